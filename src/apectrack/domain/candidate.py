"""Candidates: commitments a document seems to hold, proposed with the words that prove them, not yet believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from apectrack.domain.deadline import Deadline
from apectrack.domain.window import Window

RECOMMENDATIONS = ("accept", "look", "discard")
HOWS = ("clause", "heading", "context", "none")


@dataclass(frozen=True)
class Named:
    """A party as a document names it. ``code`` is empty for one nobody knows yet.

    ``how`` says where it was read: in the clause itself, in a heading or table column, or in the words around.
    """

    code: str
    name: str
    how: str = "clause"


@dataclass(frozen=True)
class Mention:
    """One passage that tells of a candidate, verbatim, with its offsets and section."""

    quote: str
    start: int
    end: int
    section: str = ""


NOT_STATED = "who is to do it is not stated"  # a doubt; an event needs nobody


@dataclass(frozen=True)
class Candidate:
    """A proposed commitment: what, who, for whom, until when, and why it was proposed.

    ``quote`` is ``document.text[start:end]``; ``cues`` are (start, end) offsets into the document's text of the words
    that gave it away. ``score`` is 0 to 1. ``reasons`` and ``doubts`` are sentences for the reviewer, ``rules`` the
    names of the cues and time rules behind them.
    """

    n: int
    summary: str
    kind: str
    quote: str
    start: int
    end: int
    section: str = ""
    status: str = "open"
    completed_on: date | None = None
    topic: str = ""
    owners: tuple[Named, ...] = ()
    counterparts: tuple[Named, ...] = ()
    deadline: Deadline | None = None
    context: str = ""
    mentions: tuple[Mention, ...] = ()
    cues: tuple[tuple[int, int], ...] = ()
    score: float = 0.0
    recommendation: str = "look"
    reasons: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True)
class Leftover:
    """Words that looked like a commitment and were not proposed, and why not."""

    quote: str
    start: int
    end: int
    section: str = ""
    why: str = ""


@dataclass(frozen=True)
class MeetingFound:
    """A meeting the document names with its days. ``within`` is the name of the meeting around it, if told."""

    code: str
    window: Window
    quote: str
    start: int = 0
    end: int = 0
    within: str | None = None
    how: str = ""


@dataclass(frozen=True)
class Extraction:
    """All that was read out of one document. ``meeting`` is the document's own.

    ``told_done`` are sentences that say something was done: no proposals, unless what they tell of is known.
    """

    meeting: MeetingFound
    meetings_found: tuple[MeetingFound, ...]
    candidates: tuple[Candidate, ...]
    leftovers: tuple[Leftover, ...]
    language: str
    title: str
    told_done: tuple[Candidate, ...] = ()
