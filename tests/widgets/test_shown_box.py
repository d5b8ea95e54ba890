"""A window that only shows: it scrolls and closes by keyboard, and never outgrows the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.shown_box import ShownBox
from carecoord_desktop.widgets.style import apply_style

LONG = "\n".join(f"Line {number}" for number in range(200))


def shown(qtbot: QtBot, content: QWidget, below: str = "") -> ShownBox:
    """Return an open box."""
    box = ShownBox("Signed", content, below=below)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    return box


def test_keys_scroll_a_long_form_and_enter_closes_it(qtbot: QtBot) -> None:
    box = shown(qtbot, Paragraph(LONG))
    bar = box.findChildren(QScrollArea)[0].verticalScrollBar()
    QTest.keyClick(box, Qt.Key.Key_PageDown)
    assert 0 < bar.value() < bar.maximum()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not box.isVisible()


def test_escape_closes_it(qtbot: QtBot) -> None:
    box = shown(qtbot, Paragraph("Short"), below="Signed by Rosa Medina")
    assert [each.text() for each in box.findChildren(Paragraph)] == ["Short", "Signed by Rosa Medina"]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_it_fits_the_screen_at_200_percent(qtbot: QtBot, dressed: QApplication) -> None:
    apply_style(dressed, "light", 2.0)
    box = shown(qtbot, Paragraph(LONG))
    room = box.screen().availableGeometry()
    assert box.width() <= room.width()
    assert box.height() <= room.height()
