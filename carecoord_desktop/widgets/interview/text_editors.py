"""Answers in words: one line, several lines that grow, an address of the web."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from carecoord_desktop.widgets.gentle_word import look_twice
from carecoord_desktop.widgets.interview.editor import TypedEditor, Values
from carecoord_desktop.widgets.interview.written_answers import read_address
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.style import look, space

_FEWEST_LINES, _MOST_LINES = 3, 14


class GrowingEdit(PlainEdit):
    """Several lines, as many as are written; beyond a screenful it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew at another scale."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew at another width."""
        super().resizeEvent(event)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write; Ctrl+Enter is left to the page, where it goes on."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        around = look().px(20)
        written = int(self.document().size().height()) + around
        height = min(max(written, _FEWEST_LINES * line + around), _MOST_LINES * line + around)
        if height != self.minimumHeight():
            self.setFixedHeight(height)


class LineEditor(TypedEditor):
    """A string: one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit()
        _fill(self, self._line)

    def read(self) -> Values:
        """Return what was written, without blanks around it."""
        text = self._line.text().strip()
        return (text,) if text else ()

    def write(self, values: Values) -> None:
        """Show the text."""
        self._line.setText(str(values[0]) if values else "")


class AddressEditor(LineEditor):
    """A url: one line that has to be an address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line.setPlaceholderText("https://")

    def read(self) -> Values:
        """Return the address."""
        address = read_address(self._line.text())
        return (address,) if address else ()


class TextEditor(TypedEditor):
    """A text: several lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = GrowingEdit()
        _fill(self, self._text)

    def read(self) -> Values:
        """Return what was written, without blanks around it."""
        return (text,) if (text := self._text.value()) else ()

    def write(self, values: Values) -> None:
        """Show the text."""
        self._text.setText(str(values[0]) if values else "")


def _fill(editor: TypedEditor, field: QWidget) -> None:
    column = QVBoxLayout(editor)
    column.addWidget(field)
    space(column)
    look_twice(field)
    editor.watch(field)
