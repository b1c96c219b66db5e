"""Markdown: the decoded characters untouched (links and emphasis included), blocks cut where its marks say."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from itertools import islice

from apectrack.domain.document import Block, Cell
from apectrack.readers.build import (
    MAX_BLOCKS,
    Draft,
    found_title,
    is_heading_line,
    is_wide,
    one_line,
    outlined,
    storable,
)
from apectrack.readers.encodings import decode
from apectrack.readers.labels import find_label
from apectrack.readers.lines import STOPS, Line, goes_on, lines_of, width, wrap_column
from apectrack.words import _

NAME = "md"

_LONG = 48  # columns of a list item that breaks off and goes on below
_MAX_COLUMNS = 1_000
_MAX_DELIMITER = 10_000
_HEADING = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)")
_UNDERLINE = re.compile(r"(?:=+|-{3,})\Z")
_RULE = re.compile(r"(?:\*[ \t]*){3,}\Z|(?:-[ \t]*){3,}\Z|(?:_[ \t]*){3,}\Z")
_FENCE = re.compile(r"```|~~~")
_MARK = re.compile(r"[-*+][ \t]+(?=\S)|\d{1,9}[.)][ \t]+(?=\S)")
_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\Z")
_SIGNS = (
    (re.compile(rb"^#{1,6} \S", re.MULTILINE), 2),
    (re.compile(rb"^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*\r?$", re.MULTILINE), 3),
    (re.compile(rb"^(?:={3,}|-{3,})[ \t]*\r?$", re.MULTILINE), 1),
    (re.compile(rb"\]\(https?://"), 2),
    (re.compile(rb"\*\*[^*\n]{1,80}\*\*"), 1),
    (re.compile(rb"^[ \t]*[-*+] \[[ xX]\] ", re.MULTILINE), 2),
    (re.compile(rb"^```", re.MULTILINE), 2),
)


def sniff(source: bytes) -> float:
    """Text with at least two signs of Markdown in its first 200 kB (a heading, a table, a link, tick boxes, ...)."""
    head = source[:200_000]
    if b"\x00" in head or head.lstrip()[:1] == b"<":
        return 0.0
    weight = sum(points for pattern, points in _SIGNS if pattern.search(head))
    return 0.1 if weight >= 2 else 0.0


def read(source: bytes, name: str, *, encoding: str | None) -> Draft:
    """Blocks are slices of the decoded text; labels are as typed, ``-`` and ``1.`` included."""
    text, taken, notes = decode(source, name, encoding)
    text, replaced = storable(text)
    if replaced:
        notes.append(_("{replaced} NUL characters were replaced", replaced=replaced))
    blocks = outlined(list(islice(_Cutter(text).blocks(), MAX_BLOCKS)))
    if len(blocks) == MAX_BLOCKS:
        notes.append(_("only the first {max_blocks:,} paragraphs were read", max_blocks=MAX_BLOCKS))
    named = next((block.text[6:] for block in blocks if block.kind == "header" and block.text.startswith("title:")), "")
    title = named.strip(" \"'") or found_title(blocks)
    return Draft(text, tuple(blocks), one_line(title), taken, tuple(notes))


class _Cutter:
    """Goes over the lines once, deciding for each what it begins or goes on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = list(islice(lines_of(text), 2 * MAX_BLOCKS))
        self._column = wrap_column(self._lines, _opens)
        self._indents: list[int] = []
        self._tables = 0
        self._fenced = False

    def blocks(self) -> Iterator[Block]:
        """Every block in order."""
        place = self._front_matter()
        for line in self._lines[1 : max(0, place - 1)]:
            if line.text:
                yield Block("header", line.text, line.start)
        while place < len(self._lines):
            line = self._lines[place]
            if _FENCE.match(line.text):
                self._fenced = not self._fenced
                place += 1
            elif not line.text or _is_hidden(line.text):
                place += 1
            elif not self._fenced and self._is_table(place):
                place = yield from self._table(place)
            else:
                last = place if self._fenced else self._last_line(place)
                block, place = self._block(place, last)
                if block:
                    yield block

    def _front_matter(self) -> int:
        """The line after a YAML head between two ``---``, 0 without one."""
        if not self._lines or self._lines[0].text != "---":
            return 0
        for place, line in enumerate(self._lines[1:50], start=1):
            if line.text in ("---", "..."):
                return place + 1
        return 0

    def _last_line(self, place: int) -> int:
        listed = _MARK.match(self._lines[place].text) is not None
        while place + 1 < len(self._lines):
            line, following = self._lines[place], self._lines[place + 1]
            if _opens(following):
                break
            if not goes_on(line, following, self._column) and not (listed and _broken_off(line, following)):
                break
            place += 1
        return place

    def _slice(self, first: Line, last: Line, skip: int = 0) -> tuple[str, int]:
        start = first.start + skip
        return self._text[start : last.end], start

    def _block(self, place: int, last: int) -> tuple[Block | None, int]:
        """The block of lines ``place`` to ``last``, and the line after it."""
        line = self._lines[place]
        if self._fenced:
            return Block("paragraph", line.text, line.start), place + 1
        found = _HEADING.match(line.text)
        if found:
            return self._heading(line, line, len(found[1]), found.end()), place + 1
        if _is_rule(line.text):
            return None, place + 1
        below = self._lines[last + 1].text if last + 1 < len(self._lines) else ""
        if len(below) < 300 and _UNDERLINE.match(below) and not _MARK.match(line.text) and is_heading_line(line.text):
            return self._heading(line, self._lines[last], 1 if below[0] == "=" else 2, 0), last + 2
        quoted = len(line.text) - len(line.text.lstrip("> \t")) if line.text[0] == ">" else 0
        text, start = self._slice(line, self._lines[last], quoted)
        if not text.strip():
            return None, last + 1
        mark = _MARK.match(text)
        if mark:
            return Block("item", text, start, mark[0].strip(), self._depth(line.indent)), last + 1
        self._indents = [indent for indent in self._indents if indent < line.indent]
        return Block("paragraph", text, start), last + 1

    def _heading(self, first: Line, last: Line, level: int, skip: int) -> Block | None:
        text, start = self._slice(first, last, skip)
        text = re.sub(r"[ \t]+#+\Z", "", text)
        self._indents.clear()
        label = find_label(text)
        named = label.text if label and not label.is_bullet and label.end < len(text) else ""
        return Block("heading", text, start, named, level) if text else None

    def _depth(self, indent: int) -> int:
        """How deep a list item is indented among those open, 1 at the top."""
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        return len(self._indents)

    def _is_table(self, place: int) -> bool:
        if "|" not in self._lines[place].text or place + 1 >= len(self._lines):
            return False
        if self._lines[place].text.count("|") > _MAX_COLUMNS:
            return False
        below = self._lines[place + 1].text
        return len(below) < _MAX_DELIMITER and "|" in below and "-" in below and _DELIMITER.match(below) is not None

    def _table(self, place: int) -> Generator[Block, None, int]:
        """The cells of the table at a line; returns the line after it."""
        heads = ["" if _is_hidden(text) else text for text, _ in _cells(self._lines[place])]
        row, table = 0, self._tables
        self._tables += 1
        while place < len(self._lines) and 0 < self._lines[place].text.count("|") <= _MAX_COLUMNS:
            for column, (text, start) in enumerate(_cells(self._lines[place])):
                head = heads[column] if row and column < len(heads) else ""
                if text and not _is_hidden(text):
                    found = find_label(text)
                    yield Block("cell", text, start, found.text if found else "", 0, Cell(table, row, column, head))
            place += 2 if row == 0 else 1
            row += 1
        return place


def _cells(line: Line) -> list[tuple[str, int]]:
    """The cells of a table row with their offsets; a bar after a backslash does not divide."""
    out, start = [], 0
    bounds = [found.start() for found in re.finditer(r"(?<!\\)\|", line.text)]
    for bound in [*bounds, len(line.text)]:
        raw = line.text[start:bound]
        out.append((raw.strip(), line.start + start + len(raw) - len(raw.lstrip())))
        start = bound + 1
    if line.text.startswith("|"):
        out = out[1:]
    return out[:-1] if line.text.endswith("|") and len(out) > 1 else out


def _broken_off(line: Line, following: Line) -> bool:
    """Whether a list item goes on in the line below it, which Markdown lets stand at the margin.

    A note without a bullet is told from it by the item's end: a long line that breaks off without a stop.
    """
    if not line.text or not following.text or line.text[-1] in STOPS or width(line.text) < _LONG:
        return False
    last, first = line.text[-1], following.text[0]
    return (is_wide(last) and is_wide(first)) or ((last.isalnum() or last == ",") and first.islower())


def _opens(line: Line) -> bool:
    text = line.text
    if not text or text[0] in "#>|" or _MARK.match(text) or _FENCE.match(text):
        return True
    return _is_rule(text) or find_label(text) is not None


def _is_rule(text: str) -> bool:
    return len(text) < 300 and (_RULE.match(text) is not None or _UNDERLINE.match(text) is not None)


def _is_hidden(text: str) -> bool:
    return text.startswith("<!--") and text.endswith("-->")
