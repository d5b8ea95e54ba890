"""Buttons folded into a menu where room is short: the menu does the same."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.folded_ways import folded


def test_the_menu_presses_buttons_and_chooses_from_lists(qtbot: QtBot) -> None:
    whole, language, lonely = QPushButton("Whole page"), QComboBox(), QComboBox()
    whole.setCheckable(True)
    language.addItems(["English", "Spanish"])
    lonely.addItems(["English"])
    for each in (whole, language, lonely):
        qtbot.addWidget(each)
    made = folded("More", (whole, language, lonely))
    qtbot.addWidget(made)
    menu = made.menu()
    menu.aboutToShow.emit()
    lines = {action.text(): action for action in menu.actions() if not action.isSeparator()}
    assert list(lines) == ["Whole page", "English", "Spanish"]
    assert [text for text, line in lines.items() if line.isChecked()] == ["English"]
    chosen: list[int] = []
    language.activated.connect(chosen.append)
    lines["Whole page"].trigger()
    lines["Spanish"].trigger()
    assert whole.isChecked()
    assert (language.currentText(), chosen) == ("Spanish", [1])
    assert whole.isHidden()
