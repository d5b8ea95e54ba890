"""Repair: what differs from the hub is fetched again, what only this laptop has is sent again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.store import outbox
from carecoord_desktop.store.applying import Applying
from carecoord_desktop.store.operation import Operation
from carecoord_desktop.store.shadow import ShadowLine, shadow_of_chart
from carecoord_desktop.sync.inbox import show, unsettled, wire_row
from carecoord_desktop.sync.proof import PREFIX
from carecoord_desktop.sync.tables import read_enrollment
from carecoord_desktop.sync.wire.rows import WireRow, row_hash


def repair(
    applying: Applying, rows: Sequence[WireRow], unknown: Mapping[bytes, Sequence[bytes]], now_ms: int
) -> int:
    """Take the rows that were missing or other here, and send again what the hub has not; return how many."""
    show(applying, rows, now_ms, is_forced=True)
    connection = applying.connection
    own = unsettled(connection)
    lost = [
        line
        for chart, ids in unknown.items()
        for line in shadow_of_chart(connection, UUID(bytes=chart))
        if line.record_id.bytes[:PREFIX] in ids
    ]
    again = [_told_again(line) for line in lost if line.record_id not in own]
    if again:
        outbox.append(connection, again, read_enrollment(connection).worker)
    for line in lost:
        connection.exec_driver_sql("DELETE FROM shadow WHERE record_id = ?", (line.record_id.bytes,))
    return len(rows) + len(lost)


def rehash(connection: Connection) -> list[tuple[bytes, bytes]]:
    """Return (hash, record id) of each row of the shadow that is not what its hash says: bits decay.

    Written into the shadow, the true hash makes the digests differ, and the repair fetches the row.
    """
    charts = connection.exec_driver_sql("SELECT DISTINCT chart FROM shadow").scalars().all()
    return [
        (true_hash, line.record_id.bytes)
        for chart in charts
        for line in shadow_of_chart(connection, UUID(bytes=chart))
        if (true_hash := row_hash(wire_row(line))) != line.hash
    ]


def write_hashes(connection: Connection, hashes: Sequence[tuple[bytes, bytes]]) -> None:
    """Write what `rehash` found."""
    if hashes:
        connection.exec_driver_sql("UPDATE shadow SET hash = ? WHERE record_id = ?", list(hashes))


def _told_again(line: ShadowLine) -> Operation:
    """Return a record that only this laptop has, as an operation that begins it again."""
    return Operation(line.entity, line.record_id, line.chart, dict(line.doc), {})
