"""Sentences that were left over: taken in by hand, or kept with their document until a person has seen them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from apectrack.domain.candidate import Candidate, Leftover
from apectrack.domain.commitment import Commitment, Evidence
from apectrack.domain.text import one_line
from apectrack.usecases.matching import Match, Proposed
from apectrack.usecases.ports import Filed

_UNSEEN = "leftover"  # in the place of a decision
_FIELDS = ("quote", "start", "end", "section", "why")


def decided(filed: Filed) -> list[dict[str, Any]]:
    """The proposals of a document that somebody decided on."""
    return [one for one in filed.proposals if one["decision"] not in (None, _UNSEEN)]


def undecided(filed: Filed) -> list[dict[str, Any]]:
    """The proposals of a document that nobody decided on yet."""
    return [one for one in filed.proposals if not one["decision"]]


def unseen(filed: Filed) -> tuple[Leftover, ...]:
    """What was left over of a document and that nobody has seen."""
    found = (one["candidate"] for one in filed.proposals if one["decision"] == _UNSEEN)
    return tuple(Leftover(**{name: one[name] for name in _FIELDS}) for one in found)


def kept(left: Sequence[Leftover]) -> list[dict[str, Any]]:
    """Leftovers as they are kept among the proposals of their document."""
    return [
        {"candidate": {name: getattr(one, name) for name in _FIELDS}, "decision": _UNSEEN, "commitment": None}
        for one in left
    ]


def as_candidate(left: Leftover, n: int, filed: Filed) -> Proposed:
    """A sentence that was left over, as a candidate a person wants after all: its words, and nothing guessed."""
    candidate = Candidate(
        n=n,
        summary=one_line(left.quote)[:80],
        kind="follow_up",
        quote=left.quote,
        start=left.start,
        end=left.end,
        section=left.section,
        recommendation="look",
        reasons=("taken in by hand",),
    )
    evidence = Evidence(filed.name, left.section, left.quote, left.start, left.end, filed.sha256)
    return Proposed(candidate, Commitment(0, candidate.summary, meeting=filed.meeting, evidence=(evidence,)), Match())
