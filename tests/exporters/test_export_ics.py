"""iCalendar: lawful octets, the same names on every export, and a way back on which nothing is lost."""

import io
from dataclasses import replace
from datetime import date, timedelta

import icalendar
import pytest
from hypothesis import given

from apectrack.domain.commitment import Evidence
from apectrack.domain.deadline import Anchor, Deadline, Offset
from apectrack.domain.text import visible
from apectrack.domain.window import Window
from apectrack.exporters import calendars as reading
from apectrack.exporters.formats import ics
from apectrack.usecases import plain as plainly
from apectrack.usecases.calendars import CALENDAR, CalendarError
from exporters.items import HOSTILE, PARTIES, SCCP, commitments, context, due, plain, several


def written(items, **more) -> bytes:
    out = io.BytesIO()
    ics.write(items, out, context(**more))
    return out.getvalue()


def parts(source: bytes, name: str):
    return icalendar.Calendar.from_ical(source).walk(name)


@given(several())
def test_octets(items):
    source = written(items)
    assert source.endswith(b"END:VCALENDAR\r\n")
    for line in source.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
        assert b"\r" not in line
        assert b"\n" not in line
    unfolded = source.replace(b"\r\n ", b"").split(b"\r\n")
    assert unfolded.count(b"BEGIN:VTODO") == unfolded.count(b"END:VTODO") == len(items)
    assert len(parts(source, "VTODO")) == len(items)


@pytest.mark.parametrize("title", [text for text in HOSTILE if "\n" not in text and text.strip()])
def test_a_hostile_title_is_one_title(title):
    (todo,) = parts(written([plain(summary=title)]), "VTODO")
    assert str(todo["summary"]).replace("\r\n", "\n") == visible(title)


@given(commitments())
def test_everything_comes_back(item):
    (todo,), meetings = reading.read(written([item]))
    parties = {one.code: one for one in PARTIES}
    codes = {role: [one["code"] for one in todo.carried[role]] for role in ("owners", "counterparts")}
    assert plainly.commitment({**todo.carried, **codes}, parties) == item
    assert todo.described
    assert todo.status == item.status
    assert todo.due == item.due
    assert todo.start == (item.start if item.start != item.due else None)
    assert todo.completed_on == item.completed_on
    assert meetings == ([] if item.meeting is None else meetings)
    assert all(one["code"] == SCCP.code for one in meetings)


@pytest.mark.parametrize("text", ["\\N", "C:\\New\\notes", "a\\\\N, b; c"])
def test_a_backslash_before_n_is_no_end_of_a_line(text):
    (todo,), _ = reading.read(written([due(date(2011, 5, 15), summary=text, detail=text, topic=text)]))
    assert (todo.summary, todo.topic) == (text, text)
    assert todo.description.startswith(text)
    assert todo.described
    assert todo.carried["detail"] == text


def test_properties():
    anchor = Anchor("commitment", "7", "end", Offset(5, "d"))
    window = Window(date(2011, 4, 11), date(2011, 4, 20))
    first = due(date(2011, 5, 15), topic="AEO", detail="By post.", original="回復問卷", owners=PARTIES[:1],
                evidence=(Evidence("minutes.docx", "肆.三.8", "請回復"),))  # fmt: skip
    second = plain(id=8, status="in_process", deadline=Deadline("5 days after", anchor=anchor), window=window)
    one, two = parts(written([first, second], alarm=timedelta(days=3), lang="zh-Hant"), "VTODO")
    assert one["due"].dt == date(2011, 5, 15)
    assert "dtstart" not in one, "RFC 5545 wants DUE later than DTSTART"
    assert one["status"] == "NEEDS-ACTION"
    assert one["categories"].to_ical() == b"AEO"
    assert one["uid"] == "commitment-7@0123456789abcdef"
    assert one["last-modified"].to_ical() == b"20110305T083000Z"
    assert "By post.\n報告用語：回復問卷\n主辦：中華臺北" in str(one["description"])
    assert "依據：minutes.docx 肆.三.8" in str(one["description"])
    (alarm,) = one.walk("VALARM")
    assert alarm["trigger"].to_ical() == b"-P3D"
    assert two["status"] == "IN-PROCESS"
    assert (two["dtstart"].dt, two["due"].dt) == (date(2011, 4, 11), date(2011, 4, 20))
    assert two["related-to"] == one["uid"]


def test_done_and_cancelled():
    done = plain(status="done", completed_on=date(2011, 4, 1))
    one, two = parts(written([done, plain(id=8, status="cancelled")], alarm=timedelta(days=1)), "VTODO")
    assert (one["status"], one["percent-complete"], two["status"]) == ("COMPLETED", 100, "CANCELLED")
    assert one["completed"].dt.date() == date(2011, 4, 1)
    assert not one.walk("VALARM")


def test_events_and_meetings():
    event = plain(kind="event", window=Window(date(2011, 5, 11), date(2011, 5, 13)), meeting=SCCP.code)
    meeting, shown = parts(written([event]), "VEVENT")
    assert (meeting["dtstart"].dt, meeting["dtend"].dt) == (date(2011, 3, 3), date(2011, 3, 6))
    assert meeting["location"] == "Washington, DC"
    assert (shown["dtstart"].dt, shown["dtend"].dt) == (date(2011, 5, 11), date(2011, 5, 14))
    assert not parts(written([plain()]), "VEVENT"), "a selection brings only the meetings it speaks of"


def test_equal_ledgers_give_equal_bytes():
    items = [due(date(2011, 5, 15)), plain(id=8)]
    assert written(items) == written(items)


def test_an_item_keeps_the_name_it_came_with():
    item = plain(evidence=(Evidence(CALENDAR, "todo-1@elsewhere"),))
    (todo,) = parts(written([item]), "VTODO")
    assert todo["uid"] == "todo-1@elsewhere"


FOREIGN = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//somebody//else//EN
BEGIN:VTODO
UID:todo-1@elsewhere
DTSTAMP:20110401T000000Z
SUMMARY:Send the form\\, signed
DESCRIPTION:By post.\\nTwo copies.
DUE{due}
CATEGORIES:AEO,Post
{more}
END:VTODO
END:VCALENDAR
"""


def foreign(due=";VALUE=DATE:20110501", more="PRIORITY:1") -> bytes:
    return FOREIGN.format(due=due, more=more).replace("\n", "\r\n").encode()


def test_reading_somebody_elses_calendar():
    (todo,), meetings = reading.read(foreign())
    assert (todo.uid, todo.summary, todo.due, todo.topic) == (
        "todo-1@elsewhere",
        "Send the form, signed",
        date(2011, 5, 1),
        "AEO",
    )
    assert todo.description == "By post.\nTwo copies."
    assert todo.carried is None
    assert todo.created_at == "2011-04-01T00:00:00+00:00"
    assert meetings == []


@pytest.mark.parametrize(
    ("due", "more", "wanted"),
    [
        (";TZID=Asia/Taipei:20110501T090000", "", {"due": date(2011, 5, 1)}),
        (":20110501T090000", "STATUS:IN-PROCESS", {"due": date(2011, 5, 1), "status": "in_process"}),
        (";VALUE=DATE:20110501", "COMPLETED:20110420T120000Z", {"status": "done", "completed_on": date(2011, 4, 20)}),
        (";VALUE=DATE:20110501", "RRULE:FREQ=MONTHLY", {"repeat": "FREQ=MONTHLY"}),
        (";VALUE=DATE:20110501", "RRULE:FREQ=SECONDLY", {"repeat": None}),
        (";VALUE=DATE:20110501", "STATUS:NONSENSE", {"status": "open"}),
    ],
)
def test_dates_and_statuses_of_other_programs(due, more, wanted):
    (todo,), _ = reading.read(foreign(due, more or "PRIORITY:1"))
    assert {name: getattr(todo, name) for name in wanted} == wanted


@pytest.mark.parametrize(
    "source",
    [
        b"nonsense",
        b"\xff\xfe",
        foreign()[:200],
        foreign(due=";VALUE=DATE:20110231"),
        b"BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VCALENDAR\r\n",
        foreign().replace(b"SUMMARY:Send the form\\, signed\r\n", b""),
        foreign(more="X-APECTRACK-ITEM;VALUE=TEXT:{not json"),
    ],
)
def test_broken_calendars_are_refused(source):
    with pytest.raises(CalendarError) as refused:
        reading.read(source)
    assert refused.value.hint


@pytest.mark.parametrize("source", [b"", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"])
def test_empty_calendars_hold_nothing(source):
    assert reading.read(source) == ([], [])


def test_a_changed_description_is_noticed():
    source = written([plain(detail="By post.")]).replace(b"By post.", b"By mail.", 1)
    (todo,), _ = reading.read(source)
    assert not todo.described
    assert replace(todo, described=True).carried["detail"] in ("By post.", "By mail.")
