"""What is overdue, due today, due soon and running."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from apectrack.cli import completing
from apectrack.cli.opening import Desk
from apectrack.usecases import due as verb

if TYPE_CHECKING:
    from apectrack.domain.agenda import Agenda
    from apectrack.usecases.ports import Ledger

app = typer.Typer(rich_markup_mode=None)
OVERDUE = 3  # the exit code of --check


@app.command()
def due(
    ctx: typer.Context,
    within: Annotated[str | None, typer.Option(metavar="14d", help="How far ahead to look: 14d, 2w, 1m.")] = None,
    topic: Annotated[str | None, typer.Option(help="Only this topic.", autocompletion=completing.topics)] = None,
    owner: Annotated[
        str | None, typer.Option(help="Only what this party owes.", autocompletion=completing.parties)
    ] = None,
    mine: Annotated[bool, typer.Option("--mine", help="Only what we owe, alone or with everyone.")] = False,
    waiting: Annotated[bool, typer.Option("--waiting", help="Only what others owe.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many items.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Exit with code 3 when something is overdue.")] = False,
    format: Annotated[str, typer.Option(metavar="table|json|csv|markdown", help="How to print.")] = "table",
) -> None:
    """What is overdue, due today, due soon and running.

    \b
    Example:
      apectrack due
      apectrack due --within 30d --mine
      apectrack due --format json
    """
    from apectrack.cli import asking

    desk = Desk(ctx.obj)
    asking.format_known(format)
    asking.not_both(mine=mine, waiting=waiting)
    with desk.reading() as ledger:
        question = verb.Question(
            today=desk.settings.today,
            within=asking.days(within) if within else desk.settings.within,
            us=desk.settings.economy,
            names=desk.settings.names,
            topic=asking.topic(ledger, topic),
            owner=asking.party(ledger, owner),
            side="ours" if mine else "theirs" if waiting else None,
            limit=limit,
        )
        agenda = verb.ask(ledger, question)
        _print(agenda, ledger, desk, format, limit)
        asking.warn_of_clock(ledger)
    if check and agenda.groups["overdue"]:
        raise typer.Exit(OVERDUE)


def _print(agenda: Agenda, ledger: Ledger, desk: Desk, format: str, limit: int | None) -> None:
    if format == "table":
        from apectrack.cli.printing import console
        from apectrack.cli.views import agenda as view

        view.show(agenda, console(desk.settings.color), limit=limit, undecided=ledger.undecided())
        return
    from apectrack.cli.views import listing

    ids = [item.id for items in agenda.groups.values() for item in items]
    sys.stdout.write(listing.printed(ledger.commitments(ids), desk.settings._replace(within=agenda.within), format))
