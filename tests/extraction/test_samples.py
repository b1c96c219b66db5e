"""Our own minutes of every genre, with what was expected of them: quotes, owners, dates. Figures may not fall."""

import json
import tomllib
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from apectrack.domain.party import Party
from apectrack.extraction import extract
from apectrack.readers import open_document

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.json"))
SEED = Path(__file__).parents[2] / "seed"


def seed_vocabulary():
    fields = set(Party.__dataclass_fields__)
    parties = tomllib.loads((SEED / "parties.toml").read_text(encoding="utf-8"))["party"]
    topics = tomllib.loads((SEED / "topics.toml").read_text(encoding="utf-8"))["topic"]
    kept = [{k: tuple(v) if k == "aliases" else v for k, v in party.items() if k in fields} for party in parties]
    return [Party(**party) for party in kept], [
        SimpleNamespace(**{"name_zh": "", "aliases": ()} | topic) for topic in topics
    ]


class Tally:
    """Each expected item is matched once, by the candidate that overlaps it most."""

    def __init__(self, items, found):
        self.core = self.hits = self.days = self.same_days = self.names = self.same_names = 0
        self.missed, self.false = [], []
        candidates = found.candidates if found else ()
        pairs = sorted(
            (
                (overlap / max(item["end"] - item["start"], c.end - c.start), n, m)
                for n, item in enumerate(items)
                for m, c in enumerate(candidates)
                if (overlap := min(c.end, item["end"]) - max(c.start, item["start"])) >= 3
            ),
            reverse=True,
        )
        taken, matched = set(), {}
        for _, n, m in pairs:
            if n not in matched and m not in taken:
                matched[n] = candidates[m]
                taken.add(m)
        touching = {m for _, _, m in pairs}
        self.false = [c.quote for m, c in enumerate(candidates) if m not in touching]
        for n, item in enumerate(items):
            if item["core"]:
                self._count(item, matched.get(n))

    def _count(self, item, candidate):
        self.core += 1
        if candidate is None:
            self.missed.append(item["quote"])
            return
        self.hits += 1
        if item["date"] and item["date"][:1].isdigit() and len(item["date"]) == 10:
            self.days += 1
            deadline = candidate.deadline
            named = deadline.named if deadline else None
            counted = deadline.anchor is not None if deadline else False
            self.same_days += counted or (named is not None and str(named.latest) == item["date"])
        if item["owner"] and item["owner_named"]:
            self.names += 1
            got = [(o.code, o.name.casefold()) for o in candidate.owners]
            self.same_names += all(
                any(w == c or w.casefold() in n or n in w.casefold() for c, n in got) for w in item["owner"]
            )

    def __iadd__(self, other):
        for name in ("core", "hits", "days", "same_days", "names", "same_names"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.false += other.false
        self.missed += other.missed
        return self

    @property
    def recall(self):
        return self.hits / self.core if self.core else 1.0

    @property
    def precision(self):
        return self.hits / (self.hits + len(self.false)) if self.hits else 1.0

    @property
    def dated(self):
        return self.same_days / self.days if self.days else 1.0

    @property
    def owned(self):
        return self.same_names / self.names if self.names else 1.0


pytestmark = pytest.mark.xdist_group("samples")  # in one process, which reads each sample once


@pytest.fixture(scope="module")
def vocabulary():
    return seed_vocabulary()


_DONE = {}  # what one process extracted already


def extracted(path, vocabulary):
    if path not in _DONE:
        _DONE[path] = _extracted(path, vocabulary)
    return _DONE[path]


def _extracted(path, vocabulary):
    sample = json.loads(path.read_text(encoding="utf-8"))
    document = open_document(path.with_name(sample["document"]))
    parties, topics = vocabulary
    first, _, _ = sample["meeting"].partition("/")
    silent = sample["document"] == "packaging_general_2012.md"  # says nowhere when it was
    given = date.fromisoformat(first) if silent else None
    return sample, document, extract(document, parties=parties, topics=topics, meetings=(), meeting_date=given)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_expected_commitments_are_proposed(path, vocabulary):
    sample, document, found = extracted(path, vocabulary)
    first, _, last = sample["meeting"].partition("/")
    assert found.meeting.window.earliest == date.fromisoformat(first)
    assert found.meeting.window.latest == date.fromisoformat(last or first)
    tally = Tally(sample["items"], found)
    assert tally.recall >= 0.75, tally.missed
    assert tally.precision >= 0.7, tally.false
    for candidate in found.candidates:
        assert document.text[candidate.start : candidate.end] == candidate.quote
        assert candidate.summary
        assert candidate.reasons
        assert 0 <= candidate.score <= 1


@pytest.mark.parametrize("held_out", [False, True], ids=["tuned", "held out"])
def test_figures_over_all_samples(held_out, vocabulary):
    whole = Tally([], None)
    for path in SAMPLES:
        sample, _, found = extracted(path, vocabulary)
        if sample["held_out"] == held_out:
            whole += Tally(sample["items"], found)
    assert whole.precision >= 0.9
    assert whole.recall >= 0.93
    assert whole.dated >= 0.9
    assert whole.owned >= 0.88
