"""Setting up a laptop: who works here, her passphrase, and the recovery code she writes down."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.forms.shell_create_profile import Ui_CreateProfileForm
from carecoord_desktop.forms.shell_recovery_code import Ui_RecoveryCodeForm
from carecoord_desktop.shell.new_passphrase import NewPassphrase
from carecoord_desktop.store.encryption import Kdf
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import Created, create
from carecoord_desktop.widgets.background import Background
from carecoord_desktop.widgets.buttons import dress_button
from carecoord_desktop.widgets.centered import Centered
from carecoord_desktop.widgets.code_edit import fixed_font_in
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.style import space_form


@dataclass(frozen=True)
class FirstWorker:
    """The profile that was set up and for whom."""

    created: Created
    name: str
    role: Role


class CreateProfilePage(Centered):
    """Collects name, role and passphrase, and makes the profile.

    Without `kdf` its cost is measured on this laptop. `backup_wanted`: she has records to bring back.
    """

    created = Signal(FirstWorker)
    backup_wanted = Signal()

    def __init__(self, profile: Profile, kdf: Kdf | None = None, parent: QWidget | None = None) -> None:
        self._card = QWidget()
        super().__init__(self._card, parent)
        self._profile, self._kdf = profile, kdf
        self.ui = Ui_CreateProfileForm()
        self.ui.setupUi(self._card)
        space_form(self._card)
        dress_button(self.ui.create, "primary")
        dress_button(self.ui.from_backup, "quiet", "clock-counter-clockwise")
        self.ui.role.offer({role: role.label for role in (Role.COORDINATOR, Role.RN, Role.SUPERVISOR)})
        ui = self.ui
        self._chosen = NewPassphrase(
            ui.passphrase, ui.again, ui.suggest, ui.passphrase_help, ui.name.text, self._card
        )
        self.ui.from_backup.clicked.connect(self.backup_wanted)
        self.ui.create.clicked.connect(self._create)
        self.ui.again.returnPressed.connect(self._create)
        self.setFocusProxy(self.ui.name)

    def problems(self) -> list[Problem]:
        """Return what is missing or does not agree."""
        found = []
        if not self.ui.name.text().strip():
            found.append(Problem("name", self.tr("Type your name as your team knows you.")))
        return found + self._chosen.problems()

    def _create(self) -> None:
        found = self.problems()
        show_beside_fields(self._card, found)
        if found or not self.ui.create.isEnabled():
            return
        name, passphrase = self.ui.name.text().strip(), self._chosen.text
        role = self.ui.role.value() or Role.COORDINATOR
        self.ui.create.setEnabled(False)
        self.ui.create.setText(self.tr("Setting up..."))
        work = Background(lambda _progress: create(self._profile, name, passphrase, self._kdf), self)
        work.done.connect(lambda created: self.created.emit(FirstWorker(created, name, role)))
        work.failed.connect(self._fail)

    def _fail(self, error: Exception) -> None:
        self.ui.create.setEnabled(True)
        self.ui.create.setText(self.tr("Set up"))
        raise error


class RecoveryCodeCard(QWidget):
    """Shows a recovery code once; `kept` when she says that she has written it down."""

    kept = Signal()

    def __init__(self, code: str, verb: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecoveryCodeForm()
        self.ui.setupUi(self)
        space_form(self)
        dress_button(self.ui.go_on, "primary")
        if verb:
            self.ui.go_on.setText(verb)
        fixed_font_in(self.ui.code)
        self.ui.code.setText(code)
        self.ui.code.setCursorPosition(0)
        self.ui.go_on.setEnabled(False)
        self.ui.kept.toggled.connect(self.ui.go_on.setEnabled)
        self.ui.go_on.clicked.connect(self.kept)
        self.setFocusProxy(self.ui.kept)


class RecoveryCodePage(Centered):
    """The recovery code in an otherwise empty window; goes on when she says that she has it."""

    kept = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        card = RecoveryCodeCard(code)
        super().__init__(card, parent)
        self.ui = card.ui
        card.kept.connect(self.kept)
        self.setFocusProxy(card)
