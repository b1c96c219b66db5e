"""Bring back what the last undo took."""

from __future__ import annotations

import typer

from apectrack.cli import telling
from apectrack.cli.opening import Desk
from apectrack.usecases import undo as verb

app = typer.Typer(rich_markup_mode=None)


@app.command()
def redo(ctx: typer.Context) -> None:
    """Bring back what the last undo took.

    \b
    Example:
      apectrack redo
    """
    desk = Desk(ctx.obj)
    with desk.writing() as ledger:
        batch, changes = verb.redo(ledger)
    count = f"{len(changes)} change{'s' if len(changes) != 1 else ''}"
    told, when = batch.told.removeprefix("undo "), batch.at[:16].replace("T", " ")
    telling.line(f"brought back: {told} ({count} of {when} UTC by {batch.by})")
