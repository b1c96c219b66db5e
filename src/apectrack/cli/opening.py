"""Opening the ledger a command asks for.

What is heavy is imported here alone, by name and when it is needed: a linter cannot follow that, so
tests/test_footprint.py holds what each command may load.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

from apectrack import settings, words
from apectrack.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from apectrack.settings import Settings
    from apectrack.store.lite import Lite
    from apectrack.store.postgres import Served
    from apectrack.store.reading import Reading
    from apectrack.store.sql import Store
    from apectrack.usecases.ports import Ledger
    from apectrack.usecases.resolving import LedgerCalendar


class Desk:
    """What a command works with: the settings, and the ledger when it is opened."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.settings: Settings = settings.gather(options)
        words.speak(self.settings.language)

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
        chosen = self.settings
        sql = import_module("apectrack.store.sql")
        if chosen.is_url:
            served = import_module("apectrack.store.postgres")
            engine = served.engine_for(chosen.db, busy_seconds=chosen.busy_seconds)
        else:
            self._readable().close()
            engine = sql.engine_for(chosen.path, busy_seconds=chosen.busy_seconds)
        ledger: Store = sql.Store(engine, self.where, self.user)
        try:
            if chosen.is_url and served.found_revision(ledger) != self._head:
                self._upgraded()
            yield ledger
        finally:
            ledger.close()

    def made(self) -> bool:
        """Make the database when there is none, and bring it to the current schema. Whether it was made now."""
        if not self.settings.is_url:
            import_module("apectrack.store.files").make(self.settings.path)
        return self._upgraded() is None

    @property
    def where(self) -> str:
        """The database as it may be printed: the path, or the URL without its password."""
        if self.settings.is_url:
            told: str = import_module("apectrack.store.postgres").shown(self.settings.db)
            return told
        return self.settings.db

    def calendar_over(self, ledger: Ledger) -> LedgerCalendar:
        """The calendar deadlines are resolved with: the ledger's meetings, our own economy's working days."""
        from apectrack.usecases.resolving import LedgerCalendar

        return LedgerCalendar(ledger, self._holidays)

    @property
    def user(self) -> str:
        """Who is written into the history."""
        from apectrack.domain.text import one_line

        if said := one_line(self.settings.user):
            return said
        import getpass

        try:
            return one_line(getpass.getuser()) or "unknown"
        except (OSError, KeyError, ImportError):
            return "unknown"

    def _holidays(self) -> Any:
        return import_module("apectrack.almanac").of(self.settings.economy)

    def get_ready(self) -> Iterator[None]:
        """Load the library of holidays, before working days are counted."""
        with suppress(Exception):  # what fails here fails again, and is told, when days are counted
            self._holidays()
        yield

    @contextmanager
    def as_found(self) -> Iterator[Lite | Served]:
        """The ledger for reading, with whatever schema it has."""
        ledger = self._opened()
        try:
            yield ledger
        finally:
            ledger.close()

    @property
    def file(self) -> Path:
        """The database file. Raises StoreError for a database on a server."""
        if self.settings.is_url:
            from apectrack.store.faults import StoreError

            raise StoreError(
                _("{where} is kept by its server.", where=self.where), _("Use the server's own tools, such as pg_dump.")
            )
        return self.settings.path

    def _readable(self) -> Reading:
        ledger = self._opened()
        if ledger.found == self._head:
            return ledger
        ledger.close()
        self._upgraded()
        return self._opened()

    def _opened(self) -> Lite | Served:
        chosen = self.settings
        if chosen.is_url:
            served: Served = import_module("apectrack.store.postgres").Served(chosen.db)
            return served
        from apectrack.store.lite import Lite

        return Lite(chosen.path, busy_seconds=chosen.busy_seconds)

    @property
    def _head(self) -> str:
        from apectrack.store import revision

        return revision.HEAD

    def _upgraded(self) -> str | None:
        chosen = self.settings
        upgrade = import_module("apectrack.store.postgres" if chosen.is_url else "apectrack.store.upgrade")
        place = chosen.db if chosen.is_url else chosen.path
        found: str | None = upgrade.to_head(place, busy_seconds=chosen.busy_seconds)
        return found
