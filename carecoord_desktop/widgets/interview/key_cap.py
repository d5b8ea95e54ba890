"""The small picture of a key, drawn beside what that key does."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from carecoord_desktop.widgets.style import look, text_font
from carecoord_desktop.widgets.tokens import mixed

_SIDE, _TEXT_POINTS, _RADIUS = 20, 9.5, 4


def key_cap_width(key: str) -> int:
    """Return how wide a key is, in pixels at the scale in force; 0 for no key."""
    if not key:
        return 0
    words = QFontMetrics(text_font(_TEXT_POINTS)).horizontalAdvance(key) + look().px(8)
    return max(look().px(_SIDE), words)


def paint_key_cap(painter: QPainter, left: int, middle: int, key: str) -> None:
    """Draw a key with its letter; `left` is its left edge, `middle` the height of its center."""
    height, colors, radius = look().px(_SIDE), look().colors, look().px(_RADIUS)
    area = QRect(left, middle - height // 2, key_cap_width(key), height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colors.line), look().px(1)))
    painter.setBrush(QColor(mixed(colors.ink, colors.card, 0.04)))
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setFont(text_font(_TEXT_POINTS))
    painter.setPen(QColor(colors.ink_soft))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
