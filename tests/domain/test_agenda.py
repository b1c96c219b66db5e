"""The agenda: where an item stands on a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apectrack.domain.agenda import GROUPS, Item, arrange, days_left, horizon, key_day, state

TODAY = date(2011, 4, 10)


def item(start=None, due=None, *, kind="deadline", status="open", snoozed=None, number=1):
    start, due = (TODAY + timedelta(days=n) if n is not None else None for n in (start, due))
    return Item(number, "x", "AEO", kind, status, start, due, TODAY + timedelta(days=snoozed) if snoozed else None)


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (item(due=-1), "overdue"),
        (item(due=0), "today"),
        (item(due=1), "soon"),
        (item(due=14), "soon"),
        (item(due=15), "later"),
        (item(start=-5, due=15), "running"),
        (item(start=0, due=15), "running"),
        (item(start=-5, due=14), "soon"),
        (item(start=-5, due=0), "today"),
        (item(start=-5, due=-1), "overdue"),
        (item(start=1, due=15), "later"),
        (item(), "undated"),
        (item(start=-3), "undated"),
        (item(start=0, due=3, kind="event"), "today"),
        (item(start=-1, due=3, kind="event"), "running"),
        (item(start=-1, due=0, kind="event"), "today"),
        (item(start=5, due=30, kind="event"), "soon"),
        (item(start=20, due=30, kind="event"), "later"),
        (item(start=-5, due=-2, kind="event"), "overdue"),
        (item(due=3, kind="event"), "soon"),
        (item(due=-1, status="in_process"), "overdue"),
        (item(due=-1, status="done"), "done"),
        (item(due=-1, status="cancelled"), "cancelled"),
        (item(due=-1, snoozed=1), "snoozed"),
        (item(snoozed=1), "snoozed"),
        (item(due=-1, snoozed=-1), "overdue"),
    ],
)
def test_states(one, told):
    assert state(one, TODAY) == told


def test_what_was_hidden_until_today_is_back_today():
    assert state(item(due=5)._replace(snoozed_until=TODAY), TODAY) == "soon"


def test_a_horizon_of_no_days_still_has_today():
    assert state(item(due=0), TODAY, 0) == "today"
    assert state(item(due=1), TODAY, 0) == "later"


def test_groups_are_in_order_of_the_day_that_matters():
    items = [
        item(due=-1, number=4),
        item(due=-9, number=9),
        item(due=-9, number=3),
        item(start=2, due=9, kind="event", number=5),
    ]
    items += [item(due=3, number=6), item(due=99, number=7), item(number=8)]
    groups = arrange(items, TODAY)
    assert list(groups) == list(GROUPS)
    assert [one.id for one in groups["overdue"]] == [3, 9, 4]
    assert [one.id for one in groups["soon"]] == [5, 6], "an event counts from its first day"


@pytest.mark.parametrize("today", [date.min, date(1970, 1, 1), date(2038, 1, 20), date.max])
def test_any_day_can_be_today(today):
    far = item()._replace(due=date.max, start=date.min)
    assert state(far, today) in ("running", "soon", "today")
    assert horizon(today, 99_999 * 365) == date.max
    assert days_left(far, today) == (date.max - today).days
    assert days_left(item(), today) is None


ends = st.one_of(st.none(), st.integers(-40, 40))


@given(start=ends, due=ends, kind=st.sampled_from(["deadline", "event"]), within=st.integers(0, 30))
def test_every_live_item_is_in_one_group_or_undated_or_later(start, due, kind, within):
    if start is not None and due is not None and start > due:
        start, due = due, start
    one = item(start, due, kind=kind)
    told = state(one, TODAY, within)
    assert told in (*GROUPS, "later", "undated")
    assert (told == "undated") == (due is None)
    assert (told == "overdue") == (due is not None and due < 0)
    if due is not None:
        assert key_day(one, TODAY) <= one.due
    held = [name for name, items in arrange([one], TODAY, within).items() if items]
    assert held == ([told] if told in GROUPS else [])
