"""A text field of several lines that takes and gives plain text only (SEC-U5)."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QTextEdit, QWidget

from carecoord_desktop.widgets.clipboard import secret_copy


class PlainEdit(QTextEdit):
    """Pasting drops all markup; Tab leaves the field instead of filling it with tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)

    def setText(self, text: str) -> None:
        """Show a text letter by letter: Qt's own `setText` guesses the format."""
        self.setPlainText(text)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return a copy that no clipboard history keeps."""
        # Qt marks the ends of lines in a selection with its own paragraph sign.
        return secret_copy(self.textCursor().selectedText().replace("\u2029", "\n"))

    def value(self) -> str:
        """Return what was written, without blanks around it."""
        return self.toPlainText().strip()
