"""What the shell completes from the database: ids, topics, parties and meetings. Never an error, never a wait."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from apectrack.store.reading import Reading

Offer = tuple[str, str]
MOST = 200  # ids offered: more is no help, and a huge ledger would be a wait


def _from_ledger(ctx: typer.Context, found: Callable[[Reading], list[Offer]]) -> list[Offer]:
    from apectrack.cli.opening import Desk
    from apectrack.domain.errors import ApectrackError
    from apectrack.domain.text import visible

    try:
        with Desk(ctx.find_root().params).reading() as ledger:
            return [(visible(value), visible(told)) for value, told in found(ledger)]
    except (ApectrackError, OSError):
        return []


def ids(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Ids of live items, with their summaries."""
    if incomplete and not (incomplete.isascii() and incomplete.isdigit()):
        return []
    return _from_ledger(
        ctx, lambda ledger: [(str(number), told) for number, told in ledger.live_starting(incomplete, MOST)]
    )


def topics(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Topics."""
    return _from_ledger(
        ctx, lambda ledger: [(t.name, t.name_zh) for t in ledger.topics() if _starts(t.name, incomplete)]
    )


def parties(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Party codes."""
    return _from_ledger(ctx, lambda ledger: [(p.code, p.name) for p in ledger.parties() if _starts(p.code, incomplete)])


def meetings(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Meeting codes."""
    return _from_ledger(
        ctx, lambda ledger: [(m.code, m.name) for m in ledger.meetings() if _starts(m.code, incomplete)]
    )


def _starts(value: str, incomplete: str) -> bool:
    return value.casefold().startswith(incomplete.casefold())
