"""Other meetings than its own that a document names with their days, and the next one of its body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from apectrack.domain.candidate import MeetingFound
from apectrack.extraction.sections import Passage
from apectrack.extraction.titles import number_in
from apectrack.timex import Finding

_AROUND = re.compile(r"^[\s（(，,]{0,3}$")
_REACH = 40  # characters after its name within which the next meeting's days stand
_FOLLOWING = re.compile(
    r"(?i)next (?:regular |annual |weekly |scheduled )?(?:meeting|session|call|sync|telecon|committee|council|board)\b"
    r"|下(?:[（(]第?[\d一二三四五六七八九十]{1,3}[)）])?一?次(?:[^，。]{0,4}會議|[^，。]{0,4}会议|[^，。]{0,4}[會会][報报]|例會|例会|開會|开会|週會|周会)|下一?(?:屆|届)(?:年會|年会|會議|会议)"
)
_PART_OF = re.compile(
    r"(?:本年度?|今年|本年)?第\s?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})\s?次(?:會議|会议)[^。；，]{0,12}$"
)


def named_meetings(text: str, findings: Sequence[Finding], own: MeetingFound, body: str) -> Iterator[MeetingFound]:
    """Meetings with their days beside them: 'QUAD 2期間（5月3日至7日）', and a session said to sit within one."""
    for one, other in pairwise(findings):
        anchor, window = one.deadline.anchor, other.deadline.named
        if not (anchor and anchor.kind == "meeting" and window and window.earliest and window.latest):
            continue
        if anchor.offset or anchor.ref in ("this meeting", "next meeting") or window.grain != "day":
            continue
        if not _AROUND.match(text[one.end : other.start]):
            continue
        year = window.earliest.year
        code = anchor.ref if re.search(r"(?:19|20)\d\d", anchor.ref) else f"{anchor.ref} {year}"
        quote = text[one.start : other.end]
        yield MeetingFound(code, window, quote, one.start, other.end, how="its days stand beside it")
        before = text[max(0, one.start - 24) : one.start]
        if body and (inner := _PART_OF.search(before)):
            number = number_in(inner[0])
            at = max(0, one.start - 24) + inner.start()
            if number and f"{body} {number} {year}" != own.code:
                yield MeetingFound(
                    f"{body} {number} {year}",
                    window,
                    text[at : other.end],
                    at,
                    other.end,
                    code,
                    how=f"it sits within {code}",
                )


def _is_day(found: Finding) -> bool:
    """Whether a phrase names the days of a session: days, not a limit, not half a year."""
    window = found.deadline.named
    if window is None or window.earliest is None or window.grain != "day":
        return False
    return found.deadline.limit not in ("by", "before", "after") and (window.days or 99) < 30


def next_meeting(passages: Iterable[Passage], findings: Sequence[Finding]) -> MeetingFound | None:
    """The days of the next meeting where the document gives them, under the name ``next meeting``."""
    for passage in passages:
        headed = bool(passage.trail) and _FOLLOWING.search(passage.trail[-1]) is not None
        named = _FOLLOWING.search(passage.text)
        if not headed and not named:
            continue
        low = passage.start if headed or named is None else passage.start + named.end()
        high = passage.end if headed else min(passage.end, low + _REACH)
        windows = [found.deadline.named for found in findings if low <= found.start < high and _is_day(found)]
        if windows and windows[0]:
            how = "the document says when it is"
            return MeetingFound("next meeting", windows[0], passage.text, passage.start, passage.end, how=how)
    return None
