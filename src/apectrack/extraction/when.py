"""When: the time phrases of a document, which of them bounds a clause, and words that point back to a date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from apectrack.domain.deadline import Anchor, Deadline
from apectrack.domain.window import Window
from apectrack.extraction.counting import Events
from apectrack.extraction.dayorder import in_order, is_unsure, numbers_item
from apectrack.extraction.halves import at_once
from apectrack.extraction.language import is_chinese
from apectrack.extraction.margins import place, whole_lines
from apectrack.extraction.spans import (
    INCLUDED,
    counted_beside,
    days_before,
    is_instead,
    joined,
    lasting,
    middle,
    named_beside,
    next_year,
    standing,
    within_year,
    working_week,
)
from apectrack.extraction.spoken import spoken
from apectrack.timex import Finding, UnreadableError, find_deadlines, read

_PAST_EVENT = re.compile(
    r"^(?:上午|下午|間|在[^，。]{1,12})?(?:舉行|召開|舉辦|發布|公布|所作|所提|通過|簽署|辦理|核定|修正公布)(?:之|的)|^[^，。]{0,8}(?:所作|所提)"
)
_TITLE_YEAR = re.compile(r"^(?:度)?(?:第|工作|年度|國際|預算|計畫|成果|關務|主辦|開始|年會|年会|大會|大会)")
_OF_YEAR = re.compile(
    r"^(?:度)?(?:[^\W\d_提完辦举舉召發发出訂定成制編编公建核報报送交施推啟启前底內内初中末起以之間间上下應应須须需將将]{0,4}"
    r"(?:項目|项目|計劃|计划|計畫|預算|预算|方案|規劃|规划|專案|经费|經費|名單|名单|統計|统计|考核|任務|任务|結轉|结转|目標|目标|年報|年报|白皮書))"
)
_CLOCK = re.compile(
    r"[到至]?(?:早上|上午|中午|下午|晚上|晚間|晚间|傍晚|凌晨|清晨)?\s*[0-9〇零一二兩两三四五六七八九十]{1,3}\s*(?:[點点時时](?:半|[0-9一二三四五六七八九十]{1,3}分?)?|:\d\d)(?:前|起|後)?"
    r"|(?i:(?:at |by )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|o'clock|noon)|(?:at |by |before )?(?:noon|midday|midnight))"
)
_BESIDE_ANOTHER = re.compile(
    r"(?:(?:隔|次|翌)一?[日天]|[前後后]一[日天]|前一[週周]|[當当][日天])(?:[早中晚]上|[上中下]午|傍晚|晚間)?前?"
    r"|(?i:the (?:day before|following day|same day))"
)
_HAN_BEFORE = re.compile(r"[^\W\x00-\xff]$(?<![會会])")
_BARE_DAY = re.compile(
    r"\d{1,2}\s?[日號号](?:之?前|以前|起)?"
    r"|(?i:(?:by |on |before |until |till )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
    r"\d{1,2}(?:st|nd|rd|th))"
)
_THIS_WEEK, _SATURDAY = re.compile(r"[本這这](?:個|个)?(?:週|周|禮拜|礼拜|星期)"), 5
_LATELY = re.compile(
    r"[最]?近[0-9一二兩两三四五六七八九十]{1,3}個?(?:年|月|週|周)|過去|过去"
)  # 近三年的契約: what it is of
_THEREAFTER = re.compile(r"(?i)\s+(?:thereafter|afterwards|of that|after that)\b")
_STRUCK_OUT = re.compile(r"~~[^~\n]{1,80}~~")
_FILED = re.compile(r"(?i)\[[^\]\n]*\b(?:minutes|items?|meeting|discussion|from|opened|raised)\b[^\]\n]*$")
_CALLED = re.compile(r"Jun|May|April|June|August|Jan")
_TO_DO = re.compile(r"(?: [A-Z][a-z]+)? (?:to|will|is to|has|asked|said) [a-z]")
_THIS = re.compile(r"[此這这該该]$")
_BARE_BEFORE = re.compile(r"前[0-9一二兩两三四五六七八九十]{1,3}個?(?:天|日|週|周|星期)")  # 前三天發: before the event
_TODAYS = re.compile(
    r"[之的]?(?:意見|意见|[會会][議议]|討論|讨论|決議|决议|建議|建议|結論|结论|發言|发言|裁示|共識|共识)"
)
_WEEK_BEFORE = re.compile(r"前一?[週周]$")  # 前一週週五前: of something else
_BACK_FROM_IT = re.compile(r"[於于]前$")
_SOME_DAYS = re.compile(r"[0-9一二兩两三四五六七八九十]{1,3}\s?[日天]")
# Of every week, where no week is named: 週一至週五延長至晚間10時, open Monday to Friday.
_HOURS = re.compile(
    r"(?:[週周]|星期|禮拜|礼拜)一\s?[至到~～–—-]\s?(?:[週周]|星期|禮拜|礼拜)?[五六日天]"
    r"|(?i:(?:from )?mon(?:day)?s? ?(?:to|through|thru|[-–]) ?(?:fri|sat|sun)[a-z]*)"
)
_NEXT = re.compile(r"下(?:次|屆|届|期|回)")
_RECEIVED = re.compile(
    r"(?:(?<![會会])[後后]|(?:收到|接獲|接获|接到|收受|簽收|送達|送达|通知)[^，。；\n]{0,8}|之日起?|次日起)$"
)
# 開放報名兩週前: two weeks before something, not two weeks ago.
_OF_SOMETHING = re.compile(r"[^\W\x00-\xff](?<![於于在約约是的了自從从至到早已曾，。、；：])$")
_AGO = re.compile(r"[週周月年天][之以]?前$|(?:星期|禮拜|礼拜)[之以]?前$")
_BEFORE_THIS = re.compile(r"(?:本次|本屆|本届|此次|這次|这次)[^後后，。]{0,16}前$")
_OF_NAME = re.compile(r"[^\W\x00-\xff](?<![於于在至到自從从由今以為为是及與与和訂订])$")  # 策略計畫2018-2022: its name
_BESIDE = re.compile(r"^[\s（(，,]{0,3}$")
_SLASHED = re.compile(
    r"(?<![\d/.])(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])(?![\d/]|[\s]*(?:的|以上|強|弱|day|hour|track|time))"
)
_DOTTED = re.compile(
    r"(?<![\d/.第.vV版])(?:1[0-2]|0?[1-9])\.(?:3[01]|[12]\d|0?[1-9])(?![\d/.%％]|[\s]*(?:[個个人名元倍萬万億亿件家米度分版章節节成折級级歲岁小時时a-zA-Z]))"
)
# 12.4-12.15: days of a month, told by a span of which one can be no version.
_DOTTED_SPAN = re.compile(
    r"(?<![\d/.第.vV版])(?:1[0-2]|[1-9])\.(?:3[01]|[12]\d|0?[1-9]) ?[-–~～至到] ?(?:1[0-2]|[1-9])\.(?:3[01]|[12]\d)"
    r"(?![\d/.%％]|\s*(?:[个個人名元倍萬万億亿件米度分版折級级歲岁小時时°℃a-zA-Z]))"
)
# 9-15 in Chinese: a month and a day where the document writes several so, and no span of numbers.
_HYPHENED = re.compile(
    r"(?<![\d\-–/.第A-Za-z年月])(?:1[0-2]|[1-9])-(?:3[01]|[12]\d|0?[1-9])(?:[至到~～](?:1[0-2]|[1-9])-(?:3[01]|[12]\d|0?[1-9]))?"
    r"(?![\d\-–/.:%％A-Za-z]|\s*(?:[頁页條条人樓楼號号室項项點点时時月日天週周年萬万元個个次名分歲岁級级區区]))"
)
_HEAD = 2000  # characters by which a document is taken for Chinese
_SEVERAL = 3  # days written so before one is believed, that can be no month
UNKNOWN_START = "counted from a day that is not told: when it arrives, or when something else is done"
_LONG = 600  # blocks, from which on a copy of the process reads half of them


class Calendar:
    """Every time phrase of a document that may bound work, by its place."""

    def __init__(
        self,
        text: str,
        reference: date,
        lang: str,
        blocks: Iterable[tuple[int, int]],
        entries: Sequence[tuple[int, date]] = (),
    ) -> None:
        """``blocks`` are the spans of the text that are read each for itself.

        ``entries`` are where a running log tells of another day: what it says counts from there.
        """
        self._text, self._reference = text, reference
        self._entries = [text.rfind("\n", 0, start) + 1 for start, _ in entries]
        self._days = [day for _, day in entries]
        self._struck = [found.span() for found in _STRUCK_OUT.finditer(text)]
        every = self._read(sorted(set(blocks)), lang)
        for rule, pattern in (("digits-short", _SLASHED), ("digits-dotted", _DOTTED)):
            if any(found.rule.startswith(rule) for found in every):
                every = sorted([*every, *_habitual(text, pattern, every, reference, lang)], key=lambda f: f.start)
        if is_chinese(text[:_HEAD]):
            every = sorted([*every, *_habitual(text, _DOTTED_SPAN, every, reference, lang)], key=lambda f: f.start)
        if _hyphens(text):
            every = sorted([*every, *_habitual(text, _HYPHENED, every, reference, lang)], key=lambda f: f.start)
        if any(map(is_unsure, every)):
            every = in_order(text, every, self.day_at)
        self.findings = list(standing([found for found in every if self._usable(found)], text))
        self.events = Events(self.findings, text)
        self.vague = [found for found in every if found.kind == "vague"]
        self.repeated = [found for found in every if found.kind == "recurring"]
        self.durations = [found for found in every if found.kind == "duration"]
        self._starts = [found.start for found in self.findings]
        self._duration_starts = [found.start for found in self.durations]
        self._vague_starts = [found.start for found in self.vague]

    def _read(self, blocks: Sequence[tuple[int, int]], lang: str) -> list[Finding]:
        """The phrases of each block, those of a long document in two halves at once."""

        def read(some: Sequence[tuple[int, int]]) -> list[Finding]:
            every = ((low, high, self.day_at(low), spoken(self._text[low:high], lang)) for low, high in some)
            return [found for block in every for found in _read(self._text, *block)]

        if len(blocks) < _LONG:
            return read(blocks)
        half = len(blocks) // 2
        one, other = at_once(lambda: read(blocks[:half]), lambda: read(blocks[half:]))
        return one + other

    def day_at(self, offset: int) -> date:
        """The day that words at ``offset`` were written: the meeting's, or that of the entry of a log."""
        entry = bisect_right(self._entries, offset)
        return self._days[entry - 1] if entry else self._reference

    def within(self, low: int, high: int) -> Sequence[Finding]:
        """The phrases that begin in ``[low, high)``."""
        return self.findings[bisect_left(self._starts, low) : bisect_left(self._starts, high)]

    def vague_within(self, low: int, high: int) -> Finding | None:
        """The first phrase that names no day ('as soon as possible') in ``[low, high)``."""
        some = self.vague[bisect_left(self._vague_starts, low) : bisect_left(self._vague_starts, high)]
        return some[0] if some else None

    def whole(self, found: Finding, low: int, high: int) -> Finding:
        """``found`` with the day or the length beside it in ``[low, high)`` that makes it a span."""
        if counted := counted_beside(self._text, found, low):
            return counted
        some = self.within(low, high)
        if (told := named_beside(found, some, self._text)) is not found:
            return told
        lengths = self.durations[bisect_left(self._duration_starts, low) : bisect_left(self._duration_starts, high)]
        return lasting(joined(self._text, some, found), lengths)

    def written(self, text: str, start: int) -> Finding | None:
        """The day a cell of days holds, where its figures alone could be a number: 8.22, 9-15."""
        pattern = next((one for one in (_DOTTED, _HYPHENED) if one.fullmatch(text.strip())), None)
        return next(_habitual(text, pattern, [], self._reference, "zh", start), None) if pattern else None

    def before(self, offset: int, reach: int = 1500) -> Sequence[Finding]:
        """The phrases in the ``reach`` characters before an offset."""
        return self.within(max(0, offset - reach), offset)

    def reference(self, offset: int, reach: int = 400) -> Finding | None:
        """What words that point back at ``offset`` mean: the nearest phrase, or the session whose days it gives."""
        some = self.within(max(0, offset - reach), offset)
        if len(some) > 1 and some[-2].kind == "meeting" and _BESIDE.match(self._text[some[-2].end : some[-1].start]):
            return some[-2]
        return some[-1] if some else None

    def is_instead(self, found: Finding) -> bool:
        """Whether a phrase is said to take the place of a day before it."""
        return is_instead(found, self._text)

    def _usable(self, found: Finding) -> bool:
        deadline = found.deadline
        struck = any(low <= found.start < high for low, high in self._struck)
        if struck or _LATELY.match(found.phrase) or numbers_item(found, self._text, self._reference):
            return False
        around = self._text[max(0, found.start - 24) : found.end]
        after = self._text[found.end : found.end + 20]
        told = found.rule.endswith("+named")  # the day before one that was found
        if _CLOCK.fullmatch(found.phrase) or (_BESIDE_ANOTHER.fullmatch(found.phrase) and not told):
            return False
        if not told and (_of_another(found, around) or _WEEK_BEFORE.search(around[: -len(found.phrase)])):
            return False
        if UNKNOWN_START in found.doubts:
            return True
        if found.kind in ("recurring", "duration", "vague") or (deadline.named is None and deadline.anchor is None):
            return False
        if _names_another(found, around[: -len(found.phrase)], after):
            return False
        if found.rule == "zh-counted" and _THIS.search(around[: -len(found.phrase)]):
            return False
        if deadline.anchor and _is_now(deadline.anchor):
            return False
        window = deadline.named
        if window and window.grain == "year" and _in_title(found.phrase, around[: -len(found.phrase)], after):
            return False
        # What somebody has put forward on a day is past; what must be answered before one may well be what they did.
        return not (window and found.kind != "deadline" and _PAST_EVENT.match(after))


def _in_title(phrase: str, before: str, after: str) -> bool:
    """Whether a year only stands in what something is called: 2016年計畫, 策略計畫2018-2022."""
    if _TITLE_YEAR.match(after):
        return True
    figures = phrase[:1].isdigit()
    return figures and bool(_OF_YEAR.match(after) or ("年" not in phrase and _OF_NAME.search(before)))


def _names_another(found: Finding, before: str, after: str) -> bool:
    """Whether a phrase names somebody (Jun to check), the paper it is from, or what was said today (今日意見)."""
    if found.phrase in ("今日", "今天", "本日") and _TODAYS.match(after):
        return True
    if _CALLED.fullmatch(found.phrase):
        return _TO_DO.match(after) is not None
    return _FILED.search(before) is not None and re.match(r"[^\]\n]{0,10}\]", after) is not None


def _of_another(found: Finding, around: str) -> bool:
    """Whether a phrase counts from something that is not known here: 於前3日, 開學後兩週內, before this meeting."""
    before = around[: -len(found.phrase)]
    if (found.deadline.named is None and _BEFORE_THIS.search(around)) or (
        _BACK_FROM_IT.search(before) and _SOME_DAYS.match(found.phrase)
    ):
        return True
    return found.phrase[0] in "後后" and found.rule != "zh-day-word" and _HAN_BEFORE.search(before[-2:]) is not None


def _is_now(anchor: Anchor) -> bool:
    """Whether an anchor is the meeting itself, or no time away from a day."""
    return anchor.ref == "this meeting" or bool(anchor.kind == "date" and anchor.offset and not anchor.offset.amount)


def _read(text: str, low: int, high: int, reference: date, lang: str) -> Iterator[Finding]:
    """The phrases of one block, with their places in the text. 'Before 10 October' is taken as by that day."""
    block, cuts = whole_lines(text[low:high])
    last: Finding | None = None
    for whole in find_deadlines(block, reference, lang, looks_ahead=True):
        found = whole._replace(start=place(cuts, whole.start), end=place(cuts, whole.end)) if cuts else whole
        if _HOURS.fullmatch(found.phrase):
            found = found._replace(kind="recurring")
        deadline, doubts = found.deadline, found.doubts
        anchor = deadline.anchor
        if anchor and anchor.ref == "this meeting" and anchor.offset:
            counted = Anchor("date", reference.isoformat(), None, anchor.offset)
            deadline = replace(deadline, anchor=counted, how=f"counted from the meeting, {reference}")
        if deadline.limit == "before" and deadline.named and deadline.named.grain == "day":
            doubts = (*doubts, "'before' was taken to include the day itself")
            deadline = replace(deadline, limit="by", doubts=doubts)
        if found.rule in INCLUDED and found.phrase[-1] == "前" and not re.search("[底末初中旬]", found.phrase):
            doubts = (*doubts, INCLUDED[found.rule])
        before = text[max(low, low + found.start - 12) : low + found.start]
        if (
            found.rule.endswith("-receipt")
            or re.match("截止[後后]", found.phrase)
            or _THEREAFTER.match(text, low + found.end)
            or (
                found.rule == "zh-counted"
                and (_RECEIVED.search(before) or (_AGO.search(found.phrase) and _OF_SOMETHING.search(before)))
            )
        ):
            doubts = (UNKNOWN_START,)
            deadline = replace(deadline, anchor=None, named=None, how="", doubts=doubts)
        deadline, doubts = middle(within_year(deadline, found.phrase), found.phrase, doubts)
        deadline, doubts = working_week(deadline, found.phrase, doubts)
        deadline, doubts = next_year(
            deadline, text[max(low, low + found.start - 6) : low + found.start], reference, doubts
        )
        deadline, doubts = _begun(_ahead(_renamed(deadline), found.phrase, reference), doubts)
        made = found._replace(start=low + found.start, end=low + found.end, deadline=deadline, doubts=doubts)
        yield (last := days_before(made, last, text, reference))


def _renamed(deadline: Deadline) -> Deadline:
    """下屆大會, 下次理事會: the next meeting, whatever it is called there."""
    anchor = deadline.anchor
    if anchor is None or anchor.kind != "meeting" or not _NEXT.match(anchor.ref):
        return deadline
    return replace(deadline, anchor=replace(anchor, ref="next meeting"))


def _ahead(deadline: Deadline, phrase: str, reference: date) -> Deadline:
    """22日前 told on the 24th is next month's: minutes look ahead where only the day is named."""
    window = deadline.named
    if window is None or window.days != 1 or window.latest is None or window.latest >= reference:
        return deadline
    if _THIS_WEEK.match(phrase) and deadline.limit in ("by", "before") and reference.weekday() >= _SATURDAY:
        doubts = (*deadline.doubts, "it was said at the week's end; the week to come was taken")
        return replace(deadline, named=Window.of_day(window.latest + relativedelta(weeks=1)), doubts=doubts)
    if not _BARE_DAY.fullmatch(phrase):
        return deadline
    month = window.latest + relativedelta(months=1)
    doubts = (*deadline.doubts, "only the day is told; the month after the meeting was taken")
    return replace(deadline, named=Window.of_day(month), doubts=doubts) if month.day == window.latest.day else deadline


def _begun(deadline: Deadline, doubts: tuple[str, ...]) -> tuple[Deadline, tuple[str, ...]]:
    """What is to begin at a time is due then: 'from 1 October' is taken as 1 October."""
    window = deadline.named
    if window is None or window.earliest is None or window.latest is not None or deadline.limit not in ("on", "during"):
        return deadline, doubts
    day = window.earliest
    if window.grain == "month":
        window = Window.of_month(day.year, day.month)
    elif window.grain == "year":
        window = Window.of_year(day.year)
    else:
        window = Window.of_day(day)
    doubts = (*doubts, "it begins then; when it ends is not told")
    return replace(deadline, named=window, doubts=doubts), doubts


def _habitual(
    text: str, pattern: re.Pattern[str], every: list[Finding], reference: date, lang: str, start: int = 0
) -> Iterator[Finding]:
    """3/4 or 3.4 where it might be a fraction, in a document that is known to write its days so.

    ``start`` is where ``text`` begins in the document.
    """
    taken = [(found.start, found.end) for found in every]
    at = 0
    for found in pattern.finditer(text):
        while at < len(taken) and taken[at][1] <= found.start():
            at += 1
        if at < len(taken) and taken[at][0] < found.end():
            continue
        with suppress(UnreadableError):
            signs = "[.-]" if pattern is _HYPHENED else "[.]"
            deadline = read(re.sub(signs, "/", found[0]), reference, lang)
            doubts = (*deadline.doubts, f"{found[0]} was taken for a day, as elsewhere in the document")
            deadline = replace(deadline, text=found[0])
            low, high = start + found.start(), start + found.end()
            yield Finding(found[0], low, high, "date", deadline, None, "slashed", doubts)


def _hyphens(text: str) -> bool:
    """Whether a Chinese document writes days as 9-15: several of them can be no month."""
    if not re.search(r"[^\W\x00-\xff]", text):
        return False
    return sum(int(found[0].rsplit("-", 1)[1]) > 12 for found in _HYPHENED.finditer(text)) >= _SEVERAL


def pointed(words: str, found: Finding) -> Deadline:
    """The deadline of words that point back (該期間, 同日) to an earlier phrase."""
    limit = "during" if found.deadline.limit in ("by", "before", "after") else found.deadline.limit
    return replace(
        found.deadline,
        text=words,
        limit=limit,
        how="; ".join(part for part in (f"{words} points to {found.phrase}", found.deadline.how) if part),
        doubts=(*found.deadline.doubts, f"'{words}' was taken for {found.phrase}"),
    )


def held_at(name: str, words: str) -> Deadline:
    """A deadline at a session of a body that the text names without a number."""
    return Deadline(words, "during", anchor=Anchor("meeting", name), how=f"at a session of {name}")
