"""Counting: so long before or after an event, where the days of the event are told beside its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from apectrack.domain.deadline import Anchor, Deadline, Offset
from apectrack.domain.window import Window
from apectrack.timex import Finding
from apectrack.timex.numerals import number

_EVENT_ZH = (
    r"(?:活動|活动|考試|考试|比賽|比赛|競賽|研討會|研讨会|工作坊|演練|演练|典禮|開幕|开幕|展覽|展览|講座|讲座|營隊|開工|"
    r"开工|開學|开学|試辦|說明會|论坛|論壇|訓練|培训|上线|上線|發布|发布|評鑑|稽核|選舉)"
)
_EVENT_EN = (
    r"(?:event|workshop|conference|launch|release|seminar|training|exhibition|festival|visit|opening|exam|ceremony|"
    r"plugfest|fair|course|election|audit|inspection|hearing|deadline|webinar|sprint|retreat)"
)
_HAN = r"(?P<n>[0-9]{1,3}|[一二兩两三四五六七八九十]{1,3})個?(?P<unit>日|天|週|周|月|工作日|工作天)"
_EN = (
    r"(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r" (?P<unit>(?:(?:working|business) )?days?|weeks?|months?)"
)
_LISTED = re.compile(
    rf"(?P<noun>{_EVENT_ZH})(?:當日|日)?(?P<edge>前|後|后){_HAN}"
    rf"|(?i:\b{_EN.replace('<n>', '<m>').replace('<unit>', '<of>')}"
    rf" (?P<side>before|prior to|ahead of|after) the (?P<what>{_EVENT_EN})\b)"
)
# 啟用前1個月, 申報截止後兩週內: any two characters, where a day stands beside them elsewhere.
_EDGE = re.compile(
    rf"(?P<noun>(?!收到|接[獲获到]|收受|送達|送达|通知)[^\W\x00-\xff][^\W\x00-\xff](?<![於于在以之今最先日此其然隨随嗣事往爾提会會議议]))"
    rf"(?P<edge>前|後|后){_HAN}"
)
# 演練二週前, 大會15日前; 會前一週; 於前3日: whatever has been named with its day before.
_BEFORE_EVENT = re.compile(
    rf"(?P<noun>[^\W\x00-\xff](?<![於于在至自約约是的前])[^\W\x00-\xff](?<![於于在至自約约是的前個个]))"
    rf"(?:開始|开始|舉行|举行|召開|召开)?之?{_HAN}之?前"
)
_BEFORE_MEETING = re.compile(rf"(?P<noun>[會会])(?:議|议)?前{_HAN}")
_BEFORE_IT = re.compile(rf"(?:[於于]|提)前{_HAN}")
_AHEAD_EN = re.compile(rf"(?i)\b{_EN} (?:before(?:hand)?|in advance|ahead)(?=\s*(?:[.,;!)]|$))")
_BEFORE_EN = re.compile(rf"(?i)\b{_EN}\s+(?:before|prior to|ahead of|in advance of) the (?P<noun>[a-z]+)\b")
_AFTER_IT = re.compile(rf"(?i)\b(?:within |for )?{_EN} (?:thereafter|afterwards|of that|after that)\b")
_DAY_BEFORE = re.compile(
    r"(?i:\bby the (?P<en>mon|tues|wednes|thurs|fri|satur|sun)day before(?=\s*(?:[.,;!)]|$)))"
    r"|前一?[週周]的?(?:[週周]|星期)(?P<zh>[一二三四五六日])前?"
)
_DAYS_EN = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_DAYS_ZH = "一二三四五六日"
_SENTENCE_ENDS = re.compile(r"[。；;\n]|\.\s")
_BESIDE, _CLOSE = 40, 14  # characters within which a name stands beside a day: near the words, and anywhere
UNITS = {"日": "d", "天": "d", "週": "w", "周": "w", "月": "m", "工作日": "wd", "工作天": "wd"}


class _Counted(NamedTuple):
    """So long before or after an event; ``listed`` where its name alone tells that it is one."""

    phrase: str
    noun: str
    amount: int
    unit: str
    listed: bool


class Events:
    """The days of a document that stand right beside a name, each name looked for once."""

    def __init__(self, every: Sequence[Finding], text: str) -> None:
        self._every, self._text = every, text
        self._only: dict[str, Finding | None] = {}

    def only_day_of(self, noun: str, fold: Callable[[str], str]) -> Finding | None:
        """The one day that a folded name is told with, None where there are several or none."""
        if noun not in self._only:
            named = (one for one in self._every if _tells(one) and _is_beside(noun, one, self._text, _CLOSE, fold))
            days = {one.deadline.named: one for one in named}
            self._only[noun] = next(iter(days.values())) if len(days) == 1 else None
        return self._only[noun]


class Told(NamedTuple):
    """Where an event may be told: in the phrases ``before`` the end of the words, or anywhere among the ``events``.

    ``low`` is where what is near begins; ``start`` where the words stand; ``day`` is the meeting's; ``within`` the
    month of the event where only that is told.
    """

    before: Sequence[Finding]
    events: Events
    low: int
    start: int
    day: date
    within: Window | None = None


def counted_from_event(quote: str, told: Told, text: str, fold: Callable[[str], str]) -> Deadline | None:
    """活動前一日, two weeks before the event: counted from the day told with the event, which a doubt names.

    What may be an event must be named beside a day; what names none (提前一天, thereafter) counts from the day named
    before it. ``quote`` is folded.
    """
    if weekday := _DAY_BEFORE.search(quote):
        return _weekday_before(weekday, told)
    counted = _counted(quote)
    event = _event(counted, told, text, fold) if counted else None
    window = event.deadline.named if event else None
    if counted is None or event is None or window is None:
        return None
    held = window.earliest if counted.amount < 0 else window.latest
    if held is None:
        return None
    anchor = Anchor("date", held.isoformat(), None, Offset(counted.amount, counted.unit))
    named = f"the day of the {counted.noun}" if counted.noun else "what it is counted from"
    within = counted.phrase.endswith(("前", "內", "内")) or counted.phrase.lower().startswith("within")
    return Deadline(
        counted.phrase,
        "by" if within else "on",
        anchor=anchor,
        how=f"counted from {event.phrase}",
        doubts=(f"{event.phrase} was taken for {named}",),
    )


def _event(counted: _Counted, told: Told, text: str, fold: Callable[[str], str]) -> Finding | None:
    """The day an event is told to be on: near by, in the same sentence, else the only one that it has anywhere."""
    if counted.amount > 0 and not counted.noun:
        return next((one for one in reversed(told.before) if one.start >= told.low and _is_day(one)), None)
    back = counted.amount < 0
    days = _days_told(told, 0 if counted.listed or told.within else told.low, ahead=back)
    if told.within:
        return next(iter(days), None)
    noun = counted.noun
    beside = [one for one in days if _is_beside(noun, one, text, _BESIDE, fold, told.low)]
    if beside or counted.listed:
        return next(reversed(beside or days), None)
    same = [one for one in days if _is_ahead(one, told.day) and not _SENTENCE_ENDS.search(text[one.end : told.start])]
    if back and noun and same:
        return same[-1]
    only = told.events.only_day_of(noun, fold) if noun else None
    return only if only and (not back or _is_ahead(only, told.day)) else None


def _weekday_before(found: re.Match[str], told: Told) -> Deadline | None:
    """By the Thursday before, 前一週週五前: the last such day before the one just named, or that of its week before."""
    event = next((one for one in reversed(told.before) if one.start >= told.low and _is_ahead(one, told.day)), None)
    held = event.deadline.named.earliest if event and event.deadline.named else None
    if event is None or held is None:
        return None
    if found["en"]:
        back = (held.weekday() - _DAYS_EN.index(found["en"].lower()) - 1) % 7 + 1
    else:
        back = held.weekday() + 7 - _DAYS_ZH.index(found["zh"])
    named = Window.of_day(held - timedelta(days=back))
    doubts = (f"{event.phrase} was taken for what it is counted from",)
    return Deadline(found[0], "by", named=named, how=f"counted from {event.phrase}", doubts=doubts)


def counts_back(text: str) -> bool:
    """Whether words tell how long before an event something is due: 於前3日, 大會15日前."""
    return any(pattern.search(text) for pattern in (_BEFORE_EVENT, _BEFORE_MEETING, _BEFORE_IT))


def counts_ahead(text: str) -> bool:
    """Whether English words tell how long before something else it is due: three weeks beforehand."""
    return _AHEAD_EN.search(text) is not None


def _counted(quote: str) -> _Counted | None:
    """What the words count from, and how far."""
    if (found := _LISTED.search(quote)) and (amount := amount_of(found["n"] or found["m"])):
        back = found["edge"] == "前" or (found["side"] or "after").lower() != "after"
        unit = UNITS.get(found["unit"] or "", "") or unit_of(found["of"])
        return _Counted(found[0], found["noun"] or found["what"], -amount if back else amount, unit, listed=True)
    for pattern in (_EDGE, _BEFORE_EVENT, _BEFORE_MEETING, _BEFORE_IT, _BEFORE_EN, _AHEAD_EN, _AFTER_IT):
        if (found := pattern.search(quote)) and (amount := amount_of(found["n"])):
            unit = UNITS.get(found["unit"], "") or unit_of(found["unit"])
            groups = found.groupdict()
            on = pattern is _AFTER_IT or groups.get("edge") in ("後", "后")
            inside = "內" if on and quote[found.end() :].lstrip("之以")[:1] in ("內", "内") else ""
            return _Counted(found[0] + inside, groups.get("noun") or "", amount if on else -amount, unit, listed=False)
    return None


def amount_of(told: str) -> int | None:
    """A number in words or figures."""
    return number(told.replace("兩", "两"))


def unit_of(word: str | None) -> str:
    """The sign of an English unit of time: d, wd (working days), w, m."""
    low = (word or "").lower()
    return "wd" if "ing day" in low or "business" in low else "w" if "week" in low else "m" if "month" in low else "d"


def _tells(one: Finding) -> bool:
    """Whether a phrase names a day, or days, and bounds nothing."""
    window = one.deadline.named
    whole = window is not None and window.grain == "day" and window.earliest is not None and window.latest is not None
    return whole and (one.deadline.limit in ("on", "during") or "截止" in one.phrase)


def _is_day(one: Finding) -> bool:
    window = one.deadline.named
    return window is not None and window.days == 1


def _is_ahead(one: Finding, day: date) -> bool:
    window = one.deadline.named
    return _tells(one) and window is not None and window.latest is not None and window.latest > day


def _days_told(told: Told, low: int, *, ahead: bool) -> list[Finding]:
    """The days from ``low`` on that bound nothing; those after the meeting, and of one month, where that is told."""
    some = [one for one in told.before if one.start >= low and _tells(one)]
    if ahead or told.within:
        some = [one for one in some if _is_ahead(one, told.day)]
    if told.within:
        days = ((one, one.deadline.named.earliest) for one in some if one.deadline.named)
        some = [one for one, first in days if first and first in told.within]
    return some


def _is_beside(noun: str, one: Finding, text: str, reach: int, fold: Callable[[str], str], low: int = 0) -> bool:
    """Whether a name stands within so many characters of a phrase, from ``low`` on."""
    return noun.casefold() in fold(text[max(low, one.start - reach) : one.end + reach]).casefold()
