"""What the words between and around phrases make of them: ranges, limits, offsets from a date or a meeting.

Rules find atoms; here two atoms with 'to' between become a span, an atom with 'by' before it a deadline. Both languages
go through the same steps, each with its own words.
"""

from __future__ import annotations

import re
from datetime import timedelta

from apectrack.domain.deadline import Anchor
from apectrack.domain.window import Window
from apectrack.timex import beside, days
from apectrack.timex.context import Context
from apectrack.timex.values import Atom, Count, Fixed, Length, Session, Span, When

_STOP = re.compile("[。！？!?;\n]|\\.[ \n]")
_BOUND = re.compile(" ?[之以]?前")
_BESIDE_IT = 40  # characters within which a day goes on from one before a semicolon
GAP = 24  # characters: no joining words are longer


def joined(atoms: list[Atom], context: Context) -> list[Atom]:
    """Atoms put together where the words between them say so, in one pass from left to right."""
    out: list[Atom] = []
    for atom in atoms:
        current = atom
        while out and (both := _pair(out[-1], current, context)):
            out.pop()
            current = both
        out.append(current)
    return out


# Words for a day that is told by the day named before them, and nothing without one.
TOLD = ("en-next-day", "en-told-day", "zh-told-day")
_TOLD_REACH = 90


def carried(atoms: list[Atom], context: Context) -> list[Atom]:
    """Atoms with what a day named before them in the sentence says: '9月4日…5號', '9 to 11 July … the next day'."""
    out: list[Atom] = []
    named: Atom | None = None
    for atom in atoms:
        before = out[-1] if out else None
        same = (
            before is not None
            and atom.start - before.end < 60
            and not _stops(before.end, atom.start, context, day=isinstance(atom.value, When))
        )
        told = _told(named, atom, context) if named else None
        current = told or (_carried(before, atom, context) if before and same else atom)
        out.append(current)
        named = current if _names_day(current) else named
    return out


def _stops(low: int, high: int, context: Context, *, day: bool) -> bool:
    """Whether what lies between ends a sentence. A semicolon near a day does not: 24至25日舉行；26日參訪."""
    stop = _STOP.search(context.text, low, high)
    if stop is None:
        return False
    beside = day and stop[0] == ";" and high - low < _BESIDE_IT
    return not beside or _STOP.search(context.text, stop.end(), high) is not None


def _names_day(atom: Atom) -> bool:
    """Whether an atom names one day, or days of a month, that what follows may count from."""
    value = atom.value.last if isinstance(atom.value, Span) else atom.value
    return value.day is not None if isinstance(value, When) else "+named" in atom.rule


def _told(named: Atom, atom: Atom, context: Context) -> Atom | None:
    """'the day before', 'that day', 翌日, 前一天: counted from the day named before it, here or a sentence ago."""
    text = context.text[atom.start : atom.end].lower()
    opens = context.text[max(0, atom.start - 1) : atom.start] in ",;。.、 \n(" or atom.start == 0
    if not (
        atom.rule in TOLD
        or (atom.rule == "zh-day-word" and text[:1] in "翌次隔")
        or (atom.rule == "zh-around" and re.match("[前后]一[天日]", text))
        or (atom.rule == "zh-periodic" and text == "隔日" and opens)
        or (atom.rule == "zh-guard-nth" and text == "第二天" and opens)
    ):
        return None
    between = context.text[named.end : atom.start]
    if len(between) > _TOLD_REACH or re.search("\n *\n|\n *[-*#0-9•]", between):
        return None
    if not opens and _STOP.search(between):  # 繳費隔天: the day after something else
        return None
    value = named.value.last if isinstance(named.value, Span) else named.value
    value = _whole(named.value, value) if isinstance(value, When) else value
    window = days.settle(value, context, named.start).window if isinstance(value, When | Fixed) else None
    if window is None or window.latest is None:
        return None
    back = re.search("before|previous|preceding|prior|eve of|^前", text)
    away = -1 if back else 0 if re.search("that|same|^[当同]", text) else 1
    try:
        there = Window.of_day(window.latest + timedelta(days=away))
    except OverflowError:
        return None
    return atom._replace(value=Fixed(there), rule=f"{atom.rule}+named")


def _carried(before: Atom, atom: Atom, context: Context) -> Atom:
    named = before.value.last if isinstance(before.value, Span) else before.value
    if not isinstance(named, When) or named.day is None:
        return atom
    named = _whole(before.value, named)
    if later := _later(named, before, atom, context):
        return later
    first = atom.value.first if isinstance(atom.value, Span) else atom.value
    if named.month is None or not isinstance(first, When) or first.month is not None or first.day is None or first.part:
        return atom
    bound = _BOUND.match(context.text, atom.end) is not None  # 放假2/14—2/23，20號前公布名單: before it, rather
    if first.relative or first.day < ((named.day or 0) if bound else _begins(before, named)):
        return atom
    first = first._replace(month=named.month, year=named.year)
    return atom._replace(value=atom.value._replace(first=first) if isinstance(atom.value, Span) else first)


def _begins(before: Atom, named: When) -> int:
    """The day of its month on which what was named before begins: 10月14日—16日，14日進場."""
    start = before.value.first if isinstance(before.value, Span) else named
    same = isinstance(start, When) and start.month in (None, named.month) and start.day is not None
    return (start.day if same and isinstance(start, When) else named.day) or 0


def _later(named: When, before: Atom, atom: Atom, context: Context) -> Atom | None:
    """'on 5 January … five days later', 9月6日開幕，三天後閉幕: counted from the day just named."""
    if not isinstance(atom.value, Count):
        return None
    anchor = atom.value.anchor
    if anchor.kind != "date" or atom.rule not in ("en-counted", "zh-counted"):
        return None
    said = context.text[atom.start : atom.end]
    if not said.endswith((" later", " earlier", "后")):
        return None
    window = days.settle(named, context, before.start).window
    if window is None or window.latest is None:
        return None
    anchor = Anchor("date", window.latest.isoformat(), None, anchor.offset)
    return atom._replace(value=atom.value._replace(anchor=anchor, how="counted from the day named before it"))


def _whole(value: object, named: When) -> When:
    """The last day of a span with the month its first day gives."""
    if isinstance(value, Span) and isinstance(value.first, When) and named.month is None:
        return named._replace(month=value.first.month, year=value.first.year)
    return named


def _pair(a: Atom, b: Atom, context: Context) -> Atom | None:
    """``a`` and ``b`` as one atom, or None when the words between them do not join them."""
    gap = b.start - a.end
    if gap > GAP:
        return None
    if a.rule == "en-clock" and (placed := _clocked(a, b, context)):
        return placed
    if isinstance(a.value, When) and (placed := beside.weekday_in_brackets(a, b, context)):
        return placed
    if isinstance(a.value, Fixed) and (
        placed := beside.bracketed(a, b, context) or beside.weekday_beside(a, b, context)
    ):
        return placed
    if placed := (
        beside.weekday_of(a, b, context) or beside.counted_from(a, b, context) or beside.week_of_day(a, b, context)
    ):
        return placed
    if isinstance(a.value, When | Fixed | Span) and isinstance(b.value, When | Fixed):
        return _range(*beside.one_order(a, b, context), context)
    if isinstance(a.value, Length) and isinstance(b.value, When | Fixed | Session | Count):
        return _offset(a, b, context)
    if isinstance(a.value, Length) and isinstance(b.value, Length):
        return _summed(a, b, context)
    if isinstance(a.value, When | Fixed) and isinstance(b.value, Length) and a.end == b.start:
        return _hung(a, b, context)
    return None


_ON = re.compile(" (?:on )?(?:the )?")


def _clocked(a: Atom, b: Atom, context: Context) -> Atom | None:
    """'5 pm on Friday', '8am tomorrow': the day, with its hour."""
    single = isinstance(b.value, Fixed) and b.value.window.days == 1
    if not (single or (isinstance(b.value, When) and b.value.day is not None)) or b.rule == "en-clock":
        return None
    return b._replace(start=a.start) if _ON.fullmatch(context.text, a.end, b.start) else None


# A length beside a smaller one, and how many of the smaller make one of the greater.
_SMALLER = {("y", "m"): 12, ("h", "min"): 60, ("min", "s"): 60, ("w", "d"): 7, ("d", "h"): 24, ("h", "s"): 3600}


def _summed(a: Atom, b: Atom, context: Context) -> Atom | None:
    """'2 hours and 15 minutes', '1 year 3 months': one length."""
    assert isinstance(a.value, Length)
    assert isinstance(b.value, Length)
    if not (a.rule == b.rule == "en-length") or not _between("plus", a, b, context):
        return None
    if (a.value.unit, b.value.unit) == ("m", "d") and not a.value.days:
        return Atom(a.start, b.end, a.value._replace(days=int(b.value.amount), shaky=False), a.rule)
    if (a.value.unit, b.value.unit) == ("y", "d"):
        return Atom(a.start, b.end, Length(a.value.amount * 12, "m", days=int(b.value.amount)), a.rule)
    scale = _SMALLER.get((a.value.unit, b.value.unit))
    if scale is None or b.value.amount >= scale:
        return None
    return Atom(a.start, b.end, Length(a.value.amount * scale + b.value.amount, b.value.unit), a.rule)


def _hung(a: Atom, b: Atom, context: Context) -> Atom | None:
    """國慶前一週, 聖誕節後三天: a length before or after the day just named."""
    assert isinstance(a.value, When | Fixed)
    assert isinstance(b.value, Length)
    word = context.text[b.start]
    if b.rule != "zh-around" or word not in "前后" or (isinstance(a.value, When) and a.value.day is None):
        return None
    settled = days.settle(a.value, context, a.start)
    window = settled.window
    day = None if window is None else window.earliest if word == "前" else window.latest
    if day is None:
        return None
    anchor = Anchor("date", day.isoformat(), None, days.offset_of(b.value, -1 if word == "前" else 1))
    return Atom(a.start, b.end, Count(anchor, "on", "date", settled.how, settled.doubts), f"{a.rule}+{word}")


def _between(name: str, a: Atom, b: Atom, context: Context) -> re.Match[str] | None:
    return context.words[name].fullmatch(context.text, a.end, b.start)


def _range(a: Atom, b: Atom, context: Context) -> Atom | None:
    assert isinstance(a.value, When | Fixed | Span)
    assert isinstance(b.value, When | Fixed)
    first = a.value
    if isinstance(first, Span):
        if not (first.listed and _follows(first.last, b.value) and _between("and", a, b, context)):
            return None
        return Atom(a.start, b.end, Span(first.first, b.value, listed=True), a.rule)
    interval = a.rule == b.rule == "digits-ymd" and context.text[a.end : b.start] in ("/", "--")
    if (interval or _between("to", a, b, context)) and _alike(first, b.value):
        return Atom(a.start, b.end, Span(first, b.value), f"{a.rule}+to")
    if b.start == a.end or not _between("and", a, b, context):
        return None
    if opener := context.before("between", a.start):
        return Atom(opener.start(), b.end, Span(first, b.value), f"{a.rule}+between")
    if _follows(first, b.value):
        names = isinstance(b.value, When) and b.value.day is None and first.shaky and b.value.shaky
        return Atom(a.start, b.end, Span(first, b.value, listed=True, shaky=names), f"{a.rule}+and")
    return None


def _alike(a: When | Fixed, b: When | Fixed) -> bool:
    """Whether a range from ``a`` to ``b`` makes sense: never from a year to a day."""
    if isinstance(a, When) and isinstance(b, When):
        return not (a.month is None and not a.part and a.day is None and b.month is not None)
    return True


def _follows(a: When | Fixed, b: When | Fixed) -> bool:
    """Whether ``b`` leaves out what ``a`` has said: '3 月 1 日、2 日'."""
    if not (isinstance(a, When) and isinstance(b, When)) or b.relative:
        return False
    if a.day is None and b.day is None and not a.part and not b.part and a.year is None:
        return a.month is not None and b.month is not None and b.month > a.month
    if a.month is not None and b.month is not None and b.year is None and a.shaky and b.shaky:
        return (b.month, b.day or 0) > (a.month, a.day or 0) and (a.day is None) == (b.day is None)
    return a.day is not None and b.day is not None and b.month is None and b.year is None and (b.day > a.day)


_OF_MONTH = re.compile(r" (?:[a-z]+ )?(?:meeting|session|call|plenary|assembly|conference)\b", re.IGNORECASE)


def _offset(a: Atom, b: Atom, context: Context) -> Atom | None:
    """'two weeks before the meeting', '10 days after 15 April'."""
    assert isinstance(a.value, Length)
    sign = _direction(a, b, context)
    if not sign:
        return _running(a, b, context)
    start, limit = a.start, "on"
    if within := context.before("within", a.start):
        start, limit = within.start(), "by"
    elif by := context.before("lead_by", a.start):
        start, limit = by.start(), "by"
    offset = days.offset_of(a.value, sign)
    rule = f"{a.rule}+{'before' if sign < 0 else 'after'}"
    if isinstance(b.value, Session | Count):
        ref = b.value.ref if isinstance(b.value, Session) else b.value.anchor.ref
        if isinstance(b.value, Count) and (b.value.anchor.kind != "meeting" or b.value.anchor.offset):
            return None
        ref = "next meeting" if ref == "this meeting" and sign < 0 else ref
        edge = b.value.edge if isinstance(b.value, Session) else b.value.anchor.edge
        anchor = Anchor("meeting", ref, edge or ("start" if sign < 0 else "end"), offset)
        return Atom(start, b.end, Count(anchor, limit, "meeting", "counted from the meeting's days"), rule)
    if not isinstance(b.value, When | Fixed):
        return None
    if isinstance(b.value, When) and b.value.day is None and (held := _OF_MONTH.match(context.text, b.end)):
        ref = context.original[b.start : held.end()].strip()  # one week before the November meeting
        anchor = Anchor("meeting", ref, "start" if sign < 0 else "end", offset)
        return Atom(start, held.end(), Count(anchor, limit, "meeting", "counted from the meeting's days"), rule)
    settled = days.settle(b.value, context, b.start)
    if settled.window is None or (day := settled.window.earliest if sign < 0 else settled.window.latest) is None:
        return None
    anchor = Anchor("date", day.isoformat(), None, offset)
    kind = "deadline" if limit == "by" else "date"
    return Atom(start, b.end, Count(anchor, limit, kind, settled.how, settled.doubts), rule)


def _running(a: Atom, b: Atom, context: Context) -> Atom | None:
    """'the three months to September', 'in the five years to 2013': the length that ends where the day does."""
    opener = context.before("running", a.start)
    if not (
        opener
        and isinstance(a.value, Length)
        and isinstance(b.value, When | Fixed)
        and _between("ending", a, b, context)
    ):
        return None
    window = days.settle(b.value, context, b.start).window
    if window is None or window.latest is None:
        return None
    first = days.plus(window.latest + timedelta(days=1), a.value, -1)
    return Atom(opener.start(), b.end, Fixed(Window(first, window.latest), relative=b.value.relative), f"{a.rule}+to")


def _direction(a: Atom, b: Atom, context: Context) -> int:
    """-1 before, 1 after, 0 when the words between a length and what follows count nothing."""
    if isinstance(b.value, Count) and b.value.limit in ("before", "after") and context.text[a.end : b.start].isspace():
        return -1 if b.value.limit == "before" else 1
    if a.rule == "en-the-eve":
        return -1
    if _between("offset_before", a, b, context):
        return -1
    return 1 if _between("offset_after", a, b, context) else 0


def _lawful(tail: str, atom: Atom) -> bool:
    """Whether 以後 follows a whole date: laws count the day itself (107年1月1日以後取得者)."""
    return "以后" in tail and isinstance(atom.value, When) and None not in (atom.value.year, atom.value.day)


def _tail(atom: Atom, context: Context, end: int, ceiling: int) -> tuple[int, str]:
    """Where the limiting words after a phrase end, and the limit they set."""
    for name in ("by", "before", "after", "from", "about", "during"):
        if (m := context.after(f"tail_{name}", end)) and m.end() <= ceiling:
            return m.end(), "from" if name == "after" and _lawful(m[0], atom) else name
    return end, ""


def limits(atom: Atom, context: Context, floor: int, ceiling: int) -> tuple[int, int, str]:
    """Where the phrase with its limiting words starts and ends, and the limit they set ('' when there are none)."""
    start, end = atom.start, atom.end
    spans = isinstance(atom.value, Span) or atom.rule == "zh-weekdays"
    if spans and (m := context.after("till", end)) and m.end() <= ceiling:
        end = m.end()
    end, limit = _tail(atom, context, end, ceiling)
    if limit in ("", "by", "from"):
        for name in ("by", "before", "after"):
            if m := context.before(f"lead_{name}", start, floor):
                return m.start(), end, name
    if spans and (opener := context.before("between", start, floor)):
        return opener.start(), end, limit
    opener = context.before("from", start, floor)
    if opener and context.text.startswith("的", end):  # 從2017年的三百億: what it was then
        opener = None
    if opener and (spans or limit in ("from", "after")):
        start = opener.start()
    elif opener and not limit:
        start, limit = opener.start(), "from"
        if (m := context.after("tail_start", end)) and m.end() <= ceiling:
            end = m.end()
    return start, end, limit
