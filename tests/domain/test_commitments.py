"""Statuses and their lawful changes; words that are refused; whose move it is; meetings within meetings."""

from dataclasses import replace
from datetime import date

import pytest

from apectrack.domain.commitment import KINDS, STATUSES, Commitment, UnlawfulChangeError, checked
from apectrack.domain.errors import UsageError
from apectrack.domain.meeting import Meeting, key, span
from apectrack.domain.party import Party, folded, side
from apectrack.domain.window import Window

ON = date(2011, 4, 10)
CHANGES = {
    "complete": lambda item: item.complete(ON),
    "begin": lambda item: item.begin(),
    "reopen": lambda item: item.reopen(),
    "cancel": lambda item: item.cancel(),
    "snooze": lambda item: item.snooze(ON),
}
LAWFUL = {
    ("open", "complete"): "done",
    ("open", "begin"): "in_process",
    ("open", "cancel"): "cancelled",
    ("open", "snooze"): "open",
    ("in_process", "complete"): "done",
    ("in_process", "reopen"): "open",
    ("in_process", "cancel"): "cancelled",
    ("in_process", "snooze"): "in_process",
    ("done", "reopen"): "open",
    ("cancelled", "reopen"): "open",
}


def of(status):
    return Commitment(7, "x", status=status, completed_on=ON if status == "done" else None)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("status", STATUSES)
def test_the_table_of_changes(status, change):
    before = of(status)
    if (status, change) in LAWFUL:
        after = CHANGES[change](before)
        assert after.status == LAWFUL[status, change]
        assert (after.completed_on is not None) == (after.status == "done")
    else:
        with pytest.raises(UnlawfulChangeError, match="Item 7") as refused:
            CHANGES[change](before)
        assert refused.value.exit_code == 1
        assert "apectrack" in refused.value.hint
    assert before == of(status), "a change gives a new value"


def test_closing_wakes_what_was_snoozed():
    asleep = of("open").snooze(date(2011, 5, 1))
    assert asleep.complete(ON).snoozed_until is None
    assert asleep.cancel().snoozed_until is None
    assert asleep.snooze(None).snoozed_until is None


def test_done_twice_says_when():
    with pytest.raises(UnlawfulChangeError, match="was done on 2011-04-10"):
        of("done").complete(ON)


@pytest.mark.parametrize(("field", "value"), [("summary", ""), ("kind", "errand"), ("status", "late")])
def test_words_that_are_refused(field, value):
    with pytest.raises(UsageError):
        checked(replace(of("open"), **{field: value}))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_lawful(kind):
    item = replace(of("open"), kind=kind)
    assert checked(item) is item


TWN, JPN, ALL = Party("TWN", "Chinese Taipei", economy="TWN"), Party("JPN", "Japan"), Party("ALL", "All economies")
CUSTOMS, WCO = Party("TWN-CUSTOMS", "Customs", economy="TWN"), Party("WCO", "World Customs Organization")


@pytest.mark.parametrize(
    ("owners", "told"),
    [
        ((), "nobody"),
        ((TWN,), "ours"),
        ((CUSTOMS,), "ours"),
        ((JPN, TWN), "ours"),
        ((ALL, TWN), "ours"),
        ((ALL,), "everyone"),
        ((ALL, JPN), "everyone"),
        ((JPN,), "theirs"),
        ((WCO, JPN), "theirs"),
    ],
)
def test_sides(owners, told):
    assert side(owners, "TWN") == told


def test_seen_from_another_desk():
    assert side((JPN,), "JPN") == "ours"
    assert side((TWN,), "JPN") == "theirs"


def test_names_are_told_once_and_the_code_first():
    assert Party("JPN", "Japan", "日本", aliases=("Japan", "日方", "")).names() == ("JPN", "Japan", "日本", "日方")
    assert folded("  Ｊａｐａｎ  customs ") == "japan customs"


DAYS = Window(date(2011, 9, 12), date(2011, 9, 26))
OUTER = Meeting("SOM 3", window=DAYS)


def known(*meetings):
    return {one.code: one for one in meetings}.get


def test_a_meeting_has_its_own_days():
    own = Meeting("SCCP 2", window=Window.of_day(ON), within="SOM 3")
    assert span(own, known(OUTER)).window == own.window
    assert span(own, known(OUTER)).how == ""


def test_else_those_of_the_meeting_around_it():
    found = span(Meeting("SCCP 2", within="SOM 3"), known(OUTER))
    assert (found.name, found.window) == ("SCCP 2", DAYS)
    assert "SOM 3" in found.how


def test_however_deep():
    deep, middle = Meeting("AEO", within="SCCP 2"), Meeting("SCCP 2", within="SOM 3")
    assert span(deep, known(deep, middle, OUTER)).window == DAYS


@pytest.mark.parametrize(
    "meetings",
    [
        (Meeting("A", within="A"),),
        (Meeting("A", within="B"), Meeting("B", within="A")),
        (Meeting("A", within="B"), Meeting("B", within="C"), Meeting("C", within="B")),
        (Meeting("A", within="nobody"),),
        (Meeting("A"),),
    ],
)
def test_circles_and_gaps_end_without_days(meetings):
    assert span(meetings[0], known(*meetings)).window is None


@pytest.mark.parametrize("name", ["SCCP 2", "sccp-2", "SCCP2", "ＳＣＣＰ ２", "S.C.C.P 2", " SCCP_2 ", "sccp/2"])
def test_one_key_for_every_way_to_write_a_meeting(name):
    assert key(name) == "sccp2"
