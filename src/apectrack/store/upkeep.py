"""Looking after a SQLite ledger: what it holds, whether it is sound, and where its backups lie."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from apectrack.store import faults, revision
from apectrack.store.faults import StoreError
from apectrack.store.lite import Lite, opened
from apectrack.store.postgres import Served
from apectrack.words import _


def status(ledger: Lite | Served, path: Path | None) -> dict[str, str]:
    """Facts about an open ledger, by label; ``path`` is None for one on a server."""
    counts = {name: ledger.ask(f"SELECT count(*) AS n FROM {name}", {})[0]["n"] for name in ("commitment", "batch")}
    facts = {
        _("database"): ledger.where,
        _("schema"): f"{ledger.found}"
        if ledger.found == revision.HEAD
        else _("{found}, the newest is {head}", found=ledger.found, head=revision.HEAD),
        _("commitments"): str(counts["commitment"]),
        _("changes"): _(
            "{n}, the newest on {day}",
            n=counts["batch"],
            day=ledger.newest_day() or _("no day yet"),
        ),
    }
    if path is not None:
        facts[_("size")] = _("{size:,} bytes", size=path.stat().st_size)
        facts[_("backups")] = ", ".join(str(one) for one in backups(path)) or _("none")
    return facts


def backups(path: Path) -> list[Path]:
    """The automatic backups beside ``path``, the newest first."""
    return sorted(path.parent.glob(f"{path.name}.*.bak"), key=lambda one: one.stat().st_mtime, reverse=True)


def problems(path: Path) -> list[str]:
    """What is wrong with the file, one line each; nothing when it is sound."""
    with _checked(path) as connection:
        pages = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
        dangling = [
            _("{table} row {row} names a {other} that is not there", table=row[0], row=row[1], other=row[2])
            for row in connection.execute("PRAGMA foreign_key_check")
        ]
    return [line for line in pages if line != "ok"] + dangling


@contextmanager
def _checked(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, open; when it is too damaged to be asked, the refusal names the newest backup."""
    try:
        with _open(path) as connection:
            yield connection
    except StoreError as error:
        if not isinstance(error.__cause__, sqlite3.DatabaseError) or isinstance(
            error.__cause__, sqlite3.OperationalError
        ):
            raise
        raise StoreError(str(error), advice(path)) from error


def advice(path: Path) -> str:
    """What to do about a damaged file."""
    found = backups(path)
    if not found:
        return _("Restore it from a backup.")
    return _("apectrack db restore puts back {found}, the newest backup.", found=found[0])


@contextmanager
def _open(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(opened(path)) as connection:
            yield connection
    except sqlite3.Error as error:
        raise faults.told(error, str(path)) from error
