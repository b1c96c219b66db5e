"""Deadlines: limits, anchors and offsets, and what they come to."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from apectrack.domain.deadline import Anchor, Deadline, Offset, Span, limited, moved, plus_months, resolve
from apectrack.domain.errors import UsageError
from apectrack.domain.window import Window
from apectrack.domain.workdays import Weekdays

SOM = Window(date(2011, 9, 12), date(2011, 9, 26))


@dataclass
class Wall:
    """A calendar to hang deadlines on."""

    meetings: dict[str, Span] = field(default_factory=dict)
    items: dict[str, Span] = field(default_factory=dict)

    def meeting(self, ref):
        return self.meetings.get(ref)

    def commitment(self, ref):
        return self.items.get(ref)

    def holidays(self):
        return Weekdays()


WALL = Wall(
    {"SOM 3": Span("SOM 3 2011", SOM), "CTI 1": Span("CTI 1 2011", None)},
    {"7": Span("item 7", Window(None, date(2011, 5, 15))), "8": Span("item 8", None)},
)


@pytest.mark.parametrize(
    ("limit", "first", "last"),
    [
        ("on", date(2011, 6, 1), date(2011, 6, 30)),
        ("during", date(2011, 6, 1), date(2011, 6, 30)),
        ("by", None, date(2011, 6, 30)),
        ("before", None, date(2011, 5, 31)),
        ("after", date(2011, 7, 1), None),
    ],
)
def test_limits(limit, first, last):
    found = resolve(Deadline("June", limit, Window.of_month(2011, 6)), WALL).window
    assert (found.earliest, found.latest) == (first, last)


@pytest.mark.parametrize(
    ("window", "limit", "first", "last"),
    [
        (Window(None, date(2011, 6, 30)), "before", None, date(2011, 6, 29)),
        (Window(date(2011, 6, 1), None), "after", date(2011, 6, 2), None),
        (Window(date(2011, 6, 1), None), "before", None, date(2011, 5, 31)),
        (Window(None, date(2011, 6, 30)), "after", date(2011, 7, 1), None),
        (Window(None, date(2011, 6, 30)), "by", None, date(2011, 6, 30)),
        (Window.of_day(date.max), "after", None, None),
        (Window.of_day(date.min), "before", None, None),
    ],
)
def test_limits_of_windows_with_an_open_side(window, limit, first, last):
    found = limited(window, limit)
    assert (found.earliest, found.latest) == (first, last)


def test_an_unknown_limit_is_refused():
    with pytest.raises(UsageError):
        Deadline("June", "until")


@pytest.mark.parametrize(
    ("anchor", "limit", "first", "last"),
    [
        (Anchor("meeting", "SOM 3"), "during", SOM.earliest, SOM.latest),
        (Anchor("meeting", "SOM 3"), "by", None, SOM.latest),
        (Anchor("meeting", "SOM 3"), "before", None, date(2011, 9, 11)),
        (Anchor("meeting", "SOM 3"), "after", date(2011, 9, 27), None),
        (Anchor("meeting", "SOM 3", "start"), "on", SOM.earliest, SOM.earliest),
        (Anchor("meeting", "SOM 3", "end"), "on", SOM.latest, SOM.latest),
        (Anchor("meeting", "SOM 3", "end", Offset(10, "wd")), "by", None, date(2011, 10, 10)),
        (Anchor("meeting", "SOM 3", None, Offset(2, "w")), "by", None, date(2011, 10, 10)),
        (Anchor("meeting", "SOM 3", None, Offset(-2, "w")), "by", None, date(2011, 8, 29)),
        (Anchor("meeting", "SOM 3", "start", Offset(3, "d")), "on", date(2011, 9, 15), date(2011, 9, 15)),
        (Anchor("date", "2011-01-31", None, Offset(1, "m")), "by", None, date(2011, 2, 28)),
        (Anchor("date", "2011-03-05"), "on", date(2011, 3, 5), date(2011, 3, 5)),
        (Anchor("commitment", "7", "end", Offset(-3, "wd")), "by", None, date(2011, 5, 11)),
        (Anchor("commitment", "7"), "before", None, date(2011, 5, 14)),
    ],
)
def test_anchors(anchor, limit, first, last):
    found = resolve(Deadline("so said", limit, anchor=anchor), WALL)
    assert (found.window.earliest, found.window.latest) == (first, last)
    assert found.waits_for is None
    assert found.how


@pytest.mark.parametrize(
    ("anchor", "waits_for"),
    [
        (Anchor("meeting", "CTI 1"), "CTI 1 2011"),
        (Anchor("meeting", "CTI 1", "end", Offset(10, "wd")), "CTI 1 2011"),
        (Anchor("meeting", "nobody knows"), "nobody knows"),
        (Anchor("commitment", "8", "end", Offset(1, "d")), "item 8"),
        (Anchor("commitment", "99"), "commitment 99"),
        (Anchor("commitment", "7", "start", Offset(1, "d")), "item 7"),
    ],
)
def test_an_anchor_without_a_date_is_waited_for(anchor, waits_for):
    found = resolve(Deadline("so said", "by", anchor=anchor), WALL)
    assert found.window is None
    assert found.waits_for == waits_for
    assert waits_for in found.how


def test_how_tells_the_way_and_the_holidays_passed_over():
    class Holiday(Weekdays):
        def is_workday(self, day):
            return day.weekday() < 5 and day != date(2011, 9, 28)

        def name(self, day):
            return "Teachers' Day"

    wall = Wall(WALL.meetings)
    wall.holidays = Holiday
    found = resolve(Deadline("x", "by", anchor=Anchor("meeting", "SOM 3", "end", Offset(3, "wd")), how="read so"), wall)
    assert found.window.latest == date(2011, 9, 30)
    assert found.skipped == ((date(2011, 9, 28), "Teachers' Day"),)
    assert found.how == (
        "read so; 3 working days after 2011-09-26, the end of SOM 3 2011; passing over 2011-09-28 Teachers' Day"
    )


def test_no_date_at_all():
    found = resolve(Deadline("soon", how="no day in it"), WALL)
    assert (found.window, found.waits_for, found.how) == (None, None, "no day in it")
    assert resolve(Deadline("soon"), WALL).how == "no date was given"


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [
        (date(2011, 1, 31), 1, date(2011, 2, 28)),
        (date(2012, 1, 31), 1, date(2012, 2, 29)),
        (date(2011, 3, 31), -1, date(2011, 2, 28)),
        (date(2011, 12, 31), 2, date(2012, 2, 29)),
        (date(2012, 2, 29), 12, date(2013, 2, 28)),
        (date(2011, 5, 15), -17, date(2009, 12, 15)),
        (date(2011, 5, 15), 0, date(2011, 5, 15)),
    ],
)
def test_months(day, months, there):
    assert plus_months(day, months) == there


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        (date(9999, 12, 15), Offset(1, "m")),
        (date(1, 1, 15), Offset(-1, "m")),
        (date(9999, 12, 31), Offset(1, "d")),
        (date(9999, 12, 31), Offset(1, "w")),
        (date(9999, 12, 31), Offset(1, "wd")),
        (date(1, 1, 1), Offset(-1, "d")),
    ],
)
def test_the_calendar_ends(day, offset):
    with pytest.raises(UsageError):
        moved(day, offset, WALL)


@pytest.mark.parametrize("text", ["+10wd", "-2w", "+1m", "+0d", "-99999d"])
def test_offsets_are_written_as_they_are_read(text):
    assert str(Offset.parse(text)) == text


@pytest.mark.parametrize("text", ["", "10", "wd", "+1y", "1.5d", "+100000d", "+1 d", "+٣d", "--1d"])
def test_offsets_refused(text):
    with pytest.raises(UsageError):
        Offset.parse(text)


def test_words():
    assert Offset.parse("1wd").words() == "1 working day after"
    assert Offset.parse("-2w").words() == "2 weeks before"
    assert Anchor("meeting", "SCCP 2", "end", Offset(10, "wd")).words() == "10 working days after the end of SCCP 2"
    assert Anchor("date", "2011-03-05", "end", Offset(1, "m")).words() == "1 month after 2011-03-05"
    assert Anchor("commitment", "7").words() == "commitment 7"
