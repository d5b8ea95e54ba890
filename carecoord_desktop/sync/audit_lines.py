"""Audit lines as they travel: only those that operations do not tell already, as columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec

from carecoord_desktop.sync.wire.columns import (
    MAX_LINES,
    Column,
    IdsInOrder,
    IdTable,
    Unreadable,
    decoded,
    deflated,
    numbers,
    packed_numbers,
)


class WireAuditLine(NamedTuple):
    """One line of the laptop's trail; `seal` is its place in the trail's chain, first 8 bytes."""

    seq: int
    at_ms: int
    offset_minutes: int
    worker: UUID
    version: str
    deed: str
    chart: UUID | None
    entity: str
    record_id: UUID | None
    detail: str
    seal: bytes


def pack_audit_lines(lines: Sequence[WireAuditLine], level: int = 19) -> bytes:
    """Return audit lines as one compressed body."""
    ids, seals = IdTable(), IdTable(8)
    body = _Body(
        seq=packed_numbers([line.seq for line in lines]),
        at=packed_numbers([line.at_ms for line in lines]),
        offset=packed_numbers([line.offset_minutes for line in lines]),
        worker=[ids.place(line.worker.bytes) for line in lines],
        chart=[None if line.chart is None else ids.place(line.chart.bytes) for line in lines],
        record=[None if line.record_id is None else ids.place(line.record_id.bytes) for line in lines],
        words=[(line.version, line.deed, line.entity, line.detail) for line in lines],
        seal=[seals.place(line.seal[:8]) for line in lines],
        ids=ids.text,
        seals=seals.text,
    )
    return deflated(body, level)


def unpack_audit_lines(body: bytes) -> list[WireAuditLine]:
    """Return the lines of a body.

    Raises:
        Unreadable: whatever else the bytes are.
    """
    found: _Body = decoded(body, _decode)
    count, ids, seals = len(found.words), IdsInOrder(found.ids), IdsInOrder(found.seals, 8)
    lengths = {len(found.worker), len(found.chart), len(found.record), len(found.seal)}
    if count > MAX_LINES or lengths - {count}:
        raise Unreadable("columns of different lengths")
    workers = [ids.uuid(place) for place in found.worker]
    charts = [None if place is None else ids.uuid(place) for place in found.chart]
    records = [None if place is None else ids.uuid(place) for place in found.record]
    return [
        WireAuditLine(seq, at, offset, worker, version, deed, chart, entity, record, detail, seals.at(seal))
        for seq, at, offset, worker, chart, record, (version, deed, entity, detail), seal in zip(
            numbers(found.seq, count), numbers(found.at, count), numbers(found.offset, count),
            workers, charts, records, found.words, found.seal, strict=True,
        )
    ]  # fmt: skip


class _Body(msgspec.Struct):
    seq: Column
    at: Column
    offset: Column
    worker: list[int]
    chart: list[int | None]
    record: list[int | None]
    words: list[tuple[str, str, str, str]]
    seal: list[int]
    ids: str
    seals: str


_decode = msgspec.json.Decoder(_Body).decode
