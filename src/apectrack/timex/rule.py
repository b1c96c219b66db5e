"""A rule of time phrases: what it is called, where it can open, its pattern, what it makes, and its own examples."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from apectrack.timex.context import Context
    from apectrack.timex.values import Value

Make = Callable[["re.Match[str]", "Context"], "Value | None"]


class Rule:
    """``opens`` holds the characters a match may begin with (``0`` any digit, ``一`` any Chinese numeral).

    ``make`` gets the match over the folded text and returns a value, or None to refuse. ``yes`` are texts in which
    the rule must find the phrase marked by brackets, ``no`` texts in which it must find nothing. The pattern is
    compiled when first tried. It must be linear: bounded repeats, no nested ones.
    """

    __slots__ = ("at", "make", "name", "no", "opens", "pattern", "yes")

    def __init__(
        self, name: str, opens: str, pattern: str, make: Make, yes: tuple[str, ...] = (), no: tuple[str, ...] = ()
    ) -> None:
        self.name, self.opens, self.pattern, self.make, self.yes, self.no = name, opens, pattern, make, yes, no
        # The match that begins at an offset of the folded text; replaced by the compiled pattern's own on first use.
        self.at: Callable[[str, int], re.Match[str] | None] = self._first

    def _first(self, text: str, offset: int) -> re.Match[str] | None:
        self.at = re.compile(self.pattern, re.IGNORECASE).match
        return self.at(text, offset)
