"""One line of one medication list."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class MedicationStatus(Words):
    """FHIR R4 MedicationStatement.status; `stopped` and `completed` are shown as past."""

    ACTIVE = "active"
    COMPLETED = "completed"
    INTENDED = "intended"
    STOPPED = "stopped"
    ON_HOLD = "on-hold"
    UNKNOWN = "unknown"
    NOT_TAKEN = "not-taken"
    CANCELLED = "cancelled"
    DRAFT = "draft"


class MedicationList(Words):
    """Who says so: lists are shown side by side and never merged by themselves."""

    PRESCRIBED = "prescribed"
    PATIENT_REPORTED = "patient-reported"
    BOTTLES = "bottles"
    DISCHARGE = "discharge"
    PHARMACY = "pharmacy"


class Medication(Record):
    """A medicine on one list."""

    __tablename__ = "medication"

    name: Mapped[str] = field(Merge.CLINICAL)
    code: Mapped[str] = field(Merge.CLINICAL, default="")
    code_system: Mapped[str] = field(Merge.CLINICAL, default="")
    dose_text: Mapped[str] = field(Merge.CLINICAL, default="")
    purpose: Mapped[str] = field(Merge.CLINICAL, default="")
    status: Mapped[MedicationStatus] = field(Merge.CLINICAL, Word(MedicationStatus))
    list: Mapped[MedicationList] = field(Merge.CLINICAL, Word(MedicationList))
    started_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    ended_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    prescriber: Mapped[str] = field(Merge.CLINICAL, default="")
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
