"""Steps of one piece of work in a sentence: what comes before a step that has a day is due by that day."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from apectrack.extraction.weighing import Group, one_party, opens_with
from apectrack.timex import Finding

_WEAK = 0.6  # what a clause must weigh to commit though what goes on from it was done before


def commits(group: Group, weight_of: Callable[[Finding], float]) -> bool:
    """Whether steps are still owed: 開放各企業參與，於同年12月產生第1家 only tells what was done, of a day past."""
    done = group.found is not None and weight_of(group.found) < 0 and group.found not in group.head.dates
    return not done or group.weight >= _WEAK


def share_days(groups: Sequence[Group], next_step: str) -> None:
    """Give a step without a time the day of the next, where that goes on from it: 請甲檢視草案，並於9月8日前函送.

    Nothing is given across from one party to another, nor from what is only told beside it. A doubt says so.
    """
    for following, step in pairwise(reversed(groups)):
        if _has_none(step.found) and following.found and not following.lent and _goes_on(step, following, next_step):
            step.found = _of_next(following.found)


def _has_none(found: Finding | None) -> bool:
    """Whether a step has no time, or only a year that something is of: 113年度電話費分攤表."""
    window = found.deadline.named if found else None
    of_year = window is not None and window.grain == "year"
    return found is None or (of_year and found.deadline.limit == "during")


def _goes_on(step: Group, following: Group, next_step: str) -> bool:
    found, reading = following.found, following.reading
    if found is None or found.deadline.limit not in ("by", "before", "on", "during"):
        return False
    if reading is not None and not one_party(step.reading, reading):
        return False
    return re.search(next_step, following.head.text) is not None or opens_with(following.head, found)


def _of_next(found: Finding) -> Finding:
    doubts = (*found.doubts, f"{found.phrase} is told of the step that follows it")
    return found._replace(deadline=replace(found.deadline, doubts=doubts), doubts=doubts)
