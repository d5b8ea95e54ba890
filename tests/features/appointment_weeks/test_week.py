"""My week over the caseload: by day, with what clashes for a person and for me, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.appointment_weeks.page import WeekPage
from carecoord_desktop.features.appointment_weeks.printout import week_paper
from carecoord_desktop.features.appointment_weeks.queries import WeekRow, monday_of, week
from carecoord_desktop.features.appointments.records import AppointmentStatus
from carecoord_desktop.store.desk import Desk
from tests.builders.appointments import BLOOD, HEART, an_appointment, noted
from tests.builders.pages import press
from tests.builders.papers import one_spaced, text_of
from tests.builders.patients import a_patient, a_person

MONDAY = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def _monday(monday: HeldClock) -> HeldClock:
    return monday


@pytest.fixture
def people(rosa: Desk) -> tuple[UUID, UUID]:
    """Lucille and Omar, on Rosa's caseload."""
    return a_patient(rosa), a_patient(rosa, a_person("Haddad", "Omar", "1961-05-02"))


def the_week(desk: Desk, hidden: tuple[UUID, ...] = ()) -> list[WeekRow]:
    with desk.reading() as session:
        return week(session, desk.worker_id, MONDAY, hidden)


def test_the_week_holds_her_peoples_appointments_in_order_without_those_called_off(
    rosa: Desk, people: tuple[UUID, UUID]
) -> None:
    lucille, omar = people
    an_appointment(rosa, omar, HEART)
    an_appointment(rosa, lucille, BLOOD)
    an_appointment(rosa, lucille, HEART, takes_place_on=MONDAY + timedelta(days=7))
    noted(rosa, an_appointment(rosa, lucille, what="Eye doctor"), AppointmentStatus.CANCELLED)
    found = [(one.name, one.row.slot.what) for one in the_week(rosa)]
    assert found == [("Grant, Lucille", "Blood test"), ("Haddad, Omar", "Heart doctor")]
    assert [one.row.slot.chart for one in the_week(rosa, hidden=(omar,))] == [lucille]


def test_two_at_one_time_warn_for_a_person_and_hint_for_the_worker(
    rosa: Desk, people: tuple[UUID, UUID]
) -> None:
    lucille, omar = people
    an_appointment(rosa, lucille, HEART)
    an_appointment(rosa, lucille, HEART, what="Eye doctor", starts="9:45")
    an_appointment(rosa, omar, HEART, what="Dentist", starts="10:00")
    by_what = {one.row.slot.what: one for one in the_week(rosa)}
    assert by_what["Eye doctor"].warnings == ("Heart doctor and Eye doctor are at the same time.",)
    assert by_what["Dentist"].warnings == ()
    assert len(by_what["Dentist"].hints) == 2


def test_somebody_elses_person_is_in_my_week_only_where_i_look_after_the_appointment(
    rosa: Desk, lucille: UUID
) -> None:
    ben = UUID("0193a000-0000-7000-8000-0000000000bb")
    an_appointment(rosa, lucille, HEART, owner_id=ben)
    assert the_week(rosa) == []
    an_appointment(rosa, lucille, BLOOD)
    assert [one.row.slot.what for one in the_week(rosa)] == ["Blood test"]


def test_a_week_begins_on_monday() -> None:
    assert [monday_of(MONDAY + timedelta(days=day)) for day in (0, 6, 7)] == [
        MONDAY, MONDAY, MONDAY + timedelta(days=7),
    ]  # fmt: skip


def test_the_page_turns_its_weeks_and_opens_a_chart(
    rosa: Desk, people: tuple[UUID, UUID], show_page: Callable[[WeekPage], WeekPage]
) -> None:
    lucille, _ = people
    an_appointment(rosa, lucille, BLOOD)
    page = show_page(WeekPage(rosa))
    assert page.table.shown_count() == 0
    press(page, "Next week")
    assert page.table.headings() == ["Monday, 30 Nov 2026 · 1"]
    asked: list[UUID] = []
    page.person_wanted.connect(asked.append)
    page.table.select(page.table._model.key_of(the_week(rosa)[0]))
    press(page, "Open chart")
    assert asked == [lucille]


def test_the_week_on_paper_says_day_person_place_and_what_to_look_at(
    rosa: Desk, people: tuple[UUID, UUID]
) -> None:
    lucille, _ = people
    an_appointment(rosa, lucille, HEART)
    words = one_spaced(text_of(week_paper(the_week(rosa), MONDAY, "Rosa Medina")))
    for said in ("Thursday, 3 Dec 2026", "9:30 am", "Grant, Lucille", "Bay Heart Clinic", "Ride to ask for"):
        assert said in words
