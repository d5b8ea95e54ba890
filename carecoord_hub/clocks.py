"""The laptops' clocks: how far each clock session was off, learnt from each exchange (sync.md 2.5)."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.sync.wire.operations import WireOperation
from carecoord_hub.database import rows, run

_HLC_COUNTER_BITS = 16


def note_offset(connection: Connection, replica: UUID, session: int, offset_ms: int) -> None:
    """Remember by how many milliseconds a clock session was behind the hub (negative: ahead)."""
    run(
        connection,
        "INSERT INTO clock_session (replica, session, offset_ms) VALUES (?, ?, ?)"
        " ON CONFLICT (replica, session) DO UPDATE SET offset_ms = excluded.offset_ms",
        replica.bytes, session, offset_ms,
    )  # fmt: skip


def offsets_of(
    connection: Connection, replica: UUID, sessions: set[int], noted: Mapping[int, int]
) -> Mapping[int, int]:
    """Return how far these clock sessions were behind; one never seen at an exchange counts as right.

    Those `noted` in the same transaction need no look.
    """
    if sessions <= noted.keys():
        return noted
    low, high = min(sessions), max(sessions)
    found = rows(
        connection,
        "SELECT session, offset_ms FROM clock_session WHERE replica = ? AND session BETWEEN ? AND ?",
        replica.bytes, low, high,
    )  # fmt: skip
    return {row.session: row.offset_ms for row in found}


def effective_ms(said: WireOperation, offsets: Mapping[int, int], now_ms: int) -> int:
    """Return when an operation counts as done: the laptop's time, corrected, and never after its arrival."""
    return min((said.hlc >> _HLC_COUNTER_BITS) + offsets.get(said.clock_session, 0), now_ms)
