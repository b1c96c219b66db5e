"""Windows: a span of inclusive days with the grain it was named in, and EDTF (ISO 8601-2) in and out."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from apectrack.domain.errors import UsageError
from apectrack.words import _

GRAINS = ("day", "week", "month", "quarter", "half", "year")

# EDTF level 2 gives sub-year groupings month numbers of their own: 33-36 quarters, 40-41 half years.
_QUARTERS = {33 + n: (3 * n + 1, 3 * n + 3) for n in range(4)}
_HALVES = {40: (1, 6), 41: (7, 12)}
_PART = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"


class WindowError(UsageError):
    """A window that is not one: an impossible day, an end before its start, unreadable EDTF."""

    def __init__(self, message: str) -> None:
        super().__init__(message, _("Dates are written 2011-04-15, months 2011-06, ranges 2011-06/2011-07."))


@dataclass(frozen=True)
class Window:
    """Inclusive days from ``earliest`` to ``latest``; ``None`` leaves that side open."""

    earliest: date | None
    latest: date | None
    grain: str = "day"

    def __post_init__(self) -> None:
        if self.grain not in GRAINS:
            raise WindowError(_("'{grain}' is not a grain ({grains}).", grain=self.grain, grains=", ".join(GRAINS)))
        if self.earliest and self.latest and self.earliest > self.latest:
            raise WindowError(
                _(
                    "A window cannot end ({latest}) before it starts ({earliest}).",
                    latest=self.latest,
                    earliest=self.earliest,
                )
            )

    @classmethod
    def of_day(cls, day: date) -> Window:
        """The window of one day."""
        return cls(day, day, "day")

    @classmethod
    def of_month(cls, year: int, month: int) -> Window:
        """The window of one calendar month."""
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")

    @classmethod
    def of_months(cls, year: int, first: int, last: int, grain: str) -> Window:
        """From the first day of month ``first`` to the last day of month ``last`` of one year."""
        return cls(date(year, first, 1), date(year, last, monthrange(year, last)[1]), grain)

    @classmethod
    def of_year(cls, year: int) -> Window:
        """The window of one calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31), "year")

    def __contains__(self, day: date) -> bool:
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)

    @property
    def days(self) -> int | None:
        """How many days it holds, both ends counted; None when a side is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def through(self, other: Window) -> Window:
        """From the start of this one to the end of ``other``: 'June to July'."""
        return Window(self.earliest, other.latest, self.grain if self.grain == other.grain else "day")

    def edtf(self) -> str:
        """As EDTF: ``2011-04-15``, ``2011-06/2011-07``, ``../2011-05-15``; quarters and halves as 33-36, 40-41."""
        if whole := self._unit():
            return whole
        first, last = _edge(self.earliest, self.grain, end=False), _edge(self.latest, self.grain, end=True)
        return first if first == last else f"{first}/{last}"

    def _unit(self) -> str | None:
        if self.grain not in ("quarter", "half") or self.earliest is None or self.latest is None:
            return None
        span = (self.earliest.month, self.latest.month)
        if self.earliest.year != self.latest.year or self != Window.of_months(self.earliest.year, *span, self.grain):
            return None
        names = _QUARTERS if self.grain == "quarter" else _HALVES
        code = next((code for code, months in names.items() if months == span), None)
        return f"{self.earliest.year:04d}-{code}" if code else None


def _edge(day: date | None, grain: str, *, end: bool) -> str:
    """One side of an interval, written as coarsely as ``grain`` allows without changing the day it means."""
    if day is None:
        return ".."
    month_edge = day.day == (monthrange(day.year, day.month)[1] if end else 1)
    if grain == "year" and month_edge and day.month == (12 if end else 1):
        return f"{day.year:04d}"
    if grain in ("month", "quarter", "half", "year") and month_edge:
        return f"{day.year:04d}-{day.month:02d}"
    return day.isoformat()


def parse_edtf(text: str) -> Window:
    """Read an EDTF date or interval into a window.

    ``2011``, ``2011-06``, ``2011-04-15``, ``2011-33`` (a quarter), ``a/b``, ``../b``, ``a/..``.
    Raises WindowError for anything else, an impossible day included. Source: ISO 8601-2:2019, levels 0 and 2.
    """
    sides = text.strip().split("/")
    if len(sides) > 2:
        raise WindowError(_("'{text}' is not a date or an interval.", text=text))
    if len(sides) == 1:
        return _part(sides[0])
    first = None if sides[0] in ("", "..") else _part(sides[0])
    last = None if sides[1] in ("", "..") else _part(sides[1])
    if first is None and last is None:
        raise WindowError(_("'{text}' has no date in it.", text=text))
    if first is None or last is None:
        known = first or last
        assert known is not None
        return Window(known.earliest if first else None, known.latest if last else None, known.grain)
    return first.through(last)


def _part(text: str) -> Window:
    if not re.fullmatch(_PART, text, re.ASCII):
        raise WindowError(_("'{text}' is not a date such as 2011, 2011-06 or 2011-04-15.", text=text))
    year, month, day = (*(int(n) for n in text.split("-")), 0, 0)[:3]
    try:
        if day:
            return Window.of_day(date(year, month, day))
        if month in _QUARTERS:
            return Window.of_months(year, *_QUARTERS[month], "quarter")
        if month in _HALVES:
            return Window.of_months(year, *_HALVES[month], "half")
        return Window.of_month(year, month) if len(text) > 4 else Window.of_year(year)
    except (ValueError, IndexError) as error:
        raise WindowError(_("{text} does not exist in the calendar.", text=text)) from error


def shifted(day: date, days: int) -> date | None:
    """``day`` moved by ``days``; None where the calendar ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
