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

MANY_CHANGES = 2_000
"""After so many places in the stream it is sooner seen which of a laptop's charts changed than whose did."""


@dataclass(frozen=True)
class ChartState:
    """How a chart stands at the hub: its last place in the stream, and what all its rows come to."""

    max_seq: int
    digest: ChartDigest


def receivable(connection: Connection, device: Device, now_ms: int) -> dict[bytes, Grant]:
    """Return the charts whose rows may go to a device now."""
    return receivable_of(device, grants.active_grants(connection, device.user_id, now_ms).values(), now_ms)


def receivable_of(device: Device, known: Iterable[Grant], now_ms: int) -> dict[bytes, Grant]:
    """Return, by chart, those of a user's grants by which rows may go to her device now."""
    return {
        grant.chart: grant
        for grant in known
        if decide(device.actor, Deed.RECEIVE, grant.chart, grant.granting, now_ms) is Decision.YES
    }


def receivable_among(
    connection: Connection, device: Device, charts: Iterable[bytes], now_ms: int
) -> dict[bytes, Grant]:
    """Return which of these charts may go to a device now; what is foreign and what is absent look alike."""
    asked = sorted(set(charts))
    return receivable_of(device, grants.grants_among(connection, device.user_id, asked).values(), now_ms)


def followed_since(connection: Connection, device: Device, after: int, end: int, now_ms: int) -> list[bytes]:
    """Return the charts that changed between two places of the stream and whose changes go along with pages.

    Followed are the charts that were sent in this generation of their grant; the others come whole first.
    """
    if end - after > MANY_CHANGES:
        found = rows(connection, _CHANGED_OF_HERS, device.id, device.user_id, after)
    else:
        found = rows(connection, _HERS_OF_CHANGED, after, device.id, device.user_id)
    known = [Grant(row.id, row.generation, GrantState.ACTIVE, row.until_ms) for row in found]
    return sorted(receivable_of(device, known, now_ms))


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


# with CROSS JOIN both databases keep the order of tables
_HERS_OF_CHANGED = (
    "SELECT c.id, g.generation, g.until_ms FROM chart c CROSS JOIN device_chart d CROSS JOIN grant_ g"
    " WHERE c.max_seq > ? AND d.device = ? AND d.chart = c.id"
    " AND g.user_id = ? AND g.chart = c.id AND g.generation = d.generation AND g.state = 'active'"
)
_CHANGED_OF_HERS = (
    "SELECT c.id, g.generation, g.until_ms FROM device_chart d CROSS JOIN grant_ g CROSS JOIN chart c"
    " WHERE d.device = ? AND g.user_id = ? AND g.chart = d.chart AND g.generation = d.generation"
    " AND g.state = 'active' AND c.id = d.chart AND c.max_seq > ?"
)
_SCOPE_AND_END = (
    "SELECT u.scope, s.seq, EXISTS(SELECT 1 FROM grant_ g WHERE g.user_id = u.id AND g.state = 'active'"
    " AND g.until_ms IS NOT NULL AND g.until_ms <= ?) AS is_over"
    " FROM user_ u CROSS JOIN stream_head s WHERE u.id = ? AND s.shard = ?"
)
