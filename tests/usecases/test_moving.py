"""What follows when a meeting moves, a commitment is edited or done, and the circles that are refused."""

from datetime import date

import pytest

from apectrack.domain.errors import UsageError
from apectrack.domain.meeting import Meeting
from apectrack.domain.window import Window
from apectrack.usecases import done, meetings
from apectrack.usecases.add import Wish, add, edit
from apectrack.usecases.meetings import MeetingError
from steps import TODAY, calendar_over, opened


@pytest.fixture
def store(ledger):
    with opened(ledger) as found:
        yield found


def new(store, due, **more):
    return add(store, calendar_over, Wish(summary="x", due=due, **more), TODAY).item


def of(store, number):
    return store.commitments([number])[0]


def days(store, number):
    item = of(store, number)
    return item.start, item.due


def test_everything_anchored_to_a_meeting_moves_with_it(store):
    at = new(store, "SCCP 2").id
    before = new(store, "before SCCP 2").id
    counted = new(store, "10 working days after SCCP 2").id
    earlier = new(store, "2 weeks before SCCP 2").id
    alone = new(store, "2011-09-20").id
    changed = meetings.move(store, calendar_over, "sccp2", date(2011, 9, 14), date(2011, 9, 16))
    assert days(store, at) == (date(2011, 9, 14), date(2011, 9, 16))
    assert days(store, before) == (None, date(2011, 9, 13))
    assert of(store, counted).due == date(2011, 9, 30)
    assert of(store, earlier).due == date(2011, 8, 31)
    assert days(store, alone) == (date(2011, 9, 20), date(2011, 9, 20))
    told = {after.id: (was.due, after.due) for was, after in changed.moved}
    assert told[41] == (date(2011, 10, 11), date(2011, 9, 30))
    assert {at, before, counted, earlier, 13, 27, 37, 41} <= set(told)
    assert alone not in told
    assert "2011-09-16, the end of SCCP 2 2011" in of(store, counted).how


def test_the_holidays_passed_over_are_told(store):
    assert of(store, 41).due == date(2011, 10, 11)
    assert "passing over 2011-10-10" in of(store, 41).how
    assert "sits within SOM 3 2011" in of(store, 41).how


def test_what_hangs_on_what_hangs_on_a_meeting_moves_too(store):
    first = new(store, "10 working days after SCCP 2").id
    second = new(store, f"5 days after #{first}").id
    third = new(store, f"before #{second}").id
    meetings.move(store, calendar_over, "SCCP 2", date(2011, 9, 14), date(2011, 9, 16))
    assert [of(store, n).due for n in (first, second, third)] == [
        date(2011, 9, 30),
        date(2011, 10, 5),
        date(2011, 10, 4),
    ]


def test_a_meeting_within_follows_the_one_around_it_until_it_has_days_of_its_own(store):
    meetings.move(store, calendar_over, "SOM 3", date(2011, 9, 1), date(2011, 9, 5))
    assert of(store, 41).due == date(2011, 9, 20), "12 September was Mid-Autumn Festival"
    meetings.move(store, calendar_over, "SCCP 2", date(2011, 9, 2), None)
    assert of(store, 41).due == date(2011, 9, 19)
    meetings.move(store, calendar_over, "SOM 3", date(2011, 8, 1), date(2011, 8, 5))
    assert of(store, 41).due == date(2011, 9, 19)
    meetings.move(store, calendar_over, "SCCP 2", None, None)
    assert of(store, 41).due == date(2011, 8, 19)


def test_unknown_again_leaves_the_commitment_waiting(store):
    meetings.move(store, calendar_over, "SOM 3", None, None)
    item = of(store, 41)
    assert (item.window, item.waits_for) == (None, "SCCP 2 2011")
    assert of(store, 33).waits_for == "SOM 3 2011"
    meetings.move(store, calendar_over, "SCCP 2", date(2011, 9, 14), date(2011, 9, 16))
    assert of(store, 41).due == date(2011, 9, 30)
    assert of(store, 41).waits_for is None


def test_a_meeting_made_known_with_its_days_gives_them(store):
    waiting = new(store, "CTI 1").id
    assert of(store, waiting).waits_for == "CTI 1 2011"
    changed = meetings.move(store, calendar_over, "CTI 1", date(2011, 5, 1), date(2011, 5, 3))
    assert {waiting, 2} <= {after.id for _, after in changed.moved}
    assert days(store, 2) == (date(2011, 5, 1), date(2011, 5, 3))


def test_moving_to_where_it_is_is_refused(store):
    with pytest.raises(MeetingError):
        meetings.move(store, calendar_over, "SOM 3", date(2011, 9, 12), date(2011, 9, 26))


def test_an_end_before_the_start_is_refused(store):
    with pytest.raises(UsageError):
        meetings.move(store, calendar_over, "SOM 3", date(2011, 9, 26), date(2011, 9, 12))


@pytest.mark.parametrize("name", ["SCCP 2 2011", "sccp-2", "SOM 3 2011"])
def test_a_name_another_meeting_has_is_refused(store, name):
    with pytest.raises(UsageError, match="already"):
        meetings.add(store, calendar_over, Meeting(name))
    with pytest.raises(UsageError, match="already"):
        meetings.alias(store, calendar_over, "CTI 1", [name])


def test_a_meeting_of_another_year_makes_the_short_name_ambiguous_only_without_an_alias(store):
    meetings.add(store, calendar_over, Meeting("SCCP 2 2012", window=Window.of_day(date(2012, 8, 1))))
    assert new(store, "10 days after SCCP 2").deadline.anchor.ref == "SCCP 2 2011"
    assert new(store, "10 days after SCCP 2 2012").due == date(2012, 8, 11)
    meetings.add(store, calendar_over, Meeting("SOM 9 2011"))
    meetings.add(store, calendar_over, Meeting("SOM 9 2012"))
    with pytest.raises(UsageError, match="may be any of"):
        new(store, "SOM 9")


def test_an_edit_takes_along_what_hangs_on_it(store):
    first = new(store, "2011-05-10").id
    second = new(store, f"1 week after #{first}").id
    changed = edit(store, calendar_over, first, Wish(due="2011-05-20"), TODAY)
    assert [after.id for _, after in changed.moved] == [second]
    assert of(store, second).due == date(2011, 5, 27)
    edit(store, calendar_over, first, Wish(due=""), TODAY)
    assert of(store, second).waits_for == f"item {first}"


def test_done_fixes_the_day_others_count_from(store):
    first = new(store, "2011-05-10").id
    second = new(store, f"1 week after #{first}").id
    changed = done.done(store, calendar_over, [first], on=date(2011, 4, 8), today=TODAY)
    assert [after.due for _, after in changed.moved] == [date(2011, 4, 15)]
    assert "was done then" in of(store, second).how
    done.reopen(store, calendar_over, [first])
    assert of(store, second).due == date(2011, 5, 17)


def test_circles_are_refused(store, ledger, dump):
    first = new(store, "2011-05-10").id
    second = new(store, f"1 week after #{first}").id
    third = new(store, f"1 week after #{second}").id
    before = dump(ledger)
    for number, on in ((first, first), (first, second), (first, third), (second, third)):
        with pytest.raises(UsageError, match="wait for itself"):
            edit(store, calendar_over, number, Wish(due=f"1 day after #{on}"), TODAY)
    assert dump(ledger) == before


def test_a_commitment_nobody_has_is_refused(store):
    with pytest.raises(UsageError, match="no item 999"):
        new(store, "after #999")


def test_nothing_to_change_is_refused(store):
    with pytest.raises(UsageError, match="Nothing to change"):
        edit(store, calendar_over, 11, Wish(topic="AEO"), TODAY)
