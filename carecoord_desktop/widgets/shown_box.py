"""A window that shows one thing and can be closed: a chart, a signed form."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.room import Room
from carecoord_desktop.widgets.style import look, space

_WIDE, _TALL = 720, 480  # pixels at 100 %


class ShownBox(QDialog):
    """Shows `content` below a heading, with words under it; Escape closes it."""

    def __init__(
        self, title: str, content: QWidget, parent: QWidget | None = None, *, below: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = button(self.tr("Close"), "secondary")
        close.clicked.connect(self.accept)
        buttons, whole = QHBoxLayout(), QVBoxLayout(self)
        buttons.addStretch(1)
        buttons.addWidget(close)
        whole.addWidget(Heading(title, level=1))
        whole.addWidget(Room(content), 1)
        if below:
            whole.addWidget(Paragraph(below, soft=True))
        whole.addLayout(buttons)
        space(buttons)
        space(whole, around=24, between=12)
        self.resize(look().px(_WIDE), look().px(_TALL))
