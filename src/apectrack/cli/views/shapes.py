"""Commitments as programs read them: the JSON of the documented promise, CSV and Markdown rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from apectrack.domain import agenda
from apectrack.domain.commitment import Commitment, Evidence
from apectrack.domain.deadline import Anchor, Deadline
from apectrack.domain.meeting import Meeting
from apectrack.domain.party import Party, side
from apectrack.domain.text import one_line, visible

FORMATS = ("table", "json", "csv", "markdown")
COLUMNS = ("id", "due", "start", "days_left", "state", "kind", "topic", "summary", "original", "owners", "counterparts")
SEPARATOR = "; "  # between names: some hold a comma of their own (Hong Kong, China)
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


class Seen(NamedTuple):
    """The eyes commitments are seen with: the day, the horizon, our economy, and names to display."""

    today: date
    within: int
    us: str
    names: Mapping[str, str]

    def name(self, party: Party) -> str:
        """The party's displayed name."""
        return self.names.get(party.code, party.name)

    def owners(self, item: Commitment) -> str:
        """The owners' names."""
        return SEPARATOR.join(self.name(party) for party in item.owners)

    def item(self, item: Commitment) -> agenda.Item:
        """The commitment as the agenda sees it."""
        return item.on_agenda(tuple(self.name(party) for party in item.owners), self.us)

    def state(self, item: Commitment) -> str:
        """Where it stands today."""
        return agenda.state(self.item(item), self.today, self.within)


def dumps(value: object) -> str:
    """One JSON value, ASCII-safe."""
    return json.dumps(value, indent=1)


def commitment(item: Commitment, seen: Seen) -> dict[str, Any]:
    """A commitment in the documented shape."""
    live = item.status in ("open", "in_process")
    return {
        "id": item.id,
        "summary": item.summary,
        "original": item.original,
        "detail": item.detail,
        "kind": item.kind,
        "status": item.status,
        "topic": item.topic,
        "owners": [party(one, seen) for one in item.owners],
        "counterparts": [party(one, seen) for one in item.counterparts],
        "deadline": deadline(item) if item.deadline else None,
        "state": seen.state(item),
        "days_left": agenda.days_left(seen.item(item), seen.today) if live else None,
        "side": side(item.owners, seen.us),
        "waits_for": item.waits_for,
        "snoozed_until": _iso(item.snoozed_until),
        "repeat": item.repeat,
        "completed_on": _iso(item.completed_on),
        "meeting": item.meeting,
        "evidence": [evidence(one) for one in item.evidence],
        "notes": [one.__dict__ for one in item.notes],
        "created_at": item.created_at,
        "updated_at": item.updated_at,
    }


def deadline(item: Commitment) -> dict[str, Any]:
    """A commitment's deadline in the documented shape: the phrase, and the window it comes to."""
    found = item.deadline
    assert isinstance(found, Deadline)
    return {
        "text": found.text,
        "edtf": found.edtf or (item.window.edtf() if item.window else None),
        "limit": found.limit,
        "start": _iso(item.start),
        "due": _iso(item.due),
        "grain": found.grain,
        "anchor": anchor(found.anchor),
        "how": item.how,
        "doubts": list(found.doubts),
    }


def anchor(found: Anchor | None) -> dict[str, Any] | None:
    """An anchor: ``{"meeting": code, "edge": "start", "offset": "+10wd"}``, or the same of a date or commitment."""
    if found is None:
        return None
    offset = str(found.offset) if found.offset else None
    ref: str | int = int(found.ref) if found.kind == "commitment" else found.ref
    return {found.kind: ref, "edge": found.edge, "offset": offset}


def party(found: Party, seen: Seen) -> dict[str, str]:
    """A party by code and displayed name."""
    return {"code": found.code, "name": seen.name(found)}


def evidence(found: Evidence) -> dict[str, Any]:
    """A piece of evidence."""
    return {
        "document": found.document,
        "section": found.section,
        "quote": found.quote,
        "start": found.start,
        "end": found.end,
    }


def meeting(found: Meeting, days: tuple[date, date] | None, how: str) -> dict[str, Any]:
    """A meeting; ``start`` and ``end`` are its own days or those of the meeting around it, as ``how`` says."""
    return {
        "code": found.code,
        "name": found.name,
        "start": _iso(days[0]) if days else None,
        "end": _iso(days[1]) if days else None,
        "own_days": found.window is not None,
        "how": how,
        "within": found.within,
        "place": found.place,
        "aliases": list(found.aliases),
    }


def row(item: Commitment, seen: Seen) -> dict[str, object]:
    """A commitment as one flat row of COLUMNS."""
    whole = commitment(item, seen)
    return {
        **{name: whole[name] for name in ("id", "days_left", "state", "kind", "topic", "summary", "original")},
        "due": _iso(item.due),
        "start": _iso(item.start),
        "owners": seen.owners(item),
        "counterparts": SEPARATOR.join(seen.name(one) for one in item.counterparts),
    }


def as_csv(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> str:
    """CSV (RFC 4180) with a header; text that a spreadsheet would take for a formula is led by an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(one[name]) for name in columns] for one in rows)
    return out.getvalue()


def as_markdown(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> str:
    """A Markdown table."""
    lines = [columns, ["---"] * len(columns), *([_cell(one[name]) for name in columns] for one in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _harmless(value: object) -> object:
    if not isinstance(value, str):
        return "" if value is None else value
    return f"'{visible(value)}" if value.startswith(_FORMULA) else visible(value)


def _cell(value: object) -> str:
    plain = one_line("" if value is None else str(value))
    return plain.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
