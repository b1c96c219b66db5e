"""What other minutes taught: a weight in log-odds for each trait of a clause, beside those written by hand.

Traits are where a clause stands, the cues in it, its time, its party, and its words, one and two at a time. The tables
``taught/*.tsv`` are the logistic regression of ``benchmarks/learn.py`` over the minutes in ``tests/blind_minutes*``,
all made up for this project, and correct the sum of the cues.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from apectrack.extraction.actors import Reading
from apectrack.extraction.clauses import Clause
from apectrack.extraction.sections import Passage
from apectrack.timex import Finding

_FOLDER = Path(__file__).parent / "taught"
LEAN = 0.9  # added to every clause: one look too many costs a reader less than a commitment missed
_AGAINST = 0.4  # what is taught against a commitment counts half beside cues that speak for it
_DENIES, _DENIED = -1.5, 0.8  # a cue that speaks so much against a commitment, and what is taught for one beside it
_RECOMMENDS = ("zh-suggest-named", "en-suggested-be")
_MOST = 2.5  # what is taught of one clause, at most
_DAY, _PARTY = "\u25c7", "\u25cb"  # what stands for a time phrase and for parties
_TOKEN = re.compile(r"[A-Za-z][A-Za-z']*|[0-9]+|[^\w\s]|[^\W\x00-\xff]+|\u25c7|\u25cb")
_LATIN, _DIGITS = re.compile(r"[A-Za-z][\w.@/-]*"), re.compile(r"[0-9]+")


@cache
def table(language: str) -> Mapping[str, int]:
    """The weight of each trait of a language in hundredths, whose sum has no order; empty where none was taught."""
    file = _FOLDER / f"{language}.tsv"
    if not file.is_file():
        return {}
    pairs = (line.rsplit("\t", 1) for line in file.read_text(encoding="utf-8").splitlines())
    return {trait: round(float(weight) * 100) for trait, weight in pairs}


def taught(passage: Passage, clause: Clause, found: Finding | None, ahead: float, reading: Reading | None) -> float:
    """What the traits of a clause weigh together. ``ahead`` is what its time weighs, 0 without one.

    Nothing is taught of a language without a table.
    """
    if not table(passage.lang):
        return 0.0
    weight = LEAN + together(passage, clause, found, ahead, reading) / 100
    if weight > 0:
        denied = any(hit.cue.weigh(passage.genre) <= _DENIES for hit in clause.hits)
        return min(weight, _DENIED if denied else _MOST)
    # Recommendations are seldom held for commitments in the minutes learnt from: they teach nothing against them.
    recommends = passage.genre == "recommend" or any(hit.cue.name in _RECOMMENDS for hit in clause.hits)
    return 0.0 if recommends else max(weight * _AGAINST, -_MOST)


def together(passage: Passage, clause: Clause, found: Finding | None, ahead: float, reading: Reading | None) -> int:
    """The weights of all ``traits`` of a clause in hundredths, those of its words looked up once."""
    weights, here = table(passage.lang), _of_genre(passage.lang, passage.genre)
    shown = dict.fromkeys(_plain(passage, clause, found, ahead, reading))
    told = sum(weights.get(trait, 0) + here.get(trait, 0) for trait in shown)
    return told + weights.get(f"genre={passage.genre}", 0) + _of_words(passage.lang, _masked(clause, reading))


def traits(passage: Passage, clause: Clause, found: Finding | None, ahead: float, reading: Reading | None) -> set[str]:
    """What a clause shows of itself, each trait once: where it stands and what is in it (kind=item), and its words."""
    genre, plain = passage.genre, _plain(passage, clause, found, ahead, reading)
    return {
        f"genre={genre}",
        *plain,
        *(f"{trait} in {genre}" for trait in plain),
        *_words(passage.lang, _masked(clause, reading)),
    }


def _plain(passage: Passage, clause: Clause, found: Finding | None, ahead: float, reading: Reading | None) -> list[str]:
    """The traits of a clause but its words; one may stand there twice."""
    time = "none"
    if found is not None:
        time = (
            f"{'own' if found in clause.dates else 'lent'} {'past' if ahead < 0 else 'day' if ahead >= 1 else 'weak'}"
        )
    return [
        f"kind={passage.kind}",
        *(f"cue={hit.cue.name}" for hit in clause.hits),
        *(() if clause.hits else ("cue=none",)),
        f"time={time}",
        f"frame={reading.frame if reading else 'none'}",
        *(("place=later",) if clause.start - passage.start > len("1. ") else ()),
    ]


def _masked(clause: Clause, reading: Reading | None) -> str:
    """The words of a clause, its days and its parties replaced by signs."""
    spans = [(found.start - clause.start, found.end - clause.start, _DAY) for found in clause.dates]
    if reading and reading.parties:
        spans.append((reading.start, reading.end, _PARTY))
    out, at = [], 0
    for low, high, sign in sorted(spans):
        if low >= at:
            out += [clause.text[at:low], sign]
            at = high
    return "".join([*out, clause.text[at:]])


@cache
def _of_genre(language: str, genre: str) -> Mapping[str, int]:
    """The weights of plain traits in one genre (cue=zh-will in prose), by the trait."""
    end = f" in {genre}"
    return {trait[: -len(end)]: weight for trait, weight in table(language).items() if trait.endswith(end)}


@lru_cache(maxsize=20_000)  # minutes say many things more than once
def _of_words(language: str, text: str) -> int:
    """What the words of a clause weigh together, in hundredths."""
    weights = table(language)
    return sum(weights.get(trait, 0) for trait in _words(language, text))


def _words(language: str, text: str) -> frozenset[str]:
    return frozenset(_han(text) if language == "zh" else _latin(text))


def _han(text: str) -> list[str]:
    """Characters and pairs of them; Latin words and numbers count as one character each."""
    signs = "".join(_DIGITS.sub("0", _LATIN.sub("A", text)).split())
    return [*signs, *map(" ".join, pairwise(f"^{signs}$"))]


def _latin(text: str) -> list[str]:
    """Words, pairs of them, and how the longer ones end; numbers and names count as one word each."""
    words = ["^", *map(_word, enumerate(_TOKEN.findall(text))), "$"]
    return [*words, *map(" ".join, pairwise(words)), *(f"-{word[-3:]}" for word in words if len(word) > 4)]


def _word(counted: tuple[int, str]) -> str:
    place, word = counted
    if word[0].isdigit():
        return "0"
    return "Name" if place and word[0].isupper() and word != "I" else word.lower()
