"""The quick read-only store: a SQLite file through the standard library, for ``due``, ``list``, ``show`` and others."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from apectrack.store import faults, files, revision
from apectrack.store.faults import StoreError
from apectrack.store.reading import Reading


class Lite(Reading):
    """A ledger opened read-only. ``found`` is the schema's revision, which may be older than the program's."""

    def __init__(self, path: Path, *, busy_seconds: float = files.BUSY_SECONDS) -> None:
        self.where = str(path)
        self._connection = opened(path, busy_seconds=busy_seconds)
        try:
            self.found = self._revision()
        except StoreError:
            self.close()
            raise

    def ask(self, sql: str, params: Mapping[str, Any]) -> Sequence[Any]:
        """The rows ``sql`` gives; driver errors become StoreErrors."""
        try:
            return self._connection.execute(sql, params).fetchall()
        except sqlite3.Error as error:
            raise faults.told(error, self.where) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _revision(self) -> str:
        try:
            rows = self._connection.execute(revision.QUESTION).fetchall()
        except sqlite3.Error as error:
            if "no such" not in str(error):
                raise faults.told(error, self.where) from error
            tables = self.ask("SELECT count(*) AS n FROM sqlite_master", {})[0]["n"]
            raise (revision.foreign(self.where) if tables else revision.unmade(self.where)) from error
        if not rows:
            raise revision.unmade(self.where)
        revision.refuse_newer(str(rows[0][0]), self.where)
        return str(rows[0][0])


def opened(path: Path, *, busy_seconds: float = files.BUSY_SECONDS) -> sqlite3.Connection:
    """A connection that can read ``path``, after a crash too. Raises StoreError when nothing can be read there."""
    files.existing(path)
    try:
        return _read(files.connect(path, writable=False, busy_seconds=busy_seconds))
    except sqlite3.OperationalError as error:
        # A journal left by a crash must be rolled back by a writer before anybody can read. One who is still writing
        # has a journal too, and has been waited for already.
        if "locked" in str(error) or not Path(f"{path}-journal").exists():
            raise faults.told(error, str(path)) from error
    except sqlite3.Error as error:
        raise faults.told(error, str(path)) from error
    try:
        return _read(files.connect(path, writable=True, busy_seconds=busy_seconds))
    except sqlite3.Error as error:
        raise faults.told(error, str(path)) from error


def _read(connection: sqlite3.Connection) -> sqlite3.Connection:
    """``connection`` when it can be read from; else it is closed, and sqlite3.Error says why."""
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
