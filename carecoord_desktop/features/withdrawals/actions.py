"""Stopping the tasks of a chart for one cause and undoing it exactly; recording a death does so at once."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.patients import actions as patients
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import DeathDraft
from carecoord_desktop.features.tasks.actions import move_task
from carecoord_desktop.features.tasks.records import Task, TaskStatus, TaskTransition
from carecoord_desktop.features.tasks.rules import ENDED
from carecoord_desktop.features.withdrawals.queries import StoppedTask, WithdrawalRow, withdrawal_in_force
from carecoord_desktop.features.withdrawals.records import (
    Withdrawal,
    WithdrawalCause,
    WithdrawalStatus,
    WithdrawnTask,
)
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Record, Seen, Standing, new_id

REASONS = {
    WithdrawalCause.DIED: "The person has died",
    WithdrawalCause.WRONG_PERSON: "Written in the wrong person's chart",
}


def record_death(session: Session, draft: DeathDraft) -> Patient:
    """Store that the person has died, and stop every open task of her chart in the same save.

    Again to correct it; tasks that were added meanwhile are stopped, too.

    Raises:
        DraftHasProblems: if the rules of the patient refuse the draft.
        ValueError: if the draft was not opened from a person.
    """
    patient = patients.record_death(session, draft)
    withdraw(
        session, patient, WithdrawalCause.DIED, _open_tasks(session, patient.id), reason=draft.deceased_source
    )
    return patient


def undo_death(session: Session, draft: DeathDraft) -> list[str]:
    """Store that the person is alive: the record of the death is gone, and every task it stopped goes on.

    Return the titles of tasks that somebody moved meanwhile, which stay as they are.

    Raises:
        ValueError: if the draft was not opened from a person.
    """
    patient = patients.undo_death(session, draft)
    left: list[str] = []
    while (row := withdrawal_in_force(session, WithdrawalCause.DIED, patient.id)) is not None:
        left += undo(session, row)
        session.flush()
    return left


def withdraw(
    session: Session,
    about: Record,
    cause: WithdrawalCause,
    tasks: Iterable[Task],
    *,
    reason: str = "",
    moved_to: UUID | None = None,
) -> Withdrawal:
    """Stop tasks for one cause, and keep how each stood before."""
    withdrawal = Withdrawal(
        id=new_id(),
        chart=about.chart,
        cause=cause,
        about_kind=about.kind(),
        about_id=about.id,
        reason=reason.strip(),
        moved_to_id=moved_to,
        by=author_of(session),
        at=clock.now(),
    )
    session.add(withdrawal)
    for task in tasks:
        stopped = WithdrawnTask(
            chart=task.chart,
            withdrawal_id=withdrawal.id,
            task_id=task.id,
            was=task.status,
            was_reason=task.status_reason,
            was_resume_on=task.resume_on,
        )
        session.add(stopped)
        move_task(session, Seen.of(task), TaskStatus.CANCELLED, REASONS[cause])
    return withdrawal


def undo(session: Session, row: WithdrawalRow) -> list[str]:
    """Bring every task back to exactly the state it was in, and mark the withdrawal as undone.

    Return the titles of tasks that somebody moved meanwhile, which stay as they are.

    Raises:
        DraftHasProblems: if somebody has undone it already.
    """
    withdrawal = session.get_one(Withdrawal, row.withdrawal_id)
    if withdrawal.status != WithdrawalStatus.IN_FORCE:
        raise DraftHasProblems([Problem("", "This was undone already.")])
    change(
        withdrawal,
        row.seen,
        status=WithdrawalStatus.UNDONE,
        undone_by=author_of(session),
        undone_at=clock.now(),
    )
    reason = REASONS.get(row.cause, "")
    return [each.title for each in row.tasks if not _brought_back(session, each, reason)]


def tasks_about(session: Session, about_id: UUID) -> list[Task]:
    """Return the open tasks that serve this record."""
    return list(session.scalars(_still_open().where(Task.about_id == about_id)))


def _brought_back(session: Session, stopped: StoppedTask, reason: str) -> bool:
    """Bring one task back, also to a state that does not follow by itself; false when it was moved since."""
    task = session.get_one(Task, stopped.task_id)
    if task.status != TaskStatus.CANCELLED or task.status_reason != reason:
        return False
    change(
        task,
        Seen.of(task),
        status=stopped.was,
        status_reason=stopped.was_reason,
        resume_on=stopped.was_resume_on,
    )
    session.add(
        TaskTransition(
            chart=task.chart,
            task_id=task.id,
            was=TaskStatus.CANCELLED,
            became=stopped.was,
            reason=f"Undone: {reason[:1].lower()}{reason[1:]}",
            by=author_of(session),
            at=clock.now(),
        )
    )
    return True


def _open_tasks(session: Session, chart: UUID) -> list[Task]:
    return list(session.scalars(_still_open().where(Task.chart == chart)))


def _still_open() -> Select[Task]:
    ended = [str(status) for status in (*ENDED, TaskStatus.ENTERED_IN_ERROR)]
    return select(Task).where(Task.status.not_in(ended), Task.standing != Standing.ENTERED_IN_ERROR)
