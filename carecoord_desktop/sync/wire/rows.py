"""Rows as they travel: what the hub made of all operations on a record, many in one compressed body."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from carecoord_desktop.store.heads import Heads
from carecoord_desktop.store.operation import canonical_json
from carecoord_desktop.sync.wire.columns import (
    MAX_LINES,
    Column,
    Deflating,
    IdsInOrder,
    IdTable,
    Inflating,
    Unreadable,
    check_value,
    decoded,
    deflated,
    numbers,
    packed,
    packed_numbers,
    unpacked,
)
from carecoord_desktop.sync.wire.operations import OP_BYTES

HASH_BYTES = 16


class Rival(NamedTuple):
    """One of several values that a field has at once: which operation wrote it, who, when (UTC ms), where.

    Where a laptop knows of the operation no more than its name, author and replica are the null id.
    """

    op: bytes
    value: object
    author: UUID
    at_ms: int
    replica: UUID


class WireRow(NamedTuple):
    """A record as the hub has it: `doc` holds JSON values by field, without those nobody ever wrote.

    `conflicts` holds, by field, the value of every head where they differ.
    """

    entity: str
    record_id: UUID
    chart: UUID
    hub_seq: int
    doc: Mapping[str, object]
    heads: Heads
    conflicts: Mapping[str, tuple[Rival, ...]]


def row_hash(row: WireRow, doc: bytes = b"") -> bytes:
    """Return 16 bytes for all that a row says, without its place in the stream.

    `doc` is its document in canonical JSON, where that is at hand.
    """
    heads, conflicts = row.heads, row.conflicts
    said = canonical_json([
        row.entity, row.record_id, row.chart, msgspec.Raw(doc) if doc else row.doc,
        list(map(bytes.hex, heads.shared)),
        {name: list(map(bytes.hex, ops)) for name, ops in heads.apart.items()} if heads.apart else {},
        {name: list(map(_told, rivals)) for name, rivals in conflicts.items()} if conflicts else {},
    ])  # fmt: skip
    return hashlib.blake2b(said, digest_size=HASH_BYTES).digest()


def pack_rows(rows: Sequence[WireRow], level: int = 19) -> bytes:
    """Return rows as one compressed body."""
    return deflated(_packed(rows), level)


def unpack_rows(body: bytes) -> list[WireRow]:
    """Return the rows of a body, in their order.

    Raises:
        Unreadable: whatever else the bytes are.
    """
    return _unpacked(decoded(body, _decode))


class RowsOut:
    """Rows of one stream, body after body: together hardly larger than one body with all of them."""

    def __init__(self, level: int = 19) -> None:
        self._stream = Deflating(level)

    def pack(self, rows: Sequence[WireRow]) -> bytes:
        """Return these rows as the next body."""
        return self._stream.deflated(_packed(rows))


class RowsIn:
    """Reads the bodies of one stream in their order."""

    def __init__(self) -> None:
        self._stream = Inflating()

    def unpack(self, body: bytes) -> list[WireRow]:
        """Return the rows of the next body, in their order.

        Raises:
            Unreadable: whatever else the bytes are; nothing can be read after that.
        """
        return _unpacked(decoded(body, _decode, self._stream.inflated))


class _Body(msgspec.Struct, omit_defaults=True):
    """Per row: which shape (entity and names of fields), record, chart, place in the stream, heads.

    `shared` counts a row's shared heads; `apart` and `conflicts` hold what few rows have, by line.
    `heads` are the shared ones of all rows, one after the other, as hexadecimal digits.
    """

    shapes: list[tuple[str, list[str]]]
    shape: list[int]
    chart: list[int]
    record: list[int]
    seq: Column
    shared: Column
    values: dict[str, list[Column]]
    ids: str
    heads: str
    apart: dict[str, dict[str, list[int]]] = {}
    ops: str = ""
    conflicts: dict[str, dict[str, list[tuple[str, Any, str, int, str]]]] = {}


_Shape = tuple[str, tuple[str, ...]]


def _unpacked(body: _Body) -> list[WireRow]:
    if len(body.shape) > MAX_LINES:
        raise Unreadable("too many rows")
    return list(_rows(body))


def _packed(rows: Sequence[WireRow]) -> _Body:
    ids, ops = IdTable(), IdTable(OP_BYTES)
    shapes = [(row.entity, tuple(sorted(row.doc))) for row in rows]
    known = {shape: place for place, shape in enumerate(dict.fromkeys(shapes))}
    charts = [ids.place(row.chart.bytes) for row in rows]
    records = [ids.place(row.record_id.bytes) for row in rows]
    apart = {
        str(line): {name: list(map(ops.place, row.heads.apart[name])) for name in sorted(row.heads.apart)}
        for line, row in enumerate(rows)
        if row.heads.apart
    }
    return _Body(
        shapes=[(entity, list(names)) for entity, names in known],
        shape=[known[shape] for shape in shapes],
        chart=charts,
        record=records,
        seq=packed_numbers([row.hub_seq for row in rows]),
        shared=packed_numbers([len(row.heads.shared) for row in rows]),
        values={
            entity: [packed([row.doc[name] for row in of_entity if name in row.doc], ids) for name in names]
            for entity, names, of_entity in _by_entity(rows)
        },
        ids=ids.text,
        heads=b"".join(op for row in rows for op in row.heads.shared).hex(),
        apart=apart,
        ops=ops.text,
        conflicts={
            str(line): {name: list(map(_told, rivals)) for name, rivals in sorted(row.conflicts.items())}
            for line, row in enumerate(rows)
            if row.conflicts
        },
    )


def _by_entity(rows: Sequence[WireRow]) -> Iterator[tuple[str, list[str], list[WireRow]]]:
    found: dict[str, list[WireRow]] = {}
    for row in rows:
        found.setdefault(row.entity, []).append(row)
    for entity in sorted(found):
        yield entity, sorted({name for row in found[entity] for name in row.doc}), found[entity]


def _rows(body: _Body) -> Iterator[WireRow]:
    count = len(body.shape)
    if not len(body.chart) == len(body.record) == count:
        raise Unreadable("columns of different lengths")
    ids, ops = IdsInOrder(body.ids), IdsInOrder(body.ops, OP_BYTES)
    lines_of = {place: (_shape(body, place), lines) for place, lines in Counter(body.shape).items()}
    charts, records = ids.uuids(body.chart), ids.uuids(body.record)
    apart = {
        _line(line, count): MappingProxyType(
            {name: tuple(map(ops.at, places)) for name, places in by_name.items()}
        )
        for line, by_name in body.apart.items()
    }
    conflicts = {_line(line, count): _conflicts(by_name) for line, by_name in body.conflicts.items()}
    shared = _Heads(body.heads)
    values = _values(body, lines_of.values(), ids)
    shapes = {
        place: (entity, names, zip(*[values[entity][name] for name in names], strict=False))
        for place, ((entity, names), _) in lines_of.items()
    }
    for line, (place, record_id, chart, seq, ops_of) in enumerate(
        zip(body.shape, records, charts, numbers(body.seq, count), shared.of(body.shared, count), strict=True)
    ):
        entity, names, told = shapes[place]
        yield WireRow(
            entity, record_id, chart, seq, dict(zip(names, next(told, ()), strict=True)),
            Heads(ops_of, apart.get(line, _NOTHING_APART)), conflicts.get(line) or {},
        )  # fmt: skip
    if not (ids.all_named() and ops.all_named() and shared.are_all_used()):
        raise Unreadable("more than the rows need")


class _Heads:
    """The shared heads of all rows while they are read."""

    def __init__(self, text: str) -> None:
        try:
            self._joined = bytes.fromhex(text)
        except ValueError:
            raise Unreadable("heads are not hexadecimal") from None
        self._at = 0

    def of(self, column: Column, count: int) -> list[tuple[bytes, ...]]:
        """Return the shared heads of each row, from how many each has."""
        return list(map(self._next, numbers(column, count)))

    def _next(self, count: int) -> tuple[bytes, ...]:
        start, self._at = self._at, self._at + count * OP_BYTES
        if count < 0 or self._at > len(self._joined):
            raise Unreadable("a head is missing")
        if count == 1:  # nearly always
            return (self._joined[start : self._at],)
        return tuple(self._joined[at : at + OP_BYTES] for at in range(start, self._at, OP_BYTES))

    def are_all_used(self) -> bool:
        return self._at == len(self._joined)


def _shape(body: _Body, place: int) -> _Shape:
    if not 0 <= place < len(body.shapes):
        raise Unreadable("an unknown shape")
    entity, names = body.shapes[place]
    return entity, tuple(names)


def _line(text: str, count: int) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 7 and int(text) < count):
        raise Unreadable("a row that is not there")
    return int(text)


def _values(
    body: _Body, shapes: Iterable[tuple[_Shape, int]], ids: IdsInOrder
) -> dict[str, dict[str, Iterator[Any]]]:
    """Return the values of each field; `shapes` come with the number of their lines."""
    counts: dict[str, dict[str, int]] = {}
    for (entity, names), lines in shapes:
        of_entity = counts.setdefault(entity, {})
        for name in names:
            of_entity[name] = of_entity.get(name, 0) + lines
    if sorted(counts) != list(body.values):
        raise Unreadable("values of another kind")
    found = {}
    for entity in sorted(counts):
        told, columns = sorted(counts[entity]), body.values[entity]
        if len(columns) != len(told):
            raise Unreadable("another number of columns")
        found[entity] = {
            name: unpacked(column, counts[entity][name], ids)
            for name, column in zip(told, columns, strict=True)
        }
    return found


def _conflicts(
    by_name: Mapping[str, Sequence[tuple[str, Any, str, int, str]]],
) -> dict[str, tuple[Rival, ...]]:
    return {name: tuple(map(_rival, rivals)) for name, rivals in by_name.items()}


def _told(rival: Rival) -> tuple[str, Any, str, int, str]:
    return rival.op.hex(), rival.value, str(rival.author), rival.at_ms, str(rival.replica)


def _rival(told: tuple[str, Any, str, int, str]) -> Rival:
    op, value, author, at_ms, replica = told
    check_value(value)
    check_value(at_ms)
    try:
        return Rival(bytes.fromhex(op), value, UUID(author), at_ms, UUID(replica))
    except ValueError:
        raise Unreadable("a conflict without a name") from None


_NOTHING_APART: MappingProxyType[str, tuple[bytes, ...]] = MappingProxyType({})
_decode = msgspec.json.Decoder(_Body).decode
