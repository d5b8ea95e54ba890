"""One question with a few answers side by side, such as Yes, No, Already: a click or an arrow key answers."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import look, space

Word = TypeVar("Word", bound=StrEnum)

_TALL = 36  # pixels at 100 %: a fingertip


class AnswerLine(QWidget, Generic[Word]):
    """Asks; `chosen` carries the answer. `detail` stands below the question in small words."""

    chosen = Signal(object)

    def __init__(
        self, question: str, detail: str, answers: Mapping[Word, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons: dict[Word, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self.problem = PlainLabel(wrap=True)
        self.problem.setProperty("kind", "problem")
        self.problem.hide()
        across, whole = QHBoxLayout(), QVBoxLayout(self)
        whole.addWidget(PlainLabel(question, wrap=True))
        if detail:
            whole.addWidget(Paragraph(detail, soft=True))
        for word, words in answers.items():
            made = QRadioButton(words)
            made.setAccessibleName(f"{question} {words}")
            made.setMinimumHeight(look().px(_TALL))
            made.clicked.connect(lambda _checked, word=word: self._tell(word))
            self._buttons[word] = made
            self._group.addButton(made)
            across.addWidget(made)
        across.addStretch(1)
        whole.addLayout(across)
        whole.addWidget(self.problem)
        space(across, between=24)
        space(whole, between=4)
        self.setAccessibleName(question)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def value(self) -> Word | None:
        """Return the answer, None as long as there is none."""
        return next((word for word, made in self._buttons.items() if made.isChecked()), None)

    def button(self, words: str) -> QRadioButton:
        """Return the answer with these words."""
        return next(made for made in self._buttons.values() if made.text() == words)

    def choose(self, word: Word | None) -> None:
        """Show an answer, or none."""
        self._group.setExclusive(False)
        for each, made in self._buttons.items():
            made.setChecked(each == word)
        self._group.setExclusive(True)

    def say(self, problem: str) -> None:
        """Say below the answers what is missing; "" takes it away."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def ask(self) -> None:
        """Put the cursor here."""
        next(iter(self._buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, word: Word) -> None:
        self.say("")
        self.chosen.emit(word)
