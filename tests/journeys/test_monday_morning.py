"""DAY-A1: Monday, 8:00, no network. The window opens on what waits, and says why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.worklist.form import MoveDueBox
from carecoord_desktop.features.worklist.page import MyDayPage
from carecoord_desktop.shell.patient_chart import PatientChart
from tests.builders.mornings import Morning, a_morning
from tests.builders.pages import opened
from tests.builders.worklist import four_people

Key = Qt.Key
MONDAY = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)  # 8:00 in New York


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path) -> Iterator[Morning]:
    """Rosa has unlocked her laptop, and the four people of the scenario are on her caseload."""
    with clock.reading_from(HeldClock(MONDAY)):
        morning = a_morning(qtbot, tmp_path / "rosa")
        four_people(morning.desk)
        yield morning
        morning.window.close()


def my_day(morning: Morning) -> MyDayPage:
    page = morning.view.pages.currentWidget()
    assert isinstance(page, MyDayPage), "My Day is where the day begins"
    return page


def has_keyboard(morning: Morning, qtbot: QtBot) -> None:
    """Wait until what is typed reaches the window again."""
    morning.window.activateWindow()
    qtbot.waitUntil(morning.window.isActiveWindow)


def choose(page: MyDayPage, words: str) -> None:
    """Choose from the menu "More" of the current line."""
    [button] = [each for each in page.findChildren(QPushButton) if each.text() == "More"]
    menu = button.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    [action] = [each for each in menu.actions() if each.text() == words]
    action.trigger()


def test_the_day_begins_with_what_waits_and_the_reason_why(morning: Morning, qtbot: QtBot) -> None:
    page = my_day(morning)
    qtbot.waitUntil(lambda: page.table.shown_count() == 3)
    assert [[page.table.cell_text(row, column) for column in range(3)] for row in range(3)] == [
        ["High", "Vang, Tess", "Intake due tomorrow (Tue 24 Nov, day 153)"],
        ["High", "Grant, Lucille", "Face-to-face overdue 4 days (64 days since 20 Sep; limit 60)"],
        ["Medium", "Haji, Omar", "Plan renewal due 10 Dec, 17 days left"],
    ]
    assert page.table.headings() == ["High · 2", "Medium · 1"]
    assert page.hidden.text() == "1 hidden: muted"
    page.table.view.selectRow(1)
    page.why.click()
    assert "Rule: face-to-face, version 1" in page.card.accessibleName()
    assert "Due by the rule: Thu 19 Nov 2026" in page.card.accessibleName()


def test_a_reminder_moves_with_one_key_and_a_due_date_only_with_a_reason(
    morning: Morning, qtbot: QtBot
) -> None:
    page = my_day(morning)
    qtbot.waitUntil(lambda: page.table.shown_count() == 3)
    page.table.view.selectRow(1)
    choose(page, "Move the due date...")
    box = opened(page, MoveDueBox)
    QTest.keyClicks(box.due_on, "12/2/2026")
    QTest.keyClick(box.due_on, Key.Key_Return)
    assert box.isVisible(), "without a reason nothing moves"
    QTest.keyClick(box, Key.Key_Escape)
    has_keyboard(morning, qtbot)
    page.setFocus()
    QTest.keyClick(page.table.view, Key.Key_S)
    assert page.table.shown_count() == 2
    assert page.hidden.text() == "1 hidden: muted · 1 hidden: snoozed"


def test_enter_leads_to_where_it_is_done_and_back_to_the_list(morning: Morning, qtbot: QtBot) -> None:
    page = my_day(morning)
    qtbot.waitUntil(lambda: page.table.shown_count() == 3)
    page.table.view.selectRow(0)
    QTest.keyClick(page.table.view, Key.Key_Return)
    chart = morning.view.pages.currentWidget()
    assert isinstance(chart, PatientChart)
    assert chart.tabs.tabText(chart.tabs.currentIndex()) == "Plan"
    has_keyboard(morning, qtbot)
    QTest.keyClick(chart.tabs, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert my_day(morning) is page
