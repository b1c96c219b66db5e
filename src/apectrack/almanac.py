"""Public holidays of the APEC economies, from the ``holidays`` library, as the domain's working days ask for them.

Imported only when working days are counted: the library costs more than the rest of a command.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import date
from importlib import import_module
from importlib.util import find_spec, module_from_spec

import holidays
from holidays.registry import COUNTRIES

from apectrack.domain.workdays import Holidays, Weekdays

_PACKAGE = "holidays.countries"


class PublicHolidays:
    """One economy's public holidays by its ISO 3166-1 alpha-3 code, its make-up working days counted as work."""

    def __init__(self, economy: str) -> None:
        self._economy = economy
        _load_alone(economy)
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


def _load_alone(economy: str) -> None:
    """Load the library's module of ``economy`` without the two hundred others of its package.

    They are nine tenths of what the library costs. The package is stood in for meanwhile; where that fails, nothing is
    lost but time, for the library then loads them all.
    """
    name = next((module for module, (_, *codes) in COUNTRIES.items() if economy in codes), None)
    spec = find_spec(_PACKAGE) if name and _PACKAGE not in sys.modules else None
    if spec is None:
        return
    sys.modules[_PACKAGE] = module_from_spec(spec)
    try:
        with suppress(ImportError, AttributeError):
            import_module(f"{_PACKAGE}.{name}")
    finally:
        del sys.modules[_PACKAGE]


def of(economy: str) -> Holidays:
    """The public holidays of ``economy``; Monday to Friday when the library does not know it."""
    try:
        found = PublicHolidays(economy)
    except NotImplementedError:
        return Weekdays(economy)
    return found
