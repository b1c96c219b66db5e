"""Fields: labels beside or below an item that tell who does it and by when: 主辦單位：…, Owner: …, Due: …."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from apectrack.domain.candidate import Mention
from apectrack.extraction.drafts import Draft
from apectrack.extraction.language import Language, language
from apectrack.extraction.marks import Marks
from apectrack.extraction.owners import Owners
from apectrack.extraction.sections import Passage
from apectrack.extraction.spans import strongest
from apectrack.extraction.when import Calendar

_NEAR_START = 14  # characters within which the first label of a line of labels begins
_NAMES = re.compile(
    r"(?:the )?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}"
    r"(?:(?: ?[/,&+] ?| and )[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)?){0,4}"
)
# What the robot of an IRC log answers: Created ACTION-12 - Draft it [on Ann Lee - due 2014-05-13].
_TRACKED = re.compile(r"\[on (?P<who>[^\]\n]{2,40}?)\s+[-–]\s+due\s+(?P<when>\d{4}-\d\d-\d\d)\s*\]")
_STATUS_LINE = re.compile(r"(?:(?i:status)\s?[：:]|(?:辦理情形|執行情形|狀態)\s?：)\s*(?=[^。]{0,80}。?$)")
# Who only helps, named beside who does it: 主辦：資訊室　協辦：業務組.
_HELPERS = r"(?:協辦|會辦|協助|配合|協同|副辦)(?:單位|機關|部門|處室|人員|人)?"
_EDGE = " \t\n，,；;、.。）)（(】【|—–-"


@dataclass(frozen=True)
class Fields:
    """What labels in a stretch of text say. ``who`` are names as typed; ``when`` is where the date is told.

    ``start`` is where the first label begins; ``bare`` tells that the text holds nothing but labels.
    """

    start: int
    who: str = ""
    when: tuple[int, int] | None = None
    bare: bool = False

    def moved(self, by: int) -> Fields:
        """The same labels in a longer text that holds theirs ``by`` characters on."""
        when = (self.when[0] + by, self.when[1] + by) if self.when else None
        return replace(self, start=self.start + by, when=when)


@cache
def _labels(lang: str) -> re.Pattern[str]:
    words = language(lang)
    return re.compile(
        rf"(?:(?<=[\s，；。、（(【—–|-])|\A)\**"
        rf"(?:(?P<who>{words.WHO_FIELD})|(?P<when>{words.WHEN_FIELD})|(?P<help>{_HELPERS}))\**\s?[：:]\**\s*"
    )


def read_fields(folded: str, words: Language) -> Fields | None:
    """The labels in folded text, and what follows each up to a break or the next one; None without any."""
    found = list(_labels(words.NAME).finditer(folded))
    if not any(one["who"] or one["when"] for one in found):
        return None
    who, when, rest = "", None, folded[: found[0].start()]
    for one, stop in zip(found, [*(other.start() for other in found[1:]), len(folded)], strict=True):
        value = _value(folded, one.end(), stop, names=one["when"] is None)
        if one["who"] and not who:
            who = re.sub(r"[（(][^）)]*$", "", folded[slice(*value)])  # 主(協)辦：人事室(業務組)
        elif one["when"] and when is None:
            when = value
        rest += folded[value[1] : stop]
    return Fields(found[0].start(), who, when, not rest.strip(_EDGE))


def opens_with_label(folded: str, words: Language) -> bool:
    """Whether a clause only tells who or by when of what was said before it."""
    return _labels(words.NAME).match(folded) is not None


def _value(folded: str, low: int, high: int, *, names: bool) -> tuple[int, int]:
    """The span of what stands behind a label: names end at a comma of Chinese, a date at the end of its line."""
    ends = re.search(r"[，；。）)\n|【]|;|\. " if names else r"[；。）\n|【]|;|\. ", folded[low:high])
    last = low + ends.start() if ends else high
    while last > low and folded[last - 1] in _EDGE:
        last -= 1
    return low, last


def _names_alone(folded: str) -> str:
    """The words of a mark that only names somebody: 'Clerk', 'JS/AB', 'All'; empty when it says more."""
    bare = folded.strip(" .。*")
    return bare if _NAMES.fullmatch(bare) else ""


def labels_alone(passage: Passage, folded: str, marks: Marks, above: Passage | None, words: Language) -> Fields | None:
    """The labels of a line that holds nothing else: 主辦單位：甲, ACTION: Clerk. ``above`` is the passage before."""
    if tracked := _TRACKED.search(folded):
        return Fields(0, tracked["who"], tracked.span("when"), bare=True)
    amid = passage.genre == "action" and passage.kind == "item" and not passage.intro
    amid = amid and above is not None and above.genre != "action"
    if amid or (marks.word.strip("[ ]") and not marks.names):
        name = _names_alone(folded[marks.start : marks.end])
        return Fields(0, name, bare=True) if name else None
    told = read_fields(folded, words)
    return told if told and told.bare and told.start < _NEAR_START else None


def apply_fields(draft: Draft, told: Fields, passage: Passage, owners: Owners, calendar: Calendar) -> None:
    """Set the owner and the date of a draft from labels in a passage."""
    if told.who:
        owners.tell(draft, told.who)
        draft.rules.append("label-who")
    days = calendar.within(passage.start + told.when[0], passage.start + told.when[1]) if told.when else ()
    if found := strongest(days):
        limit = "by" if found.deadline.limit == "on" else found.deadline.limit
        draft.deadline = replace(found.deadline, text=found.phrase, limit=limit)
        draft.time_rule = found.rule
        draft.rules.append("label-when")


def tells_status(draft: Draft, line: Passage, folded: str, words: Language) -> bool:
    """Whether a line below an item only tells how it stands ('Status: Done'), which its draft is then told."""
    label = _STATUS_LINE.match(folded)
    if label is None:
        return False
    told = folded[label.end() :].strip(" .。")
    draft.mentions.append(Mention(line.text, line.start, line.end, line.section))
    if re.search(words.DONE_MARK, told) or re.match(r"(?i)done\b|complete|closed|已?(?:完成|辦結|結案)", told):
        draft.status = "done"
        draft.reasons.append("the line below it says that it is done")
    return True
