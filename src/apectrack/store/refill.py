"""Filling an empty ledger with a whole one, as it was: ids, timestamps and history kept, nothing added."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import islice
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from apectrack.domain.commitment import Commitment
from apectrack.domain.meeting import key as meeting_key
from apectrack.domain.party import folded
from apectrack.store import faults, rows, tables
from apectrack.store.sql import Store
from apectrack.usecases.exporting import GROUND, Whole, outer_first
from apectrack.usecases.ports import Change

Row = dict[str, Any]
_AT_ONCE = 2000
_CHILDREN_FIRST = (
    tables.HistoryRow, tables.NoteRow, tables.EvidenceRow, tables.CommitmentPartyRow, tables.CommitmentRow,
    tables.DocumentRow, tables.BatchRow, tables.TopicRow, tables.MeetingAliasRow, tables.MeetingRow,
    tables.PartyAliasRow, tables.PartyRow,
)  # fmt: skip
_COUNTED = ("commitment", "evidence", "note", "batch", "history")


def fill(store: Store, whole: Whole) -> bool:
    """Put ``whole`` into ``store`` in one transaction. False, and nothing done, when the ledger is not empty.

    Raises StoreError for what the database refuses; nothing is stored then.
    """
    try:
        with store.engine.begin() as connection:
            if not _empty(connection):
                return False
            connection.execute(update(_sa(tables.MeetingRow)).values(within=None))
            for table in _CHILDREN_FIRST:
                connection.execute(delete(_sa(table)))
            for table, values in _all(whole):
                _insert(connection, table, values)
            _count_on(connection)
    except DBAPIError as error:
        raise faults.told(error, store.where) from error
    return True


def _empty(connection: Connection) -> bool:
    """Whether there is nothing but what ``init --empty`` laid down."""
    batch = _sa(tables.BatchRow)
    later = select(func.count()).select_from(batch).where(batch.c.verb != GROUND)
    held = [select(func.count()).select_from(_sa(one)) for one in (tables.CommitmentRow, tables.DocumentRow)]
    return not any(connection.execute(question).scalar_one() for question in (later, *held))


def _all(whole: Whole) -> Iterator[tuple[type[Any], Iterable[Row]]]:
    """Every table with its rows, parents first."""
    parties, meetings = list(whole.parties), outer_first(whole.meetings)
    commitments = list(whole.commitments)
    yield tables.PartyRow, [_without(asdict(one), "aliases") for one in parties]
    yield (
        tables.PartyAliasRow,
        [{"key": folded(name), "name": name, "party": one.code} for one in parties for name in one.aliases],
    )
    yield tables.MeetingRow, [rows.meeting_row(one) for one in meetings]
    yield (
        tables.MeetingAliasRow,
        [{"key": meeting_key(name), "name": name, "meeting": one.code} for one in meetings for name in one.aliases],
    )
    yield tables.TopicRow, [{**one._asdict(), "aliases": "\n".join(one.aliases)} for one in whole.topics]
    yield tables.DocumentRow, [{**one._asdict(), "proposals": _dumps(one.proposals)} for one in whole.documents]
    yield tables.BatchRow, [one._asdict() for one in whole.batches]
    yield tables.CommitmentRow, (rows.commitment_row(one) for one in commitments)
    yield tables.CommitmentPartyRow, (link for one in commitments for link in _links(one))
    yield (
        tables.EvidenceRow,
        ({"commitment": one.id, **rows.evidence_row(part)} for one in commitments for part in one.evidence),
    )
    yield tables.NoteRow, ({"commitment": one.id, **asdict(part)} for one in commitments for part in one.notes)
    yield tables.HistoryRow, (_history(n, change) for n, change in enumerate(whole.changes, start=1))


def _links(one: Commitment) -> Iterator[Row]:
    for role, parties in (("owner", one.owners), ("counterpart", one.counterparts)):
        for n, party in enumerate(parties):
            yield {"commitment": one.id, "role": role, "position": n, "party": party.code}


def _history(number: int, change: Change) -> Row:
    kept = {"id": number} | {name: getattr(change, name) for name in ("batch", "entity", "ref")}
    return kept | {
        name: _dumps(snapshot) if snapshot is not None else None
        for name, snapshot in (("before", change.before), ("after", change.after))
    }


def _insert(connection: Connection, table: type[Any], values: Iterable[Row]) -> None:
    waiting = iter(values)
    while some := list(islice(waiting, _AT_ONCE)):
        connection.execute(insert(_sa(table)), some)


def _count_on(connection: Connection) -> None:
    """Let the next ids come after every id there ever was: one that was taken back is not given again."""
    history = _sa(tables.HistoryRow)
    refs = connection.execute(select(history.c.ref).where(history.c.entity == "commitment").distinct())
    highest = max((int(ref) for (ref,) in refs if ref.isdigit()), default=0)
    if connection.dialect.name == "sqlite":
        for sql in (
            "DELETE FROM sqlite_sequence WHERE name = 'commitment' AND seq < :n",
            """INSERT INTO sqlite_sequence (name, seq) SELECT 'commitment', :n
            WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'commitment')""",
        ):
            connection.execute(text(sql), {"n": highest})
        return
    for name in _COUNTED:
        floor = highest if name == "commitment" else 0
        connection.execute(
            text(
                f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), greatest(max(id), :n, 1),"
                f" greatest(coalesce(max(id), 0), :n) > 0) FROM {name}"
            ),
            {"n": floor},
        )


def _without(row: Row, name: str) -> Row:
    return {key: value for key, value in row.items() if key != name}


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sa(model: type[Any]) -> Any:
    return model.__table__
