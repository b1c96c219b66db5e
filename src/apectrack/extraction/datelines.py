"""The days a line tells, as minutes tell when they were taken."""

from __future__ import annotations

import re
from datetime import date, timedelta

from apectrack.domain.window import Window
from apectrack.timex import find_deadlines

ROC_NAME = re.compile(r"(?<!\d)(?P<year>1[0-3]\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])(?!\d)")
NAME = re.compile(r"(?<!\d)(?P<year>19\d\d|20\d\d)[-_.]?(?P<month>0[1-9]|1[0-2])[-_.]?(?P<day>[0-2]\d|3[01])(?!\d)")
_YEAR = re.compile(
    r"(?<!\d)(?P<ad>(?:19|20)\d\d)(?!\d)\s*年?|(?:民國|民国|中華民國)?\s*(?P<roc>[89]\d|1[0-3]\d)\s*(?:年|學年|学年)"
)
_ROC_DAY = re.compile(r"(?<!\d)(?:[89]\d|1[0-3]\d)([./-])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?!\d)")
_HAN_YEAR = re.compile(r"[〇零一二三四五六七八九十百]{2,5}年")
_PAPER = re.compile(r"[〔［\[（(【]\s?(?:\d{2,4})\s?[〕］\])）】]\s*第?\s*\d+\s*[号號期]|第\s*\d+\s*[号號]|字第\s*\d+")
_WEEKDAY = re.compile(r"(?:[周週]|星期|[礼禮]拜)[一二三四五六日天]")
_FRONT = re.compile(r"前(?=[端台线線鋒锋])")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\d{1,2} ?(?:[ap]\.?m\b|[點点時时])")
_TELLS_DAY = re.compile(r"(?i)[\d〇零一二三四五六七八九十]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_CLOCKS = ("en-clock", "zh-clock", "digits-clock")
# The 6th, 2號: a day of some month, which a year alone does not date.
_BARE_DAY = re.compile(
    r"(?i)\W*(?:on )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?|[〇零一二三四五六七八九十]{1,3})\W*[日號号]?\W*"
)
_NEAR = timedelta(days=45)  # within which the days of one meeting lie


def year_of(text: str) -> int | None:
    """The first year a text names, of our era."""
    found = _YEAR.search(text)
    if not found:
        return None
    return int(found["ad"]) if found["ad"] else int(found["roc"]) + 1911


def has_year(text: str) -> bool:
    """Whether a text names a year, in figures or in Chinese numerals."""
    return year_of(text) is not None or any(some.search(text) for some in (NAME, _HAN_YEAR, _ROC_DAY))


def days_of(text: str, year: int | None, lang: str, *, strict: bool) -> tuple[Window, str] | None:
    """The days a line names, first to last. ``strict`` wants the year or a full date in it."""
    if strict and not has_year(text):
        return None
    reference = date(year, 1, 1) if year else None
    text = _PAPER.sub(
        lambda number: " " * len(number[0]), _FRONT.sub("_", text)
    )  # 前端 is no limit; 〔2022〕12号 is the paper's number
    windows: list[tuple[date, date]] = []
    bare: list[tuple[date, date]] = []
    quotes = []
    for found in find_deadlines(text, reference, lang, looks_ahead=True):
        window = found.deadline.named
        if window and window.earliest and window.latest and window.grain == "day" and (window.days or 99) <= _NEAR.days:
            if found.rule in _CLOCKS:
                continue
            if found.deadline.limit in ("by", "before", "after"):
                continue
            if year is None and not has_year(found.phrase):
                continue
            if not _TELLS_DAY.search(_CLOCK.sub("", _WEEKDAY.sub("", found.phrase))):
                continue  # Thursday is a day of every week
            if _BARE_DAY.fullmatch(found.phrase):
                bare.append((window.earliest, window.latest))
                continue
            windows.append((window.earliest, window.latest))
            quotes.append(found.phrase)
    if not windows:
        return None
    first = min(earliest for earliest, _ in windows)
    windows += [days for days in bare if days[0] > first]
    return Window(first, max(latest for _, latest in windows if latest - first <= _NEAR)), quotes[0]
