"""A new recovery code in a box: shown once, and not closed by accident."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from carecoord_desktop.shell.first_steps import RecoveryCodeCard
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.style import look, space


class RecoveryCodeBox(QDialog):
    """Closes when she says that she has written the code down."""

    def __init__(self, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Recovery code"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(look().px(480))
        self.card = RecoveryCodeCard(code, self.tr("Close"))
        self.card.kept.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.card)
        space(column, around=16)
        self.card.setFocus()

    def reject(self) -> None:
        """Close without the code only if she says so."""
        question = self.tr("Close without writing it down?")
        detail = self.tr("The code is not shown again. The former one opens nothing any more.")
        if ask(self, question, detail, self.tr("Close"), self.tr("Show the code"), is_danger=True):
            super().reject()
