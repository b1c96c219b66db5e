"""Everything known of an item."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from apectrack.cli import asking, completing
from apectrack.cli.opening import Desk
from apectrack.cli.views import listing
from apectrack.usecases import lookup

app = typer.Typer(rich_markup_mode=None)


@app.command()
def show(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", autocompletion=completing.ids)],
    format: Annotated[str, typer.Option(metavar="table|json|csv|markdown", help="How to print.")] = "table",
) -> None:
    """Everything known of an item: its dates and how they were derived, parties, evidence, history.

    \b
    Example:
      apectrack show 11
      apectrack show 11 27 --format json
    """
    asking.format_known(format)
    desk = Desk(ctx.obj)
    with desk.reading() as ledger:
        items = lookup.items(ledger, asking.ids(ids))
        if format != "table":
            sys.stdout.write(listing.printed(items, desk.settings, format))
            return
        changes = [ledger.changes(commitment=item.id) for item in items]
    from apectrack.cli.printing import console
    from apectrack.cli.views import commitment as view

    screen = console(desk.settings.color)
    for n, (item, past) in enumerate(zip(items, changes, strict=True)):
        if n:
            screen.print()
        view.show(item, past, listing.seen(desk.settings), screen)
