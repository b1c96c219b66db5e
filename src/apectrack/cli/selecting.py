"""A selection as commands take it: names looked up, words checked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from apectrack.cli import asking
from apectrack.domain.commitment import STATUSES
from apectrack.domain.errors import UsageError
from apectrack.usecases.ports import SORTS, Selection
from apectrack.words import _

if TYPE_CHECKING:
    from apectrack.usecases.ports import Ledger


def selection(
    ledger: Ledger,
    *,
    status: str | None = None,
    topic: str | None = None,
    owner: str | None = None,
    meeting: str | None = None,
    undated: bool = False,
    search: str | None = None,
    sort: str = "due",
    limit: int | None = None,
) -> Selection:
    """The selection these options ask for. Raises UsageError for a word nobody knows."""
    _known(_("status"), status, STATUSES)
    _known(_("order"), sort, SORTS)
    return Selection(
        status=status,
        topic=asking.topic(ledger, topic),
        owner=asking.party(ledger, owner),
        meeting=asking.meeting(ledger, meeting),
        undated=undated,
        search=search,
        sort=sort,
        limit=limit,
    )


def is_everything(chosen: Selection) -> bool:
    """Whether nothing was left out."""
    return replace(chosen, sort=Selection.sort) == Selection()


def _known(what: str, name: str | None, known: tuple[str, ...]) -> None:
    if name is not None and name not in known:
        raise UsageError(
            _("'{name}' is not a {what}.", name=name, what=what), _("Use {known}.", known=", ".join(known))
        )
