"""A window that shows one thing and can be closed: a chart, a signed form."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.form_layout import scrolled
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.room import take_room
from carecoord_desktop.widgets.style import space

_WIDE, _TALL = 720, 560  # pixels at 100 %

_SCROLLS = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class ShownBox(QDialog):
    """Shows `content` below a heading, with words under it; arrows scroll, Enter and Escape close."""

    def __init__(
        self, title: str, content: QWidget, parent: QWidget | None = None, *, below: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close = button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.addWidget(content, 1)
        if below:
            column.addWidget(Paragraph(below, soft=True))
        self._room = scrolled(inside)
        buttons, whole = QHBoxLayout(), QVBoxLayout(self)
        buttons.addStretch(1)
        buttons.addWidget(close)
        whole.addWidget(Heading(title, level=1))
        whole.addWidget(self._room, 1)
        whole.addLayout(buttons)
        space(column, between=16)
        space(buttons)
        space(whole, around=24, between=12)
        take_room(self, _WIDE, _TALL)
        close.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, wherever the focus is."""
        if (way := _SCROLLS.get(Qt.Key(event.key()))) is None:
            super().keyPressEvent(event)
        else:
            self._room.verticalScrollBar().triggerAction(way)
