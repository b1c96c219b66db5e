"""What a section is, settled by the whole document: where nothing else decides, and where a timetable lies ahead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from apectrack.domain.window import Window
from apectrack.extraction.language import language
from apectrack.extraction.sections import Passage, genre_of
from apectrack.extraction.when import Calendar

_TIMETABLE = re.compile(r"行程|日程|時程|时程|活動|活动|(?i:schedule|calendar|timetable|dates)")
_JOURNEY = re.compile(r"返程|返國|返国|返[台臺]|[啟启]程|抵達|抵达|搭機|搭机|搭乘|桃園|→|(?i:depart|flight)")
_DECIDES = ("resolution", "action")
_OPENING = 8  # characters within which a line's day begins


def settled(placed: Sequence[Passage], calendar: Calendar, day: date, trip: Window | None) -> list[Passage]:
    """The passages with the genre the whole document gives them.

    A section called 討論情形 holds what was agreed where nothing in it is called a decision. A timetable most
    of whose days are after the meeting, ``day``, and not those of the journey, ``trip``, is a list of events.
    """
    deciding = {heading for passage in placed if passage.genre in _DECIDES for heading in passage.trail}
    out: list[Passage] = []
    for (trail, genre, lang), some in groupby(placed, key=lambda one: (one.trail, one.genre, one.lang)):
        section = list(some)
        if genre == "discussion" and _undecided(trail, deciding, lang):
            section = [replace(passage, genre="prose") for passage in section]
        elif (
            genre == "background"
            and trail
            and _TIMETABLE.search(trail[-1])
            and _lies_ahead(section, calendar, day, trip)
        ):
            section = [replace(passage, genre="bullets") for passage in section]
        out += section
    return out


def _undecided(trail: Sequence[str], deciding: set[str], lang: str) -> bool:
    """Whether nothing below the heading that makes a section a discussion is called a decision."""
    words = language(lang)
    headings = [heading for heading in trail if genre_of(heading, words) == "discussion"]
    return bool(headings) and not deciding & set(headings)


def _lies_ahead(section: Sequence[Passage], calendar: Calendar, day: date, trip: Window | None) -> bool:
    if any(_JOURNEY.search(one.text) for one in section):
        return False
    opening = [next(iter(calendar.within(one.start, one.start + _OPENING)), None) for one in section]
    windows = [found.deadline.named for found in opening if found and found.deadline.named]
    last = max(day, trip.latest) if trip and trip.latest else day
    ahead = sum(window.latest is not None and window.latest > last for window in windows)
    return ahead > len(windows) - ahead
