"""What the open appointments of many charts wait for, read in two queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.appointment_steps.rules import WaitingAppointment, live_step
from carecoord_desktop.features.appointments import rules
from carecoord_desktop.features.appointments.queries import orders_of, slot_of
from carecoord_desktop.features.appointments.records import Appointment
from carecoord_desktop.store.record import Standing


def waiting_appointments(
    session: Session, today: date, charts: Collection[UUID] | None = None
) -> dict[UUID, list[WaitingAppointment]]:
    """Return, by chart, what each open appointment waits for, in the order of their days.

    Of all charts for None. Past appointments of other systems wait for nothing: their outcome is noted there.
    """
    orders = [row.order for row in orders_of(session, charts)]
    linked = {end for order in orders for end in (order.earlier_id, order.later_id)}
    query = select(Appointment).where(
        Appointment.standing != Standing.ENTERED_IN_ERROR,
        or_(Appointment.status.not_in(rules.ENDED), Appointment.id.in_(linked)),
        or_(Appointment.source_id.is_(None), Appointment.takes_place_on >= today),
    )
    if charts is not None:
        query = query.where(Appointment.chart.in_(charts))
    found = session.scalars(query.order_by(Appointment.takes_place_on, Appointment.id)).all()
    slips = rules.slips({one.id: slot_of(one) for one in found}, orders)
    waiting = defaultdict(list)
    for one in found:
        made_on = clock.at_office(one.created_at).date()
        step = live_step(slot_of(one), one.ride, one.ride_notice_days, slips, made_on, today)
        if step is not None:
            waiting[one.chart].append(step)
    return waiting
