"""Deadlines: the words a date was given in, what they hang on, and the window they come to.

A deadline keeps its phrase for good. It names days itself, or counts an offset from an anchor: a date, a meeting's
start or end, or another commitment. ``resolve`` turns it into a window with the calendar of the day, and says how.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from apectrack.domain.errors import UsageError
from apectrack.domain.window import Window, shifted
from apectrack.domain.workdays import Holidays, count
from apectrack.words import _

LIMITS = ("on", "by", "before", "during", "after")
UNITS = {"d": "day", "wd": "working day", "w": "week", "m": "month"}
EDGES = ("start", "end")


@dataclass(frozen=True)
class Offset:
    """A signed distance in one unit: ``+10wd``, ``-2w``."""

    amount: int
    unit: str = "d"

    def __str__(self) -> str:
        return f"{self.amount:+d}{self.unit}"

    @classmethod
    def parse(cls, text: str) -> Offset:
        """Read ``+10wd``; raises UsageError."""
        if not (m := re.fullmatch(r"([+-]?\d{1,5})(d|wd|w|m)", text.strip(), re.ASCII)):
            raise UsageError(_("'{text}' is not an offset.", text=text), _("Write it as +10wd, -2w, +1m or +3d."))
        return cls(int(m[1]), m[2])

    def words(self) -> str:
        """``10 working days after``, ``2 weeks before``."""
        n = abs(self.amount)
        return f"{n} {UNITS[self.unit]}{'s' if n != 1 else ''} {'after' if self.amount >= 0 else 'before'}"


@dataclass(frozen=True)
class Anchor:
    """What a deadline hangs on. ``ref`` is an ISO date, a meeting's name or code, or a commitment's id.

    ``edge`` None means the whole of it: "at SCCP 2".
    """

    kind: str  # date | meeting | commitment
    ref: str
    edge: str | None = None
    offset: Offset | None = None

    def __post_init__(self) -> None:
        if self.edge is not None and self.edge not in EDGES:
            raise UsageError(
                _("'{edge}' is not an edge.", edge=self.edge), _("Use {edges}.", edges=_(" or ").join(EDGES))
            )

    def words(self) -> str:
        """``10 working days after the end of SCCP 2``."""
        name = f"commitment {self.ref}" if self.kind == "commitment" else self.ref
        at = f"the {self.edge} of {name}" if self.edge and self.kind != "date" else name
        return f"{self.offset.words()} {at}" if self.offset else at


@dataclass(frozen=True)
class Deadline:
    """``text`` as it was written; ``named`` the days it names; ``anchor`` what it counts from instead.

    ``limit`` is TIMEX3's: on, by (the last day counts), before (it does not), during, after. ``how`` says how the
    words were read; ``doubts`` what may be wrong with that.
    """

    text: str
    limit: str = "on"
    named: Window | None = None
    anchor: Anchor | None = None
    how: str = ""
    doubts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.limit not in LIMITS:
            raise UsageError(
                _("'{limit}' is not a limit.", limit=self.limit), _("Use one of {limits}.", limits=", ".join(LIMITS))
            )

    @property
    def grain(self) -> str:
        """The grain of the days it names; a day for what is counted."""
        return self.named.grain if self.named else "day"

    @property
    def edtf(self) -> str | None:
        """The days it names as EDTF, before the limit is applied; None for an anchor."""
        return self.named.edtf() if self.named else None


class Calendar(Protocol):
    """What a deadline needs to know of the world to become a window."""

    def meeting(self, ref: str) -> Span | None:
        """The span of a meeting by code or alias; None when nobody knows such a meeting."""

    def commitment(self, ref: str) -> Span | None:
        """The window of another commitment; None when there is none."""

    def holidays(self) -> Holidays:
        """The calendar working days are counted over."""


@dataclass(frozen=True)
class Span:
    """A meeting's or commitment's days as far as they are known, its proper name, and where they come from."""

    name: str
    window: Window | None
    how: str = ""


@dataclass(frozen=True)
class Resolution:
    """The window a deadline comes to, or what it waits for; how, and the holidays passed over."""

    window: Window | None
    how: str
    waits_for: str | None = None
    skipped: tuple[tuple[date, str], ...] = ()


def resolve(deadline: Deadline, calendar: Calendar) -> Resolution:
    """The window of ``deadline`` as the calendar stands today.

    Returns a Resolution whose window is None when the anchor has no date yet (``waits_for`` names it) or when the
    phrase names no day at all. Raises UsageError only for counts that leave the calendar.
    """
    if deadline.anchor is None:
        if deadline.named is None:
            return Resolution(None, deadline.how or "no date was given")
        return Resolution(limited(deadline.named, deadline.limit), deadline.how)
    span = _span(deadline.anchor, calendar)
    if span.window is None:
        return Resolution(None, _sentence(deadline.how, f"waits for the date of {span.name}"), waits_for=span.name)
    return _count(deadline, deadline.anchor, span, calendar)


def _span(anchor: Anchor, calendar: Calendar) -> Span:
    if anchor.kind == "date":
        return Span(anchor.ref, Window.of_day(date.fromisoformat(anchor.ref)))
    if anchor.kind == "meeting":
        return calendar.meeting(anchor.ref) or Span(anchor.ref, None)
    return calendar.commitment(anchor.ref) or Span(f"commitment {anchor.ref}", None)


def _count(deadline: Deadline, anchor: Anchor, span: Span, calendar: Calendar) -> Resolution:
    assert span.window is not None
    skipped: tuple[tuple[date, str], ...] = ()
    if anchor.edge is None and anchor.offset is None:
        window, told = limited(span.window, deadline.limit), f"{span.name} is {_days(span.window)}"
    else:
        offset = anchor.offset or Offset(0)
        edge = anchor.edge or ("end" if offset.amount >= 0 else "start")
        base = span.window.latest if edge == "end" else span.window.earliest
        if base is None:
            return Resolution(None, f"waits for the {edge} of {span.name}", waits_for=span.name)
        day, skipped = moved(base, offset, calendar)
        window = limited(Window.of_day(day), deadline.limit)
        told = f"{offset.words()} {base}" if anchor.offset else f"{base}"
        if anchor.kind != "date":
            told += f", the {edge} of {span.name}"
    told = _sentence(told, span.how)
    if skipped:
        told = _sentence(told, "passing over " + ", ".join(f"{day} {name}" for day, name in skipped))
    return Resolution(window, _sentence(deadline.how, told), skipped=skipped)


def moved(day: date, offset: Offset, calendar: Calendar) -> tuple[date, tuple[tuple[date, str], ...]]:
    """``day`` moved by ``offset``, and the weekday holidays passed over when it counts working days."""
    if offset.unit == "wd":
        counted = count(day, offset.amount, calendar.holidays())
        return counted.day, counted.skipped
    if offset.unit == "m":
        return plus_months(day, offset.amount), ()
    there = shifted(day, offset.amount * (7 if offset.unit == "w" else 1))
    if there is None:
        raise UsageError(
            _("{offset} from {day} runs past the end of the calendar.", offset=offset, day=day), _("Use a nearer date.")
        )
    return there, ()


def plus_months(day: date, months: int) -> date:
    """The same day ``months`` on, or the month's last day where there is none (31 January + 1 month)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise UsageError(
            _("{months} months from {day} runs past the end of the calendar.", months=months, day=day),
            _("Use a nearer date."),
        )
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def limited(window: Window, limit: str) -> Window:
    """``window`` under a limit: 'by' keeps the end alone, 'before' and 'after' stop short of it."""
    if limit == "by":
        return replace(window, earliest=None)
    if limit == "before":
        first = window.earliest or window.latest
        return Window(None, shifted(first, -1) if first else None)
    if limit == "after":
        last = window.latest or window.earliest
        return Window(shifted(last, 1) if last else None, None)
    return window


def _days(window: Window) -> str:
    if window.earliest == window.latest:
        return str(window.latest)
    return f"{window.earliest or 'an unknown start'} to {window.latest or 'an unknown end'}"


def _sentence(*parts: str) -> str:
    return "; ".join(part for part in parts if part)
