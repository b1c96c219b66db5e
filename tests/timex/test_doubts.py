"""What may be wrong is said: impossible dates, weekdays that disagree, years that were not named, orders of numbers."""

from datetime import date

import pytest

from apectrack.domain.deadline import Anchor, Offset
from apectrack.timex import find_deadlines

REFERENCE = date(2011, 3, 5)


def one(text, reference=REFERENCE, lang="auto"):
    (f,) = find_deadlines(text, reference, lang)
    return f


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("於2月30日開會", "30 February does not exist"),
        ("於4/31開會", "31 April does not exist"),
        ("於民國100年2月29日開會", "29 February 2011 does not exist"),
        ("on 30 February", "30 February does not exist"),
        ("on April 31st", "31 April does not exist"),
        ("民國0年1月1日", "there is no year 0 of the Republic"),
    ],
)
def test_impossible_dates_are_flagged_and_never_moved(text, doubt):
    f = one(text)
    assert f.deadline.named is None
    assert doubt in f.doubts


def test_a_range_keeps_the_end_that_exists():
    f = one("4/23-4/31")
    assert (f.deadline.named.earliest, f.deadline.named.latest) == (date(2011, 4, 23), date(2011, 4, 30))
    assert "31 April does not exist" in f.doubts


@pytest.mark.parametrize(
    ("text", "day", "doubt"),
    [
        ("4/16(五)", date(2010, 4, 16), "the weekday fits 2010, not 2011"),
        ("2011年4月16日(五)", date(2011, 4, 16), "2011-04-16 is a Saturday, not a Friday"),
        ("on 4/5/2011", date(2011, 4, 5), "4/5/2011 may be month 4, day 5, or day 4, month 5"),
        ("on 15/4/11", date(2011, 4, 15), "the year is written with two digits, 2011 was taken"),
    ],
)
def test_doubts(text, day, doubt):
    f = one(text)
    assert f.deadline.named.earliest == day
    assert doubt in f.doubts


def test_a_yearless_date_becomes_next_years_only_with_a_doubt():
    f = one("請於1月15日前交出", date(2010, 12, 20))
    assert f.deadline.named.latest == date(2011, 1, 15)
    assert f.doubts == ("the year is not named; 2010 is past, so 2011 was taken",)
    f = one("已於6月3日討論", date(2010, 12, 20))
    assert f.deadline.named.earliest == date(2010, 6, 3)
    assert f.doubts == ()
    assert f.deadline.how == "year from the meeting, 2010-12-20"


def test_a_bare_year_of_the_republic_may_be_a_length():
    assert "100年 may be a length of time" in one("100年計畫書，會議").doubts


@pytest.mark.parametrize(
    ("text", "limit", "anchor"),
    [
        ("SCCP 2會議結束後10工作日內", "by", Anchor("meeting", "SCCP 2", "end", Offset(10, "wd"))),
        ("請於會議前兩週提供", "on", Anchor("meeting", "next meeting", "start", Offset(-2, "w"))),
        ("請於會後兩週內提供", "by", Anchor("meeting", "this meeting", "end", Offset(2, "w"))),
        ("finalise by SCCP2", "by", Anchor("meeting", "SCCP 2")),
        ("held in the margins of SOM3", "during", Anchor("meeting", "SOM 3")),
        ("due two weeks before the meeting", "on", Anchor("meeting", "next meeting", "start", Offset(-2, "w"))),
        ("within 10 working days", "by", Anchor("date", "2011-03-05", None, Offset(10, "wd"))),
        ("請於1個月內回", "by", Anchor("date", "2011-03-05", None, Offset(1, "m"))),
    ],
)
def test_anchors(text, limit, anchor):
    f = one(text)
    assert (f.deadline.limit, f.deadline.anchor) == (limit, anchor)


def test_a_count_past_the_end_of_the_calendar_names_no_day():
    f = one("within 9999 years")
    assert f.deadline.named is None
