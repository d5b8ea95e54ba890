"""What is suggested for a plan: from needs and from imported goals, each to be answered once."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.features.goal_suggestions.actions import decline_suggestion, take_suggestion
from carecoord_desktop.features.goal_suggestions.queries import suggestions_for
from carecoord_desktop.features.goal_suggestions.rules import Suggestion
from carecoord_desktop.features.goals.queries import goals_of_plan
from carecoord_desktop.features.goals.records import Goal, GoalStatus
from carecoord_desktop.features.needs.records import Sensitivity, WantsHelp
from carecoord_desktop.store.desk import Desk
from tests.builders.assessments import SCREEN_ANSWERS, an_assessment
from tests.builders.care_plans import a_draft, a_goal, the_goal
from tests.builders.needs import a_need


def suggested(desk: Desk, chart: UUID, plan_id: UUID, *, also_private: bool = True) -> list[Suggestion]:
    """Return what the page offers for a plan."""
    with desk.reading() as session:
        goals = goals_of_plan(session, plan_id)
        return suggestions_for(session, chart, plan_id, goals, also_private=also_private)


def test_a_need_with_which_help_is_wanted_is_a_suggestion_until_it_is_answered(
    rosa: Desk, lucille: UUID
) -> None:
    food = a_need(rosa, lucille, "food-insecurity")
    a_need(rosa, lucille, "utility-insecurity")
    a_need(rosa, lucille, "transportation-insecurity", wants_help=WantsHelp.NO)
    plan = a_draft(rosa, lucille)
    first, second = suggested(rosa, lucille, plan.plan_id)
    assert (first.need_id, first.statement, first.why) == (food.need_id, food.goal, f"Need: {food.label}")
    with rosa.writing() as session:
        take_suggestion(session, lucille, plan.plan_id, first)
        decline_suggestion(session, lucille, plan.plan_id, second)
    assert suggested(rosa, lucille, plan.plan_id) == []
    goal = the_goal(rosa, lucille)
    assert (goal.statement, goal.need_id, goal.domain) == (food.goal, food.need_id, "food-insecurity")


def test_a_suggestion_that_is_taken_twice_is_one_goal(rosa: Desk, lucille: UUID) -> None:
    a_need(rosa, lucille)
    plan = a_draft(rosa, lucille)
    [one] = suggested(rosa, lucille, plan.plan_id)
    for _ in range(2):
        with rosa.writing() as session:
            take_suggestion(session, lucille, plan.plan_id, one)
    assert the_goal(rosa, lucille).statement == one.statement


def test_a_need_that_has_a_goal_is_not_suggested_again(rosa: Desk, lucille: UUID) -> None:
    need = a_need(rosa, lucille)
    plan = a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Enough food all month", need_id=need.need_id)
    assert suggested(rosa, lucille, plan.plan_id) == []


def test_a_private_need_is_not_suggested_on_a_screen_that_others_see(rosa: Desk, lucille: UUID) -> None:
    a_need(rosa, lucille, "intimate-partner-violence", sensitivity=Sensitivity.VIOLENCE)
    plan = a_draft(rosa, lucille)
    assert len(suggested(rosa, lucille, plan.plan_id)) == 1
    assert suggested(rosa, lucille, plan.plan_id, also_private=False) == []


def test_an_open_goal_of_imported_records_can_be_taken_over(rosa: Desk, lucille: UUID) -> None:
    with rosa.writing() as session:
        session.add(Goal(chart=lucille, statement="Lose weight", status=GoalStatus.ACTIVE))
        session.add(Goal(chart=lucille, statement="Quit smoking", status=GoalStatus.COMPLETED))
    plan = a_draft(rosa, lucille)
    [one] = suggested(rosa, lucille, plan.plan_id)
    assert (one.statement, one.why) == ("Lose weight", "From imported records")
    with rosa.writing() as session:
        take_suggestion(session, lucille, plan.plan_id, one)
    assert suggested(rosa, lucille, plan.plan_id) == []


def test_a_score_that_asks_for_something_suggests_a_lower_one_until_it_is_asked_again(
    rosa: Desk, lucille: UUID
) -> None:
    signed = an_assessment(rosa, lucille)
    [score] = [score for score in signed.scores if score.is_positive]
    plan = a_draft(rosa, lucille)
    [one] = suggested(rosa, lucille, plan.plan_id)
    assert (one.target_text, one.is_private) == (f"{score.name} < {score.value}", True)
    assert one.why.startswith(f"{score.name}: {score.value}")
    calm = {**SCREEN_ANSWERS, "mood-low": "few-days"}
    an_assessment(rosa, lucille, answers=calm)
    assert suggested(rosa, lucille, plan.plan_id) == []
