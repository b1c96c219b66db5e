"""How much a clause weighs where it stands: its cues, its time, its owner, and what the clauses before it lend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from apectrack.domain.window import Window
from apectrack.extraction.actors import Reading
from apectrack.extraction.clauses import Clause
from apectrack.extraction.counting import counts_back
from apectrack.extraction.language import Language
from apectrack.extraction.sections import Passage
from apectrack.extraction.spans import strongest
from apectrack.extraction.teaching import taught
from apectrack.timex import Finding

COLON = 2.0  # what a line is worth that opens with its date and a colon
BRIEF = 15  # characters after a date within which only a name stands, of an event
SHORT = 7  # characters up to which a clause only adds to the one before it
OPENING = 3  # characters within which a verb or a date opens an item
_LED = 3.4  # the same in a list, where such lines make a timetable
_YEAR = 0.2  # what a bare year is worth
_PAST = -0.6  # what a time before the meeting takes away
ASKS = ("zh-request", "zh-suggest", "zh-urge", "en-was-asked", "en-asked-to", "en-please")
_PRONOUN = re.compile(r"(?:He|She|They|其(?!他|餘|中|次|後))\b")
# What is handed in is no commitment of its own.
_HANDING = frozenset(("zh-dispose", "zh-to-whom", "zh-submit", "zh-report-later"))
_LEAD_IN = re.compile(
    r"(?:預計|預定|預訂|暫定|最晚|最遲|最慢|約|大約|先|務必|必須|應|須|要|至遲|確保|力爭|爭取|一律|均)*[於在]?\s*"
)
COORDINATED = re.compile(r"[並亦且也另]|and ")
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?"
_DAY = re.compile(
    rf"\W{{0,3}}(?:\d{{1,2}} ?[/月]\s?\d{{1,2}}(?!\d)|(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?"
    rf"(?:{_MONTH} \d{{1,2}}\b(?!\d)|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?![a-z])))"
)
_HELD = -1.8  # what the days of the meeting itself take away
_CIVIL = re.compile(r"\d\s*[月/.-]\s*\d|\d(?:st|nd|rd|th)? [A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.? \d")
_MILESTONE, _FEW, _FEW_EN = 1.0, 10, 40  # what a few words beside a day say; how few, in characters
# What no name of an event holds: a negation, a verb that is told.
_SAYS_MORE = re.compile(
    r"[未不沒無]|(?i:\b(?:not?|was|were|had|has|have|is|are|will|would|said|since|until|no|last|ago|[a-z]{3,}ed)\b)"
)
_YEAR_OF = re.compile(r"(?:19|20)\d\d$")


@dataclass
class Group:
    """Clauses of one sentence that make one commitment; ``head`` is the one that commits."""

    clauses: list[Clause]
    head: Clause
    weight: float
    found: Finding | None
    reading: Reading | None
    lent: bool = False  # the time is that of a clause before


@dataclass
class Heard:
    """What the clauses of a sentence have said so far."""

    groups: list[Group] = field(default_factory=list)
    leads: list[Clause] = field(default_factory=list)
    near: Clause | None = None  # the clause before, where little kept it from committing
    lead_date: Finding | None = None
    subject: Reading | None = None
    past: bool = False  # a time before the meeting was named, or thanks were given
    here: bool = False  # it is told of this very meeting
    by_law: bool = False  # a law or a contract is quoted
    unsettled: int = -1  # where it is told that nothing came of it, -1 nowhere
    reported: bool = False  # somebody else's view is told


class Weigher:
    """Weighs clauses in log-odds; ``day_at`` tells the day the meeting ended of which words at an offset are."""

    def __init__(self, words: Language, day_at: Callable[[int], date], trip: Window | None = None) -> None:
        """``trip`` is the journey that is reported on: what it holds was done."""
        self._trip = trip
        self._leads = re.compile(words.LEAD)
        self._goes_on = re.compile(words.GOES_ON)
        self._day_at = day_at

    def weigh(
        self, passage: Passage, clause: Clause, bias: float, found: Finding | None, reading: Reading | None
    ) -> float:
        """The clause by itself: the bias of its place, its cues, its time and its owner."""
        weight = bias + clause.weight(passage.genre)
        opens = any(hit.cue.name.endswith("-work") for hit in clause.hits)
        if opens and clause.start - passage.start < OPENING:
            weight += 0.5
        if found:
            weight += self.date_weight(found)
            if (
                passage.genre == "bullets"
                and passage.lang == "zh"
                and reading
                and found in clause.dates
                and not breaks(clause)
            ):
                weight += 0.6 if self.date_weight(found) >= 1.0 else 0.0
        if found not in clause.dates and reading and counts_back(clause.text):
            weight += 1.0
        if found and found in clause.dates and not clause.hits and self._is_milestone(passage, clause, found):
            weight += _MILESTONE
        clause.taught = taught(passage, clause, found, self.date_weight(found) if found else 0.0, reading)
        return weight + self._owner_weight(passage, clause, reading) + clause.taught

    def _is_milestone(self, passage: Passage, clause: Clause, found: Finding) -> bool:
        """Whether a note is a few words and a day to come, no more: 特性凍結 3月27日, point release 12 May."""
        window = found.deadline.named
        if passage.kind != "item" or window is None or window.latest is None or found.rule.endswith("holiday"):
            return False
        before = clause.text[: found.start - clause.start].strip(" ：:（(")
        after = clause.text[found.end - clause.start :].strip(" ：:）)")
        few = _FEW if passage.lang == "zh" else _FEW_EN if _CIVIL.search(found.phrase) else 0
        if (before and after) or not 2 <= len(before + after) <= few or _SAYS_MORE.search(before + after):
            return False
        return (
            window.latest > self._day_at(found.start)
            and window.grain == "day"
            and found.deadline.limit in ("on", "during", "by")
        )

    def _owner_weight(self, passage: Passage, clause: Clause, reading: Reading | None) -> float:
        if reading is None:
            return 0.0
        if reading.frame in ("asked", "assigned", "awaited"):
            return 0.5
        if passage.genre == "resolution" and not self._leads.search(clause.text):
            return 1.0
        return 0.7 if reading.frame == "subject" and clause.heads(passage.genre) else 0.0

    @staticmethod
    def timetable(*lines: str) -> bool:
        """Whether lines above each other all open with a day."""
        return all(_DAY.match(line) for line in lines)

    def lent(
        self, passage: Passage, clause: Clause, found: Finding | None, reading: Reading | None, heard: Heard
    ) -> float:
        """What the clauses before it lend a clause: their subject, their condition, their time; or take from it."""
        lent = self._of_subject(passage, clause, heard) if reading is None else 0.0
        if heard.groups and clause.heads(passage.genre) and COORDINATED.match(clause.text):
            lent += 0.6
        before = heard.leads[-1] if heard.leads else None
        if before and before.hears("zh-condition"):
            lent += 1.3
        if before and passage.genre != "resolution":
            lent -= 1.5 * before.hears("zh-rule")
        if before and before.hears("zh-hope") and reading is None and found is None:
            lent -= 1.6  # 期待雙方能在協定下，加強合作
        named = reading is not None and reading.frame in ("asked", "assigned")
        if heard.by_law and passage.genre != "resolution" and not named:
            counted = found is None or found.rule.endswith("counted")  # 累計落後者應於7日內提送
            lent -= 5.0 if counted else 2.0
        ahead = found is not None and self.date_weight(found) >= 1.0
        asks = any(hit.cue.name in ASKS for hit in clause.hits)
        if heard.groups and ahead and not breaks(clause):
            lent += 1.2
        elif heard.past and not ahead and not clause.hears("zh-awaits") and (not asks or clause.hears("zh-proposes")):
            lent -= 0.9 + max(0.0, clause.taught) / 2
        return lent - self._nothing_came(passage, clause, heard, ahead=ahead)

    def _of_subject(self, passage: Passage, clause: Clause, heard: Heard) -> float:
        """What a clause that names nobody gains from who was named before it."""
        lent = 0.0
        if heard.subject and clause.heads(passage.genre) and passage.genre in ("prose", "recommend", "bullets"):
            lent += 0.6
        if heard.subject and self._goes_on.match(clause.text) and " be " not in clause.text[:12]:
            lent += 0.7
        if _PRONOUN.match(clause.text):
            lent += 1.0 if clause.hears("en-will") and not clause.text.startswith("They") else 0.6
        return lent

    @staticmethod
    def _nothing_came(passage: Passage, clause: Clause, heard: Heard, *, ahead: bool) -> float:
        """What a clause loses in a sentence that tells of this very meeting, of others' views, or of no outcome."""
        lost = 2.0 if heard.here and not ahead else 0.0
        if heard.unsettled >= 0 and not (ahead and clause.heads(passage.genre) and clause.start > heard.unsettled):
            lost += 2.0
        if heard.reported and not ahead and _only_obliges(clause):
            lost += 1.2
        return lost

    def date_led(self, passage: Passage, clause: Clause, *, among: bool) -> float:
        """What it says that a line opens with its date: '3/14: …'; ``among`` lines that all do."""
        opening = clause.dates[0] if clause.dates and clause.dates[0].start == clause.start else None
        if opening is None or len(passage.text) > 160:
            return 0.0
        window = opening.deadline.named
        if (
            window
            and window.latest
            and window.latest < self._day_at(opening.start)
            and (passage.lang == "en" or not among)
        ):
            return 0.0
        if window and self._on_trip(window):
            return -3.0
        after = clause.text[opening.end - clause.start :]
        rest = after.strip(" ：:。）)")
        if not rest:
            return -2.0
        if len(rest) < BRIEF and self._leads.search(rest) and rest[-1:] in "內後前時間":
            return -3.0
        if passage.genre == "background":
            return 0.0
        if re.match(r"\s*(?:[（(].{1,3}[）)])?\s*[：:]", after):
            return _LED if passage.genre != "prose" or len(clause.text) < 60 else COLON
        if among:
            return _LED
        return 1.0 if passage.kind == "item" else 0.4

    def date_weight(self, found: Finding) -> float:
        """What a time phrase says for a commitment; one before the meeting speaks against it."""
        deadline, window, day = found.deadline, found.deadline.named, self._day_at(found.start)
        if window and window.latest and window.latest < day:
            return _PAST
        if window and self._is_held(window, found):
            return _HELD
        if window and self._on_trip(window):
            return _PAST
        if deadline.anchor:
            year = _YEAR_OF.search(deadline.anchor.ref)
            if year and int(year[0]) < day.year:
                return _PAST
            return 1.5 if deadline.anchor.offset else 1.1
        if found.rule.endswith("holiday"):
            return 0.3
        if found.kind == "deadline":
            return 1.7
        if window and window.grain == "year":
            return _YEAR
        return 1.2 if window and window.grain in ("day", "week") else 0.8

    def _is_held(self, window: Window, found: Finding) -> bool:
        """Whether a phrase names the days of the meeting itself."""
        day = self._day_at(found.start)
        if window.latest != day or window.earliest is None or found.deadline.limit not in ("on", "during"):
            return False
        return window.earliest != day or _CIVIL.search(found.phrase) is not None

    def _on_trip(self, window: Window) -> bool:
        return self._trip is not None and all(day and day in self._trip for day in (window.earliest, window.latest))

    def bounds(self, found: Finding) -> bool:
        """Whether the time of a clause also holds for what follows it: a bare year does when it is still to come."""
        window = found.deadline.named
        if window and window.grain == "year":
            return window.earliest is not None and window.earliest > self._day_at(found.start)
        return self.date_weight(found) > 0

    def scene(self, leads: Sequence[Clause], clause: Clause) -> list[Clause]:
        """The run of clauses right before the one that commits that belong to it."""
        scene: list[Clause] = []
        for lead in reversed(leads):
            if not self._sets_scene(lead, scene[0] if scene else clause):
                break
            scene.insert(0, lead)
        return scene

    def _sets_scene(self, lead: Clause, clause: Clause) -> bool:
        """Whether a clause before the one that commits dates it, names its subject or its matter."""
        if clause.start - lead.end > 40 or breaks(lead):
            return False
        if re.match(r"[並且亦也及]|and |but ", lead.text):
            return False
        return bool(lead.dates) or bool(self._leads.search(lead.text)) or len(lead.text) <= 21


def _only_obliges(clause: Clause) -> bool:
    """Whether all that commits in a clause is a word for an obligation, as views of what should be hold many."""
    heads = {hit.cue.name for hit in clause.hits if hit.cue.heads}
    return bool(heads) and heads <= {"zh-should", "zh-should-named", "zh-needs"}


def breaks(clause: Clause) -> bool:
    """Whether a clause that commits to nothing begins another thought."""
    return any(hit.cue.breaks for hit in clause.hits)


def led_by(clause: Clause) -> Finding | None:
    """The date a whole line hangs on: '4月8日：' before everything else."""
    first = clause.dates[0] if clause.dates else None
    if first and first.start == clause.start and clause.text[first.end - clause.start :][:1] in ("：", ":"):
        return first
    return None


def one_time(one: Finding, other: Finding) -> bool:
    """Whether two phrases tell one time: the same days, a day of that week, two counts from one session."""
    a, b = one.deadline, other.deadline
    if a.anchor and b.anchor:
        refs = sorted((a.anchor.ref, b.anchor.ref), key=len)  # SCCP 2, and SCCP 2 2011 before it
        return (
            a.anchor.kind == b.anchor.kind == "meeting"
            and re.fullmatch(rf"{re.escape(refs[0])}(?: \d{{4}})?", refs[1]) is not None
        )
    x, y = a.named, b.named
    if not (x and y and x.earliest and x.latest and y.earliest and y.latest):
        return False
    within = x.earliest <= y.earliest <= y.latest <= x.latest and a.limit in ("on", "during")
    return x == y or (within and x.grain not in (y.grain, "year"))


def opens_with(clause: Clause, found: Finding) -> bool:
    """Whether a clause that names nobody opens with its day, and so tells the day of what was said before."""
    asks = any(hit.cue.name in ASKS for hit in clause.hits)
    lead = _LEAD_IN.match(clause.text)
    return (
        found.start - clause.start - (lead.end() if lead else 0) < OPENING
        and not asks
        and not COORDINATED.match(clause.text)
    )


def better(one: Finding | None, other: Finding) -> Finding:
    """The phrase of the two that bounds a commitment best."""
    return (strongest([one, other]) if one else None) or other


def one_party(one: Reading | None, other: Reading | None) -> bool:
    """Whether two clauses name the same party to act."""
    frames = ("asked", "assigned")
    return bool(one and other and one.frame in frames and other.frame in frames and one.parties == other.parties)


def hands_in(clause: Clause) -> bool:
    """並將結果報府備查: what was asked before is to be handed in, which is no commitment of its own."""
    return COORDINATED.match(clause.text) is not None and {h.cue.name for h in clause.hits if h.cue.heads} <= _HANDING


def is_title(passage: Passage, clauses: list[Clause]) -> bool:
    """Whether the first sentence of a paragraph only names what follows, as 加強領導 does before its steps."""
    only = clauses[0]
    brief = len(clauses) == 1 and len(only.text) <= SHORT and not only.dates and passage.lang == "zh"
    goes_on = re.match(r"[。．]\s*\S", passage.text[only.end - passage.start :])
    return brief and passage.genre != "action" and goes_on is not None and passage.kind == "item"
