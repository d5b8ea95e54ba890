"""Goals and steps: what they must say, how far they have come, when they have had no news for too long."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.goals import rules
from carecoord_desktop.features.goals.actions import (
    add_step,
    change_goal,
    change_step,
    finish_step,
    note_progress,
    strike_step,
)
from carecoord_desktop.features.goals.queries import goals_of_chart
from carecoord_desktop.features.goals.records import Achievement, Goal, GoalStatus, Intervention, StepStatus
from carecoord_desktop.features.goals.rules import (
    GoalDraft,
    ProgressDraft,
    StepDraft,
    Target,
    measured,
    target_words,
)
from carecoord_desktop.features.tasks.queries import open_tasks_of
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen
from tests.builders.care_plans import a_draft, a_goal, a_step, brought_into_force, the_goal


def test_goals_stand_in_the_order_in_which_they_are_due(rosa: Desk, lucille: UUID) -> None:
    with rosa.writing() as session:
        for statement, status, due in (
            ("Walk to church", GoalStatus.ACTIVE, None),
            ("Own phone", GoalStatus.ACCEPTED, "2027-01"),
            ("Steady housing", GoalStatus.ACTIVE, "2026-12-01"),
            ("Food at home", GoalStatus.COMPLETED, "2026-01-01"),
        ):
            due_on = None if due is None else PartialDate(due)
            session.add(Goal(chart=lucille, statement=statement, status=status, due_on=due_on))
    with rosa.reading() as session:
        assert [row.statement for row in goals_of_chart(session, lucille)] == [
            "Steady housing",
            "Own phone",
            "Walk to church",
            "Food at home",
        ]


@pytest.mark.parametrize("text", ["A1c < 7.5 %", "A1c <7.5%", "A1c<7.5%", "  A1c < 7.5 % "])
def test_a_target_is_understood_however_it_is_spaced(text: str) -> None:
    target = measured(text)
    assert target == Target("A1c", "<", Decimal("7.5"), "%", "4548-4")
    assert target_words(target) == "A1c < 7.5 %"


@pytest.mark.parametrize("text", ["", "Walk to church on Sundays", "Weight: 160 lbs to 180 lbs", "< 7"])
def test_words_are_no_measured_target(text: str) -> None:
    assert measured(text) is None


def test_a_measure_without_a_known_code_is_a_target_all_the_same() -> None:
    assert measured("Calls to my sister ≥ 2 a week") == Target(
        "Calls to my sister", ">=", Decimal(2), "a week", ""
    )


@given(
    st.from_regex(
        r"[A-Za-z][A-Za-z0-9 -]{0,20}[a-z] (<|>|<=|>=) [0-9]{1,4}(\.[0-9]{1,2})?( [a-z/%]{1,8})?",
        fullmatch=True,
    )
)
def test_a_target_written_out_means_the_same_again(text: str) -> None:
    target = measured(text)
    assert target is not None
    assert measured(target_words(target)) == target


def test_a_step_needs_somebody_who_does_it_and_a_task_somebody_of_the_team(rosa: Desk, lucille: UUID) -> None:
    assert [problem.field for problem in rules.step_problems(StepDraft("Call"))] == ["owner_name"]
    outside = StepDraft("Call", owner_name="Her sister", wants_task=True)
    assert [problem.field for problem in rules.step_problems(outside)] == ["wants_task"]
    a_draft(rosa, lucille)
    goal_id = a_goal(rosa, lucille)
    a_step(rosa, goal_id, "Call the walking group", wants_task=True)
    [step] = the_goal(rosa, lucille).steps
    with rosa.reading() as session:
        [task] = open_tasks_of(session, rosa.worker_id)
    assert (task.title, task.task_id) == ("Call the walking group", step.task_id)
    assert step.owner == "Rosa Medina"


def test_a_step_that_is_done_says_what_came_of_it(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_step(rosa, a_goal(rosa, lucille), "Call the walking group")
    [step] = the_goal(rosa, lucille).steps
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        finish_step(session, step.seen, " ")
    with rosa.writing() as session:
        finish_step(session, step.seen, "They walk on Tuesdays")
    [step] = the_goal(rosa, lucille).steps
    assert (step.status, step.outcome, step.is_over) == (StepStatus.COMPLETED, "They walk on Tuesdays", True)


def test_how_a_step_goes_can_be_said_of_a_locked_plan_but_not_what_it_is(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_step(rosa, a_goal(rosa, lucille), "Call the walking group")
    brought_into_force(rosa, lucille)
    [step] = the_goal(rosa, lucille).steps
    draft = StepDraft.of(step.seen)
    with rosa.writing() as session:
        change_step(
            session, StepDraft(draft.text, draft.owner_id, status=StepStatus.IN_PROGRESS, seen=step.seen)
        )
    [step] = the_goal(rosa, lucille).steps
    assert step.status == StepStatus.IN_PROGRESS
    with pytest.raises(DraftHasProblems, match="locked"), rosa.writing() as session:
        change_step(session, StepDraft("Call twice", draft.owner_id, seen=step.seen))
    with pytest.raises(DraftHasProblems, match="locked"), rosa.writing() as session:
        strike_step(session, step.seen, "Not needed")
    with pytest.raises(DraftHasProblems, match="locked"), rosa.writing() as session:
        add_step(session, the_goal(rosa, lucille).goal_id, StepDraft("More", draft.owner_id))


def test_a_note_says_how_far_a_goal_has_come_and_only_a_note_that_ends_it_ends_it(
    rosa: Desk, lucille: UUID
) -> None:
    a_draft(rosa, lucille)
    a_step(rosa, a_goal(rosa, lucille), "Call the walking group")
    brought_into_force(rosa, lucille)
    seen = the_goal(rosa, lucille).seen
    with rosa.writing() as session:
        note_progress(session, seen, ProgressDraft(clock.today(), Achievement.ACHIEVED, "Twice a week", 8))
    goal = the_goal(rosa, lucille)
    assert (goal.status, goal.achievement, goal.confidence) == (GoalStatus.ACTIVE, "achieved", 8)
    given_up = ProgressDraft(clock.today(), Achievement.NOT_ATTAINABLE, " ", is_over=True)
    with pytest.raises(DraftHasProblems, match="without being reached"), rosa.writing() as session:
        note_progress(session, goal.seen, given_up)
    with rosa.writing() as session:
        note_progress(session, goal.seen, ProgressDraft(clock.today(), Achievement.ACHIEVED, is_over=True))
    goal = the_goal(rosa, lucille)
    assert (goal.status, goal.is_over, len(goal.progress)) == (GoalStatus.COMPLETED, True, 2)


def test_what_arrived_while_the_form_was_open_stays(rosa: Desk, lucille: UUID) -> None:
    """Decision 1, for a goal and for a step: a save writes only what she changed."""
    a_draft(rosa, lucille)
    a_step(rosa, a_goal(rosa, lucille, "Own phone"), "Apply")
    opened = the_goal(rosa, lucille)
    with rosa.writing() as session:  # as a pull brings it
        goal, step = (
            session.get_one(Goal, opened.goal_id),
            session.get_one(Intervention, opened.steps[0].step_id),
        )
        change(goal, Seen.of(goal), due_on=PartialDate("2027-05-01"))
        change(step, Seen.of(step), frequency="once")
    with rosa.writing() as session:
        change_goal(session, replace(GoalDraft.of(opened.seen), statement="My own phone"))
        change_step(session, replace(StepDraft.of(opened.steps[0].seen), text="Apply online"))
    goal_now = the_goal(rosa, lucille)
    assert (goal_now.statement, goal_now.due_on) == ("My own phone", PartialDate("2027-05-01"))
    assert (goal_now.steps[0].text, goal_now.steps[0].frequency) == ("Apply online", "once")


def test_a_note_from_tomorrow_or_with_a_confidence_of_eleven_is_refused(monday: HeldClock) -> None:
    draft = ProgressDraft(clock.today() + timedelta(days=1), None, "", 11)
    found = [problem.field for problem in rules.progress_problems(draft)]
    assert found == ["told_on", "achievement", "confidence"]


@pytest.mark.parametrize(("is_high", "due"), [(True, date(2026, 12, 23)), (False, date(2027, 2, 21))])
def test_a_goal_is_without_news_after_30_days_at_high_acuity_and_after_90_else(
    is_high: bool, due: date
) -> None:
    assert rules.news_due_on(date(2026, 11, 23), is_high_acuity=is_high) == due


def test_a_goal_is_due_ninety_days_after_it_begins() -> None:
    assert rules.default_due(date(2026, 11, 23)) == date(2027, 2, 21)
