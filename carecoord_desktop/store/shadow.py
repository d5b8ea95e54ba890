"""The laptop's copy of the hub's rows, and the fields that have several values; both rebuilt from pulls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import BigInteger, Connection, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from carecoord_desktop.store.heads import Heads, heads_from_text
from carecoord_desktop.store.operation import canonical_json
from carecoord_desktop.store.record import Local


class Shadow(Local):
    """A record as the hub has it. `doc` and `conflicts` are JSON as rows carry them, `hash` is their hash."""

    __tablename__ = "shadow"
    __table_args__ = (Index("ix_shadow_chart", "chart", "hash"),)  # digests read nothing else

    record_id: Mapped[UUID] = mapped_column(primary_key=True)
    chart: Mapped[UUID]
    entity: Mapped[str]
    doc: Mapped[str]
    heads: Mapped[Heads]
    conflicts: Mapped[str]
    hub_seq: Mapped[int] = mapped_column(BigInteger)
    hash: Mapped[bytes] = mapped_column(LargeBinary(16))


class FieldConflict(Local):
    """A field that several people wrote without seeing each other: all the values, until one is chosen.

    `heads` is JSON: a list of [operation, value, author, UTC ms, replica], the newest last.
    """

    __tablename__ = "field_conflict"
    __table_args__ = (Index("ix_field_conflict_chart", "chart"),)

    record_id: Mapped[UUID] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    chart: Mapped[UUID]
    entity: Mapped[str]
    heads: Mapped[str]
    since: Mapped[datetime]


NewLine = tuple[bytes, bytes, str, str, str, str, int, bytes]
"""One row of the shadow as it is written: record, chart, kind, and the texts and numbers of its columns."""


class ShadowLine(NamedTuple):
    """One row of the shadow, its JSON read; conflicts hold, by field, what `FieldConflict.heads` does."""

    record_id: UUID
    chart: UUID
    entity: str
    doc: Mapping[str, object]
    heads: Heads
    conflicts: Mapping[str, Sequence[Sequence[object]]]
    hub_seq: int
    hash: bytes


def write_shadow(connection: Connection, lines: Sequence[NewLine]) -> None:
    """Insert or replace rows of the shadow. Whether they may be is the caller's affair."""
    if lines:
        connection.exec_driver_sql(_WRITE, list(lines))


def read_shadow(connection: Connection, record_ids: Iterable[UUID]) -> dict[UUID, ShadowLine]:
    """Return what the hub has of these records, by id; those it has not are absent."""
    found = {}
    left = iter(record_ids)
    while some := tuple(record_id.bytes for record_id in islice(left, _AT_ONCE)):
        for row in connection.exec_driver_sql(_READ.format(", ".join("?" * len(some))), some):
            line = _line(row)
            found[line.record_id] = line
    return found


def shadow_of_chart(connection: Connection, chart: UUID) -> list[ShadowLine]:
    """Return everything the hub has of one chart, by record id."""
    rows = connection.exec_driver_sql(_READ_CHART, (chart.bytes,)).all()
    return [_line(row) for row in rows]


def write_conflicts(
    connection: Connection,
    record: tuple[UUID, UUID, str],
    conflicts: Mapping[str, Sequence[Sequence[object]]],
    now_ms: int,
) -> None:
    """Let a record (id, chart, kind) have exactly these conflicts; known ones keep their `since`."""
    record_id, chart, entity = record
    known = connection.exec_driver_sql(_READ_CONFLICTS, (record_id.bytes,))
    old = {row.field: row.since for row in known}
    connection.exec_driver_sql("DELETE FROM field_conflict WHERE record_id = ?", (record_id.bytes,))
    rows = [
        (record_id.bytes, name, chart.bytes, entity, canonical_json(heads).decode(), old.get(name, now_ms))
        for name, heads in conflicts.items()
    ]
    if rows:
        connection.exec_driver_sql(_WRITE_CONFLICTS, rows)


def _line(row: Any) -> ShadowLine:
    record_id, chart, entity, doc, heads, conflicts, hub_seq, row_hash = row
    return ShadowLine(
        UUID(bytes=record_id), UUID(bytes=chart), entity, _decode(doc), heads_from_text(heads),
        _decode(conflicts), hub_seq, bytes(row_hash),
    )  # fmt: skip


_AT_ONCE = 500
_decode = msgspec.json.Decoder(dict[str, Any]).decode
_COLUMNS = "record_id, chart, entity, doc, heads, conflicts, hub_seq, hash"
_WRITE = (
    f"INSERT INTO shadow ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
    " ON CONFLICT (record_id) DO UPDATE SET chart = excluded.chart, entity = excluded.entity,"
    " doc = excluded.doc, heads = excluded.heads, conflicts = excluded.conflicts,"
    " hub_seq = excluded.hub_seq, hash = excluded.hash"
)
_READ = f"SELECT {_COLUMNS} FROM shadow WHERE record_id IN ({{}})"  # noqa: S608
_READ_CHART = f"SELECT {_COLUMNS} FROM shadow WHERE chart = ? ORDER BY record_id"  # noqa: S608
_READ_CONFLICTS = "SELECT field, since FROM field_conflict WHERE record_id = ?"
_WRITE_CONFLICTS = (
    "INSERT INTO field_conflict (record_id, field, chart, entity, heads, since) VALUES (?, ?, ?, ?, ?, ?)"
)
