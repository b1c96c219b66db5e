"""Tables with merged cells, laid into blocks: one a cell, its column's heads with it.

A cell that covers several rows is shown again in each row it covers, as a further block over the same characters, so
that every row has its owner or date; one that covers several columns is shown once, under all their heads.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from apectrack.domain.document import Block, Cell
from apectrack.readers.build import Builder, one_line
from apectrack.readers.labels import find_label

MAX_SPAN = 1_000
_HEAD_LENGTH = 16
_MAX_COVERED = 200_000


@dataclass
class GridCell:
    """A cell as written: its text, and how many rows and columns it covers."""

    text: str
    rows: int = 1
    columns: int = 1
    is_head: bool = False


@dataclass
class Grid:
    """A table's rows as written, top to bottom; covered places are not in them. ``heads``: rows marked as heads."""

    rows: list[list[GridCell]] = field(default_factory=list)
    heads: int = 0


def lay(grid: Grid, table: int, builder: Builder) -> None:
    """Add the table's blocks. ``table`` is its number in the document, from 0."""
    placed = _placed(grid)
    heads = grid.heads or _guessed_heads(grid)
    names = _column_names(placed, heads)
    shown: dict[int, Block] = {}
    for row, columns in enumerate(placed):
        for column, cell, is_origin in columns:
            head = "" if row < heads else _joined_heads(names, column, cell.columns)
            where = Cell(table, row, column, head)
            if is_origin:
                found = find_label(cell.text.strip())
                block = builder.add("cell", cell.text, label=found.text if found else "", cell=where)
                if block:
                    shown[id(cell)] = block
            elif id(cell) in shown and row >= heads:
                builder.repeat(shown[id(cell)], where)


def _placed(grid: Grid) -> list[list[tuple[int, GridCell, bool]]]:
    """Each row's cells with their column, those reaching down from above included, left to right."""
    out: list[list[tuple[int, GridCell, bool]]] = []
    reaching: dict[int, tuple[GridCell, int]] = {}  # by column: cells from above and the rows they still cover
    carried = 0
    for cells in grid.rows:
        taken: dict[int, int] = {column: cell.columns for column, (cell, _) in reaching.items()}
        covered = {column + step for column, width in taken.items() for step in range(width)}
        row = [(column, cell, False) for column, (cell, _) in reaching.items()]
        carried += len(row)
        going_on = {c: (cell, left - 1) for c, (cell, left) in reaching.items() if left > 1 and carried < _MAX_COVERED}
        column = 0
        for cell in cells:
            cell.columns, cell.rows = max(1, min(cell.columns, MAX_SPAN)), max(1, min(cell.rows, MAX_SPAN))
            while column in covered:
                column += 1
            row.append((column, cell, True))
            if cell.rows > 1:
                going_on[column] = (cell, cell.rows - 1)
            column += cell.columns
        out.append(sorted(row, key=lambda placed: placed[0]))
        reaching = going_on
    return out


def _guessed_heads(grid: Grid) -> int:
    """1 when the first row names columns though nothing marks it: several short, different cells, no number or date."""
    if len(grid.rows) < 2 or len(grid.rows[0]) < 2:
        return 0
    if all(cell.is_head for cell in grid.rows[0]):
        return 1
    texts = [one_line(cell.text) for cell in grid.rows[0]]
    short = all(len(text) <= _HEAD_LENGTH * (1 if not text.isascii() else 2) for text in texts)
    named = sum(bool(text) for text in texts) >= max(2, len(texts) - 1) and len(set(texts)) == len(texts)
    plain = not any(character.isdigit() or character in "：:。" for text in texts for character in text)
    pairs = len(texts) == 2 and all(len(row) == 2 and len(row[0].text) <= _HEAD_LENGTH for row in grid.rows)
    return 1 if short and named and plain and not (pairs and len(grid.rows) <= 3) else 0


def _column_names(placed: list[list[tuple[int, GridCell, bool]]], heads: int) -> dict[int, list[str]]:
    names: dict[int, list[str]] = {}
    for row in placed[:heads]:
        for column, cell, is_origin in row:
            text = one_line(cell.text)
            for covered in range(column, column + cell.columns):
                if is_origin and text and text not in names.setdefault(covered, []):
                    names[covered].append(text)
    return names


def _joined_heads(names: dict[int, list[str]], column: int, columns: int) -> str:
    """The heads above a cell; more than three columns wide, it stands under none."""
    if columns > 3:
        return ""
    stacked = dict.fromkeys(" ".join(names.get(place, [])) for place in range(column, column + columns))
    return "／".join(name for name in stacked if name)
