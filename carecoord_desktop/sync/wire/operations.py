"""Operations as they travel: grouped by field, without their ids, which the reader works out again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from carecoord_desktop.store.operation import Operation, canonical, next_chain, operation_id
from carecoord_desktop.sync.wire.columns import (
    MAX_LINES,
    Column,
    IdsInOrder,
    IdTable,
    Unreadable,
    decoded,
    deflated,
    numbers,
    packed,
    packed_numbers,
    unpacked,
)

OP_BYTES = 8
"""How much of an operation's id names it in bases and heads."""
MAX_CANONICAL_BYTES = 64_000_000
"""All operations of one body together; a column of one value for many lines must not become a flood."""


class WireOperation(NamedTuple):
    """One record's change in one save, as both sides know it.

    `fields` holds JSON values by field; `base` names, per field, the operations (first 8 bytes of the id)
    whose values the worker saw, and is empty for a new record. `hlc` is 48 bits of milliseconds and 16 of
    a counter. `origin` is the replica and number under which an operation was first saved, if a restored
    laptop had to renumber it: its id comes from there.
    """

    op_id: bytes
    dseq: int
    entity: str
    record_id: UUID
    chart: UUID
    fields: Mapping[str, object]
    base: Mapping[str, tuple[bytes, ...]]
    hlc: int
    wall_ms: int
    offset_minutes: int
    clock_session: int
    author: UUID
    schema: int
    origin: tuple[UUID, int] | None

    @property
    def op(self) -> bytes:
        """The operation's name in bases and heads."""
        return self.op_id[:OP_BYTES]

    @property
    def is_creation(self) -> bool:
        """Whether this began the record."""
        return not self.base


def derived_id(operation: WireOperation, replica: UUID) -> bytes:
    """Return the id that follows from what an operation says and from who numbered it first."""
    op_id, _ = _derived(operation, replica)
    return op_id


def chain_after(chain: bytes, operations: Sequence[WireOperation]) -> bytes:
    """Return the chain with these operations in it."""
    for operation in operations:
        chain = next_chain(chain, operation.op_id)
    return chain


def pack_operations(operations: Sequence[WireOperation], level: int = 19) -> bytes:
    """Return operations of one replica, numbered without a gap, as one compressed body."""
    first = operations[0].dseq if operations else 0
    if [operation.dseq for operation in operations] != list(range(first, first + len(operations))):
        raise ValueError("operations of a body are numbered without a gap")
    return deflated(_Packing(operations).body(), level)


def unpack_operations(body: bytes, replica: UUID, first: int) -> list[WireOperation]:
    """Return the operations of a body; the first one has the number `first`.

    Raises:
        Unreadable: whatever else the bytes are.
    """
    found: _Body = decoded(body, _decode)
    if len(found.shape) > MAX_LINES:
        raise Unreadable("too many operations")
    return list(_Unpacking(found, replica, first))


class _Body(msgspec.Struct, omit_defaults=True):
    """Per operation: which shape, whose chart, which record, who, when; then the values, field by field.

    A shape is entity, names of fields, and names in `base`: 0 none (a new record), 1 the same names.
    `base` holds, per change, one place of an operation if all fields rest on that one alone, otherwise a
    list of places for each field. -n is the operation n lines before, 0 the next of `ops`, n its n-th.
    """

    shapes: list[tuple[str, list[str], int | list[str]]]
    shape: list[int]
    chart: list[int]
    record: list[int]
    author: Column
    wall: Column
    hlc: Column
    offset: Column
    clock: Column
    schema: Column
    origin: dict[str, tuple[int, int]]
    base: list[int | list[list[int]]]
    values: dict[str, list[Column]]
    ids: str
    ops: str


_Shape = tuple[str, tuple[str, ...], int | tuple[str, ...]]


class _Packing:
    def __init__(self, operations: Sequence[WireOperation]) -> None:
        self._operations = operations
        self._ids = IdTable()
        self._ops = IdTable(OP_BYTES)
        self._own: dict[bytes, int] = {}

    def body(self) -> _Body:
        operations, ids = self._operations, self._ids
        shapes = [_shape_of(operation) for operation in operations]
        known = {shape: place for place, shape in enumerate(dict.fromkeys(shapes))}
        charts = [ids.place(operation.chart.bytes) for operation in operations]
        records = [ids.place(operation.record_id.bytes) for operation in operations]
        authors = [ids.place(operation.author.bytes) for operation in operations]
        origins = {
            str(place): (ids.place(operation.origin[0].bytes), operation.origin[1])
            for place, operation in enumerate(operations)
            if operation.origin is not None
        }
        return _Body(
            shapes=[(entity, list(names), _listed(base)) for entity, names, base in known],
            shape=[known[shape] for shape in shapes],
            chart=charts,
            record=records,
            author=packed_numbers(authors),
            wall=packed_numbers([operation.wall_ms for operation in operations]),
            hlc=packed_numbers(_ticks_over(operations)),
            offset=packed_numbers([operation.offset_minutes for operation in operations]),
            clock=packed_numbers([operation.clock_session for operation in operations]),
            schema=packed_numbers([operation.schema for operation in operations]),
            origin=origins,
            base=[base for place in range(len(operations)) for base in self._base(place)],
            values={
                entity: [packed(column, ids) for column in columns.values()]
                for entity, columns in sorted(_columns(operations).items())
            },
            ids=ids.text,
            ops=self._ops.text,
        )

    def _base(self, place: int) -> Iterator[int | list[list[int]]]:
        operation = self._operations[place]
        if operation.base:
            alike = set(operation.base.values())
            one = next(iter(alike))
            if len(alike) == 1 and len(one) == 1:
                yield self._place_of(one[0], place)
            else:
                yield [
                    [self._place_of(op, place) for op in operation.base[name]]
                    for name in sorted(operation.base)
                ]
        self._own[operation.op] = place

    def _place_of(self, op: bytes, reader: int) -> int:
        own = self._own.get(op)
        return own - reader if own is not None else self._ops.place(op)


class _Unpacking:
    def __init__(self, body: _Body, replica: UUID, first: int) -> None:
        self._body, self._replica, self._first = body, replica, first
        self._count = len(body.shape)
        self._ids = IdsInOrder(body.ids)
        self._ops = IdsInOrder(body.ops, OP_BYTES)
        self._own: list[bytes] = []

    def __iter__(self) -> Iterator[WireOperation]:
        body, ids, count = self._body, self._ids, self._count
        if not len(body.chart) == len(body.record) == count:
            raise Unreadable("columns of different lengths")
        lines_of = {place: (self._shape(place), lines) for place, lines in Counter(body.shape).items()}
        charts, records = ids.uuids(body.chart), ids.uuids(body.record)
        authors = ids.uuids(numbers(body.author, count))
        origins = {self._line(line): (ids.uuid(place), dseq) for line, (place, dseq) in body.origin.items()}
        walls, hlcs = numbers(body.wall, count), _Ticks()
        stamps = zip(
            map(hlcs.next, walls, numbers(body.hlc, count)), walls, numbers(body.offset, count),
            numbers(body.clock, count), authors, numbers(body.schema, count), strict=True,
        )  # fmt: skip
        values = self._values(lines_of.values())
        shapes = {
            place: (shape, zip(*[values[shape[0]][name] for name in shape[1]], strict=False))
            for place, (shape, _) in lines_of.items()
        }
        bases = iter(body.base)
        written = 0
        for line, (place, chart, record_id, stamp) in enumerate(
            zip(body.shape, charts, records, stamps, strict=True)
        ):
            shape, told = shapes[place]
            entity, names, _ = shape
            hlc, wall_ms, offset, clock_session, author, schema = stamp
            operation = WireOperation(
                b"", self._first + line, entity, record_id, chart,
                dict(zip(names, next(told, ()), strict=True)), self._base(shape, bases, line), hlc, wall_ms,
                offset, clock_session, author, schema, origins.get(line),
            )  # fmt: skip
            op_id, size = _derived(operation, self._replica)
            written += size
            if written > MAX_CANONICAL_BYTES:
                raise Unreadable("too large")
            self._own.append(op_id[:OP_BYTES])
            yield WireOperation(op_id, *operation[1:])
        if next(bases, None) is not None or not (ids.all_named() and self._ops.all_named()):
            raise Unreadable("more than the operations need")

    def _shape(self, place: int) -> _Shape:
        if not 0 <= place < len(self._body.shapes):
            raise Unreadable("an unknown shape")
        entity, names, base = self._body.shapes[place]
        if base not in (0, 1) and not isinstance(base, list):
            raise Unreadable("an unknown shape")
        return entity, tuple(names), base if isinstance(base, int) else tuple(base)

    def _line(self, text: str) -> int:
        if not (text.isascii() and text.isdecimal() and len(text) < 7 and int(text) < self._count):
            raise Unreadable("an operation that is not there")
        return int(text)

    def _values(self, shapes: Iterable[tuple[_Shape, int]]) -> dict[str, dict[str, Iterator[Any]]]:
        """Return the values of each field; `shapes` come with the number of their lines."""
        counts = _counts(shapes)
        if sorted(counts) != list(self._body.values):
            raise Unreadable("values of another kind")
        found = {}
        for entity, by_name in counts.items():
            columns = self._body.values[entity]
            if len(columns) != len(by_name):
                raise Unreadable("another number of columns")
        for entity in sorted(counts):
            found[entity] = {
                name: unpacked(column, counts[entity][name], self._ids)
                for name, column in zip(sorted(counts[entity]), self._body.values[entity], strict=True)
            }
        return found

    def _base(
        self, shape: _Shape, bases: Iterator[int | list[list[int]]], line: int
    ) -> dict[str, tuple[bytes, ...]]:
        _, names, named = shape
        if named == 0:
            return {}
        told = sorted(names if isinstance(named, int) else named)
        places = next(bases, None)
        if isinstance(places, int):
            one = (self._op(places, line),)
            return dict.fromkeys(told, one)
        if places is None or len(places) != len(told):
            raise Unreadable("a base is missing")
        return {
            name: tuple(self._op(place, line) for place in ops)
            for name, ops in zip(told, places, strict=True)
        }

    def _op(self, place: int, line: int) -> bytes:
        if place >= 0:
            return self._ops.at(place)
        if line + place < 0:
            raise Unreadable("a base is missing")
        return self._own[line + place]


class _Ticks:
    """The hybrid clock as the laptop runs it; what travels is how far it was elsewhere: hardly ever."""

    def __init__(self) -> None:
        self._last = 0

    def next(self, wall_ms: int, over: int) -> int:
        hlc = max(self._last + 1, wall_ms << 16) + over
        if not -(2**63) < hlc < 2**63:
            raise Unreadable("a clock beyond all time")
        self._last = hlc
        return hlc


def _ticks_over(operations: Sequence[WireOperation]) -> list[int]:
    last, found = 0, []
    for operation in operations:
        found.append(operation.hlc - max(last + 1, operation.wall_ms << 16))
        last = operation.hlc
    return found


def _shape_of(operation: WireOperation) -> _Shape:
    names, told = tuple(sorted(operation.fields)), tuple(sorted(operation.base))
    if not told:
        return operation.entity, names, 0
    return operation.entity, names, 1 if told == names else told


def _listed(base: int | tuple[str, ...]) -> int | list[str]:
    return base if isinstance(base, int) else list(base)


def _columns(operations: Sequence[WireOperation]) -> dict[str, dict[str, list[object]]]:
    found: dict[str, dict[str, list[object]]] = {}
    for operation in operations:
        of_entity = found.setdefault(operation.entity, {})
        for name, value in operation.fields.items():
            of_entity.setdefault(name, []).append(value)
    return {entity: dict(sorted(columns.items())) for entity, columns in found.items()}


def _counts(shapes: Iterable[tuple[_Shape, int]]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for (entity, names, _), lines in shapes:
        of_entity = found.setdefault(entity, {})
        for name in names:
            of_entity[name] = of_entity.get(name, 0) + lines
    return found


def _derived(operation: WireOperation, replica: UUID) -> tuple[bytes, int]:
    """Return the id, and the size of what it is derived from."""
    said = canonical(
        Operation(
            operation.entity, operation.record_id, operation.chart, operation.fields,
            {name: list(map(bytes.hex, ops)) for name, ops in operation.base.items()},
        ),
        (
            operation.hlc, operation.wall_ms, operation.offset_minutes, operation.clock_session,
            operation.author, operation.schema,
        ),
    )  # fmt: skip
    by, dseq = operation.origin or (replica, operation.dseq)
    if not 0 <= dseq < 2**63:
        raise Unreadable("a number that no operation has")
    return operation_id(by, dseq, said), len(said)


_decode = msgspec.json.Decoder(_Body).decode
