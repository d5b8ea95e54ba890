"""Paragraphs, questions and notices can be read, selected and answered by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.messages import MessageBox, ask, show_bug
from carecoord_desktop.widgets.paragraph import Paragraph

LONG = "The clinic confirmed the interpreter on Friday; the pharmacy has the new list of medicines."


def answer(key: Qt.Key) -> list[str]:
    """Press one key in the next question; what it said is found in the list returned."""
    said: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, MessageBox)
        said.extend((box.accessibleName(), box.accessibleDescription()))
        QTest.keyClick(box.focusWidget() or box, key)

    QTimer.singleShot(0, press)
    return said


@pytest.mark.parametrize(
    ("key", "is_danger", "expected"),
    [(Qt.Key.Key_Return, False, True), (Qt.Key.Key_Return, True, False), (Qt.Key.Key_Escape, False, False)],
    ids=["enter does what was asked", "enter does no harm", "escape cancels"],
)
def test_a_question_is_answered_by_keyboard(
    qtbot: QtBot, key: Qt.Key, is_danger: bool, expected: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    said = answer(key)
    assert (
        ask(window, "Send this referral?", "They will see her name.", "Send", is_danger=is_danger) is expected
    )
    assert said == ["Send this referral?", "They will see her name."]


def test_a_bug_says_that_nothing_was_lost_and_where_the_log_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    said = answer(Qt.Key.Key_Return)
    show_bug(window, Path("profile", "log.txt"))
    assert "Nothing was lost" in said[1]
    assert str(Path("profile", "log.txt")) in said[1]


def test_a_paragraph_is_as_high_as_its_lines_at_every_width(qtbot: QtBot) -> None:
    paragraph = Paragraph(LONG)
    qtbot.addWidget(paragraph)
    one_line = paragraph.heightForWidth(5000)
    assert one_line == pytest.approx(15 * 1.45, abs=1)
    assert paragraph.heightForWidth(300) >= 2 * one_line - 1
    assert Paragraph("one\ntwo\nthree").heightForWidth(5000) == pytest.approx(3 * 15 * 1.45, abs=1)


def test_a_paragraph_in_a_column_is_not_cut(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    paragraph = Paragraph(LONG * 3)
    column.addWidget(paragraph)
    window.resize(300, 20)
    window.show()
    QApplication.processEvents()
    window.resize(300, window.layout().heightForWidth(300))  # type: ignore[union-attr]
    QApplication.processEvents()
    assert paragraph.height() >= paragraph.heightForWidth(paragraph.width())


def drag(part: QWidget, begin: QPointF, end: QPointF) -> None:
    """Press at one point, move to the other with the button down."""
    left = Qt.MouseButton.LeftButton
    for kind, at in ((QEvent.Type.MouseButtonPress, begin), (QEvent.Type.MouseMove, end)):
        held = QMouseEvent(kind, at, part.mapToGlobal(at), left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(part, held)


def test_text_can_be_selected_with_mouse_and_keyboard(qtbot: QtBot) -> None:
    paragraph = Paragraph("First line\nSecond line")
    qtbot.addWidget(paragraph)
    paragraph.resize(400, 60)
    paragraph.show()
    QTest.keyClick(paragraph, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert paragraph.selected_text() == "First line\nSecond line"
    drag(paragraph, QPointF(0, 2), QPointF(400, 2))
    assert paragraph.selected_text() == "First line"
    QTest.keyClick(paragraph, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "First line"


def test_a_paragraph_is_read_aloud_whole(qtbot: QtBot) -> None:
    paragraph = Paragraph(LONG)
    qtbot.addWidget(paragraph)
    paragraph.setText("Another note")
    assert paragraph.accessibleName() == "Another note"
