"""A drop-down list of the closed words of one record field."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

Word = TypeVar("Word", bound=StrEnum)


class Choice(QComboBox, Generic[Word]):
    """Shows words, gives back the `StrEnum` they stand for; a word of a newer version survives a visit."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: list[Word | None] = []
        # Qt draws the list by the style sheet only in a view of its own.
        self.setView(QListView(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(8)
        self.activated.connect(self._tell)

    def offer(self, words: Mapping[Word, str], blank: str = "") -> None:
        """Offer these words in this order; `blank` adds a first entry that stands for no choice."""
        self.clear()
        self._words = [None, *words] if blank else list(words)
        self.addItems([blank, *words.values()] if blank else list(words.values()))

    def value(self) -> Word | None:
        """Return the word chosen, or None."""
        index = self.currentIndex()
        return self._words[index] if 0 <= index < len(self._words) else None

    def choose(self, word: Word | None) -> None:
        """Show a stored word; one unknown to this version is offered as it is written."""
        if word is not None and word not in self._words:
            self._words.append(word)
            self.addItem(str(word))
        self.setCurrentIndex(self._words.index(word) if word in self._words else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel passing over a field must not change an answer."""
        event.ignore()

    def _tell(self, index: int) -> None:
        self.chosen.emit(self.value())
