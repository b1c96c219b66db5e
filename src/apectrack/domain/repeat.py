"""Repeating commitments: a rule in words or as an RRULE (RFC 5545), and the day it gives next."""

from __future__ import annotations

import re
from datetime import date, datetime

from dateutil.rrule import rrulestr

from apectrack.domain.errors import UsageError

_WORDS = {
    "daily": "FREQ=DAILY",
    "weekly": "FREQ=WEEKLY",
    "fortnightly": "FREQ=WEEKLY;INTERVAL=2",
    "biweekly": "FREQ=WEEKLY;INTERVAL=2",
    "monthly": "FREQ=MONTHLY",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "yearly": "FREQ=YEARLY",
    "annually": "FREQ=YEARLY",
}
_UNITS = {"day": ("DAILY", 1), "week": ("WEEKLY", 1), "month": ("MONTHLY", 1), "quarter": ("MONTHLY", 3)}
_UNITS |= {"year": ("YEARLY", 1), "half year": ("MONTHLY", 6)}
_EVERY = re.compile(r"every (?:(?P<n>\d{1,3}|other) )?(?P<unit>half year|day|week|month|quarter|year)s?", re.ASCII)
_COUNT = re.compile(r"COUNT=(\d+)")


class RepeatError(UsageError):
    """A rule that cannot be read, or that gives no day."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "Use monthly, 'every quarter', 'every 2 weeks', yearly, or FREQ=MONTHLY;INTERVAL=3.")


def parse(words: str) -> str:
    """The RRULE for ``monthly``, ``every quarter``, ``every 2 weeks``, or an RRULE itself, in capitals.

    Raises RepeatError.
    """
    said = " ".join(words.casefold().split())
    if said in _WORDS:
        return _WORDS[said]
    if m := _EVERY.fullmatch(said):
        frequency, step = _UNITS[m["unit"]]
        step *= 2 if m["n"] == "other" else int(m["n"] or 1)
        if step < 1:
            raise RepeatError(f"'{words}' never comes.")
        return f"FREQ={frequency}" + (f";INTERVAL={step}" if step > 1 else "")
    rule = words.strip().upper().removeprefix("RRULE:")
    if not rule.startswith("FREQ=") or "\n" in rule or len(rule) > 500:
        raise RepeatError(f"'{words}' is not a rule for repeating.")
    try:
        rrulestr(rule, dtstart=datetime(2011, 1, 1))  # noqa: DTZ001 - days have no zone
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise RepeatError(f"'{words}' is not a rule for repeating.") from error
    return rule


def following(rule: str, day: date) -> tuple[date, str] | None:
    """The first day after ``day`` that ``rule`` gives, counting from ``day``, and the rule from there on.

    None when the rule is used up. A monthly or yearly rule on a day some months lack takes their last day.
    """
    counted = _COUNT.search(rule)
    if counted and int(counted[1]) < 2:
        return None
    try:
        found = rrulestr(_month_end(rule, day), dtstart=datetime(day.year, day.month, day.day)).after(  # noqa: DTZ001
            datetime(day.year, day.month, day.day)  # noqa: DTZ001
        )
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    left = _COUNT.sub(lambda m: f"COUNT={int(m[1]) - 1}", rule)
    return found.date(), left


def _month_end(rule: str, day: date) -> str:
    if day.day <= 28 or "BY" in rule or not re.search(r"FREQ=(MONTHLY|YEARLY)", rule):
        return rule
    days = ",".join(str(n) for n in range(28, day.day + 1))
    month = f";BYMONTH={day.month}" if "FREQ=YEARLY" in rule else ""
    return f"{rule};BYMONTHDAY={days};BYSETPOS=-1{month}"
