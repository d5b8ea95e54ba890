"""The side bar: the places one can go, each with an icon, its word and how much waits there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import NavButton
from carecoord_desktop.widgets.form_layout import scrolled
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.style import look, space

_WIDTH = 216  # pixels at 100 %
_FOLDED_WIDTH = 64
_NUMBERED = 10  # as many digits as a keyboard has


class SideBar(QFrame):
    """Says which place was chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sidebar")
        self._buttons: dict[str, NavButton] = {}
        self._name = Heading("CareCoord", level=2)
        places = QWidget()
        self._places = QVBoxLayout(places)
        self._places.addStretch(1)
        self._room = scrolled(places)  # at 200 % a small screen has not the height for all of them
        column = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(self._name)
        column.addLayout(top)
        column.addWidget(self._room, 1)
        space(top, around=(12, 0, 12, 0))
        space(self._places, between=4)
        space(column, around=(12, 20, 12, 16), between=20)
        self.fold(False)

    def fold(self, is_folded: bool) -> None:
        """Show icons alone, so that a narrow window leaves its room to the page; or icons and words."""
        self._is_folded = is_folded
        self._name.setHidden(is_folded)
        for button in self._buttons.values():
            button.fold(is_folded)
        self.setFixedWidth(look().px(_FOLDED_WIDTH if is_folded else _WIDTH))

    def add_place(self, place: str, words: str, icon_name: str) -> None:
        """Add an entry; Alt and its number go there by keyboard, 0 to the tenth."""
        button = NavButton(words, icon_name)
        number = len(self._buttons) + 1
        if number <= _NUMBERED:
            button.setShortcut(Qt.Modifier.ALT | Qt.Key(Qt.Key.Key_0 + number % _NUMBERED))
        button.clicked.connect(lambda: self.chosen.emit(place))
        self._buttons[place] = button
        button.fold(self._is_folded)
        self._places.insertWidget(self._places.count() - 1, button)

    def show_place(self, place: str) -> None:
        """Mark where we are."""
        self._buttons[place].setChecked(True)
        self._room.ensureWidgetVisible(self._buttons[place])

    def show_count(self, place: str, count: int) -> None:
        """Show how much waits at a place."""
        self._buttons[place].show_count(count)
