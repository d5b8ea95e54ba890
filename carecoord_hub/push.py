"""A segment comes in: proven, into custody, merged, projected, in one transaction (sync.md A.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.keys import BadSeal
from carecoord_desktop.sync.wire.merge import HubOperation
from carecoord_desktop.sync.wire.messages import HeldOperation, Verdict
from carecoord_desktop.sync.wire.operations import WireOperation, unpack_operations
from carecoord_desktop.sync.wire.segment import Segment, SegmentKind, open_segment, peeked
from carecoord_hub import clocks, custody
from carecoord_hub.applying import Changed, merge_into, write_changed
from carecoord_hub.custody import Kept, Log
from carecoord_hub.database import in_transaction
from carecoord_hub.devices import Device
from carecoord_hub.hub import Hub
from carecoord_hub.judgement import Judge
from carecoord_hub.stored_records import locked_records


@dataclass(frozen=True)
class Arrival:
    """When and how a push came: the hub's time, how far the laptop's clock is behind, what its shadow has."""

    now_ms: int
    clock_session: int = 0
    offset_ms: int = 0
    cursor: int = 0
    alone: Mapping[UUID, int] = field(default_factory=dict)
    """Rows of earlier segments of the same request that the laptop works out itself, by place."""


@dataclass(frozen=True)
class Pushed:
    """What became of a segment. `alone` are the records the laptop can work out itself, with their places."""

    verdict: Verdict
    alone: Mapping[UUID, int] = field(default_factory=dict)
    records: Sequence[UUID] = ()

    @property
    def in_full(self) -> Verdict:
        """The verdict with every row coming by page instead."""
        told = self.verdict
        return Verdict(
            told.replica,
            told.first,
            told.last,
            told.outcome,
            told.have,
            0,
            list(range(len(self.records))),
            told.held,
        )


@dataclass(frozen=True)
class _Opened:
    segment: Segment
    content: bytes
    operations: Sequence[WireOperation]


def push(hub: Hub, device: Device, content: bytes, arrival: Arrival) -> Pushed:
    """Take one segment of a device; return the verdict once it is committed.

    The same segment again gives the same verdict, with all its rows in full.
    """
    try:
        segment = open_segment(content, device.sign_key)
        if segment.hub != hub.id:
            raise BadSeal
        if segment.kind is SegmentKind.AUDIT:
            return in_transaction(
                hub.engine, lambda connection: _keep_audit(hub, connection, device, segment, content, arrival)
            )
        operations = unpack_operations(segment.body, segment.replica, segment.first)
        if len(operations) != segment.last - segment.first + 1:
            raise Unreadable("another number of operations")
        if custody.chain_over(segment.chain_before, operations) != segment.chain_after:
            raise Unreadable("the chain does not hold")
    except (Unreadable, BadSeal):
        return Pushed(_unreadable(content))
    opened = _Opened(segment, content, operations)
    return in_transaction(hub.engine, lambda connection: receive(hub, connection, device, opened, arrival))


def receive(hub: Hub, connection: Connection, device: Device, opened: _Opened, arrival: Arrival) -> Pushed:
    """Store and apply a proven segment within the caller's transaction."""
    segment, operations = opened.segment, opened.operations
    log = custody.locked_log(connection, segment.replica, segment.kind, device.id)
    refused = _out_of_place(connection, device, log, segment, operations)
    if refused is not None:
        return Pushed(_verdict(segment, refused, log.last))
    if segment.last <= log.last:
        records = list(dict.fromkeys(said.record_id for said in operations))
        held = _held_before(connection, segment)
        verdict = _verdict(segment, "stored", log.last, full=list(range(len(records))), held=held)
        return Pushed(verdict, records=records)
    custody.keep_segment(connection, segment, opened.content, arrival.now_ms)
    clocks.note_offset(connection, segment.replica, arrival.clock_session, arrival.offset_ms)
    return _apply(hub, connection, device, opened, arrival)


def _apply(
    hub: Hub,
    connection: Connection,
    device: Device,
    opened: _Opened,
    arrival: Arrival,
) -> Pushed:
    segment, new = opened.segment, opened.operations
    known = locked_records(connection, {said.record_id for said in new})
    judge = Judge.of(connection, device, new, known, arrival.now_ms)
    again = custody.known_again(connection, new)
    offsets = clocks.offsets_of(
        connection, segment.replica, {said.clock_session for said in new},
        {arrival.clock_session: arrival.offset_ms},
    )  # fmt: skip
    kept = [
        Kept(
            HubOperation(said, clocks.effective_ms(said, offsets, arrival.now_ms), segment.replica),
            *judge.judged(said, is_known=said.op_id in again),
        )
        for said in new
    ]
    custody.keep_changes(connection, kept, segment.first)
    changed = merge_into(hub, connection, [one.operation for one in kept if one.is_applied], known)
    judge.grant_new_charts(connection)
    sorted_out = [Changed(one.written, _can_work_out(one, judge, arrival)) for one in changed]
    places = write_changed(connection, sorted_out)
    alone = {one.record_id: places[one.record_id] for one in sorted_out if one.is_plain}
    records = list(dict.fromkeys([said.record_id for said in opened.operations]))
    full = [place for place, record_id in enumerate(records) if record_id not in alone]
    held = [HeldOperation(one.operation.operation.op_id, one.held) for one in kept if one.held]
    verdict = _verdict(
        segment, "stored", segment.last, first_seq=min(alone.values(), default=0), full=full, held=held
    )
    return Pushed(verdict, alone, records)


def _can_work_out(changed: Changed, judge: Judge, arrival: Arrival) -> bool:
    """Return whether the laptop makes the same row of its own operation: it knew all that lay here."""
    before, after = changed.written
    is_current = (
        before is None
        or before.hub_seq <= arrival.cursor
        or before.hub_seq == arrival.alone.get(after.record_id)
    )
    return (
        changed.is_plain and is_current and judge.is_whole_there(after.chart)
        and not judge.has_remarked(after.record_id)
    )  # fmt: skip


def _out_of_place(
    connection: Connection, device: Device, log: Log, segment: Segment, operations: Sequence[WireOperation]
) -> str | None:
    """Return `gap` or `fork` for a segment that does not continue or repeat its log, else None."""
    if log.device != device.id:
        return "fork"
    if segment.first > log.last + 1:
        return "gap"
    if segment.first == log.last + 1:
        return None if segment.chain_before == log.chain else "fork"
    if segment.last > log.last:
        return "fork"  # segments are frozen once: who cuts the log anew is a copy
    return None if custody.is_in_log(connection, segment, operations) else "fork"


def _keep_audit(
    hub: Hub, connection: Connection, device: Device, segment: Segment, content: bytes, arrival: Arrival
) -> Pushed:
    """Keep a run of audit lines, countersigned: no laptop can take back what was done there (SEC-A2)."""
    log = custody.locked_log(connection, segment.replica, segment.kind, device.id)
    if log.device != device.id:
        return Pushed(_verdict(segment, "fork", log.last))
    if segment.last <= log.last:
        is_same = custody.is_kept(connection, segment, content)
        return Pushed(_verdict(segment, "stored" if is_same else "fork", log.last))
    if segment.first != log.last + 1:
        return Pushed(_verdict(segment, "gap" if segment.first > log.last + 1 else "fork", log.last))
    if segment.chain_before != log.chain:
        return Pushed(_verdict(segment, "fork", log.last))
    custody.keep_segment(
        connection, segment, content, arrival.now_ms, custody.countersign(hub, segment, arrival.now_ms)
    )
    return Pushed(_verdict(segment, "stored", segment.last))


def _held_before(connection: Connection, segment: Segment) -> list[HeldOperation]:
    return [HeldOperation(op_id, reason) for op_id, reason in custody.held_in(connection, segment)]


def _verdict(
    segment: Segment, outcome: str, have: int, *, first_seq: int = 0, full: list[int] | None = None,
    held: list[HeldOperation] | None = None,
) -> Verdict:  # fmt: skip
    return Verdict(
        segment.replica.bytes, segment.first, segment.last, outcome, have, first_seq, full or [], held or []
    )


def _unreadable(content: bytes) -> Verdict:
    try:
        claimed = peeked(content)
    except Unreadable:
        return Verdict(b"", 0, 0, "unreadable")
    return Verdict(claimed.replica.bytes, claimed.first, claimed.last, "unreadable")
