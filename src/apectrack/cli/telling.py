"""What a command says when it has changed something: one line a thing, and how dates were understood."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from apectrack.domain.text import visible
from apectrack.words import _, because

if TYPE_CHECKING:
    from apectrack.domain.commitment import Commitment
    from apectrack.usecases.add import Added
    from apectrack.usecases.done import Changed
    from apectrack.usecases.resolving import Moved


def line(words: str) -> None:
    """One line on standard output, harmless whatever is in it."""
    sys.stdout.write(visible(words) + "\n")


def stored(added: Added, today: date) -> None:
    """What was added or edited, its date and the way there, and the parties made for it."""
    item = added.item
    line(f"{item.id}  {item.summary}")
    line(f"    {date_told(item)}")
    if item.deadline and item.how:
        line(_("    how: {how}", how=because(item.how)))
    for doubt in item.deadline.doubts if item.deadline else ():
        line(_("    doubt: {doubt}", doubt=because(doubt)))
    if item.due and item.due < today and item.status in ("open", "in_process"):
        line(_("    note: that day is past; apectrack edit {id} --due gives it another", id=item.id))
    if item.repeat:
        line(_("    repeats: {repeat}", repeat=item.repeat))
    for party in added.made:
        line(_("    new party: {name} (apectrack parties alias names it otherwise)", name=party.name))
    followed(added.moved)


def changed(verb: str, told: Changed) -> None:
    """What was marked, what opened because it repeats, and what else moved."""
    for item in told.items:
        line(f"{item.id}  {verb}: {item.summary}")
    for item in told.opened:
        line(_("{id}  next: {summary}, {when}", id=item.id, summary=item.summary, when=date_told(item)))
    followed(told.moved)


def followed(moved: Iterable[Moved]) -> None:
    """Items whose dates followed a change, old and new."""
    for before, after in moved:
        line(f"    {after.id}  {_days(before)} → {_days(after)}  {after.summary}")


def date_told(item: Commitment) -> str:
    """The window in words: ``due 2011-06-01 to 2011-07-31``, or what it waits for."""
    if item.waits_for:
        return _("no date yet, waits for {name}", name=item.waits_for)
    return _("due {days}", days=_days(item)) if item.due else _days(item)


def _days(item: Commitment) -> str:
    if item.due is None:
        return _("from {start} on", start=item.start) if item.start else _("no date")
    return (
        _("{start} to {due}", start=item.start, due=item.due)
        if item.start and item.start != item.due
        else str(item.due)
    )
