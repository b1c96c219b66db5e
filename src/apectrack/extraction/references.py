"""A second look at drafts: words that point back to a date, sessions named without a number, outcomes told later."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from apectrack.domain.deadline import Anchor, Deadline, Offset
from apectrack.domain.party import Party
from apectrack.domain.window import Window
from apectrack.extraction.counting import Told, counted_from_event, counts_ahead
from apectrack.extraction.drafts import Draft
from apectrack.extraction.language import Language, language
from apectrack.extraction.when import UNKNOWN_START, Calendar, held_at, pointed
from apectrack.timex.numerals import number

_OUTCOME = re.compile(
    r"（(?:按|註|惟|嗣)?[^）]{0,30}(?:業經|已於|已經|業於)[^）]{2,60}(?:核定|核准|通過|完成|函送|公告|同意)[^）]{0,6}）"
)

_NUMBERED = re.compile(r"(?P<of>[^\W\d_]{1,8}) (?P<n>\d{1,3})")
_TIMES = re.compile(r"第\s?(\d{1,3}|[一二三四五六七八九十]{1,3})\s?次")
_NEAR = 160  # characters before a passage within which the event it counts from may have been named


def settle_references(
    draft: Draft, calendar: Calendar, day: date, body: str, parties: Sequence[Party], text: str
) -> None:
    """Give a draft the date its words point to, and the outcome its sentence already knows."""
    words = language(draft.passage.lang)
    quote = words.fold(text[draft.start : draft.end])
    own = draft.deadline is not None and bool(draft.deadline.named or draft.deadline.anchor)
    own = _count(draft, quote, calendar, day, text, words) or own
    if not own and (found := re.search(words.REFERS, quote)):
        nearest = calendar.reference(draft.start + found.start())
        if nearest:
            draft.deadline = pointed(text[draft.start + found.start() : draft.start + found.end()], nearest)
            draft.rules.append("points-back")
            own = True
    if not own:
        _next_session(draft, quote, words, text) or _session(draft, quote, body, parties, text) or _more_days(
            draft, quote, day, text
        )
    after = words.fold(text[draft.start : draft.passage.end])
    stop = after.find("。")
    if outcome := _OUTCOME.search(after[: stop + 1 if stop >= 0 else None]):
        _outcome(draft, outcome, calendar)


def _count(draft: Draft, quote: str, calendar: Calendar, day: date, text: str, words: Language) -> bool:
    """Count a draft's deadline from an event told elsewhere; False where its words count from none."""
    deadline = draft.deadline
    anchor = deadline.anchor if deadline else None
    numbered = anchor is not None and anchor.offset is not None and re.search(r"\d", anchor.ref)  # SCCP 2會前二週
    waits = anchor is not None and anchor.kind == "meeting" and not numbered
    month = _month_of_meeting(deadline, quote) if deadline else None
    if deadline and (deadline.named or deadline.anchor) and not (waits or month):
        return False
    near = draft.passage.start - _NEAR
    told = Told(calendar.before(draft.end), calendar.events, near, draft.start, day, month)
    counted = counted_from_event(quote, told, text, words.fold)
    if counted is None and month and deadline:
        counted = replace(deadline, named=None, how="", doubts=(UNKNOWN_START,))
    if counted is None:
        return False
    draft.deadline = counted
    draft.rules.append("before-event")
    draft.doubts += list(counted.doubts)
    return True


def _month_of_meeting(deadline: Deadline, quote: str) -> Window | None:
    """The month that only tells which meeting something is due so long before: for the February agenda … beforehand."""
    named = deadline.named
    if named is None or named.grain != "month" or not counts_ahead(quote):
        return None
    held = rf"\b{re.escape(deadline.text)}(?: [a-z]+)? (?:agenda|meeting|session|call|board|committee|council)\b"
    return named if re.search(held, quote) else None


def next_by_number(deadline: Deadline | None, title: str) -> Deadline | None:
    """第八次會議 in minutes of the seventh, told as what it is: the next meeting."""
    anchor = deadline.anchor if deadline else None
    numbered = _NUMBERED.fullmatch(anchor.ref) if anchor and anchor.kind == "meeting" else None
    own = _TIMES.findall(title)
    if deadline is None or anchor is None or numbered is None or not own:
        return deadline
    if numbered["of"] not in ("meeting", "會議", "会议") and numbered["of"] not in title:
        return deadline
    if int(numbered["n"]) != (number(own[-1]) or -1) + 1:
        return deadline
    return replace(
        deadline, anchor=replace(anchor, ref="next meeting"), how=f"no. {numbered['n']} follows this meeting"
    )


def _next_session(draft: Draft, quote: str, words: Language, text: str) -> bool:
    """下次開會報告, report to the tenth session: at the next meeting, where the time rules saw none."""
    found = re.search(words.NEXT_SESSION, quote)
    if found:
        phrase = text[draft.start + found.start() : draft.start + found.end()]
        draft.deadline = held_at("next meeting", phrase)
        draft.rules.append("next-session")
    return found is not None


def _more_days(draft: Draft, quote: str, day: date, text: str) -> bool:
    """3 more days: counted from the meeting."""
    found = re.search(
        r"\b(?P<n>\d{1,2}) more (?P<unit>days|weeks)\b|再(?P<m>\d{1,2})(?P<han>天|日|週)(?:後|內)?", quote
    )
    if found:
        unit = "w" if (found["unit"] or "").startswith("w") or found["han"] == "週" else "d"
        anchor = Anchor("date", day.isoformat(), None, Offset(int(found["n"] or found["m"]), unit))
        phrase = text[draft.start + found.start() : draft.start + found.end()]
        draft.deadline = Deadline(phrase, "on", anchor=anchor, how=f"counted from the meeting, {day}")
        draft.rules.append("more-days")
    return found is not None


def _session(draft: Draft, quote: str, body: str, parties: Sequence[Party], text: str) -> bool:
    """於預算委員會（BC）中說明: at a session of a body named without its number."""
    for found in re.finditer(
        r"於(?P<name>[^於，。（]{2,20})(?:（(?P<short>[A-Z]{2,8})）)?(?:會議|大會)?(?:中|時)(?!程)", quote
    ):
        name = found["name"]
        party = next(
            (
                p
                for p in parties
                if p.kind == "organisation"
                and p.code != body
                and (name in p.names() or name.removesuffix("會議") in p.names())
            ),
            None,
        )
        if party or (found["short"] and name.endswith(("會", "組織"))):
            code = party.code if party else found["short"]
            phrase = text[draft.start + found.start() : draft.start + found.end()]
            draft.deadline = held_at(code, phrase)
            draft.rules.append("at-session")
            draft.doubts.append(f"which session of {code} is meant is not told")
            return True
    return False


def _outcome(draft: Draft, outcome: re.Match[str], calendar: Calendar) -> None:
    """The report was finished later and tells in brackets that it was done."""
    draft.status = "done"
    low = draft.start + outcome.start()
    days = calendar.within(low, draft.start + outcome.end())
    window = days[0].deadline.named if days else None
    if window and window.days == 1:
        draft.completed_on = window.latest
    draft.reasons.append("the document tells in brackets that it was done")
    draft.rules.append("outcome")
