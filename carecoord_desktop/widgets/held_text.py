"""A part of a form that nobody types into: what something beside it holds, as text, kept with the draft."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class HeldText(QWidget):
    """Takes no room; `text` is kept, compared and brought back like what stands in a field."""

    def __init__(self, name: str, parent: QWidget, text: str = "") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.text = text
        self.hide()
