"""Loading a seed: parties, meetings, topics and commitments as plain values, checked and stored as one batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, TypeVar

from apectrack.domain.commitment import Commitment, Evidence, checked
from apectrack.domain.deadline import Anchor, Deadline, Offset
from apectrack.domain.errors import ApectrackError, UsageError
from apectrack.domain.meeting import Meeting, key
from apectrack.domain.party import Party, folded
from apectrack.domain.window import Window, parse_edtf
from apectrack.usecases import lookup
from apectrack.usecases.ports import Topic, WritableLedger, Writing
from apectrack.usecases.resolving import CalendarOver, resolved
from apectrack.words import _

T = TypeVar("T")
Values = Mapping[str, Any]
_PLACES = frozenset(["ref", "section"])
_TIMES = frozenset(
    ["text", "when", "anchor", "edge", "offset", "date", "commitment", "vague", "limit", "how", "doubts"]
)


class SeedError(ApectrackError):
    """A seed that does not hold together."""

    def __init__(self, message: str) -> None:
        super().__init__(message, _("The installation may be incomplete; install apectrack again."))


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
    parties = [_read(_party, "party", value) for value in seed.parties]
    _refuse_shared((name, one.code) for one in parties for name in {*map(folded, one.names())})
    meetings = _outer_first([_read(_meeting, "meeting", value) for value in seed.meetings])
    _refuse_shared((name, one.code) for one in meetings for name in {*map(key, (one.code, *one.aliases))})
    topics = [_read(_topic, "topic", value) for value in seed.topics]
    with ledger.writing("init") as w:
        if w.batches(limit=1):
            return 0
        for party in parties:
            w.save_party(party)
        for meeting in meetings:
            w.save_meeting(meeting)
        for topic in topics:
            w.save_topic(topic)
        count = _commitments(w, calendar_over, seed) if commitments else 0
        w.tell(f"init: {count} commitments" if commitments else "init, empty")
    return count


def _read(read: Callable[[Values], T], what: str, value: Values) -> T:
    """What ``read`` makes of one value of the seed. Raises SeedError for whatever is wrong with it."""
    try:
        return read(value)
    except (KeyError, TypeError, ValueError, AttributeError, UsageError) as error:
        name = value.get("ref") or value.get("code") or value.get("name") or "?"
        raise SeedError(
            _(
                "The {what} {name} of the seed is not whole: {error}.",
                what=_(what),
                name=name,
                error=str(error).rstrip("."),
            )
        ) from error


def _party(value: Values) -> Party:
    _refuse_unknown(value, {f.name for f in fields(Party)}, "party")
    return Party(**{**value, "aliases": tuple(value.get("aliases", ()))})


def _topic(value: Values) -> Topic:
    _refuse_unknown(value, set(Topic._fields), "topic")
    return Topic(value["name"], value.get("name_zh", ""), tuple(value.get("aliases", ())))


def _refuse_shared(names: Iterable[tuple[str, str]]) -> None:
    """Raises SeedError when two parties, or two meetings, answer to one name."""
    owner: dict[str, str] = {}
    for name, code in names:
        if name in owner:
            raise SeedError(
                _("'{name}' of the seed is both {owner} and {code}.", name=name, owner=owner[name], code=code)
            )
        owner[name] = code


def _outer_first(meetings: Sequence[Meeting]) -> list[Meeting]:
    waiting = {one.code: one for one in meetings}
    ordered: list[Meeting] = []
    while waiting:
        known = {one.code for one in ordered}
        ready = [m for m in waiting.values() if m.within is None or m.within in known]
        if not ready:
            raise SeedError(
                _(
                    "The meetings {waiting} sit within each other, or within none that is known.",
                    waiting=", ".join(waiting),
                )
            )
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
    parties, meetings = {one.code: one for one in w.parties()}, w.meetings()
    calendar = calendar_over(w)
    ids: dict[str, str] = {}

    def stored(value: Values) -> str:
        item = _commitment(value, parties, seed.document, ids)
        anchor = item.deadline.anchor if item.deadline else None
        for name in (item.meeting, anchor.ref if anchor and anchor.kind == "meeting" else None):
            if name is not None and lookup.meeting_among(meetings, name) is None:
                raise KeyError(name)
        return str(w.save(checked(resolved(item, calendar))).id)

    for value in seed.commitments:
        ids[value["ref"]] = _read(stored, "commitment", value)
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
        raise SeedError(
            _("The seed's {what} has a word nobody reads: {names}.", what=_(what), names=", ".join(sorted(unknown)))
        )
