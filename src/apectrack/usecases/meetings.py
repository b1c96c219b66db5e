"""Meetings: making them known, moving them, and what follows for every deadline that hangs on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from apectrack.domain.deadline import Anchor
from apectrack.domain.errors import ApectrackError, UsageError
from apectrack.domain.meeting import Meeting, key
from apectrack.domain.text import one_line
from apectrack.domain.window import Window
from apectrack.usecases import lookup
from apectrack.usecases.ports import WritableLedger, Writing
from apectrack.usecases.resolving import CalendarOver, Moved, ripple
from apectrack.words import _


class MeetingError(ApectrackError):
    """A change of a meeting that cannot be made."""


@dataclass(frozen=True)
class MeetingChanged:
    """The meeting before (None when new) and after, and the commitments whose dates followed."""

    before: Meeting | None
    after: Meeting
    moved: tuple[Moved, ...] = ()


def move(
    ledger: WritableLedger, calendar_over: CalendarOver, name: str, start: date | None, end: date | None
) -> MeetingChanged:
    """Give a meeting its days; None for ``start`` makes them unknown again. Deadlines anchored to it follow.

    Raises UsageError for an unknown meeting or an end before its start; nothing changes then.
    """
    window = Window(start, end or start) if start else None
    with ledger.writing("move") as w:
        before = lookup.meeting(w, name)
        if before.window == window:
            raise MeetingError(
                _("{code} is on those days already.", code=before.code),
                _('See apectrack meetings show "{code}".', code=before.code),
            )
        after = replace(before, window=window)
        w.save_meeting(after)
        moved = ripple(w, calendar_over(w), "meeting", _around(w, after.code))
        w.tell(f"move {after.code} to {window.edtf() if window else 'no date'}")
    return MeetingChanged(before, after, tuple(moved))


def add(ledger: WritableLedger, calendar_over: CalendarOver, meeting: Meeting) -> MeetingChanged:
    """Make a meeting known. Commitments that waited for its name follow it from now on.

    Raises UsageError when its code or an alias is another's already.
    """
    with ledger.writing("meeting") as w:
        clean = _clean(meeting)
        for name in (clean.code, *clean.aliases):
            _refuse_taken(w, name, besides=None)
        if clean.within is not None:
            clean = replace(clean, within=lookup.meeting(w, clean.within).code)
        w.save_meeting(clean)
        moved = _adopt(w, calendar_over, clean)
        w.tell(f"meeting {clean.code}")
    return MeetingChanged(None, clean, moved)


def alias(ledger: WritableLedger, calendar_over: CalendarOver, name: str, aliases: Sequence[str]) -> MeetingChanged:
    """Let a meeting answer to further names. Raises UsageError when one is another meeting's."""
    with ledger.writing("alias") as w:
        before = lookup.meeting(w, name)
        new = [one_line(n) for n in aliases if one_line(n)]
        if not new:
            raise UsageError(_("Which name?"), _('For example: apectrack meetings alias "SCCP 2 2011" "SCCP 2"'))
        for one in new:
            _refuse_taken(w, one, besides=before.code)
        after = replace(before, aliases=tuple({key(n): n for n in (*before.aliases, *new)}.values()))
        w.save_meeting(after)
        moved = _adopt(w, calendar_over, after)
        w.tell(f"alias {after.code}: {', '.join(new)}")
    return MeetingChanged(before, after, moved)


def _clean(meeting: Meeting) -> Meeting:
    if not key(one_line(meeting.code)):
        raise UsageError(_("A meeting needs a code."), _('For example: apectrack meetings add "SCCP 1 2012"'))
    return replace(
        meeting,
        code=one_line(meeting.code),
        name=one_line(meeting.name),
        place=one_line(meeting.place),
        aliases=tuple({key(n): one_line(n) for n in meeting.aliases if one_line(n)}.values()),
    )


def _refuse_taken(w: Writing, name: str, *, besides: str | None) -> None:
    for one in w.meetings():
        if one.code != besides and key(name) in (key(n) for n in (one.code, *one.aliases)):
            raise UsageError(
                _("'{name}' is {code} already.", name=name, code=one.code),
                _('See apectrack meetings show "{code}".', code=one.code),
            )


def _around(w: Writing, code: str) -> list[str]:
    """The meeting and those that sit within it, however deep."""
    known, found = w.meetings(), [code]
    for outer in found:
        found += [one.code for one in known if one.within == outer and one.code not in found]
    return found


def _adopt(w: Writing, calendar_over: CalendarOver, meeting: Meeting) -> tuple[Moved, ...]:
    """Commitments that waited for a name nobody knew follow ``meeting`` when it answers to that name."""
    rehang(w, meeting)
    return tuple(ripple(w, calendar_over(w), "meeting", [meeting.code]))


def rehang(w: Writing, meeting: Meeting, *, doubt: str = "") -> None:
    """Hang the commitments on ``meeting`` that are anchored to a further name of it, with a ``doubt`` if given."""
    names = {key(n) for n in (meeting.code, *meeting.aliases)}
    refs = [ref for ref in w.anchor_refs("meeting") if key(ref) in names and ref != meeting.code]
    for item in w.hanging("meeting", refs) if refs else []:
        assert item.deadline is not None
        anchor = item.deadline.anchor
        assert isinstance(anchor, Anchor)
        doubts = (*item.deadline.doubts, doubt) if doubt else item.deadline.doubts
        w.save(replace(item, deadline=replace(item.deadline, anchor=replace(anchor, ref=meeting.code), doubts=doubts)))
