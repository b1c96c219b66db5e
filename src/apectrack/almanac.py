"""Public holidays of the APEC economies, from the ``holidays`` library, as the domain's working days ask for them.

Imported only when working days are counted: the library costs more than the rest of a command.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Any

from apectrack.domain.workdays import Holidays, Weekdays

_LIBRARY = "holidays"
_NAMES = "en_US"  # the language of the holidays' names


class PublicHolidays:
    """One economy's public holidays by its ISO 3166-1 alpha-3 code, its make-up working days counted as work."""

    def __init__(self, economy: str) -> None:
        self._economy = economy
        self._days = _days_of(economy)

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


def _days_of(economy: str) -> Any:
    """The library's calendar of ``economy``. Raises NotImplementedError when it has none."""
    if _LIBRARY not in sys.modules:
        with suppress(ImportError, AttributeError):
            return _loaded_alone(economy)
    return import_module(_LIBRARY).country_holidays(economy, language=_NAMES)


def _loaded_alone(economy: str) -> Any:
    """The calendar of ``economy`` without the two hundred others, and without what looks up the library's version.

    They are nine tenths of what the library costs. Its packages are stood in for meanwhile; where that fails, nothing
    is lost but time, for then the library loads them all. Raises NotImplementedError when it knows no such economy.
    """
    with _stood_in(_LIBRARY):
        listed = import_module(f"{_LIBRARY}.registry").COUNTRIES
        name = next((module for module, (_, *codes) in listed.items() if economy in codes), None)
        if name is None:
            raise NotImplementedError(economy)
        countries = f"{_LIBRARY}.countries"
        with _stood_in(countries):
            return getattr(import_module(f"{countries}.{name}"), economy)(language=_NAMES)


@contextmanager
def _stood_in(package: str) -> Iterator[None]:
    """While a package is asked for its modules, without running what it does when it is imported."""
    spec = find_spec(package)
    if spec is None:
        raise ImportError(package)
    sys.modules[package] = module_from_spec(spec)
    try:
        yield
    finally:
        del sys.modules[package]


def of(economy: str) -> Holidays:
    """The public holidays of ``economy``; Monday to Friday when the library does not know it."""
    try:
        found = PublicHolidays(economy)
    except NotImplementedError:
        return Weekdays(economy)
    return found
