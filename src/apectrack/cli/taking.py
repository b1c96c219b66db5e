"""Taking in what a document proposes: who must be there to be asked, and what is said of it afterwards."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from apectrack.cli import telling
from apectrack.cli.views import found
from apectrack.domain.errors import UsageError
from apectrack.words import _

if TYPE_CHECKING:
    from apectrack.usecases.importing import Taken


def refuse_without_terminal() -> None:
    """Raises UsageError when there is nobody to ask."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            _("A review needs a terminal."), _("Use --dry-run to look, or --yes to accept what is recommended.")
        )


def report(name: str, taken: Taken) -> None:
    """Say what an import did."""
    telling.line(_("{name}: {told}.", name=name, told=found.told(taken)))
    for item in taken.created:
        when = telling.date_told(item)
        told = _("done, {when}", when=when) if item.status == "done" else when
        telling.line(f"{item.id:>5}  {told}  {item.summary}")
    for moved in taken.changed:
        telling.line(f"    {found.change(moved)}")
    for item in taken.finished:
        if item.status == "cancelled":
            telling.line(_("{id:>5}  cancelled: {summary}", id=item.id, summary=item.summary))
        else:
            telling.line(_("{id:>5}  done: {summary}", id=item.id, summary=item.summary))
    telling.followed(taken.moved)
    if taken.created or taken.supported or taken.changed or taken.finished:
        telling.line(_("apectrack undo takes all of it back."))
