"""The two fields of a new passphrase wherever one is chosen: its rules in words, and a suggestion."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.store.passphrases import generate_passphrase, passphrase_problems
from carecoord_desktop.widgets.buttons import dress_button
from carecoord_desktop.widgets.labels import SoftText


class NewPassphrase(QObject):
    """Watches the fields `passphrase` and `again` of a drawn form, and the button and words beside them."""

    def __init__(
        self,
        passphrase: QLineEdit,
        again: QLineEdit,
        suggest: QPushButton,
        rules: SoftText,
        sign_in: Callable[[], str],
        form: QWidget,
    ) -> None:
        super().__init__(form)
        self._passphrase, self._again, self._rules, self._sign_in = passphrase, again, rules, sign_in
        self._rule = rules.text()
        for field in (passphrase, again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        dress_button(suggest, "quiet", "shuffle")
        suggest.clicked.connect(self.suggest)
        passphrase.textEdited.connect(self._weigh)

    @property
    def text(self) -> str:
        """The passphrase as typed."""
        return self._passphrase.text()

    def suggest(self) -> None:
        """Fill both fields with random words, readable, so that they can be copied to paper."""
        words = generate_passphrase()
        for field in (self._passphrase, self._again):
            field.setEchoMode(QLineEdit.EchoMode.Normal)
            field.setText(words)
        self._rules.setText(
            self.tr("Write it on paper until you know it by heart. Do not keep the paper with the laptop.")
        )

    def problems(self) -> list[Problem]:
        """Return what is wrong, beside the fields `passphrase` and `again`."""
        weak = passphrase_problems(self.text, self._sign_in())
        if weak or self.text == self._again.text():
            return weak
        return [Problem("again", self.tr("The two passphrases differ. Type it again."))]

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self._passphrase, self._again):
            field.clear()
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._rules.setText(self._rule)

    def _weigh(self, text: str) -> None:
        """Say while she types what is still missing."""
        weak = passphrase_problems(text, self._sign_in())
        if not text:
            self._rules.setText(self._rule)
        elif weak:
            self._rules.setText(weak[0].message)
        else:
            self._rules.setText(self.tr("Good: this one is hard to guess."))
