"""Fields for a count and for a day with a time, dressed like our other fields."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QSpinBox, QWidget

from carecoord_desktop.widgets.style import look


class NumberEdit(QSpinBox):
    """A whole number; a wheel passing over it scrolls the page instead of changing it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _settle(self)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the room before the digits in proportion."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            _settle(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class DayTimeEdit(QDateTimeEdit):
    """A day and a time; a wheel passing over it scrolls the page instead of changing it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("MM/dd/yyyy h:mm AP")
        _settle(self)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the room before the digits in proportion."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            _settle(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


def _settle(box: QAbstractSpinBox) -> None:
    # A style sheet cannot indent the text of a spin box: Qt lets its inner field begin at the border.
    box.lineEdit().setTextMargins(look().px(look().sizes.row_padding) - 1, 0, 0, 0)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
