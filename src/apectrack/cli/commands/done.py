"""Mark items done."""

from __future__ import annotations

from typing import Annotated

import typer

from apectrack.cli import asking, completing, dating, telling
from apectrack.cli.opening import Desk
from apectrack.usecases import done as verb
from apectrack.words import _

app = typer.Typer(rich_markup_mode=None)


@app.command()
def done(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", autocompletion=completing.ids)],
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day it was done; today when left out.")] = None,
    note: Annotated[str, typer.Option(metavar="TEXT", help="A remark to keep with it.")] = "",
) -> None:
    """Mark items done. One that repeats opens its next one.

    \b
    Example:
      apectrack done 11
      apectrack done 11 26 --on 2011-04-14 --note "Sent by mail"
    """
    desk = Desk(ctx.obj)
    with desk.writing() as ledger:
        changed = verb.done(
            ledger,
            desk.calendar_over,
            asking.ids(ids),
            on=dating.day(ledger, on, desk.settings.today),
            today=desk.settings.today,
            note=note,
            by=desk.user,
        )
    telling.changed(_("done"), changed)
