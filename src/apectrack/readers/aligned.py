"""Tables typed in plain text, below a line of short heads: parts under each other, or as many as there are heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from apectrack.domain.document import Block, Cell
from apectrack.readers.lines import Line, width

_GAP = re.compile(r"\t+| {2,}|\u3000{2,}")
_RULE = re.compile(r"[-=_+|\s\u2500-\u257f]{6,}")  # box-drawing characters, too
_HEAD = 24  # columns a head takes at most
_COLUMNS = 3  # columns a table has at least
_LONG = 2_000  # characters a row takes at most
_ROWS = 2  # rows below its heads it has at least
_SHIFT, _FAR = 3, 8  # columns a part may stand beside its head: where columns are narrow, and at most
# What parts a line into as many cells as there are heads, wherever they stand.
_BAR = re.compile(r"[|｜│┃║]")
_SEPARATORS = (_BAR, re.compile(r"\t+"), re.compile(r" {2,}|\u3000+"), re.compile(r" [/／] "))
_SHORTENED = re.compile(r"[A-Z][a-z]{1,4}\.")  # No., Resp.
_Part = tuple[str, int, int]  # the words, the offset in the text, the column on the line


def tables(lines: Sequence[Line]) -> Iterator[tuple[int, int, list[list[tuple[int, _Part]]]]]:
    """Each table as the places of its first line and of the line after it, and its rows of (column, part)."""
    place = 0
    while place < len(lines):
        heads = _parts(lines[place])
        boxed = _BAR.match(lines[place].text) is not None
        rows, after = _rows(lines, place, heads) if _may_head(heads) and not boxed else ([], place)
        if len(rows) <= _ROWS:
            rows, after = _counted(lines, place)
        if len(rows) > _ROWS:
            yield place, after, rows
            place = after
        else:
            place += 1


def cells(rows: list[list[tuple[int, _Part]]], table: int) -> list[Block]:
    """The cells of a table, each with its column's head; a line that goes on from the row above it is of that row."""
    heads = {column: part[0] for column, part in rows[0]}
    numbered = sum(row[0][0] == 0 for row in rows if row) > len(rows) // 2
    out, place = [], -1
    for row in rows:
        place += 1 if place < 1 or not (numbered and row and row[0][0] > 0) else 0
        out += [
            Block("cell", part[0], part[1], cell=Cell(table, place, column, heads.get(column, "") if place else ""))
            for column, part in row
        ]
    return out


def _parts(line: Line, separator: re.Pattern[str] = _GAP) -> list[_Part]:
    """What stands between the gaps of a line; nothing may stand between two bars."""
    out, at = [], 0
    for gap in [*separator.finditer(line.text), None]:
        end = gap.start() if gap else len(line.text)
        if end > at or (separator is _BAR and at and gap):
            words = line.text[at:end]
            first = at + len(words) - len(words.lstrip())
            out.append((words.strip(), line.start + first, line.indent + width(line.text[:first])))
        at = gap.end() if gap else end
    return out


def _counted(lines: Sequence[Line], place: int) -> tuple[list[list[tuple[int, _Part]]], int]:
    """The heads and the lines below that are divided into as many parts, by one and the same separator."""
    for separator in _SEPARATORS if len(lines[place].text) < _LONG else ():
        heads = _parts(lines[place], separator)
        if not _may_head(heads):
            continue
        for among in _SEPARATORS:
            rows, at = [list(enumerate(heads))], place + 1
            while at < len(lines) and 0 < len(lines[at].text) < _LONG:
                parts = _parts(lines[at], among)
                if len(parts) == len(heads):
                    rows.append([(column, part) for column, part in enumerate(parts) if part[0]])
                elif not _RULE.fullmatch(lines[at].text):
                    break
                at += 1
            if len(rows) > _ROWS:
                return rows, at
    return [], place


def _may_head(parts: list[_Part]) -> bool:
    return len(parts) >= _COLUMNS and all(
        words
        and width(words) <= _HEAD
        and (words[-1] not in ".。:：,，;；" or _SHORTENED.fullmatch(words))
        and not words[0].isdigit()
        for words, _, _ in parts
    )


def _rows(lines: Sequence[Line], place: int, heads: list[_Part]) -> tuple[list[list[tuple[int, _Part]]], int]:
    """The heads and the lines below whose parts stand under them; a ruled line may part them."""
    rows = [list(enumerate(heads))]
    tabbed = lines[place].text.count("\t") >= _COLUMNS - 1
    at = place + 1
    while at < len(lines) and lines[at].text:
        if not _RULE.fullmatch(lines[at].text):
            starts = [head[2] for head in heads]
            row = _tabbed(lines[at], len(heads)) if tabbed else _under(_parts(lines[at]), starts, first=len(rows) == 1)
            if row is None:
                break
            rows.append(row)
        at += 1
    return rows, at


def _tabbed(line: Line, columns: int) -> list[tuple[int, _Part]] | None:
    """The parts of a line that has a tab for each column."""
    pieces = line.text.split("\t")
    if not 2 <= len(pieces) <= columns + 1:
        return None
    row, at = [], 0
    for column, piece in enumerate(pieces):
        if words := piece.strip():
            row.append((column, (words, line.start + at + piece.index(words), column)))
        at += len(piece) + 1
    return row


def _under(parts: list[_Part], starts: list[int], *, first: bool) -> list[tuple[int, _Part]] | None:
    """Each part with the column it stands under; None when one stands under none.

    A line of few parts goes on from the row above it, where there is one and nothing stands under the first head.
    """
    row: list[tuple[int, _Part]] = []
    for part in parts:
        column = min(range(len(starts)), key=lambda at: abs(starts[at] - part[2]))
        if abs(starts[column] - part[2]) > _room(starts, column) or (row and row[-1][0] >= column):
            return None
        row.append((column, part))
    few = len(parts) < min(len(starts), _COLUMNS) - 1 or len(parts) < 2
    return None if not row or (few and (first or row[0][0] == 0)) else row


def _room(starts: list[int], column: int) -> int:
    """How far a part may stand from its head: a third of the way to the next column, some columns at most."""
    beside = [abs(starts[at] - starts[column]) for at in (column - 1, column + 1) if 0 <= at < len(starts)]
    return max(_SHIFT, min(_FAR, min(beside) // 3))
