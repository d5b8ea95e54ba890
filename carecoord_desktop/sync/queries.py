"""What screens say about the office: confirmed when, what waits, what is held, which charts come and go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from carecoord_desktop.common import clock
from carecoord_desktop.store import attachments
from carecoord_desktop.store.attachments import Waiting
from carecoord_desktop.store.chart_scope import ScopeState

NO_SCANS = Waiting(0, 0, 0, 0)


@dataclass(frozen=True)
class Standing:
    """How this laptop stands with the office; `confirmed_at` is when both sides last proved to be equal.

    `scans` are papers whose pages are on their way, to the office and from it; entries never wait for them.
    """

    is_enrolled: bool
    office: str
    confirmed_at: datetime | None
    tried_at: datetime | None
    waiting: int
    oldest_waiting_at: datetime | None
    held: int
    charts: int
    coming: int
    leaving: int
    scans: Waiting = NO_SCANS


@dataclass(frozen=True)
class HeldEntry:
    """An entry that the office keeps without showing it, or that came after the chart was handed over."""

    op_id: bytes
    chart: UUID
    kind: str
    record_id: UUID
    author: UUID
    saved_at: datetime
    reason: str
    fields: Mapping[str, object]


@dataclass(frozen=True)
class Receipt:
    """What one round carried, by kind of record, and whether both sides proved to hold the same."""

    at: datetime
    sent: Mapping[str, int]
    received: Mapping[str, int]
    held: int
    waiting: int
    charts: int
    requests: int
    bytes_up: int
    bytes_down: int
    is_equal: bool
    root: bytes


@dataclass(frozen=True)
class ChartStanding:
    """A chart that is not simply here: on its way, or handed over."""

    chart: UUID
    state: ScopeState
    since: datetime


def standing(connection: Connection) -> Standing:
    """Return how this laptop stands with the office, for the status bar."""
    state = connection.exec_driver_sql(_STATE).first()
    oldest = connection.exec_driver_sql(_OLDEST).scalar()
    waiting, held = connection.exec_driver_sql(_COUNTS).one()
    by_state = {row.state: row.number for row in connection.exec_driver_sql(_CHARTS)}
    return Standing(
        state is not None, "" if state is None else state.hub_name,
        None if state is None else _moment(state.confirmed_ms),
        None if state is None else _moment(state.tried_ms),
        waiting, None if oldest is None else clock.from_ms(oldest), held,
        by_state.get(ScopeState.WHOLE, 0), by_state.get(ScopeState.PENDING, 0),
        by_state.get(ScopeState.HANDED_OVER, 0), attachments.waiting(connection),
    )  # fmt: skip


def owns_laptop(connection: Connection, worker_id: UUID) -> bool:
    """Return whether the office knows this laptop as a worker's own; nobody's before it met an office."""
    owner = connection.exec_driver_sql("SELECT worker FROM enrollment").scalar()
    return bool(owner == worker_id.bytes)


def waiting_by_kind(connection: Connection) -> dict[str, int]:
    """Return how many operations of each kind the office does not have yet."""
    return {row.entity: row.number for row in connection.exec_driver_sql(_WAITING_KINDS)}


def held_entries(connection: Connection) -> list[HeldEntry]:
    """Return the entries that the office holds with a reason (`messages.HeldReason`), the newest first."""
    return [
        HeldEntry(
            row.op_id, UUID(bytes=row.chart), row.entity, UUID(bytes=row.record_id), UUID(bytes=row.author),
            clock.from_ms(row.wall), row.verdict or "", _fields(row.fields),
        )
        for row in connection.exec_driver_sql(_HELD)
    ]  # fmt: skip


def charts_in_motion(connection: Connection) -> list[ChartStanding]:
    """Return the charts that are being fetched or were handed over; the latter are read, not written."""
    return [
        ChartStanding(UUID(bytes=row.chart), ScopeState(row.state), clock.from_ms(row.changed_ms))
        for row in connection.exec_driver_sql(_IN_MOTION)
    ]


def is_read_only(connection: Connection, chart: UUID) -> bool:
    """Return whether a chart was handed over to somebody else."""
    found = connection.exec_driver_sql(
        "SELECT state FROM chart_scope WHERE chart = ?", (chart.bytes,)
    ).scalar()
    return found == ScopeState.HANDED_OVER


def latest_receipts(connection: Connection, limit: int = 30) -> list[Receipt]:
    """Return what the last rounds carried, the newest first; rounds that moved nothing leave none."""
    return [
        Receipt(
            clock.from_ms(row.at), _counts(row.sent), _counts(row.received), row.held, row.waiting,
            row.charts, row.requests, row.bytes_up, row.bytes_down, bool(row.is_equal), row.root,
        )
        for row in connection.exec_driver_sql(_RECEIPTS, (limit,))
    ]  # fmt: skip


def _moment(milliseconds: int) -> datetime | None:
    return clock.from_ms(milliseconds) if milliseconds else None


_STATE = "SELECT confirmed_ms, tried_ms, hub_name FROM sync_state, enrollment"
_OLDEST = (
    "SELECT wall FROM outbox WHERE position ="
    " (SELECT min(position) FROM outbox WHERE state IN ('new', 'frozen'))"
)
_COUNTS = (
    "SELECT (SELECT count(*) FROM outbox WHERE state IN ('new', 'frozen')),"
    " (SELECT count(*) FROM outbox WHERE state = 'held')"
)
_CHARTS = "SELECT state, count(*) AS number FROM chart_scope GROUP BY state"
_WAITING_KINDS = (
    "SELECT entity, count(*) AS number FROM outbox WHERE state IN ('new', 'frozen') GROUP BY entity"
)
_HELD = (
    "SELECT op_id, chart, entity, record_id, author, wall, verdict, fields FROM outbox"
    " WHERE state = 'held' ORDER BY position DESC"
)
_IN_MOTION = (
    "SELECT chart, state, changed_ms FROM chart_scope"
    " WHERE state IN ('pending', 'handed-over') ORDER BY changed_ms DESC"
)
_RECEIPTS = "SELECT * FROM sync_receipt ORDER BY number DESC LIMIT ?"
_counts = msgspec.json.Decoder(dict[str, int]).decode
_fields = msgspec.json.Decoder(dict[str, object]).decode
