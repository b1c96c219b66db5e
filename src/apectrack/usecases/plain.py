"""Commitments as plain JSON values and back, with nothing lost: for the whole ledger as JSON, and for calendars."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from apectrack.domain import text
from apectrack.domain.commitment import Commitment, Evidence, Note, checked
from apectrack.domain.deadline import Deadline
from apectrack.domain.party import Party
from apectrack.domain.window import Window
from apectrack.usecases.shelving import deadline as deadline_from
from apectrack.usecases.shelving import plain_deadline
from apectrack.words import _

Plain = dict[str, Any]


def plain(item: Commitment) -> Plain:
    """A commitment as JSON values; parties by code alone."""
    window = item.window
    return {
        "id": item.id,
        "summary": item.summary,
        "original": item.original,
        "detail": item.detail,
        "kind": item.kind,
        "status": item.status,
        "topic": item.topic,
        "owners": [party.code for party in item.owners],
        "counterparts": [party.code for party in item.counterparts],
        "deadline": plain_deadline(item.deadline) if item.deadline else None,
        "window": [_iso(window.earliest), _iso(window.latest), window.grain] if window else None,
        "how": item.how,
        "waits_for": item.waits_for,
        "repeat": item.repeat,
        "snoozed_until": _iso(item.snoozed_until),
        "completed_on": _iso(item.completed_on),
        "meeting": item.meeting,
        "evidence": [asdict(one) for one in item.evidence],
        "notes": [asdict(one) for one in item.notes],
        "created_at": item.created_at,
        "updated_at": item.updated_at,
    }


def commitment(values: Plain, parties: dict[str, Party]) -> Commitment:
    """The commitment that ``plain`` made these values of.

    Raises KeyError, TypeError or ValueError for values of another shape, UsageError for unlawful words.
    """
    window = values["window"]
    return checked(
        Commitment(
            id=whole_number(values["id"]),
            **{name: _text(values[name]) for name in ("summary", "original", "detail", "kind", "status", "topic")},
            owners=tuple(parties[code] for code in values["owners"]),
            counterparts=tuple(parties[code] for code in values["counterparts"]),
            deadline=_deadline(values["deadline"]) if values["deadline"] else None,
            window=Window(_day(window[0]), _day(window[1]), window[2]) if window else None,
            how=_text(values["how"]),
            waits_for=_maybe(values["waits_for"]),
            repeat=_maybe(values["repeat"]),
            snoozed_until=_day(values["snoozed_until"]),
            completed_on=_day(values["completed_on"]),
            meeting=_maybe(values["meeting"]),
            evidence=tuple(_evidence(one) for one in values["evidence"]),
            notes=tuple(Note(**words(one)) for one in values["notes"]),
            created_at=_text(values["created_at"]),
            updated_at=_text(values["updated_at"]),
        )
    )


def party(values: Plain) -> Party:
    """The party that ``asdict`` made these values of."""
    return Party(**{**words(values, "economy"), "aliases": tuple(values.get("aliases", ()))})


def words(values: Plain, *maybe: str) -> Plain:
    """``values`` itself when each is text or a list of texts, or None where ``maybe`` names it. Raises TypeError."""
    for name, value in values.items():
        parts = value if isinstance(value, list | tuple) else [value]
        if not all(isinstance(part, str) for part in parts) and not (value is None and name in maybe):
            raise TypeError(_("{name} is not text", name=name))
    return values


def _deadline(values: Plain) -> Deadline:
    anchor = values["anchor"]
    words({name: value for name, value in values.items() if name not in ("named", "anchor")})
    words(dict(zip(("kind", "ref", "edge", "offset"), anchor or (), strict=False)), "edge", "offset")
    return deadline_from(values)


def _evidence(values: Plain) -> Evidence:
    words({name: value for name, value in values.items() if name not in ("start", "end")}, "quote", "sha256")
    for name in ("start", "end"):
        if values.get(name) is not None:
            whole_number(values[name])
    return Evidence(**values)


def storable(value: Any) -> Any:
    """JSON values with every text and number such as a database takes.

    Raises ValueError for a number no column holds, RecursionError for values nested beyond all measure.
    """
    if isinstance(value, str):
        return text.storable(value)
    if isinstance(value, dict):
        return {text.storable(name): storable(one) for name, one in value.items()}
    if isinstance(value, list):
        return [storable(one) for one in value]
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise ValueError(_("{value} is too large a number", value=str(value)[:20]))
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(_("{value!r:.40} is not text", value=value))
    return value


def _maybe(value: Any) -> str | None:
    return None if value is None else _text(value)


def whole_number(value: Any) -> int:
    """``value`` when it counts something a column holds. Raises TypeError."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**63:
        raise TypeError(_("{value!r:.40} is not a whole number", value=value))
    return value


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
