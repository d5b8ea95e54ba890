"""Names and values of one record, on a card beside a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.labels import Heading, SoftText
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import look, space

_DETAIL = 340  # pixels at 100 %: beside it the table keeps two thirds of a small screen


class DetailCard(QScrollArea):
    """Names and values of one record, below each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(look().px(_DETAIL))
        self.hide()

    def show_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show other names and values; the first value is the heading. Nothing to show takes no room."""
        known = [(name, value) for name, value in pairs if value]
        self.setVisible(bool(known))
        self.setFixedWidth(look().px(_DETAIL))
        card = Card()
        heading = Heading(known[0][1] if known else "")
        heading.setWordWrap(True)
        card.body.addWidget(heading)
        for name, value in known[1:]:
            pair = QVBoxLayout()
            pair.addWidget(SoftText(name, small=True))
            pair.addWidget(Paragraph(value))
            space(pair)
            card.body.addLayout(pair)
        card.body.addStretch(1)
        space(card.body, between=12)
        self.setWidget(card)
        self.setAccessibleName(". ".join(f"{name}: {value}" for name, value in known))
