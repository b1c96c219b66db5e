"""Calendar arithmetic for phrases: weeks, months, parts of months and years, and a date's missing year or month."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from apectrack.domain.deadline import Offset, plus_months
from apectrack.domain.errors import UsageError
from apectrack.domain.window import Window
from apectrack.timex.context import Context
from apectrack.timex.values import Fixed, Length, When
from apectrack.words import _

TURN = 270  # days: across the turn of the year, the near date is meant
FAR_AHEAD = 100  # days: an English clause that tells the past means the last one
FAR_BACK = 60  # days: a yearless date further back is next year's when the sentence looks ahead
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

# Months of a year's parts, days of a month's parts. 'end' is late, read as a limit: by the last day.
YEAR_PARTS = {"early": (1, 3), "mid": (5, 8), "late": (10, 12), "end": (10, 12), "h1": (1, 6), "h2": (7, 12)}
YEAR_PARTS |= {f"q{n}": (3 * n - 2, 3 * n) for n in range(1, 5)}
MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 0), "end": (21, 0), "x1": (1, 10), "x2": (11, 20)}
MONTH_PARTS |= {"earlymid": (1, 20), "midlate": (11, 0)}
YEAR_PARTS |= {"earlymid": (1, 8), "midlate": (5, 12)}
MONTH_PARTS |= {"x12": (1, 20), "x23": (11, 0), "x3": (21, 0), "h1": (1, 15), "h2": (16, 0)}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


# What the standard library and the domain raise where the calendar ends.
CALENDAR_ENDS = (OverflowError, ValueError, UsageError)
BEYOND = "it runs past the end of the calendar"


class Settled(NamedTuple):
    """A date with nothing missing: its window (None when it does not exist), the limit its words imply, how, doubts."""

    window: Window | None
    limit: str = ""
    how: str = ""
    doubts: tuple[str, ...] = ()


def week(reference: date, shift: int = 0, first: int = 0, last: int = 6) -> Window:
    """The week ``shift`` weeks on, Monday to Sunday; ``first`` and ``last`` narrow it to some of its days."""
    monday = reference - timedelta(days=reference.weekday()) + timedelta(weeks=shift)
    grain = "week" if (first, last) == (0, 6) else "day"
    return Window(monday + timedelta(days=first), monday + timedelta(days=last), grain)


def month(reference: date, shift: int) -> tuple[int, int]:
    """Year and month ``shift`` months on."""
    there = plus_months(reference.replace(day=1), shift)
    return there.year, there.month


def quarter(reference: date, shift: int) -> When:
    """The quarter ``shift`` quarters on."""
    index = reference.year * 4 + (reference.month - 1) // 3 + shift
    return When(year=index // 4, part=f"q{index % 4 + 1}", relative=True)


def span_of(length: Length, reference: date, sign: int) -> Window:
    """The days of a length just before (``sign`` -1) or after the reference, which itself is not among them."""
    far = plus(reference, length, sign)
    near = reference + timedelta(days=sign)
    return Window(min(far, near), max(far, near))


def plus(day: date, length: Length, sign: int) -> date:
    """``day`` moved by a length; working days are Monday to Friday. Raises UsageError past the calendar's end."""
    from apectrack.domain.workdays import Weekdays, count

    offset = offset_of(length, sign)
    if offset.unit == "wd":
        return count(day, offset.amount, Weekdays()).day
    if offset.unit == "m":
        return plus_months(day, offset.amount)
    try:
        return day + timedelta(days=offset.amount * (7 if offset.unit == "w" else 1))
    except OverflowError as error:
        raise UsageError(_("{offset} from {day} runs past the end of the calendar.", offset=offset, day=day)) from error


def offset_of(length: Length, sign: int) -> Offset:
    """A length as an offset in whole days, working days, weeks or months. Hours round up to days."""
    amount, unit = length.amount, length.unit
    if unit in ("s", "min", "h"):
        hours = amount / {"s": 3600, "min": 60, "h": 1}[unit]
        return Offset(sign * int(hours // 24), "d")
    if unit in ("q", "y"):
        amount, unit = amount * (3 if unit == "q" else 12), "m"
    if amount != int(amount):
        amount, unit = {"m": (amount * 30, "d"), "w": (amount * 7, "d")}.get(unit, (amount, unit))
    return Offset(sign * int(amount), unit)


def iso(length: Length) -> str:
    """A length as an ISO 8601 period: P3M, P10BD, PT90M."""
    amount, unit = length.amount, length.unit
    if amount != int(amount):
        smaller = {"y": (12, "m"), "h": (60, "min"), "min": (60, "s"), "d": (24, "h")}
        if unit in smaller:
            amount, unit = amount * smaller[unit][0], smaller[unit][1]
    if unit == "q":
        amount, unit = amount * 3, "m"
    number = f"{int(amount)}" if amount == int(amount) else f"{amount:g}"
    sign = {"s": "S", "min": "M", "h": "H", "d": "D", "wd": "BD", "w": "W", "m": "M", "y": "Y"}[unit]
    return f"P{'T' if unit in ('s', 'min', 'h') else ''}{number}{sign}{f'{length.days}D' if length.days else ''}"


def settle(value: When | Fixed, context: Context, offset: int) -> Settled:
    """Fill in what a date leaves out, from the reference, the weekday and the sentence."""
    try:
        return _settle(value, context, offset)
    except CALENDAR_ENDS:
        return Settled(None, "", value.how, (*value.doubts, BEYOND))


def _settle(value: When | Fixed, context: Context, offset: int) -> Settled:
    if isinstance(value, Fixed):
        if value.relative and not context.known:
            return Settled(None, value.limit, value.how, (*value.doubts, "no reference date was given"))
        return Settled(value.window, value.limit, value.how or _counted(context), value.doubts)
    if (value.relative or value.year is None) and not context.known:
        return Settled(None, "", value.how, (*value.doubts, "the year is not named and no reference date was given"))
    return _dated(_filled(value, context, offset))


def _counted(context: Context) -> str:
    return f"counted from the meeting, {context.reference}"


def _filled(value: When, context: Context, offset: int) -> When:
    """The date with year and month."""
    if value.year is not None:
        return value
    how = f"year from the meeting, {context.reference}"
    if value.month is None and value.day is not None:
        return _month_of(value, context, offset)
    year = context.reference.year
    if value.weekday is not None and value.day is not None and value.month is not None:
        near = (year, year + 1) if context.looks_ahead(offset) else (year, year + 1, year - 1)
        fits = [y for y in near if _weekday(y, value.month, value.day) == value.weekday]
        if fits and fits[0] != year:
            doubt = f"the weekday fits {fits[0]}, not {year}"
            return value._replace(year=fits[0], how="year from the weekday", doubts=(*value.doubts, doubt))
        return value._replace(year=year, how=value.how or how)
    filled = value._replace(year=year, how=value.how or how)
    last = _dated(filled).window
    if last is None or last.latest is None:
        return filled
    if value.month is None and value.part[:1] not in ("q", "h"):
        return filled
    ahead = (last.earliest - context.reference).days if last.earliest else 0
    if value.month is None and not (ahead > FAR_AHEAD and context.looks_back(offset)):
        return filled
    if value.month is None:  # record fourth-quarter profit, told in January
        doubt = f"the year is not named; the sentence looks back, so {year - 1} was taken"
        return filled._replace(year=year - 1, how="the last one before the meeting", doubts=(*value.doubts, doubt))
    return _nearest(filled, (context.reference - last.latest).days, context, offset)


def _nearest(value: When, back: int, context: Context, offset: int) -> When:
    """A yearless date ``back`` days ago, moved to another year where the sentence or the turn of the year says so.

    Never silently: the doubt is noted.
    """
    year = context.reference.year
    announced = back > 0 and context.announces(offset)
    if (
        announced
        or (back > FAR_BACK and context.looks_ahead(offset))
        or (back > TURN and not context.looks_back(offset))
    ):
        doubt = f"the year is not named; {year} is past, so {year + 1} was taken"
        return value._replace(year=year + 1, how="the next one after the meeting", doubts=(*value.doubts, doubt))
    english = context.text[offset : offset + 1].isascii() and context.says_back(offset)
    if (-back > TURN and context.looks_back(offset)) or (-back > FAR_AHEAD and english):
        doubt = f"the year is not named; the sentence looks back, so {year - 1} was taken"
        return value._replace(year=year - 1, how="the last one before the meeting", doubts=(*value.doubts, doubt))
    return value


def year_of(month_: int, context: Context, offset: int) -> int:
    """The year a month is of when the text does not say."""
    window = settle(When(month=month_), context, offset).window
    return window.earliest.year if window and window.earliest else context.reference.year


def _month_of(value: When, context: Context, offset: int) -> When:
    """A bare day of the month: this month's, or next month's when it is past and the sentence looks ahead."""
    reference, how = context.reference, f"month from the meeting, {context.reference}"
    year, number = reference.year, reference.month
    fits = value.weekday is not None and value.day is not None and _fitting(value.day, value.weekday, reference)
    if fits:
        return value._replace(year=fits[0], month=fits[1], how="month from the weekday", relative=True)
    if value.day is not None and value.day > reference.day and context.looks_back(offset):
        year, number = month(reference, -1)
        value = value._replace(doubts=(*value.doubts, "the month is not named; the sentence looks back"))
    elif value.day is not None and value.day < reference.day and context.says_ahead(offset):
        year, number = month(reference, 1)
        value = value._replace(
            doubts=(*value.doubts, "the month is not named; this one's day is past, so the next was taken")
        )
    return value._replace(year=year, month=number, how=how, relative=True)


def _fitting(day: int, weekday_: int, reference: date) -> tuple[int, int] | None:
    """The month nearest to the reference in which a day falls on a weekday."""
    for shift in (0, 1, -1, 2, -2):
        year, number = month(reference, shift)
        if _weekday(year, number, day) == weekday_:
            return year, number
    return None


def _weekday(year: int, month_: int, day: int) -> int | None:
    try:
        return date(year, month_, day).weekday()
    except ValueError:
        return None


def _dated(value: When) -> Settled:
    """The window of a date whose year is known."""
    year, month_, day = value.year, value.month, value.day
    assert year is not None
    if not 1 <= year <= 9999 or (month_ is not None and not 1 <= month_ <= 12):
        return Settled(None, "", value.how, (*value.doubts, f"{_named(value)} does not exist"))
    limit = "by" if value.part == "end" else ""
    if month_ is None:
        first, last = YEAR_PARTS.get(value.part, (1, 12))
        grain = {"q": "quarter", "h": "half"}.get(value.part[:1], "year" if not value.part else "month")
        return Settled(Window.of_months(year, first, last, grain), limit, value.how, value.doubts)
    if day is None:
        if not value.part:
            return Settled(Window.of_month(year, month_), "", value.how, value.doubts)
        first, last = MONTH_PARTS.get(value.part, (1, 0))
        last = last or month_days(year, month_)
        return Settled(Window(date(year, month_, first), date(year, month_, last)), limit, value.how, value.doubts)
    if not 1 <= day <= month_days(year, month_):
        return Settled(None, "", value.how, (*value.doubts, f"{_named(value)} does not exist"))
    there, doubts = date(year, month_, day), value.doubts
    if value.weekday is not None and there.weekday() != value.weekday:
        doubts = (*doubts, f"{there} is a {DAYS[there.weekday()]}, not a {DAYS[value.weekday]}")
    return Settled(Window.of_day(there), "", value.how, doubts)


def _named(value: When) -> str:
    """``30 February``, ``29 February 2011``: the year is said when it matters."""
    if value.month is None or not 1 <= value.month <= 12:
        return f"month {value.month}" if value.month is not None else f"year {value.year}"
    if value.year is not None and not 1 <= value.year <= 9999:
        return f"year {value.year}"
    name = f"{value.day} {MONTHS[value.month - 1]}"
    return f"{name} {value.year}" if (value.month, value.day) == (2, 29) else name


def third(value: When, part: str, context: Context, offset: int) -> Fixed | None:
    """The early, middle or late third of a window; its end as a limit."""
    window = settle(value, context, offset).window
    if window is None or window.earliest is None or window.latest is None:
        return None
    if window.grain == "quarter":
        nth = {"early": 0, "mid": 1}.get(part, 2)
        there = Window.of_month(window.earliest.year, window.earliest.month + nth)
        return Fixed(there, limit="by" if part == "end" else "", relative=value.relative or value.year is None)
    step = timedelta(days=((window.latest - window.earliest).days + 1) // 3)
    first, last = window.earliest, window.latest
    if part == "early":
        last = first + step - timedelta(days=1)
    elif part == "mid":
        first, last = first + step, last - step
    else:
        first = last - step + timedelta(days=1)
    relative = value.relative or value.year is None
    return Fixed(Window(first, last), limit="by" if part == "end" else "", relative=relative)


def month_days(year: int, month_: int) -> int:
    """How many days a month has. The calendar module says so too, at 3 ms of import."""
    return (
        (date(year + month_ // 12, month_ % 12 + 1, 1) - date(year, month_, 1)).days
        if (year, month_) < (9999, 12)
        else 31
    )


def season(year: int, name: str) -> Window:
    """The three months of a northern season; winter runs into the next year."""
    first = date(year, SEASONS[name], 1)
    return Window(first, plus_months(first, 3) - timedelta(days=1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 1876)."""
    golden, century, short = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday_ = (32 + 2 * (century % 4) + 2 * (short // 4) - epact - short % 4) % 7
    late = (golden + 11 * epact + 22 * weekday_) // 451
    month_, day = divmod(epact + weekday_ - 7 * late + 114, 31)
    return date(year, month_, day + 1)


def week_of(month_: Window, nth: int) -> Window | None:
    """The first seven days of a month and the last seven, as minutes mean them; other weeks by their Thursday."""
    assert month_.earliest
    assert month_.latest
    if nth in (1, -1):
        first = month_.earliest if nth == 1 else month_.latest - timedelta(days=6)
        return Window(first, first + timedelta(days=6), "week")
    thursday = nth_weekday(month_.earliest.year, month_.earliest.month, 3, nth)
    return week(thursday) if thursday else None


def nth_weekday(year: int, month_: int, weekday: int, nth: int) -> date | None:
    """The first (1) to fifth (5) or last (-1) Monday (0) to Sunday (6) of a month; None when there is none."""
    if nth == -1:
        last = date(year, month_, month_days(year, month_))
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month_, 1)
    day = 1 + (weekday - first.weekday()) % 7 + (nth - 1) * 7
    return date(year, month_, day) if 1 <= day <= month_days(year, month_) else None


def weekday(context: Context, day: int, offset: int) -> Fixed:
    """A bare weekday: the next one after the reference, or the last one where the sentence tells the past."""
    away = (day - context.reference.weekday()) % 7
    if context.looks_back(offset):
        there = context.reference - timedelta(days=(7 - away) % 7)
        return Fixed(Window.of_day(there), f"the {DAYS[day]} before the meeting, {context.reference}")
    there = context.reference + timedelta(days=away or 7)
    return Fixed(Window.of_day(there), f"the {DAYS[day]} after the meeting, {context.reference}")
