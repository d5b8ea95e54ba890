"""The key of the crisis card, heard wherever she is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication


class CrisisKey(QObject):
    """Hears the key at every window of ours, whatever dialog is open: a shortcut would stop at the first.

    `pressed` is emitted once for each press.
    """

    pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        QApplication.instance().focusWindowChanged.connect(self._watch)  # type: ignore[union-attr]
        self._watch(QGuiApplication.focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key, and nothing else."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_ours = event.key() == Qt.Key.Key_F9 and not event.modifiers()
            if is_ours and not event.isAutoRepeat():
                self.pressed.emit()
            return is_ours
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once more changes nothing
