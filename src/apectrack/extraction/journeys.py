"""Reports of a journey: which of its days were those of the meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from apectrack.domain.candidate import MeetingFound
from apectrack.domain.document import Document
from apectrack.domain.window import Window
from apectrack.extraction.datelines import days_of, year_of
from apectrack.extraction.sections import Passage

OPENING = 60  # blocks in which a document tells when its meeting was
_LONGEST = 60  # days of a journey
GAP = re.compile(r"(?<=[^\W\x00-\xff])[ \u3000]+(?=[^\W\x00-\xff])")
_JOURNEY = re.compile(r"^\W*(?:出國|出差|派赴|考察|訪問)(?:期間|日期|時間)")
_HELD_HERE = re.compile(
    r"(?:本次|本屆|此次|本會|[A-Z]{2,8} ?\d{0,2}|會議|年會|大會|研討會|工作坊|論壇)[^。\n]{0,60}?(?:於|自|在|訂)"
    r"[^。\n]{0,40}?(?:召開|舉行|舉辦|開會|登場)"
    r"|第\s?[\d一二三四五六七八九十]+\s?[屆次][^，。；\n]{0,24}會[^，。；\n]{0,4}於[^，。；\n]{0,40}(?:召開|舉行|舉辦)"
    r"|(?:本次|本屆|此次|會議|年會|大會|論壇)[^。\n]{0,40}?(?:時間|日期|會期)(?:為|是|：)[^。\n]{0,40}"
)
# 26日至28日出席…正式會議: which days of a journey were those of the meeting.
_ATTENDED = re.compile(
    r"(?:(?P<month>\d{1,2})月)?(?P<first>\d{1,2})日?(?:[（(][^）)]{1,5}[）)])?"
    r"(?:[至到~～–—-](?:(?P<until>\d{1,2})月)?(?P<last>\d{1,2})日(?:[（(][^）)]{1,5}[）)])?)?"
    r"[，,]?(?:則|全程|分別)?(?:赴[^，。；]{1,12}?)?(?:出席|參加|召開|舉行|為)[^，。；]{0,24}?"
    r"(?:正式會議|正式大會|本次會議|本屆會議|大會|年會|第\s?[\d一二三四五六七八九十]+\s?[次屆][^，。；]{0,16}會)"
)
# A line of an itinerary that puts the meeting itself on its day, not the way there or what was talked over before.
_PLANNED = re.compile(
    r"\W*\d{1,2}[月/][^\s，。：:]{1,24}(?:[ \u3000]*[－~～至–—-][ \u3000]*\d{1,2}[月/日][^\s，。：:]{0,12})?[\s：:]+"
    r"(?!內部|會前|預備|籌備|準備|行前|雙邊)[^，。；\n]{0,16}?"
    r"(?:正式會議|正式議程|全體會議|本次會議|會議第|第[\d一二三四五六七八九十]{1,3}[次屆天日]|大會|年會|開幕|閉幕)"
)


def short(text: str) -> str:
    """A quote of a line as it stands in a sentence, 40 characters at most."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else flat[:39] + "…"


def _journey_line(blocks: Sequence[Passage]) -> Passage | None:
    return next((p for p in blocks[:OPENING] if _JOURNEY.match(GAP.sub("", p.text[:40]))), None)


def journey(blocks: Sequence[Passage], lang: str) -> Window | None:
    """The days of the journey a report says it is of (出國期間：…); None when it says none."""
    line = _journey_line(blocks)
    found = days_of(line.text, year_of(line.text), lang, strict=False) if line else None
    return found[0] if found else None


def from_journey(document: Document, blocks: Sequence[Passage], lang: str, title: str) -> MeetingFound | None:
    """The days of the meeting told in a report of a journey, else those of the journey."""
    del document
    line = _journey_line(blocks)
    trip = days_of(line.text, year_of(line.text) or year_of(title), lang, strict=False) if line else None
    if line is None or trip is None or trip[0].earliest is None:
        return None
    for passage in blocks[:OPENING]:
        for told in _HELD_HERE.finditer(passage.text):
            found = days_of(told[0], year_of(told[0]) or trip[0].earliest.year, lang, strict=False)
            if found and all(day and day in trip[0] for day in (found[0].earliest, found[0].latest)):
                how = f"from the words '{short(told[0])}'"
                return MeetingFound("", found[0], found[1], passage.start, passage.end, how=how)
    for passage in blocks[:OPENING]:
        attended = _ATTENDED.search(passage.text)
        if attended and (window := _days_among(trip[0], attended)):
            how = f"from the words '{short(attended[0])}'"
            return MeetingFound("", window, attended[0], passage.start, passage.end, how=how)
    if planned := _planned(trip[0], blocks, lang):
        return planned
    return MeetingFound("", trip[0], trip[1], line.start, line.end, how=f"from the line '{short(line.text)}'")


def _planned(trip: Window, blocks: Sequence[Passage], lang: str) -> MeetingFound | None:
    """The days on which an itinerary puts the meeting: 6/25(二)－6/27(四) 正式會議, and none of the way there."""
    days: list[Window] = []
    lines: list[str] = []
    for passage in blocks[:OPENING]:
        for line in passage.text.splitlines():
            planned = _PLANNED.match(line)
            found = days_of(planned[0], trip.earliest.year, lang, strict=False) if planned and trip.earliest else None
            if found and all(day and day in trip for day in (found[0].earliest, found[0].latest)):
                days.append(found[0])
                lines.append(line)
    if not days:
        return None
    first, last = (min(d.earliest for d in days if d.earliest), max(d.latest for d in days if d.latest))
    at = max((p.start for p in blocks[:OPENING] if lines[0] in p.text), default=0)
    how = f"from the itinerary, '{short(lines[0])}'"
    return MeetingFound("", Window(first, last), lines[0].strip(), at, at + len(lines[0]), how=how)


def _days_among(trip: Window, told: re.Match[str]) -> Window | None:
    """The days of a journey that words without a month or a year tell; None where it has no such days."""
    if trip.earliest is None or trip.latest is None:
        return None
    days = [trip.earliest + timedelta(n) for n in range(min((trip.latest - trip.earliest).days, _LONGEST) + 1)]
    month, first, last = told["month"], int(told["first"]), int(told["last"] or told["first"])
    begins = next((day for day in days if day.day == first and (not month or day.month == int(month))), None)
    ends = next((day for day in days if begins and day >= begins and day.day == last), None)
    return Window(begins, ends, "day") if begins and ends else None
