"""HTML cut into tags and text in linear time, whatever is left open: the standard parser is quadratic on such files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_QUOTED_END = re.compile(r"[^>\"']*+(?:\"[^\"]*+\"[^>\"']*+|'[^']*+'[^>\"']*+)*+>")
_ATTRIBUTE = re.compile(r"([^\s=/>\"']+)(?:\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW = frozenset(("script", "style"))
_MARKUP = (("<!--", "-->"), ("<![cdata[", "]]>"), ("<!", ">"), ("<?", ">"))
_LONGEST_TAG = 20_000
_MAX_FAILURES = 1_000


class Piece(NamedTuple):
    """A start tag, an end tag or text; ``value`` is the lower-case tag or the characters with references resolved."""

    kind: str  # "start", "end", "text"
    value: str
    attributes: dict[str, str]


def pieces(page: str) -> Iterator[Piece]:
    """Every tag and every stretch of text between; comments, declarations, scripts and styles are left out."""
    return _Scanner(page).pieces()


_LOWER = {code: code + 32 for code in range(65, 91)}


class _Scanner:
    """Goes over the page once; what was looked for in vain is not looked for again."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._lowered = page.translate(_LOWER)
        self._missing: set[str] = set()
        self._failures = 0

    def pieces(self) -> Iterator[Piece]:
        """The pieces in order."""
        page = self._page
        place = shown = 0
        while (opening := page.find("<", place)) >= 0:
            found = _TAG.match(page, opening)
            end = self._tag_end(found.end()) if found else self._after_markup(opening)
            if not end:
                if self._find(">", opening) < 0:
                    break  # nothing closes any more
                place = opening + 1
                continue
            if shown < opening:
                yield Piece("text", unescape(page[shown:opening]), {})
            if found:
                yield self._tag(found, end)
            place = shown = self._after_raw(found, end)
        if shown < len(page):
            yield Piece("text", unescape(page[shown:]), {})

    def _tag(self, found: re.Match[str], end: int) -> Piece:
        if found[0][1] == "/":
            return Piece("end", found[1].lower(), {})
        return Piece("start", found[1].lower(), _attributes(self._page[found.end() : end - 1]))

    def _after_raw(self, found: re.Match[str] | None, end: int) -> int:
        """The offset after what a script or style holds, which is no markup."""
        tag = found[1].lower() if found else ""
        if tag not in _RAW or (found and found[0][1] == "/"):
            return end
        close = self._find(f"</{tag}", end)
        return close if close >= 0 else len(self._page)

    def _find(self, wanted: str, place: int) -> int:
        if wanted in self._missing:
            return -1
        found = self._lowered.find(wanted, place)
        if found < 0:
            self._missing.add(wanted)
        return found

    def _after_markup(self, opening: int) -> int:
        """The offset after a comment or declaration that opens here, 0 for none; an open comment hides the rest."""
        for start, ending in _MARKUP:
            if self._lowered.startswith(start, opening):
                end = self._find(ending, opening + len(start))
                if end < 0:
                    return len(self._page) if start == "<!--" else 0
                return end + len(ending)
        return 0

    def _tag_end(self, place: int) -> int:
        """The offset after the tag's ``>``: outside quotes if that is near, else the first one; 0 for none."""
        if self._failures < _MAX_FAILURES:
            found = _QUOTED_END.match(self._page, place, place + _LONGEST_TAG)
            if found:
                return found.end()
            self._failures += 1
        return self._page.find(">", place, place + _LONGEST_TAG) + 1


def _attributes(text: str) -> dict[str, str]:
    if not text.strip():
        return {}
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = next((group for group in match.groups()[1:] if group is not None), "")
        found.setdefault(match[1].lower(), unescape(value))
    return found
