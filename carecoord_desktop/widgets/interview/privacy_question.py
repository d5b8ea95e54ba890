"""Asks, before the first question that others must not hear, whether it is private now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import look, space

_WIDTH = 560  # pixels at 100 %: about seventy-five letters a line


class PrivacyQuestion(QWidget):
    """`answered` carries whether nobody else can hear or see now."""

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(self.tr("Private now?"))
        card.setMaximumWidth(look().px(_WIDTH))
        words = self.tr(
            "The next questions are private. Ask them only when nobody else can hear or see, family "
            "included. If not, they are left out for now, and a task reminds you."
        )
        card.body.addWidget(Paragraph(words))
        self.yes = button(self.tr("Yes, it is private"), "primary")
        self.no = button(self.tr("No, ask another time"), "secondary")
        for made in (self.yes, self.no):
            made.setAutoDefault(True)  # Enter presses the one with the focus
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self.no.clicked.connect(lambda: self.answered.emit(False))
        row, across, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        card.body.addLayout(row)
        across.addStretch(1)
        across.addWidget(card, 100)
        across.addStretch(1)
        whole.addStretch(1)
        whole.addLayout(across)
        whole.addStretch(2)
        space(row, between=8)
        space(across)
        space(whole)
        self.setFocusProxy(self.yes)
