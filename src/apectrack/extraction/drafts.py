"""Drafts: what a commitment looks like while its passage is still being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from apectrack.domain.candidate import Mention, Named
from apectrack.domain.deadline import Deadline
from apectrack.extraction.clauses import Clause
from apectrack.extraction.sections import Passage

# What a kind of passage says before any word is read, in log-odds.
BIAS = {
    "prose": -2.3,
    "bullets": -1.7,
    "resolution": -0.5,
    "action": 1.6,
    "recommend": -1.8,
    "discussion": -6.2,
    "speech": -2.6,
    "background": -6.0,
}
SAID = {
    "resolution": "it stands among the decisions",
    "action": "it stands in a list of action items",
    "recommend": "it stands among the recommendations",
    "register": "it is a row of a register of action items",
}


@dataclass
class Draft:
    """A commitment in the making. Offsets count the document's text; ``weight`` is in log-odds."""

    passage: Passage
    start: int
    end: int
    weight: float
    clauses: list[Clause] = field(default_factory=list)
    owners: tuple[Named, ...] = ()
    counterparts: tuple[Named, ...] = ()
    deadline: Deadline | None = None
    time_rule: str = ""
    status: str = "open"
    completed_on: date | None = None
    kind: str = ""
    reasons: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    cues: list[tuple[int, int]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    core: tuple[int, int] = (0, 0)  # the clause that commits and what follows it, the summary's source
    answers: bool = False  # somebody says they will, in answer to what was asked
    subject: str = ""  # what the line stands under, for a summary that has to stand alone
    rest: str = ""  # the further lines of its cell, for the summary
    marked: bool = False


@dataclass(frozen=True)
class Passed:
    """Words that were looked at and not taken, and why."""

    passage: Passage
    start: int
    end: int
    weight: float
    why: str
