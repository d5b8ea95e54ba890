"""What hands at a keyboard do in front of a window."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

Window = TypeVar("Window", bound=QWidget)


def in_front(qtbot: QtBot, window: Window, width: int = 1000, height: int = 700) -> Window:
    """Return a window that is open, active and as large as this, in pixels."""
    qtbot.addWidget(window)
    window.resize(width, height)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QApplication.processEvents()
    return window


def focused() -> QWidget:
    """Return what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press_keys(*keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys one after the other, each where the focus is then; a text is typed letter by letter."""
    for key in keys:
        if isinstance(key, str):
            for letter in key:
                if letter == "\n":
                    QTest.keyClick(focused(), Qt.Key.Key_Return)
                else:
                    QTest.keyClicks(focused(), letter)
        else:
            QTest.keyClick(focused(), key, modifier)
        QApplication.processEvents()
