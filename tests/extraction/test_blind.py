"""Minutes written by others without sight of the extractor: what was reached on them may not fall."""

import json
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
from tests.extraction.test_samples import Tally, seed_vocabulary

from apectrack.extraction import NoMeetingDateError, extract
from apectrack.readers import open_document

ROOT = Path(__file__).parents[1]


def told(path, day, vocabulary):
    parties, topics = vocabulary
    document = open_document(path)
    try:
        return extract(document, parties=parties, topics=topics, meetings=())
    except NoMeetingDateError:
        return extract(document, parties=parties, topics=topics, meetings=(), meeting_date=day)


@pytest.mark.parametrize(
    ("name", "precision", "recall", "dated", "owned"),
    [
        ("blind_minutes", 0.92, 0.98, 0.93, 0.9),
        ("blind_minutes2", 0.9, 0.96, 0.92, 0.92),
        ("blind_minutes3", 0.9, 0.96, 0.92, 0.9),
        ("blind_minutes4", 0.85, 0.95, 0.9, 0.8),
        ("blind_minutes5", 0.82, 0.96, 0.89, 0.82),
        ("blind_minutes6", 0.84, 0.92, 0.92, 0.83),
        ("blind_minutes7", 0.89, 0.94, 0.89, 0.8),
        ("blind_minutes8", 0.84, 0.92, 0.92, 0.84),
        ("blind_minutes9", 0.82, 0.95, 0.89, 0.83),
        ("blind_minutes10", 0.8, 0.92, 0.88, 0.82),
        ("blind_minutes11", 0.81, 0.92, 0.88, 0.78),
        ("blind_minutes12", 0.85, 0.88, 0.86, 0.91),
        ("blind_minutes13", 0.82, 0.96, 0.95, 0.9),
        ("blind_minutes14", 0.82, 0.93, 0.96, 0.78),
        ("blind_minutes15", 0.78, 0.9, 0.91, 0.8),
        ("blind_minutes16", 0.8, 0.92, 0.93, 0.77),
        ("blind_minutes17", 0.88, 0.91, 0.96, 0.9),
        ("blind_minutes18", 0.82, 0.9, 0.91, 0.75),
        ("blind_minutes19", 0.91, 0.91, 0.96, 0.89),
        ("blind_minutes20", 0.81, 0.85, 0.87, 0.83),
        ("blind_minutes21", 0.85, 0.88, 0.95, 0.87),
        ("blind_minutes22", 0.78, 0.81, 0.99, 0.72),
        ("blind_minutes23", 0.81, 0.82, 0.92, 0.86),
        ("blind_minutes24", 0.88, 0.86, 0.96, 0.86),
        ("blind_minutes25", 0.85, 0.78, 0.88, 0.83),
        ("blind_minutes26", 0.9, 0.89, 0.95, 0.87),
        ("blind_minutes27", 0.81, 0.82, 0.9, 0.81),
        ("blind_minutes28", 0.88, 0.89, 0.94, 0.88),
        ("blind_minutes29", 0.82, 0.86, 0.94, 0.88),
        ("blind_minutes30", 0.85, 0.85, 0.88, 0.89),
        ("blind_minutes31", 0.85, 0.82, 0.9, 0.84),
        ("blind_minutes32", 0.8, 0.88, 0.87, 0.8),
        ("blind_minutes33", 0.81, 0.86, 0.9, 0.82),
        ("blind_minutes34", 0.84, 0.89, 0.96, 0.87),
        ("blind_minutes35", 0.87, 0.88, 0.97, 0.83),
        ("blind_minutes36", 0.87, 0.88, 0.88, 0.85),
        ("blind_minutes37", 0.81, 0.88, 0.97, 0.79),
        ("blind_minutes38", 0.85, 0.82, 0.91, 0.8),
        ("blind_minutes39", 0.91, 0.82, 0.95, 0.81),
        ("blind_minutes40", 0.84, 0.85, 0.92, 0.82),
        ("blind_minutes41", 0.86, 0.82, 0.95, 0.85),
        ("blind_minutes42", 0.82, 0.81, 0.93, 0.79),
        ("blind_minutes43", 0.90, 0.91, 0.91, 0.83),
        ("blind_minutes44", 0.82, 0.85, 0.92, 0.79),
        ("blind_minutes45", 0.83, 0.86, 0.88, 0.82),
        ("blind_minutes46", 0.81, 0.86, 0.96, 0.85),
        ("blind_minutes47", 0.83, 0.88, 0.90, 0.83),
        ("blind_minutes48", 0.82, 0.88, 0.96, 0.92),
        ("blind_minutes49", 0.91, 0.86, 0.97, 0.84),
        ("blind_minutes50", 0.83, 0.80, 0.95, 0.83),
        ("blind_minutes51", 0.88, 0.90, 0.95, 0.84),
        ("blind_minutes52", 0.87, 0.83, 0.95, 0.85),
        ("blind_minutes53", 0.84, 0.85, 0.96, 0.82),
        ("blind_minutes54", 0.84, 0.85, 0.96, 0.84),
        ("blind_minutes55", 0.84, 0.86, 0.97, 0.73),
        ("blind_minutes56", 0.81, 0.90, 0.92, 0.80),
        ("blind_minutes57", 0.85, 0.87, 0.96, 0.82),
        ("blind_minutes58", 0.83, 0.81, 0.97, 0.84),
        ("blind_minutes59", 0.88, 0.88, 0.92, 0.83),
        ("blind_minutes60", 0.84, 0.89, 0.96, 0.85),
    ],
)
def test_figures_reached_do_not_fall(name, precision, recall, dated, owned):
    vocabulary = seed_vocabulary()
    gold = defaultdict(list)
    for line in (ROOT / name / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        gold[item["doc"]].append({**item, "quote": item["evidence"]})
    whole = Tally([], None)
    for document, items in sorted(gold.items()):
        first, _, _ = items[0]["meeting"].partition("/")
        found = told(ROOT / name / document, date.fromisoformat(first), vocabulary)
        tally = Tally(items, found)
        whole += tally
    assert whole.precision >= precision
    assert whole.recall >= recall
    assert whole.dated >= dated
    assert whole.owned >= owned
