"""The deadline of a draft: the phrase of its group, or one that names no day, made whole by what stands beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from apectrack.domain.window import Window
from apectrack.extraction.drafts import Draft
from apectrack.extraction.language import Language
from apectrack.extraction.marks import Marks
from apectrack.extraction.spans import strongest
from apectrack.extraction.weighing import Group
from apectrack.extraction.when import UNKNOWN_START, Calendar
from apectrack.timex import Finding

_AFTER_IT = re.compile(
    r"[^\W\x00-\xff](?<![會議日])後[0-9一二兩三四五六七八九十]{1,3}個?(?:日|天|週|月|工作日|工作天)[之以]?內"
)
_WITHIN, _OF_IT = re.compile(r"(?i)\bwithin\s+(?:the\s+)?$"), re.compile(r"(?i)\s+(?:of|after|from|following)\b")


def set_date(draft: Draft, group: Group, calendar: Calendar, words: Language, margin: Marks | None) -> None:
    """Write the deadline of ``group`` on its draft, with the rule that read it and what may be wrong.

    ``margin`` are the marks of an item with columns at its right, where its day may stand.
    """
    found = group.found
    if found is None and margin and margin.margin:
        found = strongest(calendar.within(draft.passage.start + margin.end, draft.passage.end))
    if found is None and draft.marked:
        found = strongest(calendar.within(draft.start, draft.end))
    if found is None:
        found = calendar.vague_within(draft.start, draft.end)
    if found is not None:
        found = calendar.whole(found, min(draft.start, found.start), draft.end)
        found = _past_condition(found, group, words)
        draft.deadline = replace(found.deadline, text=found.phrase)
        draft.time_rule = found.rule
        draft.doubts += list(found.doubts)
    told = draft.deadline is not None and bool(draft.deadline.named or draft.deadline.anchor)
    again = next((one for one in calendar.repeated if draft.start <= one.start < draft.end), None)
    if not told and _counts_from_elsewhere(draft, calendar, words):
        draft.doubts.append(UNKNOWN_START)
    if again is not None and not told:
        draft.doubts.append(f"it repeats ({again.phrase}): give it a first day and a rule")


def _counts_from_elsewhere(draft: Draft, calendar: Calendar, words: Language) -> bool:
    """Whether a draft is due so long after something else: within four weeks of its circulation, 返國後2週內."""
    text, shift = draft.passage.text, draft.passage.start
    if _AFTER_IT.search(words.fold(text[draft.start - shift : draft.end - shift])):
        return True
    lengths = (one for one in calendar.durations if draft.start <= one.start < draft.end)
    return any(_WITHIN.search(text[: one.start - shift]) and _OF_IT.match(text[one.end - shift :]) for one in lengths)


def _past_condition(found: Finding, group: Group, words: Language) -> Finding:
    """``found`` as the day after which: 明年甲乙合併後 names when something else will be."""
    clause = next((one for one in group.clauses if found in one.dates), None)
    window = found.deadline.named
    if clause is None or window is None or window.earliest is None or found.deadline.limit not in ("on", "during"):
        return found
    rest = clause.text[found.end - clause.start :]
    if clause is group.head or not re.search(words.ONCE, rest):
        return found
    doubts = (*found.doubts, "the day is that of what comes first; when the rest is due is not told")
    named = Window(window.earliest, None, window.grain)
    return found._replace(deadline=replace(found.deadline, limit="on", named=named, doubts=doubts), doubts=doubts)
