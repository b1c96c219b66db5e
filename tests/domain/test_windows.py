"""Windows and EDTF."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apectrack.domain.window import GRAINS, Window, WindowError, parse_edtf, shifted

days = st.dates(date(1, 1, 1), date(9999, 12, 31))
years = st.integers(1, 9999)


@st.composite
def units(draw):
    """A whole day, month, quarter, half or year."""
    grain, year = draw(st.sampled_from(["day", "month", "quarter", "half", "year"])), draw(years)
    if grain == "day":
        return Window.of_day(draw(days))
    if grain == "month":
        return Window.of_month(year, draw(st.integers(1, 12)))
    if grain == "year":
        return Window.of_year(year)
    step = 3 if grain == "quarter" else 6
    first = draw(st.integers(0, 12 // step - 1)) * step + 1
    return Window.of_months(year, first, first + step - 1, grain)


@st.composite
def windows(draw):
    """Any window: a unit, a span of units of one grain, any days under any grain, a side open."""
    kind = draw(st.sampled_from(["unit", "span", "days", "open"]))
    if kind == "unit":
        return draw(units())
    first, last = sorted(draw(st.tuples(days, days)))
    grain = draw(st.sampled_from(GRAINS))
    if kind == "open":
        return draw(st.sampled_from([Window(first, None, grain), Window(None, last, grain)]))
    if kind == "days":
        return Window(first, last, grain)
    one, other = sorted([draw(units()), draw(units())], key=lambda w: (w.earliest, w.latest))
    return one.through(other) if other.latest >= one.latest else one


@given(windows())
def test_edtf_says_the_same_days(window):
    again = parse_edtf(window.edtf())
    assert (again.earliest, again.latest) == (window.earliest, window.latest)


@given(units())
def test_edtf_of_a_unit_keeps_its_grain(window):
    assert parse_edtf(window.edtf()) == window
    assert "/" not in window.edtf()


@given(windows())
def test_edtf_is_written_one_way(window):
    again = parse_edtf(window.edtf())
    assert parse_edtf(again.edtf()) == again


@given(windows(), days)
def test_a_day_is_in_its_window_or_not(window, day):
    after_start = window.earliest is None or day >= window.earliest
    before_end = window.latest is None or day <= window.latest
    assert (day in window) == (after_start and before_end)


@given(days, days)
def test_days_are_counted_with_both_ends(one, other):
    first, last = sorted([one, other])
    assert Window(first, last).days == last.toordinal() - first.toordinal() + 1
    assert Window(first, None).days is None
    assert Window(None, last).days is None


@given(days, days)
def test_an_end_before_the_start_is_refused(one, other):
    if one > other:
        with pytest.raises(WindowError):
            Window(one, other)


@given(days, st.integers(-4_000_000, 4_000_000))
def test_shifted_ends_where_the_calendar_ends(day, by):
    there = shifted(day, by)
    if there is None:
        assert not 1 <= day.toordinal() + by <= date.max.toordinal()
    else:
        assert there - day == timedelta(days=by)


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("2011", date(2011, 1, 1), date(2011, 12, 31), "year"),
        ("2011-06", date(2011, 6, 1), date(2011, 6, 30), "month"),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29), "month"),
        ("2011-04-15", date(2011, 4, 15), date(2011, 4, 15), "day"),
        ("2011-33", date(2011, 1, 1), date(2011, 3, 31), "quarter"),
        ("2011-36", date(2011, 10, 1), date(2011, 12, 31), "quarter"),
        ("2011-40", date(2011, 1, 1), date(2011, 6, 30), "half"),
        ("2011-41", date(2011, 7, 1), date(2011, 12, 31), "half"),
        ("2011-06/2011-07", date(2011, 6, 1), date(2011, 7, 31), "month"),
        ("2010/2011", date(2010, 1, 1), date(2011, 12, 31), "year"),
        ("2011-06/2011-07-15", date(2011, 6, 1), date(2011, 7, 15), "day"),
        ("2011-33/2011-34", date(2011, 1, 1), date(2011, 6, 30), "quarter"),
        ("../2011-05-15", None, date(2011, 5, 15), "day"),
        ("/2011-05-15", None, date(2011, 5, 15), "day"),
        ("2011-05/..", date(2011, 5, 1), None, "month"),
        ("2011-05/", date(2011, 5, 1), None, "month"),
    ],
)
def test_edtf_reads(text, first, last, grain):
    assert parse_edtf(text) == Window(first, last, grain)


@pytest.mark.parametrize(
    "text",
    ["", "..", "/", "../..", "2011-13", "2011-00", "2011-02-30", "2011-02-29", "2011-04-31", "0000", "0000-01", "11-04",
     "2011-4-5", "20110415", "2011-06/2011-05", "2011/2012/2013", "2011-05-15x", "٢٠١١", "2011-37", "2011-42",
     "2011-00-01", "10000", "-2011", "2011~", "2011-06?", "2011-33-01"],
)  # fmt: skip
def test_edtf_refuses(text):
    with pytest.raises(WindowError):
        parse_edtf(text)


def test_through_keeps_a_grain_both_have():
    june, july = Window.of_month(2011, 6), Window.of_month(2011, 7)
    assert june.through(july) == Window(date(2011, 6, 1), date(2011, 7, 31), "month")
    assert june.through(july).edtf() == "2011-06/2011-07"
    assert june.through(Window.of_day(date(2011, 7, 15))).grain == "day"
    assert june.through(Window.of_day(date(2011, 7, 15))).edtf() == "2011-06-01/2011-07-15"


@given(years, st.integers(1, 12))
def test_a_month_is_its_own_days(year, month):
    assert Window.of_month(year, month).days == monthrange(year, month)[1]


def test_an_unknown_grain_is_refused():
    with pytest.raises(WindowError):
        Window(None, None, "decade")
