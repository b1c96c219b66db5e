"""Is this the schema we know? One SELECT answers, before anything else is read or written."""

from __future__ import annotations

from apectrack.store.faults import StoreError
from apectrack.words import _

KNOWN = ("0001", "0002")
HEAD = KNOWN[-1]
TABLE = "apectrack_version"
QUESTION = f"SELECT version_num FROM {TABLE}"


def refuse_newer(found: str, where: str) -> None:
    """Raises StoreError when ``found`` is a revision this program does not know."""
    if found not in KNOWN:
        raise StoreError(
            _(
                "{where} was written by a newer apectrack (schema {found}, this program knows {head}).",
                where=where,
                found=found,
                head=HEAD,
            ),
            _("Upgrade apectrack; nothing was changed."),
        )


def foreign(where: str) -> StoreError:
    """The refusal of a database that something else made."""
    return StoreError(
        _("{where} is not an apectrack database.", where=where), _("Name another with --db; nothing was changed.")
    )


def unmade(where: str) -> StoreError:
    """The refusal of a database that is still empty."""
    return StoreError(_("{where} is empty.", where=where), _("apectrack init fills it."))
