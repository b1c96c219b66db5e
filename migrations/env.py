"""Alembic's way in: the program hands over a connection that already holds the write lock."""

from alembic import context

from apectrack.store.revision import TABLE
from apectrack.store.tables import Table


def run() -> None:
    """Run the migrations on the connection given, inside its transaction."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=Table.metadata,
        version_table=TABLE,
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


run()
