"""Public holidays of the APEC economies, from the ``holidays`` library, as the domain's working days ask for them.

Imported only when working days are counted: the library costs more than the rest of a command.
"""

from __future__ import annotations

from datetime import date

import holidays

from apectrack.domain.workdays import Holidays, Weekdays


class PublicHolidays:
    """One economy's public holidays by its ISO 3166-1 alpha-3 code, its make-up working days counted as work."""

    def __init__(self, economy: str) -> None:
        self._economy = economy
        self._days = holidays.country_holidays(economy, language="en_US")

    @property
    def economy(self) -> str:
        """ISO 3166-1 alpha-3 code."""
        return self._economy

    def is_workday(self, day: date) -> bool:
        """Whether offices are open on ``day``."""
        return bool(self._days.is_working_day(day))

    def name(self, day: date) -> str | None:
        """The holiday's name when ``day`` is one."""
        found = self._days.get(day)
        return str(found) if found else None


def of(economy: str) -> Holidays:
    """The public holidays of ``economy``; Monday to Friday when the library does not know it."""
    try:
        found = PublicHolidays(economy)
    except NotImplementedError:
        return Weekdays(economy)
    return found
