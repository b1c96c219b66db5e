"""Opening SQLite files: made private, read without writing, written with the settings that keep data safe."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from apectrack.store.faults import PathError, StoreError
from apectrack.words import _

BUSY_SECONDS = 5.0


def existing(path: Path) -> Path:
    """``path`` when a file is there. Raises PathError for a folder or device, StoreError when nothing is there."""
    try:
        if path.is_file():
            return path
        found = path.exists()
    except OSError as error:
        raise PathError(
            _("{path!s:.120} cannot be a database path: {strerror}.", path=path, strerror=error.strerror),
            _("Name another with --db."),
        ) from error
    if found:
        raise PathError(_("{path} is not a file.", path=path), _("Name a file with --db."))
    raise StoreError(
        _("There is no database at {path}.", path=path),
        _("apectrack --db {path} init makes it and loads the report's commitments.", path=path),
    )


def make(path: Path) -> None:
    """An empty private file (0600) at ``path``, and its folders. Does nothing when it is there already."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        existing(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        why = getattr(error, "strerror", None) or error
        raise PathError(
            _("{path!s:.120} cannot be made: {why}.", path=path, why=why), _("Name another path with --db.")
        ) from error


def connect(path: Path, *, writable: bool, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A connection in autocommit mode; ``writable`` False opens the file read-only and never changes it.

    Raises sqlite3.Error as the driver does.
    """
    uri = f"file:{quote(os.fsencode(path.absolute()))}?mode={'rw' if writable else 'ro'}"
    connection = sqlite3.connect(uri, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    if writable:
        for setting in ("foreign_keys=ON", "journal_mode=DELETE", "synchronous=FULL", "trusted_schema=OFF"):
            connection.execute(f"PRAGMA {setting}")
    return connection
