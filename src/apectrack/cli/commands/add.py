"""Add an item."""

from __future__ import annotations

from typing import Annotated

import typer

from apectrack.cli import completing, telling
from apectrack.cli.opening import Desk
from apectrack.usecases import add as verb

app = typer.Typer(rich_markup_mode=None)


@app.command()
def add(
    ctx: typer.Context,
    summary: Annotated[str, typer.Argument(metavar="SUMMARY", help="What is owed, in one line.")],
    due: Annotated[
        str | None, typer.Option(metavar="WHEN", help="Until when, in words, as a date or by a meeting.")
    ] = None,
    owner: Annotated[
        list[str] | None,
        typer.Option(metavar="P", help="Who owes it; may be repeated.", autocompletion=completing.parties),
    ] = None,
    counterpart: Annotated[
        list[str] | None,
        typer.Option(metavar="P", help="Who is owed; may be repeated.", autocompletion=completing.parties),
    ] = None,
    topic: Annotated[str | None, typer.Option(help="The topic.", autocompletion=completing.topics)] = None,
    kind: Annotated[
        str | None, typer.Option(help="deadline, window, event, follow_up, consult or recommendation.")
    ] = None,
    meeting: Annotated[
        str | None, typer.Option(help="The meeting it comes from.", autocompletion=completing.meetings)
    ] = None,
    repeat: Annotated[str | None, typer.Option(metavar="RULE", help="monthly, 'every quarter', or an RRULE.")] = None,
    detail: Annotated[str | None, typer.Option(metavar="TEXT", help="What a reader must know.")] = None,
) -> None:
    """Add an item, and say how its date was understood.

    \b
    Example:
      apectrack add "Return the questionnaire" --due "15 April" --owner 我國 --topic AEO
      apectrack add "Send the full report" --due "10 working days after SCCP 2"
      apectrack add "Run the operation" --due 2011-06/2011-07 --repeat yearly
    """
    desk = Desk(ctx.obj)
    wish = verb.Wish(summary, due, owner, counterpart, topic, kind, meeting, repeat, detail)
    with desk.writing() as ledger:
        added = verb.add(ledger, desk.calendar_over, wish, desk.settings.today)
    telling.stored(added, desk.settings.today)
