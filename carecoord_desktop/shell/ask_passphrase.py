"""A box that asks for a passphrase and opens something with it, beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.forms.shell_ask_passphrase import Ui_AskPassphraseForm
from carecoord_desktop.shell.refusals import refusal_words
from carecoord_desktop.shell.secret_form import SecretForm
from carecoord_desktop.store.unlock import Unlocked
from carecoord_desktop.widgets.background import Background
from carecoord_desktop.widgets.field_problems import show_beside_fields

Opening = Callable[[str, str], Unlocked]
"""What is tried with a sign-in name and a passphrase; its refusals are said beside the field."""


class AskPassphrase(SecretForm):
    """Stays open until the passphrase opens, or she cancels; `opened` carries what it gave."""

    opened = Signal(Unlocked)

    def __init__(
        self, heading: str, intro: str, verb: str, sign_ins: Sequence[str], opening: Opening, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._opening, self._verb = opening, verb
        self.ui = Ui_AskPassphraseForm()
        self.ui.setupUi(self.fields)
        self.ui.heading.setText(heading)
        self.ui.intro.setText(intro)
        self.ui.go_on.setText(verb)
        self.ui.sign_in.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.ui.sign_in.addItems(sign_ins)
        self.ui.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.begin(self.ui.go_on, "lock-open", self.ui.cancel)
        self.ui.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def complete(self) -> None:
        """Try what was typed."""
        name, passphrase = self.ui.sign_in.currentText(), self.ui.passphrase.text()
        if not passphrase:
            show_beside_fields(self.fields, [Problem("passphrase", self.tr("Type your passphrase."))])
            return
        self._set_busy(True)
        work = Background(lambda _progress: self._opening(name, passphrase), self)
        work.done.connect(self._give)
        work.failed.connect(self._refuse)

    def _give(self, unlocked: Unlocked) -> None:
        self.ui.passphrase.clear()
        self.accept()
        self.opened.emit(unlocked)

    def _refuse(self, error: Exception) -> None:
        self._set_busy(False)
        words = refusal_words(error)
        if not words:
            raise error
        show_beside_fields(self.fields, [Problem("passphrase", words)])
        self.ui.passphrase.selectAll()

    def _set_busy(self, is_busy: bool) -> None:
        self.ui.go_on.setEnabled(not is_busy)
        self.ui.passphrase.setEnabled(not is_busy)
        self.ui.go_on.setText(self.tr("Checking...") if is_busy else self._verb)
        if is_busy:
            show_beside_fields(self.fields, [])
