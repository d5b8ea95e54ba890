"""In a narrow window the side bar leaves its room to the page, and every place can still be reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.shell.side_bar import SideBar
from carecoord_desktop.widgets.buttons import NavButton


@pytest.fixture
def bar(qtbot: QtBot) -> SideBar:
    """Return a side bar with two places and seven tasks waiting."""
    bar = SideBar()
    qtbot.addWidget(bar)
    bar.add_place("caseload", "Caseload", "users")
    bar.add_place("tasks", "Tasks", "check-square")
    bar.show_count("tasks", 7)
    bar.show()
    return bar


def buttons(bar: SideBar) -> list[NavButton]:
    return bar.findChildren(NavButton)


def test_folded_it_shows_icons_and_says_their_words(bar: SideBar) -> None:
    width = bar.width()
    bar.fold(True)
    assert bar.width() < width / 2
    assert [each.text() for each in buttons(bar)] == ["", ""]
    assert [each.accessibleName() for each in buttons(bar)] == ["Caseload", "Tasks, 7"]
    assert "Tasks, 7" in buttons(bar)[1].toolTip()


def test_unfolded_again_the_words_are_back(bar: SideBar) -> None:
    bar.fold(True)
    bar.fold(False)
    assert [each.text() for each in buttons(bar)] == ["Caseload", "Tasks"]
    assert [each.toolTip() for each in buttons(bar)] == ["", ""]


def test_alt_and_its_number_still_go_to_a_place(qtbot: QtBot, bar: SideBar) -> None:
    bar.fold(True)
    bar.activateWindow()
    with qtbot.waitActive(bar), qtbot.waitSignal(bar.chosen) as chosen:
        QTest.keyClick(bar, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert chosen.args == ["tasks"]
