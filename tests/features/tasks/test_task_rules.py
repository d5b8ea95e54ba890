"""The life of a task: which state may follow which, and what has to be said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.clock import HeldClock, reading_from
from carecoord_desktop.features.tasks import rules
from carecoord_desktop.features.tasks.records import TaskStatus
from carecoord_desktop.features.tasks.rules import TaskDraft

MONDAY = date(2026, 11, 23)
NOON = HeldClock(datetime(2026, 11, 23, 17, 0, tzinfo=UTC))
STATES = st.sampled_from(list(TaskStatus))

# functions.md 3.1, written out a second time so that a slip in the table is seen.
DRAWN = {
    "draft": "ready cancelled entered-in-error",
    "ready": "in-progress on-hold completed cancelled failed entered-in-error",
    "in-progress": "on-hold completed cancelled failed entered-in-error",
    "on-hold": "ready in-progress completed cancelled failed entered-in-error",
    "completed": "ready in-progress on-hold entered-in-error",
    "cancelled": "ready entered-in-error",
    "failed": "ready entered-in-error",
    "entered-in-error": "",
}


@given(was=STATES, to=STATES)
def test_every_pair_of_states_is_allowed_exactly_where_the_drawing_has_an_arrow(
    was: TaskStatus, to: TaskStatus
) -> None:
    assert rules.may_become(was, to) == (str(to) in DRAWN[str(was)].split())


@given(was=STATES, to=STATES, reason=st.sampled_from(["", "   ", "no answer"]), days=st.integers(-2, 3))
def test_a_move_is_refused_in_words_or_says_all_it_has_to_say(
    was: TaskStatus, to: TaskStatus, reason: str, days: int
) -> None:
    with reading_from(NOON):
        found = rules.move_problems(was, to, reason, MONDAY + timedelta(days=days))
    fields = {problem.field for problem in found}
    assert all(problem.message.endswith(".") for problem in found)
    if not rules.may_become(was, to):
        assert fields == {"status"}
        assert was.label in found[0].message
    else:
        assert ("reason" in fields) == (rules.needs_reason(was, to) and not reason.strip())
        assert ("resume_on" in fields) == (to == TaskStatus.ON_HOLD and days <= 0)


@given(path=st.lists(STATES, max_size=12))
def test_nothing_leads_out_of_entered_in_error(path: list[TaskStatus]) -> None:
    state, has_been_struck = TaskStatus.READY, False
    for to in path:
        if rules.may_become(state, to):
            state = to
        has_been_struck = has_been_struck or state == TaskStatus.ENTERED_IN_ERROR
    assert has_been_struck == (state == TaskStatus.ENTERED_IN_ERROR)


def test_a_hold_asks_for_the_day_on_which_to_look_again() -> None:
    [problem] = rules.move_problems(TaskStatus.READY, TaskStatus.ON_HOLD, "waits for the clinic")
    assert (problem.field, problem.message) == (
        "resume_on",
        "Choose the day on which to look at it again.",
    )


def test_a_refused_move_says_what_can_follow() -> None:
    [problem] = rules.move_problems(TaskStatus.DRAFT, TaskStatus.COMPLETED)
    assert problem.message == (
        'A task that is "Draft" cannot become "Completed". What can follow: "Ready", "Cancelled".'
    )


def test_a_state_of_a_newer_version_is_left_alone() -> None:
    newer = TaskStatus("delegated")
    assert not any(rules.may_become(newer, to) for to in TaskStatus)
    [problem] = rules.move_problems(newer, TaskStatus.COMPLETED)
    assert "does not know" in problem.message


@given(status=STATES, days=st.integers(-400, 400) | st.none())
def test_only_what_is_open_and_past_its_day_is_overdue(status: TaskStatus, days: int | None) -> None:
    due_on = None if days is None else MONDAY + timedelta(days=days)
    is_open = status in rules.OPEN
    assert rules.is_overdue(status, due_on, MONDAY) == (is_open and days is not None and days < 0)


@pytest.mark.parametrize(("due_on", "field"), [(MONDAY, None), (date(2026, 11, 22), "due_on"), (None, None)])
def test_a_new_task_is_due_today_or_later_or_has_no_day(due_on: date | None, field: str | None) -> None:
    with reading_from(NOON):
        found = rules.problems(TaskDraft("Call the pharmacy", due_on=due_on))
    assert [problem.field for problem in found] == ([] if field is None else [field])


def test_a_task_without_words_is_refused() -> None:
    assert [problem.field for problem in rules.problems(TaskDraft("  "))] == ["title"]
