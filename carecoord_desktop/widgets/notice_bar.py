"""One line above a list or a form's buttons: a state, a sentence, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.labels import Chip, PlainLabel
from carecoord_desktop.widgets.style import space


class NoticeBar(QWidget):
    """A chip, a sentence, and perhaps one or two quiet buttons."""

    def __init__(self, parent: QWidget | None = None, *, is_narrow: bool = False) -> None:
        """Where the place `is_narrow`, as in a form, the sentence stands below with the whole width."""
        super().__init__(parent)
        self._chip = Chip()
        self._sentence = PlainLabel(wrap=True)
        self.button, self.other_button = button("", "quiet"), button("", "quiet")
        self.button.clicked.connect(lambda: self._pressed())
        self.other_button.clicked.connect(lambda: self._other_pressed())
        self._pressed: Callable[[], None] = self.clear
        self._other_pressed: Callable[[], None] = self.clear
        whole, row = QVBoxLayout(self), QHBoxLayout()
        whole.addLayout(row)
        row.addWidget(self._chip)
        if is_narrow:
            row.addStretch(1)
            whole.addWidget(self._sentence)
        else:
            row.addWidget(self._sentence, 1)
        row.addWidget(self.button)
        row.addWidget(self.other_button)
        space(row, between=12)
        space(whole, between=4)
        self.hide()

    def tell(
        self,
        kind: ChipKind,
        state: str,
        sentence: str,
        verb: str = "",
        pressed: Callable[[], None] | None = None,
        *,
        or_else: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Say something until it is cleared; `verb` names a button, `or_else` another."""
        self._chip.show_state(kind, state)
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(f"{state}. {sentence}")
        other_verb, self._other_pressed = or_else or ("", self.clear)
        self._pressed = pressed or self.clear
        for made, words in ((self.button, verb), (self.other_button, other_verb)):
            _name(made, words, sentence)
        self.show()

    def clear(self) -> None:
        """Say nothing and take no room."""
        self._pressed = self._other_pressed = self.clear
        self.hide()

    def words(self) -> str:
        """Return what is said, or "" when nothing is."""
        return "" if self.isHidden() else f"{self._chip.text()}: {self._sentence.text()}"


def _name(made: QPushButton, words: str, sentence: str) -> None:
    made.setText(words.replace("&", "&&"))
    made.setAccessibleDescription(sentence)
    made.setVisible(bool(words))
