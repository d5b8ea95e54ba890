"""Which charts a laptop may receive now, and how they stand: the read side of the policy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.sync.wire.digest import ChartDigest, root_of
from carecoord_hub import grants
from carecoord_hub.database import first, rows, rows_among
from carecoord_hub.devices import Device
from carecoord_hub.grants import Grant
from carecoord_hub.policy import Decision, Deed, GrantState, decide
from carecoord_hub.stored_records import STREAM


@dataclass(frozen=True)
class ChartState:
    """How a chart stands at the hub: its last place in the stream, and what all its rows come to."""

    max_seq: int
    digest: ChartDigest


def receivable(connection: Connection, device: Device, now_ms: int) -> dict[bytes, Grant]:
    """Return the charts whose rows may go to a device now."""
    return {
        chart: grant
        for chart, grant in grants.active_grants(connection, device.user_id, now_ms).items()
        if decide(device.actor, Deed.RECEIVE, chart, grant.granting, now_ms) is Decision.YES
    }


def receivable_among(
    connection: Connection, device: Device, charts: Iterable[bytes], now_ms: int
) -> dict[bytes, Grant]:
    """Return which of these charts may go to a device now; what is foreign and what is absent look alike."""
    asked = sorted(set(charts))
    return {
        chart: grant
        for chart, grant in grants.grants_among(connection, device.user_id, asked).items()
        if decide(device.actor, Deed.RECEIVE, chart, grant.granting, now_ms) is Decision.YES
    }


def receivable_and_followed(
    connection: Connection, device: Device, now_ms: int
) -> tuple[dict[bytes, Grant], list[bytes]]:
    """Return the charts whose rows may go to a device now, and those of which changes go along with pages.

    Followed are the charts that were sent in this generation; the others come whole first.
    """
    found = rows(
        connection,
        "SELECT g.chart, g.generation, g.until_ms, d.generation AS sent FROM grant_ g"
        " LEFT JOIN device_chart d ON d.chart = g.chart AND d.device = ?"
        " WHERE g.user_id = ? AND g.state = 'active'",
        device.id, device.user_id,
    )  # fmt: skip
    granted, followed = {}, []
    for row in found:
        grant = Grant(row.chart, row.generation, GrantState.ACTIVE, row.until_ms)
        if decide(device.actor, Deed.RECEIVE, row.chart, grant.granting, now_ms) is Decision.YES:
            granted[row.chart] = grant
            if row.sent == row.generation:
                followed.append(row.chart)
    return granted, sorted(followed)


def scope_and_end(connection: Connection, device: Device, now_ms: int) -> tuple[int, int]:
    """Return how often the user's grants changed, look-ups that end now included, and the stream's end."""
    row = first(connection, _SCOPE_AND_END, now_ms, device.user_id, STREAM)
    if row is None:
        return 0, 0
    if row.is_over:
        grants.end_look_ups(connection, device.user_id, now_ms)
        return grants.scope_of(connection, device.user_id), int(row.seq)
    return int(row.scope), int(row.seq)


def chart_states(connection: Connection, charts: Iterable[bytes]) -> dict[bytes, ChartState]:
    """Return how these charts stand; those without a record are left out."""
    found = rows_among(
        connection,
        "SELECT id, max_seq, digest, record_count FROM chart WHERE id IN (?*)",
        sorted(set(charts)),
    )
    return {row.id: ChartState(row.max_seq, ChartDigest.read(row.digest, row.record_count)) for row in found}


def root(states: Mapping[bytes, ChartState]) -> bytes:
    """Return the digest over these charts."""
    return root_of({UUID(bytes=chart): state.digest for chart, state in states.items()})


def stream_end(connection: Connection) -> int:
    """Return the last place that is taken in the stream."""
    row = first(connection, "SELECT seq FROM stream_head WHERE shard = ?", STREAM)
    return 0 if row is None else int(row.seq)


_SCOPE_AND_END = (
    "SELECT u.scope, s.seq, EXISTS(SELECT 1 FROM grant_ g WHERE g.user_id = u.id AND g.state = 'active'"
    " AND g.until_ms IS NOT NULL AND g.until_ms <= ?) AS is_over"
    " FROM user_ u CROSS JOIN stream_head s WHERE u.id = ? AND s.shard = ?"
)
