"""Any selection of commitments."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from apectrack.cli import asking, completing, selecting
from apectrack.cli.opening import Desk
from apectrack.cli.views import listing

app = typer.Typer(rich_markup_mode=None)


@app.command("list")
def list_(
    ctx: typer.Context,
    status: Annotated[str | None, typer.Option(help="open, in_process, done or cancelled.")] = None,
    topic: Annotated[str | None, typer.Option(help="Only this topic.", autocompletion=completing.topics)] = None,
    owner: Annotated[
        str | None, typer.Option(help="Only what this party owes.", autocompletion=completing.parties)
    ] = None,
    meeting: Annotated[
        str | None, typer.Option(help="Only what comes from this meeting.", autocompletion=completing.meetings)
    ] = None,
    undated: Annotated[bool, typer.Option("--undated", help="Only live items without a date.")] = False,
    search: Annotated[str | None, typer.Option(metavar="TEXT", help="Only items that hold this text.")] = None,
    sort: Annotated[str, typer.Option(metavar="due|id|topic", help="The order.")] = "due",
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many items.")] = None,
    format: Annotated[str, typer.Option(metavar="table|json|csv|markdown", help="How to print.")] = "table",
) -> None:
    """Any selection of commitments, done ones included.

    \b
    Example:
      apectrack list --topic AEO --status open
      apectrack list --search 問卷
      apectrack list --undated --sort topic
    """
    asking.format_known(format)
    desk = Desk(ctx.obj)
    with desk.reading() as ledger:
        selection = selecting.selection(
            ledger,
            status=status,
            topic=topic,
            owner=owner,
            meeting=meeting,
            undated=undated,
            search=search,
            sort=sort,
            limit=limit,
        )
        items = ledger.select(selection)
    if format != "table":
        sys.stdout.write(listing.printed(items, desk.settings, format))
        return
    from apectrack.cli.printing import console

    listing.show(items, desk.settings, console(desk.settings.color))
