"""Two phrases side by side of which one says which day the other means: in brackets, after a feast, in a range."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from apectrack.domain.window import Window
from apectrack.timex import days
from apectrack.timex.context import Context
from apectrack.timex.numerals import chinese
from apectrack.timex.values import Atom, Count, Fixed, When

_OPENS, _CLOSES = re.compile(" ?[（(] ?"), re.compile(" ?[）)]")


def bracketed(a: Atom, b: Atom, context: Context) -> Atom | None:
    """這週五（5/17）: the day in brackets says which, and a doubt says where they differ."""
    assert isinstance(a.value, Fixed)
    closes = _CLOSES.match(context.text, b.end)
    if not (closes and a.value.relative and isinstance(b.value, When) and b.value.day and b.value.month):
        return None
    if not _OPENS.fullmatch(context.text, a.end, b.start):
        return None
    told = days.settle(b.value, context, b.start).window
    if told is None or told.earliest is None:
        return None
    same = told.earliest in a.value.window
    doubt = f"{context.original[a.start : a.end]} is another day than {told.earliest}, which was taken"
    doubts = b.value.doubts if same else (*b.value.doubts, doubt)
    return b._replace(start=a.start, end=closes.end(), value=b.value._replace(doubts=doubts, shaky=False))


_HOURS = re.compile(r"[ 0-9:.~\-至到时時点點分整半上下中午早晚apm]{0,20}[（(] ?")
_DAY_OF_WEEK = re.compile(r"(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|[A-Za-z]{3,9}")


def weekday_in_brackets(a: Atom, b: Atom, context: Context) -> Atom | None:
    """2024-06-19 14:30-16:00（週三）: the day of the week, behind the hours, is that of the day and no other."""
    value = a.value
    closes = _CLOSES.match(context.text, b.end)
    if not closes or b.rule not in ("zh-weekday", "en-weekday") or not isinstance(b.value, Fixed):
        return None
    if not isinstance(value, When) or value.day is None or value.weekday is not None or b.value.window.earliest is None:
        return None
    if not _HOURS.fullmatch(context.text, a.end, b.start) or not _DAY_OF_WEEK.fullmatch(context.text, b.start, b.end):
        return None
    return a._replace(end=closes.end(), value=value._replace(weekday=b.value.window.earliest.weekday()))


_BESIDE = re.compile(" (?P<w>after|following|before|preceding) (?:the )?")


def weekday_beside(a: Atom, b: Atom, context: Context) -> Atom | None:
    """'the Tuesday after Labor Day', 'the Friday before Christmas': the nearest such day on that side."""
    assert isinstance(a.value, Fixed)
    beside = _BESIDE.fullmatch(context.text, a.end, b.start)
    if not beside or a.rule != "en-weekday" or a.value.window.days != 1 or not isinstance(b.value, When | Fixed):
        return None
    window = days.settle(b.value, context, b.start).window
    day = window.earliest if window and window.days == 1 else None
    if day is None or a.value.window.earliest is None:
        return None
    away = (a.value.window.earliest.weekday() - day.weekday() - 1) % 7 + 1
    there = day + timedelta(days=away - (7 if beside["w"] in ("before", "preceding") else 0))
    if there == day:
        there -= timedelta(days=7)
    relative = b.value.relative or (isinstance(b.value, When) and b.value.year is None)
    doubts = b.value.doubts
    return Atom(a.start, b.end, Fixed(Window.of_day(there), doubts=doubts, relative=relative), f"{a.rule}+beside")


def weekday_of(a: Atom, b: Atom, context: Context) -> Atom | None:
    """兩週後的星期二: that day of the week which so many weeks lead to."""
    if not isinstance(a.value, Count):
        return None
    anchor = a.value.anchor
    weeks = anchor.kind == "date" and anchor.offset is not None and anchor.offset.unit == "w"
    if not (weeks and b.rule == "zh-weekday" and context.text[a.end : b.start] == "的" and isinstance(b.value, Fixed)):
        return None
    assert anchor.offset is not None
    day = b.value.window.earliest
    if day is None or b.value.window.days != 1:
        return None
    reference = date.fromisoformat(anchor.ref)
    there = reference + timedelta(weeks=int(anchor.offset.amount), days=day.weekday() - reference.weekday())
    return Atom(a.start, b.end, Fixed(Window.of_day(there), "weeks from Monday"), f"{a.rule}+weekday")


def week_of_day(a: Atom, b: Atom, context: Context) -> Atom | None:
    """10月15日當週: the week of the day just named, not of the meeting."""
    that = context.text[b.start : b.end]
    if a.end != b.start or b.rule != "zh-week" or that[:1] not in "当當" or not isinstance(a.value, When | Fixed):
        return None
    settled = days.settle(a.value, context, a.start)
    if settled.window is None or settled.window.days != 1 or settled.window.earliest is None:
        return None
    how = f"the week of {settled.window.earliest}, from Monday"
    return Atom(a.start, b.end, Fixed(days.week(settled.window.earliest), how, doubts=settled.doubts), f"{a.rule}+week")


_FROM_THEN = re.compile("(?:之日)?起算?")
_AFTER_THEN = re.compile("(?:之|以)?后的?")
_NTH_DAY = re.compile("第([0-9]{1,2}|[一二三四五六七八九十]{1,3})[天日]")


def _nth_after(a: Atom, b: Atom, nth: int | None, context: Context) -> Atom | None:
    """7月1日後的第十天: so many days after the one just named."""
    assert isinstance(a.value, When | Fixed)
    window = days.settle(a.value, context, a.start).window
    if not (
        nth and window and window.days == 1 and window.latest and _AFTER_THEN.fullmatch(context.text, a.end, b.start)
    ):
        return None
    return Atom(a.start, b.end, Fixed(Window.of_day(window.latest + timedelta(days=nth))), f"{a.rule}+nth")


def counted_from(a: Atom, b: Atom, context: Context) -> Atom | None:
    """4月1日起十日內: so long from the day just named, which is the first."""
    if not isinstance(a.value, When | Fixed):
        return None
    if b.rule == "zh-guard-nth" and (nth := _NTH_DAY.fullmatch(context.text, b.start, b.end)):
        return _nth_after(a, b, chinese(nth[1]), context)
    if not isinstance(b.value, Count):
        return None
    offset = b.value.anchor.offset
    if b.rule != "zh-counted" or b.value.limit != "by" or offset is None or b.value.anchor.kind != "date":
        return None
    if not _FROM_THEN.fullmatch(context.text, a.end, b.start):
        return None
    settled = days.settle(a.value, context, a.start)
    if settled.window is None or settled.window.days != 1 or settled.window.latest is None:
        return None
    less = 1 if offset.unit == "d" else 0
    anchor = replace(
        b.value.anchor, ref=settled.window.latest.isoformat(), offset=replace(offset, amount=offset.amount - less)
    )
    value = b.value._replace(anchor=anchor, how=f"counted from {settled.window.latest}", doubts=settled.doubts)
    return Atom(a.start, b.end, value, f"{b.rule}+from")


_TWO = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]")
_ANY_ORDER = " may be month "  # what the doubt of a day with its month says that may be read both ways


def one_order(a: Atom, b: Atom, context: Context) -> tuple[Atom, Atom]:
    """'28/04/23 to 01/05/23': of two ends one shows in which order both are written."""
    if a.rule != "digits-dmy" or b.rule != "digits-dmy":
        return a, b
    told = [_TWO.match(context.text, one.start) for one in (a, b)]
    if not any(found and int(found[1]) > 12 for found in told):
        return a, b
    first, last = (_day_first(one) for one in (a, b))
    return first, last


def _day_first(atom: Atom) -> Atom:
    """A day that may be read both ways, and was read as month first, the other way."""
    value = atom.value
    if not isinstance(value, When) or not any(_ANY_ORDER in doubt for doubt in value.doubts):
        return atom
    doubts = tuple(doubt for doubt in value.doubts if _ANY_ORDER not in doubt)
    return atom._replace(value=value._replace(month=value.day, day=value.month, doubts=doubts))
