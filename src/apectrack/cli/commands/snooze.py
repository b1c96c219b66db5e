"""Hide an item from the daily list until a day."""

from __future__ import annotations

from typing import Annotated

import typer

from apectrack.cli import asking, completing, telling
from apectrack.cli.opening import Desk
from apectrack.usecases import done as verb
from apectrack.words import _

app = typer.Typer(rich_markup_mode=None)


@app.command()
def snooze(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", autocompletion=completing.ids)],
    when: Annotated[str, typer.Argument(metavar="WHEN", help="Until this day.")],
) -> None:
    """Hide an item from the daily list until a day. Its deadline stays. Until today wakes it.

    \b
    Example:
      apectrack snooze 11 "1 May"
      apectrack snooze 11 2011-05-01
      apectrack snooze 11 today
    """
    desk = Desk(ctx.obj)
    with desk.writing() as ledger:
        changed = verb.snooze(ledger, desk.calendar_over, asking.ids([id])[0], when, desk.settings.today)
    until = changed.items[0].snoozed_until
    telling.changed(_("hidden until {until}", until=until) if until else _("awake again"), changed)
