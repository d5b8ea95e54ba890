"""The guard on every record table: what capture did not see, SQLite refuses.

A guard row stands only inside a flush. Without it, triggers abort every insert and update with
"uncaptured write"; with it, they count the touched rows, and capture compares the count with what
it has turned into operations. Deleting a record is refused, but for a chart that leaves this laptop, and
never while anything of that chart waits for the office.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import Connection, Integer, inspect
from sqlalchemy.orm import Mapped, mapped_column

from carecoord_desktop.store.record import Local


class WriteGuard(Local):
    """One row while a flush is under way."""

    __tablename__ = "write_guard"

    on: Mapped[int] = mapped_column(Integer, primary_key=True)
    touched: Mapped[int]


class PurgePermit(Local):
    """The chart whose records are being removed, within that one transaction."""

    __tablename__ = "purge_permit"

    chart: Mapped[UUID] = mapped_column(primary_key=True)


class UncapturedWrite(Exception):
    """Somebody wrote records by a way that leaves no operation; nothing of it was kept."""


def raise_guard(connection: Connection) -> None:
    """Let record tables be written until `lower_guard`."""
    connection.exec_driver_sql('INSERT INTO write_guard ("on", touched) VALUES (1, 0)')


def lower_guard(connection: Connection) -> int:
    """Shut the record tables again; return how many rows were inserted or changed meanwhile."""
    touched = connection.exec_driver_sql("SELECT touched FROM write_guard").scalar_one()
    connection.exec_driver_sql("DELETE FROM write_guard")  # RETURNING would cost six times as much
    return int(touched)


@contextmanager
def purging(connection: Connection, chart: UUID) -> Iterator[None]:
    """Let the records of one chart be deleted inside, if nothing of it waits for the office."""
    connection.exec_driver_sql("INSERT INTO purge_permit (chart) VALUES (?)", (chart.bytes,))
    yield
    connection.exec_driver_sql("DELETE FROM purge_permit")


def create_guards(connection: Connection) -> None:
    """Create the triggers of every record table anew; migrations end with this.

    A record table is known by its columns, so that no table can be forgotten.
    """
    for table, columns in record_tables(connection):
        for statement in _statements(table, columns):
            connection.exec_driver_sql(statement)


def record_tables(connection: Connection) -> Iterator[tuple[str, list[str]]]:
    """Yield each table of records with its columns; only these have both heads and a standing."""
    for table in inspect(connection).get_table_names():
        columns = [column["name"] for column in inspect(connection).get_columns(table)]
        if {"heads", "standing"} <= set(columns):
            yield table, columns


def drop_guards(connection: Connection) -> None:
    """Drop the triggers, so that a migration can rewrite rows."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard_%'"
    ).scalars()
    for name in list(names):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def _statements(table: str, columns: list[str]) -> list[str]:
    # the heads are kept by capture after it has built the operation: guarded, but not counted
    counted = ", ".join(f'"{column}"' for column in columns if column != "heads")
    refuse = "SELECT RAISE(ABORT, 'uncaptured write')"
    unguarded = "WHEN NOT EXISTS (SELECT 1 FROM write_guard)"
    unpermitted = (
        "WHEN NOT EXISTS (SELECT 1 FROM purge_permit WHERE chart = OLD.chart)"
        " OR EXISTS (SELECT 1 FROM outbox WHERE chart = OLD.chart AND state IN ('new', 'frozen'))"
    )
    count = 'UPDATE write_guard SET touched = touched + 1 WHERE "on" = 1'
    return [
        f'CREATE TRIGGER "guard_insert_{table}" BEFORE INSERT ON "{table}" {unguarded} BEGIN {refuse}; END',
        f'CREATE TRIGGER "guard_update_{table}" BEFORE UPDATE ON "{table}" {unguarded} BEGIN {refuse}; END',
        f'CREATE TRIGGER "guard_delete_{table}" BEFORE DELETE ON "{table}" {unpermitted} BEGIN {refuse}; END',
        f'CREATE TRIGGER "guard_inserted_{table}" AFTER INSERT ON "{table}" BEGIN {count}; END',
        f'CREATE TRIGGER "guard_updated_{table}" AFTER UPDATE OF {counted} ON "{table}" BEGIN {count}; END',
    ]
