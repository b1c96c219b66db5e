"""What later minutes tell in prose of what is known: that it was done, or is put off. Found by the words alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from apectrack import timex
from apectrack.domain import likeness
from apectrack.domain.candidate import Candidate
from apectrack.domain.commitment import Commitment
from apectrack.domain.deadline import Deadline
from apectrack.extraction.outcomes import CALLED_OFF, TOLD_DONE
from apectrack.usecases.following import series

_PUT_OFF = re.compile(
    r"展延|延[至到後后長长期]|順延|顺延|改(?:至|到|期|訂|订)|[繼继持][續续](?:列管|追蹤|追踪|辦理|办理)|尚未|仍未|賡續"
    r"|(?i:\b(?:extend|deferr?|postpone|reschedule|delay)(?:ed)?\b|\bcarried (?:over|forward)\b"
    r"|\b(?:moved|put off) to\b|\bnow due\b|\bstill\b|\boutstanding\b|\bnot yet\b|\bin progress\b|→|->)"
)
_ENDS = re.compile(r"[。；\n]|(?<=[a-z)])\. ")
WITH_OWNER, ALONE = 0.5, 0.58  # of the words, where the sentence names who owes it, and where it does not
_ENOUGH = 4  # pieces of words something known must have to be told of by them, one fewer in English
_CLEAR = 0.08  # by how much the likest must be ahead of the next


def known_as(
    candidate: Candidate, fresh: Commitment, near: Callable[[Commitment], Sequence[Commitment]]
) -> tuple[Commitment, float] | None:
    """The known commitment a sentence tells of, with the share of the words, where one is clear.

    ``near`` gives those still to do since earlier meetings that share words with it. Only what says that it was done,
    put off or called off is held against them so.
    """
    sentence = _sentence(candidate)
    ended = TOLD_DONE in candidate.rules or candidate.status == "done"
    if not (ended or _PUT_OFF.search(sentence) or CALLED_OFF.search(sentence)):
        return None
    told, low = Commitment(0, _bare(sentence)), sentence.casefold()
    shares = []
    for one in _of_body(near(told), fresh):
        names = [name for party in one.owners for name in party.names() if len(name) > 1]
        apart = (*names, one.deadline.text if one.deadline else "")  # told otherwise when it is done
        said = (one.summary, one.original, *(e.quote or "" for e in one.evidence))
        asked = [Commitment(0, _bare(words, without)) for words in said if words for without in ((), apart)]
        enough = [other for other in asked if len(likeness.pieces(other)) >= _ENOUGH - other.summary.isascii()]
        share = max((likeness.words_alike(told, other) for other in enough), default=0.0)
        named = any(name.casefold() in low for name in names)
        if share >= (WITH_OWNER if named else ALONE):
            shares.append((share + 0.1 * named, share, one))
    shares.sort(key=lambda found: -found[0])
    if not shares or (len(shares) > 1 and shares[0][0] - shares[1][0] < _CLEAR):
        return None
    return shares[0][2], shares[0][1]


def _of_body(known: Sequence[Commitment], fresh: Commitment) -> Iterator[Commitment]:
    """Those of ``known`` that are of the body whose minutes ``fresh`` stands in."""
    body = series(fresh.meeting or "")
    return (one for one in known if body and one.meeting and series(one.meeting) == body)


def _bare(words: str, apart: Iterable[str] = ()) -> str:
    """Words without those that only say how it stands (繼續列管, still), and without what is held apart."""
    for told in apart:
        words = words.replace(told, " ") if told else words
    return " ".join(CALLED_OFF.sub(" ", _PUT_OFF.sub(" ", words)).split())


def retold(candidate: Candidate, day: date | None) -> Candidate:
    """A candidate that tells of something known, as its sentence says it stands: done, called off, or due later.

    A person is to look at it: only the words say what it tells of.
    """
    sentence, known = _sentence(candidate), replace(candidate, recommendation="look")
    if CALLED_OFF.search(sentence):
        return replace(known, status="cancelled")
    if TOLD_DONE not in candidate.rules or day is None:
        return known
    if _PUT_OFF.search(sentence):
        return replace(known, status="open", deadline=_due_later(sentence, day))
    named = (found.end for found in timex.find(sentence, day) if found.end and found.end == found.start)
    return replace(known, completed_on=max((one for one in named if one <= day), default=None))


def _due_later(sentence: str, day: date) -> Deadline | None:
    """The last day after ``day`` that a sentence names."""
    found = (one for one in timex.find_deadlines(sentence, day, looks_ahead=True))
    ahead = [one for one in found if (named := one.deadline.named) and named.latest and named.latest > day]
    return replace(ahead[-1].deadline, text=ahead[-1].phrase) if ahead else None


def _sentence(candidate: Candidate) -> str:
    """The sentence a quote stands in, as far as its context goes."""
    context = candidate.context or candidate.quote
    at = context.find(candidate.quote)
    if at < 0:
        return candidate.quote
    low = max((found.end() for found in _ENDS.finditer(context, 0, at)), default=0)
    after = _ENDS.search(context, at + len(candidate.quote.rstrip("。；")))
    return context[low : after.start() if after else len(context)]
