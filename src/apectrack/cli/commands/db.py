"""The database itself: its state, upgrade, backup and check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from apectrack.cli import telling
from apectrack.cli.opening import Desk
from apectrack.store.faults import StoreError

app = typer.Typer(rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def _db(ctx: typer.Context) -> None:
    """The database itself: its state, upgrade, backup and check.

    \b
    Example:
      apectrack db
      apectrack db backup ledger-2011.db
    """
    if ctx.invoked_subcommand is None:
        _status(ctx)


@app.command()
def status(ctx: typer.Context) -> None:
    """Where the database is, its schema, its size and what it holds.

    \b
    Example:
      apectrack db status
    """
    _status(ctx)


def _status(ctx: typer.Context) -> None:
    from apectrack.store import upkeep

    desk = Desk(ctx.obj)
    for label, value in upkeep.status(desk.settings.path).items():
        telling.line(f"{label:12} {value}")


@app.command()
def upgrade(ctx: typer.Context) -> None:
    """Bring the database to the newest schema. A backup is made first.

    \b
    Example:
      apectrack db upgrade
    """
    from apectrack.store import revision
    from apectrack.store import upgrade as store

    desk = Desk(ctx.obj)
    found = store.to_head(desk.settings.path)
    told = (
        "is at the newest schema already" if found == revision.HEAD else f"went from schema {found} to {revision.HEAD}"
    )
    telling.line(f"{desk.settings.db} {told}.")


@app.command()
def backup(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes; it must not exist yet.")],
) -> None:
    """Copy the database while it is in use. To restore, copy the backup over the database file.

    \b
    Example:
      apectrack db backup ledger-2011.db
    """
    from apectrack.store import upgrade as store

    desk = Desk(ctx.obj)
    store.found_revision(desk.settings.path)
    store.backup(desk.settings.path, file)
    telling.line(f"{file} holds a checked copy of {desk.settings.db}.")


@app.command()
def check(ctx: typer.Context) -> None:
    """Examine every page, every reference and every date of the database. Exits with 1 when something is wrong.

    \b
    Example:
      apectrack db check
    """
    from apectrack.store import upkeep

    desk = Desk(ctx.obj)
    problems = upkeep.problems(desk.settings.path)
    for problem in problems[:20]:
        telling.line(problem)
    if problems:
        raise StoreError(f"{desk.settings.db} has {len(problems)} faults.", upkeep.advice(desk.settings.path))
    telling.line(f"{desk.settings.db} is sound.")
