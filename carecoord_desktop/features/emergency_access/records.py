"""Who opened which chart outside her caseload, why and until when, and who looked at that afterwards."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.store.record import Merge, Record, field


class EmergencyAccess(Record):
    """One opening of a chart in an emergency; it lies in that chart. `reviewer_id` is None at the office."""

    __tablename__ = "emergency_access"

    worker_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    reason: Mapped[str] = field(Merge.APPEND)
    opened_at: Mapped[datetime] = field(Merge.APPEND)
    ends_at: Mapped[datetime] = field(Merge.APPEND)
    closed_at: Mapped[datetime | None] = field(Merge.SCALAR)
    reviewed_at: Mapped[datetime | None] = field(Merge.WORKFLOW)
    reviewer_id: Mapped[UUID | None] = field(Merge.WORKFLOW)
    review: Mapped[str] = field(Merge.WORKFLOW, default="")
