"""Adding a commitment, and changing what one says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from apectrack.domain import repeat
from apectrack.domain.commitment import Commitment, checked
from apectrack.domain.deadline import Deadline
from apectrack.domain.errors import UsageError
from apectrack.domain.party import Party
from apectrack.domain.text import one_line, paragraphs
from apectrack.usecases import lookup, when
from apectrack.usecases.ports import WritableLedger, Writing
from apectrack.usecases.resolving import CalendarOver, Moved, refuse_circle, resolved, ripple


@dataclass(frozen=True)
class Wish:
    """What to say of a commitment; None leaves a thing as it is. Names are as a person types them.

    ``due`` is a WHEN; the empty string takes the deadline away. ``repeat`` likewise.
    """

    summary: str | None = None
    due: str | None = None
    owners: Sequence[str] | None = None
    counterparts: Sequence[str] | None = None
    topic: str | None = None
    kind: str | None = None
    meeting: str | None = None
    repeat: str | None = None
    detail: str | None = None
    original: str | None = None


@dataclass(frozen=True)
class Added:
    """The commitment as stored, the parties that had to be made for it, and what else moved."""

    item: Commitment
    made: tuple[Party, ...] = ()
    moved: tuple[Moved, ...] = ()


def add(ledger: WritableLedger, calendar_over: CalendarOver, wish: Wish, today: date) -> Added:
    """Store a new commitment. Raises UsageError for words that cannot be read; nothing is stored then."""
    with ledger.writing("add") as w:
        calendar = calendar_over(w)
        item, made = granted(w, Commitment(0, ""), wish, today)
        refuse_circle(item, w)
        stored = w.save(checked(resolved(item, calendar)))
        w.tell(f"add {stored.id}: {stored.summary}")
    return Added(stored, made)


def edit(ledger: WritableLedger, calendar_over: CalendarOver, number: int, wish: Wish, today: date) -> Added:
    """Change what a commitment says, and whatever hangs on its date. Raises UsageError; nothing is stored then."""
    with ledger.writing("edit") as w:
        calendar = calendar_over(w)
        before = lookup.items(w, [number])[0]
        item, made = granted(w, before, wish, today)
        refuse_circle(item, w)
        after = checked(resolved(item, calendar))
        if after == before:
            raise UsageError(f"Nothing to change: item {number} says that already.", "See apectrack edit --help.")
        stored = w.save(after)
        moved = ripple(w, calendar, "commitment", [str(number)])
        w.tell(f"edit {number}: {stored.summary}")
    return Added(stored, made, tuple(moved))


def granted(w: Writing, item: Commitment, wish: Wish, today: date) -> tuple[Commitment, tuple[Party, ...]]:
    """``item`` as wished, its date not yet resolved, and the parties that had to be made for it. Raises UsageError."""
    made: list[Party] = []
    readers: dict[str, Callable[[Any], object]] = {
        "summary": one_line,
        "original": one_line,
        "detail": paragraphs,
        "kind": one_line,
        "owners": lambda names: _parties(w, names, made),
        "counterparts": lambda names: _parties(w, names, made),
        "topic": lambda name: _topic(w, name),
        "meeting": lambda name: lookup.meeting(w, name).code if name else None,
        "due": lambda words: when.read(words, today, w) if words else None,
        "repeat": lambda words: repeat.parse(words) if words else None,
    }
    said = {name: read(getattr(wish, name)) for name, read in readers.items() if getattr(wish, name) is not None}
    if "due" in said:
        said["deadline"] = said.pop("due")
    changed: Commitment = replace(item, **said)  # type: ignore[arg-type]
    if wish.kind is None and item.id == 0:
        changed = replace(changed, kind=_kind(changed.deadline))
    if changed.repeat and changed.deadline is None:
        raise UsageError("What repeats needs a first date.", "Give --due as well.")
    return changed, tuple(made)


def _kind(deadline: Deadline | None) -> str:
    if deadline is None:
        return "follow_up"
    return "window" if deadline.limit == "during" else "deadline"


def _topic(w: Writing, name: str) -> str:
    found = lookup.topic_among(w.topics(), name)
    return found.name if found else one_line(name)


def _parties(w: Writing, names: Sequence[str], made: list[Party]) -> tuple[Party, ...]:
    known = w.parties()
    found: list[Party] = []
    for name in names:
        if not (clean := one_line(name)):
            continue
        party = lookup.party_among([*known, *made], clean)
        if party is None:
            party = Party(clean, clean)
            w.save_party(party)
            made.append(party)
        if party not in found:
            found.append(party)
    return tuple(found)
