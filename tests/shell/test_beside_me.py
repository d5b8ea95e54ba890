"""While somebody looks on, one key hides other people and what is private."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.labels import PlainLabel
from tests.builders.mornings import Morning, a_morning
from tests.builders.needs import a_need
from tests.builders.patients import a_patient, a_person
from tests.builders.red_flags import a_red_flag


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path) -> Morning:
    """Return Rosa's window, open at her desk."""
    return a_morning(qtbot, tmp_path / "profile")


def words_on(window: QWidget) -> str:
    """Return what can be read in labels now."""
    return " ".join(each.text() for each in window.findChildren(PlainLabel) if each.isVisible())


def press_f8(morning: Morning) -> None:
    """Press the key that turns the view on and off."""
    morning.window.activateWindow()
    morning.qtbot.waitUntil(morning.window.isActiveWindow)
    QTest.keyClick(morning.window, Qt.Key.Key_F8)


def test_the_caseload_is_covered_and_comes_back(morning: Morning) -> None:
    a_patient(morning.desk)
    view = morning.view
    press_f8(morning)
    assert not view.places["caseload"].isVisible()
    assert not view.side_bar.isVisible()
    assert not view.search.isVisible()
    view.go_to("my-day")
    assert not view.places["my-day"].isVisible()
    press_f8(morning)
    assert view.places["my-day"].isVisible()
    assert view.side_bar.isVisible()
    morning.window.close()


def test_her_chart_stays_without_private_lines_and_with_her_allergies(morning: Morning) -> None:
    lucille = a_patient(morning.desk)
    a_need(morning.desk, lucille)
    a_need(morning.desk, lucille, "intimate-partner-violence")
    view = morning.view
    view.open_chart(lucille)
    chart = view.chart
    assert chart is not None
    morning.qtbot.waitUntil(lambda: "Safety from harm" in words_on(chart))
    press_f8(morning)
    assert chart.isVisible()
    morning.qtbot.wait(20)  # what the cards showed before is on its way out
    shown = words_on(morning.window)
    assert "Food" in shown.split()
    assert "Safety from harm" not in shown
    assert "Allergies not asked" in [each.accessibleName() for each in chart.header.findChildren(QWidget)]
    tabs = [
        chart.tabs.tabText(index) for index in range(chart.tabs.count()) if chart.tabs.isTabVisible(index)
    ]
    assert "Needs" in tabs
    assert not {"About", "Tasks"} & set(tabs)
    press_f8(morning)
    morning.qtbot.waitUntil(lambda: "Safety from harm" in words_on(chart))
    morning.window.close()


def test_a_red_flag_of_anybody_is_hidden_while_somebody_looks_on(morning: Morning) -> None:
    amal = a_patient(morning.desk, a_person("Haddad", "Amal", "1971-02-01"))
    a_red_flag(morning.desk, amal)
    morning.qtbot.waitUntil(morning.view.flags.isVisible)
    press_f8(morning)
    assert not morning.view.flags.isVisible()
    assert "Haddad" not in words_on(morning.window)
    press_f8(morning)
    assert morning.view.flags.isVisible()
    morning.window.close()


def test_a_chart_that_leaves_the_laptop_meanwhile_leaves_no_list_of_others(morning: Morning) -> None:
    lucille = a_patient(morning.desk)
    view = morning.view
    view.open_chart(lucille)
    press_f8(morning)
    assert view.chart is not None
    view.chart.gone.emit()
    assert not view.places["caseload"].isVisible()
    assert "Grant" not in words_on(morning.window)
    morning.window.close()
