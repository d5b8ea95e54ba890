"""Asks for a reason in a few words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.widgets.buttons import ButtonKind
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.style import space


class ReasonBox(MessageBox):
    """Asks for a reason in a few words; `given` carries it. Without one it stays open and says so."""

    given = Signal(str)

    def __init__(
        self,
        question: str,
        detail: str,
        verb: str,
        parent: QWidget | None = None,
        *,
        name: str = "",
        kind: ButtonKind = "danger",
    ) -> None:
        """`name` is what the field is called where it asks for other words than a reason."""
        super().__init__(question, detail, verb, "Cancel", kind=kind, parent=parent)
        self._name = name
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reason = QLineEdit()
        self.reason.setObjectName("reason")
        self.reason.setAccessibleName(name or self.tr("Reason"))
        label = PlainLabel(name or self.tr("Reason"))
        label.setBuddy(self.reason)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101  # as MessageBox builds it
        column = QVBoxLayout()
        column.addWidget(label)
        column.addWidget(self.reason)
        space(column, between=4)
        layout.insertLayout(layout.count() - 2, column)
        # Here Enter comes after a written reason, so it is the verb and not "Cancel".
        self.yes_button.setDefault(True)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Give the reason, if there is one."""
        if reason := self.reason.text().strip():
            super().accept()
            self.given.emit(reason)
        else:
            words = self.tr("Write it in a few words.") if self._name else ""
            words = words or self.tr("Write the reason in a few words.")
            show_beside_fields(self, [Problem("reason", words)])
