"""Bringing a SQLite file to the schema this program knows, with Alembic: locked, backed up, checked, all or nothing."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from apectrack import shipped
from apectrack.store import faults, files, revision
from apectrack.store.faults import StoreError
from apectrack.store.lite import opened
from apectrack.words import _

KEPT = 5  # automatic backups kept beside the database


def to_head(path: Path, *, busy_seconds: float = files.BUSY_SECONDS) -> str | None:
    """Bring ``path`` to the newest schema, after a backup when it holds anything. Returns the revision it had.

    Safe when several programs start it at once: the write lock is taken before Alembic reads the version. Raises
    StoreError for a foreign, newer or damaged database, before anything is written.
    """
    found = found_revision(path, busy_seconds=busy_seconds)
    if found == revision.HEAD:
        return found
    if found is not None:
        backup(
            path,
            path.with_name(f"{path.name}.{found}.{datetime.now(UTC):%Y%m%dT%H%M%S%f}.bak"),
        )
        _forget_old_backups(path)
    move(path, lambda config: command.upgrade(config, "head"), busy_seconds=busy_seconds)
    return found


def found_revision(path: Path, *, busy_seconds: float = files.BUSY_SECONDS) -> str | None:
    """The schema's revision, None for an empty database. Raises StoreError for a foreign or newer one."""
    connection = opened(path, busy_seconds=busy_seconds)
    try:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if revision.TABLE not in tables:
            if tables:
                raise revision.foreign(str(path))
            return None
        rows = connection.execute(revision.QUESTION).fetchall()
    except sqlite3.Error as error:
        raise (revision.foreign(str(path)) if "no such" in str(error) else faults.told(error, str(path))) from error
    finally:
        connection.close()
    if not rows:
        return None
    revision.refuse_newer(str(rows[0][0]), str(path))
    return str(rows[0][0])


def move(path: Path, step: Callable[[Config], None], *, busy_seconds: float = files.BUSY_SECONDS) -> None:
    """Run one Alembic step on ``path`` in one transaction, foreign keys off, and check them before it is kept.

    Raises StoreError when rows of a table that stays were lost, or a foreign key was left dangling.
    """
    engine = create_engine(
        "sqlite://", creator=lambda: files.connect(path, writable=True, busy_seconds=busy_seconds), poolclass=NullPool
    )

    @event.listens_for(engine, "begin")
    def _lock(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    try:
        with engine.connect() as connection:
            # Batch migrations rebuild parent tables; with the switch on, that would delete their children.
            connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]
            with connection.begin():
                before = _row_counts(connection)
                step(config_for(connection))
                _refuse_losses(connection, before, str(path))
    except DBAPIError as error:
        raise faults.told(error, str(path)) from error
    finally:
        engine.dispose()


def config_for(connection: Connection) -> Config:
    """Alembic's configuration for the migrations that ship, on a connection that holds the lock."""
    config = Config()
    config.set_main_option("script_location", str(shipped.folder("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def backup(path: Path, target: Path) -> None:
    """A consistent copy of ``path`` at ``target`` (0600), checked. Raises StoreError; leaves no half copy."""
    if target.exists() or target.is_symlink():
        raise StoreError(_("{target} is there already.", target=target), _("Name another file for the backup."))
    part = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
    try:
        files.make(part)
        copied(path, part)
        _named(part, target)
    except sqlite3.Error as error:
        raise faults.told(error, str(target)) from error
    finally:
        part.unlink(missing_ok=True)
        part.with_name(f"{part.name}-journal").unlink(missing_ok=True)


def copied(path: Path, part: Path) -> None:
    """The pages of ``path`` in ``part``, checked and on the disk. Raises StoreError, and sqlite3.Error as it comes."""
    with closing(opened(path)) as source, closing(sqlite3.connect(part)) as copy:
        source.backup(copy)
        if copy.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise StoreError(
                _("{path} is damaged: its copy did not pass the check.", path=path), _("Run apectrack db check.")
            )


def _named(part: Path, target: Path) -> None:
    """Give the finished copy its name, unless somebody took it meanwhile: a link fails then, a rename would not."""
    try:
        target.hardlink_to(part)
    except FileExistsError:
        raise StoreError(
            _("{target} is there already.", target=target), _("Name another file for the backup.")
        ) from None
    except OSError:  # a file system without links
        part.rename(target)


def _row_counts(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> ?",
        (revision.TABLE,),
    ).scalars()
    return {n: connection.exec_driver_sql(f'SELECT count(*) FROM "{n}"').scalar_one() for n in names.all()}


def _refuse_losses(connection: Connection, before: dict[str, int], where: str) -> None:
    after = _row_counts(connection)
    lost = [name for name, count in before.items() if name in after and after[name] != count]
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if lost or dangling:
        raise StoreError(
            _("The upgrade of {where} would lose rows and was taken back.", where=where), _("Report this as a defect.")
        )


def _forget_old_backups(path: Path) -> None:
    kept = sorted(path.parent.glob(f"{path.name}.*.bak"), key=lambda one: one.stat().st_mtime, reverse=True)
    for old in kept[KEPT:]:
        old.unlink(missing_ok=True)
