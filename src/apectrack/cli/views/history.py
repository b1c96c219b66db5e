"""Changes on screen: when, who, what, and each thing that was different before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from apectrack.cli.printing import text
from apectrack.cli.views.agenda import STACKED_BELOW
from apectrack.cli.views.names import named
from apectrack.usecases.ports import Batch, Change
from apectrack.words import _

_QUIET = ("updated_at", "created_at", "how", "deadline_how", "deadline_grain", "deadline_doubts", "id")
_NAMES = {
    "due_on": "due",
    "start_on": "start",
    "end_on": "end",
    "deadline_text": "deadline",
    "deadline_named": "days named",
    "deadline_limit": "limit",
    "anchor_ref": "anchor",
    "anchor_kind": "anchored to",
    "anchor_edge": "edge",
    "anchor_offset": "offset",
}
_CODES = ("status", "kind", "deadline_limit")  # whose values are words of the ledger
SHOWN = 3  # changes of a big batch that are told one by one


def table(batches: Sequence[Batch], changes: Sequence[Change], console: Console) -> None:
    """Print batches, the newest first, with what changed in each; stacked where it is narrow."""
    of: dict[int, list[Change]] = {}
    for change in changes:
        of.setdefault(change.batch, []).append(change)
    narrow = console.width < STACKED_BELOW
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", show_header=not narrow)
    for name in (_("change"),) if narrow else (_("change"), _("when (UTC)"), _("made by")):
        grid.add_column(name, no_wrap=True)
    grid.add_column(_("what changed"), overflow="fold")
    for batch in batches:
        when, told = batch.at[:16].replace("T", " "), "\n".join(_told(batch, of.get(batch.id, [])))
        if narrow:
            grid.add_row(text(batch.id), text(_("{when} UTC  {by}", when=when, by=batch.by) + f"\n{told}"))
        else:
            grid.add_row(text(batch.id), text(when), text(batch.by), text(told))
    console.print(grid)


def _told(batch: Batch, parts: Sequence[Change]) -> list[str]:
    """What a batch did, in lines. What made a single thing has said so already."""
    told = [batch.told or batch.verb]
    if batch.verb == "init" or (len(parts) == 1 and parts[0].before is None):
        return told
    told += [f"  {line}" for change in parts[:SHOWN] for line in _difference(change, names_it=len(parts) > 1)]
    return [*told, _("  and {n} more", n=len(parts) - SHOWN)] if len(parts) > SHOWN else told


def of_one(changes: Sequence[Change]) -> Iterator[str]:
    """One line for each change of one thing, the oldest first."""
    for change in changes:
        difference = "; ".join(_difference(change, names_it=False))
        told = (
            named(change.verb)
            if change.before or change.verb not in ("init", "import")
            else _("taken in by {verb}", verb=named(change.verb))
        )
        yield f"{change.at[:10]} {change.by}: {told}{f' ({difference})' if difference and change.before else ''}"


def _difference(change: Change, *, names_it: bool) -> list[str]:
    name = f"{_(change.entity)} {_called(change)}: " if names_it else ""
    if change.before is None:
        return [_("{name}made", name=name)]
    if change.after is None:
        return [_("{name}taken away", name=name)]
    before, after = flat(change.before), flat(change.after)
    return [
        f"{name}{named(_NAMES.get(key, key))}: {_said(key, before.get(key))} → {_said(key, after.get(key))}"
        for key in after
        if key not in _QUIET and before.get(key) != after.get(key)
    ]


def _called(change: Change) -> str:
    """What a person calls what was changed: a document by its name, not by its digest."""
    row = flat(change.after or change.before or {})
    return str(row.get("name") or change.ref) if change.entity == "document" else change.ref


def flat(snapshot: dict[str, Any]) -> dict[str, Any]:
    """A snapshot as one level of names."""
    row = dict(snapshot.get("row", {})) if "row" in snapshot else dict(snapshot)
    for part in ("owners", "counterparts"):
        if part in snapshot:
            row[part] = ", ".join(snapshot[part])
    for part in ("notes", "evidence"):
        if part in snapshot:
            row[part] = len(snapshot[part])
    return row


def _said(key: str, value: object) -> str:
    if value in (None, "", []):
        return _("none")
    if key in _CODES:
        return named(str(value))
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return str(len(value))  # what a document proposed is kept whole: a line tells how much
    return ", ".join(str(one) for one in value) if isinstance(value, list) else str(value)
