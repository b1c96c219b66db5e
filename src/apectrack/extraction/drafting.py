"""Passages become drafts: clauses are weighed, and those of one commitment are taken together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from apectrack.domain.candidate import Mention
from apectrack.domain.window import Window
from apectrack.extraction.actors import Cast, Reading
from apectrack.extraction.clauses import Clause, Splitter
from apectrack.extraction.dating import set_date
from apectrack.extraction.drafts import BIAS, Draft, Passed
from apectrack.extraction.fields import (
    Fields,
    apply_fields,
    labels_alone,
    opens_with_label,
    read_fields,
    tells_status,
)
from apectrack.extraction.marks import Marks, read_marks
from apectrack.extraction.owners import Owners
from apectrack.extraction.placing import NEXT_BONUS, Placer, as_told, is_struck, marks_of
from apectrack.extraction.rosters import attends
from apectrack.extraction.sections import Passage, genre_of
from apectrack.extraction.spans import ends, strongest, tells_anew
from apectrack.extraction.steps import commits, share_days
from apectrack.extraction.weighing import (
    BRIEF,
    COLON,
    OPENING,
    SHORT,
    Group,
    Heard,
    Weigher,
    better,
    breaks,
    hands_in,
    is_title,
    led_by,
    one_party,
    one_time,
    opens_with,
)
from apectrack.extraction.when import Calendar
from apectrack.timex import Finding

_LEADS, _LEAD_LENGTH = -1.0, 80  # what is left of a clause that only opens the list below it; its characters
_ANSWERED = 0.9  # what it says that an office's label stands before the words
_NEAR = -1.0  # what the first of two days may weigh where the second commits
_LATER, _AFTER_COLON = -1.4, -0.6  # what is believed of an item's further sentences, of what follows its opening date


class Drafter:
    """Reads passages of one language in order, remembering who spoke last."""

    def __init__(self, cast: Cast, calendar: Calendar, owners: Owners, trip: Window | None = None) -> None:
        """``trip`` is the journey that is reported on."""
        self._cast, self._calendar, self._owners = cast, calendar, owners
        self._splitter = Splitter(cast, calendar)
        self._weigher = Weigher(cast.words, calendar.day_at, trip)
        self._continues, self._decides = re.compile(cast.words.CONTINUES), re.compile(cast.words.DECIDES)
        self._due_of_it, self._assigns = re.compile(cast.words.DUE_OF_IT), re.compile(cast.words.ASSIGNS)
        self._opens_list = re.compile(cast.words.LEADS_LIST)
        self._placer = Placer(cast.words, calendar)
        self._next, self._recent = False, list[Draft]()  # the next meeting's line, the drafts of the passage above
        self._place: tuple[Passage, list[Clause]] | None = None  # the passage above and its last sentence
        self._above, self._among = "", False  # the line above, and whether both open with a day
        self._nothing = re.compile(cast.words.NOTHING)

    def read(self, passage: Passage, following: str = "") -> Iterator[Draft | Passed]:
        """The drafts of one passage, and the words that came near. ``following`` is what stands below it."""
        folded = self._cast.words.fold(passage.text)
        if self._nothing.match(folded.strip()) or not passage.text.strip() or is_struck(passage.text):
            return
        if folded.strip(" *:：@_-") in self._cast.people or (passage.genre != "action" and attends(passage.text)):
            return
        if passage.kind == "heading" and genre_of(passage.text, self._cast.words):
            self._owners.enter(passage)
            return
        self._owners.enter(passage)
        timetable = self._weigher.timetable
        self._among = timetable(passage.text, following) or timetable(passage.text, self._above)
        self._above = passage.text
        passage = as_told(passage, folded)
        is_next = self._placer.is_next_meeting(passage)
        if is_next:
            passage = replace(passage, genre="bullets", previous=False)
        marks = read_marks(passage.text, self._cast.spelled, loose=passage.genre == "action")
        if marks.earlier:
            return
        if told := labels_alone(passage, folded, marks, self._place and self._place[0], self._cast.words):
            yield from self._told_below(told, passage)
            return
        if self._recent and tells_status(self._recent[-1], passage, folded, self._cast.words):
            return
        bonus = self._placer.bonus(passage, marks, folded, following, is_next=is_next)
        if self._owners.answers(passage, folded) and passage.genre in ("prose", "discussion"):
            passage, bonus = replace(passage, genre="prose"), max(bonus, BIAS["prose"]) + _ANSWERED
        yield from self._read(passage, marks, bonus, is_next=is_next)

    def _read(self, passage: Passage, marks: Marks, bonus: float, *, is_next: bool) -> Iterator[Draft | Passed]:
        """The sentences of a passage, in order."""
        first, self._recent, self._place = True, [], None
        for place, clauses in enumerate(self._splitter.sentences(passage, marks.start, marks.end)):
            if (place == 0 and is_title(passage, clauses)) or self._leads_list(passage, clauses):
                continue
            if self._recent and self._adds_labels(passage, clauses):
                continue
            later = min(bonus, _LATER) if passage.genre == "action" or marks.word else bonus
            lead = bonus if first else later
            here = passage
            if not is_next and self._placer.announces_next(clauses[0]):
                here, lead = replace(passage, genre="bullets"), BIAS["bullets"] + NEXT_BONUS
            elif passage.genre == "discussion" and self._decides.match(clauses[0].text):
                here, lead = replace(passage, genre="resolution"), BIAS["resolution"]
            self._next, self._place = is_next or here is not passage, (passage, clauses)
            for made in self._sentence(here, clauses, lead, marks_of(marks, passage, clauses, first=first)):
                if isinstance(made, Draft):
                    first = False
                    self._recent.append(made)
                yield made
            self._owners.heard(passage, clauses)
        if marks.margin and not self._recent and self._place:
            yield from self._told_of(*self._place, marks)

    def _leads_list(self, passage: Passage, clauses: list[Clause]) -> bool:
        """Whether a sentence only opens the list below it: 'It was agreed that', 決議如下."""
        brief = len(clauses) == 1 and len(clauses[0].text) < _LEAD_LENGTH
        return brief and clauses[0].end + 2 > passage.end and bool(self._opens_list.search(clauses[0].text))

    def _told_of(self, passage: Passage, clauses: list[Clause], marks: Marks | None) -> Iterator[Draft]:
        """The draft of a sentence that commits to nothing by its words, once somebody is named beside or below it."""
        made = self._sentence(passage, clauses, BIAS["action"], marks)
        self._recent = [draft for draft in made if isinstance(draft, Draft)][-1:]
        yield from self._recent

    def _adds_labels(self, passage: Passage, clauses: list[Clause]) -> bool:
        """Whether a sentence is nothing but labels ('Owner: Dana.'), which then are those of the one before."""
        low, high = clauses[0].start, clauses[-1].end
        shift = low - passage.start
        told = read_fields(self._cast.words.fold(passage.text[shift : high - passage.start]), self._cast.words)
        if told is None or not told.bare:
            return False
        draft = self._recent[-1]
        apply_fields(draft, told.moved(shift), passage, self._owners, self._calendar)
        draft.end = max(draft.end, high)
        return True

    def _told_below(self, told: Fields, line: Passage) -> Iterator[Draft | Passed]:
        """Labels below an item belong to it; what stood above without a cue is a commitment once somebody is named."""
        if not self._recent and self._place and told.who and self._place[0].genre != "background":
            yield from self._told_of(*self._place, None)
        open_ones = [draft for draft in self._recent if not (draft.owners and draft.owners[0].how == "clause")]
        for draft in open_ones or self._recent[-1:]:
            apply_fields(draft, told, line, self._owners, self._calendar)
            draft.mentions.append(Mention(line.text, line.start, line.end, line.section))
            draft.reasons.append("the line below it tells who or by when")

    # --- one sentence ---

    def _sentence(
        self, passage: Passage, clauses: list[Clause], bias: float, marks: Marks | None
    ) -> Iterator[Draft | Passed]:
        heard = Heard()
        led = self._weigher.date_led(passage, clauses[0], among=self._among)
        unsettled = (c.start for c in clauses if c.hears("zh-unsettled") and not c.hears("zh-rule"))
        heard.unsettled = max(unsettled, default=-1)
        if bias > 0:
            led = max(led, 0.0)
        if led >= COLON:
            bias = max(bias, _AFTER_COLON)
        for place, clause in enumerate(clauses):
            found, reading = strongest(clause.dates), self._owners.reading(clause)
            weight = self._weigher.weigh(passage, clause, bias, found or heard.lead_date, reading)
            weight += self._weigher.lent(passage, clause, found, reading, heard) + (0.0 if place else led)
            heard.past |= clause.hears("zh-thanks") or (found is not None and self._weigher.date_weight(found) < 0)
            heard.here |= clause.hears("zh-here")
            heard.by_law |= clause.hears("zh-by-law")
            heard.reported |= passage.genre == "prose" and self._owners.tells_of_others(clause)
            heard.subject = heard.subject or reading
            last = heard.groups[-1] if heard.groups else None
            apart = last is not None and self._owners.another_acts(last, clause, reading, passage.genre, weight)
            if clause.parted and last and found and self._weigher.date_weight(found) > 0 and not breaks(clause):
                weight = max(weight, 0.0)
            if place and clause.end + 2 > passage.end and self._opens_list.search(clause.text):
                weight = min(weight, _LEADS)  # …，並訂定以下時程將據以執行：
            if weight < 0 and not apart:
                self._leave(clause, found, heard)
                heard.near = clause if weight >= _NEAR else None
                continue
            if clause.parted and heard.leads and heard.leads[-1] is heard.near:
                self._take_first(passage, heard.leads.pop(), heard)
            time = found or (led_by(clauses[0]) if place else None)
            self._take(passage, clause, weight, time, reading, heard, apart=apart)
        share_days(heard.groups, self._cast.words.NEXT_STEP)
        heard.groups = [group for group in heard.groups if commits(group, self._weigher.date_weight)]
        for group in heard.groups:
            yield self._draft(passage, group, clauses, marks)
        for lead in () if heard.groups else heard.leads:
            yield from self._passed(passage, lead)

    def _leave(self, clause: Clause, found: Finding | None, heard: Heard) -> None:
        """A clause that does not commit goes on with the commitment before it, or leads to the next."""
        group = heard.groups[-1] if heard.groups else None
        labelled = opens_with_label(clause.text, self._cast.words)
        if group and (labelled or (not breaks(clause) and not self._elsewhen(group, found))):
            self._extend(group, clause, found)
            return
        heard.leads.append(clause)
        elsewhere = clause.hears(f"{self._cast.words.NAME}-past")
        if found and clause.hears("zh-expires"):
            elsewhere = (
                found.start - clause.start > OPENING
            )  # 其規定將於…生效 tells of something else; 自…起生效 does not
        if found and self._weigher.bounds(found) and not elsewhere:
            heard.lead_date = found

    def _take(
        self,
        passage: Passage,
        clause: Clause,
        weight: float,
        found: Finding | None,
        reading: Reading | None,
        heard: Heard,
        *,
        apart: bool,
    ) -> None:
        """A clause that commits begins a commitment, or adds to the one before it where it is not ``apart``."""
        own = found if found in clause.dates else None
        group = heard.groups[-1] if heard.groups else None
        assigns = self._assigns.match(clause.text) is not None  # …年內完成，由設計院承擔
        if group and not apart and assigns and group.reading is None and not own:
            self._extend(group, clause, own)
            group.reading = reading
            return
        if group and not apart and self._same(passage, group, clause, own, reading):
            self._extend(group, clause, own)
            labelled = opens_with_label(clause.text, self._cast.words)
            if clause.weight(passage.genre) > group.head.weight(passage.genre) and not labelled:
                group.head = clause
            heard.leads = []
            return
        scene = self._weigher.scene(heard.leads, clause)
        shared = own or heard.lead_date or found
        lent = shared is not None and shared not in clause.dates
        heard.groups.append(Group([*scene, clause], clause, weight, shared, reading, lent))
        heard.leads = []
        heard.lead_date = None if own else heard.lead_date

    def _take_first(self, passage: Passage, lead: Clause, heard: Heard) -> None:
        """The first of two days in one sentence, where the second commits: RC2 on Nov 14, the final by Nov 30."""
        found = strongest(lead.dates)
        if found is None or self._weigher.date_weight(found) <= 0 or breaks(lead):
            heard.leads.append(lead)
            return
        heard.lead_date = None
        self._take(passage, lead, 0.0, found, self._owners.reading(lead), heard, apart=False)

    def _elsewhen(self, group: Group, found: Finding | None) -> bool:
        """Whether a clause has a time of its own that is not the commitment's."""
        if found is None or group.found is None or ends(found, group.found) or group.lent:
            return False
        return not one_time(group.found, found)

    def _same(
        self, passage: Passage, group: Group, clause: Clause, found: Finding | None, reading: Reading | None
    ) -> bool:
        """Whether a clause that commits goes on with the commitment before it."""
        acts = reading is not None and reading.frame == "subject" and clause.heads(passage.genre)
        if len(clause.text) <= SHORT and not found and not acts:
            return True
        if self._continues.search(clause.text) or opens_with_label(clause.text, self._cast.words):
            return True
        if found and reading is None and tells_anew(clause.text):
            return True
        if group.reading and reading and group.reading.parties != reading.parties and reading.frame != "opens":
            return False
        if reading and reading.frame == "asked" and group.reading is None and group.head.hears("zh-hold"):
            return False  # 口試訂於週六舉行，委員請於八時到場
        if found and group.found is None and one_party(group.reading, reading) and passage.genre == "resolution":
            return True  # 同意由甲容納，請甲於一週內簽報
        if found and group.found:
            own = group.lent and reading is None and opens_with(clause, found)
            return own or one_time(group.found, found) or ends(found, group.found)
        if self._tells_when(group, clause, found, reading):
            return True
        if found:
            return len(group.head.text) < 2 * SHORT and not group.head.heads(passage.genre)
        return not clause.heads(passage.genre) or (reading is None and hands_in(clause))

    def _tells_when(self, group: Group, clause: Clause, found: Finding | None, reading: Reading | None) -> bool:
        """Whether a clause tells the answer or the day of what was asked or agreed before it."""
        consults = any(hit.cue.kind == "consult" for hit in group.head.hits)
        if consults and re.search(r"回復|回報|函復|告知|reply|report|revert", clause.text):
            return True
        if found is None:
            return False
        if group.found is None and reading is None and self._due_of_it.match(clause.text):
            return True
        if (
            group.found is None
            and re.match(r"[並且]?[於在]", clause.text)
            and (reading is None or clause.text[0] in "於在")
        ):
            return True
        agreed = any(hit.cue.name in ("zh-agree", "en-agreed-to") for hit in group.head.hits)
        if agreed and (reading is None or reading.frame == "opens"):
            return True
        # 請甲研議，月底前提出規劃: the day of what was asked
        return group.found is None and reading is None and opens_with(clause, found)

    @staticmethod
    def _extend(group: Group, clause: Clause, found: Finding | None) -> None:
        group.clauses.append(clause)
        if found and (group.lent or tells_anew(clause.text)):
            group.found, group.lent = found, False
        elif found and not (group.found and ends(found, group.found)):
            group.found = better(group.found, found)

    # --- results ---

    def _draft(self, passage: Passage, group: Group, clauses: list[Clause], marks: Marks | None) -> Draft:
        first, last = group.clauses[0], group.clauses[-1]
        draft = Draft(passage, first.start, last.end, group.weight, clauses=group.clauses)
        shift = first.start - passage.start
        said = self._cast.words.fold(passage.text[first.start - passage.start : last.end - passage.start])
        draft.answers = re.search(self._cast.words.REPLIES, said) is not None
        draft.core = (group.head.start, last.end)
        opened = marks is not None and (first.start == clauses[0].start or marks.spoken or marks.margin)
        if (
            opened
            and marks
            and not marks.margin
            and (marks.word or (marks.names and not marks.spoken))
            and passage.genre != "prose"
            and not passage.text[marks.start : first.start - passage.start].strip(" .。；;，,")
        ):
            draft.start = passage.start + (len(passage.text) - len(passage.text.lstrip()))
            draft.marked = True
            if marks.end < len(passage.text) and last is clauses[-1] and passage.end - last.end < 60:
                draft.end = passage.start + len(passage.text.rstrip())
        self._owners.assign(draft, group.head, clauses, marks if opened else None, group.reading)
        set_date(draft, group, self._calendar, self._cast.words, marks)
        if told := read_fields(said, self._cast.words):
            apply_fields(draft, told.moved(shift), passage, self._owners, self._calendar)
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

    def _settle(self, draft: Draft, group: Group, marks: Marks | None) -> None:
        words, text = self._cast.words, group.head.text
        if text.endswith(("後", "前")):  # 返國後，已於4月電告: that clause only tells when
            text = words.fold(draft.passage.text[draft.start - draft.passage.start : draft.end - draft.passage.start])
        listed = draft.passage.genre == "action"
        closed = listed and re.search(words.DONE_MARK, words.fold(draft.passage.text).strip(" .。")) is not None
        if closed or (marks and marks.ticked):
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
        led = group.found is not None and group.found.start - draft.start < OPENING
        brief = led and group.found is not None and draft.end - group.found.end < BRIEF
        if self._next and draft.deadline:
            draft.kind = "event"
        lasts = draft.deadline is not None and draft.deadline.limit in ("on", "during")
        if brief and lasts and not group.head.heads(draft.passage.genre):
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
