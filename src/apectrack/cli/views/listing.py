"""Any selection of commitments: a table for people, JSON, CSV or Markdown for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from apectrack.cli.printing import text
from apectrack.cli.views import agenda, shapes
from apectrack.cli.views.names import named
from apectrack.domain.commitment import Commitment
from apectrack.words import _, ngettext

if TYPE_CHECKING:
    from apectrack.settings import Settings

STYLES = {"overdue": "bold red", "today": "bold yellow", "running": "cyan", "done": "green", "cancelled": "dim"}


def seen(settings: Settings) -> shapes.Seen:
    """The eyes of these settings."""
    return shapes.Seen(settings.today, settings.within, settings.economy, settings.names)


def printed(items: Sequence[Commitment], settings: Settings, format: str) -> str:
    """``items`` as JSON, CSV or Markdown text."""
    eyes = seen(settings)
    if format == "json":
        return shapes.dumps([shapes.commitment(item, eyes) for item in items]) + "\n"
    rows = [shapes.row(item, eyes) for item in items]
    write = shapes.as_csv if format == "csv" else shapes.as_markdown
    return write(rows, shapes.COLUMNS)


def show(items: Sequence[Commitment], settings: Settings, console: Console) -> None:
    """Print ``items`` as a table, or stacked where it is narrow."""
    eyes = seen(settings)
    if not items:
        console.print(text(_("Nothing matches. apectrack list without options shows everything.")))
        return
    narrow = console.width < agenda.STACKED_BELOW
    digits = max(3, *(len(str(item.id)) for item in items))
    table = _stacked(items, eyes, digits) if narrow else _wide(items, eyes, digits, console.width)
    console.print(table)
    console.print(text(ngettext("{n} item.", "{n} items.", len(items)), "dim"))


def _wide(items: Sequence[Commitment], eyes: shapes.Seen, digits: int, width: int) -> Table:
    roomy = width >= 100
    table = Table(box=None, pad_edge=False, expand=True, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column(_("id"), width=digits, justify="right", no_wrap=True)
    table.add_column(_("due"), width=10, no_wrap=True)
    table.add_column(_("state"), width=9, no_wrap=True)
    table.add_column(_("topic"), width=15 if roomy else 10)
    table.add_column(_("what"), ratio=1, overflow="fold")
    table.add_column(_("who"), width=24 if roomy else 15, overflow="fold")
    for one in items:
        item, state = eyes.item(one), eyes.state(one)
        table.add_row(
            text(item.id, "bold"),
            text(agenda.when(item).split("\n")[0]),
            text(named(state), STYLES.get(state, "")),
            text(item.topic),
            text(item.summary),
            text(agenda.who(item), "bold" if item.side == "ours" else ""),
        )
    return table


def _stacked(items: Sequence[Commitment], eyes: shapes.Seen, digits: int) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, expand=True, padding=(0, 1, 0, 0))
    table.add_column(width=digits, justify="right", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for one in items:
        item, state = eyes.item(one), eyes.state(one)
        table.add_row(
            text(item.id, "bold"), text(f"{agenda.when(item).split(chr(10))[0]}  {named(state)}", STYLES.get(state, ""))
        )
        table.add_row("", text(f"{item.topic}: {item.summary}" if item.topic else item.summary))
        table.add_row("", text(agenda.who(item)))
    return table
