"""What the words between and around phrases make of them: ranges, limits, offsets from a date or a meeting.

Rules find atoms; here two atoms with 'to' between become a span, an atom with 'by' before it a deadline. Both languages
go through the same steps, each with its own words.
"""

from __future__ import annotations

import re

from apectrack.domain.deadline import Anchor
from apectrack.timex import days
from apectrack.timex.context import Context
from apectrack.timex.values import Atom, Count, Fixed, Length, Session, Span, When

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


def _pair(a: Atom, b: Atom, context: Context) -> Atom | None:
    """``a`` and ``b`` as one atom, or None when the words between them do not join them."""
    gap = b.start - a.end
    if gap > GAP:
        return None
    if isinstance(a.value, When | Fixed | Span) and isinstance(b.value, When | Fixed):
        return _range(a, b, context)
    if isinstance(a.value, Length) and isinstance(b.value, When | Fixed | Session | Count):
        return _offset(a, b, context)
    return None


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
    if _between("to", a, b, context) and _alike(first, b.value):
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


def _offset(a: Atom, b: Atom, context: Context) -> Atom | None:
    """'two weeks before the meeting', '10 days after 15 April'."""
    assert isinstance(a.value, Length)
    sign = _direction(a, b, context)
    if not sign:
        return None
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
    settled = days.settle(b.value, context, b.start)
    if settled.window is None or (day := settled.window.earliest if sign < 0 else settled.window.latest) is None:
        return None
    anchor = Anchor("date", day.isoformat(), None, offset)
    kind = "deadline" if limit == "by" else "date"
    return Atom(start, b.end, Count(anchor, limit, kind, settled.how, settled.doubts), rule)


def _direction(a: Atom, b: Atom, context: Context) -> int:
    """-1 before, 1 after, 0 when the words between a length and what follows count nothing."""
    if isinstance(b.value, Count) and b.value.limit in ("before", "after") and context.text[a.end : b.start].isspace():
        return -1 if b.value.limit == "before" else 1
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
    spans = isinstance(atom.value, Span)
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
    return start, end, limit
