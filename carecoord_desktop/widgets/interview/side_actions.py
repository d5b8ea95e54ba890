"""What can be said of a question beside an answer: declined, can't answer, a note, no answer after all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.sdc.tree import AbsentReason
from carecoord_desktop.widgets.interview.key_button import KeyButton
from carecoord_desktop.widgets.style import space


class SideActions(QWidget):
    """Small buttons with their keys; what holds stays marked, and pressing it again takes it back."""

    absent_chosen = Signal(object)
    note_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._absent: AbsentReason | None = None
        self.declined = KeyButton(self.tr("Declined"), "D", is_checkable=True)
        self.unable = KeyButton(self.tr("Can't answer"), "U", is_checkable=True)
        self.note = KeyButton(self.tr("Note"), "T")
        self.clear = KeyButton(self.tr("Clear"), "Del")
        row = QHBoxLayout(self)
        for each in self.buttons():
            row.addWidget(each)
            each.setAccessibleDescription(question)
        space(row, between=4)
        self.declined.clicked.connect(lambda: self.toggle(AbsentReason.DECLINED))
        self.unable.clicked.connect(lambda: self.toggle(AbsentReason.UNABLE))
        self.note.clicked.connect(self.note_wanted)
        self.clear.clicked.connect(self.clear_wanted)

    def buttons(self) -> tuple[KeyButton, ...]:
        """Return the buttons in their order."""
        return self.clear, self.declined, self.unable, self.note

    def toggle(self, reason: AbsentReason) -> None:
        """Say why there is no answer, or take that back."""
        self.absent_chosen.emit(None if self._absent is reason else reason)

    def show_row(self, row: Row, *, is_current: bool) -> None:
        """Show what holds, and what can be done where this is the question being asked."""
        self._absent = row.absent
        can_act = is_current and not row.is_read_only
        for button, reason in ((self.declined, AbsentReason.DECLINED), (self.unable, AbsentReason.UNABLE)):
            button.setChecked(row.absent is reason)
            button.setVisible(can_act or row.absent is reason)
        self.note.setVisible(can_act and not row.note)
        self.clear.setVisible(can_act and bool(row.answers))
