"""One whole phrase after --due: what is read, and what is refused with a reason."""

from datetime import date

import pytest

from apectrack.domain.deadline import Anchor, Offset
from apectrack.domain.errors import UsageError
from apectrack.timex import UnreadableError, read

REFERENCE = date(2011, 3, 5)


@pytest.mark.parametrize(
    ("phrase", "limit", "edtf"),
    [
        ("2011-04-15", "on", "2011-04-15"),
        ("2011-04", "during", "2011-04"),
        ("2011", "during", "2011"),
        ("2011-06/2011-07", "during", "2011-06/2011-07"),
        ("../2011-05-15", "during", "../2011-05-15"),
        ("2011-05-15/..", "during", "2011-05-15/.."),
        ("4月15日前", "by", "2011-04-15"),
        ("民國100年4月15日", "on", "2011-04-15"),
        ("by 15 April", "by", "2011-04-15"),
        ("on 15 April", "on", "2011-04-15"),
        ("before May 2011", "before", "2011-05"),
        ("下週五", "on", "2011-03-11"),
        ("next Friday", "on", "2011-03-11"),
        ("Q3 2011", "during", "2011-35"),
        ("May", "during", "2011-05"),
        ("monday", "on", "2011-03-07"),
        ("4/15", "on", "2011-04-15"),
        ("１００年４月", "during", "2011-04"),
        ("1 January", "on", "2012-01-01"),
    ],
)
def test_reads_days(phrase, limit, edtf):
    deadline = read(phrase, date(2011, 3, 5) if phrase != "1 January" else date(2011, 6, 1))
    assert (deadline.text, deadline.limit, deadline.edtf) == (phrase, limit, edtf)


@pytest.mark.parametrize(
    ("phrase", "limit", "anchor"),
    [
        ("SCCP 2", "during", Anchor("meeting", "SCCP 2")),
        ("SOM3", "during", Anchor("meeting", "SOM 3")),
        ("SCCP 2 2011", "during", Anchor("meeting", "SCCP 2 2011")),
        ("before SCCP 2", "before", Anchor("meeting", "SCCP 2")),
        ("by SCCP 2", "by", Anchor("meeting", "SCCP 2")),
        ("10 working days after SCCP 2", "on", Anchor("meeting", "SCCP 2", "end", Offset(10, "wd"))),
        ("two weeks before SOM 3", "on", Anchor("meeting", "SOM 3", "start", Offset(-2, "w"))),
        ("3 days after #12", "on", Anchor("commitment", "12", "end", Offset(3, "d"))),
        ("before #7", "before", Anchor("commitment", "7")),
        ("10 working days before #7", "on", Anchor("commitment", "7", "start", Offset(-10, "wd"))),
        ("in two weeks", "on", Anchor("date", "2011-03-05", None, Offset(2, "w"))),
        ("會後兩週內", "by", Anchor("meeting", "this meeting", "end", Offset(2, "w"))),
        ("SCCP 2會議結束後10工作日內", "by", Anchor("meeting", "SCCP 2", "end", Offset(10, "wd"))),
        ("下次會議", "during", Anchor("meeting", "next meeting")),
        ("at the next meeting", "during", Anchor("meeting", "next meeting")),
    ],
)
def test_reads_anchors(phrase, limit, anchor):
    deadline = read(phrase, REFERENCE)
    assert (deadline.limit, deadline.anchor) == (limit, anchor)


@pytest.mark.parametrize("phrase", ["ASAP", "儘速", "every quarter", "每季"])
def test_reads_what_names_no_day(phrase):
    deadline = read(phrase, REFERENCE)
    assert deadline.named is None
    assert deadline.anchor is None


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("", "No time was given"),
        ("soonish-ish", "is not a time that can be read"),
        ("4/5/2011", "may be 5 April 2011 or 4 May 2011"),
        ("2011-02-30", "does not exist in the calendar"),
        ("30 February", "30 February does not exist"),
        ("2月30日", "30 February does not exist"),
        ("two weeks", "is a length of time, not a day"),
        ("15 April or so they say", "only '15 April' could be read"),
        ("2011-13", "2011-13 does not exist"),
        ("x" * 5000, "is not a time that can be read"),
    ],
)
def test_refuses_with_a_reason_and_a_hint(phrase, message):
    with pytest.raises(UnreadableError, match=message) as caught:
        read(phrase, REFERENCE)
    assert isinstance(caught.value, UsageError)
    assert caught.value.exit_code == 2
    assert caught.value.hint
    assert "\n" not in str(caught.value)
