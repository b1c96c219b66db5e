"""Days and spans as commands take them: any phrase the time grammar reads."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from apectrack.usecases import when

if TYPE_CHECKING:
    from apectrack.usecases.ports import Ledger


def day(ledger: Ledger, phrase: str | None, today: date) -> date:
    """The day ``phrase`` names, today when it is None. Raises UsageError."""
    if phrase is None:
        return today
    return when.day(phrase, today, ledger)


def span(ledger: Ledger, start: str | None, end: str | None, today: date) -> tuple[date | None, date | None]:
    """The first and last day of a meeting; ``start`` may be a range by itself. Raises UsageError."""
    if start is None:
        return None, None
    if end is not None:
        return day(ledger, start, today), day(ledger, end, today)
    return when.span(start, today, ledger)
