"""Add a remark to an item."""

from __future__ import annotations

from typing import Annotated

import typer

from apectrack.cli import asking, completing, telling
from apectrack.cli.opening import Desk
from apectrack.usecases import done as verb
from apectrack.words import _

app = typer.Typer(rich_markup_mode=None)


@app.command()
def note(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", autocompletion=completing.ids)],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The remark.")],
) -> None:
    """Add a remark to an item.

    \b
    Example:
      apectrack note 11 "Asked the secretariat for the form"
    """
    desk = Desk(ctx.obj)
    with desk.writing() as ledger:
        changed = verb.note(ledger, desk.calendar_over, asking.ids([id])[0], text, desk.user)
    telling.changed(_("noted"), changed)
