"""Documents: what was read, and the decisions on what it proposed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "document",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("encoding", sa.Text(), nullable=True),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.Column("meeting", sa.Text(), nullable=True),
        sa.Column("read_at", sa.Text(), server_default="", nullable=False),
        sa.Column("proposals", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.code"], name="fk_document_meeting", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("sha256", name="pk_document"),
    )


def downgrade() -> None:
    op.drop_table("document")
