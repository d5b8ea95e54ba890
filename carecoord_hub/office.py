"""The office's own operations: by the hub's replica, sealed by the hub, through everybody's merge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.team.records import Worker
from carecoord_desktop.store.record import OFFICE_CHART, SCHEMA
from carecoord_desktop.sync.wire.merge import HubOperation
from carecoord_desktop.sync.wire.operations import WireOperation, derived_id, pack_operations
from carecoord_desktop.sync.wire.segment import Segment, SegmentKind, freeze
from carecoord_hub import custody
from carecoord_hub.applying import applied
from carecoord_hub.custody import Kept
from carecoord_hub.hub import Hub
from carecoord_hub.stored_records import locked_records

if TYPE_CHECKING:
    from carecoord_hub.users import User

OFFICE_AUTHOR = UUID(int=0)
"""Who signs for the office itself."""

_HLC_COUNTER_BITS = 16
_LEVEL = 3


@dataclass(frozen=True)
class OfficeWish:
    """What the office wants a record to say; `base` is what it saw, empty for a new record."""

    entity: str
    record_id: UUID
    chart: UUID
    fields: Mapping[str, object]
    base: Mapping[str, tuple[bytes, ...]]


def record_worker(hub: Hub, connection: Connection, user: User, worker: UUID, now_ms: int) -> None:
    """Write a user into the team that every laptop knows, or bring her name and role there up to date."""
    fields = {"name": user.name, "role": user.role.value}
    known = locked_records(connection, [worker]).get(worker)
    base: dict[str, tuple[bytes, ...]] = {}
    if known is not None:
        fields = {name: value for name, value in fields.items() if known.merged.doc.get(name) != value}
        base = {name: known.merged.heads.of(name) for name in fields}
    if fields:
        write(hub, connection, [OfficeWish(Worker.kind(), worker, OFFICE_CHART, fields, base)], now_ms)


def set_coordinator(
    hub: Hub, connection: Connection, charts: Sequence[UUID], worker: UUID | None, now_ms: int
) -> None:
    """Write who coordinates these patients; charts of which the person has not arrived are left alone."""
    known = locked_records(connection, charts)
    value = None if worker is None else str(worker)
    wishes = [
        OfficeWish(
            Patient.kind(), chart, chart, {"coordinator_id": value},
            {"coordinator_id": known[chart].merged.heads.of("coordinator_id")},
        )
        for chart in charts
        if chart in known and known[chart].merged.doc.get("coordinator_id") != value
    ]  # fmt: skip
    if wishes:
        write(hub, connection, wishes, now_ms)


def write(hub: Hub, connection: Connection, wishes: Sequence[OfficeWish], now_ms: int) -> None:
    """Store operations of the hub's own replica in custody and apply them, in the caller's transaction."""
    log = custody.locked_log(connection, hub.replica, SegmentKind.OPERATIONS, None)
    operations = [
        _numbered(hub, wish, log.last + place, (now_ms << _HLC_COUNTER_BITS) + place, now_ms)
        for place, wish in enumerate(wishes, start=1)
    ]
    segment = Segment(
        SegmentKind.OPERATIONS, hub.replica, operations[0].dseq, operations[-1].dseq, log.chain,
        custody.chain_over(log.chain, operations), SCHEMA, hub.id, pack_operations(operations, _LEVEL),
    )  # fmt: skip
    custody.keep_segment(connection, segment, freeze(segment, hub.keys), now_ms)
    kept = [Kept(HubOperation(said, now_ms, hub.replica), "", True) for said in operations]
    custody.keep_changes(connection, kept, segment.first)
    applied(hub, connection, [one.operation for one in kept])


def _numbered(hub: Hub, wish: OfficeWish, dseq: int, hlc: int, now_ms: int) -> WireOperation:
    said = WireOperation(
        b"", dseq, wish.entity, wish.record_id, wish.chart, wish.fields, wish.base, hlc, now_ms, 0, 1,
        OFFICE_AUTHOR, SCHEMA, None,
    )  # fmt: skip
    return said._replace(op_id=derived_id(said, hub.replica))
