"""The crisis card in one key: locked, signed in, and above whatever form is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.crisis_lines import crisis_lines
from carecoord_desktop.features.team.actions import add_worker
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import WorkerDraft
from carecoord_desktop.shell.crisis_card import CrisisCard
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.store.record import new_id
from carecoord_desktop.widgets.call_list import CallLine
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import apply_style
from tests.builders.mornings import Morning, a_morning, press
from tests.builders.patients import a_patient
from tests.builders.profiles import QUICK, QUICK_BOUNDS, a_profile


def press_f9(qtbot: QtBot, window: QWidget) -> None:
    """Press the key at the window that has the keyboard, as the system does."""
    window.activateWindow()
    handle = window.windowHandle()
    assert handle is not None
    qtbot.waitUntil(lambda: QApplication.focusWindow() is handle)
    QTest.keyClick(handle, Qt.Key.Key_F9)


def cards(window: QWidget) -> list[CrisisCard]:
    """Return the crisis cards on screen."""
    return [each for each in window.findChildren(CrisisCard) if each.isVisible()]


@pytest.fixture
def locked(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Return a window that asks for the passphrase."""
    profile, _created = a_profile(tmp_path / "profile")
    window = MainWindow(profile, QUICK, QUICK_BOUNDS)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


def test_public_numbers_show_while_the_laptop_is_locked(qtbot: QtBot, locked: MainWindow) -> None:
    press_f9(qtbot, locked)
    [card] = cards(locked)
    shown = card.numbers.words()
    assert len(shown) == len(crisis_lines())
    assert any("988" in each for each in shown)
    press_f9(qtbot, card)
    assert cards(locked) == []


def test_the_unlock_page_has_a_button_for_it(locked: MainWindow) -> None:
    press(locked, "Crisis card (F9)")
    assert len(cards(locked)) == 1


def test_signed_in_the_nurses_number_stands_first(qtbot: QtBot, tmp_path: Path) -> None:
    morning: Morning = a_morning(qtbot, tmp_path / "profile")
    with morning.desk.writing() as session:
        add_worker(session, WorkerDraft("Dana Okafor", Role.RN, "RN", "(617) 555-0188"), new_id())
    press(morning.view, "Crisis card")
    [card] = cards(morning.window)
    assert card.numbers.words()[0] == "Dana Okafor, RN. (617) 555-0188"
    card.reject()
    morning.window.close()


def test_the_key_is_heard_above_an_open_form_and_the_form_stays(qtbot: QtBot, tmp_path: Path) -> None:
    morning: Morning = a_morning(qtbot, tmp_path / "profile")
    form = morning.begin_condition(a_patient(morning.desk), "cough since Tuesday")
    qtbot.waitUntil(form.isActiveWindow)
    press_f9(qtbot, form)
    [card] = cards(morning.window)
    assert card.parentWidget() is form
    card.reject()
    assert form.isVisible()
    assert form.ui.name.text() == "cough since Tuesday"
    morning.window.close()


def test_a_lock_takes_the_card_away_with_everything_else(qtbot: QtBot, tmp_path: Path) -> None:
    morning: Morning = a_morning(qtbot, tmp_path / "profile")
    press(morning.view, "Crisis card")
    assert len(cards(morning.window)) == 1
    with qtbot.waitSignal(morning.window.locked):
        morning.window.lock()
    assert cards(morning.window) == []
    assert morning.window.desk is None


def test_a_safety_plan_is_shown_where_there_is_one(qapp: QApplication, qtbot: QtBot) -> None:
    apply_style(qapp, "light")
    card = CrisisCard([CallLine("On call", "(617) 555-0100")], ["Call my sister", "Walk to the river"])
    qtbot.addWidget(card)
    assert "Call my sister\nWalk to the river" in [each.text() for each in card.findChildren(Paragraph)]
    without = CrisisCard()
    qtbot.addWidget(without)
    assert without.findChildren(Paragraph) == []
