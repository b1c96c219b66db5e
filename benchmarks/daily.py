"""What the daily commands cost, against the imports they cannot do without, side by side in one run.

    python benchmarks/daily.py [--rounds 9] [--big 1000000]

Prints the CPU time of whole processes (user + system, the least of the rounds), their ratios, and peak memory. The
goals: due at most 1.25 of its imports at any size, done and add at most 1.3 of importing sqlmodel.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

TODAY = date(2011, 4, 10)
READ_BASE = "import typer, rich.table, rich.console, sqlite3"
WRITE_BASE = "import sqlmodel"
DUE_ROWS = 40
PROGRAM = str(Path(sys.executable).parent / "apectrack")


def main() -> None:
    """Build the ledgers, measure in turns, print the table."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rounds", type=int, default=9)
    ask.add_argument("--big", type=int, default=1_000_000)
    given = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, big = ledger(Path(folder) / "small.db", 100), ledger(Path(folder) / "big.db", given.big)
        runs = {
            "read base": python("-c", READ_BASE),
            "due, 100": apectrack(small, "due"),
            f"due, {given.big}": apectrack(big, "due"),
            "--version": [PROGRAM, "--version"],
            "--help": [PROGRAM, "--help"],
            "write base": python("-c", WRITE_BASE),
            "done, 100": apectrack(small, "done", "{next}"),
            f"done, {given.big}": apectrack(big, "done", "{next}"),
            "add, 100": apectrack(small, "add", "An item", "--due", "2011-05-01"),
            f"add, {given.big}": apectrack(big, "add", "An item", "--due", "2011-05-01"),
        }
        least = measured(runs, given.rounds)
    report(least, given.big)


def python(*args: str) -> list[str]:
    """A command for this interpreter."""
    return [sys.executable, *args]


def apectrack(path: Path, *args: str) -> list[str]:
    """A command line of the program on one ledger."""
    return [PROGRAM, "--db", str(path), "--today", TODAY.isoformat(), *args]


def ledger(path: Path, size: int) -> Path:
    """A ledger of ``size`` items, DUE_ROWS of them due; the rest done, later or undated in equal parts."""
    subprocess.run([PROGRAM, "--db", str(path), "init", "--empty"], check=True, capture_output=True)
    with sqlite3.connect(path) as connection:
        connection.executemany(
            "INSERT INTO commitment (summary, kind, status, topic, due_on, completed_on, created_at, updated_at)"
            " VALUES (?, 'deadline', ?, 'AEO', ?, ?, '2011-03-05T00:00:00+00:00', '2011-03-05T00:00:00+00:00')",
            (row(n, size) for n in range(size)),
        )
        connection.execute("INSERT INTO commitment_party SELECT id, 'owner', 0, 'TWN' FROM commitment")
    connection.close()
    return path


def row(n: int, size: int) -> tuple[str, str, str | None, str | None]:
    """The n-th item: due around today for the first DUE_ROWS, else done, later or undated."""
    summary = f"Return questionnaire {n} to the economy that asked for it"
    if n < DUE_ROWS:
        return summary, "open", (TODAY + timedelta(days=n - DUE_ROWS // 2)).isoformat(), None
    if n % 3 == 0 and n < size - 100:
        return summary, "done", "2011-01-10", "2011-01-09"
    return summary, "open", None if n % 3 == 1 else (TODAY + timedelta(days=60 + n % 3000)).isoformat(), None


def measured(runs: dict[str, list[str]], rounds: int) -> dict[str, tuple[float, float]]:
    """The least CPU in ms and the peak memory in MiB of each command, run in turns so that noise hits all alike."""
    least: dict[str, tuple[float, float]] = {}
    counter = iter(range(DUE_ROWS + 1, 10_000))
    for _ in range(rounds):
        for name, command in runs.items():
            number = next(n for n in counter if n % 3 != 1) if "{next}" in command else 0
            cpu, memory = once([str(number) if part == "{next}" else part for part in command])
            known = least.get(name, (cpu, memory))
            least[name] = min(known[0], cpu), max(known[1], memory)
    return least


def once(command: list[str]) -> tuple[float, float]:
    """CPU ms and peak MiB of one run; stops the program when it fails."""
    null = os.open(os.devnull, os.O_RDWR)
    # As installed: with compiled modules, which a developer's machine may have switched off.
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    pid = os.posix_spawn(
        command[0], command, environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, null, 1)]
    )
    os.close(null)
    _, status, usage = os.wait4(pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def report(least: dict[str, tuple[float, float]], big: int) -> None:
    """Print every run with its ratio to its base."""
    ratio: Callable[[str, str], float] = lambda name, base: least[name][0] / least[base][0]  # noqa: E731
    print(f"{'run':18}{'CPU ms':>9}{'ratio':>8}{'MiB':>8}")
    for name, (cpu, memory) in least.items():
        base = "write base" if name.startswith(("write", "done", "add")) else "read base"
        print(f"{name:18}{cpu:9.1f}{ratio(name, base):8.2f}{memory:8.1f}")
    print(f"due {big} / due 100: {ratio(f'due, {big}', 'due, 100'):.2f}")


if __name__ == "__main__":
    main()
