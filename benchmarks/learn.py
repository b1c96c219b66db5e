"""Teaches extraction from the minutes in tests/blind_minutes*: a weight for each trait of a clause (teaching.py).

    python benchmarks/learn.py                  # what teaching brings to sets it has not seen, fold by fold
    python benchmarks/learn.py --write [SETS]   # the tables, from all sets or from those named (1-19,22)

Needs numpy and scipy. Logistic regression: the sum of the cues is where it starts, traits are paid for by their square.
A clause over a core commitment is one, of several over the same the one that weighs most; clauses over commitments
that are not core are left out.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "benchmarks"))

from apectrack.extraction import NoMeetingDateError, extract, teaching  # noqa: E402
from apectrack.extraction.weighing import Weigher  # noqa: E402
from apectrack.readers import open_document  # noqa: E402
from extraction import vocabulary  # noqa: E402

FOLDS = 5
ROUNDS = 3  # in which the clause that stands for a commitment is chosen anew
PRICE = {"plain": 2.0, "words": 5.0}  # of a squared weight
SELDOM = 8  # traits met less often are not taught
SMALL = 0.04  # weights closer to none are left out of the tables


@dataclass
class Seen:
    """A clause as it was weighed, untaught."""

    start: int
    end: int
    language: str
    traits: list[str]
    weight: float


@dataclass
class Row:
    """A clause: its traits, what it weighs untaught, and whether it commits; ``item`` is the commitment it is of."""

    set: int
    language: str
    traits: list[str]
    weight: float
    commits: bool
    item: str


def folder(number: int) -> Path:
    """The folder of a set."""
    return ROOT / "tests" / (f"blind_minutes{number}" if number > 1 else "blind_minutes")


def numbers() -> list[int]:
    """The sets there are."""
    found = (re.fullmatch(r"blind_minutes(\d*)", path.name) for path in (ROOT / "tests").iterdir())
    return sorted(int(match[1] or 1) for match in found if match)


class Watch:
    """Notes every clause that is weighed, and what it weighs before anything is taught."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self._led = 0.0
        self._kept = Weigher.weigh, Weigher.lent, Weigher.date_led, teaching.table
        weigh, lent, date_led, _ = self._kept

        def weighed(weigher, passage, clause, bias, found, reading):  # noqa: ANN001, ANN202
            weight = weigh(weigher, passage, clause, bias, found, reading)
            ahead = weigher.date_weight(found) if found else 0.0
            traits = sorted(teaching.traits(passage, clause, found, ahead, reading))
            self.seen.append(Seen(clause.start, clause.end, passage.lang, traits, weight + self._led))
            self._led = 0.0
            return weight

        def lends(weigher, *given):  # noqa: ANN001, ANN002, ANN202
            weight = lent(weigher, *given)
            self.seen[-1].weight += weight
            return weight

        def leads(weigher, *given, **named):  # noqa: ANN001, ANN002, ANN003, ANN202
            self._led = date_led(weigher, *given, **named)
            return self._led

        Weigher.weigh, Weigher.lent, Weigher.date_led = weighed, lends, leads
        teaching.table = lambda _language: {}

    def stop(self) -> None:
        """Weigh as before."""
        Weigher.weigh, Weigher.lent, Weigher.date_led, teaching.table = self._kept


def rows(sets: list[int]) -> list[Row]:
    """Every clause of the sets that was weighed."""
    parties, topics = vocabulary()
    out: list[Row] = []
    watch = Watch()
    for number in sets:
        gold = defaultdict(list)
        for line in (folder(number) / "gold.jsonl").read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            gold[item["doc"]].append(item)
        for name, items in gold.items():
            document = open_document(folder(number) / name)
            watch.seen.clear()
            try:
                extract(document, parties=parties, topics=topics, meetings=())
            except NoMeetingDateError:
                watch.seen.clear()
                day = date.fromisoformat(items[0]["meeting"].partition("/")[0])
                extract(document, parties=parties, topics=topics, meetings=(), meeting_date=day)
            source = (folder(number) / name).read_text(encoding="utf-8")
            places = _places(items, document.text, source)
            out += [row for one in watch.seen if (row := _row(number, name, one, places))]
    watch.stop()
    return out


def _places(items: list[dict], text: str, source: str) -> list[tuple[int, int, bool, str]]:
    """Where each commitment is told."""
    out = []
    for item in items:
        quotes = [item["evidence"], *(_quote(mention, source) for mention in item.get("mentions", ()))]
        for quote in quotes:
            at = text.find(quote, max(0, item["start"] - 50) if quote == item["evidence"] else 0)
            if at >= 0:
                out.append((at, at + len(quote), item["core"], item["id"]))
    return out


def _quote(mention: Any, source: str) -> str:
    """The words of a further mention, however the set writes it down."""
    if isinstance(mention, str):
        return mention
    low, high = (mention["start"], mention["end"]) if isinstance(mention, dict) else mention
    return source[low:high]


def _row(number: int, name: str, one: Seen, places: list[tuple[int, int, bool, str]]) -> Row | None:
    start, end = one.start, one.end
    over = [
        (min(end, high) - max(start, low), core, item) for low, high, core, item in places if low < end and start < high
    ]
    if not over:
        return Row(number, one.language, one.traits, one.weight, commits=False, item="")
    length, core, item = max(over)
    if not core or 2 * length < end - start:
        return None
    return Row(number, one.language, one.traits, one.weight, commits=True, item=f"{name} {item}")


def fit(some: list[Row]) -> dict[str, float]:
    """The weight of every trait."""
    counts = Counter(trait for row in some for trait in row.traits)
    known = {trait: place for place, trait in enumerate(trait for trait, n in counts.items() if n >= SELDOM)}
    price = np.array([PRICE["plain" if _is_plain(trait) else "words"] for trait in known])
    cells = [(i, known[trait]) for i, row in enumerate(some) for trait in row.traits if trait in known]
    matrix = csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))), shape=(len(some), len(known)))
    start = np.clip(np.array([row.weight for row in some]), -8, 8)
    sign = np.array([1.0 if row.commits else -1.0 for row in some])
    weights = np.zeros(len(known))
    for _ in range(ROUNDS):
        chosen = best(some, start + matrix @ weights)
        weights = _regressed(matrix[chosen], start[chosen], sign[chosen], price, weights)
    return {trait: float(weights[place]) for trait, place in known.items()}


def _regressed(
    matrix: csr_matrix, start: np.ndarray, sign: np.ndarray, price: np.ndarray, weights: np.ndarray
) -> np.ndarray:
    """The weights that cost least: what clauses are taken for wrongly, and what the weights are paid for."""

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margin = sign * (start + matrix @ weights)
        slope = matrix.T @ (-sign / (1 + np.exp(np.clip(margin, -30, 30))))
        return np.logaddexp(0, -margin).sum() + (price * weights**2).sum(), slope + 2 * price * weights

    return minimize(loss, weights, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x


def _is_plain(trait: str) -> bool:
    return re.match(r"[a-z]+=", trait) is not None


def best(some: list[Row], weights: np.ndarray) -> np.ndarray:
    """All clauses that do not commit, and of those of one commitment the one that weighs most."""
    chosen = np.ones(len(some), bool)
    of = defaultdict(list)
    for place, row in enumerate(some):
        if row.commits:
            of[row.set, row.item].append(place)
    for places in of.values():
        top = max(places, key=lambda place: weights[place])
        chosen[[place for place in places if place != top]] = False
    return chosen


def figures(some: list[Row], weights: np.ndarray, limit: float) -> str:
    """Precision and recall of clauses."""
    chosen = best(some, weights)
    commits = np.array([row.commits for row in some])
    taken = (weights >= limit) & chosen
    right = (taken & commits).sum()
    return f"{right / max(1, taken.sum()):.3f}/{right / (commits & chosen).sum():.3f}"


def compare(language: str, every: list[Row]) -> None:
    """Fold by fold: what clauses of sets not learnt from are taken for."""
    mine = [row for row in every if row.language == language]
    sets = sorted({row.set for row in mine})
    weights = np.zeros(len(mine))
    for fold in range(FOLDS):
        left_out = set(sets[fold::FOLDS])
        table = fit([row for row in mine if row.set not in left_out])
        for place, row in enumerate(mine):
            if row.set in left_out:
                weights[place] = row.weight + sum(table.get(trait, 0.0) for trait in row.traits)
    untaught = np.array([row.weight for row in mine])
    for limit in (0.0, -0.4, -0.8, -1.2, -1.6):
        told = f"untaught {figures(mine, untaught, limit)}, taught {figures(mine, weights, limit)}"
        print(f"{language} from {limit}: precision/recall {told}")


def write(language: str, every: list[Row]) -> None:
    """The table of a language."""
    table = fit([row for row in every if row.language == language])
    kept = sorted((trait, weight) for trait, weight in table.items() if abs(weight) >= SMALL)
    path = ROOT / "src" / "apectrack" / "extraction" / "taught" / f"{language}.tsv"
    path.write_text("".join(f"{trait}\t{weight:.2f}\n" for trait, weight in kept), encoding="utf-8")
    print(f"{path.name}: {len(kept)} traits, {path.stat().st_size} bytes")


def main() -> None:
    """Compare, or write."""
    given = sys.argv[2:] if "--write" in sys.argv else sys.argv[1:]
    sets = numbers()
    if given:
        sets = [n for part in given[0].split(",") for n in _span(part)]
    every = rows(sets)
    for language in ("en", "zh"):
        (write if "--write" in sys.argv else compare)(language, every)


def _span(part: str) -> range:
    low, _, high = part.partition("-")
    return range(int(low), int(high or low) + 1)


if __name__ == "__main__":
    main()
