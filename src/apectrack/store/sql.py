"""The full store on SQLModel, for SQLite files and PostgreSQL: everything lite reads, and every write.

A write holds the lock from its first read on (BEGIN IMMEDIATE), becomes one batch with a history row for each thing
it changed, and is committed whole or not at all.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, delete, event, insert, text, update
from sqlalchemy import Table as SaTable
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool
from sqlmodel import create_engine

from apectrack.domain.commitment import Commitment
from apectrack.domain.meeting import Meeting
from apectrack.domain.meeting import key as meeting_key
from apectrack.domain.party import Party, folded
from apectrack.store import faults, files, postgres, revision, rows, tables
from apectrack.store.reading import Reading
from apectrack.usecases.ports import Change, Filed, Topic
from apectrack.words import _


def engine_for(path: Path, *, busy_seconds: float = files.BUSY_SECONDS) -> Engine:
    """An engine on a SQLite file. Its transactions are BEGIN IMMEDIATE, but for those marked as reading.

    One that waited for its lock while a backup took the file's place raises BusyStoreError: it would write into the
    file that is kept aside.
    """
    opened: list[int | None] = [None]

    def connect() -> sqlite3.Connection:
        opened[0] = _file_number(path)
        return files.connect(path, writable=True, busy_seconds=busy_seconds)

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("reading"):
            connection.exec_driver_sql("BEGIN")
            return
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        if _file_number(path) != opened[0]:
            raise faults.BusyStoreError(
                _("A backup took the place of {where} meanwhile.", where=path), _("Run the command again.")
            )

    return engine


def _file_number(path: Path) -> int | None:
    try:
        return path.stat().st_ino
    except OSError:
        return None


class Asking(Reading):
    """Reading over an open SQLAlchemy connection."""

    def __init__(self, connection: Connection, where: str) -> None:
        self.connection = connection
        self.where = where
        if connection.dialect.name == "postgresql":
            self.collate, self.like = ' COLLATE "C"', "ILIKE"

    def ask(self, sql: str, params: Mapping[str, Any]) -> Sequence[Any]:
        """The rows ``sql`` gives; driver errors become StoreErrors."""
        try:
            return self.connection.execute(text(sql), dict(params)).mappings().all()
        except DBAPIError as error:
            raise faults.told(error, self.where) from error


class Store(Reading):
    """A ledger that can be read and written, over an engine whose schema is current."""

    def __init__(self, engine: Engine, where: str, by: str) -> None:
        self.engine, self.where, self.by = engine, where, by
        if engine.dialect.name == "postgresql":
            self.collate, self.like = ' COLLATE "C"', "ILIKE"

    def ask(self, sql: str, params: Mapping[str, Any]) -> Sequence[Any]:
        """The rows ``sql`` gives, in a transaction of its own."""
        with self._told(), self.engine.connect().execution_options(reading=True) as connection:
            return Asking(connection, self.where).ask(sql, params)

    def close(self) -> None:
        """Let go of the connections."""
        self.engine.dispose()

    @contextmanager
    def writing(self, verb: str, told: str = "") -> Iterator[Ink]:
        """A transaction that becomes one batch, committed when the block ends and rolled back when it raises."""
        with self._told(), self.engine.begin() as connection:
            if self.engine.dialect.name == "postgresql":
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({postgres.LOCK})")
            _still_current(connection, self.where)
            yield Ink(connection, self.where, verb=verb, told=told, by=self.by)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise faults.told(error, self.where) from error


def _still_current(connection: Connection, where: str) -> None:
    found = str(connection.execute(text(revision.QUESTION)).scalar_one())
    revision.refuse_newer(found, where)


class Ink(Asking):
    """The write side of one transaction. Nothing is a batch until something is saved."""

    def __init__(self, connection: Connection, where: str, *, verb: str, told: str, by: str) -> None:
        super().__init__(connection, where)
        self.now = datetime.now(UTC).isoformat(timespec="seconds")
        self._verb, self._told, self._by = verb, told, by
        self._undoes: int | None = None
        self.batch: int | None = None

    def tell(self, told: str) -> None:
        """What this batch did, in a few words."""
        self._told = told
        if self.batch is not None:
            row = _sa(tables.BatchRow)
            self._run(update(row).where(row.c.id == self.batch).values(told=told))

    def mark_undo(self, batch: int) -> None:
        """This batch takes back ``batch``; call before anything is restored."""
        self._undoes = batch

    # Commitments

    def save(self, item: Commitment) -> Commitment:
        """Insert (id 0) or update a commitment with its parties, evidence and notes, and write its history."""
        before = self._found(item.id) if item.id else None
        stamped = replace(item, created_at=item.created_at or self.now, updated_at=self.now)
        after = rows.snapshot(stamped)
        number = self._put(after, exists=before is not None)
        after["row"]["id"] = number
        self._remember("commitment", str(number), rows.snapshot(before) if before else None, after)
        return replace(stamped, id=number)

    def _found(self, number: int) -> Commitment | None:
        return next(iter(self.commitments([number])), None)

    def _put(self, snapshot: rows.Snapshot, *, exists: bool) -> int:
        row, table = snapshot["row"], _sa(tables.CommitmentRow)
        if exists:
            number = int(row["id"])
            self._run(update(table).where(table.c.id == number).values(**row))
            self._drop_parts(number)
        else:
            values = row if row["id"] else {name: value for name, value in row.items() if name != "id"}
            number = int(self._run(insert(table).values(**values).returning(table.c.id)).scalar_one())
        self._put_parts(number, snapshot)
        return number

    def _put_parts(self, number: int, snapshot: rows.Snapshot) -> None:
        links = [
            {"commitment": number, "role": role, "position": n, "party": code}
            for role, codes in (("owner", snapshot["owners"]), ("counterpart", snapshot["counterparts"]))
            for n, code in enumerate(dict.fromkeys(codes))
        ]
        parts = (
            (tables.CommitmentPartyRow, links),
            (tables.EvidenceRow, [{"commitment": number, **one} for one in snapshot["evidence"]]),
            (tables.NoteRow, [{"commitment": number, **one} for one in snapshot["notes"]]),
        )
        for table, values in parts:
            if values:
                self._run(insert(_sa(table)), values)

    def _drop_parts(self, number: int) -> None:
        for table in (tables.CommitmentPartyRow, tables.EvidenceRow, tables.NoteRow):
            self._run(delete(_sa(table)).where(_sa(table).c.commitment == number))

    # Meetings, parties, topics

    def save_meeting(self, meeting: Meeting) -> None:
        """Insert or replace a meeting and its aliases."""
        known = {one.code: one for one in self.meetings()}.get(meeting.code)
        before = _meeting_snapshot(known) if known else None
        self._named("meeting", meeting.code, before, _meeting_snapshot(meeting))

    def save_party(self, party: Party) -> None:
        """Insert or replace a party and its aliases."""
        known = {one.code: one for one in self.parties()}.get(party.code)
        self._named("party", party.code, asdict(known) if known else None, asdict(party))

    def save_topic(self, topic: Topic) -> None:
        """Insert or replace a topic."""
        known = {one.name: one for one in self.topics()}.get(topic.name)
        before = known._asdict() if known else None
        self._named("topic", topic.name, before, topic._asdict())

    def _named(self, entity: str, ref: str, before: rows.Snapshot | None, after: rows.Snapshot) -> None:
        self._set_named(entity, ref, before, after)
        self._remember(entity, ref, before, json.loads(json.dumps(after)))

    def save_document(self, document: Filed) -> None:
        """Insert or replace what is known of a document."""
        known = self.document(document.sha256)
        before = known._asdict() if known else None
        self._named("document", document.sha256, before, document._asdict())

    def _set_named(self, entity: str, ref: str, before: rows.Snapshot | None, after: rows.Snapshot | None) -> None:
        """Bring a meeting, party, topic or document from one snapshot to another; None is not there."""
        kind = _NAMED[entity]
        table = _sa(kind.table)
        if kind.alias is not None:
            self._run(delete(_sa(kind.alias)).where(_sa(kind.alias).c[entity] == ref))
        if after is None:
            self._run(delete(table).where(table.c[kind.key] == ref))
            return
        values = kind.columns(after)
        if before is None:
            self._run(insert(table).values(**values))
        else:
            self._run(update(table).where(table.c[kind.key] == ref).values(**values))
        if kind.alias is not None and after["aliases"]:
            self._run(insert(_sa(kind.alias)), kind.aliases(after, {entity: ref}))

    # History

    def restore(self, change: Change) -> None:
        """Put back what ``change`` found, and remember that as a change of this batch."""
        if change.entity != "commitment":
            self._set_named(change.entity, change.ref, change.after, change.before)
            self._remember(change.entity, change.ref, change.after, change.before)
            return
        number = int(change.ref)
        present = self._found(number)
        if change.before is not None:
            self._put(change.before, exists=present is not None)
        elif present is not None:
            self._drop_parts(number)
            table = _sa(tables.CommitmentRow)
            self._run(delete(table).where(table.c.id == number))
        self._remember("commitment", change.ref, rows.snapshot(present) if present else None, change.before)

    def _remember(self, entity: str, ref: str, before: rows.Snapshot | None, after: rows.Snapshot | None) -> None:
        if self.batch is None:
            table = _sa(tables.BatchRow)
            values = {"at": self.now, "by": self._by, "verb": self._verb, "told": self._told, "undoes": self._undoes}
            self.batch = int(self._run(insert(table).values(**values).returning(table.c.id)).scalar_one())
        written = {"batch": self.batch, "entity": entity, "ref": ref, "before": _json(before), "after": _json(after)}
        self._run(insert(_sa(tables.HistoryRow)).values(**written))

    def _run(self, statement: Any, values: Any = None) -> Any:
        try:
            return self.connection.execute(statement, values)
        except DBAPIError as error:
            raise faults.told(error, self.where) from error


class _Kind(NamedTuple):
    """How a thing known by a name is stored: its table, the names it answers to, and how snapshots become columns."""

    table: type[Any]
    key: str
    alias: type[Any] | None = None
    fold: Callable[[str], str] = folded

    def columns(self, after: rows.Snapshot) -> rows.Snapshot:
        """The columns of a snapshot."""
        values = {name: value for name, value in after.items() if name != "aliases"}
        if self.table is tables.TopicRow:
            values["aliases"] = "\n".join(after["aliases"])
        if self.table is tables.DocumentRow:
            values["proposals"] = json.dumps(after["proposals"], ensure_ascii=False, separators=(",", ":"))
        return values

    def aliases(self, after: rows.Snapshot, of: rows.Snapshot) -> list[rows.Snapshot]:
        """The alias rows of a snapshot, one a folded name."""
        distinct = {self.fold(name): name for name in after["aliases"]}
        return [{"key": key, "name": name, **of} for key, name in distinct.items()]


_NAMED = {
    "meeting": _Kind(tables.MeetingRow, "code", tables.MeetingAliasRow, meeting_key),
    "party": _Kind(tables.PartyRow, "code", tables.PartyAliasRow),
    "topic": _Kind(tables.TopicRow, "name"),
    "document": _Kind(tables.DocumentRow, "sha256"),
}


def _sa(model: type[Any]) -> SaTable:
    """The SQLAlchemy table behind a SQLModel class."""
    table: SaTable = model.__table__
    return table


def _meeting_snapshot(meeting: Meeting) -> rows.Snapshot:
    return {**rows.meeting_row(meeting), "aliases": list(meeting.aliases)}


def _json(snapshot: rows.Snapshot | None) -> str | None:
    return json.dumps(snapshot, ensure_ascii=False, separators=(",", ":")) if snapshot is not None else None
