"""Long lists of answers: a drop-down that jumps to what is typed, and a field that proposes what fits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget

from carecoord_desktop.widgets.style import look

_MOST_PROPOSED = 8


class DropDown(QComboBox):
    """One of several words; typing jumps to it. `chosen` carries its position, None for the blank one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt draws the list by the style sheet only in a view of its own.
        self.setView(QListView(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._tell)

    def offer(self, words: Sequence[str], blank: str) -> None:
        """Offer these words below a blank entry that stands for no choice; what was chosen stays."""
        now = [self.itemText(index) for index in range(self.count())]
        if now == [blank, *words]:
            return
        position = self.chosen_position()
        self.clear()
        self.addItems([blank, *words])
        self.choose(position if position is not None and position < len(words) else None)

    def choose(self, position: int | None) -> None:
        """Show the words at a position from 0, or the blank entry."""
        self.setCurrentIndex(0 if position is None else position + 1)

    def chosen_position(self) -> int | None:
        """Return the position of what is chosen, None for the blank entry."""
        return self.currentIndex() - 1 if self.currentIndex() > 0 else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel passing over a field must not change an answer."""
        event.ignore()

    def _tell(self, _index: int) -> None:
        self.chosen.emit(self.chosen_position())


class SearchField(QLineEdit):
    """Proposes what contains the letters typed; `chosen` carries its position.

    What stands in the field and is none of the words is no choice; whether it counts is up to the editor.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._model = QStringListModel(self)
        self._completer = completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_MOST_PROPOSED)
        completer.activated[str].connect(self._take)  # type: ignore[index]  # PySide's types lack overloads
        self.setCompleter(completer)
        self.setPlaceholderText(self.tr("Type a few letters"))

    def offer(self, words: Sequence[str]) -> None:
        """Propose from these words."""
        if list(words) != self._words:
            self._words = list(words)
            self._model.setStringList(self._words)
            if (proposed := self._completer.popup()) is not None:
                proposed.setLayoutDirection(self.layoutDirection())
                proposed.setMinimumWidth(look().px(320))

    def position(self) -> int | None:
        """Return the position of the words in the field, in any case of letters; None for other words."""
        written = self.text().strip().casefold()
        return next((at for at, words in enumerate(self._words) if words.casefold() == written), None)

    def _take(self, words: str) -> None:
        if words in self._words:
            self.chosen.emit(self._words.index(words))
