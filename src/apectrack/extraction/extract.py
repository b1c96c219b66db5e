"""Extraction: sections x cues x time phrases become candidates, each with quote, reasons, doubts and rule names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from apectrack.domain.candidate import NOT_STATED, Candidate, Extraction, Leftover, MeetingFound, Named
from apectrack.domain.document import Block, Document
from apectrack.domain.meeting import Meeting
from apectrack.domain.party import Party
from apectrack.domain.window import Window
from apectrack.extraction.actors import Cast
from apectrack.extraction.cue import likely
from apectrack.extraction.drafting import Drafter
from apectrack.extraction.drafts import SAID, Draft, Passed
from apectrack.extraction.genres import settled
from apectrack.extraction.halves import at_once
from apectrack.extraction.journeys import journey
from apectrack.extraction.language import Language, detect, language
from apectrack.extraction.meetings import days_of_log, own_meeting, tells_date
from apectrack.extraction.merging import attach, merged, vaguer
from apectrack.extraction.others import named_meetings, next_meeting
from apectrack.extraction.outcomes import told_done
from apectrack.extraction.owners import Owners
from apectrack.extraction.references import next_by_number, settle_references
from apectrack.extraction.registers import columns, loose_passages, register_drafts, tables
from apectrack.extraction.rosters import firms, named_in_tables, people
from apectrack.extraction.sections import Passage, passages
from apectrack.extraction.spoken import by_language
from apectrack.extraction.summary import summarise
from apectrack.extraction.titles import body_of, paper_title, stands_above
from apectrack.extraction.topics import TopicLike, Topics
from apectrack.extraction.when import Calendar
from apectrack.extraction.wholes import whole_blocks

_ACCEPT = 0.72
_LONG = 300  # passages, from which on a copy of the process reads half of them
_LEADING = 8  # passages read before those that are asked for
_OVER = "that day was over when the meeting was held"
_NEAR = 80  # characters of context each way, up to a line end


def extract(
    document: Document,
    *,
    parties: Sequence[Party],
    topics: Sequence[TopicLike],
    meetings: Sequence[Meeting],
    us: str = "TWN",
    meeting_date: date | None = None,
    meeting_code: str | None = None,
) -> Extraction:
    """Every commitment ``document`` seems to hold, in reading order.

    ``us`` is the code of the economy whose officer reads it. Raises NoMeetingDateError when the document does not
    tell when its meeting was and ``meeting_date`` is not given. Linear in the length of the document.
    """
    lang = detect(document.text)
    placed = list(passages(document))
    title = document.title if document.title and not stands_above(document.title) else paper_title(document)
    own = own_meeting(document, placed, lang, day=meeting_date, code=meeting_code, parties=parties, meetings=meetings)
    day = own.window.latest or own.window.earliest
    assert day is not None
    body = body_of(title, parties) or body_of(own.code, parties)
    places = ((_after_label(block), block.end) for block in whole_blocks(document))
    calendar = Calendar(document.text, day, lang, places, days_of_log(own, placed, lang))
    found = _meetings_found(document, placed, calendar, own, body)
    trip = journey(placed, lang)
    placed = [passage for passage in settled(placed, calendar, day, trip) if not tells_date(passage, lang, day)]
    readers = _Readers(document, placed, calendar, parties, us, body, day, trip)
    drafts, passed = readers.read()
    drafts = vaguer(merged(drafts, document.text), document.text)
    for draft in drafts:
        settle_references(draft, calendar, day, body, parties, document.text)
        draft.deadline = next_by_number(draft.deadline, title)
        _question(draft, day)
    attached = attach(drafts, passed, calendar, document.text)
    left = [words for place, words in enumerate(passed) if place not in attached]
    vocabulary = Topics(topics)
    candidates = tuple(
        _candidate(n, readers.unfolded(draft), document, vocabulary, readers.words(draft.passage))
        for n, draft in enumerate(drafts, 1)
    )
    done = tuple(told_done(placed, candidates))
    return Extraction(own, found, candidates, _leftovers(left, document.text), lang, " ".join(title.split()), done)


def _question(draft: Draft, day: date) -> None:
    """Say so where an open commitment is due before the meeting that made it."""
    last = draft.deadline.named.latest if draft.deadline and draft.deadline.named else None
    if last is not None and last < day and draft.status == "open":
        draft.doubts.append(_OVER)


def _after_label(block: Block) -> int:
    """Where a block's words begin: in 3、7月中旬 after the number of the item."""
    return block.start + (len(block.label) if block.label and block.text.startswith(block.label) else 0)


class _Readers:
    """One drafter a language, and what each makes of the document."""

    def __init__(
        self,
        document: Document,
        placed: list[Passage],
        calendar: Calendar,
        parties: Sequence[Party],
        us: str,
        body: str,
        day: date,
        trip: Window | None,
    ) -> None:
        self._trip = trip
        self._document, self._placed, self._calendar = document, placed, calendar
        self._parties, self._us, self._body, self._day = parties, us, body, day
        self._made: dict[str, tuple[Drafter, Owners]] = {}
        self._folded: dict[str, str] = {}

    @staticmethod
    def words(passage: Passage) -> Language:
        """The language a passage is read in."""
        return language(passage.lang)

    def unfolded(self, draft: Draft) -> Draft:
        """The draft with its parties called as the document spells them."""
        folded = self._text_in(draft.passage.lang)
        draft.owners = tuple(self._spelled(named, folded, draft.start) for named in draft.owners)
        draft.counterparts = tuple(self._spelled(named, folded, draft.start) for named in draft.counterparts)
        return draft

    def _spelled(self, named: Named, folded: str, near: int) -> Named:
        name, bracket, rest = named.name.partition(" (")
        at = folded.find(name, near)
        at = at if at >= 0 else folded.find(name)
        if at < 0:
            return named
        return replace(named, name=self._document.text[at : at + len(name)] + bracket + rest)

    def _text_in(self, lang: str) -> str:
        """The folded text of the document."""
        if lang not in self._folded:
            self._folded[lang] = language(lang).fold(self._document.text)
        return self._folded[lang]

    def _reader(self, lang: str) -> tuple[Drafter, Owners]:
        if lang not in self._made:
            words, text = language(lang), self._text_in(lang)
            present = people(self._placed, words, named_in_tables(self._document))
            cast = Cast(words, self._parties, present, text, us=self._us, body=self._body, firms=firms(self._placed))
            owners = Owners(cast, self._day)
            self._made[lang] = (Drafter(cast, self._calendar, owners, self._trip), owners)
        return self._made[lang]

    def read(self) -> tuple[list[Draft], list[Passed]]:
        """Drafts and near misses of prose, lists and tables, in reading order."""
        drafts: list[Draft] = []
        passed: list[Passed] = []
        every = list(self._placed)
        for cells in tables(self._document):
            if roles := columns(cells):
                lang = "zh" if any("\u4e00" <= c <= "\u9fff" for c in cells[0].text) else "en"
                drafts.extend(register_drafts(cells, roles, self._reader(lang)[1], self._calendar, self._placed))
            else:
                every.extend(loose_passages(cells, self._placed))
        every = [part for passage in sorted(every, key=lambda one: one.start) for part in by_language(passage)]
        for made in self._made_of(every):
            (drafts if isinstance(made, Draft) else passed).append(made)  # type: ignore[arg-type]
        return sorted(drafts, key=lambda draft: draft.start), passed

    def _made_of(self, every: Sequence[Passage]) -> list[Draft | Passed]:
        """What passages give, in their order; those of a long document in two halves at once."""
        parting = _parting(every)
        if not parting:
            return self._made_from(every, 0)
        one, other = at_once(
            lambda: self._made_from(every[: parting + 1], 0, parting), lambda: self._made_from(every, parting)
        )
        return [*one, *other]

    def _made_from(self, every: Sequence[Passage], first: int, last: int | None = None) -> list[Draft | Passed]:
        """What the passages ``every[first:last]`` give, once those just before were read for what they lead to."""
        out: list[Draft | Passed] = []
        for place in range(max(0, first - _LEADING), len(every) if last is None else last):
            below = every[place + 1].text if place + 1 < len(every) else ""
            made = list(self._reader(every[place].lang)[0].read(every[place], below))
            out += made if place >= first else []
        return out


def _parting(every: Sequence[Passage]) -> int:
    """Where a long document is parted: at the heading nearest to its middle under which other things are said.

    What is remembered of who spoke and what was asked ends there. 0 where the document is short or has no such place.
    """
    if len(every) < _LONG:
        return 0
    headings = (
        place
        for place in range(_LEADING, len(every))
        if every[place].kind == "heading" and every[place].trail and every[place].trail != every[place - 1].trail
    )
    return min(headings, key=lambda place: abs(2 * place - len(every)), default=0)


def _meetings_found(
    document: Document, placed: list[Passage], calendar: Calendar, own: MeetingFound, body: str
) -> tuple[MeetingFound, ...]:
    found = {m.code: m for m in reversed(list(named_meetings(document.text, calendar.findings, own, body)))}
    if following := next_meeting(placed, calendar.findings):
        found.setdefault(following.code, following)
    return tuple(sorted((m for m in found.values() if m.code != own.code), key=lambda m: m.start))


def _candidate(n: int, draft: Draft, document: Document, topics: Topics, words: Language) -> Candidate:
    text, passage = document.text, draft.passage
    quote = text[draft.start : draft.end]
    score = likely(draft.weight)
    reasons = [
        *([SAID[passage.genre]] if passage.genre in SAID and "register" not in draft.rules else []),
        *draft.reasons,
    ]
    if draft.deadline and draft.deadline.text:
        reasons.append(f"it has a time: {draft.deadline.text}")
    rules = [*draft.rules, *([draft.time_rule] if draft.time_rule else [])]
    if draft.weight < max((clause.taught for clause in draft.clauses), default=0.0):
        reasons.append("it is worded as commitments are in other minutes")
        rules.append("taught")
    kind = _kind(draft, quote, words)
    return Candidate(
        n=n,
        summary=summarise(draft, text, words),
        kind=kind,
        quote=quote,
        start=draft.start,
        end=draft.end,
        section=passage.section,
        status=draft.status,
        completed_on=draft.completed_on,
        topic=topics.of(quote, passage.intro, *reversed(passage.trail)),
        owners=draft.owners,
        counterparts=draft.counterparts,
        deadline=draft.deadline,
        context=_context(text, draft.start, draft.end),
        mentions=tuple(draft.mentions),
        cues=tuple(sorted(set(draft.cues))),
        score=round(score, 2),
        recommendation="accept" if score >= _ACCEPT and not _is_to_check(draft) else "look",
        reasons=tuple(dict.fromkeys(reasons)) or ("it stands where commitments stand",),
        doubts=tuple(dict.fromkeys(doubt for doubt in draft.doubts if kind != "event" or doubt != NOT_STATED)),
        rules=tuple(dict.fromkeys(rules)),
    )


def _is_to_check(draft: Draft) -> bool:
    """Whether a day is told that no calendar has (4/31), that may be another (10/12), or that contradicts the rest."""
    doubts = (*draft.doubts, *(draft.deadline.doubts if draft.deadline else ()))
    signs = (" may be month ", " may be day ", ", beside it stands ", "does not exist", _OVER)
    return any(sign in doubt for doubt in doubts for sign in signs)


def _kind(draft: Draft, quote: str, words: Language) -> str:
    deadline = draft.deadline
    window = deadline.named if deadline else None
    dated = bool(deadline and (deadline.named or deadline.anchor))
    if draft.kind == "event":
        return "event"
    asked = any(rule in draft.rules for rule in ("zh-request", "en-was-asked", "en-please"))
    if (
        dated
        and not asked
        and re.search(words.EVENT, words.fold(quote))
        and deadline
        and deadline.limit not in ("by", "before")
    ):
        return "event"
    if draft.kind == "consult" or (draft.kind and not dated and draft.passage.genre != "resolution"):
        return draft.kind
    if (
        window
        and window.earliest
        and window.latest
        and (window.days or 0) > 1
        and deadline
        and deadline.limit not in ("by", "before")
    ):
        return "window"
    return "deadline" if dated else "follow_up"


def _context(text: str, start: int, end: int) -> str:
    """The words around a quote, up to the ends of its lines and a little further."""
    low = text.rfind("\n", max(0, start - _NEAR), start)
    high = text.find("\n", end, end + _NEAR)
    return text[(low + 1 if low >= 0 else max(0, start - _NEAR)) : (high if high >= 0 else end + _NEAR)]


def _leftovers(passed: Sequence[Passed], text: str) -> tuple[Leftover, ...]:
    some = sorted(passed, key=lambda words: words.start)
    return tuple(Leftover(text[w.start : w.end], w.start, w.end, w.passage.section, w.why) for w in some)
