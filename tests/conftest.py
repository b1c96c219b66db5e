"""A seeded ledger made once, a copy of it for each test, and two ways to run the command line on it."""

import contextlib
import hashlib
import io
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "suite", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.load_profile("suite")

TODAY = "2011-04-10"
APECTRACK = (sys.executable, "-m", "apectrack")


class Result(NamedTuple):
    """What a run gave."""

    code: int
    out: str
    err: str


class Clock(datetime):
    """A clock that stands: what the ledger writes down is the same on every run."""

    @classmethod
    def now(cls, tz=None):
        return cls(2011, 4, 10, 1, 0, tzinfo=tz)


def scrubbed(**more: str) -> dict[str, str]:
    """The environment without anything that changes what the program prints."""
    dropped = ("COLUMNS", "LINES", "NO_COLOR", "TERM", "PYTHONIOENCODING", "PYTHONUTF8", "LANG", "FORCE_COLOR")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("APECTRACK_", "_APECTRACK", "LC_", "COV_"))}
    kept = {k: v for k, v in kept.items() if k not in dropped}
    return kept | {"LANG": "C.UTF-8", "TERM": "xterm", "APECTRACK_USER": "desk"} | more


@pytest.fixture
def homeless() -> None:
    """Skips where the account keeps a ledger: without HOME the program would find that one, and write into it."""
    pwd = pytest.importorskip("pwd")
    home = Path(pwd.getpwuid(os.getuid()).pw_dir)
    if (home / ".local" / "share" / "apectrack" / "apectrack.db").exists():
        pytest.skip("whoever runs this keeps a ledger of their own, which stays out of it")


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test sees the settings, the screen or the home folder of whoever runs it."""
    wanted = scrubbed(
        HOME=str(tmp_path),
        XDG_DATA_HOME=str(tmp_path / "share"),
        XDG_CONFIG_HOME=str(tmp_path / "config"),
        APECTRACK_CONFIG="",
    )
    for name in set(os.environ) - set(wanted) - {"PYTEST_CURRENT_TEST"}:
        monkeypatch.delenv(name, raising=False)
    for name, value in wanted.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the report's commitments. Never change it: copy it."""
    from apectrack.cli import failures
    from apectrack.store import sql

    path = tmp_path_factory.mktemp("seeded") / "ledger.db"
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()):
        patch.setattr(sql, "datetime", Clock)
        patch.setenv("APECTRACK_USER", "desk")
        patch.delenv("APECTRACK_CONFIG", raising=False)
        assert failures.code(["--db", str(path), "init"]) == 0
    return path


@pytest.fixture
def ledger(seeded: Path, tmp_path: Path) -> Path:
    """The path of a seeded ledger of one's own."""
    path = tmp_path / "ledger.db"
    shutil.copyfile(seeded, path)
    path.chmod(0o600)
    return path


@pytest.fixture
def run(ledger: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run the command line in this process on the ledger."""
    from apectrack.cli import failures

    def _run(*args: object, today: str = TODAY, db: object = ledger) -> Result:
        capsys.readouterr()
        code = failures.code(["--db", str(db), "--today", today, *(str(one) for one in args)])
        return Result(code, *capsys.readouterr())

    return _run


@pytest.fixture
def shell(ledger: Path) -> Callable[..., Result]:
    """Run the command line in a process of its own on the ledger."""

    def _shell(*args: object, db: object = ledger, today: str = TODAY, text: bool = True, **environ: str) -> Result:
        command = [*APECTRACK, "--db", str(db), "--today", today, *(str(one) for one in args)]
        done = subprocess.run(command, env=scrubbed(**environ), capture_output=True, check=False, text=text)
        return Result(done.returncode, done.stdout, done.stderr)

    return _shell


def digest(path: Path) -> str:
    """What a file's bytes are, to see that nothing touched them."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def dump(path: Path, *, without: tuple[str, ...] = ("batch", "history")) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the changes themselves; the inner numbers of notes and evidence left out."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        names = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not row[0].startswith("sqlite_") and row[0] not in without
        ]
        found = {}
        for name in names:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            if name in ("note", "evidence"):
                columns.remove("id")
            listed = ", ".join(f'"{column}"' for column in columns)
            rows = connection.execute(f"SELECT {listed} FROM {name}").fetchall()
            found[name] = sorted(rows, key=repr)
        return found


def sound(path: Path) -> bool:
    """Whether every page and every reference holds."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        pages = connection.execute("PRAGMA integrity_check").fetchone()[0]
        return pages == "ok" and not connection.execute("PRAGMA foreign_key_check").fetchall()


@pytest.fixture(name="digest")
def _digest():
    return digest


@pytest.fixture(name="dump")
def _dump():
    return dump


@pytest.fixture(name="sound")
def _sound():
    return sound


@pytest.fixture(name="scrubbed")
def _scrubbed():
    return scrubbed


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ledger's clock stands at 2011-04-10 01:00 UTC."""
    from apectrack.store import sql

    monkeypatch.setattr(sql, "datetime", Clock)
