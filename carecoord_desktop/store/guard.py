"""The guard on every record table: what capture did not see, SQLite refuses.

A guard row stands only inside a flush. Without it, triggers abort every insert and update with
"uncaptured write"; with it, they count the touched rows, and capture compares the count with what
it has turned into operations. Deleting a record is always refused.
"""

from __future__ import annotations

from sqlalchemy import Connection, Integer, inspect
from sqlalchemy.orm import Mapped, mapped_column

from carecoord_desktop.store.record import Local


class WriteGuard(Local):
    """One row while a flush is under way."""

    __tablename__ = "write_guard"

    on: Mapped[int] = mapped_column(Integer, primary_key=True)
    touched: Mapped[int]


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


def create_guards(connection: Connection) -> None:
    """Create the triggers of every record table anew; migrations end with this.

    A record table is known by its `heads` column, so that no table can be forgotten.
    """
    for table in inspect(connection).get_table_names():
        columns = [column["name"] for column in inspect(connection).get_columns(table)]
        if "heads" in columns:
            for statement in _statements(table, columns):
                connection.exec_driver_sql(statement)


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
    count = 'UPDATE write_guard SET touched = touched + 1 WHERE "on" = 1'
    return [
        f'CREATE TRIGGER "guard_insert_{table}" BEFORE INSERT ON "{table}" {unguarded} BEGIN {refuse}; END',
        f'CREATE TRIGGER "guard_update_{table}" BEFORE UPDATE ON "{table}" {unguarded} BEGIN {refuse}; END',
        f'CREATE TRIGGER "guard_delete_{table}" BEFORE DELETE ON "{table}" BEGIN {refuse}; END',
        f'CREATE TRIGGER "guard_inserted_{table}" AFTER INSERT ON "{table}" BEGIN {count}; END',
        f'CREATE TRIGGER "guard_updated_{table}" AFTER UPDATE OF {counted} ON "{table}" BEGIN {count}; END',
    ]
