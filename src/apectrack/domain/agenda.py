"""The agenda: which commitments are overdue, due today, due soon, running or undated on a given day.

This is the daily path, so it stands on the standard library alone and compares dates that were resolved earlier.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

GROUPS = ("overdue", "today", "soon", "running")
HORIZON = 14  # days


class Item(NamedTuple):
    """What the daily list shows of one commitment. ``start``..``due`` are inclusive days, ``side`` as party.side."""

    id: int
    summary: str
    topic: str
    kind: str
    status: str
    start: date | None
    due: date | None
    snoozed_until: date | None
    owners: tuple[str, ...] = ()
    side: str = "nobody"


class Agenda(NamedTuple):
    """The items of each group in order, and how many are hidden.

    ``found`` counts what the groups hold before a limit cut them; ``undated`` counts live items without a date,
    ``waiting`` those of them that wait for a meeting, by its name.
    ``upcoming`` is filled when no group has anything: the next few items with a date.
    """

    today: date
    within: int
    groups: dict[str, list[Item]]
    found: int = 0
    undated: int = 0
    waiting: tuple[tuple[str, int], ...] = ()
    snoozed: int = 0
    upcoming: tuple[Item, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing needs attention."""
        return not any(self.groups.values())


def state(item: Item, today: date, within: int = HORIZON) -> str:
    """Where an item stands: overdue today soon running later undated done cancelled snoozed.

    An event is due when it begins and runs until it ends; anything else is due on its window's last day, and runs
    while its window is open and closes later than the horizon.
    """
    if item.status in ("done", "cancelled"):
        return item.status
    if item.snoozed_until and item.snoozed_until > today:
        return "snoozed"
    if item.due is None:
        return "undated"
    if item.due < today:
        return "overdue"
    if key_day(item, today) == today:
        return "today"
    begun = item.start is not None and item.start <= today
    if begun and item.kind == "event":
        return "running"
    if key_day(item, today) <= horizon(today, within):
        return "soon"
    return "running" if begun else "later"


def key_day(item: Item, today: date) -> date:
    """The day that matters next: an event's first day until it has begun, else the last day of the window."""
    if item.kind == "event" and item.start is not None and item.start >= today:
        return item.start
    assert item.due is not None
    return item.due


def horizon(today: date, within: int) -> date:
    """The last day that counts as soon; the calendar's last day when there is none."""
    try:
        return today + timedelta(days=within)
    except OverflowError:
        return date.max


def arrange(items: Iterable[Item], today: date, within: int = HORIZON) -> dict[str, list[Item]]:
    """Items by group, each group by its key day, then id. Items of no group are left out."""
    groups: dict[str, list[Item]] = {name: [] for name in GROUPS}
    for item in items:
        if (name := state(item, today, within)) in groups:
            groups[name].append(item)
    for found in groups.values():
        found.sort(key=lambda item: (key_day(item, today), item.id))
    return groups


def days_left(item: Item, today: date) -> int | None:
    """Days from today to the due day, negative when it is past; None without one."""
    return (item.due - today).days if item.due else None
