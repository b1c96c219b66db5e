"""Mark items as in process."""

from __future__ import annotations

from typing import Annotated

import typer

from apectrack.cli import asking, completing, telling
from apectrack.cli.opening import Desk
from apectrack.usecases import done as verb
from apectrack.words import _

app = typer.Typer(rich_markup_mode=None)


@app.command()
def start(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", autocompletion=completing.ids)],
) -> None:
    """Mark items as in process. They stay on the daily list.

    \b
    Example:
      apectrack start 12
    """
    desk = Desk(ctx.obj)
    with desk.writing() as ledger:
        changed = verb.start(ledger, desk.calendar_over, asking.ids(ids))
    telling.changed(_("in process"), changed)
