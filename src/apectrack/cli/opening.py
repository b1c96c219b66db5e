"""Opening the ledger a command asks for.

What is heavy is imported here alone, by name and when it is needed: a linter cannot follow that, so
tests/test_footprint.py holds what each command may load.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from apectrack import settings

if TYPE_CHECKING:
    from apectrack.settings import Settings
    from apectrack.store.reading import Reading
    from apectrack.store.sql import Store
    from apectrack.usecases.ports import Ledger
    from apectrack.usecases.resolving import LedgerCalendar


class Desk:
    """What a command works with: the settings, and the ledger when it is opened."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.settings: Settings = settings.gather(options)

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """The ledger for reading. Raises StoreError as the store says."""
        ledger = self._readable()
        try:
            yield ledger
        finally:
            ledger.close()

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """The ledger for writing, brought to the current schema first. Raises StoreError as the store says."""
        self._readable().close()
        sql, chosen = import_module("apectrack.store.sql"), self.settings
        engine = sql.engine_for(chosen.path, busy_seconds=chosen.busy_seconds)
        ledger: Store = sql.Store(engine, chosen.db, self.user)
        try:
            yield ledger
        finally:
            ledger.close()

    def made(self) -> bool:
        """Make the database when there is none, and bring it to the current schema. Whether it was made now."""
        self._refuse_url()
        from apectrack.store import files

        files.make(self.settings.path)
        return self._upgraded() is None

    def calendar_over(self, ledger: Ledger) -> LedgerCalendar:
        """The calendar deadlines are resolved with: the ledger's meetings, our own economy's working days."""
        from apectrack.usecases.resolving import LedgerCalendar

        return LedgerCalendar(ledger, self._holidays)

    @property
    def user(self) -> str:
        """Who is written into the history."""
        if self.settings.user:
            return self.settings.user
        import getpass

        try:
            return getpass.getuser()
        except (OSError, KeyError, ImportError):
            return "unknown"

    def _holidays(self) -> Any:
        return import_module("apectrack.almanac").of(self.settings.economy)

    def _readable(self) -> Reading:
        self._refuse_url()
        from apectrack.store import revision
        from apectrack.store.lite import Lite

        path, busy_seconds = self.settings.path, self.settings.busy_seconds
        ledger = Lite(path, busy_seconds=busy_seconds)
        if ledger.found == revision.HEAD:
            return ledger
        ledger.close()
        self._upgraded()
        return Lite(path, busy_seconds=busy_seconds)

    def _upgraded(self) -> str | None:
        upgrade, chosen = import_module("apectrack.store.upgrade"), self.settings
        found: str | None = upgrade.to_head(chosen.path, busy_seconds=chosen.busy_seconds)
        return found

    def _refuse_url(self) -> None:
        if self.settings.is_url:
            from apectrack.store.faults import StoreError

            raise StoreError("This version keeps its ledger in a SQLite file.", "Name a file with --db.")
