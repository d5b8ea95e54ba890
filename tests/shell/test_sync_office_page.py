"""The place "Office" and the status line: calm offline, held entries explained, no sync after leaving."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.allergies.form import AllergyForm
from carecoord_desktop.features.allergies.page import AllergiesPage
from carecoord_desktop.features.team.actions import add_worker
from carecoord_desktop.features.team.rules import WorkerDraft
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.shell.office.held_tab import HeldTab
from carecoord_desktop.shell.office.page import OfficePage
from carecoord_desktop.shell.patient_chart import PatientChart
from carecoord_desktop.sync.scope import hand_over
from carecoord_desktop.widgets.style import apply_style
from tests.builders.office_http import Served, served
from tests.builders.offices import Office, a_laptop
from tests.builders.pages import press
from tests.builders.patients import a_patient
from tests.builders.screens import Screen


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[tuple[Office, Served]]:
    """An office that answers."""
    office = Office.at(f"sqlite:///{tmp_path / 'office.sqlite'}")
    with served(office) as door:
        yield office, door


@pytest.fixture
def rosa(qapp: QApplication, qtbot: QtBot, tmp_path: Path, hub: tuple[Office, Served]) -> Iterator[Screen]:
    """Rosa, connected."""
    apply_style(qapp, "light")
    screen = Screen(qtbot, tmp_path / "rosa", "Rosa Medina")
    screen.join(hub[1].url, hub[0].code_for("Rosa Medina"))
    yield screen
    screen.window.close()


def office_of(screen: Screen) -> OfficePage:
    """Go to the place "Office"."""
    screen.view.go_to("office")
    page = screen.view.places["office"]
    assert isinstance(page, OfficePage)
    return page


def test_a_broken_line_is_said_calmly_and_what_was_saved_waits(
    rosa: Screen, hub: tuple[Office, Served]
) -> None:
    hub[1].cut_after = 0
    a_patient(rosa.desk)
    rosa.sync()
    assert rosa.view.status.words.startswith("Offline - last confirmed")
    assert "1 waiting" in rosa.view.status.words
    office_of(rosa)
    assert "Waiting to be sent\nPerson\n1" in rosa.words()
    hub[1].cut_after = None
    rosa.sync()
    assert rosa.view.status.words.startswith("Confirmed")
    assert "Nothing waits" in rosa.words()


def test_what_the_office_holds_is_listed_with_what_to_do(rosa: Screen) -> None:
    with rosa.desk.writing() as session:
        add_worker(session, WorkerDraft("Kim Osei"))
    rosa.sync()
    assert "1 kept at the office for review" in rosa.view.status.words
    held: HeldTab = office_of(rosa).held
    held.refresh()
    assert held.table.cell_text(0, 2) == "Worker"
    assert "Ask your supervisor to enter it there" in held.table.cell_text(0, 3)


def test_locking_ends_the_syncing(qtbot: QtBot, rosa: Screen) -> None:
    link, window = rosa.view.link, rosa.window
    assert isinstance(window, MainWindow)
    with qtbot.waitSignal(window.locked):
        window.lock()
    link.sync_now()
    assert not link.is_running


def test_a_chart_that_was_handed_over_is_read_and_not_written(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    apply_style(qapp, "light")
    laptop = a_laptop(Office.at(), tmp_path / "rosa", "Rosa Medina")
    lucille = a_patient(laptop.desk)
    laptop.sync()
    with laptop.books.applying() as applying:
        hand_over(applying.connection, [lucille.bytes], 1_795_000_000_000)
    chart = PatientChart(laptop.desk, lucille)
    qtbot.addWidget(chart)
    chart.resize(1100, 700)
    chart.show()
    assert "Handed over to another coordinator on 18 Nov 2026" in chart.header.notice.words()
    chart.go_to("Allergies")
    page = chart.tabs.currentWidget()
    assert isinstance(page, AllergiesPage)
    press(page, "None known")
    assert page.notice.words().startswith("Read only: Handed over")
    page.notice.clear()
    chart.activateWindow()
    qtbot.waitUntil(chart.isActiveWindow)
    QTest.keyClick(page.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.notice.words().startswith("Read only: Handed over")
    assert not any(form.isVisible() for form in page.findChildren(AllergyForm))
    laptop.desk.store.close()
