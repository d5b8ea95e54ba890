"""Another worker of this laptop takes over in seconds, by her own passphrase and in her own name (SEC-U3)."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.forms.shell_switch_worker import Ui_SwitchWorkerForm
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.shell.refusals import refusal_words
from carecoord_desktop.store.encryption import KdfBounds
from carecoord_desktop.store.slots import SlotKind, SlotsDamaged, read_slots
from carecoord_desktop.store.unlock import FIELD_BOUNDS, Outcome, UnlockRefused, identify
from carecoord_desktop.store.unlock_tries import TryLater
from carecoord_desktop.widgets.background import Background, Progress
from carecoord_desktop.widgets.buttons import dress_button
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.style import look, space_form

_FORM = 440  # pixels at 100 %


def other_sign_ins(session: OpenSession) -> tuple[str, ...]:
    """Return the sign-in names of everybody else on this laptop."""
    try:
        slots = read_slots(session.profile.slots).slots
    except SlotsDamaged:
        return ()
    return tuple(
        slot.sign_in
        for slot in slots
        if slot.kind == SlotKind.PASSPHRASE and slot.worker != session.desk.worker_id
    )


class SwitchWorkerDialog(QDialog):
    """Asks who takes over and for her passphrase, and checks it beside the window.

    `taken` carries the id of the worker whose passphrase was right; the records stay open throughout.
    """

    taken = Signal(UUID)

    def __init__(
        self, session: OpenSession, bounds: KdfBounds = FIELD_BOUNDS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._profile, self._bounds = session.profile, bounds
        self.ui = Ui_SwitchWorkerForm()
        self.ui.setupUi(self)
        space_form(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setFixedWidth(look().px(_FORM))
        dress_button(self.ui.take_over, "primary")
        dress_button(self.ui.cancel, "secondary")
        self.ui.explanation.setText(
            self.tr(
                "What {name} has typed is kept and stays private. From here on everything is recorded under "
                "your name."
            ).format(name=session.desk.worker_name)
        )
        self.ui.sign_in.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.ui.sign_in.addItems(other_sign_ins(session))
        self.ui.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.ui.take_over.clicked.connect(self._try)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, problem: Problem) -> None:
        """Say why she cannot take over, and let her try again."""
        self._set_busy(False)
        show_beside_fields(self, [problem])
        self.ui.passphrase.selectAll()
        self.ui.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        sign_in, passphrase = self.ui.sign_in.currentText(), self.ui.passphrase.text()
        if not passphrase:
            self.refuse(Problem("passphrase", self.tr("Type your passphrase.")))
            return
        self._set_busy(True)

        def check(_progress: Progress) -> object:
            try:
                return identify(self._profile, sign_in, passphrase, self._bounds)
            except (UnlockRefused, TryLater) as refused:
                return refused

        work = Background(check, self)
        work.done.connect(self._answer)
        work.failed.connect(self._fail)

    def _answer(self, answer: object) -> None:
        if isinstance(answer, UUID):
            self.ui.passphrase.clear()
            self.taken.emit(answer)
        else:
            is_typed = not isinstance(answer, UnlockRefused) or answer.outcome == Outcome.WRONG_PASSPHRASE
            self.refuse(Problem("passphrase" if is_typed else "", str(answer)))

    def _fail(self, error: Exception) -> None:
        self._set_busy(False)
        if not (words := refusal_words(error)):
            raise error
        self.refuse(Problem("", words))

    def _set_busy(self, is_busy: bool) -> None:
        for part in (self.ui.take_over, self.ui.passphrase, self.ui.sign_in):
            part.setEnabled(not is_busy)
        self.ui.take_over.setText(self.tr("Checking...") if is_busy else self.tr("Take over"))
        if is_busy:
            show_beside_fields(self, [])
