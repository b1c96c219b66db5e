"""Copying a whole ledger between databases, table by table, into an empty one, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Integer, func, insert, select, update
from sqlalchemy import Table as SaTable
from sqlalchemy.exc import DBAPIError

from apectrack.store import faults
from apectrack.store.faults import StoreError
from apectrack.store.tables import Table
from apectrack.words import _

CHUNK = 5_000  # rows a statement


def copy(source: Engine, target: Engine, names: tuple[str, str]) -> dict[str, int]:
    """Copy every table of ``source`` into ``target``, whose schemas are current. Rows copied by table.

    ``names`` say how to call the two in a sentence. Raises StoreError when the target holds anything, or when counts
    differ afterwards; the target is unchanged then.
    """
    try:
        with source.connect().execution_options(reading=True) as origin, target.begin() as goal:
            _refuse_full(goal, names[1])
            return {table.name: _table(origin, goal, table, names[1]) for table in Table.metadata.sorted_tables}
    except DBAPIError as error:
        raise faults.told(error, names[1]) from None


def _refuse_full(goal: Connection, name: str) -> None:
    for table in Table.metadata.sorted_tables:
        if goal.execute(select(func.count()).select_from(table)).scalar_one():
            raise StoreError(_("{name} holds a ledger already.", name=name), _("Copy into an empty database."))


def _table(origin: Connection, goal: Connection, table: SaTable, name: str) -> int:
    for rows in _chunks(origin, table):
        goal.execute(insert(table), [{**row, "within": None} if "within" in row else row for row in rows])
    if "within" in table.c:  # meetings sit within each other: tied when all are there
        for rows in _chunks(origin, table):
            for row in rows:
                if row["within"] is not None:
                    goal.execute(update(table).where(table.c.code == row["code"]).values(within=row["within"]))
    counts = [side.execute(select(func.count()).select_from(table)).scalar_one() for side in (origin, goal)]
    if counts[0] != counts[1]:
        raise StoreError(
            _("{name} did not take every row of {table}; nothing was kept.", name=name, table=table.name),
            _("Run the copy again."),
        )
    _go_on_counting(goal, table)
    return int(counts[0])


def _chunks(origin: Connection, table: SaTable) -> Iterator[Sequence[dict[str, Any]]]:
    statement = select(table).order_by(*table.primary_key.columns)
    result = origin.execution_options(yield_per=CHUNK).execute(statement)
    for rows in result.mappings().partitions(CHUNK):
        yield [dict(row) for row in rows]


def _go_on_counting(goal: Connection, table: SaTable) -> None:
    """Ids are never used again: PostgreSQL's counter goes on after the last id copied. SQLite's does by itself."""
    if goal.dialect.name != "postgresql" or "id" not in table.c or not isinstance(table.c.id.type, Integer):
        return
    goal.exec_driver_sql(
        f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), (SELECT max(id) FROM {table.name}))"
        f" WHERE EXISTS (SELECT 1 FROM {table.name})"
    )
