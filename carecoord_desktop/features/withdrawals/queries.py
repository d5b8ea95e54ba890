"""What was withdrawn, and from which tasks, ready to be shown and to be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.tasks.records import Task, TaskStatus
from carecoord_desktop.features.team.queries import worker_name
from carecoord_desktop.features.withdrawals.records import (
    Withdrawal,
    WithdrawalCause,
    WithdrawalStatus,
    WithdrawnTask,
)
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class StoppedTask:
    """A task that was stopped: its title, and how it stood before."""

    task_id: UUID
    title: str
    was: TaskStatus
    was_reason: str
    was_resume_on: date | None


@dataclass(frozen=True)
class WithdrawalRow:
    """One withdrawal in force."""

    seen: Seen
    withdrawal_id: UUID
    cause: WithdrawalCause
    about_id: UUID
    moved_to_id: UUID | None
    reason: str
    at: datetime
    by_name: str
    tasks: tuple[StoppedTask, ...]


def withdrawal_in_force(session: Session, cause: WithdrawalCause, about_id: UUID) -> WithdrawalRow | None:
    """Return the latest withdrawal about this record that nobody has undone, or None."""
    found = session.scalars(
        select(Withdrawal)
        .where(
            Withdrawal.cause == cause,
            Withdrawal.about_id == about_id,
            Withdrawal.status == WithdrawalStatus.IN_FORCE,
            Withdrawal.standing != Standing.ENTERED_IN_ERROR,
        )
        .order_by(Withdrawal.at.desc(), Withdrawal.id.desc())
    ).first()
    return None if found is None else _row(session, found)


def _row(session: Session, withdrawal: Withdrawal) -> WithdrawalRow:
    return WithdrawalRow(
        seen=Seen.of(withdrawal),
        withdrawal_id=withdrawal.id,
        cause=withdrawal.cause,
        about_id=withdrawal.about_id,
        moved_to_id=withdrawal.moved_to_id,
        reason=withdrawal.reason,
        at=withdrawal.at,
        by_name=worker_name(session, withdrawal.by),
        tasks=tuple(_stopped(session, withdrawal.id)),
    )


def _stopped(session: Session, withdrawal_id: UUID) -> list[StoppedTask]:
    found = session.scalars(
        select(WithdrawnTask).where(WithdrawnTask.withdrawal_id == withdrawal_id).order_by(WithdrawnTask.id)
    )
    return [
        StoppedTask(each.task_id, task.title, each.was, each.was_reason, each.was_resume_on)
        for each in found
        if (task := session.get(Task, each.task_id)) is not None
    ]
