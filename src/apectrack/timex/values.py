"""What rules make of a phrase before it is settled: a date as far as it is named, a window, a length, a meeting.

``shaky`` values are dropped unless something beside them says that a time is meant.
"""

from __future__ import annotations

from typing import NamedTuple

from apectrack.domain.deadline import Anchor
from apectrack.domain.window import Window


class When(NamedTuple):
    """A calendar date as far as it is named. ``part`` is early, mid, late, end, x1-x3 (ten days), q1-q4 or h1-h2."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    weekday: int | None = None
    how: str = ""
    doubts: tuple[str, ...] = ()
    shaky: bool = False
    relative: bool = False


class Fixed(NamedTuple):
    """Days counted from the reference date (``relative``) or fixed by themselves (a decade, a holiday)."""

    window: Window
    how: str = ""
    kind: str = ""
    limit: str = ""
    doubts: tuple[str, ...] = ()
    shaky: bool = False
    relative: bool = True


class Length(NamedTuple):
    """A length of time: amount and unit (s min h d wd w m q y); ``days`` beside months (a month and ten days)."""

    amount: float
    unit: str
    shaky: bool = False
    days: int = 0


class Count(NamedTuple):
    """An offset from an anchor, already put together."""

    anchor: Anchor
    limit: str
    kind: str = "deadline"
    how: str = ""
    doubts: tuple[str, ...] = ()
    shaky: bool = False


class Session(NamedTuple):
    """A meeting named in the text; ``edge`` start or end, ``limit`` as the words beside it say."""

    ref: str
    edge: str | None = None
    limit: str = "during"
    shaky: bool = True


class Span(NamedTuple):
    """From one value to another; ``listed`` when the days in between were not named (3, 5 and 9 May)."""

    first: When | Fixed
    last: When | Fixed
    listed: bool = False
    shaky: bool = False


class Every(NamedTuple):
    """A recurrence: its period in ISO 8601."""

    period: str
    how: str = ""
    doubts: tuple[str, ...] = ()
    shaky: bool = False


class Vague(NamedTuple):
    """Words for a time that name no day."""

    how: str = "no day is named"
    shaky: bool = False


class Guard(NamedTuple):
    """Not a time: a document number, a price, a version. It consumes its span so that nothing is found inside."""

    shaky: bool = False


Value = When | Fixed | Length | Count | Session | Span | Every | Vague | Guard


class Atom(NamedTuple):
    """A value and where it stands: character offsets, end exclusive; ``rule`` names what read it."""

    start: int
    end: int
    value: Value
    rule: str
