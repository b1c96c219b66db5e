"""The two ways to read a ledger, the quick one and the full one, keep one contract and give one answer."""

import itertools
import shutil
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apectrack.domain.window import Window
from apectrack.store.daily import Owner
from apectrack.store.lite import Lite
from apectrack.store.sql import Store, engine_for
from apectrack.usecases.ports import SORTS, Selection
from steps import copied, opened, steps, tried

TODAY = date(2011, 4, 10)
FAR = date(2011, 4, 24)


@pytest.fixture(params=["lite", "sql"])
def reading(request, ledger):
    made = Lite(ledger) if request.param == "lite" else Store(engine_for(ledger), str(ledger), "desk")
    yield made
    made.close()


def test_the_daily_question(reading):
    items = {item.id: item for item in reading.live_items(FAR)}
    assert {11, 19, 26, 30, 54} <= set(items)
    assert not {5, 31, 40, 52} & set(items), "done ones are not asked for"
    assert items[54].start == date(2011, 1, 1)
    assert items[54].due == date(2011, 12, 31)
    assert items[11].topic == "AEO"
    assert items[11].owners == ()
    assert len(reading.live_items(FAR)) == len(items), "each once"


def test_what_comes_next(reading):
    found = reading.upcoming_items(FAR, 3)
    assert len(found) == 3
    assert [item.due for item in found] == sorted(item.due for item in found)
    assert all(item.due > FAR for item in found)
    assert reading.upcoming_items(date.max, 3) == []


def test_ids_that_begin_with_digits(reading):
    found = reading.live_starting("1", 100)
    assert [number for number, _ in found] == [1, *range(10, 20)]
    assert dict(found)[11] == "Send the AEO questionnaire to the economies"
    assert [number for number, _ in reading.live_starting("", 3)] == [1, 2, 3]
    assert reading.live_starting("31", 100) == [], "it is done"


def test_undated(reading):
    rows = reading.undated(TODAY)
    assert (2, "SFC", "CTI 1 2011") in rows
    counts = dict(reading.undated_counts(TODAY))
    assert sum(counts.values()) == len(rows)
    assert counts["CTI 1 2011"] == 1


def test_owners(reading):
    found = reading.owners([11, 9, 40, 9999])
    assert [one.code for one in found[9]] == ["USA", "WCO"]
    assert found[40] == [Owner("ALL", "All economies", None)]
    assert 9999 not in found
    assert reading.owners([]) == {}
    assert reading.owners(range(1, 1201)).keys() <= set(range(1, 63))


def test_commitments_in_the_order_asked(reading):
    assert [one.id for one in reading.commitments([41, 2, 9999, 11])] == [41, 2, 11]
    assert reading.commitments([]) == []
    assert [one.id for one in reading.commitments(range(62, 0, -1))] == list(range(62, 0, -1))


def test_a_commitment_is_whole(reading):
    (item,) = reading.commitments([41])
    assert item.window == Window(None, date(2011, 10, 11))
    assert item.deadline.anchor.ref == "SCCP 2 2011"
    assert str(item.deadline.anchor.offset) == "+10wd"
    assert item.deadline.doubts == ("Whose working days is not said.",)
    assert [one.code for one in item.owners] == ["SCCP-CHAIR"]
    assert item.evidence[0].section == "肆.三.17"
    assert item.meeting == "SCCP 1 2011"
    assert item.created_at.endswith("+00:00")


@pytest.mark.parametrize(
    ("selection", "count"),
    [
        (Selection(), 62),
        (Selection(status="done"), 4),
        (Selection(status="in_process"), 2),
        (Selection(status="cancelled"), 0),
        (Selection(topic="no such topic"), 0),
        (Selection(owner="JPN", topic="Bilateral Japan"), 5),
        (Selection(meeting="SCCP 1 2011", limit=7), 7),
        (Selection(limit=10**30), 62),
        (Selection(undated=True, status="done"), 0),
    ],
)
def test_selections(reading, selection, count):
    assert len(reading.select(selection)) == count


def test_undated_asks_for_live_ones(reading):
    found = reading.select(Selection(undated=True))
    assert {item.id for item in found} == {row[0] for row in reading.undated(TODAY)}


@pytest.mark.parametrize("sort", SORTS)
def test_orders(reading, sort):
    found = reading.select(Selection(sort=sort))
    keys = {
        "id": lambda item: item.id,
        "due": lambda item: (item.due is None, item.due or date.max, item.id),
        "topic": lambda item: (item.topic, item.due is None, item.due or date.max, item.id),
    }
    assert found == sorted(found, key=keys[sort])


def test_what_hangs_on_a_meeting(reading):
    assert {item.id for item in reading.hanging("meeting", ["SCCP 2 2011"])} >= {13, 27, 37, 41}
    assert reading.hanging("commitment", ["1", "2"]) == reading.hanging("commitment", [str(n) for n in (1, 2)])
    assert "SCCP 2 2011" in reading.anchor_refs("meeting")


def test_names(reading):
    parties = {one.code: one for one in reading.parties()}
    assert {"TWN", "JPN", "ALL", "WCO"} <= set(parties)
    assert "我國" in parties["TWN"].aliases
    meetings = {one.code: one for one in reading.meetings()}
    assert meetings["SCCP 2 2011"].within == "SOM 3 2011"
    assert meetings["SCCP 2 2011"].window is None
    assert "IPR" in [one.name for one in reading.topics()]


def test_counts(reading):
    for of in ("topic", "meeting", "owner", "counterpart"):
        found = reading.counts(of)
        assert all(0 <= live <= count and count > 0 for live, count in found.values())
    assert sum(count for _, count in reading.counts("topic").values()) == 62


def test_the_past(reading):
    (batch,) = reading.batches()
    assert (batch.verb, batch.by, batch.undoes) == ("init", "desk", None)
    assert reading.newest_day() == "2011-04-10"
    (change,) = reading.changes(commitment=41)
    assert change.before is None
    assert change.after["row"]["due_on"] == "2011-10-11"
    assert len(reading.changes(batches=[batch.id])) == len(reading.changes())
    assert reading.changes(batches=[]) == []


def answers(reading):
    """Every answer a ledger gives, by the question."""
    ids = [item.id for item in reading.select(Selection(sort="id"))]
    found = {"ids": ids, "commitments": reading.commitments(ids)}
    for until in (date.min, TODAY, FAR, date(2011, 9, 26), date.max):
        found["live", until] = reading.live_items(until)
        found["upcoming", until] = reading.upcoming_items(until, 3)
        found["undated", until] = reading.undated(until)
        found["counts", until] = reading.undated_counts(until)
    found["owners"] = reading.owners(ids)
    for status, undated, sort in itertools.product((None, "open", "done"), (False, True), SORTS):
        selection = Selection(status=status, undated=undated, sort=sort)
        found[selection] = reading.select(selection)
    for more in ({"topic": "IPR"}, {"owner": "JPN"}, {"meeting": "SCCP 1 2011"}, {"search": "SCCP"}, {"limit": 3}):
        found[str(more)] = reading.select(Selection(**more))
    for kind in ("meeting", "commitment", "date"):
        refs = reading.anchor_refs(kind)
        found["refs", kind] = refs
        found["hanging", kind] = reading.hanging(kind, refs) if refs else []
    for of in ("topic", "meeting", "owner", "counterpart"):
        found["counts", of] = reading.counts(of)
    found |= {"parties": reading.parties(), "meetings": reading.meetings(), "topics": reading.topics()}
    found |= {"batches": reading.batches(), "last": reading.batches(1), "changes": reading.changes()}
    found |= {"of one": reading.changes(commitment=41), "newest": reading.newest_day()}
    found |= {"documents": reading.documents(), "no document": reading.document("0" * 64)}
    return found


def both(path):
    lite = Lite(path)
    try:
        with opened(path) as sql:
            return answers(lite), answers(sql)
    finally:
        lite.close()


def test_both_ways_give_one_answer(ledger):
    quick, full = both(ledger)
    for question, answer in quick.items():
        assert answer == full[question], question


@given(todo=st.lists(steps(), min_size=3, max_size=8))
@settings(max_examples=8)
def test_both_ways_give_one_answer_whatever_was_done(seeded, tmp_path, todo):
    with copied(seeded, tmp_path) as store:
        for step in todo:
            tried(store, step)
    quick, full = both(tmp_path / "copy.db")
    for question, answer in quick.items():
        assert answer == full[question], question


SEARCHES = ["%", "_", "\\", "'", '"', "*", "?", "[", "()", "；", "問", "問卷", "窗口", "AEO", "aeo", "SCCP 2", " ", "",
            "%%", "\\%", "_%", "100%", "a_b", "--", "\n", "\ud800", "\x00", "ä", "Ä", "x" * 500]  # fmt: skip
HOSTILE = [
    "100% sure",
    "a_b",
    "back\\slash \\% \\_",
    "it's",
    'said "so"',
    "[bold] * ? (x)",
    "線上問卷",
    "Ärger",
    "ärger",
]


def folded(text):
    """ASCII letters in lower case, as LIKE compares them."""
    return "".join(c.lower() if c.isascii() else c for c in text)


@pytest.fixture(scope="module")
def hostile(seeded, tmp_path_factory):
    from apectrack.usecases.add import Wish, add
    from steps import TODAY as DAY
    from steps import calendar_over

    path = tmp_path_factory.mktemp("hostile") / "ledger.db"
    shutil.copyfile(seeded, path)
    with opened(path) as store:
        for text in HOSTILE:
            add(store, calendar_over, Wish(summary=text, detail=f"detail of {text}"), DAY)
    return path


@pytest.mark.parametrize("search", SEARCHES, ids=ascii)
def test_a_search_is_a_substring(hostile, search):
    lite = Lite(hostile)
    with opened(hostile) as sql:
        everything = lite.select(Selection(sort="id"))
        found = [one.id for one in lite.select(Selection(search=search, sort="id"))]
        assert [one.id for one in sql.select(Selection(search=search, sort="id"))] == found
    lite.close()
    wanted = folded(search)
    assert found == [
        one.id for one in everything if any(wanted in folded(text) for text in (one.summary, one.original, one.detail))
    ]
    if search in ("%", "_", "\\", "'", '"', "*", "問"):
        assert 0 < len(found) < len(everything)
