"""The first thing seen: who is signing in, her passphrase, and an honest answer when it does not open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.forms.shell_unlock import Ui_UnlockForm
from carecoord_desktop.store.encryption import KdfBounds, NotEnoughMemory
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.slots import SlotsDamaged, read_slots
from carecoord_desktop.store.unlock import FIELD_BOUNDS, Outcome, Unlocked, UnlockRefused, unlock
from carecoord_desktop.store.unlock_tries import TryLater
from carecoord_desktop.widgets.background import Background, Progress
from carecoord_desktop.widgets.buttons import button, dress_button
from carecoord_desktop.widgets.centered import Centered
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.style import space_form


class UnlockPage(Centered):
    """Asks for the passphrase and derives the key beside the window, which stays alive meanwhile.

    `troubled` carries an error that no other passphrase would cure; `recovery_wanted` the sign-in name of
    somebody who forgot hers; `crisis_wanted` asks for the numbers that need no passphrase.
    """

    unlocked = Signal(Unlocked)
    crisis_wanted = Signal()
    troubled = Signal(object)
    recovery_wanted = Signal(str)

    def __init__(
        self, profile: Profile, bounds: KdfBounds = FIELD_BOUNDS, parent: QWidget | None = None
    ) -> None:
        self._card = QWidget()
        super().__init__(self._card, parent)
        self._profile, self._bounds = profile, bounds
        self.ui = Ui_UnlockForm()
        self.ui.setupUi(self._card)
        space_form(self._card)
        dress_button(self.ui.unlock, "primary", "lock-open")
        self.ui.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.ui.sign_in.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.ui.sign_in.addItems(self._sign_ins())
        dress_button(self.ui.forgot, "quiet")
        self.ui.forgot.clicked.connect(lambda: self.recovery_wanted.emit(self.ui.sign_in.currentText()))
        crisis = button(self.tr("Crisis card (F9)"), "quiet", "lifebuoy")
        crisis.clicked.connect(self.crisis_wanted)
        self.offer_below(crisis)
        self.ui.unlock.clicked.connect(self._try)
        self.ui.passphrase.returnPressed.connect(self._try)
        self.setFocusProxy(self.ui.passphrase)

    def _sign_ins(self) -> tuple[str, ...]:
        try:
            return read_slots(self._profile.slots).sign_ins
        except SlotsDamaged:
            return ()  # unlocking says what is wrong

    def _try(self) -> None:
        if not self.ui.unlock.isEnabled():
            return
        sign_in, passphrase = self.ui.sign_in.currentText().strip(), self.ui.passphrase.text()
        if not passphrase:
            self.say(Problem("passphrase", self.tr("Type your passphrase.")))
            return
        self._set_busy(True)

        def derive(_progress: Progress) -> object:
            try:
                return unlock(self._profile, sign_in, passphrase, self._bounds)
            except (UnlockRefused, TryLater, NotEnoughMemory, OSError) as refused:
                return refused

        work = Background(derive, self)
        work.done.connect(self._answer)
        work.failed.connect(self._fail)

    def _answer(self, answer: object) -> None:
        self._set_busy(False)
        if isinstance(answer, Unlocked):
            self.ui.passphrase.clear()
            self.unlocked.emit(answer)
            return
        match answer:
            case UnlockRefused(outcome=Outcome.SLOT_DAMAGED | Outcome.DATABASE_DAMAGED) | OSError():
                self.troubled.emit(answer)
            case UnlockRefused(outcome=Outcome.NEEDS_RECOVERY):
                self.say(Problem("", str(answer)))
            case NotEnoughMemory():
                words = self.tr("There is not enough free memory. Close other programs, then try again.")
                self.say(Problem("", words))
            case _:
                self.say(Problem("passphrase", str(answer)))

    def _fail(self, error: Exception) -> None:
        self._set_busy(False)
        raise error

    def say(self, problem: Problem) -> None:
        """Say why it does not open, beside the passphrase or on top."""
        show_beside_fields(self._card, [problem])
        self.ui.passphrase.selectAll()
        self.ui.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_busy(self, is_busy: bool) -> None:
        self.ui.unlock.setEnabled(not is_busy)
        self.ui.passphrase.setEnabled(not is_busy)
        self.ui.unlock.setText(self.tr("Checking...") if is_busy else self.tr("Unlock"))
        if not is_busy:
            show_beside_fields(self._card, [])
