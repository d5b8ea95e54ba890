"""Several buttons and lists folded into one menu, where a screen has no room for them side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QComboBox, QMenu, QPushButton

from carecoord_desktop.widgets.buttons import button


def folded(words: str, ways: Sequence[QPushButton | QComboBox]) -> QPushButton:
    """Return a button with a menu that does what these do, and hide them; a list gives a line for each entry.

    A list with a single entry offers nothing to choose and gets no line.
    """
    made = button(words, "quiet")
    menu = QMenu(made)
    menu.aboutToShow.connect(lambda: _fill(menu, ways))
    made.setMenu(menu)
    for way in ways:
        way.hide()
    return made


def _fill(menu: QMenu, ways: Sequence[QPushButton | QComboBox]) -> None:
    menu.clear()
    for way in ways:
        if isinstance(way, QPushButton):
            action = menu.addAction(way.text(), way.click)
            action.setCheckable(way.isCheckable())
            action.setChecked(way.isChecked())
        elif way.count() > 1:
            menu.addSeparator()
            for index in range(way.count()):
                line = menu.addAction(way.itemText(index).replace("&", "&&"), partial(_choose, way, index))
                line.setCheckable(True)
                line.setChecked(index == way.currentIndex())
            menu.addSeparator()


def _choose(way: QComboBox, index: int) -> None:
    way.setCurrentIndex(index)
    way.activated.emit(index)
