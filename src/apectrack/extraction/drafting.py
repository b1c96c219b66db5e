"""Passages become drafts: clauses are weighed, and those of one commitment are taken together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from apectrack.extraction.actors import Cast, Reading
from apectrack.extraction.clauses import Clause, Splitter
from apectrack.extraction.drafts import BIAS, Draft, Passed
from apectrack.extraction.marks import Marks, read_marks
from apectrack.extraction.owners import Owners
from apectrack.extraction.sections import Passage, genre_of
from apectrack.extraction.when import Calendar, strongest
from apectrack.timex import Finding

_SHORT = 7
_BRIEF = 15  # characters after a date within which only a name stands, of an event
_YEAR = 0.2  # what a bare year is worth
_OPENING = 3  # characters within which a verb opens an item
_LATER = -1.4  # what is believed of an item's further sentences before their words are read
_COLON = 2.0  # what a line is worth that opens with its date and a colon
_AFTER_COLON = -0.6  # what is believed of the rest of such a line before its words are read
_ASKS = ("zh-request", "zh-suggest", "zh-urge", "en-was-asked", "en-asked-to", "en-please")
_DATED = re.compile(r"^[\s：:）)，,]*(?:[：:]|[（(][^）)]{1,3}[）)]\s*[：:]?|(?=[^\s\d，。、~～-]))")


@dataclass
class _Group:
    """Clauses of one sentence that make one commitment; ``head`` is the one that commits."""

    clauses: list[Clause]
    head: Clause
    weight: float
    found: Finding | None
    reading: Reading | None


class Drafter:
    """Reads passages of one language in order, remembering who spoke last."""

    def __init__(self, cast: Cast, calendar: Calendar, owners: Owners) -> None:
        self._cast, self._calendar, self._owners = cast, calendar, owners
        self._splitter = Splitter(cast, calendar)
        self._leads = re.compile(cast.words.LEAD)
        self._continues = re.compile(cast.words.CONTINUES)
        self._done = re.compile(cast.words.DONE_MARK)
        self._pending = re.compile(cast.words.PENDING)
        self._nothing = re.compile(cast.words.NOTHING)

    def read(self, passage: Passage, following: str = "") -> Iterator[Draft | Passed]:
        """The drafts of one passage, and the words that came near. ``following`` is what stands below it."""
        folded = self._cast.words.fold(passage.text)
        if self._nothing.match(folded.strip()) or not passage.text.strip():
            return
        if passage.kind == "heading" and genre_of(passage.text, self._cast.words):
            self._owners.enter(passage)
            return
        self._owners.enter(passage)
        marks = read_marks(passage.text, self._cast.people, loose=passage.genre == "action")
        if marks.earlier:
            return
        bonus = self._bonus(passage, marks, folded)
        if passage.previous and not (marks.ticked is not None or marks.word):
            told = folded + self._cast.words.fold(following[:40])
            bonus -= 0.0 if self._pending.search(told) and not self._done.search(told) else 5.0
        first = True
        for clauses in self._splitter.sentences(passage, marks.start, marks.end):
            lead = bonus if first else min(bonus, _LATER)
            for made in self._sentence(passage, clauses, lead, marks if first else None):
                if isinstance(made, Draft):
                    first = False
                yield made
            self._owners.heard(passage, clauses)

    def _bonus(self, passage: Passage, marks: Marks, folded: str) -> float:
        """What the marks and the place of an item say before its words are read."""
        bonus = BIAS[passage.genre]
        if passage.genre == "background" and not marks.word:
            return bonus
        item = passage.kind in ("item", "heading") or len(passage.text) < 70
        if passage.genre == "action":
            if not item:
                bonus = -2.0
            elif passage.intro and passage.kind == "item":
                bonus = -0.9
            elif passage.kind == "paragraph" and not marks.names:
                bonus = -0.6
            if self._done.fullmatch(folded.strip(" .。")) or (len(folded) < 14 and self._pending.search(folded)):
                return -8.0
        elif passage.kind == "heading":
            bonus -= 0.4 if passage.genre == "resolution" else 1.2
            bonus -= 2.0 if folded.rstrip().endswith(("：", ":")) else 0.0
        if marks.word:
            bonus = (max(bonus, BIAS["bullets"]) if marks.word != "[ ]" or passage.genre != "background" else bonus) + 3.4
        if marks.names and not marks.spoken:
            bonus += 1.2 if passage.genre != "prose" or "@" in passage.text else 0.0
        return bonus

    # --- one sentence ---

    def _sentence(
        self, passage: Passage, clauses: list[Clause], bias: float, marks: Marks | None
    ) -> Iterator[Draft | Passed]:
        groups: list[_Group] = []
        leads: list[Clause] = []
        lead_date: Finding | None = None
        subject: Reading | None = None
        past = False
        for place, clause in enumerate(clauses):
            found = strongest(clause.dates)
            opening = clause.dates[0] if clause.dates and clause.dates[0].start == clause.start else None
            dated = self._date_led(passage, clause, opening) if place == 0 else 0.0
            if dated >= _COLON:
                bias = max(bias, _AFTER_COLON)
            reading = self._owners.reading(clause)
            weight = self._weigh(passage, clause, bias, found or lead_date, reading) + dated
            weight += self._carried(passage, clause, leads, reading, subject)
            weight += self._coordinated(clause, found, groups, past=past)
            past = past or (found is not None and self._date_weight(found) < 0) or clause.hears("zh-thanks")
            subject = subject or reading
            if weight < 0:
                if groups and not self._breaks(clause) and not self._elsewhen(groups[-1], found):
                    self._extend(groups[-1], clause, found)
                else:
                    leads.append(clause)
                    lead_date = found if found and self._bounds(found) else lead_date
                continue
            if groups and self._same(passage, groups[-1], clause, found, reading):
                self._extend(
                    groups[-1], clause, found, head=clause.weight(passage.genre) > groups[-1].head.weight(passage.genre)
                )
                leads = []
                continue
            scene = self._scene(leads, clause)
            shared = found or lead_date or (self._lead_date(opening, clauses) if place else None)
            groups.append(_Group([*scene, clause], clause, weight, shared, reading))
            leads, lead_date = [], None if found else lead_date
        for group in groups:
            yield self._draft(passage, group, clauses, marks)
        for lead in leads if not groups else ():
            yield from self._passed(passage, lead)

    def _lead_date(self, opening: Finding | None, clauses: list[Clause]) -> Finding | None:
        """The date a whole line hangs on: '4月8日：' before everything else."""
        del opening
        first = clauses[0]
        if (
            first.dates
            and first.dates[0].start == first.start
            and first.text[first.dates[0].end - first.start :][:1] in "：:"
        ):
            return first.dates[0]
        return None

    def _date_led(self, passage: Passage, clause: Clause, opening: Finding | None) -> float:
        """What it says that a line opens with its date: '3/14: …'."""
        if opening is None or len(passage.text) > 160:
            return 0.0
        after = clause.text[opening.end - clause.start :]
        rest = after.strip(" ：:。）)")
        if not rest:
            return -2.0
        if len(rest) < _BRIEF and self._leads.search(rest) and rest[-1:] in "內後前時間":
            return -3.0
        colon = bool(re.match(r"\s*(?:[（(].{1,3}[）)])?\s*[：:]", after))
        if passage.genre == "background":
            return 0.0
        if colon:
            return 3.4 if passage.genre != "prose" or len(clause.text) < 60 else _COLON
        return 1.0 if passage.kind == "item" else 0.4

    def _weigh(
        self, passage: Passage, clause: Clause, bias: float, found: Finding | None, reading: Reading | None
    ) -> float:
        weight = bias + clause.weight(passage.genre)
        if clause.start - passage.start < _OPENING and any(hit.cue.name.endswith("-work") for hit in clause.hits):
            weight += 0.5
        if found:
            weight += self._date_weight(found)
        if reading and reading.frame in ("asked", "assigned"):
            weight += 0.5
        elif reading and passage.genre == "resolution" and not self._leads.search(clause.text):
            weight += 1.0
        elif reading and reading.frame == "subject" and clause.heads(passage.genre):
            weight += 0.7
        return weight

    def _carried(
        self, passage: Passage, clause: Clause, leads: list[Clause], reading: Reading | None, subject: Reading | None
    ) -> float:
        """What the clauses before it lend a clause: their subject, and the condition it waits for."""
        lent = 0.0
        if reading is None and subject and clause.heads(passage.genre) and passage.genre in ("prose", "recommend"):
            lent += 0.6
        if leads and leads[-1].hears("zh-condition"):
            lent += 1.3
        if leads and leads[-1].hears("zh-rule") and passage.genre != "resolution":
            lent -= 1.5
        return lent

    def _coordinated(self, clause: Clause, found: Finding | None, groups: list[_Group], *, past: bool) -> float:
        """What a time of its own adds to a clause that goes on from a commitment, and a past one takes away."""
        ahead = found is not None and self._date_weight(found) >= 1.0
        if groups and ahead and not self._breaks(clause):
            return 1.2
        asks = any(hit.cue.name in _ASKS for hit in clause.hits)
        return -0.9 if past and not ahead and not asks else 0.0

    def _date_weight(self, found: Finding) -> float:
        deadline, window = found.deadline, found.deadline.named
        if window and window.latest and window.latest < self._owners.day:
            return -0.6
        if deadline.anchor and (year := re.search(r"(?:19|20)\d\d$", deadline.anchor.ref)):
            if int(year[0]) < self._owners.day.year:
                return -0.6
        if deadline.anchor:
            return 1.5 if deadline.anchor.offset else 1.1
        if found.rule.endswith("holiday"):
            return 0.3
        if found.kind == "deadline":
            return 1.7
        if window and window.grain == "year":
            return _YEAR
        return 1.2 if window and window.grain in ("day", "week") else 0.8

    def _bounds(self, found: Finding) -> bool:
        """Whether the time of a clause also holds for what follows it: a bare year does when it is still to come."""
        window = found.deadline.named
        if window and window.grain == "year":
            return window.earliest is not None and window.earliest > self._owners.day
        return self._date_weight(found) > 0

    def _breaks(self, clause: Clause) -> bool:
        """Whether a clause that commits to nothing begins another thought."""
        return (
            clause.hears("zh-narrates")
            or clause.hears("zh-refuses")
            or clause.hears("zh-past")
            or clause.hears("zh-hope")
        )

    def _elsewhen(self, group: _Group, found: Finding | None) -> bool:
        """Whether a clause has a time of its own that is not the commitment's."""
        return found is not None and group.found is not None and not _one_time(group.found, found)

    def _same(
        self, passage: Passage, group: _Group, clause: Clause, found: Finding | None, reading: Reading | None
    ) -> bool:
        """Whether a clause that commits goes on with the commitment before it."""
        if len(clause.text) <= _SHORT and not found:
            return True
        if self._continues.search(clause.text):
            return True
        if group.reading and reading and group.reading.parties != reading.parties and reading.frame != "opens":
            return False
        if found and group.found:
            return _one_time(group.found, found)
        consults = any(hit.cue.kind == "consult" for hit in group.head.hits)
        if consults and re.search(r"回復|回報|函復|告知|reply|report|revert", clause.text):
            return True
        if found:
            return len(group.head.text) < 2 * _SHORT and not group.head.heads(passage.genre)
        return not clause.heads(passage.genre)

    def _extend(self, group: _Group, clause: Clause, found: Finding | None, *, head: bool = False) -> None:
        group.clauses.append(clause)
        if head:
            group.head = clause
        if found and (group.found is None or strongest([group.found, found]) is found):
            group.found = found

    def _scene(self, leads: list[Clause], clause: Clause) -> list[Clause]:
        """The run of clauses right before the one that commits that belong to it."""
        scene: list[Clause] = []
        for lead in reversed(leads):
            if not self._sets_scene(lead, scene[0] if scene else clause):
                break
            scene.insert(0, lead)
        return scene

    def _sets_scene(self, lead: Clause, clause: Clause) -> bool:
        """Whether a clause before the one that commits belongs to it: it dates it, names its subject or its matter."""
        if clause.start - lead.end > 40:
            return False
        if self._breaks(lead) or re.match(r"[並且亦也及]|and |but ", lead.text):
            return False
        return bool(lead.dates) or bool(self._leads.search(lead.text)) or len(lead.text) <= 3 * _SHORT

    # --- results ---

    def _draft(self, passage: Passage, group: _Group, clauses: list[Clause], marks: Marks | None) -> Draft:
        first, last = group.clauses[0], group.clauses[-1]
        draft = Draft(passage, first.start, last.end, group.weight, clauses=group.clauses)
        said = self._cast.words.fold(passage.text[first.start - passage.start : last.end - passage.start])
        draft.answers = re.search(self._cast.words.REPLIES, said) is not None
        draft.core = (group.head.start, last.end)
        opened = marks is not None and (first.start == clauses[0].start)
        if opened and marks and (marks.word or (marks.names and not marks.spoken)) and passage.genre != "prose":
            draft.start = passage.start + (len(passage.text) - len(passage.text.lstrip()))
            draft.marked = True
            if marks.end < len(passage.text) and last is clauses[-1] and passage.end - last.end < 60:
                draft.end = passage.start + len(passage.text.rstrip())
        self._owners.assign(draft, group.head, clauses, marks if opened else None)
        self._date(draft, group)
        self._settle(draft, group, marks if opened else None)
        for clause in group.clauses:
            for hit in clause.hits:
                draft.rules.append(hit.cue.name)
                draft.cues.append((clause.start + hit.start, clause.start + hit.end))
        heard = sorted(group.head.hits, key=lambda hit: -hit.cue.weigh(passage.genre))
        draft.reasons = list(dict.fromkeys(hit.cue.says for hit in heard if hit.cue.weigh(passage.genre) > 0))
        draft.doubts += [f"{hit.cue.says}?" for hit in heard if hit.cue.weigh(passage.genre) < -0.5]
        if marks and opened and marks.word:
            draft.reasons.insert(0, f"it is marked '{marks.word}'")
            draft.rules.append("mark")
        return draft

    def _date(self, draft: Draft, group: _Group) -> None:
        found = group.found
        if found is None:
            found = self._calendar.vague_within(draft.start, draft.end)
        if found is not None:
            draft.deadline = replace(found.deadline, text=found.phrase)
            draft.time_rule = found.rule
            draft.doubts += list(found.doubts)

    def _settle(self, draft: Draft, group: _Group, marks: Marks | None) -> None:
        words = self._cast.words
        text = group.head.text
        if marks and marks.ticked:
            draft.status = "done"
        elif draft.passage.genre == "action" and self._done.search(words.fold(draft.passage.text).strip(" .。")):
            draft.status = "done"
        elif re.search(words.ASKED_PENDING, text):
            draft.reasons.append("it was asked for already and waits for an answer")
        elif re.search(words.DELIVERED, text):
            draft.status = "done"
        if draft.status == "done" and draft.deadline and draft.deadline.named:
            window = draft.deadline.named
            if window.days == 1 and window.latest and window.latest <= self._owners.day and not marks:
                draft.completed_on = window.latest
        events = [hit.cue.kind for hit in group.head.hits if hit.cue.kind]
        draft.kind = events[0] if events else ""
        led = group.found is not None and group.found.start - draft.start < _OPENING
        brief = led and group.found is not None and draft.end - group.found.end < _BRIEF
        if brief and draft.deadline and draft.deadline.limit in ("on", "during") and not group.head.heads(draft.passage.genre):
            draft.kind = "event"

    def _passed(self, passage: Passage, clause: Clause) -> Iterator[Passed]:
        if passage.genre == "background":
            return
        heads = [hit for hit in clause.hits if hit.cue.heads]
        against = min(clause.hits, key=lambda hit: hit.cue.weigh(passage.genre), default=None)
        if not heads and not clause.dates:
            return
        if against and against.cue.weigh(passage.genre) < 0:
            why = f"{'has a cue' if heads else 'has a date'}, but {against.cue.says}"
        else:
            why = "has a cue, but too weak a one here" if heads else "has a date but no cue"
        yield Passed(passage, clause.start, clause.end, clause.weight(passage.genre), why)


def _one_time(one: Finding, other: Finding) -> bool:
    """Whether two phrases tell one time: the same days, a day of that week, two counts from one session."""
    a, b = one.deadline, other.deadline
    if a.anchor and b.anchor:
        return a.anchor.kind == b.anchor.kind == "meeting" and a.anchor.ref == b.anchor.ref
    x, y = a.named, b.named
    if not (x and y and x.earliest and x.latest and y.earliest and y.latest):
        return False
    within = x.earliest <= y.earliest <= y.latest <= x.latest
    return x == y or (within and x.grain != y.grain and x.grain != "year")
