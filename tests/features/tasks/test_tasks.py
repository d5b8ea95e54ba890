"""Tasks in a real store: lists, moves, snoozing, and what a second save leaves alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from carecoord_desktop.common.clock import HeldClock, reading_from
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.tasks.actions import change_task, move_task, snooze, undo_move
from carecoord_desktop.features.tasks.queries import open_tasks_of, tasks_of_chart, transitions_of
from carecoord_desktop.features.tasks.records import Priority, TaskStatus
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from tests.builders.desks import BEN, ROSA
from tests.builders.tasks import a_task, the_task
from tests.builders.team import a_worker

LUCILLE = new_id()
MONDAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def held() -> Iterator[HeldClock]:
    """Monday, 23 November 2026, noon at the office."""
    with reading_from(clock := HeldClock(datetime(2026, 11, 23, 17, 0, tzinfo=UTC))):
        yield clock


def test_the_list_shows_overdue_tasks_first_and_ended_ones_last(rosa: Desk, held: HeldClock) -> None:
    a_task(rosa, LUCILLE, "No day yet")
    a_task(rosa, LUCILLE, "Next week", due_on=MONDAY + timedelta(days=7))
    a_task(rosa, LUCILLE, "Low today", due_on=MONDAY, priority=Priority.LOW)
    a_task(rosa, LUCILLE, "High today", due_on=MONDAY, priority=Priority.HIGH)
    done = a_task(rosa, LUCILLE, "Long done", due_on=MONDAY)
    with rosa.writing() as session:
        move_task(session, done.seen, TaskStatus.COMPLETED)
    held.move(timedelta(days=3))
    with rosa.reading() as session:
        rows = tasks_of_chart(session, LUCILLE)
    assert [(row.title, row.days, row.is_overdue) for row in rows] == [
        ("High today", -3, True),
        ("Low today", -3, True),
        ("Next week", 4, False),
        ("No day yet", None, False),
        ("Long done", -3, False),
    ]


def test_a_worker_sees_only_her_own_open_tasks(rosa: Desk) -> None:
    a_worker(rosa, "Ben Ortiz")
    mine = a_task(rosa, LUCILLE, "Mine")
    a_task(rosa, LUCILLE, "Of Ben", owner_id=BEN)
    done = a_task(rosa, new_id(), "Done")
    with rosa.writing() as session:
        move_task(session, done.seen, TaskStatus.COMPLETED)
    with rosa.reading() as session:
        assert [row.title for row in open_tasks_of(session, ROSA)] == ["Mine"]
        assert [(row.title, row.owner_name) for row in open_tasks_of(session, BEN)] == [
            ("Of Ben", "Ben Ortiz")
        ]
    assert (mine.owner_id, mine.owner_name) == (ROSA, "Rosa Medina")


def test_the_age_of_a_state_is_not_reset_by_editing_the_note(rosa: Desk, held: HeldClock) -> None:
    row = a_task(rosa, LUCILLE)
    held.move(timedelta(days=2))
    with rosa.writing() as session:
        move_task(session, row.seen, TaskStatus.IN_PROGRESS)
    started = held.at
    held.move(timedelta(days=5))
    row = the_task(rosa, LUCILLE, row.task_id)
    with rosa.writing() as session:
        change_task(session, replace(TaskDraft.of(row.seen), note="They open at nine"))
    assert the_task(rosa, LUCILLE, row.task_id).in_state_since == started


def test_each_move_is_kept_with_its_reason_and_author(rosa: Desk, held: HeldClock) -> None:
    row = a_task(rosa, LUCILLE)
    with rosa.writing() as session:
        move_task(session, row.seen, TaskStatus.ON_HOLD, "Clinic is closed", MONDAY + timedelta(days=3))
    held.move(timedelta(days=3))
    row = the_task(rosa, LUCILLE, row.task_id)
    assert (row.status_reason, row.resume_on) == ("Clinic is closed", date(2026, 11, 26))
    with rosa.writing() as session:
        move_task(session, row.seen, TaskStatus.IN_PROGRESS)
    row = the_task(rosa, LUCILLE, row.task_id)
    assert (row.status_reason, row.resume_on) == ("", None)
    with rosa.reading() as session:
        found = transitions_of(session, row.task_id)
    assert [(each.was, each.became, each.reason, each.by_name) for each in found] == [
        (TaskStatus.READY, TaskStatus.ON_HOLD, "Clinic is closed", "Rosa Medina"),
        (TaskStatus.ON_HOLD, TaskStatus.IN_PROGRESS, "", "Rosa Medina"),
    ]


def test_a_refused_move_leaves_no_trace(rosa: Desk) -> None:
    row = a_task(rosa, LUCILLE)
    with rosa.writing() as session, pytest.raises(DraftHasProblems):
        move_task(session, row.seen, TaskStatus.CANCELLED, "  ")
    assert the_task(rosa, LUCILLE, row.task_id).status == TaskStatus.READY
    with rosa.reading() as session:
        assert transitions_of(session, row.task_id) == []


def test_done_can_be_undone_exactly_and_both_moves_stay_in_the_history(rosa: Desk) -> None:
    row = a_task(rosa, LUCILLE)
    with rosa.writing() as session:
        move_task(session, row.seen, TaskStatus.ON_HOLD, "Clinic is closed", MONDAY + timedelta(days=3))
    held_row = the_task(rosa, LUCILLE, row.task_id)
    with rosa.writing() as session:
        move_task(session, held_row.seen, TaskStatus.COMPLETED)
    with rosa.writing() as session:
        undo_move(session, the_task(rosa, LUCILLE, row.task_id).seen, held_row.seen)
    back = the_task(rosa, LUCILLE, row.task_id)
    assert (back.status, back.status_reason, back.resume_on) == (
        TaskStatus.ON_HOLD,
        "Clinic is closed",
        date(2026, 11, 26),
    )
    with rosa.reading() as session:
        assert [each.became for each in transitions_of(session, row.task_id)] == [
            TaskStatus.ON_HOLD,
            TaskStatus.COMPLETED,
            TaskStatus.ON_HOLD,
        ]


def test_completing_a_task_completes_nothing_else(rosa: Desk) -> None:
    first = a_task(rosa, LUCILLE, "Ask for the report")
    second = a_task(rosa, LUCILLE, "Read the report")
    with rosa.writing() as session:
        move_task(session, first.seen, TaskStatus.COMPLETED)
    assert the_task(rosa, LUCILLE, second.task_id) == second


def test_a_task_somebody_else_has_ended_meanwhile_is_not_moved_from_a_stale_list(rosa: Desk) -> None:
    row = a_task(rosa, LUCILLE)
    with rosa.writing() as session:
        move_task(session, row.seen, TaskStatus.COMPLETED)
    with rosa.writing() as session, pytest.raises(DraftHasProblems, match='"Completed" by now'):
        move_task(session, row.seen, TaskStatus.CANCELLED, "not needed")
    assert the_task(rosa, LUCILLE, row.task_id).status == TaskStatus.COMPLETED


def test_snoozing_moves_the_reminder_by_a_week_and_not_the_due_date(rosa: Desk) -> None:
    row = a_task(rosa, LUCILLE, due_on=MONDAY + timedelta(days=2))
    with rosa.writing() as session:
        snooze(session, row.seen)
    snoozed = the_task(rosa, LUCILLE, row.task_id)
    assert (snoozed.remind_on, snoozed.due_on) == (date(2026, 11, 30), date(2026, 11, 25))


def test_moving_a_due_date_needs_a_reason_that_is_kept(rosa: Desk) -> None:
    row = a_task(rosa, LUCILLE, due_on=MONDAY)
    draft = replace(TaskDraft.of(row.seen), due_on=MONDAY + timedelta(days=4))
    with rosa.writing() as session, pytest.raises(DraftHasProblems, match="why the due date moves"):
        change_task(session, draft)
    with rosa.writing() as session:
        change_task(session, replace(draft, due_reason="Clinic moved the visit"))
    moved = the_task(rosa, LUCILLE, row.task_id)
    assert (moved.due_on, moved.seen.values["due_reason"]) == (
        date(2026, 11, 27),
        "Clinic moved the visit",
    )


def test_what_ben_wrote_while_rosas_form_was_open_stays(rosa: Desk) -> None:
    row = a_task(rosa, LUCILLE)
    rosas = replace(TaskDraft.of(row.seen), priority=Priority.HIGH)
    with rosa.writing() as session:
        change_task(session, replace(TaskDraft.of(row.seen), note="Ask for Maria"))
    with rosa.writing() as session:
        change_task(session, rosas)
    saved = the_task(rosa, LUCILLE, row.task_id)
    assert (saved.note, saved.priority) == ("Ask for Maria", Priority.HIGH)
