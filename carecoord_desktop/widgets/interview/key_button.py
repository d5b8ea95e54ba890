"""A small button that says its key: what can be said of a question instead of, or beside, an answer."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from carecoord_desktop.widgets.interview.key_cap import key_cap_width, paint_key_cap
from carecoord_desktop.widgets.labels import plain_tooltip
from carecoord_desktop.widgets.style import look, text_font

_HEIGHT, _SIDE, _GAP = 28, 8, 6


class KeyButton(QAbstractButton):
    """Words and their key; a checkable one stays marked until it is pressed again."""

    def __init__(
        self, words: str, key: str = "", *, is_checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._key = words, key
        self.setCheckable(is_checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words)
        self.setToolTip(plain_tooltip(words))

    def words(self) -> str:
        """Return the words on the button."""
        return self._words

    def sizeHint(self) -> QSize:
        """Return the room for key and words."""
        return QSize(2 * look().px(_SIDE) + self._cap_room() + self._words_width(), look().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return room for the key alone, if it has one: where room is short, its words are the tooltip."""
        if not self._key:
            return self.sizeHint()
        return QSize(2 * look().px(_SIDE) + key_cap_width(self._key), look().px(_HEIGHT))

    def nextCheckState(self) -> None:
        """Stay as marked: only the interview says what is recorded."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Space; all other keys belong to the question."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, key and words."""
        painter, colors = QPainter(self), look().colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = self.isChecked() or self.underMouse()
        ring = look().px(look().sizes.focus_ring if self.hasFocus() else 1)
        edge = colors.brand if self.hasFocus() or self.isChecked() else "transparent"
        painter.setPen(QPen(QColor(edge), ring))
        painter.setBrush(QColor(colors.wash("brand")) if is_lit else QColor(0, 0, 0, 0))
        half = ring / 2
        radius = look().px(look().sizes.radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        side = look().px(_SIDE)
        cap = self._mirrored(QRect(side, 0, key_cap_width(self._key), self.height()))
        if self._key:
            paint_key_cap(painter, cap.left(), self.height() // 2, self._key)
        left = side + self._cap_room()
        room = self.width() - left - side
        words = self._mirrored(QRect(left, 0, max(room, 0), self.height()))
        painter.setFont(text_font(look().type.small))
        painter.setPen(QColor(colors.on_wash("brand") if is_lit else colors.ink_soft))
        shown = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(room, 0))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown if len(shown) > 2 else "")

    def _cap_room(self) -> int:
        return key_cap_width(self._key) + look().px(_GAP) if self._key else 0

    def _words_width(self) -> int:
        return QFontMetrics(text_font(look().type.small)).horizontalAdvance(self._words) + 2

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)
