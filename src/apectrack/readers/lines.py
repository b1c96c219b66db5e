"""Plain text's physical lines, and which of them a hard wrap broke out of one paragraph."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from apectrack.readers.build import is_wide

_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_BLANK = " \t\u00a0\u3000\ufeff\f\v\u200b"
_TOKEN = re.compile(r"[^\s\u2e80-\uffef]+")
_LONGEST = 130
_SHORTEST = 40
_STOPS = "。！？；：!?;:"


@dataclass(frozen=True)
class Line:
    """The visible part of a physical line: offsets into the text, white space at both ends left out."""

    text: str
    start: int
    indent: int

    @property
    def end(self) -> int:
        """The offset after its last visible character."""
        return self.start + len(self.text)


def lines_of(text: str) -> Iterator[Line]:
    """Every physical line, blank ones with an empty ``text``; ends may be LF, CRLF or CR."""
    for found in _LINE.finditer(text):
        raw = found[1]
        stripped = raw.strip(_BLANK)
        if not stripped:
            if found.end() < len(text) or raw:
                yield Line("", found.start(), 0)
            continue
        lead = len(raw) - len(raw.lstrip(_BLANK))
        indent = lead if "\t" not in raw[:lead] and "\u3000" not in raw[:lead] else _columns(raw[:lead])
        yield Line(stripped, found.start() + lead, indent)


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
    the next word would not have fitted: several of them, and hardly any line beyond.
    """
    sizes = [(line.indent + width(line.text) if len(line.text) <= 2 * _LONGEST else 10_000) for line in lines]
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
    if column is None or not following.text:
        return False
    return line.text[-1] not in _STOPS and is_full(line, following, column)
