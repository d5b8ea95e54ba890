"""Answers chosen from a few: large buttons below each other, each with its key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.sdc.item import OPEN_CHOICE
from carecoord_desktop.widgets.interview.editor import TypedEditor, Values
from carecoord_desktop.widgets.interview.offers import Offer, free_texts, offers_of, position_of
from carecoord_desktop.widgets.interview.option_button import OptionButton, option_keys
from carecoord_desktop.widgets.style import space

MOST_BUTTONS = 10  # the keys 1 to 9 and 0
_BETWEEN_OTHERS = ";"


class ChoiceEditor(TypedEditor):
    """One of several answers, or several of them; an open choice ends with "Something else"."""

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._offers: tuple[Offer, ...] = ()
        self._buttons: list[OptionButton] = []
        self._keys: list[str] = []
        self._chosen: list[int] = []
        self._is_many, self._is_open = row.item.repeats, row.item.kind == OPEN_CHOICE
        self._is_other = False
        self._column = QVBoxLayout(self)
        space(self._column, between=8)
        self._other_button = OptionButton(self.tr("Something else"), is_one_of=not self._is_many)
        self._other_button.clicked.connect(self._choose_other)
        self._other = QLineEdit()
        self._other.setPlaceholderText(self.tr("Write it here"))
        self.watch(self._other)
        for each in (self._other_button, self._other):
            self._column.addWidget(each)
            each.setVisible(False)
        self._show_offers(offers_of(row))

    def stops(self) -> Sequence[QWidget]:
        """Return the buttons, the chosen one first, and the field for other words."""
        shown = self._shown_buttons()
        first = [button for button in shown if button.isChecked()]
        rest = [button for button in shown if not button.isChecked()]
        return [*first, *rest, *([self._other] if self._is_open else [])]

    def tab_stops(self) -> Sequence[QWidget]:
        """Return the chosen button or else the first, as in any group of radio buttons; every check box."""
        buttons = self._shown_buttons()
        if not self._is_many:
            first = sorted(buttons, key=lambda each: (not each.hasFocus(), not each.isChecked()))
            buttons = first[:1]
        return [*buttons, *([self._other] if self._is_open else [])]

    def name_after(self, question: str) -> None:
        """Name the group after the question; each button keeps its own words and describes the question."""
        self.setAccessibleName(question)
        for button in (*self._buttons, self._other_button):
            button.setAccessibleDescription(question)
        self._other.setAccessibleName(self.tr("Something else: {question}").format(question=question))

    def describe(self, words: str) -> None:
        """Let a screen reader say what is wrong, after the question."""
        for button in (*self._buttons, self._other_button):
            button.setAccessibleDescription(f"{self.accessibleName()} {words}".strip())

    def show_row(self, row: Row) -> None:
        """Show options and answers of a row."""
        self._row = row
        self._show_offers(offers_of(row))
        super().show_row(row)

    def press(self, key: str) -> bool:
        """Choose the option a digit stands for."""
        if not key or key not in self._keys:
            return False
        button = self._shown_buttons()[self._keys.index(key)]
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        button.click()
        return True

    def read(self) -> Values:
        """Return what is chosen, and the other words where some are written."""
        written = self._other.text() if self._is_other else ""
        others = written.split(_BETWEEN_OTHERS) if self._is_many else [written]
        chosen = [self._offers[position].answer.value for position in sorted(self._chosen)]
        return (*chosen, *(words.strip() for words in others if words.strip()))

    def write(self, values: Values) -> None:
        """Show the answers of the row last shown."""
        found = (position_of(self._offers, answer) for answer in self._row.answers)
        others = free_texts(self._row)
        self._chosen = [position for position in found if position is not None]
        self._is_other = bool(others) or (self._is_other and not self._chosen and self._other.hasFocus())
        self._other.setText(f"{_BETWEEN_OTHERS} ".join(others))
        self._show_state()

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        if [offer.answer for offer in offers] != [offer.answer for offer in self._offers]:
            self._rebuild(len(offers))
        self._offers = offers
        for offer, button in zip(offers, self._buttons, strict=True):
            button.set_words(offer.words)
        shown = self._shown_buttons()
        self._keys = option_keys([button.words() for button in shown])
        for button, key in zip(shown, self._keys, strict=True):
            button.set_key(key)

    def _rebuild(self, count: int) -> None:
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = []
        for position in range(count):
            button = OptionButton("", is_one_of=not self._is_many)
            button.clicked.connect(lambda _=False, at=position: self._choose(at))
            button.walked.connect(lambda step, made=button: self._walk(made, step))
            self._column.insertWidget(position, button)
            self._buttons.append(button)
        self._other_button.setVisible(self._is_open)
        self._told = None
        self.name_after(self.accessibleName())

    def _shown_buttons(self) -> list[OptionButton]:
        return [*self._buttons, *([self._other_button] if self._is_open else [])]

    def _choose(self, position: int) -> None:
        if not self._is_many:
            self._chosen, self._is_other = [position], False
        elif position in self._chosen:
            self._chosen.remove(position)
        elif self._offers[position].is_exclusive:
            self._chosen, self._is_other = [position], False
        else:
            self._chosen = [*(at for at in self._chosen if not self._offers[at].is_exclusive), position]
        self._decided()

    def _choose_other(self) -> None:
        self._is_other = not (self._is_many and self._is_other)
        if self._is_other:
            kept = self._chosen if self._is_many else []
            self._chosen = [at for at in kept if not self._offers[at].is_exclusive]
        self._decided()
        if self._is_other:
            self._other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _decided(self) -> None:
        self._show_state()
        self.typed()
        self.keep()

    def _show_state(self) -> None:
        for position, button in enumerate(self._buttons):
            button.mark(position in self._chosen)
        self._other_button.mark(self._is_other)
        self._other.setVisible(self._is_other)

    def _walk(self, begun_at: OptionButton, step: int) -> None:
        shown = self._shown_buttons()
        place = (shown.index(begun_at) + step) % len(shown)
        shown[place].setFocus(Qt.FocusReason.TabFocusReason)
