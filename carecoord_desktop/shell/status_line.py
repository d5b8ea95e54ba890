"""The line at the bottom: whether everything is safe, and what the office does not have yet."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.style import space


class StatusLine(QFrame):
    """Its words derive from the outbox, never from hope."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = PlainLabel(elide=True)
        self._words.setProperty("kind", "status")
        row = QHBoxLayout(self)
        row.addWidget(self._words, 1)
        space(row, around=(24, 8, 24, 8))
        self.refresh()

    def refresh(self) -> None:
        """Count again what waits."""
        waiting = self._desk.store.waiting()
        saved = self.tr("Everything is saved on this laptop.")
        not_sent = self.tr("Not connected to an office. %n changes are kept here.", None, waiting)
        self._words.setText(f"{saved}  {not_sent}")

    @property
    def words(self) -> str:
        """What the line says."""
        return self._words.text()
