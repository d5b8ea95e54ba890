"""One week of a worker: her people's appointments and her own, with what stands at the same time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.appointments.queries import AppointmentRow, appointments_between
from carecoord_desktop.features.appointments.records import Appointment, AppointmentStatus
from carecoord_desktop.features.appointments.rules import Whose, clashes
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.store.record import Standing

LAST_DAY = timedelta(days=6)


@dataclass(frozen=True)
class WeekRow:
    """One appointment of a week and whose it is.

    `warnings` say what else the person has at that time, `hints` what else the worker has.
    """

    row: AppointmentRow
    name: str
    warnings: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def week(session: Session, worker_id: UUID, monday: date, hidden: Collection[UUID] = ()) -> list[WeekRow]:
    """Return the appointments from a Monday to its Sunday, in order; those called off are left out.

    They are those of the people this worker coordinates, and those she looks after for somebody else. Who
    is `hidden` is left out.
    """
    last = monday + LAST_DAY
    names = _names(session)
    hers = {chart for chart, (_, coordinator_id) in names.items() if coordinator_id == worker_id}
    charts = (hers | _owned(session, worker_id, monday, last)) - set(hidden)
    found = [
        row
        for row in appointments_between(session, charts, monday, last)
        if row.slot.status is not AppointmentStatus.CANCELLED
        and (row.slot.chart in hers or row.slot.owner_id == worker_id)
    ]
    warnings, hints = defaultdict[UUID, list[str]](list), defaultdict[UUID, list[str]](list)
    for clash in clashes(row.slot for row in found):
        told = warnings if clash.whose is Whose.PERSON else hints
        for appointment_id in (clash.one_id, clash.other_id):
            told[appointment_id].append(clash.words)
    return [
        WeekRow(
            row,
            names[row.slot.chart][0] if row.slot.chart in names else "",
            tuple(warnings[row.appointment_id]),
            tuple(hints[row.appointment_id]),
        )
        for row in found
    ]


def _names(session: Session) -> dict[UUID, tuple[str, UUID | None]]:
    found = session.execute(
        select(
            Patient.id, Patient.family_name, Patient.given_names, Patient.name_suffix, Patient.preferred_name,
            Patient.coordinator_id,
        ).where(Patient.standing != Standing.ENTERED_IN_ERROR)
    )  # fmt: skip
    return {
        chart: (shown_name(family, given, suffix, preferred), coordinator_id)
        for chart, family, given, suffix, preferred, coordinator_id in found
    }


def _owned(session: Session, worker_id: UUID, first: date, last: date) -> set[UUID]:
    query = select(Appointment.chart).where(
        Appointment.owner_id == worker_id,
        Appointment.takes_place_on >= first,
        Appointment.takes_place_on <= last,
        Appointment.standing != Standing.ENTERED_IN_ERROR,
    )
    return set(session.scalars(query))
