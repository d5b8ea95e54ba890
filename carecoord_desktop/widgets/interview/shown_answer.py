"""An answer that is only shown: computed, read-only, or a reference to a record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.widgets.interview.editor import Editor
from carecoord_desktop.widgets.interview.written_answers import answer_words
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import space


class ShownAnswer(Editor):
    """The words of the answer, which can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Paragraph()
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        space(column)

    def stops(self) -> Sequence[QWidget]:
        """Return nothing: there is nothing to do here."""
        return ()

    def show_row(self, row: Row) -> None:
        """Show the answers, or that there is none yet."""
        words = ", ".join(answer_words(answer) for answer in row.answers)
        self._words.setText(words or self.tr("No answer yet"))
