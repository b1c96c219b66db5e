"""Rounds of harm: commands killed at random, writes that fail one by one, many programs at once. Used by the tests and
by benchmarks/trust.py, which runs more of them."""

import contextlib
import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from abuse.checks import MINUTES, bounded, rows
from conftest import APECTRACK, TODAY, scrubbed

# Each command that is killed: what is done to the seeded ledger before it, and its words.
KILLED = {
    "import": ([], ["import", "{folder}/minutes.txt", "--yes", "--min-score", "0"]),
    "done": ([], ["done", "11", "26", "41", "--note", "x"]),
    "undo": ([["done", "11", "26", "41"]], ["undo"]),
    "migrate": (["older"], ["db", "upgrade"]),
    "init": (["gone"], ["init"]),
    "export": ([], ["export", "json", "-o", "{folder}/list.json"]),
    "backup": ([], ["db", "backup", "{folder}/copy.db"]),
}
STAMPS = {"batch": "at", "commitment": "created_at", "document": "read_at", "note": "at"}


class Round(NamedTuple):
    """What came of one round."""

    command: str
    died: bool
    took: bool
    lost: tuple[str, ...]


def whole(path: Path) -> bool:
    """Whether every page and every reference holds."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        pages = connection.execute("PRAGMA integrity_check").fetchone()[0]
        return pages == "ok" and not connection.execute("PRAGMA foreign_key_check").fetchall()


def state(path: Path) -> str:
    """Everything a ledger holds but times, comparable."""
    if not path.exists() or not path.stat().st_size:
        return ""
    found = rows(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for name in found:
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
            timed = {n for n, one in enumerate(columns) if one in ("at", "created_at", "updated_at", "read_at")}
            found[name] = [tuple(v for n, v in enumerate(row) if n not in timed) for row in found[name]]
    found.pop("history", None)  # its snapshots hold times
    return json.dumps(found, sort_keys=True, default=str)


class Harm:
    """A folder with a seeded ledger, to be harmed and looked at again and again."""

    def __init__(self, seeded: Path, folder: Path) -> None:
        self.seeded, self.folder = seeded, folder
        self.path = folder / "ledger.db"
        (folder / "minutes.txt").write_text(MINUTES, encoding="utf-8")
        self._seconds: dict[str, float] = {}
        self._ends: dict[str, tuple[str, str]] = {}

    def prepare(self, command: str) -> list[str]:
        """The state before ``command``, and its words."""
        for one in self.folder.iterdir():
            if one.name != "minutes.txt":
                one.unlink()
        shutil.copyfile(self.seeded, self.path)
        steps, words = KILLED[command]
        for step in steps:
            if step == "older":
                from alembic import command as alembic

                from apectrack.store import revision, upgrade

                upgrade.move(self.path, lambda config: alembic.downgrade(config, revision.KNOWN[0]))
            elif step == "gone":
                self.path.unlink()
            else:
                self.run(step)
        return [word.format(folder=self.folder) for word in words]

    def started(self, words: list[str]) -> "subprocess.Popen[bytes]":
        command = [*APECTRACK, "--db", str(self.path), "--today", TODAY, *words]
        return subprocess.Popen(
            command, env=scrubbed(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )

    def run(self, words: list[str]) -> int:
        with self.started(words) as child:
            child.communicate()
        return child.returncode

    def ends(self, command: str) -> tuple[str, str]:
        """The ledger before and after ``command`` undisturbed, and how long that takes."""
        if command not in self._ends:
            words = self.prepare(command)
            before = state(self.path)
            began = time.monotonic()
            assert self.run(words) == 0, command
            self._seconds[command] = time.monotonic() - began
            self._ends[command] = (before, state(self.path))
        return self._ends[command]

    def kill(self, command: str, chance: random.Random, number: int = signal.SIGKILL) -> Round:
        """Start ``command``, end it at a random moment, look, and run it again."""
        before, after = self.ends(command)
        words = self.prepare(command)
        with self.started(words) as child:
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(chance.uniform(0.3, 1.05) * self._seconds[command])
            child.send_signal(number)
            errors = child.communicate()[1].decode()
        lost = [] if "Traceback" not in errors else [f"a traceback: {errors}"]
        took = self.took(command)
        if self.path.exists() and self.path.stat().st_size:
            with contextlib.closing(sqlite3.connect(self.path)):
                lost += [] if whole(self.path) else ["not whole"]
        found = state(self.path)
        if command != "init" and found not in (before, after):
            lost.append("half of it was kept")
        if took is None:
            lost.append("half a file")
        code = self.run(words)
        lawful = {0} if found != after or command in ("migrate", "init", "import") else {0, 1}
        if command in ("export", "backup"):
            lawful = {1} if took else {0}
        if code not in lawful:
            lost.append(f"again: exit {code}")
        if command != "undo" and state(self.path) != after:
            lost.append("another end")
        if not whole(self.path) or self.took(command) is None:
            lost.append("not whole in the end")
        return Round(command, child.returncode < 0 or child.returncode == 130, bool(took), tuple(lost))

    def took(self, command: str) -> bool | None:
        """Whether the file ``command`` makes is there; None when it is there and broken."""
        made = {"export": self.folder / "list.json", "backup": self.folder / "copy.db"}.get(command)
        if made is None:
            return state(self.path) == self._ends[command][1]
        if not made.exists():
            return False
        try:
            good = len(json.loads(made.read_text("utf-8"))) > 0 if command == "export" else whole(made)
        except (ValueError, sqlite3.Error):
            return None
        good = good and (command == "export" or state(made) == state(self.path))
        return True if good else None

    def starve(self, command: str, steps: int = 24) -> tuple[int, list[str]]:
        """Let the n-th write fail: files may grow by a page more each time until ``command`` passes."""
        before, after = self.ends(command)
        lost: list[str] = []
        for number in range(400):
            words = self.prepare(command)
            room = number * max(1, 400 // steps) * 1024
            spent = bounded(self.path, *words, file_size=room)
            found = state(self.path)
            if spent.code not in (0, 1) or "Traceback" in spent.err or "unforeseen" in spent.err:
                lost.append(f"{room}: exit {spent.code} {spent.err}")
            if command != "init" and found != (after if spent.code == 0 else before):
                lost.append(f"{room}: half of it was kept")
            if self.path.exists() and self.path.stat().st_size and not whole(self.path):
                lost.append(f"{room}: not whole")
            if spent.code == 0 or lost:
                return number + 1, lost
        return 400, [*lost, "it never passed"]


CHILD = """
import json, random, sys, time
from apectrack.cli import failures
db, seconds, number, minutes = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
chance, began, n, told = random.Random(number), time.monotonic(), 0, []
def ran(*args):
    return failures.code(["--db", db, "--today", "2011-04-10", *args])
import contextlib, io
while time.monotonic() - began < seconds:
    n += 1
    way = chance.choice(["add", "add", "add", "done", "reopen", "note", "import", "undo", "due"])
    word = {"add": f"item {number}.{n}", "note": f"note {number}.{n}"}.get(way, "")
    args = {
        "add": ["add", word, "--due", "10 working days after SCCP 2"],
        "done": ["done", str(chance.randrange(1, 63))],
        "reopen": ["reopen", str(chance.randrange(1, 63))],
        "note": ["note", str(chance.randrange(1, 63)), word],
        "import": ["import", minutes, "--yes", "--min-score", "0"],
        "undo": ["undo"],
        "due": ["due"],
    }[way]
    errors = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(errors):
        code = ran(*args)
    told.append([way, word, code, errors.getvalue()])
print(json.dumps(told))
"""


class Crowd(NamedTuple):
    """What many programs did at once: commands by verb and exit code, and what went wrong."""

    codes: Counter[tuple[str, int]]
    lost: list[str]
    seconds: float


def crowd(db: str, processes: int, seconds: float, folder: Path, tables) -> Crowd:
    """Let ``processes`` add, mark, import and undo at once. ``tables(db)`` gives rows by table afterwards."""
    minutes = folder / "minutes.txt"
    minutes.write_text(MINUTES, encoding="utf-8")
    began = time.monotonic()
    children = [
        subprocess.Popen(
            [sys.executable, "-c", CHILD, db, str(seconds), str(number), str(minutes)],
            env=scrubbed(APECTRACK_BUSY_SECONDS="20"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for number in range(processes)
    ]  # fmt: skip
    told: list[tuple[str, str, int, str]] = []
    lost: list[str] = []
    for child in children:
        out, err = child.communicate(timeout=seconds + 120)
        if child.returncode or "Traceback" in err:
            lost.append(f"a child ended with {child.returncode}: {err[-300:]}")
        else:
            told += [tuple(one) for one in json.loads(out)]
    codes = Counter((way, code) for way, _, code, _ in told)
    lost += [
        f"{way} exited with {code}: {err.strip()}"
        for way, _, code, err in told
        if not (code in (0, 4) or (code == 1 and way in ("done", "reopen", "undo"))
                or (code == 2 and way in ("done", "reopen", "note")))
    ]  # fmt: skip
    return Crowd(codes, lost + _accounts(told, tables(db)), time.monotonic() - began)


def _accounts(told, found: dict[str, list[dict]]) -> list[str]:
    """What the ledger says against what the programs were told: every add and note is there once, or taken back."""
    lost = []
    batches = Counter(row["verb"] for row in found["batch"])
    for way in ("add", "done", "reopen", "note", "undo"):
        said = sum(code == 0 for one, _, code, _ in told if one == way)
        if batches[way] != said:
            lost.append(f"{said} {way} were said to be done, {batches[way]} are written down")
    present = Counter(row["summary"] for row in found["commitment"])
    noted = Counter(row["text"] for row in found["note"])
    lost += [f"{name} is there {n} times" for name, n in present.items() if name.startswith("item ") and n > 1]
    undone = {row["undoes"] for row in found["batch"] if row["undoes"] is not None}
    standing = Counter(row["verb"] for row in found["batch"] if row["id"] not in undone)
    for way, there in (("add", present), ("note", noted)):
        kept = sum(n for name, n in there.items() if name.startswith(("item ", "note ")))
        if kept != standing[way]:
            lost.append(f"{standing[way]} {way} stand, {kept} are there")
        words = {word for one, word, code, _ in told if one == way and code == 0}
        lost += [
            f"{name} came from nowhere" for name in there if name.startswith(("item ", "note ")) and name not in words
        ]
    imported = Counter(row["quote"] for row in found["evidence"] if row["sha256"])
    lost += [f"{quote} was taken in {n} times" for quote, n in imported.items() if n > 1]
    return lost


def sqlite_tables(db: str) -> dict[str, list[dict]]:
    """Rows of a SQLite ledger as dictionaries."""
    with contextlib.closing(sqlite3.connect(db)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            name: [dict(row) for row in connection.execute(f"SELECT * FROM {name}")]
            for name in ("batch", "commitment", "note", "evidence")
        }


def postgres_tables(db: str) -> dict[str, list[dict]]:
    """Rows of a PostgreSQL ledger as dictionaries."""
    import psycopg2
    from psycopg2.extras import RealDictCursor

    found = {}
    with contextlib.closing(psycopg2.connect(db.replace("+psycopg", ""), cursor_factory=RealDictCursor)) as connection:
        for name in ("batch", "commitment", "note", "evidence"):
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT * FROM {name}")
                found[name] = [dict(row) for row in cursor]
    return found
