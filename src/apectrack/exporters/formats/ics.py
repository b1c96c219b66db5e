"""iCalendar (RFC 5545): to-dos, events and meetings for calendar programs, and reading such a calendar back.

A to-do says in standard properties what a calendar knows, and carries the rest in X-APECTRACK-ITEM, so that nothing is
lost on the way back; what a calendar program changed meanwhile goes before it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO

from apectrack.domain.commitment import Commitment
from apectrack.domain.meeting import Meeting
from apectrack.domain.party import Party
from apectrack.domain.text import paragraphs, visible
from apectrack.exporters.calendars import STATUSES, instant
from apectrack.exporters.columns import quotes, sections
from apectrack.exporters.context import Context
from apectrack.usecases.calendars import CALENDAR, DIGEST, ITEM, MEETING, imprint
from apectrack.usecases.exporting import plain_meeting
from apectrack.usecases.plain import plain

if TYPE_CHECKING:
    from icalendar import Component, vText

NAME, SUFFIX, TEXT = "ics", ".ics", True
_EVENT_STATUSES = {"cancelled": "CANCELLED"}


def write(items: Sequence[Commitment], out: BinaryIO, context: Context) -> None:
    """Write one calendar: a VTODO an item, a VEVENT for each event and each meeting whose days are known."""
    from icalendar import Calendar

    head = Calendar()
    head.add("prodid", "-//apectrack//apectrack//EN")
    head.add("version", "2.0")
    head.add("calscale", "GREGORIAN")
    head.add("x-wr-calname", context.words.gettext("Commitments"))
    meetings = _wanted(items, context)
    for one in meetings:
        _carry(head, MEETING, plain_meeting(one))
    # The calendar is written part by part, so that it need not be held whole.
    opening, closing, _ = head.to_ical().partition(b"END:VCALENDAR")
    out.write(opening)
    for one in meetings:
        if one.window:
            out.write(_lines(_meeting(one, context)))
    uids = {item.id: uid(item, context.ledger) for item in items}
    for item in items:
        out.writelines(_lines(part) for part in _parts(item, context, uids))
    out.write(closing + b"\r\n")


def _lines(part: Component) -> bytes:
    """A part as it is written. The library folds character by character, which costs more than all the rest."""
    return b"".join(folded(str(line)) + b"\r\n" for line in part.content_lines() if line)


def folded(line: str) -> bytes:
    """A content line in pieces of at most 75 octets, no character cut in two (RFC 5545, 3.1)."""
    octets, pieces, at, room = line.encode(), [], 0, 75
    while len(octets) - at > room:
        end = at + room
        while octets[end] & 0b1100_0000 == 0b1000_0000:  # in the middle of a character
            end -= 1
        pieces.append(octets[at:end])
        at, room = end, 74  # a space leads each further piece
    return b"\r\n ".join([*pieces, octets[at:]])


def uid(item: Commitment, ledger: str) -> str:
    """The lasting name calendars know an item by: the one it came in with, else made of the ledger and its id."""
    came = next((part.section for part in item.evidence if part.document == CALENDAR and part.section), None)
    return came or f"commitment-{item.id}@{ledger}"


def _wanted(items: Sequence[Commitment], context: Context) -> list[Meeting]:
    """Meetings of the ledger that these items speak of, and those around them; all of them for a whole export."""
    if context.whole is not None:
        return list(context.meetings)
    by_code = {one.code: one for one in context.meetings}
    codes = {item.meeting for item in items if item.meeting}
    codes |= {a.ref for i in items if i.deadline and (a := i.deadline.anchor) and a.kind == "meeting"}
    waiting = list(codes)
    for code in waiting:
        outer = by_code[code].within if code in by_code else None
        if outer and outer not in codes:
            codes.add(outer)
            waiting.append(outer)
    return [one for one in context.meetings if one.code in codes]


def _parts(item: Commitment, context: Context, uids: Mapping[int, str]) -> list[Component]:
    """An item's to-do; an event with days of its own is an event as well."""
    todo = _todo(item, context, uids)
    if item.kind == "event" and item.due:
        return [todo, _event(item, context)]
    return [todo]


def _todo(item: Commitment, context: Context, uids: Mapping[int, str]) -> Component:
    from icalendar import Todo

    todo = Todo()
    _common(todo, item, context)
    todo.add("status", STATUSES[item.status])
    if item.start and item.start != item.due:  # RFC 5545: DUE is later than DTSTART, never the same
        todo.add("dtstart", item.start)
    if item.due:
        todo.add("due", item.due)
    if item.status == "in_process":
        todo.add("percent-complete", 50)
    if item.status == "done":
        todo.add("percent-complete", 100)
        if item.completed_on:
            todo.add("completed", datetime(*item.completed_on.timetuple()[:3], 12, tzinfo=UTC))
    anchor = item.deadline.anchor if item.deadline else None
    if anchor and anchor.kind == "commitment":
        other = uids.get(int(anchor.ref), f"commitment-{anchor.ref}@{context.ledger}")
        todo.add("related-to", other, parameters={"RELTYPE": "FINISHTOSTART"})
    if context.alarm and item.due and item.status in ("open", "in_process"):
        todo.add_component(_alarm(item, context.alarm, context))
    words = _described(item, context)
    if words:
        todo.add("description", _text()(words))
    _carry(todo, ITEM, {**plain(item), **_parties(item)})
    _carry(todo, DIGEST, imprint(words))
    return todo


def _event(item: Commitment, context: Context) -> Component:
    from icalendar import Event

    event = Event()
    _common(event, item, context)
    event["uid"] = f"event-{uid(item, context.ledger)}"
    event.add("related-to", uid(item, context.ledger))
    event.add("status", _EVENT_STATUSES.get(item.status, "CONFIRMED"))
    assert item.due is not None
    _days(event, item.start or item.due, item.due)
    if words := _described(item, context):
        event.add("description", _text()(words))
    return event


def _meeting(one: Meeting, context: Context) -> Component:
    from icalendar import Event

    event = Event()
    event.add("uid", f"meeting-{imprint(one.code)}@{context.ledger}")
    # A meeting bears no date of its own change: the ledger's newest change is not before it.
    event.add("dtstamp", instant(context.changed_at))
    event.add("summary", _text()(visible(f"{one.code} {one.name}".strip())))
    if one.place:
        event.add("location", _text()(visible(one.place)))
    event.add("transp", "TRANSPARENT")
    assert one.window is not None
    assert one.window.earliest is not None
    assert one.window.latest is not None
    _days(event, one.window.earliest, one.window.latest)
    return event


def _common(part: Component, item: Commitment, context: Context) -> None:
    part.add("uid", uid(item, context.ledger))
    part.add("dtstamp", instant(item.updated_at))
    part.add("created", instant(item.created_at))
    part.add("last-modified", instant(item.updated_at))
    part.add("summary", _text()(visible(item.summary)))
    if item.topic:
        part.add("categories", _text()(visible(item.topic)))


def _days(event: Component, first: date, last: date) -> None:
    """All-day: DTEND is the day after the last. The calendar's very last day gets no end, and lasts one day."""
    event.add("dtstart", first)
    if last < date.max:
        event.add("dtend", last + timedelta(days=1))


def _alarm(item: Commitment, before: timedelta, context: Context) -> Component:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _text()(context.words.gettext("Due: {what}").format(what=visible(item.summary))))
    alarm.add("trigger", -before, parameters={"RELATED": "END"})
    return alarm


def _described(item: Commitment, context: Context) -> str:
    """What a person reads under the title: the detail, whose move it is, the deadline's words and the evidence."""
    say = context.words.gettext
    lines = [item.detail]
    if item.original:
        lines.append(say("In the report's words: {words}").format(words=item.original))
    if item.owners:
        lines.append(say("Owed by: {names}").format(names=context.people(item.owners)))
    if item.counterparts:
        lines.append(say("Owed to: {names}").format(names=context.people(item.counterparts)))
    if item.deadline:
        lines.append(say("Deadline: {words}").format(words="; ".join(filter(None, (item.deadline.text, item.how)))))
    if item.evidence:
        lines.append(say("Section: {places}").format(places=sections(item)))
    if quoted := quotes(item):
        lines.append(f"「{quoted}」")
    lines += [f"{note.at[:10]} {note.by}: {note.text}" for note in item.notes]
    return paragraphs("\n".join(line for line in lines if line)).replace("\r", "\n")


def _parties(item: Commitment) -> dict[str, Any]:
    return {
        role: [_without_aliases(party) for party in getattr(item, role)]
        for role in ("owners", "counterparts")
        if getattr(item, role)
    }


def _without_aliases(party: Party) -> dict[str, Any]:
    return {name: value for name, value in asdict(party).items() if value and name != "aliases"}


def _carry(part: Component, name: str, value: object) -> None:
    """A value of ours as ASCII JSON; VALUE=TEXT makes every reader undo the escaping."""
    part.add(name, _text()(json.dumps(value, separators=(",", ":"))), parameters={"VALUE": "TEXT"})


_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": r"\n"})


@cache
def _text() -> type[vText]:
    """Text of RFC 5545 in which a backslash before N stays one: icalendar writes the two as the end of a line."""
    from icalendar import vText

    class Text(vText):
        def to_ical(self) -> bytes:
            return str(self).replace("\r\n", "\n").translate(_ESCAPES).encode()

    return Text
