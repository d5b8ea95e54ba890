"""The form for somebody who is to sign in here: name, role, credential, and a first passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.team import rules
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import WorkerDraft
from carecoord_desktop.forms.shell_add_worker import Ui_AddWorkerForm
from carecoord_desktop.shell.new_passphrase import NewPassphrase
from carecoord_desktop.shell.secret_form import SecretForm
from carecoord_desktop.widgets.field_problems import show_beside_fields


@dataclass(frozen=True)
class NewSignIn:
    """Whom to let in, and with which first passphrase."""

    worker: WorkerDraft
    passphrase: str


class AddWorkerForm(SecretForm):
    """Collects a new sign-in; whoever opened it stores it. A secret is never kept as a draft."""

    completed = Signal(NewSignIn)

    def __init__(self, taken: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._taken = {name.casefold() for name in taken}
        self.ui = ui = Ui_AddWorkerForm()
        ui.setupUi(self.fields)
        ui.role.offer({role: role.label for role in Role})
        self._chosen = NewPassphrase(
            ui.passphrase, ui.again, ui.suggest, ui.passphrase_help, ui.name.text, self
        )
        self.begin(ui.add, "user-plus", ui.cancel)

    def complete(self) -> None:
        """Hand on what was typed if nothing is wrong with it."""
        ui = self.ui
        worker = WorkerDraft(ui.name.text(), ui.role.value() or Role.COORDINATOR, ui.credential.text())
        found = rules.problems(worker)
        if worker.name.strip().casefold() in self._taken:
            found.append(Problem("name", self.tr("Somebody signs in by this name already.")))
        found += self._chosen.problems()
        show_beside_fields(self.fields, found)
        if not found:
            self.accept()
            self.completed.emit(NewSignIn(worker, self._chosen.text))
