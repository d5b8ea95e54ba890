"""The appointments of a chart: the next one is shown, its next step is the main button, and undo is near."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from icalendar import Calendar
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.appointment_steps.page import AppointmentsPage
from carecoord_desktop.features.appointments.form import AppointmentForm, DayForm, OrderForm, OutcomeForm
from carecoord_desktop.features.appointments.records import AppointmentStatus, NoShowReason, Ride
from carecoord_desktop.features.barriers.queries import barriers_of_chart
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.paper.preview import PaperPreview
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.appointments import (
    BLOOD,
    an_appointment,
    linked,
    the_appointment,
    the_appointments,
)
from tests.builders.pages import opened, press
from tests.builders.papers import one_spaced, text_of

WAIT_MS = 10_000
FRIDAY = timedelta(days=11)


@pytest.fixture(autouse=True)
def _monday(monday: HeldClock) -> HeldClock:
    return monday


@pytest.fixture
def page(
    rosa: Desk, lucille: UUID, show_page: Callable[[AppointmentsPage], AppointmentsPage]
) -> AppointmentsPage:
    """Lucille's appointments on screen."""
    return show_page(AppointmentsPage(rosa, lucille))


def more(page: AppointmentsPage, words: str) -> QAction:
    """Open "More" and return the entry with these words."""
    page._menu.aboutToShow.emit()
    [found] = [each for each in page._menu.actions() if each.text() == words]
    return found


def card_words(page: AppointmentsPage) -> str:
    """Return what the card says."""
    labels = [each.text() for each in page.card.findChildren(PlainLabel)]
    return "\n".join([*labels, *(each.text() for each in page.card.findChildren(Paragraph))])


def test_an_appointment_typed_by_keyboard_is_the_next_one_on_the_card(
    rosa: Desk, lucille: UUID, page: AppointmentsPage
) -> None:
    press(page, "New appointment")
    form = opened(page, AppointmentForm)
    for field, text in (
        (form.ui.what, "Heart doctor"),
        (form.ui.takes_place_on, "12/3/2026"),
        (form.ui.starts, "9:30 am"),
        (form.ui.place, "Bay Heart Clinic"),
        (form.ui.finding_it, "Second floor"),
    ):
        field.setFocus()
        QTest.keyClicks(field, text)
    form.ui.save.click()
    [row] = the_appointments(rosa, lucille)
    assert (row.slot.takes_place_on, row.slot.starts) == (date(2026, 12, 3), "09:30")
    words = card_words(page)
    for said in ("In 10 days", "Thu 3 Dec 2026, 9:30 am", "Heart doctor", "Bay Heart Clinic", "Second floor"):
        assert said in words


def test_what_cannot_be_read_is_said_beside_its_field(page: AppointmentsPage) -> None:
    press(page, "New appointment")
    form = opened(page, AppointmentForm)
    form.ui.what.setText("Eye doctor")
    form.ui.takes_place_on.setText("December 2026")
    form.ui.starts.setText("half nine")
    form.ui.minutes.setText("some")
    assert [each.field for each in form.found_problems()] == ["takes_place_on", "starts", "minutes"]


def test_a_time_that_is_taken_is_said_while_she_chooses_and_stops_nothing(
    rosa: Desk, lucille: UUID, page: AppointmentsPage
) -> None:
    an_appointment(rosa, lucille)
    press(page, "New appointment")
    form = opened(page, AppointmentForm)
    form.ui.what.setText("Eye doctor")
    form.ui.takes_place_on.setText("12/3/2026")
    form.ui.starts.setText("9:45 am")
    form.ui.starts.editingFinished.emit()
    assert form.warning.words() == "Heart doctor and Eye doctor are at the same time."
    form.ui.save.click()
    assert len(the_appointments(rosa, lucille)) == 2


def test_one_press_confirms_and_one_press_takes_it_back(
    rosa: Desk, lucille: UUID, page: AppointmentsPage
) -> None:
    row = an_appointment(rosa, lucille)
    press(page, "Confirm")
    assert the_appointment(rosa, row.appointment_id).slot.status is AppointmentStatus.CONFIRMED
    press(page, "Undo")
    assert the_appointment(rosa, row.appointment_id).slot.status is AppointmentStatus.BOOKED


def test_day_a5_missed_without_a_ride_names_what_is_in_the_way_and_is_booked_again(
    rosa: Desk, lucille: UUID, page: AppointmentsPage, monday: HeldClock
) -> None:
    row = an_appointment(rosa, lucille, ride=Ride.NOT_NEEDED)
    monday.move(FRIDAY)
    page.refresh()
    page.table.select(row.appointment_id)
    press(page, "What became of it?")
    form = opened(page, OutcomeForm)
    form.ui.status.choose(AppointmentStatus.NO_SHOW)
    form.ui.status.chosen.emit(AppointmentStatus.NO_SHOW)
    assert [each.field for each in form.found_problems()] == ["no_show_reason"]
    form.ui.no_show_reason.choose(NoShowReason.NO_TRANSPORT)
    form.ui.no_show_reason.chosen.emit(NoShowReason.NO_TRANSPORT)
    assert "No ride" in form.follows.words()
    form.ui.again_on.setText("12/10/2026")
    form.ui.save.click()
    with rosa.reading() as session:
        assert [each.label for each in barriers_of_chart(session, lucille)] == ["No ride"]
    [again] = [each for each in the_appointments(rosa, lucille) if not each.is_over]
    assert (again.slot.takes_place_on, again.ride) == (date(2026, 12, 10), Ride.NEEDED)
    assert page.table.current_row() == again
    assert "It is booked again." in page.notice.words()


def test_a_chain_that_slips_is_red_in_words_and_confirming_asks_why(
    rosa: Desk, lucille: UUID, page: AppointmentsPage
) -> None:
    blood, heart = an_appointment(rosa, lucille, BLOOD), an_appointment(rosa, lucille)
    linked(rosa, lucille, blood, heart, 4)
    page.refresh()
    page.table.select(heart.appointment_id)
    assert "Blood test must be at least 4 days before Heart doctor. It is 3 days before." in card_words(page)
    press(page, "Confirm")
    box = opened(page, ReasonBox)
    box.reason.setText("The doctor agreed")
    box.accept()
    assert the_appointment(rosa, heart.appointment_id).status_reason == "The doctor agreed"


def test_what_must_come_first_is_chosen_from_the_open_ones(
    rosa: Desk, lucille: UUID, page: AppointmentsPage
) -> None:
    an_appointment(rosa, lucille, BLOOD)
    heart = an_appointment(rosa, lucille)
    page.table.select(heart.appointment_id)
    more(page, "Something must come first...").trigger()
    form = opened(page, OrderForm)
    assert [form.ui.earlier.itemText(n) for n in range(form.ui.earlier.count())] == [
        "Blood test, 30 Nov 2026"
    ]
    form.ui.least_days.setText("3")
    form.ui.save.click()
    assert "Blood test must be at least 3 days before Heart doctor." in card_words(page)


def test_moving_says_when_the_new_time_is_taken(rosa: Desk, lucille: UUID, page: AppointmentsPage) -> None:
    an_appointment(rosa, lucille, BLOOD)
    heart = an_appointment(rosa, lucille)
    page.table.select(heart.appointment_id)
    more(page, "Move...").trigger()
    form = opened(page, DayForm)
    form.ui.on.setText("11/30/2026")
    form.ui.starts.setText("8:00 am")
    form.ui.starts.editingFinished.emit()
    assert "at the same time" in form.warning.words()
    form.ui.starts.setText("11:00 am")
    form.ui.save.click()
    moved = the_appointment(rosa, heart.appointment_id)
    assert (moved.slot.takes_place_on, moved.slot.starts) == (date(2026, 11, 30), "11:00")


def test_the_paper_for_the_person_says_the_day_in_words_and_what_to_bring(
    rosa: Desk, lucille: UUID, page: AppointmentsPage, qtbot: QtBot
) -> None:
    an_appointment(rosa, lucille)
    press(page, "Print for them")
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PaperPreview)), timeout=WAIT_MS)
    preview = opened(page.window(), PaperPreview)
    words = one_spaced(text_of(preview.paper.content))
    for said in (
        "Thursday, December 3, 2026 at 9:30 am",
        "Bay Heart Clinic, 12 Harbor St, Springfield",
        "Second floor, elevator on the left",
        "We still have to ask for your ride. We will call you.",
        "We still have to ask for an interpreter.",
        "Nothing to eat after midnight",
        "Insurance card and all medicines",
    ):
        assert said in words
    preview.close()


def test_a_calendar_file_from_here_says_no_health_words(
    rosa: Desk, lucille: UUID, page: AppointmentsPage, tmp_path: Path
) -> None:
    row = an_appointment(rosa, lucille)
    page.save_calendar(row, tmp_path / "one.ics")
    content = (tmp_path / "one.ics").read_bytes()
    [event] = Calendar.from_ical(content).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Appointment"
    assert b"Heart" not in content


def test_an_empty_list_says_how_to_begin(page: AppointmentsPage) -> None:
    words = [each.text() for each in page.findChildren(PlainLabel) if each.isVisible()]
    assert any(said.startswith("No appointment yet.") for said in words)
