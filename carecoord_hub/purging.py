"""Charts that leave a laptop: its word that nothing waits, the hub's leave once all of it is in a backup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row

from carecoord_desktop.sync.wire.messages import PurgeReceipt, encoded
from carecoord_desktop.sync.wire.segment import SegmentKind
from carecoord_hub import grants
from carecoord_hub.database import rows, rows_among, run
from carecoord_hub.devices import Device
from carecoord_hub.policy import Decision, Deed, Granting, decide


def take_receipts(
    connection: Connection, device: Device, receipts: Sequence[PurgeReceipt], now_ms: int
) -> None:
    """Keep the receipts of charts whose grant has ended; one for a chart granted again is passed over."""
    known = grants.grants_among(connection, device.user_id, sorted({receipt.chart for receipt in receipts}))
    for receipt in receipts:
        grant = known.get(receipt.chart)
        granting = None if grant is None else grant.granting
        # a grant may be unknown here because the hub came back from a backup made before it was given
        if grant is not None and not _may_prove(device, receipt.chart, granting, now_ms):
            continue
        run(
            connection,
            "INSERT INTO purge_receipt (device, chart, generation, receipt, received_ms)"
            " VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (device, chart, generation) DO UPDATE SET receipt = excluded.receipt,"
            " received_ms = excluded.received_ms, purged_ms = NULL",  # a restored laptop has it again
            device.id, receipt.chart, receipt.generation, encoded(receipt), now_ms,
        )  # fmt: skip


def allowed(connection: Connection, device: Device, now_ms: int) -> list[tuple[bytes, int, bytes]]:
    """Return the charts that may leave a laptop now: generation and digest as its receipt names them.

    No grant is in force (one may have come and gone unseen by the laptop); everything the laptop ever
    wrote down to the numbers of the receipt is here and in a verified backup.
    """
    waiting = rows(
        connection,
        "SELECT chart, generation, receipt FROM purge_receipt WHERE device = ? AND purged_ms IS NULL",
        device.id,
    )  # fmt: skip
    if not waiting:
        return []
    known = grants.grants_among(connection, device.user_id, sorted({row.chart for row in waiting}))
    found = []
    for row in waiting:
        grant = known.get(row.chart)
        if grant is not None and grant.granting.holds(now_ms):
            continue
        receipt = _receipt(row)
        if _is_safe(connection, device, receipt):
            found.append((receipt.chart, receipt.generation, receipt.digest))
    return found


def note_purged(
    connection: Connection, device: Device, purged: Sequence[tuple[bytes, int]], now_ms: int
) -> None:
    """Note that charts have left a laptop."""
    for chart, generation in purged:
        run(
            connection,
            "UPDATE purge_receipt SET purged_ms = ? WHERE device = ? AND chart = ? AND generation = ?",
            now_ms, device.id, chart, generation,
        )  # fmt: skip
        run(
            connection, "DELETE FROM device_chart WHERE device = ? AND chart = ? AND generation = ?",
            device.id, chart, generation,
        )  # fmt: skip


def durable_of(connection: Connection, device: Device) -> dict[bytes, int]:
    """Return, per replica of a laptop, the last operation that a verified backup holds."""
    found = rows(
        connection, "SELECT id, durable FROM replica WHERE device = ? AND kind = ? AND durable > 0",
        device.id, SegmentKind.OPERATIONS.value,
    )  # fmt: skip
    return {row.id: row.durable for row in found}


def _may_prove(device: Device, chart: bytes, granting: Granting | None, now_ms: int) -> bool:
    return decide(device.actor, Deed.PROVE, chart, granting, now_ms) is Decision.YES


def _is_safe(connection: Connection, device: Device, receipt: PurgeReceipt) -> bool:
    """Return whether all that the laptop ever recorded, in every replica it was, is here and backed up."""
    replicas = sorted(receipt.last_by_replica)
    found = rows_among(
        connection, "SELECT id, last, durable FROM replica WHERE id IN (?*) AND kind = ? AND device = ?",
        replicas, SegmentKind.OPERATIONS.value, device.id,
    )  # fmt: skip
    durable = {row.id: min(row.last, row.durable) for row in found}
    return all(durable.get(replica, 0) >= last for replica, last in receipt.last_by_replica.items())


def _receipt(row: Row[Any]) -> PurgeReceipt:
    return msgspec.msgpack.decode(row.receipt, type=PurgeReceipt)
