"""Cues: the words that reveal a commitment or speak against one, and the transparent sum that weighs them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from apectrack.extraction.partypattern import Searching

GENRES = ("prose", "resolution", "action", "bullets", "recommend", "discussion", "speech", "background")


@dataclass(frozen=True)
class Cue:
    """Words with a weight in log-odds: above 0 they commit, below 0 they only narrate.

    ``says`` is the reason a reviewer reads. ``genres`` replaces the weight where a word means another thing. ``heads``
    tells that the cue alone makes a clause a commitment of its own, so that a sentence divides there; ``breaks`` that
    the clause begins another thought and adds nothing to the commitment before it. ``kind`` is the
    kind it suggests. ``yes`` and ``no`` are texts it must and must not match.
    """

    name: str
    pattern: str
    weight: float
    says: str
    genres: Mapping[str, float] = field(default_factory=dict)
    heads: bool = False
    breaks: bool = False
    kind: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    def weigh(self, genre: str) -> float:
        """What it weighs in a genre."""
        return self.genres.get(genre, self.weight)


@dataclass(frozen=True)
class Hit:
    """A cue found, and where in the text that was searched."""

    cue: Cue
    start: int
    end: int


def hits(cues: Iterable[tuple[Cue, Searching]], text: str) -> list[Hit]:
    """The first place each cue matches in a clause; each cue comes with its pattern, ready to search."""
    found = ((cue, pattern.search(text)) for cue, pattern in cues)
    return [Hit(cue, match.start(), match.end()) for cue, match in found if match]


def likely(weight: float) -> float:
    """A sum of weights as a probability, through the logistic function."""
    return 1 / (1 + math.exp(-max(-20.0, min(20.0, weight))))
