"""Care plans and goals as other systems sent them; shown, not yet edited."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class PlanStatus(Words):
    """FHIR R4 CarePlan.status."""

    DRAFT = "draft"
    ACTIVE = "active"
    ON_HOLD = "on-hold"
    REVOKED = "revoked"
    COMPLETED = "completed"
    UNKNOWN = "unknown"


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


class CarePlan(Record):
    """A plan."""

    __tablename__ = "care_plan"

    title: Mapped[str] = field(Merge.CLINICAL)
    status: Mapped[PlanStatus] = field(Merge.CLINICAL, Word(PlanStatus))
    category: Mapped[str] = field(Merge.CLINICAL, default="")
    started_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    ended_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    activities: Mapped[tuple[str, ...]] = field(Merge.CLINICAL, default=())
    source_id: Mapped[UUID | None] = field(Merge.APPEND)


class Goal(Record):
    """What is to be reached."""

    __tablename__ = "goal"

    statement: Mapped[str] = field(Merge.CLINICAL)
    status: Mapped[GoalStatus] = field(Merge.CLINICAL, Word(GoalStatus))
    achievement: Mapped[str] = field(Merge.CLINICAL, default="")
    target_text: Mapped[str] = field(Merge.CLINICAL, default="")
    started_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    due_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
