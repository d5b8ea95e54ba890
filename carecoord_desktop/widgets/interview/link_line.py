"""One line of a list that leads somewhere: what it is about, and why it is listed."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.style import look, text_font

_SIDE, _ABOVE, _ICON = 12, 8, 16


class LinkLine(QAbstractButton):
    """Two wrapped texts and an arrow, all of it a button."""

    def __init__(self, words: str, reason: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._reason = words, reason
        self.setAccessibleName(words)
        self.setAccessibleDescription(reason)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return True: narrower words are taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width in pixels."""
        top, below = self._heights(width)
        return top + below + look().px(2 * _ABOVE)

    def sizeHint(self) -> QSize:
        """Return the size at a readable width."""
        width = look().px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width that can be read."""
        return QSize(look().px(160), look().px(look().sizes.interview))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, words and arrow."""
        painter, colors = QPainter(self), look().colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = look().px(look().sizes.focus_ring if self.hasFocus() else 1)
        painter.setPen(QPen(QColor(colors.brand if self.hasFocus() else colors.line), ring))
        painter.setBrush(QColor(colors.wash("brand") if self.underMouse() else colors.card))
        radius = look().px(look().sizes.radius)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), radius, radius
        )
        top, below = self._heights(self.width())
        left, width = look().px(_SIDE), self._room(self.width())
        option = QTextOption(QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft))
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        painter.setPen(QColor(colors.ink))
        painter.drawText(self._mirrored(QRect(left, look().px(_ABOVE), width, top)), self._words, option)
        painter.setFont(text_font(look().type.small))
        painter.setPen(QColor(colors.ink_soft))
        painter.drawText(
            self._mirrored(QRect(left, look().px(_ABOVE) + top, width, below)), self._reason, option
        )
        side = look().px(_ICON)
        spot = QRect(self.width() - look().px(_SIDE) - side, (self.height() - side) // 2, side, side)
        is_rightward = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        icon("caret-right" if is_rightward else "caret-left", "ink_soft").paint(painter, self._spot(spot))

    def _heights(self, width: int) -> tuple[int, int]:
        room, flags = QRect(0, 0, max(self._room(width), 1), 1 << 14), int(Qt.TextFlag.TextWordWrap.value)
        top = self.fontMetrics().boundingRect(room, flags, self._words).height()
        small = look().type.small / look().type.base
        below = self.fontMetrics().boundingRect(room, flags, self._reason).height() if self._reason else 0
        return top, below if small <= 1 else round(below * small)

    def _room(self, width: int) -> int:
        return width - look().px(3 * _SIDE + _ICON)

    def _mirrored(self, area: QRect) -> QRectF:
        return QRectF(self._spot(area))

    def _spot(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)
