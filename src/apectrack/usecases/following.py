"""Which meeting is the one after another: sessions of one body, told by what their names share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from apectrack.domain.meeting import Meeting, key
from apectrack.domain.party import folded
from apectrack.timex.numerals import number

NEXT = ", next meeting"  # behind a code, the name of the meeting after it until it has its own
_WITHIN = timedelta(days=550)  # after a session the next of its body comes
_COUNT = r"[0-9〇零一二三四五六七八九十百]+"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
# What differs from session to session: numbers, years, terms, days.
_VARIES = re.compile(
    rf"第?\s?{_COUNT}\s?(?:學年度|学年度|年度|年|學期|学期|次|屆|届|期|週|周|季|月份?|日|號|号)?(?:[上下]學期)?"
    rf"|第[上下]?(?:學期|学期)|期[初中末]|\b{_MONTH}\b|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b"
    r"|\b(?:fir|seco|thi|four|fif|six|seven|eigh|nin|ten|eleven|twelf)(?:st|nd|rd|th)\b|(?<=\d)(?:st|nd|rd|th)\b"
    r"|[（(]\W*[一二三四五六日]?\W*[)）]"
)
# What says only that it is a meeting, or its paper.
_PAPER = re.compile(
    r"會議|会议|紀錄|記錄|纪要|紀要|记录|議事錄|例會|例会|定期會|常會|週會|周會|周会|報告|出席|參加|擴大|臨時"
    r"|\b(?:draft|minutes|notes?|summary|record|report|meetings?|sessions?|calls?|of|for|the|on|a|an|and|held)\b"
)
# What any body may be called, and no name by itself.
_COMMON = re.compile(
    r"專題|专题|工作|主管|行政|委員|委员|理事|監事|理監事|董事|校務|系務|雙週|双周|聯席|會|会|部|組|小組"
    r"|\b(?:board|directors?|committee|council|working|group|weekly|biweekly|monthly|regular|annual|team|project|steering)\b"
)
_SESSION = re.compile(
    rf"第\s?(?P<n>{_COUNT})\s?次|^[A-Z-]+ (?P<code>\d{{1,3}}) \d{{4}}$|\b(?P<en>\d{{1,3}})(?:st|nd|rd|th)\b"
)
_LEAST = 2  # characters of a name of its own


@lru_cache(maxsize=4096)
def series(name: str) -> str:
    """What the names of a body's sessions have in common; empty where that is no name of its own."""
    bare = _PAPER.sub(" ", _VARIES.sub(" ", folded(name)))
    own = re.sub(r"[\W_]+", "", _COMMON.sub(" ", bare))
    return re.sub(r"[\W_]+", "", bare) if len(own) >= _LEAST else ""


def session(code: str) -> int | None:
    """The how-manieth session of its body a meeting is, by its name; None where it does not say."""
    found = _SESSION.search(code)
    return number(found["n"] or found["code"] or found["en"]) if found else None


def is_sure(last: Meeting, own: Meeting) -> bool:
    """Whether the numbers of two sessions follow on each other, or the second is the first of a new term."""
    return session(own.code) == 1 or (session(last.code) or -1) + 1 == session(own.code)


def before(own: Meeting, meetings: Iterable[Meeting]) -> Meeting | None:
    """The last session of the same body known before ``own``; None without one, or where numbers are skipped."""
    if own.window is None or own.window.earliest is None or not (name := series(own.code)):
        return None
    day = own.window.earliest
    earlier = [
        (one.window.latest, one)
        for one in meetings
        if one.window is not None
        and one.window.latest is not None
        and one.window.latest < day <= one.window.latest + _WITHIN
        and not one.code.endswith(NEXT)
        and series(one.code) == name
    ]
    last = max(earlier, key=lambda pair: pair[0])[1] if earlier else None
    counted = last is not None and session(last.code) is not None and session(own.code) is not None
    return None if last is None or (counted and not is_sure(last, own)) else last


def known_as_next(own: Meeting, meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """``own`` as what the minutes before it call the next meeting: with that name, or that name with its days."""
    last = before(own, meetings)
    if last is None:
        return ()
    name = f"{last.code}{NEXT}"
    announced = next((one for one in meetings if one.code == name), None)
    if announced is not None:
        return (replace(announced, window=own.window),) if announced.window != own.window else ()
    taken = {key(alias) for one in meetings for alias in one.aliases}
    if key(name) in taken or own.code == name:
        return ()
    return (replace(own, aliases=(*own.aliases, name)),)


def doubt(own: Meeting, meetings: Iterable[Meeting]) -> str:
    """What may be wrong in taking ``own`` for the next meeting of another, where no numbers tell it; else nothing."""
    last = before(own, meetings)
    if last is None or is_sure(last, own) or f"{last.code}{NEXT}" not in own.aliases:
        return ""
    return f"{own.code} was taken for the meeting after {last.code}"
