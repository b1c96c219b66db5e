"""One thing told several times becomes one draft with several quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from apectrack.domain.candidate import Mention
from apectrack.domain.deadline import Deadline
from apectrack.domain.window import Window
from apectrack.extraction.drafts import Draft, Passed
from apectrack.extraction.language import is_chinese
from apectrack.extraction.when import Calendar

_ALIKE = 0.72
_MANY = 400  # dated drafts from which repeats are no longer looked for
_SHARED_WORDS = 3  # the same of longer words
_SHARED = 6  # pairs of characters two tellings of one event have in common
_NUMBERED = re.compile(r"(?<=[^\W\d])\d+(?![\d/.:-])|第[一二三四五六七八九十]+")
# Numbers that count actions, days and hours, and number nothing that is to be done.
_COUNTED = re.compile(r"(?:ACTION|ISSUE|AI|#)[ -]?\d+|\d+ ?[年月日號号週周天時时點点分:/]|(?:\d{1,4}[-/.]){1,2}\d{1,4}")
_NOISE = re.compile(r"\[recorded\s+in [^\]]*\]|\[new\]|[\W_]+|AI|ACTION|TODO|遺留問題|遗留问题")


def merged(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """Drafts without repeats, in document order. Candidates for a repeat share a pair of characters: near linear."""
    drafts = _answered(_titled(drafts, text), text)
    kept: list[Draft] = []
    shapes: list[frozenset[str]] = []
    index: dict[str, list[int]] = {}
    for draft in drafts:
        shape = _shape(text[draft.start : draft.end])
        rivals = _rivals(shape, index)
        twin = next((at for at in rivals if _alike(shapes[at], shape) and _agree(kept[at], draft, text)), None)
        if twin is None:
            for pair in shape:
                index.setdefault(pair, []).append(len(kept))
            kept.append(draft)
            shapes.append(shape)
            continue
        kept[twin], shapes[twin] = _joined(kept[twin], draft, text), shapes[twin] | shape
    return sorted(kept, key=lambda draft: draft.start)


def _titled(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """Drafts without those that only repeat the heading another draft stands under: an agenda item listed again."""
    under: dict[str, Draft] = {}
    for draft in drafts:
        for heading in draft.passage.trail[-1:]:
            under.setdefault(_flat(heading), draft)
    kept = []
    for draft in drafts:
        home = under.get(_flat(text[draft.start : draft.end])) if draft.passage.genre == "action" else None
        if home is None or home is draft or home.start > draft.start:
            kept.append(draft)
            continue
        home.mentions.append(Mention(text[draft.start : draft.end], draft.start, draft.end, draft.passage.section))
        if draft.owners and draft.owners[0].how == "clause" and not (home.owners and home.owners[0].how == "clause"):
            home.owners = draft.owners
    return kept


def _answered(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """Requests taken together with the answer in the next sentence that says it will be done."""
    kept: list[Draft] = []
    for draft in drafts:
        before = kept[-1] if kept else None
        if before and _answers(before, draft, text):
            before.end = draft.end
            before.owners = draft.owners if not before.owners or draft.owners[0].how == "clause" else before.owners
            before.counterparts = tuple(p for p in before.counterparts if p not in before.owners)
            before.doubts = [doubt for doubt in before.doubts if "not stated" not in doubt]
            before.kind = draft.kind or before.kind
            before.weight = max(before.weight, draft.weight)
            before.rules += [*draft.rules, "answered"]
            before.cues += draft.cues
            before.reasons.append("the one asked said that they would")
            continue
        kept.append(draft)
    return kept


def _answers(before: Draft, draft: Draft, text: str) -> bool:
    asked = any(rule in ("zh-request", "zh-suggest", "en-asked-to", "en-was-asked") for rule in before.rules)
    if not (asked and draft.answers and draft.owners and before.passage is draft.passage):
        return False
    gap = text[before.end : draft.start]
    if draft.start - before.end > 60 or _days(draft.deadline) is not None or "\n" in gap:
        return False
    if not before.owners or before.owners[0].how != "clause":
        return True
    ours, theirs = {o.code or o.name for o in before.owners}, {o.code or o.name for o in draft.owners}
    return bool(ours & theirs)


def _flat(words: str) -> str:
    return re.sub(r"[\W_]+", "", words.casefold())


def _rivals(shape: frozenset[str], index: dict[str, list[int]]) -> list[int]:
    """Drafts that share some of the rarer pairs, at most a few."""
    rare = sorted((pair for pair in shape if pair in index), key=lambda pair: len(index[pair]))[:6]
    return sorted({at for pair in rare for at in index[pair][-20:]})


def _shape(words: str) -> frozenset[str]:
    flat = _NOISE.sub("", words.casefold())
    return frozenset(a + b for a, b in pairwise(flat))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    if min(len(one), len(other)) < 6:
        return False
    shared = len(one & other)
    return shared / max(len(one), len(other)) >= _ALIKE or shared / min(len(one), len(other)) >= 0.9


def _agree(one: Draft, other: Draft, text: str) -> bool:
    """Whether dates, owners and what is numbered (問卷1, 第二階段) do not contradict each other."""
    ours, theirs = (set(_NUMBERED.findall(_COUNTED.sub("", text[d.start : d.end]))) for d in (one, other))
    if ours - theirs and theirs - ours:
        return False
    a, b = _days(one.deadline), _days(other.deadline)
    if a and b and a != b:
        return False
    names = {o.name for o in one.owners if o.how == "clause"}, {o.name for o in other.owners if o.how == "clause"}
    return not all(names) or any(_one_person(a, b) for a in names[0] for b in names[1])


def _one_person(one: str, other: str) -> bool:
    """Whether two names may be of one person: Jun and Jun Ota, 張理事 and 張理事輝."""
    a, b = (re.findall(r"[^\W_]+", name.casefold()) for name in (one, other))
    return one == other or bool(set(a) & set(b)) or one in other or other in one


def _days(deadline: Deadline | None) -> object:
    if deadline is None or (deadline.named is None and deadline.anchor is None):
        return None
    return (deadline.named, deadline.anchor)


def _joined(one: Draft, other: Draft, text: str) -> Draft:
    """The fuller of two tellings, with the other as a mention."""

    def fullness(draft: Draft) -> tuple[bool, bool]:
        named = bool(draft.owners) and draft.owners[0].how == "clause"
        return named, _days(draft.deadline) is not None

    best, rest = (other, one) if fullness(other) > fullness(one) else (one, other)
    best.mentions += [*rest.mentions, Mention(text[rest.start : rest.end], rest.start, rest.end, rest.passage.section)]
    if not best.owners or (best.owners[0].how != "clause" and rest.owners and rest.owners[0].how == "clause"):
        best.owners = rest.owners or best.owners
    if _days(best.deadline) is None and rest.deadline:
        best.deadline, best.time_rule = rest.deadline, rest.time_rule
    if rest.status == "done":
        best.status, best.completed_on = rest.status, best.completed_on or rest.completed_on
    best.reasons.append("it is told more than once")
    return best


def _one_matter(one: str, other: str) -> bool:
    """Whether two passages name the same things: pairs of Chinese characters, or words of weight."""
    if is_chinese(one) and is_chinese(other):
        return len(_shape(one) & _shape(other)) >= _SHARED
    words = [{word.casefold() for word in re.findall(r"[^\W\d_]{5,}", text)} for text in (one, other)]
    return len(words[0] & words[1]) >= _SHARED_WORDS


def vaguer(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """Drafts without those that only tell a known event again by its month."""
    dated = [d for d in drafts if d.deadline and d.deadline.named and d.deadline.named.grain == "day"][:_MANY]
    kept = []
    for draft in drafts:
        window = draft.deadline.named if draft.deadline else None
        twin = None
        if window and window.grain == "month":
            near = (d for d in dated if d is not draft and _inside(d, draft))
            twin = next((d for d in near if _one_matter(text[d.start : d.end], text[draft.start : draft.end])), None)
        if twin is None:
            kept.append(draft)
            continue
        twin.mentions.append(Mention(text[draft.start : draft.end], draft.start, draft.end, draft.passage.section))
    return kept


def _inside(one: Draft, other: Draft) -> bool:
    """Whether the days of ``one`` lie in the month of ``other``, both told in prose."""
    a, b = one.deadline and one.deadline.named, other.deadline and other.deadline.named
    if not (a and b and a.latest and b.earliest and b.latest):
        return False
    return b.earliest <= a.latest <= b.latest and one.passage.genre == other.passage.genre == "prose"


def attach(drafts: Sequence[Draft], passed: Sequence[Passed], calendar: Calendar, text: str) -> set[int]:
    """Give drafts with days of their own the passages that speak of the same days and things; returns their places."""
    used: set[int] = set()
    dated = [d for d in drafts if d.deadline and d.deadline.named and d.deadline.named.grain == "day"]
    if len(dated) > _MANY:
        return used
    for place, words in enumerate(passed):
        windows = [found.deadline.named for found in calendar.within(words.start, words.end) if found.deadline.named]
        quote = text[words.start : words.end]
        for draft in dated if windows else ():
            if _within_one(draft, windows) and _one_matter(text[draft.start : draft.end], quote):
                draft.mentions.append(Mention(quote, words.start, words.end, words.passage.section))
                used.add(place)
                break
    return used


def _within_one(draft: Draft, windows: Sequence[Window]) -> bool:
    """Whether the last day of a draft lies in one of some windows no wider than a month."""
    last = draft.deadline.named.latest if draft.deadline and draft.deadline.named else None
    if last is None:
        return False
    return any(w.earliest and w.latest and w.earliest <= last <= w.latest for w in windows if w.grain != "year")
