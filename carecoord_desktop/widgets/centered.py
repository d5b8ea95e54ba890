"""A card in the middle of an otherwise empty window: signing in, first steps."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.room import Room
from carecoord_desktop.widgets.style import look, space

_WIDTH = 440  # pixels at 100 %: about sixty letters a line


class Centered(QWidget):
    """Shows `content` on a card below the product's name."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = Heading("CareCoord", level=1)
        card = Card()
        card.body.addWidget(content)
        card.setFixedWidth(look().px(_WIDTH))
        self._below = QHBoxLayout()
        column = QVBoxLayout()
        column.addStretch(2)
        column.addWidget(name)
        column.addWidget(card)
        column.addLayout(self._below)
        column.addStretch(3)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.addStretch(1)
        across.addLayout(column)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addWidget(Room(middle))
        space(self._below, between=8)
        space(column, between=16)
        space(across, around=24)
        space(whole)

    def offer_below(self, offered: QWidget) -> None:
        """Put something quiet below the card."""
        self._below.addWidget(offered)
        self._below.addStretch(1)
