"""What a page shows before there is anything to show: what it is for, and one button to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.style import space


class EmptyState(QWidget):
    """One sentence and, if `words` are given, one button."""

    begun = Signal()

    def __init__(self, sentence: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel(sentence, wrap=True)
        self._sentence.setProperty("kind", "soft")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(self._sentence)
        if words:
            self.button = button(words, "secondary")
            self.button.clicked.connect(self.begun)
            layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        space(layout, around=24, between=16)

    def sentence(self) -> str:
        """Return what is said."""
        return self._sentence.text()
