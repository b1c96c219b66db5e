"""Putting a backup back in place of a SQLite ledger, sound or not, and keeping what stood there."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from apectrack.store import faults, files, upgrade, upkeep
from apectrack.store.faults import StoreError
from apectrack.words import _


def restore(path: Path, backup: Path | None = None, *, busy_seconds: float = files.BUSY_SECONDS) -> tuple[Path, Path]:
    """Put ``backup`` (the newest automatic one when None) at ``path``; gives it, and where the old file is kept now.

    The copy is checked before anything is touched, and takes the place in one step. A journal left beside a damaged
    file goes with that file: it would be played into the copy. Raises StoreError, and BusyStoreError while another
    program writes.
    """
    source = backup or next(iter(upkeep.backups(path)), None)
    if source is None:
        raise StoreError(_("There is no backup beside {path}.", path=path), _("Name one: apectrack db restore FILE."))
    if not source.is_file():
        raise StoreError(_("There is no backup at {source}.", source=source), _("apectrack db lists the backups."))
    if path.exists() and source.samefile(path):
        raise StoreError(_("{source} is the database itself.", source=source), _("Name a backup of it."))
    if upgrade.found_revision(source) is None:
        raise StoreError(_("{source} holds no commitments.", source=source), _("Name a backup."))
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    kept = path.with_name(f"{path.name}.{datetime.now(UTC):%Y%m%dT%H%M%S%f}.replaced")
    try:
        files.make(part)
        upgrade.copied(source, part)
        with _held(path, busy_seconds):
            _keep(path, kept)
            part.replace(path)
    except sqlite3.Error as error:
        raise faults.told(error, str(source)) from error
    except OSError as error:
        raise StoreError(
            _("{path} cannot be replaced: {why}.", path=path, why=error.strerror), _("It was left as it was.")
        ) from error
    finally:
        part.unlink(missing_ok=True)
        part.with_name(f"{part.name}-journal").unlink(missing_ok=True)
    return source, kept


def _keep(path: Path, kept: Path) -> None:
    """A second name for the file at ``path``, and its journal under that name."""
    if not path.exists():
        return
    try:
        kept.hardlink_to(path)
    except OSError:  # a file system without links
        path.rename(kept)
    with suppress(FileNotFoundError):
        path.with_name(f"{path.name}-journal").rename(kept.with_name(f"{kept.name}-journal"))


@contextmanager
def _held(path: Path, busy_seconds: float) -> Iterator[None]:
    """The ledger at ``path`` locked against everybody; one too damaged to be locked is left to the caller."""
    if not path.exists():
        yield
        return
    connection = None
    try:
        connection = files.connect(path, writable=True, busy_seconds=busy_seconds)
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        told = faults.told(error, str(path))
        if isinstance(told, faults.BusyStoreError):
            raise told from error
    try:
        yield
    finally:
        if connection is not None:
            connection.close()
