"""Picking one of several: letters narrow the list, what a name says comes before what is said about it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.pick_list import PickList

OFFERS = (
    ("Caregiver check-in", "For who looks after somebody at home"),
    ("Fall risk", "Three questions"),
    ("Home safety", "What can cause a fall at home"),
)


@pytest.fixture
def box(qtbot: QtBot) -> PickList:
    """The list with nothing typed yet."""
    box = PickList("Which form?", OFFERS, "Begin")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    return box


def names(box: PickList) -> list[str]:
    """Return the names in the list."""
    return [box.table.cell_text(row, 0) for row in range(box.table.shown_count())]


def test_letters_narrow_the_list_and_enter_takes_the_first(qtbot: QtBot, box: PickList) -> None:
    QTest.keyClicks(box.search, "fall")
    assert names(box) == ["Fall risk", "Home safety"], "the one that is called so comes first"
    with qtbot.waitSignal(box.picked, timeout=1000) as picked:
        QTest.keyClick(box.search, Qt.Key.Key_Return)
    assert picked.args == [1]
    assert not box.isVisible()


def test_arrows_move_in_the_list_while_the_cursor_stays_for_typing(qtbot: QtBot, box: PickList) -> None:
    assert box.search.hasFocus()
    assert box.about.text() == OFFERS[0][1]
    QTest.keyClick(box.search, Qt.Key.Key_Down)
    assert box.about.text() == OFFERS[1][1], "what it is for stands below, whole"
    with qtbot.waitSignal(box.picked, timeout=1000) as picked:
        QTest.keyClick(box.table.view, Qt.Key.Key_Return)
    assert picked.args == [1]


def test_nothing_can_be_taken_where_nothing_fits(qtbot: QtBot, box: PickList) -> None:
    QTest.keyClicks(box.search, "zebra")
    assert names(box) == []
    assert not box.take.isEnabled()
    assert box.about.text() == ""
    with qtbot.assertNotEmitted(box.picked):
        QTest.keyClick(box.search, Qt.Key.Key_Return)
    QTest.keyClick(box.search, Qt.Key.Key_Escape)
    assert not box.isVisible()
