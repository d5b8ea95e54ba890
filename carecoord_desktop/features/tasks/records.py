"""Tasks and the history of their states, because queue age comes from transitions, not from edits."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class TaskStatus(Words):
    """The life of a task (functions.md 3.1; FHIR R4 Task.status)."""

    DRAFT = "draft"
    READY = "ready"
    IN_PROGRESS = "in-progress"
    ON_HOLD = "on-hold"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    FAILED = "failed"
    ENTERED_IN_ERROR = "entered-in-error"


class Priority(Words):
    """How soon, as the list groups it."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Task(Record):
    """One obligation. Completing it completes nothing else."""

    __tablename__ = "task"

    title: Mapped[str] = field(Merge.SCALAR)
    note: Mapped[str] = field(Merge.SCALAR, default="")
    status: Mapped[TaskStatus] = field(
        Merge.WORKFLOW,
        Word(TaskStatus),
        default=TaskStatus.READY,
        index=True,
        begun=(TaskStatus.IN_PROGRESS, TaskStatus.ON_HOLD),
        ended=(TaskStatus.COMPLETED, TaskStatus.CANCELLED, TaskStatus.FAILED, TaskStatus.ENTERED_IN_ERROR),
    )
    status_reason: Mapped[str] = field(Merge.WORKFLOW, default="")
    resume_on: Mapped[date | None] = field(Merge.WORKFLOW)
    priority: Mapped[Priority] = field(Merge.SCALAR, Word(Priority), default=Priority.MEDIUM)
    due_on: Mapped[date | None] = field(Merge.SCALAR, index=True)
    due_reason: Mapped[str] = field(Merge.SCALAR, default="")
    remind_on: Mapped[date | None] = field(Merge.SCALAR)
    owner_id: Mapped[UUID | None] = field(Merge.SCALAR, index=True)
    about_kind: Mapped[str] = field(Merge.APPEND, default="")
    about_id: Mapped[UUID | None] = field(Merge.APPEND)
    rule: Mapped[str] = field(Merge.APPEND, default="")
    created_at: Mapped[datetime] = field(Merge.APPEND)


class TaskTransition(Record):
    """One change of a task's state: from what, to what, when, by whom, why."""

    __tablename__ = "task_transition"

    task_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    was: Mapped[TaskStatus] = field(Merge.APPEND, Word(TaskStatus))
    became: Mapped[TaskStatus] = field(Merge.APPEND, Word(TaskStatus))
    reason: Mapped[str] = field(Merge.APPEND, default="")
    by: Mapped[UUID] = field(Merge.APPEND)
    at: Mapped[datetime] = field(Merge.APPEND)
