"""One entry of the problem list."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class ClinicalStatus(Words):
    """FHIR R4 condition-clinical."""

    ACTIVE = "active"
    RECURRENCE = "recurrence"
    RELAPSE = "relapse"
    INACTIVE = "inactive"
    REMISSION = "remission"
    RESOLVED = "resolved"


class VerificationStatus(Words):
    """FHIR R4 condition-ver-status and allergyintolerance-verification."""

    UNCONFIRMED = "unconfirmed"
    PROVISIONAL = "provisional"
    DIFFERENTIAL = "differential"
    CONFIRMED = "confirmed"
    REFUTED = "refuted"


class ConditionCategory(Words):
    """What kind of entry it is (US Core)."""

    PROBLEM = "problem-list-item"
    ENCOUNTER_DIAGNOSIS = "encounter-diagnosis"
    HEALTH_CONCERN = "health-concern"


class Condition(Record):
    """A problem, diagnosis or health concern."""

    __tablename__ = "condition"

    name: Mapped[str] = field(Merge.CLINICAL)
    code: Mapped[str] = field(Merge.CLINICAL, default="")
    code_system: Mapped[str] = field(Merge.CLINICAL, default="")
    category: Mapped[ConditionCategory] = field(Merge.CLINICAL, Word(ConditionCategory))
    clinical_status: Mapped[ClinicalStatus] = field(Merge.CLINICAL, Word(ClinicalStatus))
    verification: Mapped[VerificationStatus] = field(Merge.CLINICAL, Word(VerificationStatus))
    onset_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    abated_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    recorded_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
