"""One step of a guided interview: what is read out first, the question, and one more of its group."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.sdc.item import Place
from carecoord_desktop.widgets.interview.group_parts import AddButton, Introduction
from carecoord_desktop.widgets.interview.question_card import QuestionCard
from carecoord_desktop.widgets.interview.steps import Step
from carecoord_desktop.widgets.style import look, space

_WIDTH = 680  # pixels at 100 %: a question is read at one glance


class StepPage(QWidget):
    """Shows one step in the middle; `add_wanted` and `remove_wanted` carry the place of a group."""

    add_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, step: Step, card: QuestionCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self._texts: list[Introduction] = []
        self._adds: list[AddButton] = []
        self._shown: frozenset[Place] = frozenset()
        middle, panel = QWidget(), QFrame()
        middle.setMaximumWidth(look().px(_WIDTH))
        panel.setProperty("kind", "card")
        inside, self._column, across = QVBoxLayout(panel), QVBoxLayout(middle), QHBoxLayout(self)
        inside.addWidget(card)
        self._column.addWidget(panel)
        self._column.addStretch(1)
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        space(inside, around=20)
        space(self._column, around=(0, 12, 0, 0), between=12)
        space(across)
        self.show_around(step)

    def show_around(self, step: Step) -> None:
        """Show what is read out before the question, and what can be asked once more after it."""
        for old in (*self._texts, *self._adds):
            old.hide()
            old.deleteLater()
        self._texts = [Introduction(row) for row in step.intro]
        self._adds = [AddButton(row) for row in step.adds]
        self._shown = frozenset(row.place for row in (*step.intro, *step.adds))
        for at, text in enumerate(self._texts):
            self._column.insertWidget(at, text)
            text.remove_wanted.connect(lambda place=step.intro[at].place: self.remove_wanted.emit(place))
        for at, add in enumerate(self._adds, start=len(self._texts) + 1):
            self._column.insertWidget(at, add)
            add.add_wanted.connect(self.add_wanted)

    def shows_any_of(self, places: Collection[Place]) -> bool:
        """Return whether a text or a group shown here is among these places."""
        return not self._shown.isdisjoint(places)

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, the question first."""
        adds = [add.button for add in self._adds]
        return [*self.card.stops(), *adds, *(text.remove for text in self._texts)]
