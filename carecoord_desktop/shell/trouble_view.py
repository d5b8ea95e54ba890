"""How one trouble is shown: three short parts, room for progress, and the buttons that do something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.shell.one_work import OneWork
from carecoord_desktop.shell.result_page import PANEL_WIDTH, folder_button, scrolled
from carecoord_desktop.shell.troubles import WORDS, Trouble
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import look, space

Remedy = tuple[str, str, Callable[[], None]]
"""The words of a button, its icon or "", and what it does."""


class TroubleView(Page):
    """Calm words first; below them the buttons, the obvious step first and primary."""

    def __init__(self, trouble: Trouble, detail: str, folder: Path, parent: QWidget | None = None) -> None:
        words = WORDS[trouble]
        super().__init__(words.title, parent=parent)
        self.work = OneWork()
        self._folder = folder
        card = Card()
        card.setMaximumWidth(look().px(PANEL_WIDTH))
        for heading, text in (
            (self.tr("What happened"), f"{words.what_happened} {detail}".strip()),
            (self.tr("What is safe"), words.what_is_safe),
            (self.tr("What to do"), words.what_to_do),
        ):
            part = QVBoxLayout()
            part.addWidget(Heading(heading, level=3))
            part.addWidget(Paragraph(text))
            space(part, between=4)
            card.body.addLayout(part)
        space(card.body, between=16)
        self._buttons = QVBoxLayout()
        card.body.addWidget(self.work)
        card.body.addLayout(self._buttons)
        self.body.addWidget(scrolled(card), 1)

    def offer(self, remedies: Sequence[Remedy]) -> None:
        """Set out the buttons; they wait while something is being done."""
        row = QWidget()
        flow = FlowLayout(row)
        space(flow, between=8)
        for place, (words, icon_name, does) in enumerate(remedies):
            is_obvious = place == 0
            made = button(words, "primary" if is_obvious else "secondary", icon_name, row)
            made.clicked.connect(lambda _checked=False, does=does: does())
            flow.addWidget(made)
            if is_obvious:
                self.setFocusProxy(made)
        flow.addWidget(folder_button(self.tr("Open the folder"), self._folder))
        self.work.busy.connect(lambda is_busy: row.setEnabled(not is_busy))
        self._buttons.addWidget(row)
