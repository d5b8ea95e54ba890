"""What a new version of a plan says otherwise than the one before."""

from __future__ import annotations

from types import MappingProxyType
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.goals.actions import change_goal, note_progress, strike_goal
from carecoord_desktop.features.goals.queries import PlannedGoal, StepRow
from carecoord_desktop.features.goals.records import Achievement, GoalStatus, StepStatus
from carecoord_desktop.features.goals.rules import GoalDraft, ProgressDraft
from carecoord_desktop.features.plan_differences.rules import Kind, difference
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.heads import NO_HEADS
from carecoord_desktop.store.record import Seen, new_id
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


_words = st.text("abc", min_size=1, max_size=2)
_roots = st.integers(1, 6).map(lambda number: UUID(int=number))
_steps = st.dictionaries(_roots, _words, max_size=3)
_plans = st.dictionaries(_roots, st.tuples(_words, _words, _steps), max_size=4)
Drawn = dict[UUID, tuple[str, str, dict[UUID, str]]]


def drawn_goals(plan: Drawn) -> list[PlannedGoal]:
    """Return the goals of a plan: statement, target and steps, by their first versions."""
    return [
        PlannedGoal(
            seen_with(statement=statement, target_text=target, due_on=None, priority=Priority.MEDIUM),
            new_id(), root, None, "", statement, target, Priority.MEDIUM, GoalStatus.PROPOSED, "", None,
            False, None, None, "", False, False,
            tuple(drawn_step(step, text) for step, text in steps.items()), (),
        )
        for root, (statement, target, steps) in plan.items()
    ]  # fmt: skip


def drawn_step(root: UUID, text: str) -> StepRow:
    """Return a step with these words."""
    seen = seen_with(text=text, frequency="", due_on=None)
    return StepRow(seen, new_id(), root, text, "Rosa", "", None, StepStatus.NOT_STARTED, "", None, False)


def seen_with(**values: object) -> Seen:
    """Return what somebody saw of a record with these values."""
    return Seen(new_id(), NO_HEADS, MappingProxyType(values))


@given(_plans)
def test_a_plan_does_not_differ_from_its_own_copy(plan: Drawn) -> None:
    assert difference(drawn_goals(plan), drawn_goals(plan)).goals == ()


@given(_plans, _plans)
def test_every_difference_is_told_once_and_the_other_way_round_it_is_undone(old: Drawn, new: Drawn) -> None:
    there, back = (difference(drawn_goals(a), drawn_goals(b)) for a, b in ((old, new), (new, old)))
    assert there.count(Kind.ADDED) == back.count(Kind.LEFT_OUT) == len(new.keys() - old.keys())
    assert there.count(Kind.LEFT_OUT) == back.count(Kind.ADDED) == len(old.keys() - new.keys())
    differing = [root for root in old.keys() & new.keys() if old[root] != new[root]]
    assert sum(goal.kind == Kind.CHANGED for goal in there.goals) == len(differing)
    assert there.count_steps(Kind.ADDED) == back.count_steps(Kind.LEFT_OUT)
