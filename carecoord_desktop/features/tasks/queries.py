"""Tasks as lists show them: of one chart, or of one worker."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.features.tasks import rules
from carecoord_desktop.features.tasks.records import Priority, Task, TaskStatus, TaskTransition
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class TaskRow:
    """One task.

    `days` counts calendar days until it is due and is negative when it is late; `in_state_since` comes from
    the recorded transitions, so that editing a note does not reset it.
    """

    seen: Seen
    task_id: UUID
    chart: UUID
    patient_name: str
    title: str
    note: str
    status: TaskStatus
    status_reason: str
    resume_on: date | None
    priority: Priority
    due_on: date | None
    remind_on: date | None
    owner_id: UUID | None
    owner_name: str
    in_state_since: datetime
    is_open: bool
    is_overdue: bool
    days: int | None


@dataclass(frozen=True)
class TransitionRow:
    """One change of a task's state."""

    at: datetime
    was: TaskStatus
    became: TaskStatus
    reason: str
    by_name: str


def tasks_of_chart(session: Session, chart: UUID) -> list[TaskRow]:
    """Return a person's tasks: overdue first, then by due date and priority, ended ones last."""
    return _rows(session, session.scalars(_counting().where(Task.chart == chart)))


def open_tasks_of(
    session: Session, worker_id: UUID | None = None, charts: Collection[UUID] | None = None
) -> list[TaskRow]:
    """Return the open tasks of a worker or of everybody, in all charts or in these, overdue first."""
    # A state of a newer version is not among the ended ones: better shown once too often than lost.
    query = _counting().where(Task.status.not_in([str(status) for status in rules.ENDED]))
    if worker_id is not None:
        query = query.where(Task.owner_id == worker_id)
    if charts is not None:
        query = query.where(Task.chart.in_(charts))
    return _rows(session, session.scalars(query))


def transitions_of(session: Session, task_id: UUID) -> list[TransitionRow]:
    """Return the history of a task's states, the oldest first."""
    names = worker_names(session)
    found = session.scalars(
        select(TaskTransition)
        .where(TaskTransition.task_id == task_id)
        .order_by(TaskTransition.at, TaskTransition.id)
    )
    return [
        TransitionRow(each.at, each.was, each.became, each.reason, names.get(each.by, "")) for each in found
    ]


def seen_of_task(session: Session, task_id: UUID) -> Seen:
    """Return a task as it is now, for an action that follows another at once."""
    return Seen.of(session.get_one(Task, task_id))


def _counting() -> Select[Task]:
    return select(Task).where(
        Task.standing != Standing.ENTERED_IN_ERROR, Task.status != TaskStatus.ENTERED_IN_ERROR
    )


def _rows(session: Session, found: Iterable[Task]) -> list[TaskRow]:
    tasks, today = list(found), clock.today()
    charts = {task.chart for task in tasks}
    names = worker_names(session) | _patient_names(session, charts)
    since = _last_transitions(session, charts)
    rows = [_row(task, names, since.get(task.id, task.created_at), today) for task in tasks]
    return sorted(rows, key=_rank)


def _patient_names(session: Session, charts: set[UUID]) -> dict[UUID, str]:
    return {
        each.id: shown_name(each.family_name, each.given_names, each.name_suffix, each.preferred_name)
        for each in session.scalars(select(Patient).where(Patient.id.in_(charts)))
    }


def _last_transitions(session: Session, charts: set[UUID]) -> dict[UUID, datetime]:
    found = session.execute(
        select(TaskTransition.task_id, func.max(TaskTransition.at).label("last_at"))
        .where(TaskTransition.chart.in_(charts))
        .group_by(TaskTransition.task_id)
    )
    return {each.task_id: each.last_at for each in found}


def _row(task: Task, names: dict[UUID, str], since: datetime, today: date) -> TaskRow:
    return TaskRow(
        seen=Seen.of(task),
        task_id=task.id,
        chart=task.chart,
        patient_name=names.get(task.chart, ""),
        title=task.title,
        note=task.note,
        status=task.status,
        status_reason=task.status_reason,
        resume_on=task.resume_on,
        priority=task.priority,
        due_on=task.due_on,
        remind_on=task.remind_on,
        owner_id=task.owner_id,
        owner_name="" if task.owner_id is None else names.get(task.owner_id, ""),
        in_state_since=since,
        is_open=task.status not in rules.ENDED,
        is_overdue=rules.is_overdue(task.status, task.due_on, today),
        days=None if task.due_on is None else (task.due_on - today).days,
    )


def _rank(row: TaskRow) -> tuple[bool, date, int, str]:
    priorities = list(Priority)
    priority = priorities.index(row.priority) if row.priority in priorities else len(priorities)
    return not row.is_open, row.due_on or date.max, priority, row.title.casefold()
