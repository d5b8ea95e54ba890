"""The form for a new passphrase of one's own: the present one first."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.forms.shell_change_passphrase import Ui_ChangePassphraseForm
from carecoord_desktop.shell.new_passphrase import NewPassphrase
from carecoord_desktop.shell.secret_form import SecretForm
from carecoord_desktop.widgets.field_problems import show_beside_fields


@dataclass(frozen=True)
class PassphraseChange:
    """The passphrase now, and the one that takes its place."""

    old: str
    new: str


class ChangePassphraseForm(SecretForm):
    """Collects both; whoever opened it changes the passphrase."""

    completed = Signal(PassphraseChange)

    def __init__(self, sign_in: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ChangePassphraseForm()
        ui.setupUi(self.fields)
        ui.old.setEchoMode(QLineEdit.EchoMode.Password)
        self._chosen = NewPassphrase(
            ui.passphrase, ui.again, ui.suggest, ui.passphrase_help, lambda: sign_in, self
        )
        self.begin(ui.change, "key", ui.cancel)

    def complete(self) -> None:
        """Hand on what was typed if nothing is wrong with it."""
        found = self._chosen.problems()
        if not self.ui.old.text():
            found.insert(0, Problem("old", self.tr("Type the passphrase you have now.")))
        show_beside_fields(self.fields, found)
        if not found:
            self.accept()
            self.completed.emit(PassphraseChange(self.ui.old.text(), self._chosen.text))
