"""Change what an item says."""

from __future__ import annotations

from typing import Annotated

import typer

from apectrack.cli import asking, completing, telling
from apectrack.cli.opening import Desk
from apectrack.usecases import add as verb

app = typer.Typer(rich_markup_mode=None)


@app.command()
def edit(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", autocompletion=completing.ids)],
    summary: Annotated[str | None, typer.Option(metavar="TEXT", help="What is owed, in one line.")] = None,
    due: Annotated[str | None, typer.Option(metavar="WHEN", help="Until when; '' takes the deadline away.")] = None,
    owner: Annotated[
        list[str] | None, typer.Option(metavar="P", help="Who owes it, instead.", autocompletion=completing.parties)
    ] = None,
    counterpart: Annotated[
        list[str] | None, typer.Option(metavar="P", help="Who is owed, instead.", autocompletion=completing.parties)
    ] = None,
    topic: Annotated[str | None, typer.Option(help="The topic.", autocompletion=completing.topics)] = None,
    kind: Annotated[
        str | None, typer.Option(help="deadline, window, event, follow_up, consult or recommendation.")
    ] = None,
    meeting: Annotated[
        str | None, typer.Option(help="The meeting it comes from.", autocompletion=completing.meetings)
    ] = None,
    repeat: Annotated[str | None, typer.Option(metavar="RULE", help="How it repeats; '' ends that.")] = None,
    detail: Annotated[str | None, typer.Option(metavar="TEXT", help="What a reader must know.")] = None,
    original: Annotated[str | None, typer.Option(metavar="TEXT", help="The same in the report's language.")] = None,
) -> None:
    """Change what an item says. Whatever hangs on its date follows.

    \b
    Example:
      apectrack edit 11 --due "20 April"
      apectrack edit 11 --owner USA --owner JPN --topic AEO
      apectrack edit 11 --due ""
    """
    desk = Desk(ctx.obj)
    wish = verb.Wish(summary, due, owner, counterpart, topic, kind, meeting, repeat, detail, original)
    number = asking.ids([id])[0]
    with desk.writing() as ledger:
        changed = verb.edit(ledger, desk.calendar_over, number, wish, desk.settings.today)
    telling.stored(changed, desk.settings.today)
