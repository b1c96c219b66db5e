"""What the place of a passage says before its words are read: its kind, its marks, the line of the next meeting."""

from __future__ import annotations

import re
from dataclasses import replace

from apectrack.extraction.clauses import Clause
from apectrack.extraction.drafts import BIAS
from apectrack.extraction.language import Language
from apectrack.extraction.marks import Marks
from apectrack.extraction.sections import Passage
from apectrack.extraction.when import Calendar

_ARROW = re.compile(r"\s*(?:→|➔|➜|⇒|=>|->)\s*\S")  # before what came of a discussion
_STRUCK = re.compile(r"\W{0,3}(?:\[.\]\s*)?(?:@[\w-]+:?\s*)?~~[^~]{4,}~~[^~\n]{0,60}")
_ADDRESS = re.compile(r"\s*\[\d{1,3}\]:?\s+(?:https?://|mailto:)\S+\s*")
_NEAR_START, _ONE_LINE = 14, 90  # characters
_FAR_START = 44  # characters within which the day under "next meeting" ends
_NEXT_LINE = re.compile(
    r"\W*(?:下[次回週][：: ]\s*(?=[0-9])|"
    r"下(?:[（(]第?[\d一二三四五六七八九十]{1,3}[)）])?(?:次|屆|期|回|一次)"
    r"[^，。：]{0,6}會[^，。： ]{0,6}(?:[： ]|(?=[為是訂定在於暫改0-9]))|"
    r"(?i:next\W{0,4}[:：]\W{0,4}(?=(?:mon|tue|wed|thu|fri|sat|sun|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|(?:(?:date|time)[a-z ]* of (?:the )?)?next (?:[a-z]+ ){0,2}"
    r"(?:meeting|session|call|sync|telecon|committee|council|board)"
    r"(?:[^:.]{0,16}:|\s{2,}|\s(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))))\s*"
)
NEXT_BONUS = 2.6  # what it says that a line or sentence only gives the day of the next meeting
_TO_COME = re.compile(r"將於|預計|改於|延後|[0-9日底末]前(?!已)")  # what an earlier item still waits for
_TOLD = re.compile(r"(?:報告|报告|簡報|[Rr]eports?|[Uu]pdates?|[Ii]ntroduction)$")  # what the name behind it only told
_GOES = re.compile(r"@[\w-]+ ?(?:来|來|去|负责|負責|跟进|跟進|整理|发|發|补|補|写|寫)")  # 海報 @momo 來設計
_SENT = 0.5  # what it says that somebody who is called is to go and do it
_BEHIND = 0.6  # what a name says behind an item of a list
_PUT = 3.0  # what is taken from a line that only puts a matter before the meeting


# As the tracker of a telecon shows an action that is open.
TRACKED = re.compile(r"ACTION-\d+ -- .* -- OPEN\s*$", re.DOTALL)


def is_struck(text: str) -> bool:
    """Whether an item was crossed out ([ ] ~~Lea: plan the move~~ dropped), or is the address of a note: [11] http://…."""
    return _STRUCK.fullmatch(text) is not None or _ADDRESS.fullmatch(text) is not None


def as_told(passage: Passage, folded: str) -> Passage:
    """The passage as its form says it is: an open action of a tracker, what came of a discussion (→ …)."""
    if TRACKED.search(folded):
        return replace(passage, genre="action")
    arrow = _ARROW.match(folded) and passage.genre in ("prose", "bullets", "discussion")
    return replace(passage, genre="resolution") if arrow else passage


class Placer:
    """Weighs where passages of one language stand, in log-odds."""

    def __init__(self, words: Language, calendar: Calendar) -> None:
        self._words, self._calendar = words, calendar
        self._done = re.compile(words.DONE_MARK)
        self._pending = re.compile(words.PENDING)
        self._put = re.compile(words.PUT_BEFORE)

    def bonus(self, passage: Passage, marks: Marks, folded: str, following: str, *, is_next: bool) -> float:
        """What the marks and the place of an item say before its words are read; ``following`` stands below it."""
        bonus = self._of_place(passage, marks, folded, is_next=is_next)
        if passage.previous and not (marks.ticked is not None or marks.word):
            told = folded + self._words.fold(following[:40])
            left = self._pending.search(told) or _TO_COME.search(told)
            bonus -= 0.0 if left and not self._done.search(told) else 5.0
        return bonus

    def _of_place(self, passage: Passage, marks: Marks, folded: str, *, is_next: bool) -> float:
        bonus = (
            BIAS[passage.genre]
            - (_PUT if marks.remark else 0.0)
            - (_PUT if self._put.search(folded.rstrip(" 。.")) else 0.0)
        )
        if passage.genre == "background" and not marks.word:
            return bonus
        if TRACKED.search(folded):
            return BIAS["bullets"] + 3.4
        if passage.genre == "action":
            bonus = self._listed(passage, marks, folded)
            if bonus < BIAS["background"]:
                return bonus
        elif is_next:
            bonus += NEXT_BONUS
        elif passage.kind == "heading":
            bonus -= 0.4 if passage.genre == "resolution" else 1.2
            bonus -= 2.0 if folded.rstrip().endswith(("：", ":")) else 0.0
        if marks.word:
            ticked = marks.word == "[ ]" and passage.genre == "background"
            bonus = (bonus if ticked else max(bonus, BIAS["bullets"])) + 3.4
        if marks.margin:
            bonus += 1.0
        elif marks.names and not marks.spoken:
            bonus += 1.2 if passage.genre != "prose" or "@" in passage.text else 0.0
            bonus += _SENT if marks.called >= 0 and _GOES.match(passage.text, marks.called) else 0.0
            told = _TOLD.search(passage.text[: marks.end].rstrip(" （(-–—"))
            bonus += _BEHIND if marks.tail and passage.kind == "item" and not told else 0.0
        return bonus

    def _listed(self, passage: Passage, marks: Marks, folded: str) -> float:
        """The same for a passage of a list of action items: an item, what is noted under one, or a line between."""
        if self._done.fullmatch(folded.strip(" .。")) or (len(folded) < 14 and self._pending.search(folded)):
            return -8.0
        if passage.kind not in ("item", "heading") and len(passage.text) >= 70:
            return -2.0
        if passage.intro and passage.kind == "item":
            return -0.9
        return -0.6 if passage.kind == "paragraph" and not marks.names else BIAS["action"]

    def is_next_meeting(self, passage: Passage) -> bool:
        """Whether a line under 'next meeting' does little more than give its day."""
        words = self._words
        named = _NEXT_LINE.match(words.fold(passage.text))
        heading = re.sub(r"^[\d./()]+\s+", "", words.fold(passage.trail[-1])).strip(" *:：") if passage.trail else ""
        if not named and not re.search(words.NEXT_HEADING, heading):
            return False
        start = passage.start + (named.end() if named else 0)
        days = self._calendar.within(start, start + _FAR_START)
        if days and days[0].start - start > _NEAR_START:
            return False
        window = days[0].deadline.named if days else None
        return window is not None and window.grain == "day" and len(passage.text) < _ONE_LINE

    @staticmethod
    def announces_next(clause: Clause) -> bool:
        """Whether a sentence amid others only gives the day of the next meeting."""
        named = _NEXT_LINE.match(clause.text)
        day = clause.dates[0] if clause.dates else None
        if named is None or day is None or len(clause.text) >= _ONE_LINE:
            return False
        window = day.deadline.named
        return window is not None and window.grain == "day" and day.start - clause.start - named.end() < _NEAR_START


def marks_of(marks: Marks, passage: Passage, clauses: list[Clause], *, first: bool) -> Marks | None:
    """The marks that hold for a sentence: an @name amid the item is for the sentence it stands in."""
    low, high = clauses[0].start - passage.start, clauses[-1].end - passage.start
    if low <= marks.called < high:
        return marks
    if marks.called >= high:
        return None
    return marks if first or marks.spoken or marks.margin or marks.tail else None
