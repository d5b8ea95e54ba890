"""Custody: segments to the byte, and every operation in them by number, before anything is done with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from carecoord_desktop.store.operation import next_chain
from carecoord_desktop.sync.wire.keys import Purpose
from carecoord_desktop.sync.wire.merge import HubOperation
from carecoord_desktop.sync.wire.operations import WireOperation, unpack_operations
from carecoord_desktop.sync.wire.segment import Segment, SegmentKind, peeked
from carecoord_hub.database import first, for_update, rows, rows_among, run, write_rows
from carecoord_hub.hub import Hub

NO_CHAIN = bytes(32)


@dataclass(frozen=True)
class Log:
    """A replica's log as far as it lies here."""

    replica: UUID
    kind: SegmentKind
    device: bytes | None
    last: int
    chain: bytes
    durable: int


class Kept(NamedTuple):
    """An operation that is here, and what became of it."""

    operation: HubOperation
    held: str
    is_applied: bool


def locked_log(connection: Connection, replica: UUID, kind: SegmentKind, device: bytes | None) -> Log:
    """Return a replica's log, locked; a new one belongs to this device from now on."""
    found = first(connection, for_update(connection, _LOG), replica.bytes, kind.value)
    if found is None:
        run(
            connection,
            "INSERT INTO replica (id, kind, device, last, chain, durable) VALUES (?, ?, ?, 0, ?, 0)",
            replica.bytes, kind.value, device, NO_CHAIN,
        )  # fmt: skip
        return Log(replica, kind, device, 0, NO_CHAIN, 0)
    return Log(replica, kind, found.device, found.last, found.chain, found.durable)


def keep_segment(
    connection: Connection, segment: Segment, content: bytes, now_ms: int, countersign: bytes | None = None
) -> None:
    """Store a segment that continues its log, and move the log's end."""
    run(
        connection,
        "INSERT INTO segment (replica, kind, first, last, content, received_ms, countersign)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        segment.replica.bytes, segment.kind.value, segment.first, segment.last, content, now_ms, countersign,
    )  # fmt: skip
    run(
        connection, "UPDATE replica SET last = ?, chain = ? WHERE id = ? AND kind = ?",
        segment.last, segment.chain_after, segment.replica.bytes, segment.kind.value,
    )  # fmt: skip


def keep_changes(connection: Connection, kept: Iterable[Kept], segment_first: int) -> None:
    """Store every operation of a segment by number: its id, its record, and what became of it."""
    lines = []
    for one in kept:
        said, effective_ms, replica = one.operation
        origin, origin_dseq = (said.origin[0].bytes, said.origin[1]) if said.origin else (None, None)
        lines.append((
            replica.bytes, said.dseq, said.op_id, said.record_id.bytes, said.chart.bytes,
            effective_ms, segment_first, one.held, one.is_applied, origin, origin_dseq,
        ))  # fmt: skip
    write_rows(connection, "change", _CHANGE_TYPES, lines)


def is_in_log(connection: Connection, segment: Segment, operations: Sequence[WireOperation]) -> bool:
    """Return whether the operations of a segment are those that lie here under their numbers."""
    known = run(
        connection,
        "SELECT dseq, op_id FROM change WHERE replica = ? AND dseq BETWEEN ? AND ?",
        segment.replica.bytes, segment.first, segment.last,
    )  # fmt: skip
    here = {row.dseq: row.op_id for row in known}
    return all(here.get(said.dseq) == said.op_id for said in operations)


def chain_over(chain: bytes, operations: Iterable[WireOperation]) -> bytes:
    """Return the chain with these operations in it."""
    for said in operations:
        chain = next_chain(chain, said.op_id)
    return chain


def known_again(connection: Connection, operations: Sequence[WireOperation]) -> set[bytes]:
    """Return the ids of renumbered operations that are here already, under their first or another number."""
    renumbered = [said for said in operations if said.origin is not None]
    if not renumbered:
        return set()
    origins = sorted({said.origin[0].bytes for said in renumbered if said.origin is not None})
    wanted = {said.op_id for said in renumbered}
    numbers = [said.origin[1] for said in renumbered if said.origin is not None]
    span = (min(numbers), max(numbers))
    first_hand = rows_among(connection, _BY_NUMBER, origins, *span)
    later = rows_among(connection, _BY_ORIGIN, origins, *span)
    return wanted & {row.op_id for row in (*first_hand, *later)}


def history_of(connection: Connection, records: Iterable[UUID]) -> dict[UUID, list[HubOperation]]:
    """Return every applied operation on these records, read again from the segments they came in."""
    ids = sorted(record_id.bytes for record_id in records)
    found = rows_among(connection, _HISTORY, ids)
    segments: dict[tuple[bytes, int], list[Any]] = {}
    for row in found:
        segments.setdefault((row.replica, row.segment_first), []).append(row)
    history: dict[UUID, list[HubOperation]] = {UUID(bytes=record_id): [] for record_id in ids}
    for (replica, segment_first), changes in segments.items():
        by_number = {said.dseq: said for said in operations_of(connection, replica, segment_first)}
        for row in changes:
            said = by_number[row.dseq]
            history[said.record_id].append(HubOperation(said, row.effective_ms, UUID(bytes=replica)))
    return history


def operations_of(connection: Connection, replica: bytes, segment_first: int) -> list[WireOperation]:
    """Return the operations of a segment that lies here."""
    row = first(
        connection, "SELECT content FROM segment WHERE replica = ? AND kind = ? AND first = ?",
        replica, SegmentKind.OPERATIONS.value, segment_first,
    )  # fmt: skip
    if row is None:
        raise LookupError("a segment is missing")
    return unpack_operations(peeked(row.content).body, UUID(bytes=replica), segment_first)


def held_in(connection: Connection, segment: Segment) -> list[tuple[bytes, str]]:
    """Return the operations of a segment that carry a remark, with its word."""
    found = rows(
        connection,
        "SELECT op_id, held FROM change WHERE replica = ? AND dseq BETWEEN ? AND ? AND held <> ''"
        " ORDER BY dseq",
        segment.replica.bytes, segment.first, segment.last,
    )  # fmt: skip
    return [(row.op_id, row.held) for row in found]


def is_kept(connection: Connection, segment: Segment, content: bytes) -> bool:
    """Return whether exactly these bytes lie here."""
    row = first(
        connection, "SELECT content FROM segment WHERE replica = ? AND kind = ? AND first = ?",
        segment.replica.bytes, segment.kind.value, segment.first,
    )  # fmt: skip
    return row is not None and row.content == content


def countersign(hub: Hub, segment: Segment, now_ms: int) -> bytes:
    """Return the hub's seal on the end of a laptop's audit trail as it came in."""
    said = (segment.replica.bytes, segment.last, segment.chain_after, now_ms)
    return hub.keys.seal(Purpose.RECEIPT, msgspec.msgpack.encode(said))


_LOG = "SELECT device, last, chain, durable FROM replica WHERE id = ? AND kind = ?"
_HISTORY = (
    "SELECT replica, dseq, effective_ms, segment_first FROM change WHERE record_id IN (?*) AND is_applied"
    " ORDER BY replica, dseq"
)
_BY_NUMBER = "SELECT op_id FROM change WHERE replica IN (?*) AND dseq BETWEEN ? AND ?"
_BY_ORIGIN = "SELECT op_id FROM change WHERE origin_replica IN (?*) AND origin_dseq BETWEEN ? AND ?"
_CHANGE_TYPES = {
    "replica": "bytea", "dseq": "bigint", "op_id": "bytea", "record_id": "bytea", "chart": "bytea",
    "effective_ms": "bigint", "segment_first": "bigint", "held": "text", "is_applied": "boolean",
    "origin_replica": "bytea", "origin_dseq": "bigint",
}  # fmt: skip
