"""Parties: what is known, with counts, and the names they answer to."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from apectrack.cli import asking, completing, telling
from apectrack.cli.opening import Desk
from apectrack.cli.views import known, shapes
from apectrack.usecases import parties as verb
from apectrack.words import _

app = typer.Typer(rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def _parties(
    ctx: typer.Context,
    format: Annotated[str, typer.Option(metavar="table|json", help="How to print.")] = "table",
) -> None:
    """Parties: what is known, with counts of live and all items, and the names they answer to.

    \b
    Example:
      apectrack parties
      apectrack parties alias JPN "Japan Customs" 日本海關
    """
    if ctx.invoked_subcommand is not None:
        return
    asking.format_known(format, ("table", "json"))
    desk = Desk(ctx.obj)
    with desk.reading() as ledger:
        rows = known.parties(ledger, desk.settings.names)
    if format == "json":
        sys.stdout.write(shapes.dumps(rows) + "\n")
        return
    from apectrack.cli.printing import console

    known.table(rows, console(desk.settings.color))


@app.command()
def alias(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", autocompletion=completing.parties)],
    aliases: Annotated[list[str], typer.Argument(metavar="ALIAS...", help="Further names.")],
) -> None:
    """Let a party answer to further names.

    \b
    Example:
      apectrack parties alias JPN "Japan Customs" 日本海關
    """
    with Desk(ctx.obj).writing() as ledger:
        after = verb.alias(ledger, name, aliases)
    telling.line(_("{code}: also {names}", code=after.code, names=", ".join(after.aliases)))
