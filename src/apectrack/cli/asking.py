"""What commands ask of their options: known formats, horizons, and names turned into codes only when given."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from apectrack.domain.errors import UsageError
from apectrack.words import _

if TYPE_CHECKING:
    from apectrack.store.reading import Reading
    from apectrack.usecases.ports import Ledger

FORMATS = ("table", "json", "csv", "markdown")
_HORIZON = r"(\d{1,5})\s*(d|w|m|y)?(?:ays?|eeks?|onths?|ears?)?"
_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}


def format_known(name: str, known: tuple[str, ...] = FORMATS) -> None:
    """Raises UsageError for a format nobody prints."""
    if name not in known:
        raise UsageError(_("'{name}' is not a format.", name=name), _("Use {known}.", known=", ".join(known)))


def not_both(**switches: bool) -> None:
    """Raises UsageError when more than one of these switches is on."""
    on = [f"--{name}" for name, value in switches.items() if value]
    if len(on) > 1:
        raise UsageError(_("{on} exclude each other.", on=_(" and ").join(on)), _("Give one of them."))


def days(text: str) -> int:
    """A horizon in days: ``14``, ``14d``, ``2w``, ``1m`` (30 days). Raises UsageError."""
    if not (m := re.fullmatch(_HORIZON, text.strip().casefold(), re.ASCII)):
        raise UsageError(_("'{text}' is not a length of time.", text=text), _("Write it as 14d, 2w or 1m."))
    return int(m[1]) * _DAYS[m[2] or "d"]


def topic(ledger: Ledger, name: str | None) -> str | None:
    """The topic's proper name. Raises UnknownNameError."""
    if name is None:
        return None
    from apectrack.usecases import lookup

    return lookup.topic(ledger, name)


def party(ledger: Ledger, name: str | None) -> str | None:
    """The party's code. Raises UnknownNameError."""
    if name is None:
        return None
    from apectrack.usecases import lookup

    return lookup.party(ledger, name).code


def meeting(ledger: Ledger, name: str | None) -> str | None:
    """The meeting's code. Raises UnknownNameError."""
    if name is None:
        return None
    from apectrack.usecases import lookup

    return lookup.meeting(ledger, name).code


def ids(texts: list[str]) -> list[int]:
    """Ids as typed, each once. Raises UsageError for what cannot be one."""
    from apectrack.usecases import lookup

    return list(dict.fromkeys(lookup.item_id(text) for text in texts))


def warn_of_clock(ledger: Reading) -> None:
    """Say so on standard error when the clock stands before the ledger's newest change: it may have gone back."""
    newest, now = ledger.newest_day(), datetime.now(UTC).date().isoformat()
    if newest and newest > now:
        from apectrack.cli.failures import say

        say(
            _("The clock says {now}, but the ledger was changed on {newest}.", now=now, newest=newest),
            _("Is the clock right?"),
        )
