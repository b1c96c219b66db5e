"""The schema, as SQLModel tables. Alembic reads it; writes go through it.

Dates are ISO text, so that SQLite and PostgreSQL compare them alike. What differs between the two databases (the CHECK
that a date exists, the partial indexes of the daily question) stands in the migrations alone: naming PostgreSQL's
options here would import its dialect on every write.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Text
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(SQLModel):
    """The base of every table: one metadata with stable constraint names."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMING)
    # Rows are never validated by pydantic (the domain does that); building its validators costs 20 ms a start.
    model_config = SQLModelConfig(defer_build=True)


def _ref(target: str, **more: Any) -> Any:
    return Field(sa_column=Column(Text, ForeignKey(target, ondelete="RESTRICT"), **more), default=None)


def _text(**more: Any) -> Any:
    return Field(sa_column=Column(Text, nullable=False, server_default="", **more), default="")


def _maybe() -> Any:
    return Field(sa_column=Column(Text), default=None)


def _id() -> Any:
    return Field(sa_column=Column(Integer, primary_key=True, autoincrement=True), default=None)


class PartyRow(Table, table=True):
    """A party by code."""

    __tablename__ = "party"
    code: str = Field(sa_column=Column(Text, primary_key=True))
    name: str = _text()
    name_zh: str = _text()
    kind: str = _text()
    economy: str | None = _maybe()


class PartyAliasRow(Table, table=True):
    """A name a party answers to; ``key`` is its folded form, unique over all parties."""

    __tablename__ = "party_alias"
    key: str = Field(sa_column=Column(Text, primary_key=True))
    name: str = _text()
    party: str = _ref("party.code", nullable=False, index=True)


class MeetingRow(Table, table=True):
    """A meeting by code; both days NULL while unknown."""

    __tablename__ = "meeting"
    __table_args__ = (
        CheckConstraint(
            "(start_on IS NULL) = (end_on IS NULL) AND (start_on IS NULL OR start_on <= end_on)", name="span"
        ),
    )
    code: str = Field(sa_column=Column(Text, primary_key=True))
    name: str = _text()
    start_on: str | None = _maybe()
    end_on: str | None = _maybe()
    within: str | None = _ref("meeting.code")
    place: str = _text()


class MeetingAliasRow(Table, table=True):
    """A name a meeting answers to; ``key`` is its folded form, unique over all meetings."""

    __tablename__ = "meeting_alias"
    key: str = Field(sa_column=Column(Text, primary_key=True))
    name: str = _text()
    meeting: str = _ref("meeting.code", nullable=False, index=True)


class TopicRow(Table, table=True):
    """A topic by name, with the words that reveal it, one a line."""

    __tablename__ = "topic"
    name: str = Field(sa_column=Column(Text, primary_key=True))
    name_zh: str = _text()
    aliases: str = _text()


class CommitmentRow(Table, table=True):
    """A commitment: the deadline as phrase and anchor, and the window it resolved to when last written."""

    __tablename__ = "commitment"
    __table_args__ = (
        CheckConstraint("kind IN ('deadline','window','event','follow_up','consult','recommendation')", name="kind"),
        CheckConstraint("status IN ('open','in_process','done','cancelled')", name="status"),
        CheckConstraint("length(summary) > 0", name="summary"),
        Index("ix_commitment_anchor", "anchor_kind", "anchor_ref"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = _id()
    summary: str = _text()
    original: str = _text()
    detail: str = _text()
    kind: str = _text()
    status: str = _text()
    topic: str = _text()
    deadline_text: str | None = _maybe()
    deadline_limit: str | None = _maybe()
    deadline_named: str | None = _maybe()
    deadline_grain: str | None = _maybe()
    deadline_how: str = _text()
    deadline_doubts: str = _text()
    anchor_kind: str | None = _maybe()
    anchor_ref: str | None = _maybe()
    anchor_edge: str | None = _maybe()
    anchor_offset: str | None = _maybe()
    start_on: str | None = _maybe()
    due_on: str | None = _maybe()
    how: str = _text()
    waits_for: str | None = _maybe()
    repeat: str | None = _maybe()
    snoozed_until: str | None = _maybe()
    completed_on: str | None = _maybe()
    meeting: str | None = _ref("meeting.code")
    created_at: str = _text()
    updated_at: str = _text()


def _of_commitment(**more: Any) -> Any:
    column = Column(Integer, ForeignKey("commitment.id", ondelete="RESTRICT"), nullable=False, **more)
    return Field(sa_column=column)


class CommitmentPartyRow(Table, table=True):
    """Who owes (role owner) and who is owed (role counterpart), in the order given."""

    __tablename__ = "commitment_party"
    commitment: int = _of_commitment(primary_key=True)
    role: str = Field(sa_column=Column(Text, primary_key=True))
    position: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    party: str = _ref("party.code", nullable=False, index=True)


class EvidenceRow(Table, table=True):
    """A quote or section that supports a commitment."""

    __tablename__ = "evidence"
    id: int | None = _id()
    commitment: int = _of_commitment(index=True)
    document: str = _text()
    section: str = _text()
    quote: str | None = _maybe()
    quote_start: int | None = None
    quote_end: int | None = None
    sha256: str | None = _maybe()


class NoteRow(Table, table=True):
    """A remark on a commitment."""

    __tablename__ = "note"
    id: int | None = _id()
    commitment: int = _of_commitment(index=True)
    at: str = _text()
    by: str = _text()
    text: str = _text()


class DocumentRow(Table, table=True):
    """A document that was read, by the SHA-256 of its bytes, with its proposals and the decisions on them as JSON."""

    __tablename__ = "document"
    sha256: str = Field(sa_column=Column(Text, primary_key=True))
    name: str = _text()
    title: str = _text()
    language: str = _text()
    encoding: str | None = _maybe()
    characters: int = 0
    meeting: str | None = _ref("meeting.code")
    read_at: str = _text()
    proposals: str = _text()


class BatchRow(Table, table=True):
    """One command's changes, revertible whole; an import is one. ``undoes`` names the batch this one took back."""

    __tablename__ = "batch"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int | None = _id()
    at: str = _text()
    by: str = _text()
    verb: str = _text()
    told: str = _text()
    undoes: int | None = Field(sa_column=Column(Integer, ForeignKey("batch.id", ondelete="RESTRICT")), default=None)


class HistoryRow(Table, table=True):
    """One change of one thing: what it was and what it became, as JSON; NULL where it did not exist."""

    __tablename__ = "history"
    __table_args__ = (Index("ix_history_subject", "entity", "ref"), {"sqlite_autoincrement": True})
    id: int | None = _id()
    batch: int = Field(
        sa_column=Column(Integer, ForeignKey("batch.id", ondelete="RESTRICT"), nullable=False, index=True)
    )
    entity: str = _text()
    ref: str = _text()
    before: str | None = _maybe()
    after: str | None = _maybe()
