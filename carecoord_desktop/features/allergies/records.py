"""One allergy or intolerance."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class AllergyStatus(Words):
    """FHIR R4 allergyintolerance-clinical."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    RESOLVED = "resolved"


class AllergyVerification(Words):
    """FHIR R4 allergyintolerance-verification."""

    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    REFUTED = "refuted"


class Criticality(Words):
    """FHIR R4 allergy-intolerance-criticality."""

    LOW = "low"
    HIGH = "high"
    UNABLE_TO_ASSESS = "unable-to-assess"


class Allergy(Record):
    """An allergy or intolerance; of two concurrent states the active one is shown."""

    __tablename__ = "allergy"

    substance: Mapped[str] = field(Merge.CLINICAL)
    code: Mapped[str] = field(Merge.CLINICAL, default="")
    code_system: Mapped[str] = field(Merge.CLINICAL, default="")
    reaction: Mapped[str] = field(Merge.CLINICAL, default="")
    criticality: Mapped[Criticality | None] = field(Merge.CLINICAL, Word(Criticality))
    status: Mapped[AllergyStatus] = field(Merge.CLINICAL, Word(AllergyStatus))
    verification: Mapped[AllergyVerification] = field(Merge.CLINICAL, Word(AllergyVerification))
    category: Mapped[str] = field(Merge.CLINICAL, default="")
    onset_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    recorded_on: Mapped[PartialDate | None] = field(Merge.CLINICAL)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
