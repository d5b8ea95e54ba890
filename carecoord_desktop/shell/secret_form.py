"""A box with fields for secrets, never kept as a draft; grows with its words, scrolls if it must."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import dress_button
from carecoord_desktop.widgets.room import Room
from carecoord_desktop.widgets.style import look, space, space_form

_WIDTH = 480  # pixels at 100 %: about sixty letters a line


class SecretForm(QDialog):
    """Subclasses set up their drawing on `fields` and call `begin`; `complete` is what the verb does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields = QWidget()

    def begin(self, verb: QPushButton, icon_name: str, cancel: QPushButton) -> None:
        """Dress the drawn fields and show them in a box of their size."""
        space_form(self.fields)
        dress_button(verb, "primary", icon_name)
        dress_button(cancel, "secondary")
        column = QVBoxLayout(self)
        column.addWidget(Room(self.fields))
        space(column)
        self.setWindowTitle(self.fields.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        verb.clicked.connect(self.complete)
        cancel.clicked.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.complete)
        self.fields.installEventFilter(self)
        self._fit()

    def complete(self) -> None:
        """Do what the primary button says; overridden by each form."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow when the fields need more room, such as for a problem under one of them."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout = self.fields.layout()
        assert layout is not None  # noqa: S101 - every form is drawn in a layout
        room = self.screen().availableGeometry()
        width = min(look().px(_WIDTH), room.width())
        height = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        self.resize(
            width, max(self.height() if self.isVisible() else 0, min(height, room.height() - look().px(48)))
        )
