"""A calendar read: its to-dos, the events of others, and the meetings an export of ours put into it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from apectrack.domain import repeat
from apectrack.domain.errors import ApectrackError
from apectrack.usecases.calendars import DIGEST, ITEM, MEETING, CalendarError, Todo, imprint
from apectrack.words import _

STATUSES = {"open": "NEEDS-ACTION", "in_process": "IN-PROCESS", "done": "COMPLETED", "cancelled": "CANCELLED"}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_GIVING = ("PUBLISH", "REQUEST", "ADD", "CANCEL")  # methods whose events are events, not answers to one
_OUR_MEETING = re.compile(r"meeting-[0-9a-f]{16}@[0-9a-f]+")


def instant(at: str) -> datetime:
    """A stored timestamp in UTC."""
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return _EPOCH
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def sniff(source: bytes) -> bool:
    """Whether these bytes, or their beginning, are a calendar."""
    return source.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].upper() == b"BEGIN:VCALENDAR"


def read_all(source: bytes, today: date) -> tuple[list[Todo], list[dict[str, Any]], int]:
    """The to-dos of a calendar with its events as such, the meetings it carries, and how many events say too little.

    Of a series, the first days not over on ``today``. Our own events come with their to-dos, and count for nothing.
    Answers to invitations (METHOD:REPLY and its like) hold no event of their own. Raises CalendarError.
    """
    calendars = _parsed(source)
    todos, meetings = _ours(calendars)
    told, unclear = [], 0
    for one in calendars:
        method = str(one.get("method", "PUBLISH")).upper()
        for part in one.walk("VEVENT"):
            event = _read_event(part, today) if method in _GIVING else None
            if event is None:
                unclear += not _is_ours(part)
            else:
                told.append(replace(event, status="cancelled") if method == "CANCEL" else event)
    return todos + told, meetings, unclear


def _parsed(source: bytes) -> list[Any]:
    """The calendars of a file. Raises CalendarError for bytes that are none, or break off."""
    from icalendar import Calendar

    try:
        text = source.decode("utf-8-sig")
        calendars: list[Any] = Calendar.from_ical(text, multiple=True)
        found = {name: sum(len(one.walk(name)) for one in calendars) for name in ("VTODO", "VEVENT")}
    except Exception as error:  # hostile calendars fail in ways no parser foresees
        raise _unreadable(error) from error
    for name, number in found.items():
        if f"\n{text}".upper().count(f"\nBEGIN:{name}") != number:
            raise CalendarError(_("The calendar breaks off before its end."), _("Export it again."))
    return calendars


def _unreadable(error: Exception) -> CalendarError:
    return CalendarError(
        _("The calendar cannot be read: {error!s:.120}", error=error).rstrip(".") + ".", _("Is it whole?")
    )


def _is_ours(part: Any) -> bool:
    """Whether this event goes with a to-do or a meeting that an export of ours wrote."""
    uid = str(part.get("uid", ""))
    return bool(_OUR_MEETING.fullmatch(uid)) or uid == f"event-{part.get('related-to', '?')}"


def _read_event(part: Any, today: date) -> Todo | None:
    """An event of somebody else's calendar; None for ours, changed days of a series, and those that say too little."""
    try:
        title, uid, first = str(part.get("summary", "")), str(part.get("uid", "")), _date(part.get("dtstart"))
        if not title.strip() or not uid or first is None or part.get("recurrence-id") is not None or _is_ours(part):
            return None
        last = max(first, _last_day(part, first))
        rule, created = _rule(part.get("rrule")), part.get("created") or part.get("dtstamp")
        place, said = str(part.get("location", "")).strip(), str(part.get("description", "")).strip()
        start, rule = repeat.since(rule, first, today - (last - first)) if rule else (first, rule)
        return Todo(
            uid=uid,
            summary=title,
            status="cancelled" if str(part.get("status", "")).upper() == "CANCELLED" else "open",
            start=start,
            due=start + (last - first),
            topic=next(iter(_categories(part)), ""),
            description="\n".join(words for words in (place, said) if words),
            created_at=instant(created.dt.isoformat()).isoformat(timespec="seconds") if created else "",
            repeat=rule,
            kind="event",
            origin=(first, last) if start != first else None,
        )
    except ApectrackError:
        raise
    except Exception as error:  # the library reads values when they are asked for
        raise _unreadable(error) from error


def _last_day(part: Any, first: date) -> date:
    """The last day of an event: its end is the moment, or the day, after it."""
    if part.get("duration") is not None:
        length: timedelta = part["duration"].dt
        return first + max(length - timedelta(microseconds=1), timedelta(0))
    if part.get("dtend") is None:
        return first
    end = part["dtend"].dt
    midnight = not isinstance(end, datetime) or (end.hour, end.minute, end.second) == (0, 0, 0)
    last = _date(part["dtend"]) or first
    return last - timedelta(days=1) if midnight else last


def read(source: bytes) -> tuple[list[Todo], list[dict[str, Any]]]:
    """The to-dos of a calendar, and the meetings it carries. Raises CalendarError for bytes that are no calendar."""
    return _ours(_parsed(source))


def _ours(calendars: list[Any]) -> tuple[list[Todo], list[dict[str, Any]]]:
    """The to-dos of calendars, and the meetings they carry."""
    try:
        todos = [_read_todo(part) for one in calendars for part in one.walk("VTODO")]
        meetings = [json.loads(str(text)) for one in calendars for text in _several(one.get(MEETING))]
    except ApectrackError:
        raise
    except Exception as error:
        raise _unreadable(error) from error
    return todos, meetings


def _read_todo(part: Any) -> Todo:
    start, due = _date(part.get("dtstart")), _date(part.get("due"))
    if due is None and start is not None and part.get("duration") is not None:
        due = max(start, start + part["duration"].dt - timedelta(days=1))
    summary, completed = str(part.get("summary", "")), _completed(part.get("completed"))
    if not summary.strip() or not part.get("uid"):
        raise CalendarError(_("A to-do of the calendar has no title or no UID."), _("Mend the calendar."))
    said, carried = str(part.get("description", "")), part.get(ITEM)
    status = {name: code for code, name in STATUSES.items()}.get(str(part.get("status", "")).upper())
    digest = part.get(DIGEST)
    created = part.get("created") or part.get("dtstamp")
    return Todo(
        uid=str(part["uid"]),
        summary=summary,
        status=status or ("done" if completed else "open"),
        start=start,
        due=due,
        completed_on=completed,
        topic=next(iter(_categories(part)), ""),
        description=said,
        described=digest is not None and json.loads(str(digest)) == imprint(said),
        carried=json.loads(str(carried)) if carried is not None else None,
        created_at=instant(created.dt.isoformat()).isoformat(timespec="seconds") if created else "",
        repeat=_rule(part.get("rrule")),
    )


def _several(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _categories(part: Any) -> list[str]:
    return [str(name) for one in _several(part.get("categories")) for name in getattr(one, "cats", [one])]


def _date(value: Any) -> date | None:
    """The day of a date or a time, as it stands in the calendar; of a time in UTC, the day it is here."""
    if value is None:
        return None
    found = value.dt
    if isinstance(found, datetime):
        return (found.astimezone() if found.tzinfo is UTC or found.utcoffset() == timedelta(0) else found).date()
    return found if isinstance(found, date) else None


def _completed(value: Any) -> date | None:
    """The day something was completed. We write noon in UTC for a day, wherever that is read."""
    if value is None:
        return None
    found = value.dt
    ours = isinstance(found, datetime) and (found.hour, found.minute, found.second) == (12, 0, 0)
    return found.date() if ours else _date(value)


def _rule(value: Any) -> str | None:
    """How a to-do repeats, when it does so in a way we know."""
    rule = next(iter(_several(value)), None)
    if rule is None:
        return None
    try:
        return repeat.parse(rule.to_ical().decode())
    except ApectrackError:
        return None
