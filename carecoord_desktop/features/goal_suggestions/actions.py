"""Answering a suggestion: yes makes it a goal of the plan, no leaves it out and is remembered."""

from __future__ import annotations

from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.goal_suggestions.records import SuggestionAnswer
from carecoord_desktop.features.goal_suggestions.rules import Suggestion
from carecoord_desktop.features.goals.actions import add_goal
from carecoord_desktop.features.goals.records import Goal
from carecoord_desktop.features.goals.rules import GoalDraft, default_due


def take_suggestion(session: Session, chart: UUID, plan_id: UUID, suggestion: Suggestion) -> Goal:
    """Make a suggestion a goal of the plan, due in 90 days; twice, also on two laptops, it is one goal."""
    goal_id = uuid5(plan_id, suggestion.key)
    known = session.get(Goal, goal_id)
    _answer(session, chart, plan_id, suggestion, is_taken=True)
    if known is not None:
        return known
    today = clock.today()
    draft = GoalDraft(
        statement=suggestion.statement,
        target_text=suggestion.target_text,
        need_id=suggestion.need_id,
        domain=suggestion.domain,
        started_on=PartialDate(today.isoformat()),
        due_on=PartialDate(default_due(today).isoformat()),
    )
    return add_goal(session, chart, plan_id, draft, goal_id=goal_id)


def decline_suggestion(session: Session, chart: UUID, plan_id: UUID, suggestion: Suggestion) -> None:
    """Leave a suggestion out of the plan; it is not offered again for this version."""
    _answer(session, chart, plan_id, suggestion, is_taken=False)


def _answer(session: Session, chart: UUID, plan_id: UUID, suggestion: Suggestion, *, is_taken: bool) -> None:
    answer_id = uuid5(plan_id, f"{suggestion.key} {'yes' if is_taken else 'no'}")
    if session.get(SuggestionAnswer, answer_id) is None:
        session.add(
            SuggestionAnswer(
                id=answer_id, chart=chart, plan_id=plan_id, suggestion=suggestion.key, is_taken=is_taken
            )
        )
