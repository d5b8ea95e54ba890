"""The small tick that says an answer is kept."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.style import look, text_font

_ICON, _GAP, _HEIGHT = 16, 4, 28


class SavedTick(QWidget):
    """A tick and the word; hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self.tr("Saved")
        self.setAccessibleName(self._words)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)  # its coming moves nothing
        self.setSizePolicy(policy)
        self.hide()

    def sizeHint(self) -> QSize:
        """Return the room for tick and word."""
        words = QFontMetrics(text_font(look().type.small)).horizontalAdvance(self._words)
        return QSize(look().px(_ICON + _GAP) + words + 2, look().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tick and word."""
        painter, side = QPainter(self), look().px(_ICON)
        mark = QRect(0, (self.height() - side) // 2, side, side)
        icon("check-circle", "good").paint(painter, self._mirrored(mark))
        painter.setFont(text_font(look().type.small))
        painter.setPen(QColor(look().colors.good))
        words = QRect(side + look().px(_GAP), 0, self.width() - side - look().px(_GAP), self.height())
        painter.drawText(self._mirrored(words), Qt.AlignmentFlag.AlignVCenter, self._words)

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)
