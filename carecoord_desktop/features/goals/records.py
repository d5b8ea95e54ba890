"""Goals, the steps toward them, and the notes on how far they have come.

What was agreed to (statement, target, dates, steps) is locked with its plan; how far it has come goes on.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.store.record import Merge, Record, Word, field


class GoalStatus(Words):
    """FHIR R4 Goal.lifecycleStatus."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    ACCEPTED = "accepted"
    ACTIVE = "active"
    ON_HOLD = "on-hold"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    REJECTED = "rejected"


class Achievement(Words):
    """FHIR R4 Goal.achievementStatus (standards.md 2.1)."""

    IN_PROGRESS = "in-progress"
    IMPROVING = "improving"
    WORSENING = "worsening"
    NO_CHANGE = "no-change"
    ACHIEVED = "achieved"
    SUSTAINING = "sustaining"
    NOT_ACHIEVED = "not-achieved"
    NO_PROGRESS = "no-progress"
    NOT_ATTAINABLE = "not-attainable"


class StepStatus(Words):
    """FHIR R4 CarePlan.activity.detail.status."""

    NOT_STARTED = "not-started"
    SCHEDULED = "scheduled"
    IN_PROGRESS = "in-progress"
    ON_HOLD = "on-hold"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    STOPPED = "stopped"


class Goal(Record):
    """What is to be reached.

    A revised plan has copies of its goals; `origin_id` names the first of them, with which progress is kept.
    It is locked while its plan is approved, replaced once a later version is in force.
    """

    __tablename__ = "goal"

    statement: Mapped[str] = field(Merge.CLINICAL)
    status: Mapped[GoalStatus] = field(Merge.CLINICAL, Word(GoalStatus))
    achievement: Mapped[str] = field(Merge.CLINICAL, default="")
    target_text: Mapped[str] = field(Merge.CLINICAL, default="")
    started_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    due_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    plan_id: Mapped[UUID | None] = field(Merge.APPEND, index=True)
    origin_id: Mapped[UUID | None] = field(Merge.APPEND, index=True)
    need_id: Mapped[UUID | None] = field(Merge.CLINICAL)
    domain: Mapped[str] = field(Merge.SCALAR, default="")
    priority: Mapped[Priority] = field(Merge.SCALAR, Word(Priority), default=Priority.MEDIUM)
    confidence: Mapped[int | None] = field(Merge.SCALAR)
    is_patient_owned: Mapped[bool] = field(Merge.SCALAR, default=False)
    end_reason: Mapped[str] = field(Merge.SCALAR, default="")
    is_locked: Mapped[bool] = field(Merge.PROTECTIVE, default=False)
    is_replaced: Mapped[bool] = field(Merge.SCALAR, default=False)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)

    @property
    def root_id(self) -> UUID:
        """The first version of this goal, under which its progress is kept."""
        return self.origin_id or self.id


class Intervention(Record):
    """One step toward a goal: who does what, how often, until when, and what came of it."""

    __tablename__ = "intervention"

    goal_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    origin_id: Mapped[UUID | None] = field(Merge.APPEND)
    text: Mapped[str] = field(Merge.CLINICAL)
    owner_id: Mapped[UUID | None] = field(Merge.SCALAR)
    owner_name: Mapped[str] = field(Merge.SCALAR, default="")
    frequency: Mapped[str] = field(Merge.SCALAR, default="")
    due_on: Mapped[date | None] = field(Merge.CLINICAL)
    status: Mapped[StepStatus] = field(
        Merge.WORKFLOW,
        Word(StepStatus),
        default=StepStatus.NOT_STARTED,
        begun=(StepStatus.SCHEDULED, StepStatus.IN_PROGRESS, StepStatus.ON_HOLD),
        ended=(StepStatus.COMPLETED, StepStatus.CANCELLED, StepStatus.STOPPED),
    )
    outcome: Mapped[str] = field(Merge.CLINICAL, default="")
    task_id: Mapped[UUID | None] = field(Merge.SCALAR)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")

    @property
    def root_id(self) -> UUID:
        """The first version of this step."""
        return self.origin_id or self.id


class GoalProgress(Record):
    """One note on how far a goal has come; `goal_id` is the goal's first version. Only ever added."""

    __tablename__ = "goal_progress"

    goal_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    told_on: Mapped[date] = field(Merge.APPEND)
    achievement: Mapped[Achievement] = field(Merge.APPEND, Word(Achievement))
    note: Mapped[str] = field(Merge.APPEND, default="")
    confidence: Mapped[int | None] = field(Merge.APPEND)
    by: Mapped[UUID] = field(Merge.APPEND)
    at: Mapped[datetime] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
