"""Taking a ledger out of the program and back: the whole of it as one value, its lasting name, and its restoring."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from apectrack.domain.commitment import Commitment
from apectrack.domain.errors import ApectrackError, UsageError
from apectrack.domain.meeting import Meeting
from apectrack.domain.party import Party
from apectrack.domain.window import Window
from apectrack.usecases import plain
from apectrack.usecases.plain import Plain
from apectrack.usecases.ports import Batch, Change, Filed, Ledger, Topic
from apectrack.words import _

FORMAT, VERSION = "apectrack ledger", 1
_NUMBERS = ("id", "undoes", "characters", "proposals")  # what is not text
GROUND = "init"  # an empty ledger holds at most what `init --empty` laid down


class NotEmptyError(ApectrackError):
    """A ledger that holds something already cannot be filled from a file."""

    def __init__(self, where: str) -> None:
        super().__init__(
            _("{where} holds commitments already; a whole ledger is restored into an empty one.", where=where),
            _("Make one with: apectrack --db NEW.db init --empty"),
        )


class NotALedgerError(UsageError):
    """A JSON value that is not a whole ledger."""

    def __init__(self, why: str) -> None:
        super().__init__(
            _("This JSON is not a whole ledger: {why}.", why=why), _("apectrack export json -o FILE writes one.")
        )


@dataclass(frozen=True)
class Whole:
    """Everything a ledger holds. ``commitments`` in the order of their ids, ``batches`` the oldest first."""

    parties: Iterable[Party]
    meetings: Iterable[Meeting]
    topics: Iterable[Topic]
    documents: Iterable[Filed]
    commitments: Iterable[Commitment]
    batches: Iterable[Batch]
    changes: Iterable[Change]


def whole(ledger: Ledger, commitments: Iterable[Commitment]) -> Whole:
    """All of ``ledger``, ``commitments`` being every one it has; changes are read when they are asked for."""
    batches = ledger.batches()[::-1]
    return Whole(
        parties=ledger.parties(),
        meetings=ledger.meetings(),
        topics=ledger.topics(),
        documents=ledger.documents(),
        commitments=sorted(commitments, key=lambda item: item.id),
        batches=batches,
        changes=(change for one in batches for change in ledger.changes(batches=[one.id])),
    )


def identity(ledger: Ledger) -> str:
    """A name for the ledger that lasts: made of when, by whom and how it was begun. Empty for one never written to.

    Calendars know our items by it, so it must stay the same on every export, on every machine.
    """
    batches = ledger.batches()
    if not batches:
        return ""
    first = batches[-1]
    from hashlib import sha256  # loads OpenSSL: not for what imprints nothing

    return sha256(f"{first.at}\n{first.by}\n{first.told}".encode()).hexdigest()[:16]


def plain_meeting(one: Meeting) -> Plain:
    """A meeting as JSON values."""
    window = one.window
    return {
        "code": one.code,
        "name": one.name,
        "start": window.earliest.isoformat() if window and window.earliest else None,
        "end": window.latest.isoformat() if window and window.latest else None,
        "within": one.within,
        "place": one.place,
        "aliases": list(one.aliases),
    }


def meeting_from(values: Plain) -> Meeting:
    """The meeting that ``plain_meeting`` made these values of."""
    plain.words(values, "start", "end", "within")
    start, end = values["start"], values["end"]
    window = Window(date.fromisoformat(start), date.fromisoformat(end)) if start and end else None
    return Meeting(values["code"], values["name"], window, values["within"], values["place"], tuple(values["aliases"]))


def read_whole(value: object) -> Whole:
    """The ledger that ``export json`` wrote as ``value``. Raises NotALedgerError for anything else."""
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise NotALedgerError(_("it does not say that it is one"))
    if value.get("version") != VERSION:
        raise NotALedgerError(
            _(
                "it is of version {value!r:.20}, and this program reads {version}",
                value=value.get("version"),
                version=VERSION,
            )
        )
    if value.get("whole") is not True:
        raise NotALedgerError(_("it is a selection of one"))
    try:
        return _whole(plain.storable(value))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, UsageError, RecursionError) as error:
        raise NotALedgerError(f"{type(error).__name__} {error!s:.80}".rstrip(".")) from error


def _whole(value: Mapping[str, Any]) -> Whole:
    parties = [plain.party(one) for one in value["parties"]]
    by_code = {one.code: one for one in parties}
    return Whole(
        parties=parties,
        meetings=outer_first(meeting_from(one) for one in value["meetings"]),
        topics=[Topic(**{**plain.words(one), "aliases": tuple(one["aliases"])}) for one in value["topics"]],
        documents=[_filed(one) for one in value["documents"]],
        commitments=[plain.commitment(one, by_code) for one in value["commitments"]],
        batches=[_batch(one) for one in value["batches"]],
        changes=_changes(value),
    )


def _filed(values: Plain) -> Filed:
    plain.words({name: one for name, one in values.items() if name not in _NUMBERS}, "encoding", "meeting")
    plain.whole_number(values["characters"])
    return Filed(**{**values, "proposals": tuple(dict(one) for one in values["proposals"])})


def _batch(values: Plain) -> Batch:
    plain.words({name: one for name, one in values.items() if name not in _NUMBERS})
    plain.whole_number(values["id"])
    if values["undoes"] is not None:
        plain.whole_number(values["undoes"])
    datetime.fromisoformat(values["at"])
    return Batch(**values)


def _changes(value: Mapping[str, Any]) -> list[Change]:
    batches = {one["id"]: one for one in value["batches"]}
    for one in value["changes"]:
        plain.words({name: one[name] for name in ("entity", "ref")})
        if not all(isinstance(one[name], dict | None) for name in ("before", "after")):
            raise TypeError(_("a change is not from one snapshot to another"))
    return [
        Change(
            batch=one["batch"],
            **{name: batches[one["batch"]][name] for name in ("at", "by", "verb", "told")},
            **{name: one[name] for name in ("entity", "ref", "before", "after")},
        )
        for one in value["changes"]
    ]


def outer_first(meetings: Iterable[Meeting]) -> list[Meeting]:
    """Meetings in an order in which each finds the one around it there already. Raises ValueError for circles."""
    known = list(meetings)
    waiting, ordered = {one.code: one for one in known}, list[Meeting]()
    if len(waiting) < len(known):
        raise ValueError(_("two meetings have one code"))
    while waiting:
        ready = [one for one in waiting.values() if one.within not in waiting]
        if not ready:
            raise ValueError(_("meetings sit within each other"))
        ordered += [waiting.pop(one.code) for one in ready]
    return ordered


def restore(where: str, value: object, fill: Callable[[Whole], bool]) -> int:
    """Fill an empty ledger, called ``where``, with the whole ledger of ``value``. Returns how many commitments.

    ``fill`` stores it in one transaction and says whether the ledger was empty. Raises NotALedgerError, NotEmptyError.
    """
    found = read_whole(value)
    if not fill(found):
        raise NotEmptyError(where)
    return len(list(found.commitments))


def plain_whole(found: Whole) -> Iterable[tuple[str, Iterable[Plain]]]:
    """The lists of a whole ledger as JSON values, one after another, so that they need not all be held at once."""
    yield "parties", (asdict(one) for one in found.parties)
    yield "meetings", (plain_meeting(one) for one in found.meetings)
    yield "topics", (one._asdict() for one in found.topics)
    yield "commitments", (plain.plain(one) for one in found.commitments)
    yield "documents", (one._asdict() for one in found.documents)
    yield "batches", (one._asdict() for one in found.batches)
    yield (
        "changes",
        ({name: getattr(one, name) for name in ("batch", "entity", "ref", "before", "after")} for one in found.changes),
    )
