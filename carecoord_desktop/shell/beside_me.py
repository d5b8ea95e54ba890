"""The beside-me view: what stays on screen when the person, or anybody else, looks on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.centered import Centered
from carecoord_desktop.widgets.form_layout import button_row
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import space


class BesideMe(QObject):
    """Whether somebody looks on; `turned` tells the desk, which tells its pages."""

    turned = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_on = False

    @property
    def is_on(self) -> bool:
        """Whether private things and other people are hidden now."""
        return self._is_on

    def turn(self, is_on: bool) -> None:
        """Hide or show; nothing happens where it is so already."""
        if is_on != self._is_on:
            self._is_on = is_on
            self.turned.emit(is_on)

    def toggle(self) -> None:
        """Turn it on or off, as the key does."""
        self.turn(not self._is_on)


class BesideMeCover(Centered):
    """Stands where a list of other people would, while somebody looks on."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent)
        back = button(self.tr("Show my desk (F8)"), "primary")
        back.clicked.connect(self.ended)
        words = self.tr(
            "Names of other people and private notes are hidden. To show somebody's own chart in this view, "
            "open the chart first."
        )
        column = QVBoxLayout(content)
        column.addWidget(Heading(self.tr("Beside-me view")))
        column.addWidget(Paragraph(words))
        column.addLayout(button_row(None, back))
        space(column, around=8, between=16)
        self.setFocusProxy(back)
