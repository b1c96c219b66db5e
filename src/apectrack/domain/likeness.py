"""How alike two commitments are, and why: by their words, days, parties, topic and place in the minutes.

The words of one may be Chinese and of the other English; then the short ``original`` and the quotes speak for it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from apectrack.domain.commitment import LIVE, Commitment

# What each sign may add to the likeness, 1 in all when every one agrees.
WORDS, DAYS, OWNERS, SECTION, TOPIC = 0.5, 0.2, 0.12, 0.1, 0.08
OTHERWISE = 0.3  # what another day takes away, the less the more the words agree
# From which likeness, and with how many of the words, two commitments are one. Within one section of one document
# few others compete, so less is asked there, less where whoever owes it is the same, and least when the day is.
ANYWHERE, SAME_SECTION, SAME_OWNERS, SAME_DAY = (0.55, 0.34), (0.38, 0.28), (0.34, 0.25), (0.42, 0.1)
OF_OTHERS = 0.8  # of the words, where both name who owes it, others each, and no section is common
BODIES, _OF_BODIES = 3, 0.5  # names in capitals both hold before they count, and what all of them say
_BODY = re.compile(r"(?<![A-Za-z])[A-Z]{2,6}(?![A-RT-Za-rt-z])")
_CJK = re.compile(r"[\u3400-\u9fff]+")
_LATIN = re.compile(r"[a-z][a-z0-9]+|\d+")
_EMPTY = frozenset(
    {"the", "a", "an", "and", "or", "of", "to", "in", "on", "at", "for", "by", "with", "from", "will", "be", "is"}
    | {"are", "as", "its", "their", "this", "that", "it"}
)


@dataclass(frozen=True)
class Likeness:
    """``verdict`` new, same, changed or done; ``score`` 0 to 1; ``why`` in words, the strongest first."""

    verdict: str
    score: float
    why: tuple[str, ...] = ()


def compare(fresh: Commitment, known: Commitment) -> Likeness:
    """How ``fresh``, read out of minutes just now, stands to ``known``.

    ``same`` when they are one and agree, ``changed`` when the day or the owner differs, ``done`` when ``fresh`` tells
    that a live one happened, ``new`` when they are not one.
    """
    words = words_alike(fresh, known)
    days = _days_alike(fresh, known)
    owners = _overlap({p.code for p in fresh.owners}, {p.code for p in known.owners})
    section = _section_alike(fresh, known)
    topic = 1.0 if fresh.topic and fresh.topic == known.topic else 0.0
    score = WORDS * words + DAYS * max(days, 0) + OWNERS * owners + SECTION * section + TOPIC * topic
    score = max(0.0, score - OTHERWISE * (1 - words) * (days < 0))
    why = _why(words, days, owners, section, topic)
    near = SAME_DAY if days > 0 else SAME_OWNERS if owners == 1 and days == 0 else SAME_SECTION
    asked = near if section else ANYWHERE
    others = bool(fresh.owners and known.owners) and not owners and not section
    if score < asked[0] or words < (OF_OTHERS if others else asked[1]):
        return Likeness("new", round(score, 3), why)
    if fresh.status == "done" and known.status in LIVE:
        return Likeness("done", round(score, 3), why)
    moved = days < 0 and fresh.due is not None
    return Likeness("changed" if moved else "same", round(score, 3), why)


def pieces(item: Commitment) -> frozenset[str]:
    """The pieces of words likeness compares, of everything said of ``item``: what shares none is not alike."""
    return frozenset().union(*_wordings(item, _bigrams), *_wordings(item, _latin))


def words_alike(fresh: Commitment, known: Commitment) -> float:
    """How much of the shorter wording stands in the other, in whichever language both have one.

    Bodies are called by the same capitals in either: WCO, ADB and IDB in both say half of what the words would.
    """
    best = 0.0
    ours, theirs = _bodies(fresh), _bodies(known)
    if len(ours & theirs) >= BODIES:
        best = _OF_BODIES * len(ours & theirs) / min(len(ours), len(theirs))
    for pieces in (_bigrams, _latin):
        for one in _wordings(known, pieces):
            for other in _wordings(fresh, pieces):
                best = max(best, _contained(one, other))
    return best


def _bodies(item: Commitment) -> frozenset[str]:
    texts = (item.summary, item.original, *(e.quote or "" for e in item.evidence))
    return frozenset(body for text in texts for body in _BODY.findall(text))


def _wordings(item: Commitment, pieces: object) -> list[frozenset[str]]:
    texts = [item.summary, item.original, *(e.quote or "" for e in item.evidence)]
    found = [pieces(text) for text in texts if text]  # type: ignore[operator]
    return [one for one in found if len(one) >= 2]


def _contained(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that stands in the larger, damped when it is very small."""
    small, large = sorted((one, other), key=len)
    return len(small & large) / len(small) * min(1.0, 0.55 + 0.09 * len(small))


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _days_alike(fresh: Commitment, known: Commitment) -> float:
    """1 for the same last day, or the first where it is not told when one ends; 0 when one has none; -1 for others."""
    if fresh.due is None or known.due is None:
        waits = fresh.waits_for is not None and fresh.waits_for == known.waits_for
        begins = fresh.start is not None and fresh.start == known.start
        return 1.0 if waits or begins else 0.0
    if fresh.due == known.due:
        return 1.0
    return -1.0


def _section_alike(fresh: Commitment, known: Commitment) -> float:
    """1 where both stand in one section of one document.

    What is known without its words (the seed) names the section of its meeting's minutes, by whatever name they come.
    """
    ours = {(e.document, e.section) for e in fresh.evidence if e.section}
    if ours & {(e.document, e.section) for e in known.evidence}:
        return 1.0
    if fresh.meeting is None or fresh.meeting != known.meeting:
        return 0.0
    to_read = {e.section for e in known.evidence if not e.quote}
    return float(any(section in to_read for _, section in ours))


def _why(words: float, days: float, owners: float, section: float, topic: float) -> tuple[str, ...]:
    told = [(words, f"{words:.0%} of the words")]
    told += [(days, "the same day" if fresh else "") for fresh in (days > 0,)]
    told += [(owners, "the same owners" if owners == 1 else "owners in common")]
    told += [(section, "the same section"), (topic, "the same topic")]
    agreed = tuple(words for weight, words in told if weight > 0 and words)
    return (*agreed, "another day") if days < 0 else agreed


@lru_cache(maxsize=4096)
def _bigrams(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKC", text)
    return frozenset(run[i : i + 2] for run in _CJK.findall(plain) for i in range(len(run) - 1))


@lru_cache(maxsize=4096)
def _latin(text: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKC", text).casefold()
    if len(_CJK.findall(plain)) > 3:
        return frozenset()  # names and numbers inside Chinese say too little by themselves
    return frozenset(_stem(word) for word in _LATIN.findall(plain) if word not in _EMPTY)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word
