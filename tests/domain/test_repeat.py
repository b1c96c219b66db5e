"""Rules for repeating, and the day that follows."""

from datetime import date

import pytest

from apectrack.domain.repeat import RepeatError, following, parse


def run(words, day, times=6):
    """The days a rule gives, one after another, as `done` asks for them."""
    rule, found = parse(words), []
    for _ in range(times):
        step = following(rule, day)
        if step is None:
            break
        day, rule = step
        found.append(day)
    return found


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("monthly", "FREQ=MONTHLY"),
        ("Monthly ", "FREQ=MONTHLY"),
        ("every quarter", "FREQ=MONTHLY;INTERVAL=3"),
        ("quarterly", "FREQ=MONTHLY;INTERVAL=3"),
        ("yearly", "FREQ=YEARLY"),
        ("annually", "FREQ=YEARLY"),
        ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("fortnightly", "FREQ=WEEKLY;INTERVAL=2"),
        ("every other week", "FREQ=WEEKLY;INTERVAL=2"),
        ("every half year", "FREQ=MONTHLY;INTERVAL=6"),
        ("every 10 days", "FREQ=DAILY;INTERVAL=10"),
        ("RRULE:FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=1MO"),
        ("freq=yearly;count=3", "FREQ=YEARLY;COUNT=3"),
        ("FREQ=MONTHLY;UNTIL=20111231", "FREQ=MONTHLY;UNTIL=20111231"),
        ("FREQ=MONTHLY;UNTIL=20111231T235959Z", "FREQ=MONTHLY;UNTIL=20111231"),
        ("FREQ=MONTHLY;UNTIL=20111231T000000", "FREQ=MONTHLY;UNTIL=20111231"),
    ],
)
def test_words(words, rule):
    assert parse(words) == rule


@pytest.mark.parametrize(
    "words",
    ["", "sometimes", "every", "every 0 days", "every -1 days", "FREQ=", "FREQ=NEVER", "FREQ=MONTHLY;BYDAY=XX",
     "FREQ=MONTHLY;INTERVAL=0", "FREQ=MONTHLY;INTERVAL=-1", "FREQ=MONTHLY;COUNT=0", "FREQ=MONTHLY;COUNT=x",
     "FREQ=MONTHLY\nDTSTART:20110101", "FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
     "FREQ=DAILY;BYHOUR=9", "FREQ=MONTHLY;" + "BYDAY=MO;" * 80, "FREQ=MONTHLY;BYMONTHDAY=32",
     "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;UNTIL=20110230"],
)  # fmt: skip
def test_words_refused(words):
    with pytest.raises(RepeatError):
        parse(words)


@pytest.mark.parametrize(
    ("words", "day", "days"),
    [
        ("monthly", date(2011, 1, 15), ["2011-02-15", "2011-03-15", "2011-04-15"]),
        ("monthly", date(2011, 1, 31), ["2011-02-28", "2011-03-31", "2011-04-30", "2011-05-31"]),
        ("monthly", date(2012, 1, 30), ["2012-02-29", "2012-03-30", "2012-04-30"]),
        ("monthly", date(2011, 1, 29), ["2011-02-28", "2011-03-29"]),
        ("quarterly", date(2011, 11, 30), ["2012-02-29", "2012-05-30"]),
        ("yearly", date(2012, 2, 29), ["2013-02-28", "2014-02-28", "2015-02-28", "2016-02-29", "2017-02-28"]),
        ("yearly", date(2011, 12, 31), ["2012-12-31", "2013-12-31"]),
        ("weekly", date(2011, 12, 28), ["2012-01-04", "2012-01-11"]),
        ("FREQ=MONTHLY;BYDAY=-1FR", date(2011, 4, 29), ["2011-05-27", "2011-06-24"]),
    ],
)
def test_days(words, day, days):
    assert [str(one) for one in run(words, day, len(days))] == days


def test_a_count_is_used_up():
    assert [str(one) for one in run("FREQ=MONTHLY;COUNT=3", date(2011, 1, 31))] == ["2011-02-28", "2011-03-31"]


def test_an_until_ends_with_its_day():
    assert [str(d) for d in run("FREQ=MONTHLY;UNTIL=20110331", date(2011, 1, 31))] == ["2011-02-28", "2011-03-31"]
    assert run("FREQ=MONTHLY;UNTIL=20110131T235959Z", date(2011, 1, 31)) == []


def test_the_calendar_ends():
    assert following("FREQ=YEARLY", date(9999, 3, 1)) is None
    assert following("FREQ=MONTHLY", date(9999, 12, 31)) is None
