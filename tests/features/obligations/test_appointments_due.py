"""One line per appointment in My Day: ride, confirm, prepare, outcome; only the current step is live."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.appointments.records import AppointmentStatus, NoShowReason, Ride
from carecoord_desktop.features.obligations.actions import remind_later
from carecoord_desktop.features.obligations.queries import obligations_of
from carecoord_desktop.features.obligations.rules import Obligation
from carecoord_desktop.store.desk import Desk
from tests.builders.appointments import BLOOD, HEART, an_appointment, linked, noted
from tests.builders.patients import a_patient


@pytest.fixture(autouse=True)
def _monday(monday: HeldClock) -> HeldClock:
    return monday


@pytest.fixture
def chart(rosa: Desk) -> UUID:
    """Lucille, on Rosa's caseload."""
    return a_patient(rosa)


def about_appointments(desk: Desk, chart: UUID) -> list[Obligation]:
    with desk.reading() as session:
        [(_, found)] = obligations_of(session, clock.today(), [chart])
    return [each for each in found if each.subject_kind == "appointment"]


def lines(desk: Desk, chart: UUID) -> list[str]:
    return [each.title for each in about_appointments(desk, chart)]


def on(monday: HeldClock, day: date) -> None:
    """Let it be the morning of a day."""
    monday.move(day - clock.today())


def test_the_one_line_of_an_appointment_moves_on_with_the_days(
    rosa: Desk, chart: UUID, monday: HeldClock
) -> None:
    an_appointment(rosa, chart, ride=Ride.NOT_NEEDED)
    told = dict[date, list[str]]()
    for day in (
        date(2026, 11, 25),
        date(2026, 11, 26),
        date(2026, 12, 2),
        date(2026, 12, 4),
        date(2026, 12, 7),
    ):
        on(monday, day)
        told[day] = lines(rosa, chart)
    assert list(told.values()) == [
        [],
        ["Confirm: Heart doctor on 3 Dec due today (Thu 26 Nov)"],
        ["Prepare: Heart doctor on 3 Dec due today (Wed 2 Dec)"],
        ["Note what became of it: Heart doctor on 3 Dec due today (Fri 4 Dec)"],
        ["Note what became of it: Heart doctor on 3 Dec overdue 3 days (was due 4 Dec)"],
    ]


def test_a_ride_is_asked_for_before_anything_else_and_then_the_line_goes_on(
    rosa: Desk, chart: UUID, monday: HeldClock
) -> None:
    an_appointment(rosa, chart)
    an_appointment(rosa, chart, what="Eye doctor", ride=Ride.ASKED_FOR)
    on(monday, date(2026, 11, 28))
    assert sorted(lines(rosa, chart)) == [
        "Ask for the ride: Heart doctor on 3 Dec due 30 Nov, 2 days left",
        "Confirm: Eye doctor on 3 Dec overdue 2 days (was due 26 Nov)",
    ]


def test_a_confirmed_appointment_is_only_prepared(rosa: Desk, chart: UUID, monday: HeldClock) -> None:
    noted(rosa, an_appointment(rosa, chart, ride=Ride.CONFIRMED), AppointmentStatus.CONFIRMED)
    on(monday, date(2026, 11, 30))
    assert lines(rosa, chart) == []
    on(monday, date(2026, 12, 2))
    assert lines(rosa, chart) == ["Prepare: Heart doctor on 3 Dec due today (Wed 2 Dec)"]


def test_a_chain_that_slips_is_said_at_once_and_is_gone_when_it_fits_again(rosa: Desk, chart: UUID) -> None:
    blood = an_appointment(rosa, chart, BLOOD, takes_place_on=date(2026, 12, 2))
    linked(rosa, chart, blood, an_appointment(rosa, chart))
    assert lines(rosa, chart) == ["Something must come first: Heart doctor on 3 Dec due 30 Nov, 7 days left"]


@pytest.mark.parametrize(
    ("status", "why"),
    [(AppointmentStatus.FULFILLED, None), (AppointmentStatus.NO_SHOW, NoShowReason.FORGOT)],
)
def test_an_outcome_ends_the_line(
    rosa: Desk, chart: UUID, monday: HeldClock, status: AppointmentStatus, why: NoShowReason | None
) -> None:
    row = an_appointment(rosa, chart)
    on(monday, date(2026, 12, 4))
    assert len(lines(rosa, chart)) == 1
    noted(rosa, row, status, why)
    assert lines(rosa, chart) == []


def test_put_off_for_a_week_it_comes_back_as_the_same_line(
    rosa: Desk, chart: UUID, monday: HeldClock
) -> None:
    an_appointment(rosa, chart, HEART, takes_place_on=date(2026, 11, 20))
    [line] = about_appointments(rosa, chart)
    with rosa.writing() as session:
        remind_later(session, line)
    monday.move(timedelta(days=7))
    [again] = about_appointments(rosa, chart)
    assert (again.id, again.remind_on) == (line.id, date(2026, 11, 30))


def test_what_was_booked_less_than_a_week_ahead_is_not_confirmed_again(
    rosa: Desk, chart: UUID, monday: HeldClock
) -> None:
    an_appointment(rosa, chart, takes_place_on=date(2026, 11, 27), ride=Ride.NOT_NEEDED)
    assert lines(rosa, chart) == []
    on(monday, date(2026, 11, 25))
    assert lines(rosa, chart) == ["Prepare: Heart doctor on 27 Nov due today (Wed 25 Nov)"]
