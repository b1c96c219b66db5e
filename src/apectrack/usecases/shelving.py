"""Candidates as plain JSON values and back, so that a review can go on another day."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from datetime import date
from typing import Any

from apectrack.domain.candidate import Candidate, Mention, Named
from apectrack.domain.deadline import Anchor, Deadline, Offset
from apectrack.domain.window import Window

Plain = dict[str, Any]


def plain(candidate: Candidate) -> Plain:
    """A candidate as JSON values."""
    values = {f.name: getattr(candidate, f.name) for f in fields(candidate)}
    return values | {
        "completed_on": _iso(candidate.completed_on),
        "owners": [asdict(one) for one in candidate.owners],
        "counterparts": [asdict(one) for one in candidate.counterparts],
        "mentions": [asdict(one) for one in candidate.mentions],
        "cues": [list(one) for one in candidate.cues],
        "deadline": plain_deadline(candidate.deadline) if candidate.deadline else None,
        **{name: list(getattr(candidate, name)) for name in ("reasons", "doubts", "rules")},
    }


def candidate(values: Plain) -> Candidate:
    """The candidate that ``plain`` made these values of."""
    found = Candidate(**values)
    return replace(
        found,
        completed_on=_day(values["completed_on"]),
        owners=tuple(Named(**one) for one in values["owners"]),
        counterparts=tuple(Named(**one) for one in values["counterparts"]),
        mentions=tuple(Mention(**one) for one in values["mentions"]),
        cues=tuple((one[0], one[1]) for one in values["cues"]),
        deadline=deadline(values["deadline"]) if values["deadline"] else None,
        reasons=tuple(values["reasons"]),
        doubts=tuple(values["doubts"]),
        rules=tuple(values["rules"]),
    )


def plain_deadline(found: Deadline) -> Plain:
    """A deadline as JSON values."""
    named, anchor = found.named, found.anchor
    return {
        "text": found.text,
        "limit": found.limit,
        "named": [_iso(named.earliest), _iso(named.latest), named.grain] if named else None,
        "anchor": [anchor.kind, anchor.ref, anchor.edge, str(anchor.offset) if anchor.offset else None]
        if anchor
        else None,
        "how": found.how,
        "doubts": list(found.doubts),
    }


def deadline(values: Plain) -> Deadline:
    """The deadline that ``plain_deadline`` made these values of."""
    named, anchor = values["named"], values["anchor"]
    return Deadline(
        text=values["text"],
        limit=values["limit"],
        named=Window(_day(named[0]), _day(named[1]), named[2]) if named else None,
        anchor=_anchor(*anchor) if anchor else None,
        how=values["how"],
        doubts=tuple(values["doubts"]),
    )


def _anchor(kind: str, ref: str, edge: str | None, offset: str | None) -> Anchor:
    return Anchor(kind, ref, edge, Offset.parse(offset) if offset else None)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
