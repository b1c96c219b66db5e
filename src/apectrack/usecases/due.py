"""What needs attention on a day: the daily list. It only compares dates that were resolved when they were written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from apectrack.domain import agenda
from apectrack.domain.agenda import Agenda, Item

if TYPE_CHECKING:
    from apectrack.usecases.ports import Daily

EVERYONE = "ALL"
UPCOMING, LOOKED_THROUGH = 3, 1000  # items


class Question(NamedTuple):
    """Which part of the agenda. ``us`` and ``owner`` are party codes; ``side`` is ours, theirs or None for all.

    ``names`` are the names to display parties by, by code.
    """

    today: date
    within: int = agenda.HORIZON
    us: str = "TWN"
    names: Mapping[str, str] = {}
    topic: str | None = None
    owner: str | None = None
    side: str | None = None
    limit: int | None = None

    @property
    def asks_all(self) -> bool:
        """Whether it asks for every item, whosever and on whatever."""
        return self.topic is None and self.owner is None and self.side is None


def ask(ledger: Daily, question: Question) -> Agenda:
    """The agenda of ``question.today``; when nothing is on it, what comes next."""
    until = agenda.horizon(question.today, question.within)
    items = _fitting(ledger, question, ledger.live_items(until))
    groups = agenda.arrange(items, question.today, question.within)
    asleep = sum(agenda.state(item, question.today, question.within) == "snoozed" for item in items)
    waiting = _waiting(ledger, question)
    found = Agenda(
        today=question.today,
        within=question.within,
        groups=_first(groups, question.limit),
        found=sum(len(group) for group in groups.values()),
        undated=sum(n for _, n in waiting),
        waiting=tuple((name, n) for name, n in waiting if name),
        snoozed=asleep,
    )
    if found.empty:
        found = found._replace(upcoming=_upcoming(ledger, question, until))
    return found


def _upcoming(ledger: Daily, question: Question, until: date) -> tuple[Item, ...]:
    """The next few awake items that fit; a question for a part of them looks further ahead."""
    items = ledger.upcoming_items(until, UPCOMING if question.asks_all else LOOKED_THROUGH)
    awake = [item for item in items if agenda.state(item, question.today, question.within) != "snoozed"]
    return tuple(_fitting(ledger, question, awake)[:UPCOMING])


def _fitting(ledger: Daily, question: Question, items: list[Item]) -> list[Item]:
    """The items the question asks for, with their owners filled in."""
    items = [item for item in items if question.topic in (None, item.topic)]
    owners = ledger.owners([item.id for item in items])
    fitting = []
    for item in items:
        owed_by = owners.get(item.id, [])
        side = _side(owed_by, question.us)
        if _wanted(question, side, [owner.code for owner in owed_by]):
            fitting.append(
                item._replace(owners=tuple(question.names.get(owner.code, owner.name) for owner in owed_by), side=side)
            )
    return fitting


def _side(owed_by: list, us: str) -> str:  # type: ignore[type-arg]
    if not owed_by:
        return "nobody"
    if any(us in (owner.code, owner.economy) for owner in owed_by):
        return "ours"
    return "everyone" if any(owner.code == EVERYONE for owner in owed_by) else "theirs"


def _wanted(question: Question, side: str, codes: list[str]) -> bool:
    if question.owner is not None and question.owner not in codes:
        return False
    if question.side == "ours":
        return side in ("ours", "everyone")
    return question.side is None or side == question.side


def _waiting(ledger: Daily, question: Question) -> list[tuple[str | None, int]]:
    if question.asks_all:
        return ledger.undated_counts(question.today)
    rows = [row for row in ledger.undated(question.today) if question.topic in (None, row[1])]
    owners = ledger.owners([row[0] for row in rows])
    counts: dict[str | None, int] = {}
    for number, _, waits_for in rows:
        owed_by = owners.get(number, [])
        if _wanted(question, _side(owed_by, question.us), [owner.code for owner in owed_by]):
            counts[waits_for] = counts.get(waits_for, 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0] or ""))


def _first(groups: dict[str, list[Item]], limit: int | None) -> dict[str, list[Item]]:
    if limit is None:
        return groups
    kept, left = {}, limit
    for name, items in groups.items():
        kept[name] = items[:left]
        left -= len(kept[name])
    return kept
