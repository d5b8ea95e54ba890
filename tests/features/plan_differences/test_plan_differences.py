"""What a new version of a plan says otherwise than the one before."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.goals.actions import change_goal, note_progress, strike_goal
from carecoord_desktop.features.goals.records import Achievement
from carecoord_desktop.features.goals.rules import GoalDraft, ProgressDraft
from carecoord_desktop.features.plan_differences.rules import Kind, difference
from carecoord_desktop.store.desk import Desk
from tests.builders.care_plans import (
    a_draft,
    a_goal,
    a_step,
    an_active_plan,
    brought_into_force,
    revised,
    the_goal,
    the_plan,
)


def test_the_difference_names_what_changed_was_added_left_out_or_reached(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "A1c", "Test sugar each morning", target_text="A1c < 8 %")
    a_goal(rosa, lucille, "Food at home", "Sign up at the pantry")
    a_goal(rosa, lucille, "Quit smoking", "Call the quit line")
    brought_into_force(rosa, lucille)
    done = ProgressDraft(clock.today(), Achievement.ACHIEVED, "", None, is_over=True)
    with rosa.writing() as session:
        note_progress(session, the_goal(rosa, lucille, "Food at home").seen, done)
    revised(rosa, lucille)
    sugar = the_goal(rosa, lucille, "A1c")
    with rosa.writing() as session:
        draft = GoalDraft.of(sugar.seen)
        due_on = PartialDate("2027-02-28")
        change_goal(session, GoalDraft(draft.statement, "A1c <7.5%", due_on=due_on, seen=sugar.seen))
        strike_goal(session, the_goal(rosa, lucille, "Quit smoking").seen, "Not now")
    a_step(rosa, sugar.goal_id, "See the dietitian")
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    found = difference(the_plan(rosa, lucille, 1).goals, the_plan(rosa, lucille, 0).goals)
    by_statement = {goal.statement: goal for goal in found.goals}
    assert {statement: goal.kind for statement, goal in by_statement.items()} == {
        "A1c": Kind.CHANGED,
        "Own phone": Kind.ADDED,
        "Quit smoking": Kind.LEFT_OUT,
        "Food at home": Kind.ENDED,
    }
    fields = {field.name: (field.was, field.now) for field in by_statement["A1c"].fields}
    assert fields["target_text"] == ("A1c < 8 %", "A1c < 7.5 %")
    assert fields["due_on"][1] == "2027-02-28"
    assert [step.text for step in by_statement["A1c"].steps] == ["See the dietitian"]
    assert (found.count(Kind.CHANGED), found.count_steps(Kind.ADDED)) == (1, 1)


def test_a_version_that_changes_nothing_differs_in_nothing(rosa: Desk, lucille: UUID) -> None:
    an_active_plan(rosa, lucille)
    revised(rosa, lucille)
    assert difference(the_plan(rosa, lucille, 1).goals, the_plan(rosa, lucille, 0).goals).goals == ()
