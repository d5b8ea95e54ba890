"""Suggested goals as a card on a page: a line each, answered with yes or no."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.features.goal_suggestions.rules import Suggestion
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.labels import PlainLabel, SoftText
from carecoord_desktop.widgets.style import space

Answered = Callable[[Suggestion, bool], None]
"""Told which suggestion was answered, and whether with yes."""


class SuggestionCard(Card):
    """Lists what is suggested; `answered` is called with each answer."""

    def __init__(self, suggestions: Sequence[Suggestion], answered: Answered) -> None:
        super().__init__()
        count = len(suggestions)
        words = self.tr("1 suggestion") if count == 1 else self.tr("{count} suggestions")
        self.set_heading(words.format(count=count))
        space(self.body, between=12)
        for place, suggestion in enumerate(suggestions):
            if place:
                self.body.addWidget(Separator())
            self.body.addWidget(_Line(suggestion, answered))


class _Line(QWidget):
    """One suggestion: the goal, where it comes from, yes and no."""

    def __init__(self, suggestion: Suggestion, answered: Answered) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.addWidget(PlainLabel(suggestion.statement, wrap=True))
        words.addWidget(SoftText(suggestion.why, small=True))
        row = QHBoxLayout(self)
        row.addLayout(words, 1)
        for said, is_taken in ((_words("Yes"), True), (_words("No"), False)):
            made = button(said)
            made.setAccessibleName(f"{said}: {suggestion.statement}")
            made.clicked.connect(partial(answered, suggestion, is_taken))
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        space(words, between=0)
        space(row, between=8)


def _words(said: str) -> str:
    return QCoreApplication.translate("SuggestionCard", said)
