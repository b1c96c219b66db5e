"""Events of other people's calendars, as Outlook and Google write them: taken in as events, or said to be left."""

import pytest

from conftest import TODAY

ZONE = """BEGIN:VTIMEZONE
TZID:Taipei Standard Time
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
END:STANDARD
END:VTIMEZONE
"""
OUTLOOK = f"""BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
{ZONE}BEGIN:VEVENT
ORGANIZER;CN=Secretariat:mailto:sec@example.org
ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Desk:mailto:desk@example.org
DESCRIPTION;LANGUAGE=en-US:Join by phone\\n\\n
UID:040000008200E00074C5B7101A82E00800000000
SUMMARY;LANGUAGE=zh-TW:海關程序次級委員會籌備會議
DTSTART;TZID=Taipei Standard Time:20110418T093000
DTEND;TZID=Taipei Standard Time:20110418T120000
CLASS:PUBLIC
PRIORITY:5
DTSTAMP:20110401T010203Z
TRANSP:OPAQUE
STATUS:CONFIRMED
SEQUENCE:0
LOCATION;LANGUAGE=zh-TW:第三會議室
X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE
BEGIN:VALARM
DESCRIPTION:REMINDER
TRIGGER;RELATED=START:-PT15M
ACTION:DISPLAY
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def google(*events):
    parts = "".join(f"BEGIN:VEVENT\nDTSTAMP:20110401T000000Z\n{one.strip()}\nEND:VEVENT\n" for one in events)
    head = "PRODID:-//Google Inc//Google Calendar 70.9054//EN\nVERSION:2.0\nCALSCALE:GREGORIAN\nMETHOD:PUBLISH\n"
    return f"BEGIN:VCALENDAR\n{head}X-WR-TIMEZONE:Asia/Taipei\n{parts}END:VCALENDAR\n"


@pytest.fixture
def taken(run, tmp_path):
    """Take a calendar in, and give what was said and the newest item as JSON."""
    import json

    def _taken(text, *options, today=TODAY):
        path = tmp_path / "invite.ics"
        path.write_bytes(text.replace("\n", "\r\n").encode())
        result = run("import", path, *options, today=today)
        items = json.loads(run("list", "--sort", "id", "--format", "json").out)
        return result, items[62:]

    return _taken


def test_an_invitation_of_outlook(taken, run):
    result, (item,) = taken(OUTLOOK)
    assert (result.code, result.err) == (0, "")
    assert "1 new, 0 changed, 0 as known." in result.out
    assert item["kind"] == "event"
    assert item["summary"] == "海關程序次級委員會籌備會議"
    assert item["deadline"]["due"] == "2011-04-18"
    assert item["detail"] == "第三會議室\nJoin by phone"
    assert "海關程序次級委員會籌備會議" in run("due").out
    again, _ = taken(OUTLOOK)
    assert "0 new, 0 changed, 1 as known." in again.out
    run("done", item["id"])
    moved, (item,) = taken(OUTLOOK.replace("20110418T", "20110420T").replace("SEQUENCE:0", "SEQUENCE:1"))
    assert "0 new, 1 changed" in moved.out
    assert (item["deadline"]["due"], item["status"]) == ("2011-04-20", "done")
    off, (item,) = taken(OUTLOOK.replace("METHOD:REQUEST", "METHOD:CANCEL"))
    assert "0 new, 1 changed" in off.out
    assert item["status"] == "cancelled"


def test_days_series_and_the_past(taken):
    calendar = google(
        "UID:a@google.com\nSUMMARY:Workshop\nDTSTART;VALUE=DATE:20110502\nDTEND;VALUE=DATE:20110505",
        "UID:b@google.com\nSUMMARY:Weekly call\nDTSTART;TZID=Asia/Taipei:20110103T100000\n"
        "DTEND;TZID=Asia/Taipei:20110103T110000\nRRULE:FREQ=WEEKLY;COUNT=20;BYDAY=MO",
        "UID:b@google.com\nRECURRENCE-ID;TZID=Asia/Taipei:20110110T100000\nSUMMARY:Weekly call\n"
        "DTSTART;TZID=Asia/Taipei:20110111T100000\nDTEND;TZID=Asia/Taipei:20110111T110000",
        "UID:c@google.com\nSUMMARY:Long over\nDTSTART:20100101T000000Z\nDTEND:20100101T010000Z",
        "UID:d@google.com\nSUMMARY:Called off\nSTATUS:CANCELLED\nDTSTART:20110601T000000Z\nDTEND:20110601T010000Z",
        "UID:e@google.com\nDTSTART:20110601T000000Z",
        "UID:f@google.com\nSUMMARY:Until midnight\nDTSTART;TZID=Asia/Taipei:20110601T200000\n"
        "DTEND;TZID=Asia/Taipei:20110602T000000",
        "UID:g@google.com\nSUMMARY:Two days long\nDTSTART;VALUE=DATE:20110607\nDURATION:P2D",
    )
    dry, items = taken(calendar, "--dry-run")
    assert items == []
    assert "A calendar of 0 to-dos and 6 events; nothing was written." in dry.out
    result, items = taken(calendar)
    assert "4 new, 0 changed, 0 as known." in result.out
    assert "2 events were left alone: they are over, or called off." in result.out
    assert "2 events were left alone: no title, UID or day, changed days of a series, or answers." in result.out
    told = {one["summary"]: (one["deadline"]["start"], one["deadline"]["due"], one["repeat"]) for one in items}
    assert told == {
        "Workshop": ("2011-05-02", "2011-05-04", None),
        "Weekly call": ("2011-04-11", "2011-04-11", "FREQ=WEEKLY;COUNT=6;BYDAY=MO"),
        "Until midnight": ("2011-06-01", "2011-06-01", None),
        "Two days long": ("2011-06-07", "2011-06-08", None),
    }
    later, _ = taken(calendar, today="2011-05-03")
    assert "0 new, 0 changed, 4 as known." in later.out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (OUTLOOK.replace("END:VEVENT\nEND:VCALENDAR\n", ""), "cannot be read|breaks off"),
        (OUTLOOK.replace("20110418T093000", "tomorrow"), "left alone|cannot be read"),
        (OUTLOOK.replace("Taipei Standard Time", "Nowhere/Land").replace(ZONE, ""), "new|cannot be read"),
        (OUTLOOK.replace("METHOD:REQUEST", "METHOD:REPLY"), "1 event was left alone: no title"),
        (google("UID:x\nSUMMARY:Backwards\nDTSTART:20110502T000000Z\nDTEND:20110401T000000Z"), "1 new"),
        (google("UID:x\nSUMMARY:Strange\nDTSTART:20110502T000000Z\nRRULE:FREQ=NEVER"), "1 new|cannot be read"),
        (google("UID:x\nSUMMARY:Hours\nDTSTART:20110502T000000Z\nRRULE:FREQ=HOURLY;INTERVAL=2"), "1 new"),
        (google("UID:x\nSUMMARY:Old\nDTSTART:00010502T000000Z\nRRULE:FREQ=DAILY"), "left alone|cannot be read"),
        (google("UID:x\nSUMMARY:[/] \x1b[31mred\nDTSTART:20110502T000000Z"), "1 new"),
    ],
    ids=range(9),
)
def test_strange_calendars_give_one_sentence(taken, text, said):
    import re

    result, _ = taken(text)
    assert result.code in (0, 1, 2)
    assert re.search(said, result.out + result.err), result
    assert len(result.err.splitlines()) <= 2
    assert "\x1b" not in result.out + result.err
    assert "unforeseen" not in result.err


def test_our_own_events_are_not_taken_for_others(run, tmp_path):
    path = tmp_path / "ours.ics"
    run("add", "Attend the conference", "--due", "2011-05-11/2011-05-13", "--kind", "event")
    assert run("export", "ics", "-o", path).code == 0
    assert b"UID:event-commitment-63@" in path.read_bytes()
    assert b"UID:meeting-" in path.read_bytes()
    result = run("import", path)
    assert result.out.endswith("0 new, 0 changed, 63 as known.\n")
    empty = tmp_path / "empty.db"
    run("init", "--empty", db=empty)
    assert run("import", path, db=empty).out.endswith("63 new, 0 changed, 0 as known.\n")
