"""A note beside an answer: one line, kept like an answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from carecoord_desktop.widgets.gentle_word import look_twice
from carecoord_desktop.widgets.interview.editor import PAUSE_MS
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.style import space


class NoteLine(QWidget):
    """Shows and takes the note of one question; `noted` carries its words, "" when it was taken away.

    While `waits_for_answer`, Enter leads back to the question: `left` says so.
    """

    noted = Signal(str)
    left = Signal()

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = SoftText(self.tr("Note"))
        label.setWordWrap(False)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Note: {question}").format(question=question))
        self.line.setPlaceholderText(self.tr("A few words beside the answer"))
        label.setBuddy(self.line)
        self.waits_for_answer = False
        self._told = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.line.textEdited.connect(lambda _: self._pause.start())
        self.line.installEventFilter(self)
        column = QVBoxLayout()
        column.addWidget(self.line)
        row = QHBoxLayout(self)
        row.addWidget(label)
        row.addLayout(column, 1)
        space(column, between=4)
        space(row, between=8)
        look_twice(self.line)

    def show_note(self, note: str) -> None:
        """Show a note; one that is being written is not touched."""
        if note != self._told and not self._pause.isActive():
            self._told = note
            self.line.setText(note)

    def begin(self) -> None:
        """Put the cursor into the line."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Tell at once what was written and not told yet."""
        self._pause.stop()
        note = self.line.text().strip()
        if note != self._told:
            self._told = note
            self.noted.emit(note)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the note when the cursor leaves it, and leave it with Enter where there is no answer yet."""
        if (
            self.waits_for_answer
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.left.emit()
            return True
        if event.type() == QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)
