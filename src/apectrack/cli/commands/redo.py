"""Bring back what the last undo took."""

from __future__ import annotations

import typer

from apectrack.cli import telling
from apectrack.cli.opening import Desk
from apectrack.usecases import undo as verb
from apectrack.words import ngettext

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
    telling.line(
        ngettext(
            "brought back: {told} ({n} change of {when} UTC by {by})",
            "brought back: {told} ({n} changes of {when} UTC by {by})",
            len(changes),
            told=batch.told.removeprefix("undo "),
            when=batch.at[:16].replace("T", " "),
            by=batch.by,
        )
    )
