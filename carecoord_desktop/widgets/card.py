"""A card: a calm panel with a heading, some content, and at most one next action."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.style import space


class Card(QFrame):
    """A white panel; put content into `body`, a button beside the heading into `header`."""

    def __init__(self, heading: str | QWidget | None = "", parent: QWidget | None = None) -> None:
        if isinstance(heading, QWidget):
            parent, heading = heading, ""
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.header = QHBoxLayout()
        self.body = QVBoxLayout()
        self._heading = Heading(level=2)
        self.header.addWidget(self._heading, 1)
        whole = QVBoxLayout(self)
        whole.addLayout(self.header)
        whole.addLayout(self.body, 1)
        space(self.header, between=8)
        space(self.body, between=8)
        space(whole, around=16, between=12)
        self.set_heading(heading or "")

    def set_heading(self, heading: str) -> None:
        """Show another heading; an empty one takes no room."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        self.setAccessibleName(heading)


class Separator(QFrame):
    """A one-pixel line between groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "line")
