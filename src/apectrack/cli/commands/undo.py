"""Take back the last change, or the last import whole."""

from __future__ import annotations

import typer

from apectrack.cli import telling
from apectrack.cli.opening import Desk
from apectrack.usecases import undo as verb

app = typer.Typer(rich_markup_mode=None)


@app.command()
def undo(ctx: typer.Context) -> None:
    """Take back the last change, or the last import whole. Again takes back the one before; redo brings it back.

    \b
    Example:
      apectrack undo
    """
    desk = Desk(ctx.obj)
    with desk.writing() as ledger:
        batch, changes = verb.undo(ledger)
    count = f"{len(changes)} change{'s' if len(changes) != 1 else ''}"
    telling.line(
        f"taken back: {batch.told or batch.verb} ({count} of {batch.at[:16].replace('T', ' ')} UTC by {batch.by})"
    )
    telling.line("    apectrack redo brings it back")
