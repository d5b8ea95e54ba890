"""Appointments as a coordinator writes them down, through the product's own actions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from carecoord_desktop.features.appointments.actions import add_appointment, link_appointments, note_status
from carecoord_desktop.features.appointments.queries import AppointmentRow, appointment, appointments_of_chart
from carecoord_desktop.features.appointments.records import (
    AppointmentStatus,
    CancelledBy,
    NoShowReason,
    Ride,
    VisitInterpreter,
)
from carecoord_desktop.features.appointments.rules import AppointmentDraft, OrderDraft, StatusDraft
from carecoord_desktop.store.desk import Desk

HEART = AppointmentDraft(
    what="Heart doctor",
    with_whom="Dr. Okafor",
    place="Bay Heart Clinic",
    address="12 Harbor St, Springfield",
    finding_it="Second floor, elevator on the left",
    phone="555-0142",
    takes_place_on=date(2026, 12, 3),
    starts="9:30",
    minutes=45,
    preparation="Nothing to eat after midnight",
    to_bring="Insurance card and all medicines",
    ride=Ride.NEEDED,
    ride_notice_days=3,
    interpreter=VisitInterpreter.NEEDED,
    interpreter_language="Spanish",
)
BLOOD = AppointmentDraft(
    what="Blood test", place="Harbor Lab", takes_place_on=date(2026, 11, 30), starts="8:00", minutes=15
)


def an_appointment(
    desk: Desk,
    chart: UUID,
    draft: AppointmentDraft = HEART,
    status: AppointmentStatus = AppointmentStatus.BOOKED,
    **values: object,
) -> AppointmentRow:
    """Return an appointment as its page shows it."""
    with desk.writing() as session:
        booked = add_appointment(session, chart, replace(draft, **values), status)  # type: ignore[arg-type]
        session.flush()
        booked_id = booked.id
    return the_appointment(desk, booked_id)


def the_appointment(desk: Desk, appointment_id: UUID) -> AppointmentRow:
    """Return one appointment as it stands now."""
    with desk.reading() as session:
        found = appointment(session, appointment_id)
    assert found is not None
    return found


def the_appointments(desk: Desk, chart: UUID) -> list[AppointmentRow]:
    """Return the appointments of a chart."""
    with desk.reading() as session:
        return appointments_of_chart(session, chart)


def linked(
    desk: Desk,
    chart: UUID,
    earlier: AppointmentRow,
    later: AppointmentRow,
    least_days: int = 3,
    most_days: int | None = None,
) -> None:
    """Say that one has to come before the other."""
    draft = OrderDraft(earlier.appointment_id, later.appointment_id, least_days, most_days)
    with desk.writing() as session:
        link_appointments(session, chart, draft)


def noted(
    desk: Desk,
    row: AppointmentRow,
    status: AppointmentStatus,
    why: NoShowReason | None = None,
    override: str = "",
) -> AppointmentRow:
    """Note what became of an appointment; a person calls one off."""
    by = CancelledBy.PERSON if status is AppointmentStatus.CANCELLED else None
    draft = StatusDraft(status, no_show_reason=why, cancelled_by=by, override=override)
    with desk.writing() as session:
        note_status(session, the_appointment(desk, row.appointment_id).seen, draft)
    return the_appointment(desk, row.appointment_id)
