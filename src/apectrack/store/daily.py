"""The daily question in SQL: live items due up to the horizon or running, and a count of those without a date.

Written once for both stores, as light as it is often run: it knows no domain but the agenda's items.
``ask(sql, params)`` gives rows that answer to column names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from apectrack.domain.agenda import Item

Ask = Callable[[str, Mapping[str, Any]], Sequence[Any]]

LIVE = "status IN ('open', 'in_process')"  # must stand word for word as in the partial indexes
COUNTED = 10_000  # undated items are counted up to here, so that the count costs nothing in a huge ledger
_COLUMNS = "id, summary, topic, kind, status, start_on, due_on, snoozed_until"
_DUE = f"SELECT {_COLUMNS} FROM commitment WHERE {LIVE} AND due_on IS NOT NULL AND due_on <= :until"
_STARTED = f"SELECT {_COLUMNS} FROM commitment WHERE {LIVE} AND start_on IS NOT NULL AND start_on <= :until"
_NEXT = (
    f"SELECT {_COLUMNS} FROM commitment WHERE {LIVE} AND due_on IS NOT NULL AND due_on > :until"
    " ORDER BY due_on, id LIMIT :most"
)
_UNDATED = (
    f"SELECT waits_for, id, topic FROM commitment WHERE {LIVE} AND due_on IS NULL"
    f" AND (snoozed_until IS NULL OR snoozed_until <= :today) LIMIT {COUNTED}"
)
_UNDATED_COUNTS = f"SELECT waits_for, count(*) AS n FROM ({_UNDATED}) AS u GROUP BY waits_for ORDER BY 2 DESC, 1"
_OWNERS = (
    "SELECT l.commitment, p.code, p.name, p.economy FROM commitment_party l JOIN party p ON p.code = l.party"
    " WHERE l.role = 'owner' AND l.commitment IN ({ids}) ORDER BY l.commitment, l.position"
)
# Proposals are JSON without spaces: an undecided one says so, in words no text inside it can say unescaped.
_UNDECIDED = '"decision":null'
_PROPOSALS = (
    f"SELECT sum((length(proposals) - length(replace(proposals, :mark, ''))) / {len(_UNDECIDED)}) AS n"
    " FROM document WHERE proposals LIKE :pattern"
)
_CHUNK = 500


class Owner(NamedTuple):
    """An owner as the daily list needs it."""

    code: str
    name: str
    economy: str | None


def items(ask: Ask, until: date) -> list[Item]:
    """Live items due on or before ``until``, or begun by then and closing later. Owners are not filled in."""
    params = {"until": until.isoformat()}
    due = [_item(row) for row in ask(_DUE, params)]
    started = [_item(row) for row in ask(_STARTED, params)]
    return due + [item for item in started if item.due is not None and item.due > until]


def upcoming(ask: Ask, until: date, most: int) -> list[Item]:
    """The first live items due after ``until``, at most ``most`` of them."""
    return [_item(row) for row in ask(_NEXT, {"until": until.isoformat(), "most": most})]


def undated(ask: Ask, today: date) -> list[tuple[int, str, str | None]]:
    """``(id, topic, waits_for)`` of live, unsnoozed items without a due day, at most COUNTED of them."""
    return [(row["id"], row["topic"], row["waits_for"]) for row in ask(_UNDATED, {"today": today.isoformat()})]


def undated_counts(ask: Ask, today: date) -> list[tuple[str | None, int]]:
    """``(waits_for, how many)`` over the same items, counted by the database."""
    return [(row["waits_for"], row["n"]) for row in ask(_UNDATED_COUNTS, {"today": today.isoformat()})]


def undecided(ask: Ask) -> int:
    """How many proposals of documents wait for a review."""
    return int(ask(_PROPOSALS, {"mark": _UNDECIDED, "pattern": f"%{_UNDECIDED}%"})[0]["n"] or 0)


def owners(ask: Ask, ids: Iterable[int]) -> dict[int, list[Owner]]:
    """The owners of each item, in their order."""
    wanted = [int(i) for i in ids]
    found: dict[int, list[Owner]] = {}
    for at in range(0, len(wanted), _CHUNK):
        some = ",".join(str(i) for i in wanted[at : at + _CHUNK])
        for row in ask(_OWNERS.format(ids=some), {}):
            found.setdefault(row["commitment"], []).append(Owner(row["code"], row["name"], row["economy"]))
    return found


def _item(row: Any) -> Item:
    return Item(
        id=row["id"],
        summary=row["summary"],
        topic=row["topic"],
        kind=row["kind"],
        status=row["status"],
        start=_day(row["start_on"]),
        due=_day(row["due_on"]),
        snoozed_until=_day(row["snoozed_until"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
