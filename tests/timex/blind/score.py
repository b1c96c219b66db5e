"""Score apectrack.timex.find on the blind cases beside this file, or in the folder given.

    PYTHONPATH=src python tests/timex/blind/score.py [--detail] [--file zh_hant] [--json] [--folder tests/timex/blind2]

exact        the share of cases with a finding that overlaps the phrase and says the same: its (start, end) is one of
             `accept`, or its value is as long as `value` (or one of `also`); a meeting or vague case without `accept`
             wants a finding of its kind. Kinds are otherwise not compared.
false finds  findings per 100 trap texts, of any kind; those that name days or a period are counted apart.
extra        findings in positive texts that touch no labelled phrase (for the curious: not an error by itself).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
FILES = ("zh_hant", "zh_hans", "en", "traps", "traps_ordinary", "traps_hard")
PERIOD = re.compile(
    r"^P(?=.)(?:(?P<Y>[\d.]+)Y)?(?:(?P<M>[\d.]+)M)?(?:(?P<W>[\d.]+)W)?(?:(?P<BD>[\d.]+)BD)?(?:(?P<D>[\d.]+)D)?"
    r"(?:T(?=.)(?:(?P<h>[\d.]+)H)?(?:(?P<m>[\d.]+)M)?(?:(?P<s>[\d.]+)S)?)?$"
)


class Found(NamedTuple):
    """What find() gave, made plain."""

    phrase: str
    start: str | None
    end: str | None
    kind: str
    value: str | None
    at: int

    @property
    def stop(self) -> int:
        return self.at + len(self.phrase)


def length(value: str | None) -> tuple[Fraction, Fraction, Fraction] | None:
    """Months, business days and seconds of an ISO 8601 period; None for anything else."""
    m = PERIOD.match((value or "").strip())
    if not m:
        return None
    n = {k: Fraction(v) if v else Fraction(0) for k, v in m.groupdict().items()}
    seconds = (n["W"] * 7 + n["D"]) * 86400 + n["h"] * 3600 + n["m"] * 60 + n["s"]
    return n["Y"] * 12 + n["M"], n["BD"], seconds


def day(value: object) -> str | None:
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def plain(item: Any) -> Found:
    phrase, start, end, kind, value, at = item
    return Found(str(phrase), day(start), day(end), str(getattr(kind, "value", kind)), value and str(value), int(at))


def right(case: dict[str, Any], got: Found) -> bool:
    """Whether an overlapping finding says what the case says."""
    accept = case["accept"] or []
    if any([got.start, got.end] == pair for pair in accept):
        return True
    if case["value"]:
        have = length(got.value)
        return have is not None and have in {length(v) for v in (case["value"], *case.get("also", ()))}
    return case["kind"] in {"meeting", "vague"} and got.kind == case["kind"]


class Tally:
    """What one file came to."""

    def __init__(self) -> None:
        self.good: Counter[str] = Counter()
        self.total: Counter[str] = Counter()
        self.finds: Counter[str] = Counter()
        self.texts: Counter[str] = Counter()
        self.dated = self.extra = self.crashes = 0
        self.misses: list[tuple[dict[str, Any], list[Found | str]]] = []

    def trap(self, case: dict[str, Any], found: list[Found]) -> None:
        self.texts[case["lang"]] += 1
        self.finds[case["lang"]] += len(found)
        self.dated += sum(bool(f.start or f.end or length(f.value)) for f in found)
        if found:
            self.misses.append((case, list(found)))

    def positive(self, case: dict[str, Any], found: list[Found]) -> None:
        lo, hi = case["at"], case["at"] + len(case["phrase"])
        over = [f for f in found if f.at < hi and f.stop > lo]
        self.extra += len(found) - len(over)
        self.total[case["kind"]] += 1
        if any(right(case, f) for f in over):
            self.good[case["kind"]] += 1
        else:
            self.misses.append((case, list(found)))

    def crash(self, case: dict[str, Any], error: Exception) -> None:
        self.crashes += 1
        (self.total if case["phrase"] else self.texts)[case["kind"] if case["phrase"] else case["lang"]] += 1
        self.misses.append((case, [f"{type(error).__name__}: {error}"]))

    def figures(self) -> dict[str, Any]:
        out: dict[str, Any] = {"cases": self.total.total() + self.texts.total(), "crashes": self.crashes}
        if self.total:
            out["right"] = self.good.total()
            out["exact"] = round(self.good.total() / self.total.total(), 4)
            out["extra"] = self.extra
            out["by_kind"] = {k: f"{self.good[k]}/{n}" for k, n in self.total.most_common()}
        if self.texts:
            out["false_finds_per_100"] = round(100 * self.finds.total() / self.texts.total(), 2)
            out["dated_or_timed_finds"] = self.dated
            out["per_100_by_lang"] = {k: round(100 * self.finds[k] / n, 2) for k, n in self.texts.items()}
        return out


def run(folder: Path, name: str, lang: str | None) -> Tally:
    from apectrack.timex import find  # here, so that --help works without it

    tally = Tally()
    for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        try:
            found = [plain(f) for f in find(case["text"], date.fromisoformat(case["reference"]), lang or case["lang"])]
        except Exception as e:  # noqa: BLE001  a crash is a miss, and is told
            tally.crash(case, e)
        else:
            (tally.positive if case["phrase"] else tally.trap)(case, found)
    return tally


def tell(tally: Tally) -> None:
    """Each miss, with what was found."""
    for case, found in tally.misses:
        print(f"{case['id']} {case['reference']} {case['text']}")
        if case["phrase"]:
            print(f"      want {case['phrase']!r} {case['kind']} {case['value'] or case['accept'] or ''}")
        for f in found or ["nothing"]:
            said = f if isinstance(f, str) else f"{f.phrase!r} {f.kind} [{f.start}, {f.end}] {f.value or ''} at {f.at}"
            print(f"      got  {said}")


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--detail", action="store_true", help="print each miss and false find")
    ap.add_argument("--file", choices=FILES, action="append", help="only this file (may be given again)")
    ap.add_argument("--json", action="store_true", help="print the figures as JSON")
    ap.add_argument("--folder", type=Path, default=HERE, help="where the case files are (default: beside this file)")
    ap.add_argument("--auto", action="store_true", help="pass lang='auto' whatever the case says")
    args = ap.parse_args()
    report = {}
    for name in args.file or [name for name in FILES if (args.folder / f"{name}.jsonl").exists()]:
        tally = run(args.folder, name, "auto" if args.auto else None)
        if args.detail:
            tell(tally)
        report[name] = tally.figures()
    if args.json:
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        for name, row in report.items():
            print(f"{name:8}", "  ".join(f"{k} {v}" for k, v in row.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
