"""A card that says what is new in a version of a plan."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.plan_differences.rules import (
    Difference,
    FieldChange,
    GoalChange,
    Kind,
    StepChange,
)
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.labels import Heading, SoftText
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import space


class DifferenceCard(Card):
    """Shows the difference to the version with this number."""

    def __init__(self, found: Difference, before: int) -> None:
        super().__init__()
        self.set_heading(self.tr("New since version {number}").format(number=before))
        space(self.body, between=12)
        for place, goal in enumerate(found.goals):
            if place:
                self.body.addWidget(Separator())
            self.body.addWidget(self._block(goal))
        if not found.goals:
            self.body.addWidget(SoftText(self.tr("Nothing yet: both say the same.")))

    def _block(self, goal: GoalChange) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        statement = Heading(f"{self._goal_words(goal.kind)}: {goal.statement}", level=3)
        statement.setWordWrap(True)
        column.addWidget(statement)
        lines = [*map(self._field_words, goal.fields), *map(self._step_words, goal.steps)]
        if lines:
            column.addWidget(Paragraph("\n".join(lines)))
        space(column, between=4)
        return block

    def _goal_words(self, kind: Kind) -> str:
        words = {
            Kind.ADDED: self.tr("New goal"),
            Kind.CHANGED: self.tr("Goal"),
            Kind.LEFT_OUT: self.tr("Goal left out"),
            Kind.ENDED: self.tr("Goal that has ended"),
        }
        return words.get(kind, kind.label)

    def _step_words(self, step: StepChange) -> str:
        words = {
            Kind.ADDED: self.tr("New step: {text}"),
            Kind.CHANGED: self.tr("Step: {text}"),
            Kind.LEFT_OUT: self.tr("Step left out: {text}"),
            Kind.ENDED: self.tr("Step that has ended: {text}"),
        }
        said = words.get(step.kind, "{text}").format(text=step.text)
        return "; ".join([said, *map(self._field_words, step.fields)])

    def _field_words(self, change: FieldChange) -> str:
        names = {
            "statement": self.tr("words"),
            "text": self.tr("words"),
            "target_text": self.tr("reached when"),
            "due_on": self.tr("due"),
            "priority": self.tr("priority"),
            "owner": self.tr("done by"),
            "frequency": self.tr("how often"),
        }
        name = names.get(change.name, change.name)
        was, now = (_shown(change.name, value) or self.tr("nothing") for value in (change.was, change.now))
        words = self.tr("{name}: {now} (was {was})").format(name=name, now=now, was=was)
        return f"{words[:1].upper()}{words[1:]}"


def _shown(name: str, value: str) -> str:
    return date_words(PartialDate(value)) if name == "due_on" and value else value
