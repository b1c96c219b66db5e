"""Plain text's physical lines, and which of them a hard wrap broke out of one paragraph."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from apectrack.readers.build import is_wide

_LINE = re.compile(r"\S[^\r\n]*")
_BLANK = " \t\u00a0\u3000\ufeff\f\v\u200b"
_TOKEN = re.compile(r"[^\s\u2e80-\uffef]+")
_SAMPLE = 20_000
_LONGEST = 130
_SHORTEST = 40
_HANGING = "，。、；：！？」』）》"
_RAGGED = 12  # columns before the margin where a line of Chinese may have been broken
_NEAR = 6  # characters beside a break of which one must be Chinese
STOPS = "。！？；：!?;:"


class Line(NamedTuple):
    """The visible part of a physical line: offsets into the text, white space at both ends left out."""

    text: str
    start: int
    indent: int

    @property
    def end(self) -> int:
        """The offset after its last visible character."""
        return self.start + len(self.text)


def lines_of(text: str) -> Iterator[Line]:
    """Every line with something on it, and one with an empty ``text`` for the blank ones between two of them.

    Line ends may be LF, CRLF or CR.
    """
    last = 0
    for found in _LINE.finditer(text):
        between = text[last : found.start()]
        ends = between.count("\n") or between.count("\r")
        if ends > 1 and last:
            yield Line("", last, 0)
        last = found.end()
        stripped = found[0].strip(_BLANK)
        if not stripped:
            continue
        start = found.start() + len(found[0]) - len(found[0].lstrip(_BLANK))
        lead = between[max(between.rfind("\n"), between.rfind("\r")) + 1 :]
        yield Line(stripped, start, _columns(lead) if lead else 0)


def _columns(lead: str) -> int:
    return sum(4 if character == "\t" else 2 if character == "\u3000" else 1 for character in lead)


def width(text: str) -> int:
    """Columns a line takes in a fixed-width face: two for East Asian wide characters."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def first_token(text: str) -> str:
    """What could not have been broken off at the beginning of a line: a word, or one Chinese character."""
    found = _TOKEN.match(text)
    return found[0] if found else text[:1]


def wrap_column(lines: list[Line], opens: Callable[[Line], bool]) -> int | None:
    """The column a text was hard-wrapped at, None when its lines are whole paragraphs.

    ``opens`` tells lines that begin a block whatever stands before them. A wrap shows in lines that end just where
    the next word would not have fitted: several of them, and hardly any line beyond. A stop that hangs in the margin,
    as Chinese typesetting lets it, is not counted.
    """
    lines = lines[:_SAMPLE]
    sizes = [
        (line.indent + width(line.text.rstrip(_HANGING)) if len(line.text) <= 2 * _LONGEST else 10_000)
        for line in lines
    ]
    prose = sorted(size for line, size in zip(lines, sizes, strict=True) if line.text and _is_breakable(line.text))
    if len(prose) < 3:
        return None
    column = prose[-1 - len(prose) // 50]
    if not _SHORTEST <= column <= _LONGEST:
        return None
    full = 0
    for place in range(len(lines) - 1):
        following = lines[place + 1]
        if following.text and lines[place].text and not opens(following):
            full += sizes[place] <= column + 2 and is_full(lines[place], following, column)
    return column if full >= 3 or full * 4 >= len(prose) else None


def _is_breakable(text: str) -> bool:
    return " " in text or any(is_wide(character) for character in text[:40])


def is_full(line: Line, following: Line, column: int) -> bool:
    """Whether the following line's first word would not have fitted on this one."""
    if len(line.text) > 2 * _LONGEST:
        return False
    token = first_token(following.text)
    gap = 0 if is_wide(token[0]) or is_wide(line.text[-1]) else 1
    return line.indent + width(line.text) + gap + width(token) > column


def goes_on(line: Line, following: Line, column: int | None) -> bool:
    """Whether a paragraph goes on in the following line: it was broken by the wrap, not ended by a stop."""
    if column is None or not following.text or line.text[-1] in STOPS:
        return False
    return is_full(line, following, column) or _is_ragged(line, following, column)


def _is_ragged(line: Line, following: Line, column: int) -> bool:
    """Whether a line of Chinese was broken a few characters before the margin, where figures are not divided."""
    if not column - _RAGGED <= line.indent + width(line.text) <= column or following.indent > line.indent:
        return False
    return any(map(is_wide, following.text[:_NEAR])) and any(map(is_wide, line.text[-_NEAR:]))
