"""Patterns that end with parties: matched in two steps, so that the long pattern of all parties is compiled once."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern compiled once for all documents: there are more than ``re`` itself keeps."""
    return re.compile(pattern)


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
