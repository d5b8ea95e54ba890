"""The goals that are suggested for one plan."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.assessments.queries import assessments_of_chart
from carecoord_desktop.features.goal_suggestions import rules
from carecoord_desktop.features.goal_suggestions.records import SuggestionAnswer
from carecoord_desktop.features.goal_suggestions.rules import Suggestion
from carecoord_desktop.features.goals.queries import PlannedGoal, goals_elsewhere
from carecoord_desktop.features.needs.queries import needs_of_chart


def suggestions_for(
    session: Session, chart: UUID, plan_id: UUID, goals: Sequence[PlannedGoal], *, also_private: bool = True
) -> list[Suggestion]:
    """Return what is still suggested for a plan with these goals."""
    found = (
        *rules.from_needs(needs_of_chart(session, chart)),
        *rules.from_assessments(assessments_of_chart(session, chart)),
        *rules.from_elsewhere(goals_elsewhere(session, chart)),
    )
    answered = session.scalars(select(SuggestionAnswer.suggestion).where(SuggestionAnswer.plan_id == plan_id))
    left = rules.left_over(found, goals, answered)
    return [one for one in left if also_private or not one.is_private]
