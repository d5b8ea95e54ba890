"""Columns of many rows on their way to PostgreSQL: packed as arrays in its binary form.

psycopg packs arrays of any kind and depth value by value, which was a third of the time of a push. Ours are
flat and of four kinds. They go without a type of their own: the statement's casts say it, so that a column
that happens to be empty does not make another statement of it, to be planned again.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

from psycopg import Connection
from psycopg.abc import DumperKey
from psycopg.adapt import Dumper, PyFormat
from psycopg.pq import Format

_HEAD = struct.Struct("!iiIii").pack  # dimensions, has nulls, type of the elements, how many, from which on
_SIZE = struct.Struct("!i").pack
_NUMBER_CELL = struct.Struct("!iq").pack
_NULL = _SIZE(-1)
_NOTHING = (list, type(None))


def quicken(connection: Connection[Any]) -> None:
    """Let lists go to this connection's database as arrays of bytes, texts, numbers or truth values."""
    connection.adapters.register_dumper(list, _Array)


class _Array(Dumper):
    """A list with at least one value; all values are of one kind or None."""

    format = Format.BINARY

    def get_key(self, obj: list[Any], format: PyFormat) -> DumperKey:
        return self.cls if _sample(obj) is not None else _NOTHING

    def upgrade(self, obj: list[Any], format: PyFormat) -> Dumper:
        return self if _sample(obj) is not None else _NoValues(self.cls, None)

    def dump(self, obj: list[Any]) -> bytes:
        kind, pack = _packing_of(type(_sample(obj)))
        count = len(obj)
        head = _HEAD(1, 1, kind, count, 1)
        if obj.count(obj[0]) == count:  # most fields of most records hold their default
            return head + pack(obj[:1]) * count
        return head + pack(obj)


class _NoValues(Dumper):
    """An empty list, or one of nothing but None: its kind shows nowhere, so it travels as text.

    It travels without a value in any case: beside the columns that have some, `unnest` fills it up with NULL.
    """

    format = Format.TEXT

    def dump(self, obj: list[Any]) -> bytes:
        return b"{}"


def _sample(values: list[Any]) -> Any:
    if values and values[0] is not None:  # nearly always
        return values[0]
    return next((value for value in values if value is not None), None)


def _packing_of(kind: type[Any]) -> tuple[int, Callable[[list[Any]], bytes]]:
    """Return PostgreSQL's number for a kind of value, and what packs many of them; words are texts."""
    found = _PACKINGS.get(kind)
    if found is not None:
        return found
    return next(packing for known, packing in _PACKINGS.items() if issubclass(kind, known))


def _packed_bytes(values: list[bytes | None]) -> bytes:
    try:
        sizes = set(map(len, values))  # type: ignore[arg-type]  # None has no length, which ends this
    except TypeError:
        return b"".join([_NULL if value is None else _SIZE(len(value)) + value for value in values])
    if len(sizes) == 1:  # ids and hashes
        head = _SIZE(*sizes)
        return head + head.join(values)  # type: ignore[arg-type]  # none of them is None
    return b"".join([_SIZE(len(value)) + value for value in values if value is not None])


def _packed_texts(values: list[str | None]) -> bytes:
    return _packed_bytes([None if value is None else value.encode() for value in values])


def _packed_numbers(values: list[int | None]) -> bytes:
    return b"".join([_NULL if value is None else _NUMBER_CELL(8, value) for value in values])


def _packed_truths(values: list[bool | None]) -> bytes:
    return b"".join([_NULL if value is None else _TRUTHS[value] for value in values])


_TRUTHS = (b"\0\0\0\1\0", b"\0\0\0\1\1")
_PACKINGS: dict[type[Any], tuple[int, Callable[[list[Any]], bytes]]] = {
    bytes: (17, _packed_bytes),
    str: (25, _packed_texts),
    bool: (16, _packed_truths),
    int: (20, _packed_numbers),
}
"""The numbers are those of `pg_type`; a truth value is a number in Python, so it comes first."""
