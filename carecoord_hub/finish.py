"""`POST /v1/finish` and `/v1/repair`: both sides compare what they hold, and mend what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

from carecoord_desktop.sync.wire.messages import ChartProof, Finish, FinishReply, Manifest, ManifestReply
from carecoord_desktop.sync.wire.receipt import sealed_receipt
from carecoord_desktop.sync.wire.rows import pack_rows
from carecoord_hub import audit, laptop_charts, purging, reach
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import in_transaction, rows, rows_among
from carecoord_hub.devices import Device, check_epoch
from carecoord_hub.hub import Hub
from carecoord_hub.reach import ChartState
from carecoord_hub.stored_records import COLUMNS, wire_row

NAMED_BY = 8
"""How many bytes of an id, and of a hash, name a row in a manifest."""
_LEVEL = 9


@dataclass(frozen=True)
class _Comparison:
    """Charts that are equal on both sides, that differ, and that moved on here after the laptop's cursor."""

    equal: list[bytes]
    differ: list[bytes]
    moved_on: list[bytes]


def finish(hub: Hub, device: Device, told: Finish, now_ms: int) -> FinishReply:
    """Compare digests, take receipts for charts that leave, and answer; `equal` comes with the hub's seal.

    Raises:
        Refused: 409 if the laptop speaks of another life of this database.
    """
    check_epoch(device, told.epoch)
    return in_transaction(hub.engine, lambda connection: _finished(hub, connection, device, told, now_ms))


def repair(hub: Hub, device: Device, asked: Manifest, now_ms: int) -> ManifestReply:
    """Return the rows of charts that are missing or other on the laptop, and the ids that nobody knows here.

    Raises:
        Refused: 409 if the laptop speaks of another life of this database.
    """
    check_epoch(device, asked.epoch)
    return in_transaction(hub.engine, lambda connection: _repaired(hub, connection, device, asked, now_ms))


def _finished(hub: Hub, connection: Connection, device: Device, told: Finish, now_ms: int) -> FinishReply:
    purging.take_receipts(connection, device, told.receipts, now_ms)
    purging.note_purged(connection, device, told.purged, now_ms)
    granted = reach.receivable(connection, device, now_ms)
    states = reach.chart_states(connection, granted)
    compared = _compared(told.touched, states, granted.keys(), told.cursor)
    laptop_charts.note_whole(
        connection, device.id,
        [
            (one.chart, one.generation)
            for one in told.whole
            if one.chart in granted and granted[one.chart].generation == one.generation
        ],
    )  # fmt: skip
    is_equal = not compared.differ and told.root == reach.root(states)
    audit.note(
        connection, hub.audit_key, device.id, now_ms, HubDeed.FINISH,
        {"equal": is_equal, "differ": compared.differ, "charts": told.charts, "cursor": told.cursor,
         "purged": [chart for chart, _ in told.purged]},
    )  # fmt: skip
    return FinishReply(
        nonce=device.nonce, equal=is_equal, differ=compared.differ,
        durable=purging.durable_of(connection, device),
        purge_allowed=purging.allowed(connection, device, now_ms), hub_ms=now_ms,
        receipt=sealed_receipt(hub.keys, hub.id, UUID(bytes=device.id), told, now_ms) if is_equal else b"",
    )  # fmt: skip


def _compared(
    proofs: Sequence[ChartProof], states: Mapping[bytes, ChartState], granted: Any, cursor: int
) -> _Comparison:
    found = _Comparison([], [], [])
    for proof in proofs:
        state = states.get(proof.chart)
        if proof.chart not in granted:
            continue  # foreign and absent get the same answer: none
        here = (state.digest.content, state.digest.count) if state else (bytes(16), 0)
        if (proof.digest, proof.count) == here:
            found.equal.append(proof.chart)
        elif state is not None and state.max_seq > cursor:
            found.moved_on.append(proof.chart)
        else:
            found.differ.append(proof.chart)
    return found


def _repaired(
    hub: Hub, connection: Connection, device: Device, asked: Manifest, now_ms: int
) -> ManifestReply:
    may_have = reach.receivable_among(connection, device, asked.charts, now_ms)
    wanted: list[bytes] = []
    unknown: dict[bytes, list[bytes]] = {}
    for chart in sorted(may_have):
        there = dict(asked.charts[chart])
        for row in rows(connection, "SELECT id, hash FROM record WHERE chart = ?", chart):
            if there.pop(row.id[:NAMED_BY], None) != row.hash[:NAMED_BY]:
                wanted.append(row.id)
        if there:
            unknown[chart] = sorted(there)
    found: list[Row[Any]] = rows_among(
        connection,
        f"SELECT {COLUMNS} FROM record WHERE id IN (?*) ORDER BY hub_seq",  # noqa: S608
        wanted,
    )
    audit.note(
        connection, hub.audit_key, device.id, now_ms, HubDeed.REPAIR,
        {"charts": sorted(may_have), "rows": len(found), "unknown": sum(map(len, unknown.values()))},
    )  # fmt: skip
    return ManifestReply(device.nonce, pack_rows([wire_row(row) for row in found], _LEVEL), unknown)
