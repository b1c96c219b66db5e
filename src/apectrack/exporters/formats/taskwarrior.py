"""Taskwarrior: a JSON array that `task import` takes; the same item has the same uuid on every export."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, BinaryIO

from apectrack.domain.commitment import Commitment
from apectrack.domain.text import one_line
from apectrack.exporters.columns import quotes, sections
from apectrack.exporters.context import Context

NAME, SUFFIX, TEXT = "taskwarrior", ".json", True
_FAMILY = uuid.UUID("6f9e9d0e-6c1c-5d7a-9d4c-6a50ec1a0b11")  # our own namespace, made once
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_STATUSES = {"open": "pending", "in_process": "pending", "done": "completed", "cancelled": "deleted"}


def write(items: Sequence[Commitment], out: BinaryIO, context: Context) -> None:
    """Write the array, one object a line."""
    known = {one.id for one in items}
    out.write(b"[")
    for n, one in enumerate(items):
        out.write((",\n" if n else "\n").encode())
        out.write(json.dumps(plain(one, context, known), separators=(",", ":")).encode())
    out.write(b"\n]\n")


def plain(one: Commitment, context: Context, known: set[int]) -> dict[str, Any]:
    """One item as Taskwarrior's JSON. ``known`` are the ids exported along with it, which it may depend on."""
    anchor = one.deadline.anchor if one.deadline else None
    closed = one.status in ("done", "cancelled")
    values = {
        "uuid": str(identity(context.ledger, one.id)),
        "description": one_line(one.summary),
        "status": _STATUSES[one.status],
        "entry": _instant(one.created_at),
        "modified": _instant(one.updated_at),
        "due": _day(one.due, "235959"),
        "scheduled": _day(one.start) if one.start != one.due else None,
        "wait": _day(one.snoozed_until),
        "start": _instant(one.updated_at) if one.status == "in_process" else None,
        "end": (_day(one.completed_on, "120000") or _instant(one.updated_at)) if closed else None,
        "project": one_line(one.topic).replace(".", "-") or None,
        "tags": [_tag(word) for word in (one.kind, *(party.code for party in one.owners))],
        "depends": [str(identity(context.ledger, int(anchor.ref)))]
        if anchor and anchor.kind == "commitment" and int(anchor.ref) in known
        else None,
        "annotations": _annotations(one),
    }
    return {name: value for name, value in values.items() if value not in (None, [], "")}


def identity(ledger: str, number: int) -> uuid.UUID:
    """The lasting uuid of an item of a ledger."""
    return uuid.uuid5(_FAMILY, f"{ledger}/{number}")


def _annotations(one: Commitment) -> list[dict[str, str]]:
    """What else is known of it. Taskwarrior keeps one remark a second, so each gets a second of its own."""
    said = (one.original, one.detail, sections(one), quotes(one))
    remarks = [(one.created_at, one_line(words)) for words in dict.fromkeys(said) if one_line(words)]
    remarks += [(note.at, one_line(note.text)) for note in one.notes]
    taken: set[str] = set()
    found = []
    for at, words in remarks:
        second = datetime.fromisoformat(at) if at else _NEVER
        while (entry := f"{second:%Y%m%dT%H%M%SZ}") in taken:
            second += timedelta(seconds=1)
        taken.add(entry)
        found.append({"entry": entry, "description": words})
    return found


def _instant(at: str) -> str | None:
    """A UTC timestamp as Taskwarrior writes it."""
    digits = re.sub(r"\D", "", at[:19])
    return f"{digits[:8]}T{digits[8:14]:0<6}Z" if digits else None


def _day(day: date | None, at: str = "000000") -> str | None:
    """A day without a zone: Taskwarrior then takes it for local time, which is what a day is."""
    return f"{day.year:04d}{day.month:02d}{day.day:02d}T{at}" if day else None


def _tag(word: str) -> str:
    return re.sub(r"\W+", "_", word)
