"""One choice out of a few, each a big button; a digit on the keyboard presses the button of its place."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.style import space

Word = TypeVar("Word", bound=StrEnum)


class Tiles(QWidget, Generic[Word]):
    """Shows words as buttons that wrap like words; `chosen` carries what she pressed, and only that."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._words: list[Word] = []
        self._flow = FlowLayout(self)
        space(self._flow, between=8)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._words[place]))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def offer(self, words: Mapping[Word, str]) -> None:
        """Offer these words in this order."""
        for made in self.buttons():
            self._group.removeButton(made)
            made.deleteLater()
        self._words = list(words)
        for place, shown in enumerate(words.values()):
            made = button(shown, "choice", parent=self)
            self._group.addButton(made, place)
            self._flow.addWidget(made)
        if self._words:
            self.setFocusProxy(self.buttons()[0])

    def buttons(self) -> list[QPushButton]:
        """Return the buttons in order."""
        made = (self._group.button(place) for place in range(len(self._words)))
        return [each for each in made if isinstance(each, QPushButton)]

    def value(self) -> Word | None:
        """Return the word chosen, or None."""
        place = self._group.checkedId()
        return self._words[place] if place >= 0 else None

    def choose(self, word: object) -> None:
        """Show a word as chosen, or none; nothing is told."""
        self._group.setExclusive(False)
        for place, made in enumerate(self.buttons()):
            made.setChecked(self._words[place] == word)
        self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button whose place the digit names."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self._words) and not event.modifiers():
            self.buttons()[place].click()
        else:
            super().keyPressEvent(event)
