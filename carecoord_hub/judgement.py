"""What becomes of each operation of a push: applied, with a remark, or held; and whose a new chart is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.sync.wire.operations import WireOperation
from carecoord_hub import grants, laptop_charts
from carecoord_hub.database import rows_among
from carecoord_hub.devices import Device
from carecoord_hub.fitness import HeldReason, is_office_kind, touches_office_fields, unfit
from carecoord_hub.grants import Grant
from carecoord_hub.policy import OFFICE, Decision, Deed, decide, may_begin_charts
from carecoord_hub.roles import beyond_role
from carecoord_hub.stored_records import Stored


@dataclass
class Judge:
    """Judges the operations of one push, in order; what it knows was read in the push's transaction."""

    device: Device
    now_ms: int
    granted: Mapping[bytes, Grant]
    existing: frozenset[bytes]
    whole: frozenset[bytes]
    workers: frozenset[UUID]
    unfit: Mapping[bytes, HeldReason]
    beyond_role: Mapping[bytes, HeldReason]
    places: dict[UUID, tuple[UUID, str]]
    """Where each record lies and what kind it is, as soon as anything is known of it."""
    remarked: set[UUID] = field(default_factory=set)
    begun: set[bytes] = field(default_factory=set)
    _decisions: dict[bytes, Decision] = field(default_factory=dict)

    @classmethod
    def of(
        cls, connection: Connection, device: Device, operations: Sequence[WireOperation],
        known: Mapping[UUID, Stored], now_ms: int,
    ) -> Judge:  # fmt: skip
        """Return a judge who knows the charts that these operations are about."""
        places = {record_id: (one.merged.chart, one.merged.entity) for record_id, one in known.items()}
        all_charts = {chart for chart, _ in places.values()} | {said.chart for said in operations}
        charts = sorted(chart.bytes for chart in all_charts)
        granted = grants.grants_among(connection, device.user_id, charts)
        existing = rows_among(connection, "SELECT id FROM chart WHERE id IN (?*)", charts)
        own_kinds = sorted({said.record_id.bytes for said in operations if is_office_kind(said.entity)})
        workers = rows_among(connection, "SELECT worker FROM worker_id WHERE worker IN (?*)", own_kinds)
        return cls(
            device, now_ms, granted, frozenset(row.id for row in existing),
            laptop_charts.whole_among(connection, device.id, granted),
            frozenset(UUID(bytes=row.worker) for row in workers), unfit(operations),
            beyond_role(connection, device.role, operations), places,
        )  # fmt: skip

    def judged(self, said: WireOperation, *, is_known: bool) -> tuple[str, bool]:
        """Return the remark on an operation (a word of `HeldReason`, or nothing) and whether it is applied.

        One that `is_known` lies here under its first number, and is applied as that one.
        """
        if is_known or self._is_own_worker(said):
            self.remarked.add(said.record_id)  # not all of these operations make the row: it goes out whole
            return "", False
        place = self.places.get(said.record_id)
        chart = said.chart.bytes
        remark, is_applied = self._remark(said, chart, place)
        if remark is not None:
            self.remarked.add(said.record_id)
        if is_applied and place is None:
            self.places[said.record_id] = (said.chart, said.entity)
            if chart not in self.existing:
                self.begun.add(chart)
        return (remark or ""), is_applied

    def is_whole_there(self, chart: UUID) -> bool:
        """Return whether the laptop is known to hold all of a chart."""
        return chart.bytes in self.whole or chart.bytes in self.begun

    def has_remarked(self, record_id: UUID) -> bool:
        """Return whether there is a remark on one of the operations on a record."""
        return bool(self.remarked) and record_id in self.remarked

    def grant_new_charts(self, connection: Connection) -> None:
        """Give the charts that were begun to their author, whole as they are on her laptop."""
        charts = sorted(self.begun - self.granted.keys() - {OFFICE})
        if charts:
            grants.grant_begun(connection, self.device.user_id, charts, self.now_ms)
            laptop_charts.note_whole(connection, self.device.id, [(chart, 1) for chart in charts])

    def _remark(
        self, said: WireOperation, chart: bytes, place: tuple[UUID, str] | None
    ) -> tuple[HeldReason | None, bool]:
        if is_office_kind(said.entity):
            return HeldReason.OFFICE_FIELD, False
        reason = self.unfit.get(said.op_id)
        if reason is not None:
            return reason, False
        if place is not None and place != (said.chart, said.entity):
            return HeldReason.UNREADABLE, False
        decision = self._decision(chart)
        if decision is Decision.HOLD:
            return HeldReason.NOT_GRANTED, False
        beyond = self.beyond_role.get(said.op_id)
        if beyond is HeldReason.NOT_HER_ROLE:
            return beyond, False
        if decision is Decision.LATE:
            return HeldReason.AFTER_HANDOVER, True
        return (HeldReason.OFFICE_FIELD if touches_office_fields(said) else beyond), True

    def _decision(self, chart: bytes) -> Decision:
        """Return what becomes of entries in a chart: the same for all of one push."""
        found = self._decisions.get(chart)
        if found is None:
            found = self._decisions[chart] = self._decided(chart)
        return found

    def _decided(self, chart: bytes) -> Decision:
        actor, known = self.device.actor, self.granted.get(chart)
        if known is None and chart != OFFICE and chart not in self.existing:
            return Decision.YES if may_begin_charts(actor) else Decision.HOLD
        granting = None if known is None else known.granting
        return decide(actor, Deed.SEND, chart, granting, self.now_ms)

    def _is_own_worker(self, said: WireOperation) -> bool:
        """Return whether a laptop records its own worker: the office has done so at enrollment."""
        return bool(self.workers) and (
            said.is_creation and said.record_id in self.workers and is_office_kind(said.entity)
        )
