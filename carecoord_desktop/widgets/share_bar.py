"""How much of something is used up: a bar with its words beside it, read out as one sentence."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.labels import Chip
from carecoord_desktop.widgets.style import look, space

_LONG, _THICK = 240, 10  # pixels at 100 %


class ShareBar(QWidget):
    """A bar filled to `percent`, and a chip with the words: the color alone says nothing."""

    def __init__(self, percent: int, words: str, kind: ChipKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        row = QHBoxLayout(self)
        row.addWidget(_Bar(percent, kind), 1)
        row.addWidget(Chip(kind, words))
        row.addStretch(1)
        space(row, between=12)
        self.setAccessibleName(words)


class _Bar(QWidget):
    """The bar itself, drawn from the leading edge."""

    def __init__(self, percent: int, kind: ChipKind) -> None:
        super().__init__()
        self._percent, self._kind = max(0, min(percent, 100)), kind
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(look().px(_LONG))

    def sizeHint(self) -> QSize:
        """Return the room for the whole bar."""
        return QSize(look().px(_LONG), look().px(_THICK))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and over it the share."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colors = look().colors
        painter.setBrush(QColor(colors.line))
        self._draw(painter, self.rect())
        fills = {"good": colors.good, "wait": colors.wait, "late": colors.late}
        painter.setBrush(QColor(fills.get(self._kind, colors.brand)))
        filled = QRect(0, 0, self.width() * self._percent // 100, self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            filled.moveRight(self.rect().right())
        if self._percent:
            self._draw(painter, filled)

    def _draw(self, painter: QPainter, area: QRect) -> None:
        painter.drawRoundedRect(QRectF(area), self.height() / 2, self.height() / 2)
