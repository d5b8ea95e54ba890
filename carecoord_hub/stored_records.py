"""What the merge made of each record, as the hub keeps it: locked, read, written with its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Row

from carecoord_desktop.store.heads import heads_from_text, heads_text
from carecoord_desktop.store.operation import canonical_json
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


class Written(NamedTuple):
    """A record about to be written: what it was, what it is now."""

    before: Stored | None
    after: MergedRecord


_Line = tuple[Any, ...]

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


def write_records(
    connection: Connection, written: Sequence[Written], first_seq: int, unprojected: Collection[UUID]
) -> None:
    """Write records with their places in the stream, and bring the digests of their charts up to date.

    `unprojected` are those whose typed rows the database refused. Two transactions that begin one record at
    once collide here, and the second one runs again.
    """
    placed = sorted(enumerate(written, start=first_seq), key=_by_id)
    lines = [
        _line(one.after, seq, not unprojected or one.after.record_id not in unprojected)
        for seq, one in placed
    ]
    new = [line for line, (_, one) in zip(lines, placed, strict=True) if one.before is None]
    known = [line for line, (_, one) in zip(lines, placed, strict=True) if one.before is not None]
    write_rows(connection, "record", _TYPES, new)
    write_rows(connection, "record", _TYPES, known, _REPLACE)
    before = [one.before.hash for _, one in placed if one.before is not None]
    _write_charts(connection, lines, known, before)


def _by_id(placed: tuple[int, Written]) -> bytes:
    return placed[1].after.record_id.bytes


def _line(after: MergedRecord, seq: int, is_projected: bool) -> _Line:
    doc = canonical_json(after.doc)
    return (
        after.record_id.bytes, after.chart.bytes, after.entity, doc.decode(), heads_text(after.heads),
        _conflicts_text(after.conflicts), _awaits_text(after.awaits), seq, row_hash(after.row(seq), doc),
        is_projected,
    )  # fmt: skip


def _write_charts(
    connection: Connection, lines: Sequence[_Line], known: Sequence[_Line], before: Sequence[bytes]
) -> None:
    """Bring the charts of written records up to date; `before` are the hashes that the known ones had."""
    top: dict[bytes, int] = {}
    added: dict[bytes, list[bytes]] = {}
    removed: dict[bytes, list[bytes]] = {}
    for _, chart, *_, seq, hash_, _ in lines:
        top[chart] = max(seq, top.get(chart, 0))
        added.setdefault(chart, []).append(hash_)
    for line, hash_ in zip(known, before, strict=True):
        removed.setdefault(line[1], []).append(hash_)
    found = rows_among(connection, "SELECT id, digest, record_count FROM chart WHERE id IN (?*)", sorted(top))
    digests = {row.id: ChartDigest.read(row.digest, row.record_count) for row in found}
    changed = []
    for chart in sorted(top):
        digest = digests.get(chart, ChartDigest()).changed(added[chart], removed.get(chart, ()))
        changed.append((chart, top[chart], digest.content, digest.count))
    write_rows(connection, "chart", _CHART_TYPES, changed, _REPLACE_CHART)


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


_CHART_TYPES = {"id": "bytea", "max_seq": "bigint", "digest": "bytea", "record_count": "bigint"}
_REPLACE_CHART = (
    "ON CONFLICT (id) DO UPDATE SET max_seq = excluded.max_seq, digest = excluded.digest,"
    " record_count = excluded.record_count"
)
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
