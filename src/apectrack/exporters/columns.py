"""The columns of flat exports: what a 列管表 shows of a commitment, with headings in the language of the export."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from apectrack.domain.commitment import Commitment
from apectrack.domain.text import visible
from apectrack.exporters.context import Context

Value = str | int | date | None


class Column(NamedTuple):
    """``name`` is the same in every language, ``heading`` the English one; ``width`` in half-width characters."""

    name: str
    heading: str
    value: Callable[[Commitment, Context], Value]
    width: float = 12


def label(code: str) -> str:
    """The English words of a state, status, kind or limit."""
    return LABELS.get(code, code)


# Every word a person reads in an export stands in zh_hant.TABLE under its English.
LABELS = {
    "overdue": "OVERDUE", "today": "due today", "soon": "due soon", "running": "running", "later": "later",
    "undated": "no date", "snoozed": "snoozed", "done": "done", "cancelled": "cancelled", "open": "open",
    "in_process": "in process", "deadline": "deadline", "window": "window", "event": "event",
    "follow_up": "follow-up", "consult": "consult", "recommendation": "recommendation",
}  # fmt: skip


def sections(one: Commitment) -> str:
    """Where it was read: document and section of each piece of evidence."""
    return "; ".join(visible(f"{part.document} {part.section}".strip()) for part in one.evidence)


def quotes(one: Commitment) -> str:
    """The words that prove it."""
    return "\n".join(visible(" ".join(part.quote.split())) for part in one.evidence if part.quote)


def notes(one: Commitment) -> str:
    """What was remarked on it, a line each."""
    return "\n".join(f"{note.at[:10]} {note.by}: {note.text}" for note in one.notes)


def _state(one: Commitment, context: Context) -> str:
    return context.words.gettext(label(context.state(one)))


def _status(one: Commitment, context: Context) -> str:
    return context.words.gettext(label(one.status))


def _kind(one: Commitment, context: Context) -> str:
    return context.words.gettext(label(one.kind))


ID = Column("id", "No.", lambda one, _: one.id, 6)
STATE = Column("state", "State", _state, 10)
DUE = Column("due", "Due", lambda one, _: one.due, 11.5)
START = Column("start", "From", lambda one, _: one.start, 11.5)
OPENS = Column("start", "From", lambda one, _: one.start if one.start != one.due else None, 11.5)
LEFT = Column("days_left", "Days left", lambda one, context: context.days_left(one), 9)
TOPIC = Column("topic", "Topic", lambda one, context: context.topic(one.topic), 14)
SUMMARY = Column("summary", "What", lambda one, _: one.summary, 36)
ORIGINAL = Column("original", "In the report's words", lambda one, _: one.original, 20)
OWNERS = Column("owners", "Owed by", lambda one, context: context.people(one.owners), 16)
COUNTERPARTS = Column("counterparts", "Owed to", lambda one, context: context.people(one.counterparts), 16)
DEADLINE = Column(
    "deadline", "Deadline as written", lambda one, _: visible(one.deadline.text) if one.deadline else None, 14
)
HOW = Column("how", "How the date was found", lambda one, _: one.how, 30)
MEETING = Column("meeting", "Meeting", lambda one, _: one.meeting, 12)
EVIDENCE = Column("evidence", "Evidence", lambda one, _: sections(one), 18)
DETAIL = Column("detail", "Detail", lambda one, _: one.detail, 32)
NOTES = Column("notes", "Notes", lambda one, _: notes(one), 22)
DONE = Column("completed_on", "Done on", lambda one, _: one.completed_on, 11.5)

# The 列管表 as an office keeps it.
LISTED = (
    ID, STATE, DUE, OPENS, LEFT, TOPIC, SUMMARY, ORIGINAL, OWNERS, COUNTERPARTS, DEADLINE, MEETING, EVIDENCE, DETAIL,
    NOTES, DONE,
)  # fmt: skip

# Everything flat there is.
ALL = (
    ID, STATE, Column("status", "Status", _status),
    Column("kind", "Kind", _kind), DUE, START, LEFT, TOPIC, SUMMARY, ORIGINAL, OWNERS,
    COUNTERPARTS, DEADLINE, HOW, Column("waits_for", "Waits for", lambda one, _: one.waits_for),
    Column("repeat", "Repeats", lambda one, _: one.repeat),
    Column("snoozed_until", "Snoozed until", lambda one, _: one.snoozed_until), DONE, MEETING, EVIDENCE,
    Column("quotes", "Quotes", lambda one, _: quotes(one)), DETAIL, NOTES,
    Column("created_at", "Taken in (UTC)", lambda one, _: one.created_at),
    Column("updated_at", "Changed (UTC)", lambda one, _: one.updated_at),
)  # fmt: skip
