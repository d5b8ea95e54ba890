"""Tasks in a chart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from carecoord_desktop.features.tasks.actions import add_task
from carecoord_desktop.features.tasks.queries import TaskRow, tasks_of_chart
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.store.desk import Desk


def a_task(
    desk: Desk,
    chart: UUID,
    title: str = "Call the pharmacy",
    *,
    due_on: date | None = None,
    priority: Priority = Priority.MEDIUM,
    owner_id: UUID | None = None,
) -> TaskRow:
    """Return a new task as the list shows it."""
    draft = replace(TaskDraft(title), due_on=due_on, priority=priority, owner_id=owner_id)
    with desk.writing() as session:
        added = add_task(session, chart, draft)
    return the_task(desk, chart, added.id)


def the_task(desk: Desk, chart: UUID, task_id: UUID) -> TaskRow:
    """Return a task as the list shows it now."""
    with desk.reading() as session:
        [row] = [row for row in tasks_of_chart(session, chart) if row.task_id == task_id]
    return row
