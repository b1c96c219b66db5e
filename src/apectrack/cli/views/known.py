"""Parties and topics on screen: names, counts and aliases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from apectrack.cli.printing import text
from apectrack.cli.views.agenda import STACKED_BELOW
from apectrack.cli.views.names import named
from apectrack.usecases.ports import Ledger
from apectrack.words import _

Row = dict[str, Any]
HEADS = {"name_zh": "in Chinese", "is_owed": "owed"}


def parties(ledger: Ledger, names: Mapping[str, str]) -> list[Row]:
    """Every party as a row: what it owes and is owed, live and in all."""
    owes, owed = ledger.counts("owner"), ledger.counts("counterpart")
    return [
        {
            "code": one.code,
            "name": names.get(one.code, one.name),
            "name_zh": one.name_zh,
            "kind": one.kind,
            "economy": one.economy,
            "owes": owes.get(one.code, (0, 0))[0],
            "is_owed": owed.get(one.code, (0, 0))[0],
            "items": owes.get(one.code, (0, 0))[1] + owed.get(one.code, (0, 0))[1],
            "aliases": list(one.aliases),
        }
        for one in ledger.parties()
    ]


def topics(ledger: Ledger, _names: Mapping[str, str]) -> list[Row]:
    """Every topic as a row, those that only items name included."""
    counts = ledger.counts("topic")
    rows = [{"name": one.name, "name_zh": one.name_zh, "aliases": list(one.aliases)} for one in ledger.topics()]
    listed = {row["name"] for row in rows}
    rows += [{"name": name, "name_zh": "", "aliases": []} for name in sorted(counts) if name not in listed]
    return [
        {**row, "live": counts.get(str(row["name"]), (0, 0))[0], "items": counts.get(str(row["name"]), (0, 0))[1]}
        for row in rows
    ]


def table(rows: Sequence[Row], console: Console) -> None:
    """Print rows, those that items use first: Chinese names where there is room, aliases cut to one line where more."""
    narrow, roomy = console.width < STACKED_BELOW, console.width >= 100
    hidden = {"economy", "aliases", "kind", *(("name_zh", "items") if narrow else ())}
    columns = [name for name in rows[0] if name not in hidden] if rows else []
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", expand=roomy)
    for name in columns:
        number = isinstance(rows[0][name], int)
        widest = {"name": 36, "name_zh": 20}.get(name) if roomy else None
        head = named(HEADS.get(name, name))
        grid.add_column(head, justify="right" if number else "left", overflow="fold", max_width=widest)
    if roomy:
        grid.add_column(_("also"), ratio=1, no_wrap=True, overflow="ellipsis")
    for row in sorted(rows, key=lambda row: -row["items"]):
        cells = [row[name] if row[name] != 0 else "" for name in columns]
        also = ["; ".join(row["aliases"])] if roomy else []
        grid.add_row(*(text(cell) for cell in (*cells, *also)))
    console.print(grid)
