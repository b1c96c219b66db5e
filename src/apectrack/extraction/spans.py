"""Spans: two days joined are one, a beginning with its length ends, days are counted from an event told above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from apectrack.domain.deadline import Anchor, Deadline, Offset
from apectrack.domain.window import Window
from apectrack.extraction.counting import UNITS, amount_of, unit_of
from apectrack.timex import Finding

_JOINT = re.compile(
    r"(?:[（(].{1,4}[）)])?\s*(?:[及和與与、~～至—–-]|[，,]?\s?(?:and|to)(?:\s(?:to\s)?(?:close|end|run)s?)?(?:\s(?:on|until))?)\s*"
)
_UNTIL = re.compile(r"至|到|迄|(?i:until|till|through)\b")
_NEAR = 16  # characters within which an end stands after its beginning
_PERIOD = re.compile(r"P(?P<n>\d{1,3})(?P<unit>[YMWD])")
_BEGINS = "it begins then"
_IN_BRACKETS = re.compile(r"\s*[（(]\s*(?:即|亦即|也就是|就是|最遲|至遲|(?i:i\.?e\.?,?|that is,?|namely,?))?\s*")
_HOLIDAYS = 12  # days that may fall amid some working days: a new year with its weekends
_TWICE = 3  # spans of days wider than which two days are not joined, in months
# What is said of a phrase with 前 behind a whole month or a feast, by its rule.
INCLUDED = {
    "zh-month": "'before' a month was taken to include it",
    "zh-holiday": "'before' was taken to include the day itself",
}
_BESIDE_EN = re.compile(
    r"(?i)\b(?P<n>\d{1,2}|an?|one|two|three|four|five|six|seven|ten)"
    r" (?P<unit>(?:(?:working|business) )?days?|weeks?|months?) (?P<side>before|prior to|ahead of|after)"
    r" (?:[^.,;\n]{1,50} )?(?:on )?$"
)
_BESIDE_ZH = re.compile(
    r"(?:[（(].{1,4}[）)])?[^，。；、\d]{0,6}?之?(?P<side>前|後|后)\s?(?P<n>[0-9一二兩两三四五六七八九十]{1,3})個?"
    r"(?P<unit>日|天|週|周|月|工作日|工作天)"
)

# What puts something off to another day: before that day, or opening what tells it; folded, or as it is written.
_PUTS_OFF = r"[展順顺]?延(?:期|後|后|長|长)?(?:至|到)|改(?:期|訂|定)?(?:為|为|至|到|於|于|在)"
_PUT_OFF_EN = "revised|moved|postponed|extended|rescheduled|changed|deferred|slipped"
_INSTEAD = re.compile(
    rf"(?:{_PUTS_OFF}|(?<!修)改|新(?:時間|时间|日期|期限)[:：]?|→|->|⇒"
    rf"|(?i:\b(?:{_PUT_OFF_EN})(?: date)?"
    r"(?: to| until| till)?:?|\bnow(?: due)?(?: on| by)?|(?:date|due) now))\s*$"
)
_ANEW = re.compile(
    rf"(?:已|現|擬|將)?(?:{_PUTS_OFF})|(?i:(?:was |now )?(?:{_PUT_OFF_EN}) (?:to|until) |now (?=\w+ \d|\d))"
)
_ORIGINAL = re.compile(
    r"(?:原(?:先|本|計畫|计划|預|预|排)*(?:定|訂|订)?(?:於|于|在)?"
    r"|(?i:\b(?:was|were|been)(?: originally)? due(?: on| by)?|\boriginally(?: \w+){0,2}(?: for| on| by)?))\s*$"
)
# had been foreseen for May but will now be held on 27 July; not: the first was planned for May, the second for July.
_PLANNED = re.compile(
    r"(?i)\b(?:had been|was|were) (?:first )?(?:foreseen|planned|scheduled|set|fixed)(?: for| on| in)?\s*$"
)
_NOW = re.compile(r"(?is)(?:(?!\.\s).)*\b(?:now|instead|rather|moved|postponed)\b")
# 10月底前送印 → 11/13 大會: the arrow leads on from what is said, not from a day.
_ARROW = re.compile(r"\w{2}[^→⇒>]*(?:→|->|⇒)")
_YEAR_ENDS = re.compile(r"[本今]?年[內内]")
_WEEK_ENDS, _SUNDAY = re.compile(r"(?i)\bend of (?:the |this |next )?week$|\bEOW$"), 6
_SET_FOR = re.compile(r"(?<!原)(?<!早)(?<!已)(?:訂|订|定|預定|预定|預計|预计|將|将|擬|拟|排定|暫訂|暂定)[於于在]?$")
_LONG_PAST = 14  # days past from which what is only set for a day is the next year's
_MIDDLE = re.compile(r"(?i:\bmid[- ]|\bmiddle of)|月中(?!旬)")
_ROW = 120  # characters of a line of a table, whose cell may go on in the next
_SENTENCE = 90  # characters within which a day is told anew


def joined(text: str, some: Sequence[Finding], found: Finding) -> Finding:
    """``found`` with the day beside it: 1/25及1/26, open on 1 August and close on 30 September."""
    place = next((at for at, one in enumerate(some) if one is found), None)
    if place is None or place + 1 >= len(some) or not _is_day(found):
        return found
    other = some[place + 1]
    if _UNTIL.match(other.phrase) and other.start - found.end < _NEAR:
        return _through(text, found, other)
    if not (_is_day(other) and _JOINT.fullmatch(text[found.end : other.start])):
        return found
    return _through(text, found, other)


def ends(found: Finding, begun: Finding) -> bool:
    """Whether a phrase only tells until when what begins at another lasts: 活動至6月10日."""
    first, last = begun.deadline.named, found.deadline.named
    days = first and first.earliest, last and last.latest
    return bool(_UNTIL.match(found.phrase) and _is_day(begun) and days[0] and days[1] and days[0] < days[1])


def _through(text: str, found: Finding, other: Finding) -> Finding:
    """From the first day of one phrase to the last of another, where that is a span."""
    first, last = found.deadline.named, other.deadline.named
    if not (first and last and first.earliest and last.latest):
        return found
    if not first.earliest < last.latest <= first.earliest + relativedelta(months=_TWICE):
        return found
    phrase = text[found.start : other.end]
    deadline = replace(
        found.deadline, text=phrase, limit="during", named=first.through(last), how="from the first day to the last"
    )
    return found._replace(phrase=phrase, end=other.end, deadline=deadline)


def _is_day(found: Finding) -> bool:
    window = found.deadline.named
    return window is not None and window.days == 1 and found.deadline.limit == "on" and found.deadline.anchor is None


def lasting(found: Finding, durations: Sequence[Finding]) -> Finding:
    """``found`` with its end, where it only begins and the same words tell how long it lasts."""
    window = found.deadline.named
    if window is None or window.earliest is None or not any(_BEGINS in doubt for doubt in found.doubts):
        return found
    for one in durations:
        if (period := _PERIOD.fullmatch(one.value or "")) is None:
            continue
        last = _after(window.earliest, int(period["n"]), period["unit"])
        how = "; ".join(part for part in (found.deadline.how, f"{one.phrase} from {window.earliest}") if part)
        doubts = tuple(doubt for doubt in found.doubts if _BEGINS not in doubt)
        named = Window(window.earliest, last, "day")
        deadline = replace(found.deadline, limit="during", named=named, how=how, doubts=doubts)
        return found._replace(deadline=deadline, doubts=doubts)
    return found


def _after(day: date, n: int, unit: str) -> date:
    """The last day of a period that begins on ``day``."""
    kinds = {"Y": relativedelta(years=n), "M": relativedelta(months=n), "W": relativedelta(weeks=n)}
    return day + kinds.get(unit, relativedelta(days=n)) - timedelta(days=1)


def counted_beside(text: str, found: Finding, low: int) -> Finding | None:
    """``found`` counted on from, where the words say so: two weeks before works start on 19 March, 7月1日開工前2週."""
    window = found.deadline.named
    if not _is_day(found) or window is None or window.latest is None:
        return None
    before = _BESIDE_EN.search(text[low : found.start])
    after = _BESIDE_ZH.match(text[found.end : found.end + _NEAR])
    counted = before or after
    amount = amount_of(counted["n"]) if counted else None
    if counted is None or amount is None:
        return None
    back = counted["side"].lower() not in ("after", "後", "后")
    unit = unit_of(counted["unit"]) if before else UNITS[counted["unit"]]
    start = low + before.start() if before else found.start
    end = found.end if before else found.end + counted.end()
    anchor = Anchor("date", window.latest.isoformat(), None, Offset(-amount if back else amount, unit))
    how = f"counted from {found.phrase}"
    deadline = Deadline(text[start:end], "on", anchor=anchor, how=how, doubts=found.deadline.doubts)
    return found._replace(phrase=text[start:end], start=start, end=end, deadline=deadline)


def days_before(found: Finding, last: Finding | None, text: str, day: date) -> Finding:
    """``found`` counted back from the day the sentence named, ahead of ``day``: 1月8日清洗，三天前貼公告."""
    anchor, event = found.deadline.anchor, last.deadline.named if last else None
    if last is None or event is None or event.earliest is None or event.earliest <= day or not _is_day(last):
        return found
    counts = anchor is not None and anchor.offset is not None and anchor.ref == day.isoformat()
    between, after = text[last.end : found.start], text[found.end : found.end + 6]
    told = len(between) > _SENTENCE or _PARTS.search(between) or _WAS.match(after)
    if anchor is None or not counts or told or not _DAYS_AGO.fullmatch(found.phrase):
        return found
    deadline = replace(
        found.deadline,
        limit="by",
        anchor=replace(anchor, ref=event.earliest.isoformat()),
        how=f"counted from {last.phrase}",
        doubts=(*found.deadline.doubts, f"{last.phrase} was taken for what it is counted from"),
    )
    return found._replace(kind="deadline", deadline=deadline, doubts=deadline.doubts)


def within_year(deadline: Deadline, phrase: str) -> Deadline:
    """年內: by the end of the year."""
    if deadline.named is None or deadline.named.latest is None or not _YEAR_ENDS.fullmatch(phrase):
        return deadline
    return replace(deadline, limit="by", named=Window.of_day(deadline.named.latest), how="the end of the year")


def middle(deadline: Deadline, phrase: str, doubts: tuple[str, ...]) -> tuple[Deadline, tuple[str, ...]]:
    """By mid-May, 月中前: a bound in the middle of a month is its 15th day."""
    window = deadline.named
    if window is None or window.latest is None or deadline.limit not in ("by", "before") or not _MIDDLE.search(phrase):
        return deadline, doubts
    doubts = (*doubts, "the middle of the month was taken for the 15th")
    return replace(deadline, limit="by", named=Window.of_day(window.latest.replace(day=15))), doubts


def working_week(deadline: Deadline, phrase: str, doubts: tuple[str, ...]) -> tuple[Deadline, tuple[str, ...]]:
    """By the end of next week, EOW: minutes are written by people at work, whose week ends on its Friday."""
    window = deadline.named
    if window is None or window.latest is None or window.latest.weekday() != _SUNDAY or not _WEEK_ENDS.search(phrase):
        return deadline, doubts
    doubts = (*doubts, "the end of the week was taken for its Friday")
    return replace(deadline, limit="by", named=Window.of_day(window.latest - timedelta(days=2))), doubts


def next_year(
    deadline: Deadline, before: str, reference: date, doubts: tuple[str, ...]
) -> tuple[Deadline, tuple[str, ...]]:
    """訂於9月14日至18日 in minutes of November: what is set for days past, no year told, is of the next year."""
    window = deadline.named
    if (
        window is None
        or not (window.earliest and window.latest)
        or not deadline.how.startswith("year from the meeting")
    ):
        return deadline, doubts
    if (reference - window.latest).days < _LONG_PAST or not _SET_FOR.search(before):
        return deadline, doubts
    first, last = window.earliest + relativedelta(years=1), window.latest + relativedelta(years=1)
    doubts = (*doubts, "the days are past and it is only planned; the next year was taken")
    return replace(deadline, named=replace(window, earliest=first, latest=last), doubts=doubts), doubts


def is_instead(found: Finding, text: str) -> bool:
    """Whether a phrase is said to take the place of a day before it: 改至10月25日, revised 27 March."""
    return _INSTEAD.search(text[max(0, found.start - _ROW) : found.start]) is not None


def tells_anew(text: str) -> bool:
    """Whether words open by putting what was said before them off to another day: 延至9月7日, moved to 5 May."""
    return _ANEW.match(text) is not None


def standing(every: Sequence[Finding], text: str) -> Iterator[Finding]:
    """The phrases without the days that another took the place of: 原訂10月5日召開，因颱風改至10月25日."""
    for found, following in zip(every, [*every, None][1:], strict=True):
        between = text[found.end : following.start] if following else ""
        if following is None or len(between) > _SENTENCE or re.search(r"[。；;\n]\s*\S|\.\s+[A-Z]", between):
            yield found
            continue
        before = text[max(0, found.start - 36) : found.start]
        planned = (
            _PLANNED.search(before) is not None and _NOW.match(text[found.end : found.end + _SENTENCE]) is not None
        )
        was = planned or _ORIGINAL.search(before[-24:]) is not None
        if not (was or (is_instead(following, text) and not (re.search("[，,]", between) or _ARROW.search(between)))):
            yield found


_DAYS_AGO = re.compile(r"[0-9一二三四五六七八九十兩两]{1,3}(?:天|日|週|周|個?(?:工作天|工作日|禮拜|星期))前")
_PARTS = re.compile(r"[。；;\n]|已|曾|早在")  # what ends a sentence, or tells the past
_WAS = re.compile(r"[^，。]{0,4}[已了過过曾]")
_LASTS = re.compile(r"(?i:until|till)\b")
_LATER = re.compile(r"(?i)\b(?:later|earlier|afterwards)$|(?<!會)(?<!会)(?:之?[後后])$")
_WIDE = 300  # days of a span that is all but a year
_STRENGTH = {"deadline": 5.0, "date": 4.0, "range": 3.0, "meeting": 2.5}


def named_beside(found: Finding, others: Sequence[Finding], text: str) -> Finding:
    """The day that stands in brackets beside what is counted: 會後2週內（8月3日前）; with a doubt where they differ."""
    anchor = found.deadline.anchor
    if anchor is None or anchor.offset is None or anchor.kind != "date":
        return found
    for other in others:
        first, second = sorted((found, other), key=lambda one: one.start)
        named = other.deadline.named
        if named is None or named.grain != "day" or not _IN_BRACKETS.fullmatch(text[first.end : second.start]):
            continue
        low, high = _counted(date.fromisoformat(anchor.ref), anchor.offset)
        if named.latest is None or low <= named.latest <= high:
            return other
        doubt = f"{found.phrase} is {low if low == high else f'{low} to {high}'}, beside it stands {other.phrase}"
        return other._replace(doubts=(*other.doubts, doubt))
    return found


def _counted(day: date, offset: Offset) -> tuple[date, date]:
    """The first and the last day that is so far from ``day``: holidays may fall amid working days."""
    if offset.unit == "wd":
        side = 1 if offset.amount > 0 else -1
        near = day + timedelta(offset.amount + side * 2 * ((abs(offset.amount) - 1) // 5))
        far = near + timedelta(side * _HOLIDAYS)
        return min(near, far), max(near, far)
    length = {"d": "days", "w": "weeks", "m": "months"}[offset.unit]
    there = day + relativedelta(**{length: offset.amount})  # type: ignore[arg-type]
    return there, there


def strongest(some: Sequence[Finding]) -> Finding | None:
    """The phrase that bounds a clause best: a limit before a day, a day before a span, a span before a meeting."""
    if not some:
        return None
    if len(some) > 1 and some[0].deadline.named and not some[0].deadline.anchor:
        # 'on the 21st, the release a week later' counts from the 21st, not from the meeting
        some = [some[0], *(found for found in some[1:] if not _counts_back(found))]
    return max(some, key=lambda found: (_weight(found), -found.start))


def _counts_back(found: Finding) -> bool:
    """Whether a phrase counts from the day told before it: 'a week later'."""
    anchor = found.deadline.anchor
    dated = found.deadline.named is not None or (anchor is not None and anchor.kind == "date")
    return dated and _LATER.search(found.phrase) is not None


def _weight(found: Finding) -> float:
    deadline = found.deadline
    weight = _STRENGTH.get(found.kind, 1.0)
    if deadline.anchor and deadline.anchor.offset:
        weight += 3.0 if deadline.anchor.kind == "meeting" else 0.6
    if deadline.named and deadline.named.grain == "year":
        weight -= 2.2
    elif deadline.named and deadline.named.grain != "day":
        weight -= 0.4 if (deadline.named.days or _WIDE) < _WIDE else 2.2  # 113學年度課程, 下次會議討論
    if deadline.limit == "after" and not (deadline.anchor and deadline.anchor.offset):
        weight -= 1.5
    if _LASTS.match(found.phrase):  # frozen on 24 June, the installer exempt until 15 July
        weight -= 1.2
    if found.rule in ("zh-holiday", "en-holiday"):  # 聖誕市集 12/15～12/19, 12月19日起春節前: a feast names
        weight -= 1.5 if deadline.limit == "on" else 2.2
    return weight
