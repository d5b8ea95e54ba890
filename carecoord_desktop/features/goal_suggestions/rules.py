"""Which goals the needs, the latest assessments and imported records of a person suggest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from carecoord_desktop.features.assessments.queries import AssessmentRow
from carecoord_desktop.features.goals.queries import GoalRow, PlannedGoal
from carecoord_desktop.features.needs.queries import NeedRow
from carecoord_desktop.features.needs.records import WantsHelp
from carecoord_desktop.features.needs.rules import domain_of


@dataclass(frozen=True)
class Suggestion:
    """A goal that could be in the plan: `why` says where it comes from, `key` tells it from all others.

    A private one stays off a screen that others see.
    """

    key: str
    statement: str
    why: str
    target_text: str = ""
    need_id: UUID | None = None
    domain: str = ""
    is_private: bool = False


def from_needs(needs: Iterable[NeedRow]) -> list[Suggestion]:
    """Return a suggestion for each open need with which help is wanted."""
    return [
        Suggestion(
            f"need {need.need_id}",
            need.goal or domain_of(need.category).goal or need.label,
            f"Need: {need.label}",
            need_id=need.need_id,
            domain=need.category,
            is_private=need.is_private,
        )
        for need in needs
        if need.is_open and need.wants_help == WantsHelp.YES
    ]


def from_assessments(assessments: Iterable[AssessmentRow]) -> list[Suggestion]:
    """Return a suggestion for each score of a latest assessment that asks for something to be done."""
    return [
        Suggestion(
            f"score {row.questionnaire.partition('|')[0]} {score.name}",
            f"Feel better: a lower score in {score.name}",
            ", ".join(filter(None, (f"{score.name}: {score.value}", score.band_label.lower()))),
            target_text=f"{score.name} < {score.value}",
            is_private=row.is_sensitive,
        )
        for row in assessments
        if row.is_latest
        for score in row.scores
        if score.is_positive and score.value is not None
    ]


def from_elsewhere(goals: Iterable[GoalRow]) -> list[Suggestion]:
    """Return a suggestion for each open goal that came with imported records."""
    return [
        Suggestion(f"goal {goal.goal_id}", goal.statement, "From imported records", goal.target_text)
        for goal in goals
        if not goal.is_over
    ]


def left_over(
    suggestions: Iterable[Suggestion], goals: Iterable[PlannedGoal], answered: Iterable[str]
) -> list[Suggestion]:
    """Return the suggestions nobody has answered and no goal of the plan says already."""
    planned = list(goals)
    done, needs = set(answered), {goal.need_id for goal in planned if goal.need_id is not None}
    said = {goal.statement.casefold() for goal in planned}
    return [
        one
        for one in suggestions
        if one.key not in done and one.need_id not in needs and one.statement.casefold() not in said
    ]
