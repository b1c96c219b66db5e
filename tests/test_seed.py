"""The seed of the 2011 report: it loads, holds together and says what the report says."""

import re
import tomllib
from collections import Counter
from datetime import date

import pytest

from apectrack import shipped
from apectrack.domain.commitment import KINDS, STATUSES
from apectrack.domain.meeting import key
from apectrack.domain.party import folded
from apectrack.store.lite import Lite
from apectrack.usecases.ports import Selection

ECONOMIES = [
    "AUS",
    "BRN",
    "CAN",
    "CHL",
    "CHN",
    "HKG",
    "IDN",
    "JPN",
    "KOR",
    "MYS",
    "MEX",
    "NZL",
    "PNG",
    "PER",
    "PHL",
    "RUS",
    "SGP",
    "TWN",
    "THA",
    "USA",
    "VNM",
]


@pytest.fixture
def lite(ledger):
    found = Lite(ledger)
    yield found
    found.close()


@pytest.fixture
def items(lite):
    return {item.id: item for item in lite.select(Selection(sort="id"))}


def test_how_many_of_each(items):
    assert len(items) == 62
    assert Counter(item.status for item in items.values()) == {"open": 56, "done": 4, "in_process": 2}
    kinds = Counter(item.kind for item in items.values())
    assert set(kinds) <= set(KINDS)
    assert len(kinds) == len(KINDS)


@pytest.mark.parametrize(
    ("words", "start", "due"),
    [
        ("Send the AEO questionnaire", date(2011, 4, 15), date(2011, 4, 15)),
        ("Return the completed AEO questionnaire", None, date(2011, 5, 15)),
        ("comments on the IPR border enforcement guidelines", None, date(2011, 4, 15)),
        ("ten-day operation", date(2011, 6, 1), date(2011, 7, 31)),
        ("one full report on both SCCP meetings", None, date(2011, 10, 11)),
        ("IT conference on cloud computing in Seattle", date(2011, 5, 11), date(2011, 5, 13)),
        ("regional single window workshop in Taipei", date(2011, 10, 3), date(2011, 10, 6)),
        ("second SCCP meeting of 2011", date(2011, 9, 12), date(2011, 9, 26)),
        ("whether Indonesia can follow", None, date(2011, 4, 5)),
        ("by 2020", None, date(2020, 12, 31)),
    ],
)
def test_well_known_dates(items, words, start, due):
    (item,) = [item for item in items.values() if words in item.summary]
    assert (item.start, item.due) == (start, due)


def test_what_hangs_on_the_second_meeting(lite):
    hanging = lite.hanging("meeting", ["SCCP 2 2011"])
    assert {item.id for item in hanging} >= {13, 27, 37, 41}
    assert all(item.due and "sits within SOM 3 2011" in item.how for item in hanging)


def test_what_has_no_date_says_why(items):
    for item in items.values():
        if item.window is None:
            assert item.deadline is None or item.how or item.waits_for, item.id
        else:
            assert item.deadline is not None
    assert {item.waits_for for item in items.values()} == {None, "CTI 1 2011", "CTI 2011"}


def test_every_item_is_whole(items):
    for item in items.values():
        assert item.summary[0].isupper()
        assert not item.summary.endswith(".")
        assert item.summary.isascii()
        assert len(item.summary) <= 100
        assert re.search(r"[\u4e00-\u9fff]", item.original)
        assert item.topic
        assert item.owners
        assert item.meeting == "SCCP 1 2011"
        assert [one.document for one in item.evidence] == ["sccp1-2011.txt"]
        assert re.match(r"[壹貳參肆伍陸柒]\.", item.evidence[0].section)
        assert item.status in STATUSES
        assert (item.completed_on is None) or item.status == "done"


def test_the_economies(lite):
    parties = {one.code: one for one in lite.parties()}
    assert {code for code, one in parties.items() if one.kind == "economy"} == set(ECONOMIES)
    for code in ECONOMIES:
        assert parties[code].economy == code
        assert re.search(r"[\u4e00-\u9fff]", parties[code].name_zh)
    assert {"ALL", "WCO", "ABAC", "BMC", "CTI", "ADB", "IDB", "WB"} <= set(parties)
    assert {"我國", "我方"} <= set(parties["TWN"].aliases)


def test_a_name_is_one_partys(lite):
    owner = {}
    for one in lite.parties():
        for name in {folded(name) for name in one.names()}:
            assert owner.setdefault(name, one.code) == one.code, name


def test_a_name_is_one_meetings(lite):
    owner = {}
    for one in lite.meetings():
        for name in {key(name) for name in (one.code, *one.aliases)}:
            assert owner.setdefault(name, one.code) == one.code, name


def test_the_meetings(lite):
    meetings = {one.code: one for one in lite.meetings()}
    assert meetings["SCCP 2 2011"].within == "SOM 3 2011"
    assert meetings["SCCP 2 2011"].window is None
    assert (meetings["SOM 3 2011"].window.earliest, meetings["SOM 3 2011"].window.latest) == (
        date(2011, 9, 12),
        date(2011, 9, 26),
    )
    for code in ("CTI 1 2011", "AMM 2011"):
        assert meetings[code].window is None
    assert {"SCCP 1 2011", "SW WORKSHOP 2011"} <= set(meetings)


def test_every_topic_is_a_known_one(lite, items):
    assert {item.topic for item in items.values()} <= {one.name for one in lite.topics()}
    wanted = {"IPR", "AEO", "Single Window", "Trade Recovery", "SFC", "IT", "CAP", "Cross-fora", "ACBD"}
    assert wanted | {"Bilateral Japan", "Bilateral Philippines"} <= {one.name for one in lite.topics()}


@pytest.mark.parametrize("name", ["parties", "meetings", "topics", "commitments"])
def test_the_files_are_toml_in_our_own_order(name):
    text = (shipped.folder("seed") / f"{name}.toml").read_text(encoding="utf-8")
    (values,) = tomllib.loads(text).values()
    assert values
    if name == "commitments":
        refs = [one["ref"] for one in values]
        assert refs == sorted(set(refs))
        assert len({one["summary"] for one in values}) == len(values)
