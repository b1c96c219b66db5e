"""Every change, with when, who and what."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from apectrack.cli import asking, completing
from apectrack.cli.opening import Desk
from apectrack.cli.views import history as view
from apectrack.cli.views import shapes
from apectrack.usecases import lookup

app = typer.Typer(rich_markup_mode=None)


@app.command()
def history(
    ctx: typer.Context,
    id: Annotated[str | None, typer.Argument(metavar="[ID]", autocompletion=completing.ids)] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many changes.")] = 20,
    format: Annotated[str, typer.Option(metavar="table|json", help="How to print.")] = "table",
) -> None:
    """Every change, the newest first: when, who and what. With an id, the changes of that item alone.

    \b
    Example:
      apectrack history
      apectrack history 11
    """
    asking.format_known(format, ("table", "json"))
    desk = Desk(ctx.obj)
    with desk.reading() as ledger:
        if id is None:
            batches = ledger.batches(limit)
            changes = ledger.changes(batches=[batch.id for batch in batches])
        else:
            number = asking.ids([id])[0]
            changes = ledger.changes(commitment=number)
            if not changes:
                raise lookup.no_such_item(number)
            wanted = {change.batch for change in changes}
            batches = [batch for batch in ledger.batches() if batch.id in wanted][:limit]
            kept = {batch.id for batch in batches}
            changes = [change for change in changes if change.batch in kept]
    if format == "json":
        sys.stdout.write(shapes.dumps([change._asdict() for change in changes]) + "\n")
        return
    from apectrack.cli.printing import console

    view.table(batches, changes, console(desk.settings.color))
