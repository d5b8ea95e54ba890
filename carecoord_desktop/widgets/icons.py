"""Outline icons (Phosphor) drawn in the ink of the theme in force."""

from __future__ import annotations

import qtawesome
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap

from carecoord_desktop.widgets.style import look

_SET = "ph."


def icon(name: str, color: str = "ink", *, beside_text: bool = False) -> QIcon:
    """Return an icon, such as "calendar", that follows the theme by itself.

    `color` names a color token: "ink" on most grounds, "on_brand" on a primary button. `beside_text` keeps
    some room between the icon of a button and its words.

    Raises:
        KeyError: if no color token has this name.
        Exception: from qtawesome, if the set has no icon of this name.
    """
    qtawesome.icon(_SET + name, color=look().colors.named(color))
    return QIcon(_ThemedIcon(name, color, beside_text))


class _ThemedIcon(QIconEngine):
    """Asks for the color when it is painted, so that a change of theme needs no new icons."""

    def __init__(self, name: str, color: str, beside_text: bool) -> None:
        super().__init__()
        self._name = name
        self._color = color
        self._beside_text = beside_text

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon; a disabled one in the color of borders."""
        token = "edge" if mode == QIcon.Mode.Disabled else self._color
        # The glyphs of the set have no margin of their own: 1.0 fills the rectangle.
        drawn = qtawesome.icon(_SET + self._name, color=look().colors.named(token), scale_factor=1.1)
        drawn.paint(painter, self._glyph_area(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon on a transparent ground."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Return a second engine for a copied icon."""
        return _ThemedIcon(self._name, self._color, self._beside_text)

    def _glyph_area(self, rect: QRect) -> QRect:
        if not self._beside_text:
            return rect
        # Qt sets words 4 pixels after the icon at every scale, so the room has to be part of the icon.
        side = look().px(look().sizes.icon)
        area = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            area.moveRight(rect.right())
        return area
