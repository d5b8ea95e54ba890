"""How a chip is drawn, the same on a card and in a table cell."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter

from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.style import look, text_font

ChipKind = Literal["good", "wait", "late", "info", "plain"]

_ICONS: dict[ChipKind, str] = {
    "good": "check-circle",
    "wait": "clock",
    "late": "warning-circle",
    "info": "info",
    "plain": "circle",
}
_HEIGHT, _SIDE, _ICON, _GAP = 24, 8, 14, 4


def chip_size(text: str) -> QSize:
    """Return the room a chip with these words takes, in pixels at the scale in force."""
    words = QFontMetrics(text_font(look().type.small)).horizontalAdvance(text)
    return QSize(words + look().px(2 * _SIDE) + look().px(_ICON) + look().px(_GAP) + 1, look().px(_HEIGHT))


def paint_chip(painter: QPainter, area: QRect, kind: ChipKind, text: str, icon_name: str = "") -> None:
    """Draw a chip at the leading edge of `area`, centered vertically; words without room are elided."""
    size = chip_size(text)
    height = min(size.height(), area.height())
    pill = QRect(
        area.left(), area.top() + (area.height() - height) // 2, min(size.width(), area.width()), height
    )
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        pill.moveRight(area.right())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_wash(kind)))
    painter.drawRoundedRect(QRectF(pill), height / 2, height / 2)
    _paint_inside(painter, pill, kind, text, icon_name or _ICONS[kind])
    painter.restore()


def _paint_inside(painter: QPainter, pill: QRect, kind: ChipKind, text: str, icon_name: str) -> None:
    side, mark, gap = look().px(_SIDE), look().px(_ICON), look().px(_GAP)
    icon_left = pill.left() + side
    words = pill.adjusted(side + mark + gap, 0, -side + 1, 0)
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        icon_left = pill.right() - side - mark
        words = pill.adjusted(side, 0, -(side + mark + gap), 0)
    spot = QRect(icon_left, pill.top() + (pill.height() - mark) // 2, mark, mark)
    icon(icon_name, "ink_soft" if kind == "plain" else kind).paint(painter, spot)
    painter.setFont(text_font(look().type.small))
    painter.setPen(QColor(look().colors.ink if kind == "plain" else look().colors.on_wash(kind)))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


def _wash(kind: ChipKind) -> str:
    return look().colors.line if kind == "plain" else look().colors.wash(kind)
