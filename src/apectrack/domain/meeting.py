"""Meetings: sessions with a code, the names they go by, days that may be unknown yet, and the meeting around them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from apectrack.domain.deadline import Span
from apectrack.domain.party import folded
from apectrack.domain.window import Window


@dataclass(frozen=True)
class Meeting:
    """``code`` names the session for good (``SCCP 2 2011``); ``window`` is None until its days are known.

    ``within`` is the code of the meeting it sits inside: SCCP 2 within SOM 3.
    """

    code: str
    name: str = ""
    window: Window | None = None
    within: str | None = None
    place: str = ""
    aliases: tuple[str, ...] = ()


def key(name: str) -> str:
    """The form meeting names are compared in: ``SCCP2``, ``SCCP 2`` and ``sccp-2`` are one."""
    return re.sub(r"[\s\-_./]+", "", folded(name))


def span(meeting: Meeting, around: Callable[[str], Meeting | None]) -> Span:
    """The meeting's days, else those of the meeting it sits within, and which of the two it was.

    ``around`` finds a meeting by code. Circles end the search without a date.
    """
    seen, inner = {meeting.code}, meeting
    if meeting.window:
        return Span(meeting.code, meeting.window)
    while inner.within and inner.within not in seen:
        outer = around(inner.within)
        if outer is None:
            break
        if outer.window:
            told = f"{meeting.code} has no days of its own yet and sits within {outer.code}"
            return Span(meeting.code, outer.window, told)
        seen.add(outer.code)
        inner = outer
    return Span(meeting.code, None)
