"""The database itself: its state, upgrade, backup and check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from apectrack.cli import telling
from apectrack.cli.opening import Desk
from apectrack.store.faults import StoreError
from apectrack.words import _

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
    from rich.cells import set_cell_size

    from apectrack.store import upkeep

    desk = Desk(ctx.obj)
    with desk.as_found() as ledger:
        facts = upkeep.status(ledger, None if desk.settings.is_url else desk.settings.path)
    for label, value in facts.items():
        telling.line(f"{set_cell_size(label, 12)} {value}")


@app.command()
def upgrade(ctx: typer.Context) -> None:
    """Bring the database to the newest schema. A backup of a file is made first.

    \b
    Example:
      apectrack db upgrade
    """
    from apectrack.store import revision

    desk = Desk(ctx.obj)
    with desk.as_found() as ledger:
        found = ledger.found
    with desk.reading():
        newest = found == revision.HEAD
    if newest:
        telling.line(_("{where} is at the newest schema already.", where=desk.where))
    else:
        telling.line(_("{where} went from schema {found} to {new}.", where=desk.where, found=found, new=revision.HEAD))


@app.command()
def backup(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the copy goes; it must not exist yet.")],
) -> None:
    """Copy the database while it is in use.

    \b
    Example:
      apectrack db backup ledger-2011.db
    """
    from apectrack.store import upgrade as store

    desk = Desk(ctx.obj)
    store.found_revision(desk.file)
    store.backup(desk.file, file)
    telling.line(_("{file} holds a checked copy of {where}.", file=file, where=desk.where))


@app.command()
def restore(
    ctx: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="The backup; the newest when none is named.")
    ] = None,
) -> None:
    """Put a backup in the place of the database. What stood there is kept beside it.

    \b
    Example:
      apectrack db restore
      apectrack db restore ledger-2011.db
    """
    from apectrack.store import recovery

    desk = Desk(ctx.obj)
    source, kept = recovery.restore(desk.file, file, busy_seconds=desk.settings.busy_seconds)
    telling.line(_("{where} is what {source} holds.", where=desk.where, source=source))
    if kept.exists():
        telling.line(_("What was there before is kept as {kept}.", kept=kept))


@app.command()
def check(ctx: typer.Context) -> None:
    """Examine every page, every reference and every date of the database. Exits with 1 when something is wrong.

    \b
    Example:
      apectrack db check
    """
    from apectrack.store import upkeep

    desk = Desk(ctx.obj)
    problems = upkeep.problems(desk.file)
    for problem in problems[:20]:
        telling.line(problem)
    if problems:
        raise StoreError(_("{where} has {n} faults.", where=desk.where, n=len(problems)), upkeep.advice(desk.file))
    telling.line(_("{where} is sound.", where=desk.where))


@app.command()
def copy(
    ctx: typer.Context,
    target: Annotated[str, typer.Argument(metavar="PATH|URL", help="Where to; a ledger there must be empty.")],
) -> None:
    """Copy the whole ledger, history and all, into an empty database: a file, or a PostgreSQL URL.

    \b
    Example:
      apectrack db copy postgresql+psycopg://officer@server/apectrack
      apectrack --db postgresql+psycopg://officer@server/apectrack db copy mine.db
    """
    from apectrack.store import copying

    desk, goal = Desk(ctx.obj), Desk({**ctx.obj, "db": target})
    with desk.reading():
        goal.made()
    with desk.writing() as source, goal.writing() as there:
        counts = copying.copy(source.engine, there.engine, (desk.where, goal.where))
    rows = sum(counts.values())
    telling.line(
        _(
            "{where} holds all of {source}: {n} commitments, {rows} rows.",
            where=goal.where,
            source=desk.where,
            n=counts["commitment"],
            rows=rows,
        )
    )
