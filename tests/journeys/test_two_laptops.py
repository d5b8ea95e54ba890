"""Two coordinators, one office: what one writes the other reads, and where both wrote, somebody chooses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from carecoord_desktop.common import clock
from carecoord_desktop.features.caseload.page import CaseloadPage
from carecoord_desktop.features.conflicts.page import ConflictsPage
from carecoord_desktop.features.contact_points.records import ContactPoint
from carecoord_desktop.features.tasks.page import TasksPage
from carecoord_desktop.shell.office.page import OfficePage
from carecoord_desktop.shell.patient_chart import PatientChart
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.labels import Chip
from carecoord_desktop.widgets.style import apply_style
from carecoord_hub import users
from carecoord_hub.caseload import hand_over
from tests.builders.allergies import an_allergy
from tests.builders.conflicts import move_due
from tests.builders.office_http import Served, served
from tests.builders.offices import Office
from tests.builders.pages import press
from tests.builders.patients import a_patient, a_person
from tests.builders.screens import WAIT_MS, Screen
from tests.builders.tasks import a_task, the_task

ROSA, BEN = "Rosa Medina", "Ben Carver"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The office, at a database of its own."""
    return Office.at(f"sqlite:///{tmp_path / 'office.sqlite'}")


@pytest.fixture
def hub(office: Office) -> Iterator[Served]:
    """Where the office answers."""
    with served(office) as door:
        yield door


@pytest.fixture
def screens(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, office: Office, hub: Served
) -> Iterator[tuple[Screen, Screen]]:
    """Rosa's and Ben's windows, each connected through its own form."""
    apply_style(qapp, "light")
    both = Screen(qtbot, tmp_path / "rosa", ROSA), Screen(qtbot, tmp_path / "ben", BEN)
    for screen, name in zip(both, (ROSA, BEN), strict=True):
        screen.join(hub.url, office.code_for(name))
    yield both
    for screen in both:
        screen.window.close()


def transfer(office: Office, chart: UUID) -> None:
    """Let the office hand a chart from Rosa to Ben."""
    with office.hub.engine.begin() as connection:
        rosa, ben = users.user_named(connection, ROSA), users.user_named(connection, BEN)
        hand_over(office.hub, connection, rosa, ben, [chart], clock.now_ms())


def new_phone(screen: Screen, chart: UUID, number: str) -> None:
    """Change the one phone number of a person."""
    with screen.desk.writing() as session:
        point = session.scalars(select(ContactPoint).where(ContactPoint.chart == chart)).one()
        change(point, Seen.of(point), value=number)


def people_of(screen: Screen) -> list[str]:
    """Return who is on the caseload, as the list names them."""
    screen.view.go_to("caseload")
    page = screen.view.places["caseload"]
    assert isinstance(page, CaseloadPage)
    page.refresh()
    with screen.desk.reading():
        return [page.table.cell_text(row, 0) for row in range(page.table.shown_count())]


def chart_of(screen: Screen) -> PatientChart:
    """Return the chart that is open."""
    chart = screen.view.chart
    assert chart is not None
    return chart


def buttons_of(screen: Screen) -> list[str]:
    """Return the words of the buttons on the screen."""
    return [each.text() for each in screen.window.findChildren(QPushButton) if each.isVisible()]


def inbox(screen: Screen) -> ConflictsPage:
    """Go to what is to be decided."""
    screen.view.go_to("decide")
    page = screen.view.places["decide"]
    assert isinstance(page, ConflictsPage)
    return page


def test_a_wrong_code_is_said_in_words_and_the_right_one_connects(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, office: Office, hub: Served
) -> None:
    apply_style(qapp, "light")
    rosa = Screen(qtbot, tmp_path / "rosa", ROSA)
    assert rosa.view.status.words.startswith("This laptop is not connected to an office yet")
    form = rosa.connect_to("http://office.example", "ABCD")
    assert "begins with https://" in form.ui.address.accessibleDescription()
    form = rosa.connect_to(hub.url, "AAAA-BBBB-CCCC-DDDD-EEEE")
    qtbot.waitUntil(lambda: "This code is not good" in rosa.words(), timeout=WAIT_MS)
    rosa.join(hub.url, office.code_for(ROSA))
    assert "0 waiting" in rosa.view.status.words
    assert rosa.view.status.words.startswith("Confirmed")
    rosa.window.close()


def test_what_rosa_records_ben_sees_once_he_has_the_chart(
    office: Office, screens: tuple[Screen, Screen]
) -> None:
    rosa, ben = screens
    lucille = a_patient(rosa.desk, a_person("Grant", "Lucille"), phone="(617) 555-0142")
    an_allergy(rosa.desk, lucille, "Penicillin")
    a_task(rosa.desk, lucille, "Call the pharmacy", due_on=date(2027, 1, 15))
    assert "waiting" in rosa.view.status.words
    rosa.sync()
    assert "0 waiting" in rosa.view.status.words
    office.grant(BEN, lucille)
    ben.sync()
    ben.view.open_chart(lucille)
    assert "Allergies: Penicillin" in [chip.text() for chip in chart_of(ben).header.findChildren(Chip)]
    chart_of(ben).go_to("Tasks")
    tasks = chart_of(ben).tabs.currentWidget()
    assert isinstance(tasks, TasksPage)
    assert tasks.table.cell_text(0, 2) == "Call the pharmacy"
    press(rosa.window, "Receipt")
    words = rosa.words()
    assert "Both sides are the same." in words
    assert "1 Allergy" in words


def test_both_wrote_the_same_fields_and_rosa_chooses(office: Office, screens: tuple[Screen, Screen]) -> None:
    rosa, ben = screens
    lucille = a_patient(rosa.desk, a_person("Grant", "Lucille"), phone="(617) 555-0142")
    task = a_task(rosa.desk, lucille, "Call the pharmacy", due_on=date(2027, 1, 15)).task_id
    rosa.sync()
    office.grant(BEN, lucille)
    ben.sync()
    for screen, due, number in (
        (rosa, date(2027, 2, 28), "+16175550100"),
        (ben, date(2027, 3, 31), "+16175550199"),
    ):
        move_due(screen.desk, lucille, task, due)
        new_phone(screen, lucille, number)
    for screen in (rosa, ben, rosa):
        screen.sync()
    assert (inbox(rosa).table.shown_count(), inbox(ben).table.shown_count()) == (2, 2)
    rosa.view.open_chart(lucille)
    press(rosa.window, "2 fields have two values")
    page = inbox(rosa)
    for _ in range(2):
        [hers] = [each for each in page.card.buttons if ROSA in each.accessibleName()]
        hers.click()
    assert page.table.shown_count() == 0
    assert page.card.isHidden()
    for screen in (rosa, ben):
        screen.sync()
    assert inbox(ben).table.shown_count() == 0
    for screen in screens:
        assert the_task(screen.desk, lucille, task).due_on == date(2027, 2, 28)
        with screen.desk.reading() as session:
            assert session.scalars(select(ContactPoint.value)).all() == ["+16175550100"]
        assert "0 waiting" in screen.view.status.words


def test_a_chart_handed_over_leaves_rosa_and_arrives_at_ben(
    office: Office, screens: tuple[Screen, Screen]
) -> None:
    rosa, ben = screens
    omar = a_patient(rosa.desk, a_person("Haji", "Omar", "1961-04-02"))
    rosa.sync()
    rosa.view.open_chart(omar)
    chart_of(rosa).go_to("Problems")
    assert "Add condition" in buttons_of(rosa)
    transfer(office, omar)
    rosa.sync()
    assert "1 chart was handed over to another coordinator" in rosa.view.status.words
    assert "You can still read this chart" in rosa.words()
    assert "Add condition" not in buttons_of(rosa)
    office.back_up()
    rosa.sync()
    assert rosa.view.chart is None
    assert people_of(rosa) == []
    ben.sync()
    assert people_of(ben) == ["Haji, Omar"]
    page = rosa.view.places["office"]
    assert isinstance(page, OfficePage)
    rosa.view.status.receipt.click()
    assert page.receipts.table.shown_count() > 0
    assert "handed over" not in rosa.view.status.words
