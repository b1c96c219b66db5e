"""Keeping windows true: what deadlines need to know of the ledger, and what follows when a meeting or an item moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from apectrack.domain.commitment import Commitment
from apectrack.domain.deadline import Span, resolve
from apectrack.domain.errors import UsageError
from apectrack.domain.meeting import Meeting, span
from apectrack.domain.window import Window
from apectrack.domain.workdays import Holidays
from apectrack.usecases import lookup
from apectrack.usecases.ports import Ledger, Writing
from apectrack.words import _

Moved = tuple[Commitment, Commitment]  # before and after


@dataclass
class LedgerCalendar:
    """The domain's Calendar over a ledger; ``holidays_of_us`` is called only when working days are counted.

    ``year``, when set, is that of the minutes being read: a meeting they name without a year is of theirs.
    """

    ledger: Ledger
    holidays_of_us: Callable[[], Holidays]
    year: int | None = None
    _meetings: list[Meeting] | None = field(default=None, init=False)

    def meeting(self, ref: str) -> Span | None:
        """The days of the meeting ``ref`` names, or of the one it sits within."""
        if self._meetings is None:
            self._meetings = self.ledger.meetings()
        by_code = {one.code: one for one in self._meetings}
        found = lookup.meeting_of_year(self._meetings, ref, self.year)
        return span(found, by_code.get) if found else None

    def commitment(self, ref: str) -> Span | None:
        """The window of another item; once it is done, the day it was done."""
        found = self.ledger.commitments([int(ref)]) if ref.isdigit() else []
        if not found:
            return None
        item = found[0]
        if item.completed_on:
            return Span(f"item {item.id}", Window.of_day(item.completed_on), f"item {item.id} was done then")
        return Span(f"item {item.id}", item.window)

    def holidays(self) -> Holidays:
        """The working days of our own economy."""
        return self.holidays_of_us()

    def know(self, meetings: Sequence[Meeting]) -> None:
        """Take these meetings as known, though they are not stored."""
        self.forget()
        fresh = {one.code: one for one in meetings}
        self._meetings = [fresh.pop(one.code, one) for one in self.ledger.meetings()] + list(fresh.values())

    def forget(self) -> None:
        """Meetings changed: read them again."""
        self._meetings = None


CalendarOver = Callable[[Ledger], LedgerCalendar]


def resolved(item: Commitment, calendar: LedgerCalendar) -> Commitment:
    """``item`` with its window, ``how`` and ``waits_for`` worked out from its deadline."""
    if item.deadline is None:
        return replace(item, window=None, how="", waits_for=None)
    found = resolve(item.deadline, calendar)
    return replace(item, window=found.window, how=found.how, waits_for=found.waits_for)


def refuse_circle(item: Commitment, ledger: Ledger) -> None:
    """Raises UsageError when following commitment anchors from ``item`` comes back to it."""
    seen, at = {item.id}, item
    while at.deadline and at.deadline.anchor and at.deadline.anchor.kind == "commitment":
        number = lookup.item_id(at.deadline.anchor.ref)
        if number in seen:
            raise UsageError(
                _("Item {id} would wait for itself.", id=item.id) if item.id else _("It would wait for itself."),
                _("Anchor it to a date or a meeting."),
            )
        seen.add(number)
        at = lookup.items(ledger, [number])[0]


def ripple(w: Writing, calendar: LedgerCalendar, kind: str, refs: list[str]) -> list[Moved]:
    """Resolve again everything anchored to ``refs``, and what is anchored to that; saves and returns what changed."""
    moved: list[Moved] = []
    seen: set[int] = set()
    while refs:
        changed = []
        for before in w.hanging(kind, refs):
            after = resolved(before, calendar)
            if before.id in seen or _timing(before) == _timing(after):
                continue
            seen.add(before.id)
            moved.append((before, w.save(after)))
            changed.append(str(before.id))
        kind, refs = "commitment", changed
    return moved


def _timing(item: Commitment) -> tuple[object, ...]:
    return item.window, item.how, item.waits_for
