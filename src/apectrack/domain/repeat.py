"""Repeating commitments: a rule in words or as an RRULE (RFC 5545), and the day it gives next."""

from __future__ import annotations

import re
from datetime import date, datetime

from dateutil.rrule import rrulestr

from apectrack.domain.errors import UsageError
from apectrack.words import _

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
_WORDS |= {f"每{day}": "FREQ=DAILY" for day in ("日", "天")}
_WORDS |= {f"每{week}": "FREQ=WEEKLY" for week in ("週", "周", "星期", "個星期", "个星期")}
_WORDS |= {
    f"{often}{week}": "FREQ=WEEKLY;INTERVAL=2" for often in ("每兩", "每两", "隔", "雙", "双") for week in "週周"
}
_WORDS |= {f"每{month}": "FREQ=MONTHLY" for month in ("月", "個月", "个月")}
_WORDS |= {"每季": "FREQ=MONTHLY;INTERVAL=3", "每半年": "FREQ=MONTHLY;INTERVAL=6", "每年": "FREQ=YEARLY"}

_UNITS = {"day": ("DAILY", 1), "week": ("WEEKLY", 1), "month": ("MONTHLY", 1), "quarter": ("MONTHLY", 3)}
_UNITS |= {"year": ("YEARLY", 1), "half year": ("MONTHLY", 6)}
_EVERY = re.compile(r"every (?:(?P<n>\d{1,3}|other) )?(?P<unit>half year|day|week|month|quarter|year)s?", re.ASCII)
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_PARTS = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYSETPOS"}
_PARTS |= {"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH"}
_COUNT = re.compile(r";COUNT=(\d+)")
_ENDS = re.compile(r";(?:COUNT|UNTIL)=[^;]*")
_END_OF_DAY = re.compile(r"UNTIL=(\d{8})T\d{6}Z?", re.ASCII)
FARTHEST = 40  # years: 29 February falls on a given weekday every 28


class RepeatError(UsageError):
    """A rule that cannot be read, or that gives no day."""

    def __init__(self, message: str) -> None:
        super().__init__(
            message, _("Use monthly, 'every quarter', 'every 2 weeks', yearly, or FREQ=MONTHLY;INTERVAL=3.")
        )


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
            raise RepeatError(_("'{words}' never comes.", words=words))
        return f"FREQ={frequency}" + (f";INTERVAL={step}" if step > 1 else "")
    rule = _END_OF_DAY.sub(r"UNTIL=\1", words.strip().upper().removeprefix("RRULE:"))
    try:
        comes = len(rule) <= 500 and _lawful(rule) and _after(_ENDS.sub("", rule), date(2000, 1, 1)) is not None
        rrulestr(rule, dtstart=datetime(2000, 1, 1))  # noqa: DTZ001 - days have no zone
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise RepeatError(_("'{words:.60}' is not a rule for repeating.", words=words)) from error
    if not comes:
        raise RepeatError(_("'{words:.60}' is not a rule that gives days.", words=words))
    return rule


def _lawful(rule: str) -> bool:
    """Whether every part of ``rule`` is one that gives days: no hours, no zero steps, one end at most."""
    said = [part.partition("=")[::2] for part in rule.split(";")]
    parts = dict(said)
    steps = [int(parts.get(name, "1")) for name in ("INTERVAL", "COUNT")]
    return (
        len(parts) == len(said)
        and parts.get("FREQ") in _FREQUENCIES
        and parts.keys() <= _PARTS
        and min(steps) > 0
        and not {"COUNT", "UNTIL"} <= parts.keys()
    )


def on_last_days(rule: str) -> str:
    """``rule`` on the last day of its months, when it counts in months and says no day itself."""
    counts_months = rule.startswith("FREQ=MONTHLY") and "BY" not in rule
    return f"{rule};BYMONTHDAY=-1" if counts_months else rule


def following(rule: str, day: date) -> tuple[date, str] | None:
    """The first day after ``day`` that ``rule`` gives, counting from ``day``, and the rule from there on.

    None when the rule is used up. A monthly or yearly rule on a day some months lack takes their last day, and comes
    back to its own where there is one: the rule from there on says so.
    """
    counted = _COUNT.search(rule)
    if counted and int(counted[1]) < 2:
        return None
    rule = _month_end(rule, day)
    found = _after(_COUNT.sub("", rule), day)
    if found is None:
        return None
    return found, _COUNT.sub(lambda m: f";COUNT={int(m[1]) - 1}", rule)


def since(rule: str, first: date, day: date) -> tuple[date, str]:
    """The first day of the series begun on ``first`` that is not before ``day``, and the rule from there on.

    Its last day when all are before ``day``; ``first`` itself when it began more than FARTHEST years before.
    """
    if first >= day or day.year - first.year > FARTHEST:
        return first, rule
    rule, found, passed = _month_end(rule, first), first, 0
    for passed, when in enumerate(rrulestr(rule, dtstart=datetime(first.year, first.month, first.day))):  # noqa: B007, DTZ001
        found = when.date()
        if found >= day:
            break
    return found, _COUNT.sub(lambda m: f";COUNT={max(int(m[1]) - passed, 1)}", rule)


def _after(rule: str, day: date) -> date | None:
    """The first day after ``day``, sought no further than FARTHEST: some rules never come."""
    last = date(min(day.year + FARTHEST, date.max.year), 12, 31)
    within = rule if "UNTIL=" in rule else f"{rule};UNTIL={last:%Y%m%d}"
    start = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - days have no zone
    found: datetime | None = rrulestr(within, dtstart=start).after(start)
    return found.date() if found else None


def _month_end(rule: str, day: date) -> str:
    if day.day <= 28 or "BY" in rule or not re.search(r"FREQ=(MONTHLY|YEARLY)", rule):
        return rule
    days = ",".join(str(n) for n in range(28, day.day + 1))
    month = f";BYMONTH={day.month}" if "FREQ=YEARLY" in rule else ""
    return f"{rule};BYMONTHDAY={days};BYSETPOS=-1{month}"
