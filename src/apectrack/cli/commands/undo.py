"""Take back the last change, or the last import whole."""

from __future__ import annotations

import typer

from apectrack.cli import telling
from apectrack.cli.opening import Desk
from apectrack.usecases import undo as verb
from apectrack.words import _, ngettext

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
    telling.line(
        ngettext(
            "taken back: {told} ({n} change of {when} UTC by {by})",
            "taken back: {told} ({n} changes of {when} UTC by {by})",
            len(changes),
            told=batch.told or batch.verb,
            when=batch.at[:16].replace("T", " "),
            by=batch.by,
        )
    )
    telling.line(_("    apectrack redo brings it back"))
