"""Signing on the screen: what the pointer drew is kept as strokes, and can be cleared by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.pen_strokes import HEIGHT, WIDTH, strokes_in
from carecoord_desktop.widgets.signature_pad import SignaturePad
from carecoord_desktop.widgets.style import apply_style


@pytest.fixture
def pad(qapp: QApplication, qtbot: QtBot) -> SignaturePad:
    """An empty box on screen, 500 pixels wide."""
    apply_style(qapp, "light")
    made = SignaturePad()
    qtbot.addWidget(made)
    made.resize(500, 150)
    made.show()
    return made


def drag(pad: SignaturePad, *points: tuple[int, int]) -> None:
    """Draw one stroke through these pixels."""
    first, *others = (QPoint(*point) for point in points)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=first)
    for point in others:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))


def test_a_stroke_is_kept_in_the_units_of_the_sheet(pad: SignaturePad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.changed) as told:
        drag(pad, (1, 1), (250, 75), (499, 149))
    [stroke] = strokes_in(pad.text())
    assert stroke[0] == (2, 2)
    assert stroke[1] == (WIDTH // 2, HEIGHT // 2)
    assert told.args == [pad.text()]
    assert pad.accessibleDescription() == "Signed."


def test_what_was_drawn_looks_the_same_when_it_is_shown_again(pad: SignaturePad) -> None:
    empty = pad.grab().toImage()
    drag(pad, (50, 50), (200, 100), (300, 40))
    drawn, text = pad.grab().toImage(), pad.text()
    assert drawn != empty
    pad.show_text("")
    assert pad.grab().toImage() != drawn
    pad.show_text(text)
    assert pad.grab().toImage() == drawn


def test_delete_clears_the_box(pad: SignaturePad, qtbot: QtBot) -> None:
    drag(pad, (50, 50), (200, 100))
    with qtbot.waitSignal(pad.changed) as told:
        QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert told.args == [""]
    assert pad.accessibleDescription().startswith("Empty.")


def test_a_hand_that_rests_draws_no_points_by_the_hundred(pad: SignaturePad) -> None:
    drag(pad, (50, 50), *[(51, 50), (50, 50)] * 200)
    [stroke] = strokes_in(pad.text())
    assert len(stroke) == 1


def test_what_is_no_signature_shows_an_empty_box(pad: SignaturePad) -> None:
    pad.show_text("<svg onload=...>")
    assert pad.text() == ""
