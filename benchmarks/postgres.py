"""What each command takes on PostgreSQL against SQLite, whole processes, connection included.

    python benchmarks/postgres.py [--rounds 9] [--only due,list]

The report's ledger on both, the server the tests' own, over its unix socket. Prints the median and the least of the
rounds in ms on the clock, and the ratio of the medians. The goal: every command at most 1.5.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

TOP = Path(__file__).parents[1]
sys.path.insert(0, str(TOP / "tests"))
from abuse.conftest import Cluster  # noqa: E402 - after the path

PROGRAM = str(Path(sys.executable).parent / "apectrack")
GOAL = 1.5
# In this order a round leaves the ledger as it found it, but for a longer history and one item more.
COMMANDS = {
    "due": "due",
    "due json": "due --format json",
    "list": "list",
    "show": "show 41",
    "history": "history --limit 20",
    "meetings": "meetings",
    "parties": "parties",
    "topics": "topics",
    "timeline": "timeline",
    "digest": "digest",
    "export json": "export json",
    "db status": "db status",
    "add": "add Written --due 2011-05-01 --owner JPN",
    "edit": "edit 12 --topic IPR",
    "edit back": "edit 12 --topic AEO",
    "done": "done 11",
    "reopen": "reopen 11",
    "start": "start 11",
    "reopen again": "reopen 11",
    "cancel": "cancel 11",
    "undo": "undo",
    "redo": "redo",
    "undo again": "undo",
    "note": "note 11 words",
    "snooze": "snooze 11 2011-05-01",
    "wake": "snooze 11 2011-04-10",
    "move": "meetings move CTI1 2011-02-27 2011-02-28",
    "move back": "undo",
}


def main() -> None:
    """Start the server, run every command in turns on both databases, print the table."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rounds", type=int, default=9)
    ask.add_argument("--only", default="", help="some commands, with commas; those that only read")
    given = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cluster = Cluster(Path(folder) / "server")
        try:
            lite = Path(folder) / "ledger.db"
            run(str(lite), "init")
            places = {"sqlite": str(lite), "postgresql": cluster.seeded()}
            chosen = {n: c for n, c in COMMANDS.items() if not given.only or n in given.only.split(",")}
            report(measured(places, chosen, given.rounds))
        finally:
            cluster.stop()


def measured(places: dict[str, str], commands: dict[str, str], rounds: int) -> dict[str, dict[str, list[float]]]:
    """The ms of each command on each database, run in turns so that noise hits both; the first is thrown away."""
    found: dict[str, dict[str, list[float]]] = {name: {place: [] for place in places} for name in commands}
    for number in range(rounds + 1):
        for name, words in commands.items():
            for place, url in places.items():
                took = run(url, *words.split())
                if number:
                    found[name][place].append(took)
    return found


def run(url: str, *words: str) -> float:
    """Run one command; stops the program when it fails. Returns ms on the clock."""
    dropped = ("PYTHONDONTWRITEBYTECODE", "COLUMNS")  # as installed: with compiled modules
    environ = {k: v for k, v in os.environ.items() if k not in dropped and not k.startswith("APECTRACK_")}
    command = [PROGRAM, "--db", url, "--today", "2011-04-10", *words]
    start = time.perf_counter()
    done = subprocess.run(command, env=environ, capture_output=True, check=False)
    took = (time.perf_counter() - start) * 1000
    if done.returncode:
        raise SystemExit(f"{' '.join(words)} failed: {done.stderr.decode()}")
    return took


def report(found: dict[str, dict[str, list[float]]]) -> None:
    """Print every command with its ratio."""
    print(f"{'command':14}{'SQLite':>9}{'least':>8}{'PostgreSQL':>13}{'least':>8}{'ratio':>8}{'of least':>10}")
    worst = 0.0
    for name, both in found.items():
        here, there = both["sqlite"], both["postgresql"]
        ratio, least = median(there) / median(here), min(there) / min(here)
        worst = max(worst, ratio)
        print(
            f"{name:14}{median(here):9.1f}{min(here):8.1f}{median(there):13.1f}{min(there):8.1f}{ratio:8.2f}{least:10.2f}"
            f"{'' if ratio <= GOAL else '  over'}"
        )
    print(f"worst {worst:.2f}, goal {GOAL}")


if __name__ == "__main__":
    main()
