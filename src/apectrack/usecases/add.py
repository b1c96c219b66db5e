"""Adding a commitment, and changing what one says."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

from apectrack.domain import repeat
from apectrack.domain.commitment import Commitment, checked
from apectrack.domain.deadline import Deadline
from apectrack.domain.errors import UsageError
from apectrack.domain.party import Party
from apectrack.domain.text import one_line, paragraphs
from apectrack.usecases import lookup, when
from apectrack.usecases.ports import Ledger, Topic, WritableLedger, Writing
from apectrack.usecases.resolving import CalendarOver, Moved, refuse_circle, resolved, ripple
from apectrack.words import _

_LISTED = re.compile(r"[,;，、；]")


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
            raise UsageError(
                _("Nothing to change: item {number} says that already.", number=number), _("See apectrack edit --help.")
            )
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
    if changed.repeat and wish.repeat and _ends_months(changed.deadline):
        changed = replace(changed, repeat=repeat.on_last_days(changed.repeat))
    if changed.repeat and changed.deadline is None:
        raise UsageError(_("What repeats needs a first date."), _("Give --due as well."))
    return changed, tuple(made)


class _Trial:
    """A ledger that takes what is saved for granted, and keeps nothing."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ledger, name)

    def save_party(self, party: Party) -> None:
        """Nothing is kept."""

    def save_topic(self, topic: Topic) -> None:
        """Nothing is kept."""


def tried(ledger: Ledger, item: Commitment, wish: Wish, today: date) -> Commitment:
    """``item`` as wished, and nothing stored. Raises UsageError as ``granted`` would."""
    return checked(replace(granted(cast("Writing", _Trial(ledger)), item, wish, today)[0], id=0))


def _ends_months(deadline: Deadline | None) -> bool:
    """Whether the words speak of a month's end, which months have on different days."""
    return deadline is not None and bool(re.search(r"月底|月末|end of|EOM", deadline.text, re.IGNORECASE))


def _kind(deadline: Deadline | None) -> str:
    if deadline is None:
        return "follow_up"
    return "window" if deadline.limit == "during" else "deadline"


def _topic(w: Writing, name: str) -> str:
    """The topic's proper name; a new one is made, but not one that is nearly another's name."""
    clean, meant = _meant(name)
    known = w.topics()
    found = lookup.topic_among(known, clean)
    if found is None and clean:
        if not meant:
            lookup.refuse_slip("topic", clean, [n for one in known for n in (one.name, one.name_zh)])
        w.save_topic(Topic(clean))
    return found.name if found else clean


def _parties(w: Writing, names: Sequence[str], made: list[Party]) -> tuple[Party, ...]:
    """The parties of these names; new ones are made, but not one that is nearly another's name."""
    known = w.parties()
    found: list[Party] = []
    for part in (part for name in names for part in _each(known, one_line(name))):
        name, meant = _meant(part)
        party = lookup.party_among([*known, *made], name)
        if party is None:
            if not meant:
                lookup.refuse_slip("party", name, [n for one in known for n in one.names()])
            party = Party(name, name)
            w.save_party(party)
            made.append(party)
        if party not in found:
            found.append(party)
    return tuple(found)


def _meant(name: str) -> tuple[str, bool]:
    """The name on one line, and whether a leading ``=`` says that it is meant as it stands."""
    clean = one_line(name)
    return (clean[1:].strip(), True) if clean.startswith("=") else (clean, False)


def _each(known: Sequence[Party], name: str) -> list[str]:
    """``name``, or the names it lists: "Indonesia, Japan". A name that holds a comma and is known stays whole."""
    if lookup.party_among(known, name):
        return [name]
    return [part.strip() for part in _LISTED.split(name) if part.strip()]
