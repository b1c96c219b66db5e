"""Counting working days, over Taiwan's holidays and over none."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apectrack import almanac
from apectrack.domain.errors import UsageError
from apectrack.domain.workdays import FARTHEST, Weekdays, count

TAIWAN = almanac.of("TWN")
around = st.dates(date(2005, 1, 1), date(2015, 12, 31))


@pytest.mark.parametrize("holidays", [Weekdays(), TAIWAN], ids=["weekdays", "taiwan"])
@given(day=around, n=st.integers(0, 60))
def test_there_and_back(holidays, day, n):
    start = count(day, 1, holidays).day  # a working day, so that the way back ends on it
    there = count(start, n, holidays)
    assert count(there.day, -n, holidays).day == start
    assert holidays.is_workday(there.day)


@given(day=around, n=st.integers(-40, 40))
def test_it_counts_what_a_calendar_on_the_wall_shows(day, n):
    there = count(day, n, TAIWAN)
    span = [day + timedelta(days=k) for k in range(1, (there.day - day).days + 1)]
    if n < 0:
        span = [day - timedelta(days=k) for k in range(1, (day - there.day).days + 1)]
    assert sum(TAIWAN.is_workday(one) for one in span) == abs(n)
    assert [one for one, _ in there.skipped] == [
        one for one in span if one.weekday() < 5 and not TAIWAN.is_workday(one)
    ]
    assert all(name for _, name in there.skipped)


def test_ten_working_days_after_the_senior_officials_meeting():
    there = count(date(2011, 9, 26), 10, TAIWAN)
    assert there.day == date(2011, 10, 11)
    assert [day for day, _ in there.skipped] == [date(2011, 10, 10)]
    assert "National Day" in there.skipped[0][1] or "Double Ten" in there.skipped[0][1]


def test_a_make_up_saturday_counts():
    # Saturday 2012-03-03 was worked in Taiwan for Monday 27 February.
    assert TAIWAN.is_workday(date(2012, 3, 3))
    assert not TAIWAN.is_workday(date(2012, 2, 27))
    assert count(date(2012, 3, 2), 1, TAIWAN).day == date(2012, 3, 3)
    assert count(date(2012, 3, 2), 1, Weekdays()).day == date(2012, 3, 5)


def test_none_is_the_day_itself_even_on_a_sunday():
    assert count(date(2011, 10, 9), 0, TAIWAN).day == date(2011, 10, 9)


@pytest.mark.parametrize("economy", ["TWN", "USA", "JPN", "KOR", "CHN", "HKG", "PHL", "VNM", "PNG", "PER", "RUS"])
def test_every_economy_has_a_calendar(economy):
    holidays = almanac.of(economy)
    assert holidays.economy == economy
    assert not holidays.is_workday(date(2011, 10, 16)), "a Sunday"
    new_year = count(date(2010, 12, 31), 1, holidays)
    assert new_year.day > date(2011, 1, 2)


def test_an_economy_nobody_knows_works_from_monday_to_friday():
    assert almanac.of("XXX") == Weekdays("XXX")
    assert Weekdays("XXX").name(date(2011, 10, 10)) is None


@pytest.mark.parametrize("n", [FARTHEST + 1, -FARTHEST - 1])
def test_too_far_is_refused(n):
    with pytest.raises(UsageError):
        count(date(2011, 1, 1), n, Weekdays())


@pytest.mark.parametrize(("day", "n"), [(date(9999, 12, 30), 5), (date(1, 1, 2), -5)])
def test_the_calendar_ends(day, n):
    with pytest.raises(UsageError):
        count(day, n, Weekdays())
