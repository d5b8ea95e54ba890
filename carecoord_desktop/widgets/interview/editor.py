"""What every way to give an answer has in common, and how typing becomes an answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from carecoord_desktop.sdc.extensions import Json
from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.widgets.interview.written_answers import Unreadable

PAUSE_MS = 300  # so long nothing is typed before what was typed counts

_A_MENU = Qt.FocusReason.PopupFocusReason  # of the field itself: nobody has left

Values = tuple[Json, ...]


def values_of(row: Row) -> Values:
    """Return the answers of a row as plain values."""
    return tuple(answer.value for answer in row.answers)


class Editor(QWidget):
    """Shows the answers of one question and takes new ones; `answered` carries all values, () for none.

    `unread` carries why what was typed is no answer, "" when it is one again.
    """

    answered = Signal(object)
    unread = Signal(str)

    def show_row(self, row: Row) -> None:
        """Show the answers of a row, its words in the language of the interview; each editor says how."""
        raise NotImplementedError

    def stops(self) -> Sequence[QWidget]:
        """Return what can have the focus, the first of them first."""
        raise NotImplementedError

    def tab_stops(self) -> Sequence[QWidget]:
        """Return where Tab stops; the arrow keys may reach more."""
        return self.stops()

    def keep(self) -> None:
        """Tell at once what was typed and not told yet."""

    def press(self, key: str) -> bool:
        """Choose what a digit stands for; return whether it stands for something here."""
        return False

    def name_after(self, question: str) -> None:
        """Give the question to a screen reader as the name of this and of every field."""
        self.setAccessibleName(question)
        for stop in self.stops():
            stop.setAccessibleName(question)

    def describe(self, words: str) -> None:
        """Let a screen reader say what is wrong, after the name."""
        for stop in self.stops():
            stop.setAccessibleDescription(words)


class TypedEditor(Editor):
    """Answers that are typed: they count after a pause, or when the focus leaves, whichever comes first.

    What cannot be read (a date half written) is passed over at a pause; when the focus leaves, it is no
    answer, and the reason is said.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[QWidget] = []
        self._told: Values | None = None
        self._is_typed = self._is_writing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self._tell(is_over=False))

    def read(self) -> Values:
        """Return what the fields hold; each editor says how.

        Raises:
            Unreadable: if that stands for nothing.
        """
        raise NotImplementedError

    def write(self, values: Values) -> None:
        """Show these values in the fields; each editor says how."""
        raise NotImplementedError

    def stops(self) -> Sequence[QWidget]:
        """Return the fields."""
        return self._fields

    def show_row(self, row: Row) -> None:
        """Show the answers; what is being typed, and what is shown already, is not touched."""
        values = values_of(row)
        if not self._is_typed and values != self._told:
            self.show_values(values)

    def show_values(self, values: Values) -> None:
        """Show these values as the answer given."""
        self._told = values
        self._is_writing = True
        self.write(values)
        self._is_writing = False
        self.unread.emit("")

    def keep(self) -> None:
        """Tell at once what was typed and not told yet."""
        self._tell(is_over=True)

    def watch(self, field: QWidget) -> None:
        """Take what is typed into a field as this answer."""
        self._fields.append(field)
        field.installEventFilter(self)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self.typed)
        elif isinstance(field, QTextEdit):
            field.textChanged.connect(self.typed)

    def typed(self) -> None:
        """Wait for the pause that ends this answer."""
        if not self._is_writing:
            self._is_typed = True
            self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the answer when the focus leaves, but not for a menu of the field itself."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != _A_MENU:
            self._tell(is_over=True)
        return super().eventFilter(watched, event)

    def _tell(self, *, is_over: bool) -> None:
        self._pause.stop()
        if not self._is_typed:
            return
        why_not = ""
        try:
            values = self.read()
        except Unreadable as refused:
            if not is_over:
                return
            values, why_not = (), str(refused)
        self._is_typed = False
        if values != self._told:
            self._told = values
            self.answered.emit(values)
        self.unread.emit(why_not)
