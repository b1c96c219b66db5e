"""The timeline: live commitments with days in a span, and the meetings among them, in the order of their days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from apectrack.domain.commitment import LIVE, Commitment
from apectrack.domain.meeting import Meeting, span
from apectrack.domain.window import Window
from apectrack.usecases.ports import Ledger, Selection


@dataclass(frozen=True)
class Station:
    """A meeting that stands among the rows, with its own days; ``within`` are those it only hosts."""

    meeting: Meeting
    window: Window
    within: tuple[str, ...] = ()


Row = Station | Commitment


@dataclass(frozen=True)
class Timeline:
    """Rows from ``first`` to ``last``; ``undated`` counts live items without any day, ``outside`` those elsewhere."""

    first: date
    last: date
    today: date
    rows: tuple[Row, ...]
    outside: int = 0
    undated: int = 0


def timeline(ledger: Ledger, today: date, first: date, last: date, *, topic: str | None, owner: str | None) -> Timeline:
    """What is live between two days, overdue items included, under the meetings that come before it."""
    live = [i for status in LIVE for i in ledger.select(Selection(status=status, topic=topic, owner=owner))]
    dated = [item for item in live if item.window is not None]
    shown = [item for item in dated if _touches(item, today, first, last)]
    rows: list[Row] = [*_stations(ledger.meetings(), first, last), *shown]
    return Timeline(
        first, last, today, tuple(sorted(rows, key=_place)), len(dated) - len(shown), len(live) - len(dated)
    )


def _touches(item: Commitment, today: date, first: date, last: date) -> bool:
    """Whether any of its days, or of the days it is late by, lie in the span."""
    begins = item.start or item.due
    ends = max(item.due, today) if item.due else date.max
    return begins is not None and begins <= last and ends >= first


def _stations(meetings: list[Meeting], first: date, last: date) -> list[Station]:
    by_code = {one.code: one for one in meetings}
    found = []
    for one in meetings:
        window = one.window
        if window and window.earliest and window.latest and window.earliest <= last and window.latest >= first:
            found.append(Station(one, window, _hosted(one, meetings, by_code.get)))
    return found


def _hosted(host: Meeting, meetings: list[Meeting], around: Callable[[str], Meeting | None]) -> tuple[str, ...]:
    """Meetings without days of their own that take those of ``host``."""
    return tuple(
        one.code for one in meetings if one.window is None and one.within and span(one, around).window is host.window
    )


def _place(row: Row) -> tuple[date, int, date, str, int]:
    """By the day that ends it; a meeting stands before what is due on its first day or later."""
    if isinstance(row, Station):
        assert row.window.earliest is not None
        return row.window.earliest, 0, row.window.latest or date.max, row.meeting.code, 0
    return row.due or row.start or date.max, 1, date.max, "", row.id
