"""What each export costs on a ledger of many commitments, and whether that grows in proportion.

    python benchmarks/exporters.py [--size 10000] [--big 100000] [--formats ics,csv]

Every commitment has an owner, a counterpart, a deadline, a quote and a history row. Prints the seconds and the peak
memory of whole processes, at both sizes, and the ratio of the seconds. The goals at 10,000: 5 seconds, 200 MiB.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

TODAY = date(2011, 4, 10)
AT = "2011-03-05T00:00:00+00:00"
PROGRAM = str(Path(sys.executable).parent / "apectrack")
QUOTE = "各經濟體同意於期限前回復優質企業問卷，並由主席彙整後提報下次會議討論，"


def main() -> None:
    """Build both ledgers, export each format from them, print the table."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--size", type=int, default=10_000)
    ask.add_argument("--big", type=int, default=100_000)
    ask.add_argument("--formats", default="csv,html,ics,json,markdown,taskwarrior,todotxt,xlsx,digest,timeline")
    given = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, big = (apart(Path(folder) / f"{size}.db", size) for size in (given.size, given.big))
        print(
            f"{'':12}{f'{given.size}':>22}{f'{given.big}':>22}\n{'':12}{'s':>11}{'MiB':>11}{'s':>11}{'MiB':>11}  ratio"
        )
        for name in given.formats.split(","):
            at_size, at_big = once(small, name, folder), once(big, name, folder)
            print(
                f"{name:12}{at_size[0]:11.2f}{at_size[1]:11.0f}{at_big[0]:11.2f}{at_big[1]:11.0f}"
                f"{at_big[0] / at_size[0]:7.1f}",
                flush=True,
            )


def apart(path: Path, size: int) -> Path:
    """A ledger made in another process: a child's peak memory counts from what its parent held."""
    making = multiprocessing.get_context("spawn").Process(target=ledger, args=(path, size))
    making.start()
    making.join()
    return path


def ledger(path: Path, size: int) -> Path:
    """A ledger of ``size`` whole commitments."""
    subprocess.run([PROGRAM, "--db", str(path), "init", "--empty"], check=True, capture_output=True)
    with sqlite3.connect(path) as connection:
        batch = connection.execute(
            "INSERT INTO batch (at, \"by\", verb, told) VALUES (?, 'bench', 'import', 'many')", (AT,)
        ).lastrowid
        rows = [commitment(n) for n in range(1, size + 1)]
        names = ", ".join(rows[0])
        marks = ", ".join(f":{name}" for name in rows[0])
        connection.executemany(f"INSERT INTO commitment ({names}) VALUES ({marks})", rows)
        connection.execute("INSERT INTO commitment_party SELECT id, 'owner', 0, 'TWN' FROM commitment")
        connection.execute("INSERT INTO commitment_party SELECT id, 'counterpart', 0, 'ALL' FROM commitment")
        connection.execute(
            "INSERT INTO evidence (commitment, document, section, quote, quote_start, quote_end)"
            " SELECT id, 'minutes.docx', '肆.三.8', ? || id, 100, 140 FROM commitment",
            (QUOTE,),
        )
        snapshots = (
            (batch, str(row["id"]), json.dumps({"row": row, "owners": ["TWN"], "counterparts": ["ALL"],
             "evidence": [], "notes": []}, ensure_ascii=False)) for row in rows
        )  # fmt: skip
        connection.executemany(
            "INSERT INTO history (batch, entity, ref, after) VALUES (?, 'commitment', ?, ?)", snapshots
        )
    connection.close()
    return path


def commitment(n: int) -> dict[str, object]:
    """The columns of the n-th commitment: a quarter done, the rest due around today."""
    due = TODAY + timedelta(days=n % 2000 - 300)
    return {
        "id": n, "summary": f"Return questionnaire {n} to the economy that asked for it",
        "original": f"第{n}號問卷請於期限前回復", "detail": "Asked for at the meeting; last year's form.",
        "kind": "deadline", "status": "done" if n % 4 == 0 else "open", "topic": "AEO", "deadline_text": f"{due} 前",
        "deadline_limit": "by", "deadline_named": due.isoformat(), "deadline_grain": "day", "due_on": due.isoformat(),
        "how": "year from the meeting", "completed_on": due.isoformat() if n % 4 == 0 else None,
        "created_at": AT, "updated_at": AT,
    }  # fmt: skip


def once(path: Path, name: str, folder: str) -> tuple[float, float]:
    """Seconds and peak MiB of one export in a process of its own; stops the program when it fails."""
    command = [PROGRAM, "--db", str(path), "--today", TODAY.isoformat()]
    if name in ("digest", "timeline"):
        command.append(name)
    else:
        command += ["export", name, "-o", str(Path(folder) / "out"), "--force", "--lang", "zh-Hant"]
    null = os.open(os.devnull, os.O_WRONLY)
    begun = time.perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
    os.close(null)
    _, status, usage = os.wait4(pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    return time.perf_counter() - begun, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
