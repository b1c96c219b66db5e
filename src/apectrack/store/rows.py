"""Rows to domain and back: columns in, commitments, meetings and parties out, and snapshots for the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from apectrack.domain.commitment import Commitment, Evidence, Note
from apectrack.domain.deadline import Anchor, Deadline, Offset
from apectrack.domain.meeting import Meeting
from apectrack.domain.party import Party
from apectrack.domain.window import Window, parse_edtf

Snapshot = dict[str, Any]


def commitment_row(item: Commitment) -> dict[str, Any]:
    """The columns of a commitment, without its parties, evidence and notes."""
    return {
        "id": item.id or None,
        "summary": item.summary,
        "original": item.original,
        "detail": item.detail,
        "kind": item.kind,
        "status": item.status,
        "topic": item.topic,
        **_deadline_row(item.deadline),
        "start_on": _iso(item.start),
        "due_on": _iso(item.due),
        "how": item.how,
        "waits_for": item.waits_for,
        "repeat": item.repeat,
        "snoozed_until": _iso(item.snoozed_until),
        "completed_on": _iso(item.completed_on),
        "meeting": item.meeting,
        "created_at": item.created_at,
        "updated_at": item.updated_at,
    }


def _deadline_row(deadline: Deadline | None) -> dict[str, Any]:
    anchor = deadline.anchor if deadline else None
    return {
        "deadline_text": deadline.text if deadline else None,
        "deadline_limit": deadline.limit if deadline else None,
        "deadline_named": deadline.edtf if deadline else None,
        "deadline_grain": deadline.named.grain if deadline and deadline.named else None,
        "deadline_how": deadline.how if deadline else "",
        "deadline_doubts": "\n".join(deadline.doubts) if deadline else "",
        "anchor_kind": anchor.kind if anchor else None,
        "anchor_ref": anchor.ref if anchor else None,
        "anchor_edge": anchor.edge if anchor else None,
        "anchor_offset": str(anchor.offset) if anchor and anchor.offset else None,
    }


def commitment_from(
    row: Mapping[str, Any],
    owners: tuple[Party, ...] = (),
    counterparts: tuple[Party, ...] = (),
    evidence: tuple[Evidence, ...] = (),
    notes: tuple[Note, ...] = (),
) -> Commitment:
    """A commitment from its columns and its parts."""
    start, due = _day(row["start_on"]), _day(row["due_on"])
    deadline = _deadline_from(row)
    grain = deadline.grain if deadline else "day"
    return Commitment(
        id=row["id"],
        summary=row["summary"],
        original=row["original"],
        detail=row["detail"],
        kind=row["kind"],
        status=row["status"],
        topic=row["topic"],
        owners=owners,
        counterparts=counterparts,
        deadline=deadline,
        window=Window(start, due, grain) if start or due else None,
        how=row["how"],
        waits_for=row["waits_for"],
        repeat=row["repeat"],
        snoozed_until=_day(row["snoozed_until"]),
        completed_on=_day(row["completed_on"]),
        meeting=row["meeting"],
        evidence=evidence,
        notes=notes,
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )


def _deadline_from(row: Mapping[str, Any]) -> Deadline | None:
    if row["deadline_text"] is None:
        return None
    named = parse_edtf(row["deadline_named"]) if row["deadline_named"] else None
    anchor = None
    if row["anchor_kind"]:
        offset = Offset.parse(row["anchor_offset"]) if row["anchor_offset"] else None
        anchor = Anchor(row["anchor_kind"], row["anchor_ref"], row["anchor_edge"], offset)
    return Deadline(
        text=row["deadline_text"],
        limit=row["deadline_limit"],
        named=replace(named, grain=row["deadline_grain"]) if named else None,
        anchor=anchor,
        how=row["deadline_how"],
        doubts=tuple(row["deadline_doubts"].splitlines()),
    )


def evidence_row(evidence: Evidence) -> dict[str, Any]:
    """The columns of a piece of evidence, without the commitment it belongs to."""
    row = asdict(evidence)
    return {**row, "quote_start": row.pop("start"), "quote_end": row.pop("end")}


def evidence_from(row: Mapping[str, Any]) -> Evidence:
    """A piece of evidence from its columns."""
    return Evidence(row["document"], row["section"], row["quote"], row["quote_start"], row["quote_end"], row["sha256"])


def note_from(row: Mapping[str, Any]) -> Note:
    """A note from its columns."""
    return Note(row["text"], row["at"], row["by"])


def party_from(row: Mapping[str, Any], aliases: tuple[str, ...] = ()) -> Party:
    """A party from its columns."""
    return Party(row["code"], row["name"], row["name_zh"], row["kind"], row["economy"], aliases)


def meeting_row(meeting: Meeting) -> dict[str, Any]:
    """The columns of a meeting, without its aliases."""
    window = meeting.window
    return {
        "code": meeting.code,
        "name": meeting.name,
        "start_on": _iso(window.earliest) if window else None,
        "end_on": _iso(window.latest) if window else None,
        "within": meeting.within,
        "place": meeting.place,
    }


def meeting_from(row: Mapping[str, Any], aliases: tuple[str, ...] = ()) -> Meeting:
    """A meeting from its columns."""
    start, end = _day(row["start_on"]), _day(row["end_on"])
    window = Window(start, end) if start and end else None
    return Meeting(row["code"], row["name"], window, row["within"], row["place"], aliases)


def snapshot(item: Commitment) -> Snapshot:
    """Everything of a commitment as plain JSON values, enough to bring it back."""
    return {
        "row": commitment_row(item),
        "owners": [party.code for party in item.owners],
        "counterparts": [party.code for party in item.counterparts],
        "evidence": [evidence_row(one) for one in item.evidence],
        "notes": [asdict(one) for one in item.notes],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
