"""Loading a seed: parties, meetings, topics and commitments as plain values, checked and stored as one batch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from apectrack.domain.commitment import Commitment, Evidence, checked
from apectrack.domain.deadline import Anchor, Deadline, Offset
from apectrack.domain.errors import ApectrackError
from apectrack.domain.meeting import Meeting
from apectrack.domain.party import Party
from apectrack.domain.window import Window, parse_edtf
from apectrack.usecases.ports import Topic, WritableLedger, Writing
from apectrack.usecases.resolving import CalendarOver, resolved

Values = Mapping[str, Any]
_PLACES = frozenset(["ref", "section"])
_TIMES = frozenset(
    ["text", "when", "anchor", "edge", "offset", "date", "commitment", "vague", "limit", "how", "doubts"]
)


class SeedError(ApectrackError):
    """A seed that does not hold together."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "The installation may be incomplete; install apectrack again.")


@dataclass(frozen=True)
class Seed:
    """The four lists of a seed, as TOML gives them, and the name of the document they come from."""

    document: str
    parties: Sequence[Values]
    meetings: Sequence[Values]
    topics: Sequence[Values]
    commitments: Sequence[Values]


def is_seeded(ledger: WritableLedger) -> bool:
    """Whether the ledger holds anything yet."""
    return bool(ledger.batches(limit=1))


def load(ledger: WritableLedger, calendar_over: CalendarOver, seed: Seed, *, commitments: bool = True) -> int:
    """Store the seed, with or without its commitments, as the ground batch. Returns how many commitments it brought.

    Does nothing when the ledger holds anything. Raises SeedError for a seed that does not hold together.
    """
    with ledger.writing("init") as w:
        if w.batches(limit=1):
            return 0
        for party in _parties(seed.parties):
            w.save_party(party)
        for meeting in _outer_first(seed.meetings):
            w.save_meeting(meeting)
        for topic in seed.topics:
            w.save_topic(Topic(topic["name"], topic.get("name_zh", ""), tuple(topic.get("aliases", ()))))
        count = _commitments(w, calendar_over, seed) if commitments else 0
        w.tell(f"init: {count} commitments" if commitments else "init, empty")
    return count


def _parties(values: Sequence[Values]) -> Iterable[Party]:
    for one in values:
        _refuse_unknown(one, {f.name for f in fields(Party)}, "party")
        yield Party(**{**one, "aliases": tuple(one.get("aliases", ()))})


def _outer_first(values: Sequence[Values]) -> list[Meeting]:
    waiting = {one["code"]: _meeting(one) for one in values}
    ordered: list[Meeting] = []
    while waiting:
        ready = [m for m in waiting.values() if m.within is None or m.within not in waiting]
        if not ready:
            raise SeedError(f"The meetings {', '.join(waiting)} sit within each other.")
        ordered += [waiting.pop(meeting.code) for meeting in ready]
    return ordered


def _meeting(value: Values) -> Meeting:
    _refuse_unknown(value, {"code", "name", "name_zh", "start", "end", "within", "place", "aliases", "note"}, "meeting")
    start, end = value.get("start"), value.get("end")
    window = Window(start, end or start) if start else None
    aliases = [*value.get("aliases", ()), *([value["name_zh"]] if value.get("name_zh") else [])]
    return Meeting(
        value["code"], value.get("name", ""), window, value.get("within"), value.get("place", ""), tuple(aliases)
    )


def _commitments(w: Writing, calendar_over: CalendarOver, seed: Seed) -> int:
    parties = {party.code: party for party in w.parties()}
    calendar = calendar_over(w)
    ids: dict[str, str] = {}
    for value in seed.commitments:
        try:
            item = _commitment(value, parties, seed.document, ids)
        except (KeyError, TypeError, ValueError) as error:
            raise SeedError(f"Commitment {value.get('ref', '?')} of the seed is not whole: {error}.") from error
        ids[value["ref"]] = str(w.save(checked(resolved(item, calendar))).id)
    return len(ids)


def _commitment(value: Values, parties: Mapping[str, Party], document: str, ids: Mapping[str, str]) -> Commitment:
    named = {f.name for f in fields(Commitment)} - {"id", "window", "evidence", "notes"}
    _refuse_unknown(value, named | _PLACES, f"commitment {value.get('ref')}")
    plain = {name: said for name, said in value.items() if name not in _PLACES | {"deadline"}}
    return replace(
        Commitment(0, **plain),
        owners=tuple(parties[code] for code in value["owners"]),
        counterparts=tuple(parties[code] for code in value["counterparts"]),
        deadline=_deadline(value["deadline"], ids) if "deadline" in value else None,
        evidence=(Evidence(document, value["section"]),),
    )


def _deadline(value: Values, ids: Mapping[str, str]) -> Deadline:
    _refuse_unknown(value, set(_TIMES), "deadline")
    return Deadline(
        text=value["text"],
        limit=value.get("limit", "on"),
        named=parse_edtf(value["when"]) if "when" in value else None,
        anchor=_anchor(value, ids),
        how=value.get("how", ""),
        doubts=tuple(value.get("doubts", ())),
    )


def _anchor(value: Values, ids: Mapping[str, str]) -> Anchor | None:
    offset = Offset.parse(value["offset"]) if "offset" in value else None
    edge = value.get("edge")
    if "anchor" in value:
        return Anchor("meeting", value["anchor"], edge, offset)
    if "date" in value:
        return Anchor("date", date.fromisoformat(str(value["date"])).isoformat(), edge, offset)
    return Anchor("commitment", ids[value["commitment"]], edge, offset) if "commitment" in value else None


def _refuse_unknown(value: Values, known: set[str], what: str) -> None:
    if unknown := set(value) - known:
        raise SeedError(f"The seed's {what} has a word nobody reads: {', '.join(sorted(unknown))}.")
