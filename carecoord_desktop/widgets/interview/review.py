"""What the answers of a form come to, and whether help is wanted with each need they propose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.sdc.scores import Score
from carecoord_desktop.widgets.answer_line import AnswerLine
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.interview.score_card import ScoreCard
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.style import space

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True)
class ProposedNeed(Generic[Word]):
    """One need to ask about: its category, what it is called, why it is proposed, what was said before.

    One that `is_private` is named only where nobody else can see the screen.
    """

    category: str
    label: str
    because: str
    said: Word | None = None
    is_private: bool = False


class Review(QWidget, Generic[Word]):
    """Shows scores and asks about needs; `decided` carries the answers by category.

    `answers` are the answers to choose from, each with its words.
    """

    decided = Signal(object)

    def __init__(self, answers: Mapping[Word, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self._column = QVBoxLayout(self)
        self._lines: dict[str, AnswerLine[Word]] = {}
        self._private: list[QWidget] = []
        self._waiting = SoftText("")
        self._hides_private = False
        space(self._column, between=16)

    def show_result(self, scores: Sequence[Score], needs: Sequence[ProposedNeed[Word]]) -> None:
        """Show scores and proposed needs."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._lines, self._private = {}, []
        if needs:
            self._column.addWidget(self._asked(needs))
        self._column.addWidget(ScoreCard(scores))
        self._column.addStretch(1)
        self.hide_private(self._hides_private)

    def hide_private(self, is_hidden: bool) -> None:
        """Name no private need while others can see the screen, or name them again."""
        self._hides_private = is_hidden
        for drawn in self._private:
            drawn.setVisible(not is_hidden)
        self._waiting.setVisible(is_hidden and bool(self._private))

    def lines(self) -> tuple[AnswerLine[Word], ...]:
        """Return the lines that ask about a need, in order."""
        return tuple(self._lines.values())

    def begin(self) -> bool:
        """Put the cursor on the first need that was not asked about; return whether there is one."""
        first = next((line for line in self._lines.values() if line.value() is None), None)
        if first is not None:
            first.ask()
        return first is not None

    def say_missing(self, words: Mapping[str, str]) -> None:
        """Say under each need, by category, what is missing; the first gets the cursor."""
        for category, line in self._lines.items():
            line.say(words.get(category, ""))
        if first := next((line for category, line in self._lines.items() if category in words), None):
            first.ask()

    def _asked(self, needs: Sequence[ProposedNeed[Word]]) -> Card:
        card = Card(self.tr("Is help wanted?"))
        card.body.addWidget(
            SoftText(self.tr("Ask about each. Nothing becomes a need before the person has answered."))
        )
        self._waiting = SoftText(self.tr("More waits for a private moment. F8 shows it again."))
        for need in needs:
            line = AnswerLine[Word](need.label, need.because, self._answers)
            line.choose(need.said)
            line.chosen.connect(lambda _: self._tell())
            self._lines[need.category] = line
            between = Separator()
            for drawn in (between, line):
                card.body.addWidget(drawn)
            if need.is_private:
                self._private += [between, line]
        card.body.addWidget(self._waiting)
        return card

    def _tell(self) -> None:
        values = {category: line.value() for category, line in self._lines.items()}
        self.decided.emit({category: str(value) for category, value in values.items() if value is not None})
