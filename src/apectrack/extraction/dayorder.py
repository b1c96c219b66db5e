"""Numbers that look like days: which comes first, day or month; and those that only number an item of a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from apectrack.domain.window import Window
from apectrack.timex import Finding, read

_NUMBERS = re.compile(r"(?<!\d)(?P<a>\d{1,2})(?P<sign>[/.-])(?P<b>\d{1,2})(?P=sign)(?:\d{4}|\d{2})(?!\d)")
_DAY_AND_MONTH = re.compile(r"(?<![\d/.])(?P<a>\d{1,2})[/.](?P<b>\d{1,2})(?![\d/])")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY_MONTH = re.compile(rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?! \d{{1,2}}\b)")
_MONTH_DAY = re.compile(rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?!\d)")
# 112-08-03, 98-06-02, 2013-02: the number of an item of a list that is kept, at the head of its line or after 列管.
_KEPT_NUMBER = re.compile(r"(?:\d{2,3}-\d{1,2}-\d{1,2}|(?:19|20)\d\d-\d\d)(?!\d)")
_AT_HEAD = re.compile(r"(?:^|\n|\|)[\s*#>•・-]*(?:[（(]?\d{1,2}[)）.、][\s]*)?$|(?:列管|追蹤|案號|編號|[、；：:])\s*$")


def numbers_item(found: Finding, text: str, reference: date) -> bool:
    """Whether a day in the past only numbers an item of a list that is kept: 112-08-03 請社會課…."""
    window = found.deadline.named
    if not (window and window.latest and window.latest < reference and _KEPT_NUMBER.fullmatch(found.phrase)):
        return False
    return _AT_HEAD.search(text[max(0, found.start - 16) : found.start]) is not None


def is_unsure(found: Finding) -> bool:
    """Whether the numbers of a day could be read two ways."""
    return any(" may be month " in doubt or " may be day " in doubt for doubt in found.doubts)


def in_order(text: str, every: Sequence[Finding], day_at: Callable[[int], date]) -> list[Finding]:
    """Days that could be read two ways, read as the document writes its others: in numbers, else in words."""
    told = [*_NUMBERS.finditer(text), *(two for one in every if (two := _two_numbers(one)))]
    pairs = [(int(found["a"]), int(found["b"])) for found in told]
    days = sum(a > 12 >= b for a, b in pairs) - sum(b > 12 >= a for a, b in pairs)
    days = days or len(_DAY_MONTH.findall(text)) - len(_MONTH_DAY.findall(text))
    return [_ordered(found, day_at(found.start), day_first=days > 0) if days else found for found in every]


def _two_numbers(found: Finding) -> re.Match[str] | None:
    return _DAY_AND_MONTH.search(found.phrase) if found.rule == "digits-short" else None


def _ordered(found: Finding, reference: date, *, day_first: bool) -> Finding:
    """08/06/18, 10/12 in the order in which the document writes its other days, where it could be another."""
    numbers = _NUMBERS.search(found.phrase) or _two_numbers(found)
    window = found.deadline.named
    if (
        not is_unsure(found)
        or numbers is None
        or window is None
        or window.latest is None
        or window.days not in (1, None)
    ):
        return found
    day, month = (int(numbers[part]) for part in ("ab" if day_first else "ba"))
    order = "day" if day_first else "month"
    doubts = (
        *(doubt for doubt in found.doubts if " may be month " not in doubt and " may be day " not in doubt),
        f"{numbers[0]} was read {order} first, as the document's other days",
    )
    named = Window.of_day(date(window.latest.year, month, day))
    if found.rule == "digits-short":
        named = read(f"{day} {_MONTHS[month - 1]}", reference, "en").named or named
    return found._replace(deadline=replace(found.deadline, named=named, doubts=doubts), doubts=doubts)
