"""Outline icons (Phosphor) drawn in the ink of the theme in force."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap

from carecoord_desktop.widgets.style import look


def icon(name: str, color: str = "ink", *, beside_text: bool = False) -> QIcon:
    """Return an icon, such as "calendar", that follows the theme by itself.

    `color` names a color token: "ink" on most grounds, "on_brand" on a primary button. `beside_text` keeps
    some room between the icon of a button and its words.

    Raises:
        KeyError: if no color token, or no icon of the set, has this name.
    """
    look().colors.named(color)
    _letters()[name]
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
        area = self._glyph_area(rect)
        font = QFont(_family())
        font.setPixelSize(min(area.width(), area.height()))
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(look().colors.named(token)))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, _letters()[self._name])
        painter.restore()

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


def _fonts() -> Path:
    # qtawesome ships the set; its own code would load for 0.15 s before the first window
    found = find_spec("qtawesome")
    assert found is not None and found.submodule_search_locations  # noqa: S101, PT018 - a pinned dependency
    return Path(found.submodule_search_locations[0]) / "fonts"


@cache
def _letters() -> dict[str, str]:
    """Return the letter of the icon font that draws each icon, by name."""
    charmap = json.loads(next(_fonts().glob("phosphor-charmap*.json")).read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in charmap.items()}


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(next(_fonts().glob("phosphor-*.ttf"))))
    return QFontDatabase.applicationFontFamilies(number)[0]
