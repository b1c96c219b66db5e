"""PostgreSQL ledgers: the light reader over psycopg2, the engine writes go through, and guarded upgrades.

Any server that speaks PostgreSQL's protocol and has its transactions and advisory locks will do.
"""

from __future__ import annotations

import re
import select
import time
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from apectrack.store import faults, revision
from apectrack.store.faults import StoreError
from apectrack.store.reading import Reading
from apectrack.words import _

if TYPE_CHECKING:
    from sqlalchemy import Engine

LOCK = 0x41504354  # "APCT": the advisory lock every writer and every upgrade of a ledger holds
CONNECT_SECONDS = 10
_KNOCKING, _READING = 0, 1  # what psycopg2 calls STATUS_SETUP and POLL_READ
_NAMED = re.compile(r"(?<![:\w]):([a-z]\w*)")
_PRESENT = "SELECT to_regclass(:name) IS NOT NULL AS present"


def shown(url: str) -> str:
    """The URL as it may be printed: without password and parameters."""
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
        user = f"{parts.username}@" if parts.username else ""
    except ValueError:
        return _("the PostgreSQL database")
    return f"postgresql://{user}{parts.hostname or ''}{port}{parts.path}"


def conninfo(url: str) -> str:
    """The URL as libpq reads it. Raises StoreError for one of another database."""
    scheme, separator, rest = url.partition("://")
    if scheme not in ("postgresql", "postgresql+psycopg", "postgresql+psycopg2", "postgres") or not separator:
        raise StoreError(
            _("{scheme}:// is not a database apectrack speaks to.", scheme=scheme),
            _("Use a file, or postgresql+psycopg://user@host/name."),
        )
    try:
        urlsplit(url).port  # noqa: B018 - it raises
    except ValueError:
        raise StoreError(
            _("{url} has an address that is none.", url=shown(url)), _("Write postgresql+psycopg://user@host/name.")
        ) from None
    return f"postgresql://{rest}"


def driver() -> Any:
    """The psycopg2 module, waiting where Python hears signals. Raises StoreError when the extra is not installed."""
    try:
        module = import_module("psycopg2")
    except ImportError as error:
        raise StoreError(_("PostgreSQL needs the driver psycopg2."), _("pip install 'apectrack[postgres]'")) from error
    module.extensions.set_wait_callback(_wait)
    return module


def _wait(connection: Any, seconds: float = CONNECT_SECONDS) -> None:
    """Wait for what ``connection`` does; libpq itself would hear no Ctrl-C. Being let in may take ``seconds``."""
    until = time.monotonic() + seconds if connection.status == _KNOCKING else None
    while state := connection.poll():
        ways = ([connection.fileno()], []) if state == _READING else ([], [connection.fileno()])
        left = until and max(0.0, until - time.monotonic())
        if not any(select.select(*ways, [], left)):
            raise import_module("psycopg2").OperationalError("timeout expired")


class Served(Reading):
    """A ledger on a server, for reading. ``found`` is the schema's revision."""

    collate = ' COLLATE "C"'
    like = "ILIKE"

    def __init__(self, url: str) -> None:
        self.where = shown(url)
        module = driver()
        self._failure = module.Error
        try:
            self._connection = module.connect(conninfo(url))
            self._connection.autocommit = True
        except module.Error as error:
            raise faults.told(error, self.where) from None  # its words may hold the URL
        try:
            self.found = found_revision(self)
        except StoreError:
            self.close()
            raise

    def ask(self, sql: str, params: Mapping[str, Any]) -> Sequence[Any]:
        """The rows ``sql`` gives; driver errors become StoreErrors."""
        try:
            with self._connection.cursor() as cursor:
                cursor.execute(_NAMED.sub(r"%(\1)s", sql), params or None)
                names = [column.name for column in cursor.description]
                return [dict(zip(names, row, strict=True)) for row in cursor]
        except self._failure as error:
            raise faults.told(error, self.where) from error

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()


def found_revision(ledger: Reading) -> str:
    """The schema's revision. Raises StoreError for a database without a ledger, a foreign or a newer one."""
    if not ledger.ask(_PRESENT, {"name": revision.TABLE})[0]["present"]:
        taken = ledger.ask(_PRESENT, {"name": "commitment"})[0]["present"]
        raise revision.foreign(ledger.where) if taken else revision.unmade(ledger.where)
    rows = ledger.ask(revision.QUESTION, {})
    if not rows:
        raise revision.unmade(ledger.where)
    revision.refuse_newer(str(rows[0]["version_num"]), ledger.where)
    return str(rows[0]["version_num"])


def engine_for(url: str, *, busy_seconds: float) -> Engine:
    """An engine whose statements give up waiting for a lock after ``busy_seconds``."""
    driver()
    from sqlmodel import create_engine

    settings = {"options": f"-c lock_timeout={int(busy_seconds * 1000)}"}
    return create_engine(conninfo(url).replace("postgresql://", "postgresql+psycopg2://", 1), connect_args=settings)


def to_head(url: str, *, busy_seconds: float) -> str | None:
    """Bring the ledger to the newest schema behind the advisory lock, all or nothing. Returns the revision it had.

    Raises StoreError for a foreign or newer database, before anything is written.
    """
    from alembic import command
    from sqlalchemy.exc import DBAPIError

    from apectrack.store.sql import Asking
    from apectrack.store.upgrade import config_for

    engine = engine_for(url, busy_seconds=busy_seconds)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
            asking = Asking(connection, shown(url))
            made = asking.ask(_PRESENT, {"name": revision.TABLE})[0]["present"]
            taken = asking.ask(_PRESENT, {"name": "commitment"})[0]["present"]
            found = found_revision(asking) if made or taken else None
            if found != revision.HEAD:
                command.upgrade(config_for(connection), "head")
    except DBAPIError as error:
        raise faults.told(error, shown(url)) from None
    finally:
        engine.dispose()
    return found
