"""A text field of several lines that takes and gives plain text only (SEC-U5)."""

from __future__ import annotations

from PySide6.QtWidgets import QTextEdit, QWidget


class PlainEdit(QTextEdit):
    """Pasting drops all markup; Tab leaves the field instead of filling it with tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)

    def setText(self, text: str) -> None:
        """Show a text letter by letter: Qt's own `setText` guesses the format."""
        self.setPlainText(text)

    def value(self) -> str:
        """Return what was written, without blanks around it."""
        return self.toPlainText().strip()
