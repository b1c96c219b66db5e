"""Sentences and clauses of a passage, each clause with the cues and time phrases in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise

from apectrack.extraction.actors import Cast
from apectrack.extraction.cue import Hit, hits
from apectrack.extraction.sections import Passage
from apectrack.extraction.when import Calendar
from apectrack.timex import Finding

_OPENING = '（(「『"“[【'
_CLOSING = '）)」』"”]】'
_REMEMBERED = 20_000  # clauses whose cues are kept
_LONG_BRACKET = 45  # characters after which brackets hold a sentence of their own
_NEW = re.compile(r"[,;:]|\b(?:which|whom|that|because|so|when|if)\b")  # where another clause begins
_CLOCK = re.compile(r"(?i)[\d:.]{1,5} ?[ap]\.?m\b|\d{1,2}[:.]\d\d")  # a phrase that is no day but a time of it
_TRIM = " \t\r\n\u3000，,、；;:：-–—•*→➔➜⇒"


@dataclass
class Clause:
    """Part of a sentence. ``start`` and ``end`` count the document's text; ``text`` is folded."""

    start: int
    end: int
    text: str
    hits: list[Hit] = field(default_factory=list)
    dates: Sequence[Finding] = ()
    parted: bool = False  # the clause before has a day of its own
    taught: float = 0.0  # what other minutes say of its words and its place

    def weight(self, genre: str) -> float:
        """The sum of its cues in a genre."""
        return sum(hit.cue.weigh(genre) for hit in self.hits)

    def heads(self, genre: str) -> bool:
        """Whether a cue in it makes a commitment of its own."""
        return any(hit.cue.heads and hit.cue.weigh(genre) > 0 for hit in self.hits)

    def kind(self) -> str:
        """The kind its cues suggest."""
        return next((hit.cue.kind for hit in self.hits if hit.cue.kind), "")

    def hears(self, name: str) -> bool:
        """Whether the cue called ``name`` was found."""
        return name in self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names of the cues in it, which it is asked for many times once they were found."""
        return frozenset(hit.cue.name for hit in self.hits)


class Splitter:
    """Divides passages of one language, with the cues of that language filled in for one document's cast."""

    def __init__(self, cast: Cast, calendar: Calendar) -> None:
        words = cast.words
        self._cast, self._calendar = cast, calendar
        nicks = "|".join(map(re.escape, sorted(name for name in cast.people if name.isascii() and name[0].islower())))
        also = rf"|(?<=[a-z)\]])\.(?=\s+(?:{nicks})\s+[a-z])" if nicks else ""  # …, 14 mails. bea merges them
        self._sentence, self._clause = re.compile(words.SENTENCE + also), re.compile(words.CLAUSE)
        self._aside, self._verb = re.compile(words.ASIDE), re.compile(words.FINITE)
        self._apart = re.compile(words.DAYS_APART)
        self._heard: dict[str, list[Hit]] = {}  # minutes say many things more than once
        self._cues = tuple((cue, cast.ready(cue.pattern)) for cue in words.CUES)

    def sentences(self, passage: Passage, low: int, high: int) -> Iterator[list[Clause]]:
        """The clauses of each sentence of ``passage.text[low:high]``, in order."""
        folded = self._cast.words.fold(passage.text)
        for start, end in _cut(folded, low, high, self._sentence):
            spans = _cut(folded, start, end, self._clause, self._verb)
            clauses = [
                part for a, b in spans for part in self._by_day(passage, folded, self._read(passage, folded, a, b))
            ]
            if clauses:
                yield clauses

    def _by_day(self, passage: Passage, folded: str, clause: Clause) -> list[Clause]:
        """A clause divided where each of its days has words of its own: RC1 on Nov 21 and the final by Dec 5."""
        days = [one for one in clause.dates if (named := one.deadline.named) and named.grain != "year"]
        for one, other in pairwise(days):
            cut = self._apart.search(folded, one.end - passage.start, other.start - passage.start)
            if cut and not _CLOCK.match(other.phrase) and _is_whole(folded[one.end - passage.start : cut.start()]):
                first = self._read(passage, folded, clause.start - passage.start, cut.start())
                second = self._read(passage, folded, cut.end(), clause.end - passage.start)
                first.parted, second.parted = clause.parted, True
                return [first, *self._by_day(passage, folded, second)]
        return [clause]

    def _read(self, passage: Passage, folded: str, low: int, high: int) -> Clause:
        clause = Clause(passage.start + low, passage.start + high, folded[low:high])
        if clause.text not in self._heard:
            if len(self._heard) > _REMEMBERED:
                self._heard.clear()
            self._heard[clause.text] = hits(self._cues, clause.text)
        clause.hits = self._heard[clause.text]
        if aside := self._aside.search(clause.text):  # what stands there happens first, and says nothing of the rest
            clause.hits = [hit for hit in clause.hits if not (hit.cue.breaks and hit.start > aside.start() > 0)]
        clause.dates = self._calendar.within(clause.start, clause.end)
        return clause


def _is_whole(text: str) -> bool:
    """Whether no bracket is opened in a text and left open."""
    return all(text.count(opening) <= text.count(closing) for opening, closing in ("()", "[]", "（）"))


@cache
def _inside(text: str) -> tuple[tuple[int, int], ...]:
    """The spans between brackets, where no clause ends; a bracket left open counts for nothing."""
    spans: list[tuple[int, int]] = []
    opened: list[tuple[int, str]] = []
    for place, sign in enumerate(text):
        if sign in _OPENING and not (sign == '"' and opened and opened[-1][1] == '"'):
            opened.append((place, sign))
        elif sign in _CLOSING and opened:
            first, _ = opened.pop()
            if not opened and place - first < _LONG_BRACKET:
                spans.append((first, place))
    return tuple(spans)


def _cut(
    text: str, low: int, high: int, pattern: re.Pattern[str], verb: re.Pattern[str] | None = None
) -> list[tuple[int, int]]:
    """Spans between the matches of ``pattern`` outside brackets, trimmed, empty ones left out.

    An 'and' in the group ``both`` divides only behind a clause that has its own ``verb``.
    """
    part = text[low:high]
    shielded = _inside(part)
    bounds, at, shield = [], 0, 0
    for found in pattern.finditer(part):
        while shield < len(shielded) and shielded[shield][1] < found.start():
            shield += 1
        if shield < len(shielded) and shielded[shield][0] < found.start():
            continue
        if verb and found.lastgroup == "both" and not verb.search(_NEW.split(part[at : found.start()])[-1]):
            continue
        bounds.append((at, found.start()))
        at = found.end()
    bounds.append((at, len(part)))
    trimmed = [_trimmed(part, first, last) for first, last in bounds]
    return [(low + first, low + last) for first, last in trimmed if last > first]


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    """A span without the spaces and separators at its ends."""
    while first < last and text[first] in _TRIM:
        first += 1
    while last > first and text[last - 1] in _TRIM:
        last -= 1
    return first, last
