"""Open items again that were done, cancelled or in process."""

from __future__ import annotations

from typing import Annotated

import typer

from apectrack.cli import asking, completing, telling
from apectrack.cli.opening import Desk
from apectrack.usecases import done as verb
from apectrack.words import _

app = typer.Typer(rich_markup_mode=None)


@app.command()
def reopen(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", autocompletion=completing.ids)],
) -> None:
    """Open items again that were done, cancelled or in process.

    \b
    Example:
      apectrack reopen 12
    """
    desk = Desk(ctx.obj)
    with desk.writing() as ledger:
        changed = verb.reopen(ledger, desk.calendar_over, asking.ids(ids))
    telling.changed(_("open again"), changed)
