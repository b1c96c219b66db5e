"""Changing a commitment's status: done, started, reopened, cancelled; noting and snoozing. Several at once or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from apectrack.domain import repeat
from apectrack.domain.commitment import Commitment, Note
from apectrack.domain.deadline import Deadline
from apectrack.domain.errors import UsageError
from apectrack.domain.text import paragraphs
from apectrack.domain.window import Window
from apectrack.usecases import lookup, when
from apectrack.usecases.ports import WritableLedger, Writing
from apectrack.usecases.resolving import CalendarOver, Moved, resolved, ripple
from apectrack.words import _


@dataclass(frozen=True)
class Changed:
    """The commitments as stored, the next ones of those that repeat, and what else moved because of them."""

    items: tuple[Commitment, ...]
    opened: tuple[Commitment, ...] = ()
    moved: tuple[Moved, ...] = ()


def done(
    ledger: WritableLedger,
    calendar_over: CalendarOver,
    ids: Sequence[int],
    *,
    on: date,
    today: date,
    note: str = "",
    by: str = "",
) -> Changed:
    """Mark commitments done on ``on``; those that repeat open their next one.

    Raises UsageError for a day after today, UnlawfulChangeError for what is closed already; nothing changes then.
    """
    if on > today:
        raise UsageError(_("{on} has not come yet.", on=on), _("Give --on a day up to today."))
    opened: list[Commitment] = []

    def finish(w: Writing, item: Commitment) -> Commitment:
        finished = item.complete(on)
        if item.repeat and (after := _next(item, item.due or on)):
            opened.append(w.save(resolved(after, calendar_over(w))))
            finished = replace(finished, repeat=None)
        return _noted(finished, note, w.now, by)

    changed = _change(ledger, calendar_over, "done", ids, finish)
    return replace(changed, opened=tuple(opened))


def start(ledger: WritableLedger, calendar_over: CalendarOver, ids: Sequence[int]) -> Changed:
    """Mark commitments as in process. Raises UnlawfulChangeError; nothing changes then."""
    return _change(ledger, calendar_over, "start", ids, lambda _, item: item.begin())


def reopen(ledger: WritableLedger, calendar_over: CalendarOver, ids: Sequence[int]) -> Changed:
    """Open commitments again. Raises UnlawfulChangeError; nothing changes then."""
    return _change(ledger, calendar_over, "reopen", ids, lambda _, item: item.reopen())


def cancel(
    ledger: WritableLedger, calendar_over: CalendarOver, ids: Sequence[int], *, note: str = "", by: str = ""
) -> Changed:
    """Mark commitments as no longer owed. Raises UnlawfulChangeError; nothing changes then."""
    return _change(ledger, calendar_over, "cancel", ids, lambda w, item: _noted(item.cancel(), note, w.now, by))


def snooze(ledger: WritableLedger, calendar_over: CalendarOver, number: int, phrase: str, today: date) -> Changed:
    """Hide a commitment from the daily list until the day ``phrase`` names; today wakes one that is hidden.

    Raises UsageError for a day not ahead.
    """

    def hide(w: Writing, item: Commitment) -> Commitment:
        until = when.day(phrase, today, w)
        wakes = until == today and item.snoozed_until is not None and item.snoozed_until > today
        if until <= today and not wakes:
            raise UsageError(_("{until} is not ahead.", until=until), _("Give a day after today."))
        return item.snooze(None if wakes else until)

    return _change(ledger, calendar_over, "snooze", [number], hide)


def note(ledger: WritableLedger, calendar_over: CalendarOver, number: int, text: str, by: str) -> Changed:
    """Add a remark to a commitment. Raises UsageError for an empty one."""
    if not paragraphs(text):
        raise UsageError(_("A note needs words."), _('For example: apectrack note 7 "Sent by post"'))
    return _change(ledger, calendar_over, "note", [number], lambda w, item: _noted(item, text, w.now, by))


def _change(
    ledger: WritableLedger,
    calendar_over: CalendarOver,
    verb: str,
    ids: Sequence[int],
    step: Callable[[Writing, Commitment], Commitment],
) -> Changed:
    with ledger.writing(verb) as w:
        found = lookup.items(w, ids)
        changed = [w.save(step(w, item)) for item in found]
        moved: list[Moved] = []
        if any(w.hanging("commitment", [str(item.id)]) for item in changed):
            moved = ripple(w, calendar_over(w), "commitment", [str(item.id) for item in changed])
        w.tell(f"{verb} {', '.join(str(item.id) for item in changed)}: {changed[0].summary}")
    return Changed(tuple(changed), moved=tuple(moved))


def _noted(item: Commitment, text: str, now: str, by: str) -> Commitment:
    words = paragraphs(text)
    return replace(item, notes=(*item.notes, Note(words, now, by))) if words else item


def _next(item: Commitment, day: date) -> Commitment | None:
    """The next of a repeating commitment: a new one whose window is moved to the day its rule gives."""
    assert item.repeat is not None
    if (found := repeat.following(item.repeat, day)) is None:
        return None
    due, rule = found
    window = item.window
    length = window.latest - window.earliest if window and window.earliest and window.latest else timedelta(0)
    limit = item.deadline.limit if item.deadline and item.deadline.limit in ("by", "during") else "on"
    deadline = Deadline(
        text=due.isoformat(),
        limit=limit,
        named=Window(due - length, due),
        how=f"the next after item {item.id} by its rule {item.repeat}",
    )
    return Commitment(
        id=0,
        summary=item.summary,
        original=item.original,
        detail=item.detail,
        kind=item.kind,
        topic=item.topic,
        owners=item.owners,
        counterparts=item.counterparts,
        deadline=deadline,
        repeat=rule,
        meeting=item.meeting,
        evidence=item.evidence,
    )
