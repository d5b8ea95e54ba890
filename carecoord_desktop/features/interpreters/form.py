"""The interpreter log as a part of other forms: asked on opening, folded away where nobody needs one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from carecoord_desktop.features.interpreters import rules
from carecoord_desktop.features.interpreters.records import InterpreterType, Qualified
from carecoord_desktop.features.interpreters.rules import PROFESSIONAL, InterpreterLog, Interpreting
from carecoord_desktop.forms.interpreters_interpreter import Ui_InterpreterForm

_ENGLISH = ("", "English")


class InterpreterFields(QWidget):
    """Fields of an interpreter log, opened with what is proposed."""

    def __init__(self, how: Interpreting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_needed = how.is_needed
        self._is_likely = how.is_needed or how.language not in _ENGLISH
        self.ui = Ui_InterpreterForm()
        self.ui.setupUi(self)
        self.ui.language_words.setText(self._language_words(how.language))
        self.ui.interpreter_type.offer(self._types(), blank=self.tr("Not asked yet"))
        self.ui.interpreter_qualified.offer(
            {word: word.label for word in Qualified}, blank=self.tr("Not asked yet")
        )
        self.ui.interpreter_type.currentIndexChanged.connect(lambda _: self.follow())
        self.ui.interpreter_qualified.currentIndexChanged.connect(lambda _: self.follow())
        self.show_log(how.log)

    def log(self) -> InterpreterLog:
        """Return what the fields hold; what is hidden for this type is not said."""
        ui = self.ui
        kind = ui.interpreter_type.value()
        if kind is None:
            return InterpreterLog()
        return InterpreterLog(
            kind,
            ui.interpreter_name.text() if kind not in _WITHOUT_NAME else "",
            Qualified.YES if kind == InterpreterType.BILINGUAL_WORKER else ui.interpreter_qualified.value(),
            ui.interpreter_reason.text(),
            ui.companion_agreed.isChecked() and kind == InterpreterType.ADULT_COMPANION,
        )

    def show_log(self, log: InterpreterLog) -> None:
        """Show a stored log."""
        self.ui.interpreter_type.choose(log.type)
        self.ui.interpreter_name.setText(log.name)
        self.ui.interpreter_qualified.choose(log.qualified)
        self.ui.interpreter_reason.setText(log.reason)
        self.ui.companion_agreed.setChecked(log.companion_agreed)
        self.follow()

    def follow(self) -> None:
        """Ask only what this interpreter calls for."""
        ui, log = self.ui, self.log()
        words = rules.caution(log.type)
        ui.caution.setText(words)
        ui.caution.setVisible(bool(words))
        is_named = log.type is not None and log.type not in _WITHOUT_NAME
        _show(ui.interpreter_name, ui.interpreter_name_label, is_shown=is_named)
        _show(ui.interpreter_qualified, ui.interpreter_qualified_label, is_shown=log.type in PROFESSIONAL)
        is_explained = rules.needs_reason(log, is_needed=self._is_needed)
        _show(ui.interpreter_reason, ui.interpreter_reason_label, is_shown=is_explained)
        ui.companion_agreed.setVisible(log.type == InterpreterType.ADULT_COMPANION)
        self.setVisible(self._is_likely or log.type is not None)

    def _language_words(self, language: str) -> str:
        if self._is_needed:
            words = self.tr("Language: {language}. An interpreter is needed. Ask now.")
            return words.format(language=language or self.tr("not recorded"))
        return self.tr("Language: {language}. Does somebody interpret?").format(language=language)

    def _types(self) -> dict[InterpreterType, str]:
        return {
            InterpreterType.PHONE: self.tr("By phone"),
            InterpreterType.VIDEO: self.tr("By video"),
            InterpreterType.IN_PERSON: self.tr("In the room"),
            InterpreterType.BILINGUAL_WORKER: self.tr("I do, and I am qualified"),
            InterpreterType.NOT_NEEDED: self.tr("Not needed today"),
            InterpreterType.ADULT_COMPANION: self.tr("An adult companion"),
            InterpreterType.MINOR: self.tr("A child"),
            InterpreterType.NONE: self.tr("Nobody"),
        }


_WITHOUT_NAME = frozenset({
    InterpreterType.NOT_NEEDED, InterpreterType.BILINGUAL_WORKER, InterpreterType.NONE,
})  # fmt: skip


def _show(*widgets: QWidget, is_shown: bool) -> None:
    for each in widgets:
        each.setVisible(is_shown)
