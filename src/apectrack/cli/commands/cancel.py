"""Mark items as no longer owed."""

from __future__ import annotations

from typing import Annotated

import typer

from apectrack.cli import asking, completing, telling
from apectrack.cli.opening import Desk
from apectrack.usecases import done as verb
from apectrack.words import _

app = typer.Typer(rich_markup_mode=None)


@app.command()
def cancel(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", autocompletion=completing.ids)],
    note: Annotated[str, typer.Option(metavar="TEXT", help="A remark to keep with it.")] = "",
) -> None:
    """Mark items as no longer owed.

    \b
    Example:
      apectrack cancel 12 --note "The workshop was called off"
    """
    desk = Desk(ctx.obj)
    with desk.writing() as ledger:
        changed = verb.cancel(ledger, desk.calendar_over, asking.ids(ids), note=note, by=desk.user)
    telling.changed(_("cancelled"), changed)
