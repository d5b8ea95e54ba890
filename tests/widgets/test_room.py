"""A page in a window smaller than itself."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.room import Room


def a_page(height: int) -> QWidget:
    page = QWidget()
    page.setMinimumSize(QSize(100, height))
    return page


def test_a_page_that_fits_gets_all_the_room_and_no_scroll_bar(qtbot: QtBot) -> None:
    page = a_page(100)
    room = Room(page)
    qtbot.addWidget(room)
    room.resize(400, 300)
    room.show()
    assert page.size() == QSize(400, 300)
    assert not room.verticalScrollBar().isVisible()


def test_a_page_that_does_not_fit_scrolls_down_but_not_sideways(qtbot: QtBot) -> None:
    room = Room(a_page(900))
    qtbot.addWidget(room)
    room.resize(400, 300)
    room.show()
    assert room.verticalScrollBar().isVisible()
    assert not room.horizontalScrollBar().isVisible()


def test_only_the_page_that_is_shown_says_how_much_room_is_needed(qtbot: QtBot) -> None:
    pages = QStackedWidget()
    small, large = a_page(100), a_page(900)
    pages.addWidget(small)
    pages.addWidget(large)
    room = Room(pages)
    qtbot.addWidget(room)
    room.resize(400, 300)
    room.show()
    assert not room.verticalScrollBar().isVisible()
    pages.setCurrentWidget(large)
    qtbot.waitUntil(room.verticalScrollBar().isVisible)
    pages.setCurrentWidget(small)
    qtbot.waitUntil(lambda: not room.verticalScrollBar().isVisible())


def test_the_field_with_the_focus_comes_into_sight(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    fields = [QLineEdit() for _ in range(30)]
    for field in fields:
        column.addWidget(field)
    room = Room(page)
    qtbot.addWidget(room)
    room.resize(400, 300)
    with qtbot.waitExposed(room):
        room.show()
    room.activateWindow()
    assert fields[-1].visibleRegion().isEmpty()
    fields[-1].setFocus()
    qtbot.waitUntil(lambda: not fields[-1].visibleRegion().isEmpty())
