"""Appointments of one chart and of a caseload, with what stands in the way of each."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.appointments import rules
from carecoord_desktop.features.appointments.records import (
    Appointment,
    AppointmentOrder,
    AppointmentStatus,
    AppointmentTransition,
    CancelledBy,
    NoShowReason,
    Ride,
    VisitInterpreter,
)
from carecoord_desktop.features.appointments.rules import Order, Slip, Slot
from carecoord_desktop.features.authorizations.queries import in_the_way_of
from carecoord_desktop.features.barriers.records import Barrier, BarrierStatus
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class AppointmentRow:
    """One appointment as lists and papers show it; `slips` are the links of its chain that do not hold."""

    seen: Seen
    slot: Slot
    with_whom: str
    address: str
    finding_it: str
    phone: str
    preparation: str
    to_bring: str
    cost: str
    ride: Ride
    ride_by: str
    ride_due: date | None
    interpreter: VisitInterpreter
    interpreter_language: str
    confirmation_number: str
    referral_id: UUID | None
    authorization_id: UUID | None
    status_reason: str
    no_show_reason: NoShowReason | None
    cancelled_by: CancelledBy | None
    sequence: int
    slips: tuple[Slip, ...]
    asks_for_outcome: bool
    is_booked_again: bool

    @property
    def appointment_id(self) -> UUID:
        """Which one."""
        return self.slot.appointment_id

    @property
    def place_words(self) -> str:
        """Where it is: the name of the place, and its address."""
        return ", ".join(filter(None, (self.slot.place, self.address)))

    @property
    def is_over(self) -> bool:
        """Whether its end has been noted."""
        return self.slot.status in rules.ENDED


@dataclass(frozen=True)
class OrderRow:
    """One link of a chain, with what it may be struck by."""

    seen: Seen
    order_id: UUID
    order: Order


@dataclass(frozen=True)
class TransitionRow:
    """One change of state."""

    was: AppointmentStatus
    became: AppointmentStatus
    reason: str
    by: UUID
    at: datetime


def appointments_of_chart(session: Session, chart: UUID) -> list[AppointmentRow]:
    """Return a person's appointments: those to come, the next one first, then the past, the newest first."""
    rows = _rows(session, [chart])
    today = clock.today()
    ahead = [row for row in rows if not row.is_over and row.slot.takes_place_on >= today]
    ahead_ids = {row.appointment_id for row in ahead}
    past = [row for row in rows if row.appointment_id not in ahead_ids]
    return [*ahead, *reversed(past)]


def appointments_between(
    session: Session, charts: Collection[UUID], first: date, last: date
) -> list[AppointmentRow]:
    """Return the appointments of these people from one day to another, both with, in order."""
    return [row for row in _rows(session, charts) if first <= row.slot.takes_place_on <= last]


def appointment(session: Session, appointment_id: UUID) -> AppointmentRow | None:
    """Return one appointment, None for one that is not here or was struck."""
    found = session.get(Appointment, appointment_id)
    if found is None or found.standing == Standing.ENTERED_IN_ERROR:
        return None
    return next(row for row in _rows(session, [found.chart]) if row.appointment_id == appointment_id)


def next_appointment(session: Session, chart: UUID) -> AppointmentRow | None:
    """Return the next open appointment from today on."""
    today = clock.today()
    ahead = (row for row in _rows(session, [chart]) if not row.is_over and row.slot.takes_place_on >= today)
    return next(ahead, None)


def orders_of_chart(session: Session, chart: UUID) -> list[OrderRow]:
    """Return the links between a person's appointments."""
    return orders_of(session, [chart])


def orders_of(session: Session, charts: Collection[UUID] | None) -> list[OrderRow]:
    """Return the links between the appointments of these people, of all for None."""
    query = select(AppointmentOrder).where(AppointmentOrder.standing != Standing.ENTERED_IN_ERROR)
    if charts is not None:
        query = query.where(AppointmentOrder.chart.in_(charts))
    found = session.scalars(query.order_by(AppointmentOrder.id))
    return [
        OrderRow(
            Seen.of(one),
            one.id,
            Order(one.earlier_id, one.later_id, one.least_days, one.most_days, one.why),
        )
        for one in found
    ]


def history_of_appointment(session: Session, appointment_id: UUID) -> list[TransitionRow]:
    """Return what became of an appointment, in order."""
    found = session.scalars(
        select(AppointmentTransition)
        .where(AppointmentTransition.appointment_id == appointment_id)
        .order_by(AppointmentTransition.at, AppointmentTransition.id)
    )
    return [TransitionRow(one.was, one.became, one.reason, one.by, one.at) for one in found]


def booked_instead(session: Session, appointment_id: UUID) -> UUID | None:
    """Return the appointment that was booked in place of a missed one, None for none."""
    return session.scalars(
        select(Appointment.id)
        .where(Appointment.replaces_id == appointment_id, Appointment.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Appointment.id)
    ).first()


def open_barriers_from(session: Session, appointment: Appointment) -> list[Seen]:
    """Return the open barriers that a missed appointment has shown, as they stand."""
    found = session.scalars(
        select(Barrier).where(
            Barrier.chart == appointment.chart,
            Barrier.found_by_kind == Appointment.kind(),
            Barrier.found_by_id == appointment.id,
            Barrier.status == BarrierStatus.OPEN,
            Barrier.standing != Standing.ENTERED_IN_ERROR,
        )
    )
    return [Seen.of(one) for one in found]


def slots_near(session: Session, chart: UUID, worker_id: UUID) -> list[Slot]:
    """Return the open appointments from today on that want the person's time or the worker's."""
    found = session.scalars(
        select(Appointment).where(
            or_(Appointment.chart == chart, Appointment.owner_id == worker_id),
            Appointment.takes_place_on >= clock.today(),
            Appointment.status.not_in(rules.ENDED),
            Appointment.standing != Standing.ENTERED_IN_ERROR,
        )
    )
    return [slot_of(one) for one in found]


def in_the_way(session: Session, row: AppointmentRow) -> list[str]:
    """Return what stands in the way of confirming an appointment, in words: its chain, its authorization."""
    found = [slip.words for slip in row.slips if slip.order.later_id == row.appointment_id]
    if row.authorization_id is not None:
        found += in_the_way_of(session, row.authorization_id, row.slot.takes_place_on)
    return found


def _rows(session: Session, charts: Collection[UUID]) -> list[AppointmentRow]:
    found = session.scalars(
        select(Appointment).where(
            Appointment.chart.in_(charts), Appointment.standing != Standing.ENTERED_IN_ERROR
        )
    ).all()
    slots = {one.id: slot_of(one) for one in found}
    slipped: dict[UUID, list[Slip]] = {}
    for slip in rules.slips(slots, (row.order for row in orders_of(session, charts))):
        slipped.setdefault(slip.order.later_id, []).append(slip)
    booked_again = {one.replaces_id for one in found if one.replaces_id is not None}
    return sorted((_row(one, slots, slipped, booked_again) for one in found), key=_place)


def slot_of(one: Appointment) -> Slot:
    """Return what the rules ask about a stored appointment."""
    return Slot(
        one.id,
        one.chart,
        one.what,
        one.takes_place_on,
        one.starts,
        one.minutes,
        one.time_zone,
        one.place,
        one.mode,
        one.status,
        one.owner_id,
    )


def _row(
    one: Appointment,
    slots: Mapping[UUID, Slot],
    slipped: Mapping[UUID, Sequence[Slip]],
    booked_again: Collection[UUID],
) -> AppointmentRow:
    slot = slots[one.id]
    return AppointmentRow(
        Seen.of(one),
        slot,
        one.with_whom,
        one.address,
        one.finding_it,
        one.phone,
        one.preparation,
        one.to_bring,
        one.cost,
        one.ride,
        one.ride_by,
        rules.ride_due(slot, one.ride_notice_days, one.ride),
        one.interpreter,
        one.interpreter_language,
        one.confirmation_number,
        one.referral_id,
        one.authorization_id,
        one.status_reason,
        one.no_show_reason,
        one.cancelled_by,
        one.sequence,
        tuple(slipped.get(one.id, ())),
        rules.asks_for_outcome(slot, clock.today()),
        one.id in booked_again,
    )


def _place(row: AppointmentRow) -> tuple[date, str, bytes]:
    at = rules.clock_time(row.slot.starts)
    return row.slot.takes_place_on, "" if at is None else at.isoformat(), row.appointment_id.bytes
