"""Reading what can still be read of a damaged database, row by row around the damage."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from carecoord_desktop.store.connection import KeyRefused, open_keyed
from carecoord_desktop.store.contents import has_rowid, tables

_MOST_PROBES = 600
"""How many unreadable stretches of one table are looked into before the rest of it is given up."""

_FURTHEST = 2**62


@dataclass(frozen=True)
class SalvagedTable:
    """The readable rows of a table with the names of their columns, and whether that is all of it."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    is_whole: bool


def salvage(database: Path, key: bytes) -> dict[str, SalvagedTable]:
    """Return what can be read, by table; nothing if the database does not open.

    The search index is left out: it is made anew from the records.
    """
    try:
        with closing(open_keyed(database, key)) as connection:
            names = [name for name in tables(connection) if has_rowid(connection, name)]
            indexes = [name for (name,) in connection.execute(_VIRTUAL).fetchall()]
    except (KeyRefused, sqlcipher.DatabaseError, MemoryError):
        return {}
    wanted = [name for name in names if not any(name.startswith(index) for index in indexes)]
    source = _Source(database, key)
    try:
        return {name: _Table(source, name).read() for name in wanted}
    finally:
        source.close()


class _Source:
    """A connection made anew after every error: one that has met damage may go on answering with it."""

    def __init__(self, database: Path, key: bytes) -> None:
        self._database, self._key = database, key
        self._connection: Any = None

    def connection(self) -> Any:
        self._connection = self._connection or open_keyed(self._database, self._key)
        return self._connection

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class _Table:
    """One table, read from both ends towards the damage, and then around it."""

    def __init__(self, source: _Source, name: str) -> None:
        self._source, self._name = source, name
        self._rows: dict[int, tuple[Any, ...]] = {}
        self._columns: tuple[str, ...] = ()
        self._probes = 0

    def read(self) -> SalvagedTable:
        is_whole = self._take(0, _FURTHEST, "ASC")
        if not is_whole:
            low = max(self._rows, default=0)
            self._take(low + 1, _FURTHEST, "DESC")
            high = min((number for number in self._rows if number > low), default=None)
            if high is not None:
                self._around(low + 1, high - 1)
        rows = tuple(self._rows[number] for number in sorted(self._rows))
        return SalvagedTable(self._name, self._columns, rows, is_whole)

    def _around(self, low: int, high: int) -> None:
        self._probes += 1
        if low > high or self._probes > _MOST_PROBES or self._take(low, high, "ASC"):
            return
        if low < high:
            middle = (low + high) // 2
            self._around(low, middle)
            self._around(middle + 1, high)

    def _take(self, low: int, high: int, order: str) -> bool:
        """Read a stretch until the damage; return whether there was none."""
        try:
            for number, row in self._stretch(low, high, order):
                self._rows[number] = row
        except (KeyRefused, sqlcipher.DatabaseError, MemoryError):
            self._source.close()
            return False
        return True

    def _stretch(self, low: int, high: int, order: str) -> Iterator[tuple[int, tuple[Any, ...]]]:
        cursor = self._source.connection().execute(
            f'SELECT rowid, * FROM "{self._name}" WHERE rowid BETWEEN ? AND ? ORDER BY rowid {order}',  # noqa: S608
            (low, high),
        )
        self._columns = tuple(column[0] for column in cursor.description[1:])
        for number, *row in cursor:
            yield number, tuple(row)


_VIRTUAL = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%'"
