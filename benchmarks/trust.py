"""How often a ledger was harmed, and what was lost: kills at random moments, writes that fail, many programs at once.

    python benchmarks/trust.py [--rounds 200] [--seconds 30] [--processes 8] [--server-processes 16] [--only NAME]
        [--command NAME]

Prints a table; exits with 1 when anything was lost. Needs what the tests need (pip install -e '.[dev]').
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from abuse import faults
from abuse.conftest import Cluster


def main() -> None:
    """Run the rounds, print the table."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rounds", type=int, default=200, help="kills of each command, every fifth by SIGTERM")
    ask.add_argument("--seconds", type=float, default=30)
    ask.add_argument("--processes", type=int, default=8)
    ask.add_argument("--server-processes", type=int, default=16)
    ask.add_argument("--seed", type=int, default=time.time_ns())
    ask.add_argument("--command", action="append", choices=tuple(faults.KILLED), help="kill only this one; repeatable")
    ask.add_argument("--only", choices=("kill", "starve", "many", "server"))
    given = ask.parse_args()
    print(f"seed {given.seed}")
    print(f"{'what':34} {'rounds':>7} {'ended early':>11} {'seconds':>8} {'lost':>5}")
    lost: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seeded = _seeded(folder)
        if given.only in (None, "kill"):
            lost += _kills(
                seeded, folder, given.rounds, random.Random(given.seed), given.command or tuple(faults.KILLED)
            )
        if given.only in (None, "starve"):
            lost += _starved(seeded, folder)
        if given.only in (None, "many"):
            path = folder / "many.db"
            shutil.copyfile(seeded, path)
            lost += _crowd("SQLite", str(path), given.processes, given.seconds, folder, faults.sqlite_tables)
            lost += [] if faults.whole(path) else ["the SQLite file is not whole"]
        if given.only in (None, "server"):
            lost += _server(given.server_processes, given.seconds, folder)
    for one in lost:
        print(one)
    sys.exit(1 if lost else 0)


def _seeded(folder: Path) -> Path:
    place = folder / "seeded"
    place.mkdir()
    harm = faults.Harm(Path(), place)
    assert harm.run(["init"]) == 0
    return harm.path


def _row(what: str, rounds: int, early: int, began: float, lost: list[str]) -> list[str]:
    print(f"{what:34} {rounds:>7} {early:>11} {time.monotonic() - began:>8.1f} {len(lost):>5}", flush=True)
    return lost


def _kills(seeded: Path, folder: Path, rounds: int, chance: random.Random, commands: Iterable[str]) -> list[str]:
    place = folder / "kills"
    place.mkdir()
    harm, lost = faults.Harm(seeded, place), []
    for command in commands:
        began = time.monotonic()
        found = [
            harm.kill(command, chance, signal.SIGTERM if number % 5 == 4 else signal.SIGKILL)
            for number in range(rounds)
        ]
        bad = [f"{command}: {', '.join(one.lost)}" for one in found if one.lost]
        lost += _row(f"killed: {command}", rounds, sum(one.died for one in found), began, bad)
    return lost


def _starved(seeded: Path, folder: Path) -> list[str]:
    place = folder / "starved"
    place.mkdir()
    harm, lost = faults.Harm(seeded, place), []
    for command in ("import", "done", "undo", "migrate", "init", "export", "backup"):
        began = time.monotonic()
        rounds, bad = harm.starve(command, steps=100)
        lost += _row(f"n-th write fails: {command}", rounds, rounds - 1, began, [f"{command}: {one}" for one in bad])
    return lost


def _crowd(name: str, db: str, processes: int, seconds: float, folder: Path, tables: object) -> list[str]:
    began = time.monotonic()
    found = faults.crowd(db, processes, seconds, folder, tables)
    commands = sum(found.codes.values())
    lost = _row(f"{processes} programs on {name}", commands, 0, began, found.lost)
    by_code = Counter[int]()
    for (_, code), count in found.codes.items():
        by_code[code] += count
    print("   exits: " + ", ".join(f"{code}: {count}" for code, count in sorted(by_code.items())))
    refused = sorted((way, code, n) for (way, code), n in found.codes.items() if code)
    print("   refused: " + (", ".join(f"{way} {code}: {n}" for way, code, n in refused) or "none"))
    return lost


def _server(processes: int, seconds: float, folder: Path) -> list[str]:
    place = Path(tempfile.mkdtemp(prefix="apectrack-pg-"))
    cluster = Cluster(place)
    try:
        return _crowd("PostgreSQL", cluster.seeded(), processes, seconds, folder, faults.postgres_tables)
    finally:
        cluster.stop()


if __name__ == "__main__":
    main()
