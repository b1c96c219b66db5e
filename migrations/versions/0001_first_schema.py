"""The first schema: commitments, parties, meetings, topics, evidence, notes, and the history of them all."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

LIVE = "status IN ('open', 'in_process')"
# The daily question reads these alone; a query uses them when its WHERE holds theirs word for word.
DAILY = {
    "live_due": (
        ("due_on", "id", "start_on", "kind", "status", "topic", "snoozed_until", "summary"),
        "due_on IS NOT NULL",
    ),
    "live_start": (
        ("start_on", "due_on", "id", "kind", "status", "topic", "snoozed_until", "summary"),
        "start_on IS NOT NULL",
    ),
    "live_undated": (("waits_for", "id", "topic", "snoozed_until"), "due_on IS NULL"),
}


def _day(table: str, column: str) -> sa.CheckConstraint:
    """The column holds a day of the calendar, written 2011-04-15, or NULL."""
    # A modifier makes SQLite work the day out: without one it gives 2011-02-30 back as it came. IS, because what is no
    # day at all gives NULL, and a CHECK lets NULL pass.
    exists = f"date({column}, '+0 days') IS {column}"
    if op.get_bind().dialect.name == "postgresql":
        exists = f"CAST(CAST({column} AS date) AS text) = {column}"
    return sa.CheckConstraint(f"{column} IS NULL OR {exists}", name=f"ck_{table}_{column}")


def upgrade() -> None:
    op.create_table(
        "batch",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.Text(), server_default="", nullable=False),
        sa.Column("by", sa.Text(), server_default="", nullable=False),
        sa.Column("verb", sa.Text(), server_default="", nullable=False),
        sa.Column("told", sa.Text(), server_default="", nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["undoes"], ["batch.id"], name="fk_batch_undoes", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_batch"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "meeting",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("start_on", sa.Text(), nullable=True),
        sa.Column("end_on", sa.Text(), nullable=True),
        sa.Column("within", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "(start_on IS NULL) = (end_on IS NULL) AND (start_on IS NULL OR start_on <= end_on)", name="ck_meeting_span"
        ),
        sa.ForeignKeyConstraint(["within"], ["meeting.code"], name="fk_meeting_within", ondelete="RESTRICT"),
        _day("meeting", "start_on"),
        _day("meeting", "end_on"),
        sa.PrimaryKeyConstraint("code", name="pk_meeting"),
    )
    op.create_table(
        "party",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name_zh", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("economy", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("code", name="pk_party"),
    )
    op.create_table(
        "topic",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_zh", sa.Text(), server_default="", nullable=False),
        sa.Column("aliases", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_topic"),
    )
    op.create_table(
        "commitment",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("summary", sa.Text(), server_default="", nullable=False),
        sa.Column("original", sa.Text(), server_default="", nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="", nullable=False),
        sa.Column("topic", sa.Text(), server_default="", nullable=False),
        sa.Column("deadline_text", sa.Text(), nullable=True),
        sa.Column("deadline_limit", sa.Text(), nullable=True),
        sa.Column("deadline_named", sa.Text(), nullable=True),
        sa.Column("deadline_grain", sa.Text(), nullable=True),
        sa.Column("deadline_how", sa.Text(), server_default="", nullable=False),
        sa.Column("deadline_doubts", sa.Text(), server_default="", nullable=False),
        sa.Column("anchor_kind", sa.Text(), nullable=True),
        sa.Column("anchor_ref", sa.Text(), nullable=True),
        sa.Column("anchor_edge", sa.Text(), nullable=True),
        sa.Column("anchor_offset", sa.Text(), nullable=True),
        sa.Column("start_on", sa.Text(), nullable=True),
        sa.Column("due_on", sa.Text(), nullable=True),
        sa.Column("how", sa.Text(), server_default="", nullable=False),
        sa.Column("waits_for", sa.Text(), nullable=True),
        sa.Column("repeat", sa.Text(), nullable=True),
        sa.Column("snoozed_until", sa.Text(), nullable=True),
        sa.Column("completed_on", sa.Text(), nullable=True),
        sa.Column("meeting", sa.Text(), nullable=True),
        sa.Column("created_at", sa.Text(), server_default="", nullable=False),
        sa.Column("updated_at", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "kind IN ('deadline','window','event','follow_up','consult','recommendation')", name="ck_commitment_kind"
        ),
        sa.CheckConstraint("status IN ('open','in_process','done','cancelled')", name="ck_commitment_status"),
        sa.CheckConstraint("length(summary) > 0", name="ck_commitment_summary"),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.code"], name="fk_commitment_meeting", ondelete="RESTRICT"),
        _day("commitment", "start_on"),
        _day("commitment", "due_on"),
        _day("commitment", "snoozed_until"),
        _day("commitment", "completed_on"),
        sa.PrimaryKeyConstraint("id", name="pk_commitment"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_commitment_anchor", "commitment", ["anchor_kind", "anchor_ref"], unique=False)
    op.create_table(
        "history",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("entity", sa.Text(), server_default="", nullable=False),
        sa.Column("ref", sa.Text(), server_default="", nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["batch"], ["batch.id"], name="fk_history_batch", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_history"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_history_batch", "history", ["batch"], unique=False)
    op.create_index("ix_history_subject", "history", ["entity", "ref"], unique=False)
    op.create_table(
        "meeting_alias",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("meeting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.code"], name="fk_meeting_alias_meeting", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("key", name="pk_meeting_alias"),
    )
    op.create_index("ix_meeting_alias_meeting", "meeting_alias", ["meeting"], unique=False)
    op.create_table(
        "party_alias",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["party"], ["party.code"], name="fk_party_alias_party", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("key", name="pk_party_alias"),
    )
    op.create_index("ix_party_alias_party", "party_alias", ["party"], unique=False)
    op.create_table(
        "commitment_party",
        sa.Column("commitment", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["commitment"], ["commitment.id"], name="fk_commitment_party_commitment", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["party"], ["party.code"], name="fk_commitment_party_party", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("commitment", "role", "position", name="pk_commitment_party"),
    )
    op.create_index("ix_commitment_party_party", "commitment_party", ["party"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("commitment", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), server_default="", nullable=False),
        sa.Column("section", sa.Text(), server_default="", nullable=False),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("quote_start", sa.Integer(), nullable=True),
        sa.Column("quote_end", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["commitment"], ["commitment.id"], name="fk_evidence_commitment", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
    )
    op.create_index("ix_evidence_commitment", "evidence", ["commitment"], unique=False)
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("commitment", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), server_default="", nullable=False),
        sa.Column("by", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["commitment"], ["commitment.id"], name="fk_note_commitment", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_note"),
    )
    op.create_index("ix_note_commitment", "note", ["commitment"], unique=False)
    for name, (columns, test) in DAILY.items():
        where = sa.text(f"{LIVE} AND {test}")
        op.create_index(f"ix_commitment_{name}", "commitment", columns, sqlite_where=where, postgresql_where=where)


def downgrade() -> None:
    for name in DAILY:
        op.drop_index(f"ix_commitment_{name}", table_name="commitment")
    op.drop_index("ix_note_commitment", table_name="note")
    op.drop_table("note")
    op.drop_index("ix_evidence_commitment", table_name="evidence")
    op.drop_table("evidence")
    op.drop_index("ix_commitment_party_party", table_name="commitment_party")
    op.drop_table("commitment_party")
    op.drop_index("ix_party_alias_party", table_name="party_alias")
    op.drop_table("party_alias")
    op.drop_index("ix_meeting_alias_meeting", table_name="meeting_alias")
    op.drop_table("meeting_alias")
    op.drop_index("ix_history_subject", table_name="history")
    op.drop_index("ix_history_batch", table_name="history")
    op.drop_table("history")
    op.drop_index("ix_commitment_anchor", table_name="commitment")
    op.drop_table("commitment")
    op.drop_table("topic")
    op.drop_table("party")
    op.drop_table("meeting")
    op.drop_table("batch")
