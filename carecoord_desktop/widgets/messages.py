"""Questions and notices that stop the coordinator: the only door to message boxes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import ButtonKind, button
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import look, space


def ask(
    parent: QWidget | None,
    question: str,
    detail: str = "",
    yes: str = "Continue",
    no: str = "Cancel",
    *,
    is_danger: bool = False,
) -> bool:
    """Return whether the coordinator chose `yes`; closing the box or Escape is `no`.

    `yes` is the verb of what will happen ("Send referral"); `is_danger` marks what cannot be undone.
    """
    box = MessageBox(question, detail, yes, no, kind="danger" if is_danger else "primary", parent=parent)
    return box.exec() == QDialog.DialogCode.Accepted


def tell(parent: QWidget | None, message: str, detail: str = "", close: str = "Close") -> None:
    """Show something the coordinator must have seen before going on."""
    MessageBox(message, detail, close, parent=parent).exec()


def show_bug(parent: QWidget | None, log_path: Path) -> None:
    """Say that the program made a mistake, that nothing was lost, and where the log is."""
    tell(
        parent,
        "CareCoord made a mistake",
        "Nothing was lost: everything you saved is still on this laptop.\n"
        "You can go on working. If it happens again, please show this log to your office:\n"
        f"{log_path}",
    )


class MessageBox(QDialog):
    """A sentence, its detail in plain text, and one or two buttons named by verbs."""

    def __init__(
        self,
        message: str,
        detail: str,
        yes: str,
        no: str = "",
        *,
        kind: ButtonKind = "primary",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("CareCoord")
        self.setModal(True)
        self.setAccessibleName(message)
        self.setAccessibleDescription(detail)
        heading = Heading(message, level=2)
        heading.setWordWrap(True)
        self.yes_button = button(yes, kind)
        self.no_button = button(no) if no else None
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        if detail:
            layout.addWidget(Paragraph(detail))
        layout.addStretch(1)
        layout.addLayout(self._buttons())
        space(layout, around=24, between=16)
        # What hurts is never one careless Enter away.
        first = self.no_button if kind == "danger" and self.no_button is not None else self.yes_button
        first.setDefault(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setMinimumWidth(look().px(440))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        if self.no_button is not None:
            self.no_button.clicked.connect(self.reject)
            row.addWidget(self.no_button)
        self.yes_button.clicked.connect(self.accept)
        row.addWidget(self.yes_button)
        space(row, between=8)
        return row
