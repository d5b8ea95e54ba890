"""What a coordinator does about tasks: add, change, move from state to state, snooze.

Completing a task completes nothing else: no referral, no goal, no plan.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.tasks import rules
from carecoord_desktop.features.tasks.records import Task, TaskStatus, TaskTransition
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen

UNDONE = "Undone: the button was pressed by mistake"


def add_task(
    session: Session, chart: UUID, draft: TaskDraft, *, about_kind: str = "", about_id: UUID | None = None
) -> Task:
    """Store a new task, ready to be worked on; `about_kind` and `about_id` name the record it serves.

    Without an owner it belongs to whoever adds it: a task nobody owns is done by nobody.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    task = Task(
        chart=chart,
        about_kind=about_kind,
        about_id=about_id,
        created_at=clock.now(),
        **_values(draft) | {"owner_id": draft.owner_id or author_of(session)},
    )
    session.add(task)
    return task


def change_task(session: Session, draft: TaskDraft) -> Task:
    """Store what differs from the task as the worker saw it.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new task.
    """
    if draft.seen is None:
        raise ValueError("a new task is stored by add_task")
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    task = session.get_one(Task, draft.seen.record_id)
    opened = _values(TaskDraft.of(draft.seen))
    values = {name: value for name, value in _values(draft).items() if value != opened[name]}
    if draft.moves_due_date:
        values["due_reason"] = draft.due_reason.strip()
    change(task, draft.seen, **values)
    return task


def move_task(
    session: Session, seen: Seen, to: TaskStatus, reason: str = "", resume_on: date | None = None
) -> TaskTransition:
    """Bring a task into another state and record the transition.

    `resume_on` is the day on which a task on hold is looked at again.

    Raises:
        DraftHasProblems: if `rules.move_problems` forbids it, or somebody moved the task meanwhile.
    """
    task = session.get_one(Task, seen.record_id)
    was: TaskStatus = seen.values["status"]
    _refuse_if_moved(task, was)
    if found := rules.move_problems(was, to, reason, resume_on):
        raise DraftHasProblems(found)
    held_until = resume_on if to == TaskStatus.ON_HOLD else None
    change(task, seen, status=to, status_reason=reason.strip(), resume_on=held_until)
    return _transition(session, task, was, reason.strip())


def undo_move(session: Session, seen: Seen, before: Seen) -> TaskTransition:
    """Bring a task that has ended by mistake back to exactly the state it was in before.

    `seen` is the task now, `before` the task as it was; both moves stay in the history.

    Raises:
        DraftHasProblems: if the task is not in the state seen any more.
        ValueError: if `before` is of another task, or its state cannot follow.
    """
    task = session.get_one(Task, seen.record_id)
    was, back = seen.values["status"], before.values["status"]
    if before.record_id != seen.record_id or was not in rules.ENDED or not rules.may_become(was, back):
        raise ValueError("only a task that has ended can be brought back to what it was")
    _refuse_if_moved(task, was)
    change(task, seen, **{name: before.values[name] for name in ("status", "status_reason", "resume_on")})
    return _transition(session, task, was, UNDONE)


def snooze(session: Session, seen: Seen) -> Task:
    """Move the reminder of a task to a week from today; the due date stays where it is."""
    task = session.get_one(Task, seen.record_id)
    change(task, seen, remind_on=rules.snoozed_until(clock.today()))
    return task


def _refuse_if_moved(task: Task, was: TaskStatus) -> None:
    if task.status != was:
        message = f'This task is "{task.status.label}" by now. Look at it again.'
        raise DraftHasProblems([Problem("status", message)])


def _transition(session: Session, task: Task, was: TaskStatus, reason: str) -> TaskTransition:
    transition = TaskTransition(
        chart=task.chart,
        task_id=task.id,
        was=was,
        became=task.status,
        reason=reason,
        by=author_of(session),
        at=clock.now(),
    )
    session.add(transition)
    return transition


def _values(draft: TaskDraft) -> dict[str, object]:
    return {
        "title": draft.title.strip(),
        "note": draft.note.strip(),
        "priority": draft.priority,
        "due_on": draft.due_on,
        "remind_on": draft.remind_on,
        "owner_id": draft.owner_id,
    }
