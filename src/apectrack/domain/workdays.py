"""Working days: counting them over a calendar of holidays that somebody else knows.

The rule of thumb of every administration: the day an offset counts from is not counted, weekends and public
holidays are passed over, and a make-up working Saturday counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from apectrack.domain.errors import UsageError
from apectrack.words import _

FARTHEST = 10_000  # working days: forty years, beyond which a count is a slip of the pen


class Holidays(Protocol):
    """What working days are counted over: one economy's public holidays."""

    @property
    def economy(self) -> str:
        """ISO 3166-1 alpha-3 code."""

    def is_workday(self, day: date) -> bool:
        """Whether offices of the economy are open on ``day``."""

    def name(self, day: date) -> str | None:
        """The holiday's name when ``day`` is one."""


@dataclass(frozen=True)
class Weekdays:
    """Monday to Friday, no holidays: what is left when nobody knows the economy's calendar."""

    economy: str = ""

    def is_workday(self, day: date) -> bool:
        """Whether it is Monday to Friday."""
        return day.weekday() < 5

    def name(self, day: date) -> str | None:
        """Never: this calendar knows no holidays."""
        return None


@dataclass(frozen=True)
class Count:
    """Where a count of working days arrived, and the holidays it passed over on weekdays."""

    day: date
    skipped: tuple[tuple[date, str], ...]


def count(start: date, working_days: int, holidays: Holidays) -> Count:
    """The working day ``working_days`` after ``start`` (before it, when negative). Zero is ``start`` itself.

    Raises UsageError past the calendar's end or beyond FARTHEST.
    """
    if abs(working_days) > FARTHEST:
        raise UsageError(
            _("{working_days} working days is too far to count.", working_days=working_days),
            _("Use at most {farthest}.", farthest=FARTHEST),
        )
    step = timedelta(days=1 if working_days >= 0 else -1)
    day, left, skipped = start, abs(working_days), []
    try:
        while left:
            day += step
            if holidays.is_workday(day):
                left -= 1
            elif day.weekday() < 5:
                skipped.append((day, holidays.name(day) or "public holiday"))
    except OverflowError as error:
        raise UsageError(_("The count runs past the end of the calendar."), _("Use a nearer date.")) from error
    return Count(day, tuple(skipped))
