"""Gray lines in the place of rows that are on their way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from carecoord_desktop.widgets.style import look

_SHARES = (0.32, 0.24, 0.4, 0.28, 0.36)


class Skeleton(QWidget):
    """Stands still: nothing blinks while a list is read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Loading")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one bar per row of a table, of uneven lengths."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look().colors.line))
        row, bar, side = (look().px(length) for length in (look().sizes.row, 12, look().sizes.row_padding))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number in range(self.height() // row):
            width = (self.width() - 2 * side) * _SHARES[number % len(_SHARES)]
            left = self.width() - side - width if is_mirrored else side
            painter.drawRoundedRect(
                QRectF(left, number * row + (row - bar) / 2, width, bar), bar / 2, bar / 2
            )
