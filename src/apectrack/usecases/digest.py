"""The digest: what is late, what comes this week, what others owe us and for how long, and what changed of late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from apectrack.domain import agenda
from apectrack.domain.commitment import LIVE, Commitment
from apectrack.domain.party import side
from apectrack.domain.window import shifted
from apectrack.usecases.ports import Change, Ledger, Selection

WEEK = 7  # days
GROUND = "init"  # loading the seed is the ground a ledger stands on, not news


@dataclass(frozen=True)
class Waiting:
    """What others owe, and since when: the end of the meeting it comes from, else the day it was taken in."""

    item: Commitment
    since: date
    days: int


@dataclass(frozen=True)
class News:
    """What became of one item: words to be translated, each with what it tells of (a day, a status)."""

    id: int
    summary: str
    original: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Digest:
    """A day's digest. Every list is in the order of its days, then ids."""

    today: date
    since: date
    within: int
    overdue: tuple[Commitment, ...] = ()
    due: tuple[Commitment, ...] = ()
    running: tuple[Commitment, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    changed: tuple[News, ...] = ()
    undated: int = 0
    sides: dict[int, str] = field(default_factory=dict)


def digest(ledger: Ledger, today: date, since: date, *, us: str, within: int = WEEK) -> Digest:
    """The digest of a day over changes since the (local) day ``since``."""
    live = [item for status in LIVE for item in ledger.select(Selection(status=status))]
    groups: dict[str, list[Commitment]] = {"overdue": [], "today": [], "soon": [], "running": [], "undated": []}
    for item in live:
        groups.get(_state(item, today, within), []).append(item)
    for found in groups.values():
        found.sort(key=lambda item: (_day(item, today), item.id))
    sides = {item.id: side(item.owners, us) for item in live}
    ends = {one.code: one.window.latest for one in ledger.meetings() if one.window}
    awake = (item for item in live if not (item.snoozed_until and item.snoozed_until > today))
    owed = (_waiting(item, ends, today) for item in awake if sides[item.id] == "theirs")
    return Digest(
        today=today,
        since=since,
        within=within,
        overdue=tuple(groups["overdue"]),
        due=(*groups["today"], *groups["soon"]),
        running=tuple(groups["running"]),
        waiting=tuple(sorted(owed, key=lambda one: (-one.days, one.item.due or date.max, one.item.id))),
        changed=tuple(news(_changes(ledger, since))),
        undated=len(groups["undated"]),
        sides=sides,
    )


def _state(item: Commitment, today: date, within: int) -> str:
    return agenda.state(_seen(item), today, within)


def _seen(item: Commitment) -> agenda.Item:
    return agenda.Item(
        item.id, item.summary, item.topic, item.kind, item.status, item.start, item.due, item.snoozed_until
    )


def _day(item: Commitment, today: date) -> date:
    return agenda.key_day(_seen(item), today) if item.due else date.max


def _waiting(item: Commitment, ends: dict[str, date | None], today: date) -> Waiting:
    met = ends.get(item.meeting or "")
    taken_in = local_day(item.created_at) if item.created_at else today
    since = met if met is not None and met <= today else min(taken_in, today)
    return Waiting(item, since, (today - since).days)


def local_day(at: str) -> date:
    """The day of a UTC timestamp where we are."""
    found = datetime.fromisoformat(at)
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone().date()


def _changes(ledger: Ledger, since: date) -> list[Change]:
    """Changes of items since a local day, the oldest first; the seed's load is no news."""
    wanted = []
    for batch in ledger.batches():  # the newest first
        if local_day(batch.at) < (shifted(since, -1) or since):
            break  # a clock that went back by a day does not hide anything
        if batch.verb != GROUND and local_day(batch.at) >= since:
            wanted.append(batch.id)
    return [change for change in ledger.changes(batches=wanted) if change.entity == "commitment"]


def news(changes: Iterable[Change]) -> list[News]:
    """One line an item: what became of it over all these changes together. What came to nothing is left out."""
    first: dict[str, dict[str, Any] | None] = {}
    last: dict[str, dict[str, Any] | None] = {}
    for change in changes:
        first.setdefault(change.ref, change.before)
        last[change.ref] = change.after
    found = []
    for ref, after in last.items():
        before = first[ref]
        words = _became(before, after)
        known = after or before
        if words and known is not None:
            found.append(News(int(ref), str(known["row"]["summary"]), str(known["row"]["original"]), tuple(words)))
    return found


def _became(before: dict[str, Any] | None, after: dict[str, Any] | None) -> list[tuple[str, str]]:
    if after is None:
        return [("taken away", "")] if before is not None else []
    if before is None:
        status = after["row"]["status"]
        return [("new", ""), *_due(after), *([(_STATUSES[status], "")] if status != "open" else [])]
    was, now = before["row"], after["row"]
    words = [(_STATUSES[now["status"]], "")] if was["status"] != now["status"] else []
    if was["due_on"] != now["due_on"]:
        words += _due(after) or [("no date any more", "")]
        words += [("was {old}", was["due_on"])] if was["due_on"] else []
    if was["snoozed_until"] != now["snoozed_until"] and now["snoozed_until"]:
        words.append(("snoozed until {day}", now["snoozed_until"]))
    words += [(told, "") for told, part in _PARTS.items() if len(after[part]) > len(before[part])]
    if before["owners"] != after["owners"]:
        words.append(("other owners", ""))
    if was["summary"] != now["summary"]:
        words.append(("reworded", ""))
    return words or ([("changed", "")] if _rest(before) != _rest(after) else [])


_STATUSES = {"open": "reopened", "in_process": "started", "done": "done", "cancelled": "cancelled"}
_PARTS = {"note added": "notes", "further evidence": "evidence"}


def _due(snapshot: dict[str, Any]) -> list[tuple[str, str]]:
    day = snapshot["row"]["due_on"]
    return [("due {day}", day)] if day else []


def _rest(snapshot: dict[str, Any]) -> Sequence[object]:
    row = {name: value for name, value in snapshot["row"].items() if name not in ("updated_at", "how")}
    return [row, *(snapshot[part] for part in ("owners", "counterparts", "evidence", "notes"))]
