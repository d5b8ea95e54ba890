"""What one action stopped, and how each task stood before: enough to undo it exactly."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.tasks.records import TaskStatus
from carecoord_desktop.store.record import Merge, Record, Word, field


class WithdrawalCause(Words):
    """What made the tasks pointless."""

    DIED = "died"
    WRONG_PERSON = "wrong-person"


class WithdrawalStatus(Words):
    """Whether it still holds; undone is final, a second mistake is a second withdrawal."""

    IN_FORCE = "in-force"
    UNDONE = "undone"


class Withdrawal(Record):
    """One action that stopped tasks of a chart; `about_id` names the note or the person it was about."""

    __tablename__ = "withdrawal"

    cause: Mapped[WithdrawalCause] = field(Merge.APPEND, Word(WithdrawalCause))
    about_kind: Mapped[str] = field(Merge.APPEND)
    about_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    reason: Mapped[str] = field(Merge.APPEND, default="")
    moved_to_id: Mapped[UUID | None] = field(Merge.APPEND)
    by: Mapped[UUID] = field(Merge.APPEND)
    at: Mapped[datetime] = field(Merge.APPEND)
    status: Mapped[WithdrawalStatus] = field(
        Merge.WORKFLOW,
        Word(WithdrawalStatus),
        default=WithdrawalStatus.IN_FORCE,
        ended=(WithdrawalStatus.UNDONE,),
    )
    undone_by: Mapped[UUID | None] = field(Merge.WORKFLOW)
    undone_at: Mapped[datetime | None] = field(Merge.WORKFLOW)


class WithdrawnTask(Record):
    """One task that was stopped, as it stood before."""

    __tablename__ = "withdrawn_task"

    withdrawal_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    task_id: Mapped[UUID] = field(Merge.APPEND)
    was: Mapped[TaskStatus] = field(Merge.APPEND, Word(TaskStatus))
    was_reason: Mapped[str] = field(Merge.APPEND, default="")
    was_resume_on: Mapped[date | None] = field(Merge.APPEND)
