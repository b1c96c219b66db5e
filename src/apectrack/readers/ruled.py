"""Tables that a page draws with lines: the rules that touch make a grid, and its cells take the characters in them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from apectrack.readers.glyphs import Glyph, Rule

_NEAR = 3.0
_MAX_RULES = 3_000
_MAX_PLACES = 4_000


@dataclass
class RuledCell:
    """A cell: its first row and column, and how many it covers."""

    row: int
    column: int
    rows: int
    columns: int


class RuledTable:
    """A grid of rules; ``xs`` from left to right, ``ys`` from top to bottom."""

    def __init__(self, xs: list[float], ys: list[float], cells: list[RuledCell]) -> None:
        self.xs, self.ys, self.cells = xs, ys, cells
        self._owner = {
            (row, column): place
            for place, cell in enumerate(cells)
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }
        self._down = [-y for y in ys]

    def cell_of(self, glyph: Glyph) -> int | None:
        """The place in ``cells`` of the one that a glyph's middle lies in, None outside the table."""
        column = bisect_right(self.xs, (glyph.left + glyph.right) / 2) - 1
        row = bisect_right(self._down, -(glyph.bottom + glyph.top) / 2) - 1
        return self._owner.get((row, column))


def tables_of(rules: list[Rule]) -> list[RuledTable]:
    """The tables that these rules draw: at least two cells each, top to bottom. Quadratic in at most 3,000 rules."""
    if not 4 <= len(rules) <= _MAX_RULES:
        return []
    tables = [table for group in _touching(rules) if (table := _table(group)) is not None]
    return sorted(tables, key=lambda table: -table.ys[0])


def _touching(rules: list[Rule]) -> list[list[Rule]]:
    """Groups of rules that touch, lying ones with standing ones."""
    parent = list(range(len(rules)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    lying = sorted((rule.bottom, place) for place, rule in enumerate(rules) if rule.is_horizontal)
    for place, rule in enumerate(rules):
        if rule.is_horizontal:
            continue
        first = bisect_right(lying, (rule.bottom - _NEAR, -1))
        for bottom, other in lying[first:]:
            if bottom > rule.top + _NEAR:
                break
            if rules[other].left - _NEAR <= rule.left <= rules[other].right + _NEAR:
                parent[root(place)] = root(other)
    groups: dict[int, list[Rule]] = {}
    for place, rule in enumerate(rules):
        groups.setdefault(root(place), []).append(rule)
    return [group for group in groups.values() if len(group) >= 4]


def _merged(values: list[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _NEAR:
            out.append(value)
    return out


def _table(rules: list[Rule]) -> RuledTable | None:
    lying = [rule for rule in rules if rule.is_horizontal]
    standing = [rule for rule in rules if not rule.is_horizontal]
    xs = _merged([(rule.left + rule.right) / 2 for rule in standing])
    ys = _merged([(rule.bottom + rule.top) / 2 for rule in lying])[::-1]
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns < 2 or rows * columns > _MAX_PLACES:
        return None
    bars = {
        (row, column) for row in range(rows) for column in range(1, columns) if _stands(standing, xs[column], ys, row)
    }
    floors = {(row, column) for row in range(1, rows) for column in range(columns) if _lies(lying, ys[row], xs, column)}
    cells = _cells(rows, columns, bars, floors)
    return RuledTable(xs, ys, cells) if len(cells) >= 2 else None


def _stands(standing: list[Rule], x: float, ys: list[float], row: int) -> bool:
    middle = (ys[row] + ys[row + 1]) / 2
    return any(abs((r.left + r.right) / 2 - x) <= _NEAR and r.bottom <= middle <= r.top for r in standing)


def _lies(lying: list[Rule], y: float, xs: list[float], column: int) -> bool:
    middle = (xs[column] + xs[column + 1]) / 2
    return any(abs((r.bottom + r.top) / 2 - y) <= _NEAR and r.left <= middle <= r.right for r in lying)


def _cells(rows: int, columns: int, bars: set[tuple[int, int]], floors: set[tuple[int, int]]) -> list[RuledCell]:
    """Rectangles of places that no rule divides, row by row."""
    taken: set[tuple[int, int]] = set()
    out = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            right = column + 1
            while right < columns and (row, right) not in bars and (row, right) not in taken:
                right += 1
            below = row + 1
            while below < rows and all((below, place) not in floors for place in range(column, right)):
                below += 1
            out.append(RuledCell(row, column, below - row, right - column))
            taken |= {(r, c) for r in range(row, below) for c in range(column, right)}
    return out
