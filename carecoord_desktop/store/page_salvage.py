"""Reading what waits for the office page by page, where SQLite cannot find its way through the file any more.

One damaged page at the front hides every table behind it. An operation, though, proves itself: its id is
worked out from what it says. So every page is decrypted by itself, and every row that is an operation is
taken. The layout of pages and rows is SQLite's documented file format; the encryption SQLCipher's.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from carecoord_desktop.store.health import is_what_its_id_says
from carecoord_desktop.store.outbox import OutboxLine
from carecoord_desktop.store.record import table_of
from carecoord_desktop.store.salvage import SalvagedTable
from carecoord_desktop.store.unsynced import Line

PAGE_BYTES = 4096
RESERVED_BYTES = 80
"""At the end of a page: 16 bytes of initialization vector, 64 of seal."""

_USABLE = PAGE_BYTES - RESERVED_BYTES
_LEAF_OF_A_TABLE = 13
_MOST_OVERFLOW = 4096
_COLUMNS = tuple(column.name for column in table_of(OutboxLine).columns)
_NUMBER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def operations_in(database: Path, key: bytes) -> list[Line]:
    """Return every operation that lies whole in a page of its own, however damaged the rest is."""
    pages = _Pages(database.read_bytes(), key)
    found = {}
    for number in range(2, pages.count + 1):  # the first page holds the names of tables alone
        for row, values in pages.rows(number):
            line = dict(zip(_COLUMNS, values, strict=False))
            if len(values) == len(_COLUMNS) and _is_operation(line):
                found[line["op_id"]] = {**line, "position": row}
    return sorted(found.values(), key=lambda line: int(line["position"]))


def outbox_with(found: SalvagedTable | None, further: list[Line]) -> SalvagedTable:
    """Return what was read of the outbox, and the operations found besides."""
    columns, rows = (found.columns, found.rows) if found and found.rows else (_COLUMNS, ())
    known = {bytes(row[columns.index("op_id")]) for row in rows}
    added = (tuple(line[name] for name in columns) for line in further if line["op_id"] not in known)
    return SalvagedTable("outbox", columns, (*rows, *added), is_whole=False)


def _is_operation(line: dict[str, Any]) -> bool:
    try:
        return is_what_its_id_says(line)
    except (TypeError, ValueError, AttributeError, OverflowError, msgspec.DecodeError):
        return False  # a row of another table, or of nothing


class _Pages:
    def __init__(self, content: bytes, key: bytes) -> None:
        self._content = content
        self._key = key
        self.count = len(content) // PAGE_BYTES

    def rows(self, number: int) -> Iterator[tuple[int, list[Any]]]:
        """Yield (row number, values) of a page that is the leaf of a table; damaged rows are left out."""
        page = self._plain(number)
        if page[0] != _LEAF_OF_A_TABLE:
            return
        for cell in range(int.from_bytes(page[3:5], "big")):
            start = int.from_bytes(page[8 + 2 * cell : 10 + 2 * cell], "big")
            try:
                size, start = _varint(page, start)
                row, start = _varint(page, start)
                values = _values(self._payload(page, start, size))
            except (IndexError, ValueError):
                continue  # what was decrypted here is no row
            yield row, values

    def _plain(self, number: int) -> bytes:
        sealed = self._content[(number - 1) * PAGE_BYTES : number * PAGE_BYTES]
        vector = sealed[_USABLE : _USABLE + 16]
        return Cipher(algorithms.AES(self._key), modes.CBC(vector)).decryptor().update(sealed[:_USABLE])

    def _payload(self, page: bytes, start: int, size: int) -> bytes:
        """Return the bytes of a row; a long one goes on in a chain of further pages."""
        if size <= _USABLE - 35:
            return page[start : start + size]
        least = (_USABLE - 12) * 32 // 255 - 23
        here = least + (size - least) % (_USABLE - 4)
        here = here if here <= _USABLE - 35 else least
        payload = page[start : start + here]
        following = page[start + here : start + here + 4]
        for _ in range(_MOST_OVERFLOW):
            number = int.from_bytes(following, "big")
            if len(payload) >= size or not 1 < number <= self.count:
                break
            further = self._plain(number)
            following, payload = further[:4], payload + further[4:]
        if len(payload) < size:
            raise ValueError("the rest of the row is gone")
        return payload[:size]


def _values(payload: bytes) -> list[Any]:
    header, place = _varint(payload, 0)
    kinds = []
    while place < header:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    values = []
    for kind in kinds:
        value, place = _value(payload, place, kind)
        values.append(value)
    return values


def _value(payload: bytes, place: int, kind: int) -> tuple[Any, int]:
    if kind == 0:
        return None, place
    if kind in (8, 9):
        return kind - 8, place
    if kind in _NUMBER_BYTES:
        end = place + _NUMBER_BYTES[kind]
        return int.from_bytes(payload[place:end], "big", signed=True), end
    if kind < 12:
        raise ValueError("an operation holds no such value")
    end = place + (kind - 12) // 2
    value = payload[place:end]
    return (value if kind % 2 == 0 else value.decode()), end


def _varint(page: bytes, start: int) -> tuple[int, int]:
    """Return a number of at most nine bytes, and where the next one begins."""
    value = 0
    for place in range(start, start + 8):
        value = value << 7 | page[place] & 0x7F
        if page[place] < 0x80:
            return value, place + 1
    return value << 8 | page[start + 8], start + 9
