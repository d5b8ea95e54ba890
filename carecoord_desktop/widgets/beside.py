"""A list and what is said of its current line: side by side, or below each other where room is short."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from carecoord_desktop.widgets.style import look, space

_SHORTEST = 200  # pixels at 100 %: the head of a table and three lines
_AS_WIDE = 16_777_215  # Qt's own largest


class Beside(QWidget):
    """Gives the list what the card leaves; on a page narrower than `room` the card stands below it."""

    def __init__(self, main: QWidget, card: QWidget, *, card_width: int, room: int) -> None:
        """Widths are in pixels at 100 %."""
        super().__init__()
        self._main, self._card = main, card
        self._card_width, self._room = card_width, room
        self._row = QHBoxLayout(self)
        self._row.addWidget(main, 1)
        self._row.addWidget(card)
        space(self._row, between=16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card where there is room for it."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= look().px(self._room)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        least = 0 if is_wide else look().px(_SHORTEST)
        for part in (self._main, self._card):
            part.setMinimumHeight(least)
        width = look().px(self._card_width)
        self._card.setMinimumWidth(width if is_wide else 0)
        self._card.setMaximumWidth(width if is_wide else _AS_WIDE)
