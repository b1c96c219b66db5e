"""Taking back the last change whole, one after another, and bringing back what was taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from apectrack.domain.errors import ApectrackError
from apectrack.usecases.ports import Batch, Change, WritableLedger, Writing
from apectrack.words import _

GROUND = "init"  # loading the seed is the ground a ledger stands on, not a change to take back


class NothingToUndoError(ApectrackError):
    """There is no change left to take back, or to bring back."""


def undo(ledger: WritableLedger) -> tuple[Batch, list[Change]]:
    """Take back the newest change that stands. Returns it and its parts. Raises NothingToUndoError."""
    with ledger.writing("undo") as w:
        batch = _standing(w.batches())
        if batch is None:
            raise NothingToUndoError(_("There is nothing to undo."), _("apectrack history shows every change."))
        return batch, _take_back(w, batch, f"undo {batch.told or batch.verb}")


def redo(ledger: WritableLedger) -> tuple[Batch, list[Change]]:
    """Bring back what the last undo took, unless something else was changed since. Raises NothingToUndoError."""
    with ledger.writing("redo") as w:
        batch = _last_undo(w.batches())
        if batch is None:
            raise NothingToUndoError(_("There is nothing to bring back."), _("apectrack history shows every change."))
        return batch, _take_back(w, batch, f"redo {batch.told.removeprefix('undo ')}")


def _take_back(w: Writing, batch: Batch, told: str) -> list[Change]:
    w.mark_undo(batch.id)
    changes = w.changes(batches=[batch.id])
    for change in reversed(changes):
        w.restore(change)
    w.tell(told)
    return changes


def _standing(batches: Iterable[Batch]) -> Batch | None:
    """The newest batch that is a change of its own, or one brought back, and was not taken back since."""
    gone: set[int] = set()
    for batch in batches:  # the newest first, so what took a batch back was seen before it
        if batch.id in gone:
            continue
        if batch.verb == "undo" and batch.undoes is not None:
            gone.add(batch.undoes)
        elif (batch.verb == "redo" and batch.undoes is not None) or batch.verb != GROUND:
            return batch
    return None


def _last_undo(batches: Iterable[Batch]) -> Batch | None:
    """The newest undo that stands, when nothing but undos and redos came after it."""
    gone: set[int] = set()
    for batch in batches:
        if batch.verb == "redo" and batch.undoes is not None:
            gone.add(batch.undoes)
        elif batch.verb != "undo":
            return None
        elif batch.id not in gone:
            return batch
    return None


def review_after(change: Change) -> tuple[str, int, int]:
    """What taking back a change of a document does to its review.

    Gives the document's name, how many proposals wait no more, and how many decisions of a review that was broken off
    stand again.
    """
    before, after = (_row(one) for one in (change.before, change.after))
    waiting, left = (sum(not one["decision"] for one in row.get("proposals", ())) for row in (before, after))
    drafts = sum(not one["decision"] and bool(one.get("draft")) for one in before.get("proposals", ()))
    return str(after.get("name") or before.get("name")), max(0, left - waiting), drafts


def _row(snapshot: Mapping[str, Any] | None) -> Mapping[str, Any]:
    found: Mapping[str, Any] = (snapshot or {}).get("row", snapshot or {})
    return found
