"""The filters in force above a table, each removable, and how many rows they hide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.style import space


class FilterChips(QWidget):
    """Chips with the words of each filter; pressing one asks for its removal."""

    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        space(self._flow, between=8)
        self._hidden = SoftText()
        self._hidden.setWordWrap(False)
        self.hide()

    def show_filters(self, words: Sequence[str], hidden: int) -> None:
        """Show one chip per filter and "N hidden by filters"; nothing when there are no filters."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._hidden:
                widget.deleteLater()
        for index, each in enumerate(words):
            self._flow.addWidget(self._chip(index, each))
        self._hidden.setText(self.sentence(hidden))
        self._flow.addWidget(self._hidden)
        self.setVisible(bool(words))

    @staticmethod
    def sentence(hidden: int) -> str:
        """Return how many rows the filters hide, in words."""
        return f"{hidden:,} hidden by filters" if hidden else "Nothing hidden by filters"

    def _chip(self, index: int, words: str) -> QPushButton:
        chip = QPushButton(icon("x", "ink_soft"), words.replace("&", "&&"), self)
        chip.setProperty("kind", "filter")
        chip.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            else Qt.LayoutDirection.LeftToRight
        )  # the cross stands after the words
        chip.setAccessibleName(f"Remove filter {words}")
        chip.clicked.connect(lambda: self.removed.emit(index))
        return chip
