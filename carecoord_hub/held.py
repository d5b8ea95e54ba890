"""Held operations: listed, let in by an administrator, or applied once the hub knows their kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

from carecoord_desktop.sync.wire.merge import HubOperation
from carecoord_desktop.sync.wire.operations import WireOperation
from carecoord_hub import audit, custody
from carecoord_hub.applying import applied
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import rows, run
from carecoord_hub.devices import known_device
from carecoord_hub.fitness import HeldReason, reason_to_hold
from carecoord_hub.hub import Hub
from carecoord_hub.judgement import Judge
from carecoord_hub.policy import DeviceStatus
from carecoord_hub.stored_records import locked_records

MAY_CHANGE = frozenset({HeldReason.UNKNOWN_ENTITY, HeldReason.UNREADABLE})
"""Reasons that a newer version of the hub may not see any more."""

MAY_LET_IN = frozenset({HeldReason.NOT_GRANTED, HeldReason.NOT_HER_ROLE})
"""Reasons that a person may set aside."""


class CannotBeReleased(Exception):
    """An entry that no administrator can let in; the message says why, and nothing was changed."""


@dataclass(frozen=True)
class HeldLine:
    """An entry that the office keeps with a remark; `waits` if it is not in its chart. `at_ms` is UTC."""

    id: UUID
    user: str
    chart: UUID
    entity: str
    record_id: UUID
    reason: HeldReason
    waits: bool
    at_ms: int


def held_lines(connection: Connection) -> list[HeldLine]:
    """Return the entries with a remark, those that wait first, then the newest first."""
    found = [
        HeldLine(
            UUID(bytes=row.op_id), row.user or "the office", said.chart, said.entity, said.record_id,
            HeldReason(row.held), not row.is_applied, row.effective_ms,
        )
        for row, said in _read(connection, rows(connection, _HELD))
    ]  # fmt: skip
    return sorted(found, key=lambda one: (not one.waits, -one.at_ms, one.id))


def release(hub: Hub, connection: Connection, ids: Sequence[UUID], now_ms: int) -> int:
    """Let entries in that their authors might not write; return how many. It stands in the audit trail.

    They merge as if they had just arrived: the order of arrival makes no difference.

    Raises:
        CannotBeReleased: if one of them is not held, or for another reason; then none is let in.
    """
    waiting = {UUID(bytes=row.op_id): row for row in rows(connection, _HELD) if not row.is_applied}
    for one in ids:
        if one not in waiting:
            raise CannotBeReleased(f"no entry {one} is waiting here")
        reason = HeldReason(waiting[one].held)
        if reason not in MAY_LET_IN:
            raise CannotBeReleased(f"entry {one} cannot be let in: {_WHY_NOT[reason]}")
    ready = []
    for row, said in _read(connection, [waiting[one] for one in dict.fromkeys(ids)]):
        _check_place(connection, said)
        _mark(connection, row, "", is_applied=True)
        ready.append(HubOperation(said, row.effective_ms, UUID(bytes=row.replica)))
    applied(hub, connection, ready)
    told = {"entries": [str(one) for one in ids]}
    audit.note(connection, hub.audit_key, audit.OFFICE_CHAIN, now_ms, HubDeed.RELEASE, told)
    return len(ready)


def apply_held(hub: Hub, connection: Connection, now_ms: int) -> int:
    """Apply what an older version of the hub could not; return how many operations.

    Each is judged as if it arrived now, from a laptop that may talk: knowing its kind grants no chart.
    """
    old = [
        row for row in rows(connection, _HELD) if not row.is_applied and HeldReason(row.held) in MAY_CHANGE
    ]
    by_device: dict[bytes, list[tuple[Row[Any], WireOperation]]] = {}
    for row, said in _read(connection, old):
        if reason_to_hold(said) is None:
            by_device.setdefault(row.device, []).append((row, said))
    count = 0
    for device_id, entries in by_device.items():
        device = known_device(connection, device_id)
        if device is None:
            continue
        operations = [said for _, said in entries]
        known = locked_records(connection, {said.record_id for said in operations})
        talking = replace(device, status=DeviceStatus.ACTIVE, is_active=True)
        judge = Judge.of(connection, talking, operations, known, now_ms)
        ready = []
        for row, said in entries:
            remark, is_applied = judge.judged(said, is_known=False)
            _mark(connection, row, remark, is_applied=is_applied)
            if is_applied:
                ready.append(HubOperation(said, row.effective_ms, UUID(bytes=row.replica)))
        applied(hub, connection, ready)
        judge.grant_new_charts(connection)
        count += len(ready)
    return count


def _read(connection: Connection, found: Iterable[Row[Any]]) -> Iterable[tuple[Row[Any], WireOperation]]:
    """Yield each of these lines with what its operation says, read again from the segment it came in."""
    segments: dict[tuple[bytes, int], list[WireOperation]] = {}
    for row in found:
        which = (row.replica, row.segment_first)
        if which not in segments:
            segments[which] = custody.operations_of(connection, *which)
        yield row, segments[which][row.dseq - row.segment_first]


def _check_place(connection: Connection, said: WireOperation) -> None:
    known = locked_records(connection, [said.record_id]).get(said.record_id)
    if known is not None and (known.merged.chart, known.merged.entity) != (said.chart, said.entity):
        raise CannotBeReleased(f"entry {UUID(bytes=said.op_id)} is about a record of another chart")


def _mark(connection: Connection, row: Row[Any], remark: str, *, is_applied: bool) -> None:
    run(
        connection, "UPDATE change SET held = ?, is_applied = ? WHERE replica = ? AND dseq = ?",
        remark, is_applied, row.replica, row.dseq,
    )  # fmt: skip


_WHY_NOT = {
    HeldReason.UNKNOWN_ENTITY: "this version does not know its kind; it goes in by itself after an update",
    HeldReason.UNREADABLE: "its values do not fit; it goes in by itself if a newer version can read them",
    HeldReason.TOO_LARGE: "it is larger than any entry may be",
    HeldReason.OFFICE_FIELD: "it changes what only the office may",
    HeldReason.AFTER_HANDOVER: "it is in its chart already",
    HeldReason.OTHER_WORKER: "it is in its chart already",
}
_HELD = (
    "SELECT c.replica, c.dseq, c.op_id, c.effective_ms, c.segment_first, c.held, c.is_applied, r.device,"
    " u.name AS user FROM change c JOIN replica r ON r.id = c.replica AND r.kind = 'operations'"
    " LEFT JOIN device d ON d.id = r.device LEFT JOIN user_ u ON u.id = d.user_id"
    " WHERE c.held <> '' ORDER BY c.replica, c.dseq"
)
