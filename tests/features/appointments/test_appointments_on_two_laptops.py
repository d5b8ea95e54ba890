"""Two people at two laptops without a network work on one appointment; both see the same afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.appointments.actions import change_appointment
from carecoord_desktop.features.appointments.queries import history_of_appointment
from carecoord_desktop.features.appointments.records import AppointmentStatus, NoShowReason, Ride
from carecoord_desktop.features.appointments.rules import AppointmentDraft
from carecoord_desktop.features.conflicts.queries import open_conflicts
from carecoord_desktop.store.desk import Desk
from tests.builders.appointments import an_appointment, noted, the_appointment
from tests.builders.offices import Laptop, Office, a_laptop
from tests.builders.patients import a_patient


@pytest.fixture(autouse=True)
def _monday(monday: HeldClock) -> HeldClock:
    return monday


@pytest.fixture
def laptops(tmp_path: Path) -> tuple[Laptop, Laptop, UUID]:
    """Rosa's and Ben's laptops, both with Lucille's chart and her appointment."""
    office = Office.at()
    rosas, bens = (
        a_laptop(office, tmp_path / "rosa", "Rosa Medina"),
        a_laptop(office, tmp_path / "ben", "Ben Ito"),
    )
    chart = a_patient(rosas.desk)
    booked = an_appointment(rosas.desk, chart).appointment_id
    rosas.sync()
    office.grant("Ben Ito", chart)
    bens.sync()
    return rosas, bens, booked


def both_sync(rosas: Laptop, bens: Laptop) -> None:
    for laptop in (rosas, bens, rosas):
        laptop.sync()


def changed(desk: Desk, appointment_id: UUID, **values: object) -> None:
    row = the_appointment(desk, appointment_id)
    with desk.writing() as session:
        change_appointment(session, replace(AppointmentDraft.of(row.seen), **values))  # type: ignore[arg-type]


def test_ride_and_phone_written_at_two_laptops_both_stay(laptops: tuple[Laptop, Laptop, UUID]) -> None:
    rosas, bens, booked = laptops
    changed(rosas.desk, booked, ride=Ride.ASKED_FOR)
    changed(bens.desk, booked, phone="555-0199")
    both_sync(rosas, bens)
    for desk in (rosas.desk, bens.desk):
        row = the_appointment(desk, booked)
        assert (row.ride, row.phone) == (Ride.ASKED_FOR, "555-0199")


def test_moved_to_two_days_at_once_somebody_decides_and_nothing_is_lost(
    laptops: tuple[Laptop, Laptop, UUID],
) -> None:
    rosas, bens, booked = laptops
    changed(rosas.desk, booked, takes_place_on=date(2026, 12, 8))
    changed(bens.desk, booked, takes_place_on=date(2026, 12, 9))
    both_sync(rosas, bens)
    chart = the_appointment(rosas.desk, booked).slot.chart
    for desk in (rosas.desk, bens.desk):
        with desk.reading() as session:
            names = [each.name for each in open_conflicts(session, chart)]
        assert "takes_place_on" in names
    days = {the_appointment(desk, booked).slot.takes_place_on for desk in (rosas.desk, bens.desk)}
    assert len(days) == 1


def test_an_outcome_stands_above_a_confirmation_made_offline_and_the_history_has_both(
    laptops: tuple[Laptop, Laptop, UUID], monday: HeldClock
) -> None:
    rosas, bens, booked = laptops
    noted(bens.desk, the_appointment(bens.desk, booked), AppointmentStatus.CONFIRMED)
    monday.move(timedelta(days=11))
    noted(
        rosas.desk, the_appointment(rosas.desk, booked), AppointmentStatus.NO_SHOW, NoShowReason.NO_TRANSPORT
    )
    both_sync(rosas, bens)
    for desk in (rosas.desk, bens.desk):
        row = the_appointment(desk, booked)
        assert (row.slot.status, row.no_show_reason) == (AppointmentStatus.NO_SHOW, NoShowReason.NO_TRANSPORT)
        with desk.reading() as session:
            became = [each.became for each in history_of_appointment(session, booked)]
        assert became == [AppointmentStatus.CONFIRMED, AppointmentStatus.NO_SHOW]
