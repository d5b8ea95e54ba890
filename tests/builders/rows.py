"""Rows by the thousand, written as they are: without operations, for what only reads."""

from __future__ import annotations

from sqlalchemy import Connection, insert

from carecoord_desktop.store.record import Record, default_of, table_of


def add_rows(connection: Connection, record_class: type[Record], rows: list[dict[str, object]]) -> None:
    """Insert rows with the defaults of every field they leave out."""
    if rows:
        defaults = {
            column.key: default_of(record_class, column.key)
            for column in table_of(record_class).c
            if column.key not in rows[0]
        }
        connection.execute(insert(table_of(record_class)), [defaults | row for row in rows])
