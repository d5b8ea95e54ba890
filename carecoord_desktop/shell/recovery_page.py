"""The way back in when the passphrase is forgotten: recovery code, new passphrase, and the next code."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QStackedLayout, QWidget

from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.forms.shell_recovery import Ui_RecoveryForm
from carecoord_desktop.shell.first_steps import RecoveryCodePage
from carecoord_desktop.shell.new_passphrase import NewPassphrase
from carecoord_desktop.shell.refusals import refusal_words
from carecoord_desktop.store.encryption import Kdf, KdfBounds
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.recovery_code import MistypedCode, read_recovery_code
from carecoord_desktop.store.slots import SlotsDamaged, read_slots
from carecoord_desktop.store.unlock import FIELD_BOUNDS, Outcome, Recovered, Unlocked, UnlockRefused, recover
from carecoord_desktop.widgets.background import Background
from carecoord_desktop.widgets.buttons import dress_button
from carecoord_desktop.widgets.centered import Centered
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.style import space_form


class RecoveryPage(QWidget):
    """Asks for code and new passphrase, then shows the next code once.

    `recovered` carries an `Unlocked` once she has written the next code down: go on as after unlocking.
    `left`: back to unlocking. `failed` carries an error that is no slip of hers, such as damaged keys.
    """

    recovered = Signal(Unlocked)
    left = Signal()
    failed = Signal(object)

    def __init__(
        self,
        profile: Profile,
        sign_in: str = "",
        *,
        bounds: KdfBounds = FIELD_BOUNDS,
        kdf: Kdf | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._profile, self._bounds, self._kdf = profile, bounds, kdf
        self._card = QWidget()
        self.ui = Ui_RecoveryForm()
        self.ui.setupUi(self._card)
        self._dress(sign_in)
        ui = self.ui
        self._chosen = NewPassphrase(
            ui.passphrase, ui.again, ui.suggest, ui.passphrase_help, ui.sign_in.currentText, self._card
        )
        self._pages = QStackedLayout(self)
        self._pages.addWidget(Centered(self._card))
        self.setFocusProxy(ui.code)

    def _dress(self, sign_in: str) -> None:
        space_form(self._card)
        dress_button(self.ui.recover, "primary", "lock-open")
        dress_button(self.ui.back, "secondary")
        self.ui.sign_in.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        with suppress(SlotsDamaged):  # recovering says what is wrong
            self.ui.sign_in.addItems(read_slots(self._profile.slots).sign_ins)
        self.ui.sign_in.setCurrentText(sign_in)
        self.ui.back.clicked.connect(self.left)
        self.ui.recover.clicked.connect(self._try)
        self.ui.again.returnPressed.connect(self._try)

    def _problems(self) -> list[Problem]:
        found = self._chosen.problems()
        try:
            read_recovery_code(self.ui.code.text())
        except MistypedCode as mistyped:
            found.insert(0, Problem("code", str(mistyped)))
        return found

    def _try(self) -> None:
        found = self._problems()
        show_beside_fields(self._card, found)
        if found or not self.ui.recover.isEnabled():
            return
        code, passphrase, name = self.ui.code.text(), self._chosen.text, self.ui.sign_in.currentText()
        self._set_busy(True)
        work = Background(
            lambda _progress: recover(self._profile, code, passphrase, name, self._bounds, self._kdf), self
        )
        work.done.connect(self._show_next_code)
        work.failed.connect(self._say_refused)

    def _show_next_code(self, recovered: Recovered) -> None:
        self.ui.code.clear()
        self._chosen.clear()
        page = RecoveryCodePage(recovered.recovery_code)
        page.kept.connect(lambda: self.recovered.emit(recovered.unlocked))
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus()

    def _say_refused(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(error, DraftHasProblems):
            show_beside_fields(self._card, error.problems)
        elif isinstance(error, UnlockRefused) and error.outcome in _HER_SLIPS:
            show_beside_fields(self._card, [Problem(_HER_SLIPS[error.outcome], str(error))])
        elif isinstance(error, UnlockRefused):
            self.failed.emit(error)
        elif words := refusal_words(error):
            show_beside_fields(self._card, [Problem("", words)])
        else:
            raise error

    def _set_busy(self, is_busy: bool) -> None:
        for field in (self.ui.recover, self.ui.back, self.ui.code, self.ui.passphrase, self.ui.again):
            field.setEnabled(not is_busy)
        self.ui.recover.setText(self.tr("Checking...") if is_busy else self.tr("Open my records"))


_HER_SLIPS = {Outcome.WRONG_PASSPHRASE: "code", Outcome.NEEDS_RECOVERY: "sign_in"}
