"""Figures for time phrases: exactness on a shared file, speed, doubling ratios, import time.

python benchmarks/timex.py ../shared/score/time_phrases.jsonl ../shared/report/sccp1-2011.txt
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from apectrack.timex import find


def months_and_days(value: str | None) -> dict[str, float] | None:
    """An ISO 8601 period in months, days, seconds, as the shared file writes them."""
    if not value or not value.startswith("P"):
        return None
    total: dict[str, float] = {}
    number, clock = "", False
    for c in value[1:]:
        if c == "T":
            clock = True
        elif c.isdigit() or c == ".":
            number += c
        elif number:
            unit, scale = {"Y": ("M", 12), "M": ("M", 1), "W": ("D", 7), "D": ("D", 1), "B": ("B", 1)}.get(c, (c, 1))
            if clock:
                unit = "T" + unit
            total[unit] = total.get(unit, 0) + float(number) * scale
            number = ""
    return total


def verdict(case: dict, *, strict: bool = False) -> tuple[bool, list]:
    """Whether some phrase found covers the one expected and has an accepted value."""
    found = list(find(case["text"], date.fromisoformat(case["reference"]), case["lang"]))
    if case["phrase"] is None:
        return not found, found
    first, last = case["at"], case["at"] + len(case["phrase"])
    for f in found:
        if strict and f.phrase != case["phrase"]:
            continue
        if f.offset > first or f.offset + len(f.phrase) < last:
            continue
        days = [f.start and f.start.isoformat(), f.end and f.end.isoformat()]
        right = days in case["accept"] if case["accept"] else f.kind == case["kind"]
        if case["value"] and months_and_days(f.value) != case["value"]:
            right = False
        if right:
            return True, found
    return False, found


def exactness(path: Path) -> None:
    """Print how many phrases are exact and how many traps are refused, and every failure."""
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for name, some in (
        ("phrases", [c for c in cases if c["phrase"]]),
        ("traps", [c for c in cases if not c["phrase"]]),
    ):
        right = 0
        for case in some:
            good, found = verdict(case)
            right += good
            if not good:
                print(f"  {case['id']} {case['text']} wanted {case['phrase']} {case.get('accept')}, found {found}")
        print(f"{name}: {right}/{len(some)}")
    strict = sum(verdict(case, strict=True)[0] for case in cases if case["phrase"])
    print(f"phrases whose span is the very one of the file, limit words included or not: {strict}")


def speed(path: Path | None) -> None:
    """Print characters per second on a text repeated to a million characters."""
    text = (
        path.read_text(encoding="utf-8") if path else "請於4月15日前提交意見，the Chair will revert by 30 April. " * 10
    )
    text = (text * (1_000_000 // len(text) + 1))[:1_000_000]
    for lang in ("auto", "zh-Hant", "en"):
        list(find(text[:5000], date(2011, 3, 5), lang))
        begin = time.perf_counter()
        count = sum(1 for _ in find(text, date(2011, 3, 5), lang))
        took = time.perf_counter() - begin
        print(f"{lang}: {len(text) / took:,.0f} characters a second, {count} phrases")


HOSTILE = [
    "年",
    "1",
    " ",
    "(",
    "一",
    "/",
    "第",
    "a",
    "月",
    "日",
    "每",
    "A",
    "-",
    ".",
    "~",
    "半",
    "周",
    "會",
    "上",
    "\n",
    "、",
]
HOSTILE += [
    "1月",
    "1/",
    "第1",
    "by ",
    "1月1日",
    "1月1日至",
    "the ",
    "May ",
    "1 ",
    "two ",
    "SOM 3",
    "A1",
    "一年",
    "1,",
    "每1",
    "3-",
]
HOSTILE += [
    "next ",
    "between ",
    "Monday ",
    "1月1日、",
    "end of ",
    "會議",
    "第1次",
    "2011 ",
    "1st ",
    "week ",
    "before ",
    "in ",
]


def _spent(text: str) -> float:
    begin = time.process_time()
    for _ in find(text, date(2011, 3, 5)):
        pass
    return time.process_time() - begin


def doubling(size: int = 50_000) -> None:
    """Print the worst ratios of processor time when hostile input doubles (best of two), and the slowest inputs."""
    rows = []
    for piece in HOSTILE:
        took = []
        for n in (size, 2 * size):
            text = (piece * (n // len(piece) + 1))[:n]
            took.append(min(_spent(text) for _ in range(2)))
        if took[1] > 0.05:  # below that, a ratio is noise
            rows.append((took[1] / took[0], took[1], piece))
    print("worst doubling: " + ", ".join(f"{r:.2f}x {p!r} ({t:.2f} s)" for r, t, p in sorted(rows, reverse=True)[:3]))
    slow = sorted(rows, key=lambda row: -row[1])[:5]
    print(f"slowest {2 * size:,} characters: " + ", ".join(f"{t:.2f} s {p!r}" for _, t, p in slow))


def importing() -> None:
    """Print the time importing the module takes over a bare interpreter, and what it loaded."""
    best = []
    for code in ("pass", "import apectrack.timex"):
        times = []
        for _ in range(15):
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - begin)
        best.append(min(times))
    code = "import sys, apectrack.timex as t; a = [m for m in sys.modules if 'timex.languages.' in m]; "
    code += "list(t.find('x', None, 'en')); print(a, [m for m in sys.modules if 'timex.languages.' in m])"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()
    print(
        f"import: {1000 * (best[1] - best[0]):.1f} ms over bare python; "
        f"rule tables after import, after an English text: {loaded}"
    )


if __name__ == "__main__":
    exactness(Path(sys.argv[1]))
    speed(Path(sys.argv[2]) if len(sys.argv) > 2 else None)
    importing()
    doubling()
