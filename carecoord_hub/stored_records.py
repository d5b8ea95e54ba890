"""What the merge made of each record, as the hub keeps it: locked, read, written with its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Row

from carecoord_desktop.store.operation import canonical_json
from carecoord_desktop.store.record import heads_from_text, heads_text
from carecoord_desktop.sync.wire.digest import ChartDigest
from carecoord_desktop.sync.wire.merge import MergedRecord
from carecoord_desktop.sync.wire.rows import Rival, WireRow, row_hash
from carecoord_hub.database import for_update, rows_among, run, write_rows

STREAM = 0
"""The one stream; a column leaves room for more (sync.md 2.18)."""


class Stored(NamedTuple):
    """A record as it lies in the database."""

    merged: MergedRecord
    hub_seq: int
    hash: bytes


@dataclass(frozen=True)
class Written:
    """A record about to be written: what it was, what it is now."""

    before: Stored | None
    after: MergedRecord
    is_projected: bool = True


COLUMNS = "id, chart, entity, doc, heads, conflicts, awaits, hub_seq, hash"


def locked_records(connection: Connection, ids: Iterable[UUID]) -> dict[UUID, Stored]:
    """Return these records as far as they are there, locked in the order of their ids."""
    sql = for_update(connection, f"SELECT {COLUMNS} FROM record WHERE id IN (?*) ORDER BY id")  # noqa: S608
    found = rows_among(connection, sql, sorted(record_id.bytes for record_id in ids))
    return {UUID(bytes=row.id): stored(row) for row in found}


def stored(row: Row[Any]) -> Stored:
    """Return a row of the table `record` as what it means."""
    merged = MergedRecord(
        row.entity, UUID(bytes=row.id), UUID(bytes=row.chart), _doc(row.doc), heads_from_text(row.heads),
        _read_conflicts(row.conflicts), _read_awaits(row.awaits),
    )  # fmt: skip
    return Stored(merged, row.hub_seq, row.hash)


def wire_row(row: Row[Any]) -> WireRow:
    """Return a row of the table `record` as it travels."""
    return WireRow(
        row.entity, UUID(bytes=row.id), UUID(bytes=row.chart), row.hub_seq, _doc(row.doc),
        heads_from_text(row.heads), _read_conflicts(row.conflicts),
    )  # fmt: skip


def next_seqs(connection: Connection, count: int) -> int:
    """Take `count` places in the stream and return the first; nothing else is locked after this.

    Whoever holds this row commits next: the order of places is the order of commits.
    """
    top = run(
        connection, "UPDATE stream_head SET seq = seq + ? WHERE shard = ? RETURNING seq", count, STREAM
    ).scalar_one()
    return int(top) - count + 1


def write_records(connection: Connection, written: Sequence[tuple[Written, int]]) -> None:
    """Write records with their places in the stream, and bring the digests of their charts up to date.

    Two transactions that begin one record at once collide here, and the second one runs again.
    """
    lines = [(_line(one, seq), one.before is None) for one, seq in sorted(written, key=_by_id)]
    write_rows(connection, "record", _TYPES, [line for line, is_new in lines if is_new])
    write_rows(connection, "record", _TYPES, [line for line, is_new in lines if not is_new], _REPLACE)
    hashes = {line[0]: line[8] for line, _ in lines}
    _write_charts(connection, written, hashes)


def _by_id(written: tuple[Written, int]) -> bytes:
    return written[0].after.record_id.bytes


def _line(written: Written, seq: int) -> tuple[Any, ...]:
    after = written.after
    return (
        after.record_id.bytes, after.chart.bytes, after.entity, canonical_json(after.doc).decode(),
        heads_text(after.heads), _conflicts_text(after.conflicts), _awaits_text(after.awaits), seq,
        row_hash(after.row(seq)), written.is_projected,
    )  # fmt: skip


def _write_charts(
    connection: Connection, written: Sequence[tuple[Written, int]], hashes: Mapping[bytes, bytes]
) -> None:
    top: dict[bytes, int] = {}
    for one, seq in written:
        chart = one.after.chart.bytes
        top[chart] = max(seq, top.get(chart, 0))
    found = rows_among(connection, "SELECT id, digest, record_count FROM chart WHERE id IN (?*)", sorted(top))
    digests = {row.id: ChartDigest.read(row.digest, row.record_count) for row in found}
    for one, _ in written:
        chart = one.after.chart.bytes
        digest = digests.get(chart, ChartDigest())
        if one.before is not None:
            digest = digest.removed(one.before.hash)
        digests[chart] = digest.added(hashes[one.after.record_id.bytes])
    write_rows(
        connection, "chart",
        {"id": "bytea", "max_seq": "bigint", "digest": "bytea", "record_count": "bigint"},
        [(chart, top[chart], digests[chart].content, digests[chart].count) for chart in sorted(top)],
        "ON CONFLICT (id) DO UPDATE SET max_seq = excluded.max_seq, digest = excluded.digest,"
        " record_count = excluded.record_count",
    )  # fmt: skip


def _read_conflicts(text: str | None) -> Mapping[str, tuple[Rival, ...]]:
    if text is None:
        return {}
    return {name: tuple(map(_rival, rivals)) for name, rivals in _json(text).items()}


def _rival(told: list[Any]) -> Rival:
    op, value, author, at_ms, replica = told
    return Rival(bytes.fromhex(op), value, UUID(author), at_ms, UUID(replica))


def _conflicts_text(conflicts: Mapping[str, Sequence[Rival]]) -> str | None:
    if not conflicts:
        return None
    told = {
        name: [
            (rival.op.hex(), rival.value, str(rival.author), rival.at_ms, str(rival.replica))
            for rival in rivals
        ]
        for name, rivals in conflicts.items()
    }
    return canonical_json(told).decode()


def _read_awaits(text: str | None) -> frozenset[bytes]:
    return frozenset() if text is None else frozenset(map(bytes.fromhex, _json(text)))


def _awaits_text(awaits: frozenset[bytes]) -> str | None:
    return canonical_json(sorted(op.hex() for op in awaits)).decode() if awaits else None


_json = msgspec.json.Decoder().decode
_doc = msgspec.json.Decoder(dict[str, Any]).decode
_TYPES = {
    "id": "bytea", "chart": "bytea", "entity": "text", "doc": "text", "heads": "text", "conflicts": "text",
    "awaits": "text", "hub_seq": "bigint", "hash": "bytea", "is_projected": "boolean",
}  # fmt: skip
_REPLACE = "ON CONFLICT (id) DO UPDATE SET " + ", ".join(
    f"{name} = excluded.{name}"
    for name in ("doc", "heads", "conflicts", "awaits", "hub_seq", "hash", "is_projected")
)
