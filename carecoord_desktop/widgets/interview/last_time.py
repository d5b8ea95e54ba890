"""What was answered last time, and one key to say that nothing changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.widgets.interview.editor import Values, values_of
from carecoord_desktop.widgets.interview.key_button import KeyButton
from carecoord_desktop.widgets.interview.language import direction_of, lean
from carecoord_desktop.widgets.interview.offers import words_of_values
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.style import space


class LastTime(QWidget):
    """One line below a question; `confirmed` says that the last answer is the answer of today."""

    confirmed = Signal()

    def __init__(self, values: Values, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._words = SoftText()
        self.no_change = KeyButton(self.tr("No change"), "N")
        self.no_change.setAccessibleDescription(question)
        self.no_change.clicked.connect(self.confirmed)
        row = QHBoxLayout(self)
        row.addWidget(self._words, 1)
        row.addWidget(self.no_change, 0, Qt.AlignmentFlag.AlignTop)
        space(row, between=8)

    def show_row(self, row: Row) -> None:
        """Show the last answer in the words of today; what is answered the same already needs no key."""
        said = ", ".join(words_of_values(row, self._values))
        self._words.setText(self.tr("Last time: {answer}").format(answer=said))
        lean(direction_of(row.text), self._words)
        self.no_change.setVisible(not row.is_read_only and values_of(row) != self._values)
