"""Importing minutes: what a document proposes, held against what is known, and taking in what was decided.

Reading proposes and stores nothing. Taking in is one transaction and one batch: new commitments, further evidence,
changes and completions of known ones, the meetings and parties they need, and the decisions themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date

from apectrack import extraction, timex
from apectrack.domain.candidate import Extraction, Leftover, MeetingFound
from apectrack.domain.commitment import LIVE, Commitment, checked
from apectrack.domain.document import Document
from apectrack.domain.meeting import Meeting
from apectrack.domain.text import one_line
from apectrack.usecases import following, leftovers, lookup, matching, shelving
from apectrack.usecases.add import Wish, granted, tried
from apectrack.usecases.matching import Proposed
from apectrack.usecases.meetings import rehang
from apectrack.usecases.ports import Filed, Ledger, WritableLedger, Writing
from apectrack.usecases.resolving import CalendarOver, LedgerCalendar, Moved, resolved, ripple

VERDICTS = ("accept", "discard", "merge", "skip")


@dataclass(frozen=True)
class Decision:
    """What a person decided on a candidate. ``into`` is the commitment it is merged with, ``wish`` what was edited."""

    verdict: str
    into: int | None = None
    wish: Wish | None = None


@dataclass(frozen=True)
class Proposal:
    """All that a document proposes, and what was decided on it before."""

    filed: Filed
    meeting: Meeting
    meetings: tuple[Meeting, ...]
    extraction: Extraction
    proposed: tuple[Proposed, ...]
    decided: int = 0

    @property
    def leftovers(self) -> tuple[Leftover, ...]:
        """What looked like a commitment and was not proposed."""
        return self.extraction.leftovers

    def recommended(self, min_score: float | None = None) -> dict[int, Decision]:
        """The decisions the machine would take: accept what it recommends, or what scores enough."""
        return {
            one.candidate.n: advised(one)
            for one in self.proposed
            if (
                one.candidate.recommendation == "accept"
                if min_score is None
                else one.candidate.score >= min_score and one.candidate.recommendation != "discard"
            )
        }


@dataclass
class Taken:
    """What an import did, by commitment."""

    created: list[Commitment] = field(default_factory=list)
    supported: list[Commitment] = field(default_factory=list)
    changed: list[Moved] = field(default_factory=list)
    finished: list[Commitment] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    discarded: int = 0
    left: int = 0


def get_ready(lang: str) -> Iterator[None]:
    """What reading a document in ``zh`` or ``en`` needs, made step by step while it is not here yet."""
    yield from timex.get_ready(lang)
    yield from extraction.get_ready(lang)


def advised(one: Proposed) -> Decision:
    """Taking a candidate in: as a new commitment, or into the one it matches."""
    return Decision("accept") if one.match.id is None else Decision("merge", one.match.id)


def propose(
    ledger: Ledger,
    document: Document,
    calendar_over: CalendarOver,
    *,
    us: str,
    meeting_date: date | None = None,
    meeting_code: str | None = None,
) -> Proposal:
    """Read the commitments out of a document and hold them against what is known. Stores nothing.

    Raises NoMeetingDateError when the document names no day of its own and none is given, UnknownNameError for a
    ``meeting_code`` that several meetings may be.
    """
    meetings = ledger.meetings()
    known = lookup.meeting_among(meetings, meeting_code) if meeting_code else None
    if known is not None and known.window and meeting_date is None:
        meeting_date = known.window.earliest
    found = extraction.extract(
        document,
        parties=ledger.parties(),
        topics=ledger.topics(),
        meetings=meetings,
        us=us,
        meeting_date=meeting_date,
        meeting_code=known.code if known else meeting_code,
    )
    own = _own_meeting(found.meeting, meetings)
    others = _known_as_next(_others(found.meetings_found, meetings, own), meetings)
    filed = ledger.document(document.sha256) or _filed(document, found, own)
    decided = {_place(one["candidate"]) for one in leftovers.decided(filed)}
    fresh = tuple(one for one in found.candidates if (one.start, one.end) not in decided)
    calendar = calendar_over(ledger)
    calendar.year = _year(own)
    calendar.know([own, *others])
    proposed = matching.proposed(ledger, document, fresh, own, calendar)
    proposed += _told_done(ledger, document, found, proposed, own, calendar)
    return Proposal(filed, own, others, found, proposed, decided=len(found.candidates) - len(fresh))


def _told_done(
    ledger: Ledger,
    document: Document,
    found: Extraction,
    proposed: Sequence[Proposed],
    own: Meeting,
    calendar: LedgerCalendar,
) -> tuple[Proposed, ...]:
    """What the minutes say was done and is known, once for each known one, behind what they propose."""
    last = max((one.candidate.n for one in proposed), default=0)
    known = {one.match.id for one in proposed}
    told: dict[int | None, Proposed] = {}
    for one in matching.proposed(ledger, document, found.told_done, own, calendar):
        if one.match.verdict in ("done", "changed") and one.match.id not in known:
            told.setdefault(one.match.id, one)
    numbered = enumerate(told.values(), last + 1)
    return tuple(replace(one, candidate=replace(one.candidate, n=n)) for n, one in numbered)


def resume(ledger: Ledger, filed: Filed, calendar_over: CalendarOver) -> tuple[Proposed, ...]:
    """What was left undecided of a document, held against what is known now."""
    left = [shelving.candidate(one["candidate"]) for one in leftovers.undecided(filed)]
    own = lookup.meeting_among(ledger.meetings(), filed.meeting) if filed.meeting else None
    document = Document(filed.name, "", (), filed.sha256, "")
    return matching.proposed(ledger, document, left, own or Meeting(filed.meeting or filed.name), calendar_over(ledger))


def take_in(
    ledger: WritableLedger,
    calendar_over: CalendarOver,
    filed: Filed,
    proposed: Sequence[Proposed],
    decisions: Mapping[int, Decision],
    *,
    today: date,
    meetings: Sequence[Meeting] = (),
    unseen: Sequence[Leftover] | None = None,
) -> Taken:
    """Store what was decided as one batch; what was not decided is kept for ``review``, and so is what is ``unseen``.

    Candidates somebody else decided on in the meantime are passed over. Raises UsageError for a commitment that is
    not there any more; nothing is stored then.
    """
    taken = Taken()
    with ledger.writing("import") as w:
        stored = w.document(filed.sha256) or filed
        decided = {_place(one["candidate"]) for one in leftovers.decided(stored)}
        calendar = calendar_over(w)
        taken.moved += _learn(w, calendar, meetings)
        reference = _reference(w, filed, today)
        outcomes = []
        newer = _made_since(w, proposed)
        for given in proposed:
            if (given.candidate.start, given.candidate.end) in decided:
                continue
            one, decision = _looked_at_again(given, decisions.get(given.candidate.n), newer)
            number = _apply(w, calendar, one, decision, taken, reference) if decision else None
            taken.left += decision is None or decision.verdict == "skip"
            outcomes.append(_outcome(one, decision, number))
        left = leftovers.kept(leftovers.unseen(stored) if unseen is None else unseen)
        after = stored._replace(
            proposals=(*leftovers.decided(stored), *outcomes, *left), read_at=stored.read_at or w.now
        )
        if any(one["decision"] for one in outcomes) or not stored.read_at or unseen is not None:
            w.save_document(after)
        w.tell(f"import {filed.name}: {len(taken.created)} new, {len(taken.supported)} known")
    return taken


def _made_since(w: Writing, proposed: Sequence[Proposed]) -> list[Commitment]:
    """What others made while this was decided on. The transaction keeps them out from here on."""
    as_of = min((one.match.as_of for one in proposed), default=0)
    return matching.since(w, as_of) if proposed and matching.newest(w) != as_of else []


def _looked_at_again(
    one: Proposed, decision: Decision | None, newer: Sequence[Commitment]
) -> tuple[Proposed, Decision | None]:
    """A candidate taken in as new becomes further evidence when somebody else has just taken the same in.

    What a person edited stays as they left it.
    """
    if not newer or decision is None or decision.verdict != "accept" or decision.wish or one.match.id is not None:
        return one, decision
    found = matching.again(one, newer)
    return (found, advised(found)) if found.match.id is not None else (one, decision)


def shelve(
    ledger: WritableLedger,
    filed: Filed,
    proposed: Sequence[Proposed],
    decisions: Mapping[int, Decision],
    calendar_over: CalendarOver,
    meetings: Sequence[Meeting] = (),
    unseen: Sequence[Leftover] = (),
) -> None:
    """Keep a review that was broken off: its decisions as drafts, what is ``unseen``, nothing taken in."""
    with ledger.writing("review", f"review {filed.name}, broken off") as w:
        _learn(w, calendar_over(w), meetings)
        stored = w.document(filed.sha256) or filed
        drafts = [_outcome(one, None, None) | {"draft": _draft(decisions.get(one.candidate.n))} for one in proposed]
        kept = (*leftovers.decided(stored), *drafts, *leftovers.kept(unseen))
        w.save_document(stored._replace(proposals=kept, read_at=stored.read_at or w.now))


def drafts(filed: Filed) -> dict[int, Decision]:
    """The decisions of a review that was broken off, by candidate."""
    found = {}
    for one in filed.proposals:
        if not one["decision"] and (draft := one.get("draft")):
            wish = Wish(**draft["wish"]) if draft["wish"] else None
            found[int(one["candidate"]["n"])] = Decision(draft["verdict"], draft["into"], wish)
    return found


def _draft(decision: Decision | None) -> dict[str, object] | None:
    return asdict(decision) if decision else None


def try_wish(ledger: Ledger, filed: Filed, one: Proposed, wish: Wish, today: date) -> Commitment:
    """The proposal as edited. Raises UsageError at once for what could not be taken in at the end."""
    return tried(ledger, replace(one.item, id=-1), wish, _reference(ledger, filed, today))


def _reference(w: Ledger, filed: Filed, today: date) -> date:
    """The day what is edited counts from: the document's meeting, else today."""
    own = lookup.meeting_among(w.meetings(), filed.meeting) if filed.meeting else None
    return own.window.earliest if own and own.window and own.window.earliest else today


def pending(ledger: Ledger) -> list[Filed]:
    """Documents with proposals nobody decided on yet, or leftovers nobody has seen."""
    return [one for one in ledger.documents() if leftovers.undecided(one) or leftovers.unseen(one)]


def _apply(
    w: Writing, calendar: LedgerCalendar, one: Proposed, decision: Decision, taken: Taken, reference: date
) -> int | None:
    """Take one candidate in as decided; the id of the commitment it became or supports."""
    if decision.verdict == "discard":
        taken.discarded += 1
        return None
    if decision.verdict == "accept":
        item = one.item
        _make_parties(w, item)
        if decision.wish is not None:
            item, _ = granted(w, replace(item, id=-1), decision.wish, reference)
        stored = w.save(checked(resolved(replace(item, id=0), calendar)))
        taken.created.append(stored)
        return stored.id
    if decision.verdict == "merge" and decision.into is not None:
        before = lookup.items(w, [decision.into])[0]
        after = _merged(before, one, calendar)
        if after != before:
            after = w.save(after)
            if (before.deadline, before.owners) != (after.deadline, after.owners):
                taken.changed.append((before, after))
                taken.moved += ripple(w, calendar, "commitment", [str(after.id)])
        (taken.finished if before.status != after.status else taken.supported).append(after)
        return after.id
    return None


def _merged(before: Commitment, one: Proposed, calendar: LedgerCalendar) -> Commitment:
    """A known commitment with a candidate's evidence, and with its news when it is a change or the end of it."""
    known = {(e.sha256, e.quote) for e in before.evidence}
    evidence = tuple(e for e in one.item.evidence if (e.sha256, e.quote) not in known)
    after = replace(before, evidence=(*before.evidence, *evidence))
    if before.status not in LIVE or one.match.id != before.id:
        return after
    if one.match.verdict == "changed" and one.item.deadline is not None:
        after = resolved(replace(after, deadline=one.item.deadline), calendar)
    if one.match.verdict == "done":
        status = "cancelled" if one.item.status == "cancelled" else "done"
        after = replace(after, status=status, completed_on=one.item.completed_on, snoozed_until=None)
    return after


def _make_parties(w: Writing, item: Commitment) -> None:
    """Make the parties of ``item`` that nobody knows."""
    known = {party.code for party in w.parties()}
    for party in {p.code: p for p in (*item.owners, *item.counterparts)}.values():
        if party.code not in known:
            w.save_party(party)


def _learn(w: Writing, calendar: LedgerCalendar, meetings: Sequence[Meeting]) -> list[Moved]:
    """Make the document's meetings known, and give days to those that had none."""
    known = {one.code: one for one in w.meetings()}
    learned = []
    for meeting in meetings:
        before = known.get(meeting.code)
        after = meeting if before is None else _with_news(before, meeting)
        if after != before:
            w.save_meeting(after)
            rehang(w, after, doubt=following.doubt(after, known.values()))
            learned.append(after.code)
    calendar.forget()
    return ripple(w, calendar, "meeting", learned) if learned else []


def _with_news(before: Meeting, told: Meeting) -> Meeting:
    """A known meeting with what a document tells of it: days it had not, days of what was only announced, names."""
    window = told.window if before.window is None or before.code.endswith(following.NEXT) else before.window
    aliases = tuple(dict.fromkeys((*before.aliases, *told.aliases)))
    return replace(before, window=window or before.window, aliases=aliases)


def _known_as_next(told: Sequence[Meeting], meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """The meetings of a document, the first its own, with what the minutes before it call the next meeting."""
    own, *others = told
    more = following.known_as_next(own, meetings)
    return tuple({one.code: one for one in (own, *others, *more)}.values())


def _year(own: Meeting) -> int | None:
    return own.window.earliest.year if own.window and own.window.earliest else None


def _own_meeting(found: MeetingFound, meetings: Sequence[Meeting]) -> Meeting:
    year = found.window.earliest.year if found.window.earliest else None
    known = lookup.meeting_of_year(meetings, found.code, year)
    if known and not known.window and found.window.earliest:
        return replace(known, window=found.window)  # its own minutes tell its days
    return known or Meeting(one_line(found.code), window=found.window)


def _others(found: Sequence[MeetingFound], meetings: Sequence[Meeting], own: Meeting) -> tuple[Meeting, ...]:
    """The document's own meeting and those it names with their days, as meetings; each meeting around others first."""
    others = [own]
    codes = {one.code for one in found} | {one.code for one in meetings}
    for one in sorted(found, key=lambda m: m.within is not None):
        name = matching.proper_name(one.code, own)
        known = lookup.meeting_of_year(meetings, name, _year(own))
        within = one.within if one.within in codes else None
        if known is None:
            others.append(Meeting(one_line(name), window=one.window, within=within))
        elif known.window is None and known.within is None:
            others.append(replace(known, window=one.window))
    return tuple({one.code: one for one in others}.values())


def _filed(document: Document, found: Extraction, own: Meeting) -> Filed:
    return Filed(
        sha256=document.sha256,
        name=document.name,
        title=one_line(found.title or document.title),
        language=found.language,
        encoding=document.encoding,
        characters=len(document.text),
        meeting=own.code,
        read_at="",
        proposals=(),
    )


def _outcome(one: Proposed, decision: Decision | None, number: int | None) -> dict[str, object]:
    verdict = decision.verdict if decision and decision.verdict != "skip" else None
    return {"candidate": shelving.plain(one.candidate), "decision": verdict, "commitment": number}


def _place(candidate: Mapping[str, int]) -> tuple[int, int]:
    return candidate["start"], candidate["end"]
