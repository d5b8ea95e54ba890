"""What a database holds, table by table, to compare a copy with its source; and whether it is whole."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
import sqlcipher3.dbapi2 as sqlcipher


@dataclass(frozen=True)
class TableContents:
    """How many rows a table has, and the SHA-256 over all of them in order."""

    rows: int
    sha256: bytes


def contents(connection: Any) -> Mapping[str, TableContents]:
    """Return the contents of every table, by name; the search index counts by the tables it consists of.

    Raises:
        sqlcipher.DatabaseError: if a row cannot be read.
    """
    return {name: _contents_of(connection, name) for name in tables(connection)}


def tables(connection: Any) -> list[str]:
    """Return the names of the tables that hold rows, in the order in which they were created."""
    found = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid"
    )
    return [name for (name,) in found.fetchall()]


def has_rowid(connection: Any, table: str) -> bool:
    """Return whether the rows of a table are numbered."""
    [(without,)] = connection.execute(
        "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?", (table,)
    ).fetchall()
    return not without


@dataclass(frozen=True)
class Damage:
    """What the checks said: pages whose seal does not hold, and what is wrong with the order of things."""

    pages: tuple[str, ...]
    structure: tuple[str, ...]

    @property
    def is_none(self) -> bool:
        """Whether both checks found nothing."""
        return not self.pages and not self.structure

    @property
    def is_in_free_pages_only(self) -> bool:
        """Whether all live rows are whole: only pages that hold nothing are damaged, and a copy mends it."""
        return bool(self.pages) and not self.structure


def damage(connection: Any, *, deep: bool) -> Damage:
    """Return what `cipher_integrity_check` and `integrity_check` (else `quick_check`) find.

    Both are needed, and the log must have been emptied before: the first gives false alarms otherwise,
    and does not see a cut file or a page replaced by its own older self (security.md 1.3).
    """
    check = "integrity_check" if deep else "quick_check"
    pages = _answers(connection, "cipher_integrity_check")
    structure = tuple(line for line in _answers(connection, check) if line != "ok")
    return Damage(pages, structure)


def _answers(connection: Any, pragma: str) -> tuple[str, ...]:
    try:
        return tuple(str(line) for (line,) in connection.execute(f"PRAGMA {pragma}").fetchall())
    except (sqlcipher.DatabaseError, MemoryError) as error:  # a torn page can end as MemoryError (measured)
        return (f"{pragma}: {error}",)


def _contents_of(connection: Any, table: str) -> TableContents:
    order = "rowid" if has_rowid(connection, table) else "1, 2"
    digest, rows = hashlib.sha256(), 0
    for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY {order}'):  # noqa: S608
        digest.update(_encoder.encode(row))
        rows += 1
    return TableContents(rows, digest.digest())


_encoder = msgspec.msgpack.Encoder()
