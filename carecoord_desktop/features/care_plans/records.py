"""Care plans: their versions, who approved and who agreed, and since when each is in force."""

from __future__ import annotations

from datetime import date, datetime
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


class PlanStage(Words):
    """How far a plan of ours has come (functions.md F1): it is in force once it is active."""

    DRAFT = "draft"
    TEAM_REVIEW = "team-review"
    CLINICIAN_APPROVED = "clinician-approved"
    PATIENT_AGREED = "patient-agreed"
    ACTIVE = "active"
    SUPERSEDED = "superseded"


class UpdateReason(Words):
    """Why there is a new version (functions.md F1)."""

    INITIAL = "initial"
    ANNUAL = "annual"
    STATUS_CHANGE = "status-change"
    TRANSITION = "transition"
    PATIENT_REQUEST = "patient-request"
    OTHER = "other"

    @property
    def label(self) -> str:
        """Return the word as a person reads it."""
        return _REASONS.get(self, super().label)


_REASONS = {
    UpdateReason.ANNUAL: "The yearly review",
    UpdateReason.STATUS_CHANGE: "Something has changed",
    UpdateReason.TRANSITION: "A stay in hospital, or a move",
    UpdateReason.PATIENT_REQUEST: "They asked for it",
    UpdateReason.OTHER: "Something else",
}


class CarePlan(Record):
    """One version of a plan; `version` is 0 and `stage` None for a plan that was written elsewhere.

    `approved_content` is the hash of what was approved: what changes afterwards is not approved.
    """

    __tablename__ = "care_plan"

    title: Mapped[str] = field(Merge.CLINICAL)
    status: Mapped[PlanStatus] = field(Merge.CLINICAL, Word(PlanStatus))
    category: Mapped[str] = field(Merge.CLINICAL, default="")
    started_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    ended_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    activities: Mapped[tuple[str, ...]] = field(Merge.CLINICAL, default=())
    version: Mapped[int] = field(Merge.APPEND, default=0)
    replaces: Mapped[UUID | None] = field(Merge.APPEND)
    stage: Mapped[PlanStage | None] = field(
        Merge.WORKFLOW,
        Word(PlanStage),
        index=True,
        begun=(PlanStage.TEAM_REVIEW, PlanStage.CLINICIAN_APPROVED, PlanStage.PATIENT_AGREED),
        ended=(PlanStage.ACTIVE, PlanStage.SUPERSEDED),
    )
    reason_for_update: Mapped[UpdateReason | None] = field(Merge.SCALAR, Word(UpdateReason))
    approved_by: Mapped[str] = field(Merge.WORKFLOW, default="")
    approved_credential: Mapped[str] = field(Merge.WORKFLOW, default="")
    approved_on: Mapped[date | None] = field(Merge.WORKFLOW)
    approver_id: Mapped[UUID | None] = field(Merge.WORKFLOW)
    approved_content: Mapped[str] = field(Merge.WORKFLOW, default="")
    agreed_on: Mapped[date | None] = field(Merge.WORKFLOW)
    sent_on: Mapped[date | None] = field(Merge.SCALAR)
    sent_to: Mapped[str] = field(Merge.SCALAR, default="")
    locked_at: Mapped[datetime | None] = field(Merge.WORKFLOW)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
