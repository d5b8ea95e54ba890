"""A death stops every task at once, and an undo brings each back exactly."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.features.patients.queries import death_draft
from carecoord_desktop.features.patients.rules import DeathDraft
from carecoord_desktop.features.tasks.actions import move_task
from carecoord_desktop.features.tasks.queries import TaskRow, tasks_of_chart
from carecoord_desktop.features.tasks.records import TaskStatus
from carecoord_desktop.features.withdrawals.actions import record_death, undo_death
from carecoord_desktop.store.desk import Desk
from tests.builders.tasks import a_task, the_task


def as_it_stands(row: TaskRow) -> tuple[object, ...]:
    """Return all of a task that somebody could see changed."""
    return row.title, row.status, row.status_reason, row.resume_on, row.due_on, row.remind_on, row.owner_id


def die(desk: Desk, chart: UUID) -> None:
    """Record the death of a person."""
    with desk.writing() as session:
        seen = death_draft(session, chart).seen
        record_death(session, DeathDraft(deceased_source="her daughter, by phone", seen=seen))


def live(desk: Desk, chart: UUID) -> list[str]:
    """Undo the death of a person."""
    with desk.writing() as session:
        return undo_death(session, death_draft(session, chart))


def four_tasks(desk: Desk, chart: UUID) -> list[TaskRow]:
    """Return tasks that are ready, begun, on hold and done."""
    rows = [a_task(desk, chart, title) for title in ("Ready", "Begun", "Waiting", "Done")]
    held_until = clock.today() + timedelta(days=5)
    with desk.writing() as session:
        move_task(session, rows[1].seen, TaskStatus.IN_PROGRESS)
        move_task(session, rows[2].seen, TaskStatus.ON_HOLD, "Clinic is closed", held_until)
        move_task(session, rows[3].seen, TaskStatus.COMPLETED)
    return [the_task(desk, chart, row.task_id) for row in rows]


def test_one_action_stops_all_that_is_open_and_leaves_what_was_done(rosa: Desk, lucille: UUID) -> None:
    four_tasks(rosa, lucille)
    die(rosa, lucille)
    with rosa.reading() as session:
        rows = tasks_of_chart(session, lucille)
        assert death_draft(session, lucille).deceased_source == "her daughter, by phone"
    assert not any(row.is_open for row in rows)
    assert {row.status_reason for row in rows} == {"The person has died", ""}


def test_an_undo_brings_each_task_back_as_it_was(rosa: Desk, lucille: UUID) -> None:
    before = [as_it_stands(row) for row in four_tasks(rosa, lucille)]
    die(rosa, lucille)
    assert live(rosa, lucille) == []
    with rosa.reading() as session:
        after = {row.title: as_it_stands(row) for row in tasks_of_chart(session, lucille)}
        assert death_draft(session, lucille).deceased_source == ""
    assert [after[str(row[0])] for row in before] == before


def test_a_task_somebody_moved_after_the_death_stays_and_is_named(rosa: Desk, lucille: UUID) -> None:
    row = a_task(rosa, lucille, "Collect the equipment")
    die(rosa, lucille)
    with rosa.writing() as session:
        move_task(session, the_task(rosa, lucille, row.task_id).seen, TaskStatus.READY, "Still to be done")
    assert live(rosa, lucille) == ["Collect the equipment"]


def test_a_death_recorded_again_stops_what_was_added_since_and_one_undo_brings_all_back(
    rosa: Desk, lucille: UUID
) -> None:
    first = a_task(rosa, lucille, "First")
    die(rosa, lucille)
    second = a_task(rosa, lucille, "Second")
    die(rosa, lucille)
    assert not the_task(rosa, lucille, second.task_id).is_open
    live(rosa, lucille)
    assert all(the_task(rosa, lucille, row.task_id).is_open for row in (first, second))
