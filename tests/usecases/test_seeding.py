"""Loading a seed: once, whole, and refused when it does not hold together."""

import copy
from datetime import date

import pytest

from apectrack.store import files, upgrade
from apectrack.usecases import seeding
from apectrack.usecases.seeding import Seed, SeedError
from steps import calendar_over, opened

SEED = {
    "parties": [{"code": "TWN", "name": "Chinese Taipei", "aliases": ["我國"]}],
    "meetings": [
        {"code": "SCCP 2 2011", "within": "SOM 3 2011"},
        {"code": "SOM 3 2011", "start": date(2011, 9, 12), "end": date(2011, 9, 26)},
    ],
    "topics": [{"name": "AEO", "name_zh": "優質企業"}],
    "commitments": [
        {
            "ref": "S01",
            "summary": "Report",
            "kind": "deadline",
            "topic": "AEO",
            "owners": ["TWN"],
            "counterparts": [],
            "status": "open",
            "section": "一",
            "deadline": {"text": "會後", "anchor": "SCCP 2 2011", "edge": "end", "offset": "+1d", "limit": "by"},
        },
        {
            "ref": "S02",
            "summary": "Reply",
            "owners": [],
            "counterparts": ["TWN"],
            "section": "二",
            "deadline": {"text": "其後", "commitment": "S01", "edge": "end", "offset": "+1w"},
        },
    ],
}


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "empty.db"
    files.make(path)
    upgrade.to_head(path)
    with opened(path) as found:
        yield found


def load(store, **changed):
    return seeding.load(store, calendar_over, Seed("report.txt", **(copy.deepcopy(SEED) | changed)))


def test_it_loads_whole_and_once(store):
    assert load(store) == 2
    assert load(store) == 0
    one, two = store.commitments([1, 2])
    assert (one.due, two.due) == (date(2011, 9, 27), date(2011, 10, 4))
    assert one.evidence[0].document == "report.txt"
    assert two.deadline.anchor.ref == "1"
    assert seeding.is_seeded(store)
    assert len(store.batches()) == 1


def test_without_commitments(store):
    assert seeding.load(store, calendar_over, Seed("report.txt", **SEED), commitments=False) == 0
    assert [one.code for one in store.parties()] == ["TWN"]
    assert seeding.is_seeded(store)


def with_commitment(**changed):
    return [SEED["commitments"][0] | changed]


def without(name):
    return [{k: v for k, v in SEED["commitments"][0].items() if k != name}]


def with_deadline(**deadline):
    return with_commitment(deadline={"text": "x"} | deadline)


BROKEN = {
    "a word nobody reads in a party": {"parties": [{"code": "TWN", "name": "x", "colour": "red"}]},
    "a party without a name": {"parties": [{"code": "TWN"}]},
    "a party without a code": {"parties": [{"name": "x"}]},
    "two parties of one alias": {
        "parties": [{"code": "TWN", "name": "a", "aliases": ["x"]}, {"code": "JPN", "name": "b", "aliases": ["X"]}]
    },
    "two parties of one code": {"parties": [{"code": "TWN", "name": "a"}, {"code": "TWN", "name": "b"}]},
    "a word nobody reads in a meeting": {"meetings": [{"code": "X 1", "colour": "red"}]},
    "a meeting without a code": {"meetings": [{"name": "X"}]},
    "a meeting that ends before it starts": {
        "meetings": [{"code": "X 1", "start": date(2011, 2, 2), "end": date(2011, 2, 1)}]
    },
    "meetings within each other": {"meetings": [{"code": "A", "within": "B"}, {"code": "B", "within": "A"}]},
    "a meeting within nothing": {"meetings": [{"code": "A", "within": "nobody"}]},
    "a topic without a name": {"topics": [{"name_zh": "x"}]},
    "a word nobody reads in a commitment": {"commitments": with_commitment(colour="red")},
    "no owners": {"commitments": without("owners")},
    "no summary": {"commitments": without("summary")},
    "an empty summary": {"commitments": with_commitment(summary="")},
    "no section": {"commitments": without("section")},
    "an owner nobody knows": {"commitments": with_commitment(owners=["XXX"])},
    "a meeting nobody knows": {"commitments": with_commitment(meeting="XXX 1 2011")},
    "a kind nobody knows": {"commitments": with_commitment(kind="errand")},
    "a status nobody knows": {"commitments": with_commitment(status="late")},
    "a word nobody reads in a deadline": {"commitments": with_deadline(colour="red")},
    "a deadline without words": {"commitments": with_commitment(deadline={"when": "2011"})},
    "a day that does not exist": {"commitments": with_deadline(when="2011-02-30")},
    "an offset nobody reads": {"commitments": with_deadline(date="2011-02-01", offset="soon")},
    "a limit nobody knows": {"commitments": with_deadline(when="2011", limit="until")},
    "an anchor nobody knows": {"commitments": with_deadline(anchor="SCCP 9 2011", edge="end")},
    "an edge nobody knows": {"commitments": with_deadline(anchor="SCCP 2 2011", edge="middle")},
    "an anchor that comes later": {"commitments": with_deadline(commitment="S09")},
    "completed on no day": {"commitments": with_commitment(status="done", completed_on="yesterday")},
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_what_does_not_hold_together_is_refused_whole(store, broken):
    with pytest.raises(SeedError) as refused:
        load(store, **broken)
    assert str(refused.value).endswith(".")
    assert refused.value.hint
    assert not seeding.is_seeded(store)
    assert store.parties() == []
