"""What was done about a trouble: what was brought back and what was not, counted, and where the rest lies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import look, space

PANEL_WIDTH = 720
"""Pixels at 100 %: about ninety letters a line, for pages that are read in a worried hour."""


class ResultPage(Page):
    """Sentences and one next step; `gone_on` when she takes it."""

    gone_on = Signal()

    def __init__(
        self,
        title: str,
        sentences: Sequence[str],
        verb: str,
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self.sentences = tuple(sentences)
        card = Card()
        card.setMaximumWidth(look().px(PANEL_WIDTH))
        for sentence in sentences:
            card.body.addWidget(Paragraph(sentence))
        row = QHBoxLayout()
        row.addStretch(1)
        if folder is not None:
            row.addWidget(folder_button(self.tr("Open the folder"), folder))
        self.go_on = button(verb, "primary")
        self.go_on.clicked.connect(self.gone_on)
        row.addWidget(self.go_on)
        space(row, between=8)
        space(card.body, between=12)
        card.body.addLayout(row)
        self.body.addWidget(scrolled(card), 1)
        self.setFocusProxy(self.go_on)


def scrolled(card: Card) -> QScrollArea:
    """Return a card with as much height as its words need; where the window has less, it scrolls."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.addWidget(card)
    column.addStretch(1)
    space(column)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(held)
    return area


def folder_button(words: str, folder: Path) -> QWidget:
    """Return a quiet button that shows a folder in the system's own window."""
    made = button(words, "quiet", "folder")
    made.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
    return made
