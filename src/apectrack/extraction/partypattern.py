"""Patterns that end with parties: matched in two steps, so that the long pattern of all parties is compiled once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache, cached_property
from typing import Protocol


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern compiled once for all documents: there are more than ``re`` itself keeps."""
    return re.compile(pattern)


_NONE_OF = re.compile(r"\(\?(?P<side><?)!\[(?P<characters>[^\x00-\xff]+)\]\)")


@cache
def spelled_out(pattern: str) -> str:
    """The pattern with (?![後終]) as (?!後)(?!終).

    A set of Chinese characters takes a tenth of a millisecond to compile each time it is in a pattern, one a hundredth.
    """
    return _NONE_OF.sub(lambda m: "".join(f"(?{m['side']}!{one})" for one in m["characters"]), pattern)


class Match(Protocol):
    """What a search gives: a place, and the place of a named group."""

    def __getitem__(self, group: str, /) -> str:
        """The words of a group."""

    def start(self, group: str = ..., /) -> int:
        """Where the whole match, or a group, begins."""

    def end(self, group: str = ..., /) -> int:
        """Where the whole match, or a group, ends."""


class Searching(Protocol):
    """What can look in a text."""

    def search(self, text: str, /) -> Match | None:
        """The first match."""

    def match(self, text: str, /) -> Match | None:
        """The match at the beginning."""


class Found:
    """A match of what stands before the parties, and of the parties behind it."""

    __slots__ = ("_before", "_party")

    def __init__(self, before: re.Match[str], party: re.Match[str]) -> None:
        self._before, self._party = before, party

    def __getitem__(self, group: str, /) -> str:
        return str(self._party[0])

    def start(self, group: str = "", /) -> int:
        """Where the parties begin, or the whole."""
        return self._party.start() if group else self._before.start()

    def end(self, group: str = "", /) -> int:
        """Where the parties end: there the whole does, too."""
        return self._party.end()


class Following:
    """``before`` and the parties right behind it: the leftmost place where both are."""

    def __init__(self, before: str, party: re.Pattern[str]) -> None:
        self._before, self._party = compiled(before), party

    def search(self, text: str, /) -> Found | None:
        """The first place where what stands before is followed by parties."""
        before = self._before.search(text)
        while before:
            if party := self._party.match(text, before.end()):
                return Found(before, party)
            before = self._before.search(text, before.start() + 1)
        return None

    def match(self, text: str, /) -> Found | None:
        """The same at the beginning of the text."""
        before = self._before.match(text)
        party = self._party.match(text, before.end()) if before else None
        return Found(before, party) if before and party else None


class Guarded:
    """Parties amid a pattern: the long pattern is compiled, and asked, only where the words around them are found."""

    def __init__(self, pattern: str, sign: str, whole: Callable[[], re.Pattern[str]]) -> None:
        """``whole`` compiles the pattern with its parties, of which ``sign`` is the last."""
        before, _, after = pattern.rpartition(sign)
        self._before, self._after = _apart(before), _apart(_closed(after))
        self._compile = whole

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return self._compile()

    def _may_match(self, text: str) -> bool:
        low = 0
        if self._before:
            if not (found := self._before.search(text)):
                return False
            low = found.start()
        return self._after is None or self._after.search(text, low) is not None

    def search(self, text: str, /) -> re.Match[str] | None:
        """The first match."""
        return self._whole.search(text) if self._may_match(text) else None

    def match(self, text: str, /) -> re.Match[str] | None:
        """The match at the beginning."""
        return self._whole.match(text) if self._may_match(text) else None

    def finditer(self, text: str, /) -> Iterator[re.Match[str]]:
        """Every match."""
        return self._whole.finditer(text) if self._may_match(text) else iter(())


def _closed(after: str) -> str:
    """What must follow the group of alternatives that parties are the last of."""
    return re.sub(r"^\)[?]?", "", after)


@cache
def _apart(part: str) -> re.Pattern[str] | None:
    """A part of a pattern as a pattern of its own; None where it is not one, or says nothing."""
    with suppress(re.error):
        found = re.compile(part)
        return None if found.search("") else found
    return None
