"""Freezing: what was saved becomes segments, signed once; the same bytes travel until they arrived.

Packing takes long, so it happens outside of the transaction: `unfrozen` reads, `packed` works without a
database, and `keep` writes if nothing has changed meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from carecoord_desktop.store import outbox
from carecoord_desktop.store.operation import NO_CHAIN
from carecoord_desktop.store.record import SCHEMA, record_classes
from carecoord_desktop.sync.asking import Books
from carecoord_desktop.sync.audit_lines import WireAuditLine, pack_audit_lines
from carecoord_desktop.sync.tables import read_state, write_state
from carecoord_desktop.sync.wire.keys import Keys
from carecoord_desktop.sync.wire.operations import WireOperation, chain_after, pack_operations
from carecoord_desktop.sync.wire.segment import FREEZE_AT_BYTES, Segment, SegmentKind, freeze, peeked

MOST_RAW_BYTES = 3_000_000
"""So much content is packed at once at most: far below what a reader unpacks, and soon compressed."""


_QUICKLY = 3
"""A level of compression that takes no time; the one for good makes a tenth to a quarter less of it."""
_SURELY_FIT = 500


@dataclass(frozen=True)
class Operations:
    """The next operations to freeze, and the chain before them."""

    replica: UUID
    operations: Sequence[WireOperation]
    chain_before: bytes


@dataclass(frozen=True)
class AuditLines:
    """The next audit lines to freeze: numbered among those that travelled for this replica.

    `up_to` is the last line of the trail they cover, lines that operations tell already included.
    """

    replica: UUID
    lines: Sequence[WireAuditLine]
    chain_before: bytes
    first: int
    up_to: int
    seal: bytes


@dataclass(frozen=True)
class Frozen:
    """One segment for good: its bytes, and up to which line of the trail it reaches (0: operations)."""

    segment: Segment
    content: bytes
    up_to: int = 0


def freeze_all(books: Books, hub: UUID, keys: Keys, now_ms: int) -> None:
    """Freeze everything that was saved; packing takes long, so it holds up nobody's save."""
    while True:
        with books.reading() as reading:
            found = unfrozen(reading)
        if found is None:
            return
        one = frozen(found, hub, keys)
        with books.applying() as applying:
            keep(applying.connection, one, now_ms)


def unfrozen(connection: Connection) -> Operations | AuditLines | None:
    """Return what comes next: operations first, then audit lines; None if everything is frozen."""
    return unfrozen_operations(connection) or unfrozen_audit(connection, read_state(connection).audit_to)


def frozen(found: Operations | AuditLines, hub: UUID, keys: Keys) -> Frozen:
    """Return one segment of as much of it as fits."""
    if isinstance(found, Operations):
        return frozen_operations(found, hub, keys)
    return frozen_audit(found, hub, keys)


def unfrozen_operations(connection: Connection) -> Operations | None:
    """Return the oldest operations that are in no segment yet, or None."""
    state = outbox.read_replica(connection)
    found: list[WireOperation] = []
    size = 0
    for line in connection.exec_driver_sql(_NEW, (state.replica.bytes,)):
        size += len(line.fields) + len(line.base) + 60
        if found and size > MOST_RAW_BYTES:
            break
        found.append(wire_operation(line))
    if not found:
        return None
    before = outbox.chain_at(connection, state.replica, found[0].dseq - 1)
    return Operations(state.replica, found, before or NO_CHAIN)


def unfrozen_audit(connection: Connection, audit_to: int, limit: int = 2_000) -> AuditLines | None:
    """Return the oldest lines of the trail that operations do not tell and no segment holds, or None."""
    kinds = ", ".join(f"'{record_class.kind()}'" for record_class in record_classes())
    lines = connection.exec_driver_sql(_LINES.format(kinds=kinds), (audit_to, limit)).all()
    if not lines:
        return None
    replica = outbox.read_replica(connection).replica
    last = connection.exec_driver_sql(_LAST_AUDIT, (replica.bytes,)).first()
    chain = NO_CHAIN if last is None else peeked(last.content).chain_after
    return AuditLines(
        replica, [_wire_line(line) for line in lines], chain, 1 if last is None else last.last + 1,
        lines[-1].seq, lines[-1].seal,
    )  # fmt: skip


def frozen_operations(found: Operations, hub: UUID, keys: Keys) -> Frozen:
    """Return one segment of as many of these operations as fit."""
    operations = _about_one_segment(found.operations)
    body = pack_operations(operations)
    while len(body) > FREEZE_AT_BYTES and len(operations) > 1:
        operations = operations[: max(1, len(operations) * FREEZE_AT_BYTES * 9 // len(body) // 10)]
        body = pack_operations(operations)
    after = chain_after(found.chain_before, operations)
    schema = max(operation.schema for operation in operations)
    segment = Segment(
        SegmentKind.OPERATIONS, found.replica, operations[0].dseq, operations[-1].dseq,
        found.chain_before, after, schema, hub, body,
    )  # fmt: skip
    return Frozen(segment, freeze(segment, keys))


def _about_one_segment(operations: Sequence[WireOperation]) -> Sequence[WireOperation]:
    """Return as many operations as one segment roughly holds: packing too many closely takes a second."""
    if len(operations) <= _SURELY_FIT:
        return operations
    roughly = len(pack_operations(operations, _QUICKLY))
    return operations[: max(1, len(operations) * FREEZE_AT_BYTES // roughly)]


def frozen_audit(found: AuditLines, hub: UUID, keys: Keys) -> Frozen:
    """Return these audit lines as one segment; its chain is that of the trail itself."""
    segment = Segment(
        SegmentKind.AUDIT, found.replica, found.first, found.first + len(found.lines) - 1,
        found.chain_before, found.seal, SCHEMA, hub, pack_audit_lines(found.lines),
    )  # fmt: skip
    return Frozen(segment, freeze(segment, keys), found.up_to)


def keep(connection: Connection, one: Frozen, now_ms: int) -> bool:
    """Store a segment with its operations marked; return False if the log was renumbered meanwhile."""
    segment = one.segment
    if outbox.read_replica(connection).replica != segment.replica:
        return False
    number = connection.exec_driver_sql(_NEXT_NUMBER).scalar_one()
    if segment.kind is SegmentKind.OPERATIONS:
        marked = connection.exec_driver_sql(
            _FROZEN, (number, segment.replica.bytes, segment.first, segment.last)
        )
        if marked.rowcount != segment.last - segment.first + 1:
            return False
    connection.exec_driver_sql(
        _KEEP,
        (
            number, segment.kind.value, segment.replica.bytes, segment.first, segment.last,
            one.content, now_ms,
        ),
    )  # fmt: skip
    if one.up_to:
        write_state(connection, audit_to=one.up_to)
    return True


def wire_operation(line: Any) -> WireOperation:
    """Return a line of the outbox, read with `OPERATION_COLUMNS`, as it travels."""
    origin = None
    if line.origin_replica is not None:
        origin = (UUID(bytes=line.origin_replica), line.origin_dseq)
    return WireOperation(
        line.op_id, line.dseq, line.entity, UUID(bytes=line.record_id), _known_id(line.chart),
        _fields(line.fields),
        {name: tuple(map(bytes.fromhex, ops)) for name, ops in _base(line.base).items()},
        line.hlc, line.wall, line.offset_minutes, line.clock_session, _known_id(line.author),
        line.schema_number, origin,
    )  # fmt: skip


@lru_cache(maxsize=4096)  # the same charts and authors again and again
def _known_id(content: bytes) -> UUID:
    return UUID(bytes=content)


def _wire_line(line: Any) -> WireAuditLine:
    return WireAuditLine(
        line.seq, line.at, line.offset_minutes, UUID(bytes=line.worker), line.version, line.deed,
        None if line.chart is None else UUID(bytes=line.chart), line.entity,
        None if line.record_id is None else UUID(bytes=line.record_id), line.detail, line.seal,
    )  # fmt: skip


OPERATION_COLUMNS = (
    "op_id, dseq, entity, record_id, chart, fields, base, hlc, wall, offset_minutes, clock_session, author,"
    " schema_number, origin_replica, origin_dseq"
)
_NEW = (
    f"SELECT {OPERATION_COLUMNS} FROM outbox"  # noqa: S608  # columns of ours
    # said as the index of what was not sent says it, or SQLite would read the whole log
    " WHERE state IN ('new', 'frozen') AND state = 'new' AND replica = ? ORDER BY dseq"
)
# without what an operation says as well (who wrote which record, when) and what the hub knows itself
_LINES = (
    "SELECT * FROM audit WHERE seq > ? AND deed <> 'sync'"
    " AND NOT (deed IN ('create', 'change') AND entity IN ({kinds})) ORDER BY seq LIMIT ?"
)
_LAST_AUDIT = (
    "SELECT last, content FROM segment WHERE kind = 'audit' AND replica = ? ORDER BY last DESC LIMIT 1"
)
_NEXT_NUMBER = "SELECT coalesce(max(number), 0) + 1 FROM segment"
_FROZEN = (
    "UPDATE outbox SET state = 'frozen', segment = ?"
    " WHERE replica = ? AND dseq BETWEEN ? AND ? AND state = 'new'"
)
_KEEP = (
    "INSERT INTO segment (number, kind, replica, first, last, content, state, frozen_ms, stored_ms, refused)"
    " VALUES (?, ?, ?, ?, ?, ?, 'frozen', ?, 0, 0)"
)
_fields = msgspec.json.Decoder(dict[str, Any]).decode
_base = msgspec.json.Decoder(dict[str, list[str]]).decode
