"""Holding candidates against what is known: each becomes the commitment it would be, with what it matches."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from apectrack.domain import likeness
from apectrack.domain.candidate import Candidate, Named
from apectrack.domain.commitment import LIVE, Commitment, Evidence
from apectrack.domain.deadline import Deadline, Span
from apectrack.domain.document import Document
from apectrack.domain.meeting import Meeting
from apectrack.domain.party import Party
from apectrack.domain.text import one_line
from apectrack.extraction.outcomes import TOLD_DONE
from apectrack.usecases import outcomes
from apectrack.usecases.following import NEXT
from apectrack.usecases.ports import Ledger, Selection
from apectrack.usecases.resolving import LedgerCalendar, resolved


@dataclass(frozen=True)
class Match:
    """How a candidate stands to what is known: new, or the same as, a change of, or the end of commitment ``id``.

    ``as_of`` is the newest batch that was known when it was looked for.
    """

    verdict: str = "new"
    id: int | None = None
    likeness: float = 0.0
    why: tuple[str, ...] = ()
    as_of: int = 0


@dataclass(frozen=True)
class Proposed:
    """A candidate, the commitment it would become, and how it stands to what is known."""

    candidate: Candidate
    item: Commitment
    match: Match


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SESSION = re.compile(r"[A-Z][A-Z&]{1,9} \d{1,2}")  # SCCP 2, of a year that is not told


def proposed(
    ledger: Ledger, document: Document, found: Sequence[Candidate], own: Meeting, calendar: LedgerCalendar
) -> tuple[Proposed, ...]:
    """Each candidate as the commitment it would be, its date resolved, with the known one it matches."""
    parties = {party.code: party for party in ledger.parties()}
    known = ledger.select(Selection(sort="id"))
    items = [_item(candidate, document, own, parties, calendar) for candidate in found]
    as_of = newest(ledger)
    earlier = _earlier(ledger, own)
    rivals = _Rivals([one for one in known if one.status in LIVE and one.meeting in earlier])
    told_done = [TOLD_DONE in candidate.rules for candidate in found]  # they propose nothing by themselves
    matches = iter(_matches([item for item, told in zip(items, told_done, strict=True) if not told], known))
    out = []
    for candidate, item, told in zip(found, items, told_done, strict=True):
        match = Match() if told else next(matches)
        one = Proposed(candidate, item, match)
        if match.id is None and (tells := outcomes.known_as(candidate, item, rivals.of)):
            again = outcomes.retold(candidate, own.window.latest if own.window else None)
            one = _told_of(Proposed(again, _item(again, document, own, parties, calendar), match), *tells)
        out.append(
            replace(
                one, candidate=replace(one.candidate, deadline=one.item.deadline), match=replace(one.match, as_of=as_of)
            )
        )
    return tuple(out)


def _earlier(ledger: Ledger, own: Meeting) -> frozenset[str]:
    """The codes of the meetings that had begun before ``own`` did."""
    day = own.window.earliest if own.window else None
    began = {one.code: one.window.earliest for one in ledger.meetings() if one.window}
    return frozenset(code for code, first in began.items() if first and day and first < day)


def _told_of(one: Proposed, known: Commitment, share: float) -> Proposed:
    """What a sentence that is like nothing known by itself tells of: done, put off or called off."""
    moved = one.item.due is not None and one.item.due != known.due
    ended = one.item.status not in LIVE
    verdict = "done" if ended else "changed" if moved else "same"
    candidate = replace(one.candidate, score=max(one.candidate.score, round(share, 2)))
    return replace(
        one, candidate=candidate, match=Match(verdict, known.id, round(share, 3), (f"{share:.0%} of the words",))
    )


def newest(ledger: Ledger) -> int:
    """The id of the newest batch, 0 in an empty ledger."""
    return next((batch.id for batch in ledger.batches(1)), 0)


def since(ledger: Ledger, as_of: int) -> list[Commitment]:
    """The commitments made after the batch ``as_of``: by somebody else, while a document was being reviewed."""
    later = [batch.id for batch in ledger.batches() if batch.id > as_of]
    made = [change for change in ledger.changes(batches=later) if change.entity == "commitment"] if later else []
    return ledger.commitments([int(change.ref) for change in made if change.before is None and change.after])


def again(one: Proposed, known: Sequence[Commitment]) -> Proposed:
    """A candidate that was new, held against what others made since."""
    [match] = _matches([one.item], known)
    return replace(one, match=match)


def nearest(ledger: Ledger, one: Proposed, most: int) -> list[Commitment]:
    """The known commitments that share the most words with a candidate, ``most`` of them."""
    return _Rivals(ledger.select(Selection(sort="id"))).of(one.item)[:most]


def _matches(items: Sequence[Commitment], known: Sequence[Commitment]) -> list[Match]:
    """What each item is of what is known. The likest pairs first, and no known one twice."""
    pairs = []
    rivals = _Rivals(known)
    for n, item in enumerate(items):
        for one in rivals.of(item):
            alike = likeness.compare(item, one)
            if alike.verdict != "new":
                pairs.append((alike.score, -n, -one.id, alike))
    found = [Match() for _ in items]
    taken: set[int] = set()
    for score, minus_n, minus_id, alike in sorted(pairs, key=lambda pair: pair[:3], reverse=True):
        if found[-minus_n].id is None and -minus_id not in taken:
            found[-minus_n] = Match(alike.verdict, -minus_id, score, alike.why)
            taken.add(-minus_id)
    return found


class _Rivals:
    """Known commitments by the pieces of their words: only those that share some can be alike."""

    MOST = 60  # compared with one candidate, those that share the most first

    def __init__(self, known: Sequence[Commitment]) -> None:
        self._known = known
        self._by_piece: defaultdict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(known):
            for piece in likeness.pieces(one):
                self._by_piece[piece].append(place)

    def of(self, item: Commitment) -> list[Commitment]:
        """Those worth comparing with ``item``."""
        shared = Counter(place for piece in likeness.pieces(item) for place in self._by_piece.get(piece, ()))
        return [self._known[place] for place, _ in shared.most_common(self.MOST)]


def _item(
    candidate: Candidate, document: Document, own: Meeting, parties: Mapping[str, Party], calendar: LedgerCalendar
) -> Commitment:
    quotes = [(candidate.section, candidate.quote, candidate.start, candidate.end)]
    quotes += [(one.section, one.quote, one.start, one.end) for one in candidate.mentions]
    item = Commitment(
        id=0,
        summary=one_line(candidate.summary) or one_line(candidate.quote)[:80],
        kind=candidate.kind,
        status=candidate.status,
        topic=candidate.topic,
        owners=_known_parties(candidate.owners, parties),
        counterparts=_known_parties(candidate.counterparts, parties),
        deadline=_canonical(candidate.deadline, calendar, own),
        completed_on=candidate.completed_on,
        meeting=own.code,
        evidence=tuple(
            Evidence(document.name, section, quote, start, end, document.sha256)
            for section, quote, start, end in quotes
        ),
    )
    return resolved(item, calendar)


def _known_parties(named: Sequence[Named], parties: Mapping[str, Party]) -> tuple[Party, ...]:
    found = {}
    for one in named:
        code = one_line(one.code or one.name)
        if code:
            found[code] = parties.get(code) or Party(code, one_line(one.name) or code)
    return tuple(found.values())


def proper_name(name: str, own: Meeting) -> str:
    """A meeting's name outside its minutes: "this meeting" is ``own``, "next meeting" the one after it alone."""
    return {"this meeting": own.code, "next meeting": f"{own.code}{NEXT}"}.get(name, name)


def _canonical(deadline: Deadline | None, calendar: LedgerCalendar, own: Meeting) -> Deadline | None:
    """A deadline whose meeting goes by its code: what the document calls this meeting is its own."""
    if deadline is None or deadline.anchor is None or deadline.anchor.kind != "meeting":
        return deadline
    ref = proper_name(deadline.anchor.ref, own)
    span = calendar.meeting(ref)
    if _SESSION.fullmatch(ref) and own.window and (span is None or _is_over(span, own)):
        ref, span = _to_come(ref, own, calendar)
    return replace(deadline, anchor=replace(deadline.anchor, ref=span.name if span else ref))


def _is_over(span: Span, own: Meeting) -> bool:
    """Whether a meeting was over when another began: by its days, or by the year of its name."""
    begins = own.window.earliest if own.window else None
    if begins is None:
        return False
    year = _YEAR.search(span.name)
    over = span.window is not None and span.window.latest is not None and span.window.latest < begins
    return over or (year is not None and int(year[0]) < begins.year)


def _to_come(ref: str, own: Meeting, calendar: LedgerCalendar) -> tuple[str, Span | None]:
    """SCCP 2 in minutes of 2026, where only that of 2011 is known: the first one that is not over, dated or not."""
    begins = own.window.earliest if own.window else None
    assert begins is not None
    for year in (begins.year, begins.year + 1):
        span = calendar.meeting(f"{ref} {year}")
        if span is None or not _is_over(span, own):
            return f"{ref} {year}", span
    return ref, None
