"""Make the database and load the report's commitments."""

from __future__ import annotations

import tomllib
from typing import Annotated

import typer

from apectrack.cli import telling
from apectrack.cli.opening import Desk
from apectrack.usecases import seeding
from apectrack.words import _

app = typer.Typer(rich_markup_mode=None)
REPORT = "sccp1-2011.txt"


@app.command()
def init(
    ctx: typer.Context,
    empty: Annotated[bool, typer.Option("--empty", help="Load parties, meetings and topics, no commitments.")] = False,
) -> None:
    """Make the database and load the report's commitments. Harmless when run again.

    \b
    Example:
      apectrack init
      apectrack --db team.db init --empty
    """
    desk = Desk(ctx.obj)
    made = desk.made()
    with desk.writing() as ledger:
        count = seeding.load(ledger, desk.calendar_over, _seed(), commitments=not empty)
        known = sum(n for _, n in ledger.counts("topic").values())
    where = desk.where
    if count:
        telling.line(_("{where} is ready with {count} commitments. Next: apectrack due", where=where, count=count))
    elif made and not known:
        telling.line(_('{where} is ready and empty. Next: apectrack add "..."', where=where))
    else:
        telling.line(
            _("{where} was ready already, with {known} commitments; nothing changed.", where=where, known=known)
        )


def _seed() -> seeding.Seed:
    from apectrack import shipped

    folder = shipped.folder("seed")
    lists = {}
    for name, key in (
        ("parties", "party"),
        ("meetings", "meeting"),
        ("topics", "topic"),
        ("commitments", "commitment"),
    ):
        with (folder / f"{name}.toml").open("rb") as file:
            lists[name] = tomllib.load(file)[key]
    return seeding.Seed(REPORT, **lists)
