"""Numbers that other systems know a person by."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class IdentifierType(Words):
    """HL7 v2-0203 identifier types that may be kept; SS, DL and PPN never are."""

    MEDICAL_RECORD = "MR"
    MEMBER = "MB"
    MEDICAID = "MA"
    MEDICARE = "MC"
    OTHER = "other"


class PatientIdentifier(Record):
    """A number somebody else knows the person by; also the crosswalk that imports match on."""

    __tablename__ = "patient_identifier"

    type: Mapped[IdentifierType] = field(Merge.IDENTITY, Word(IdentifierType))
    system: Mapped[str] = field(Merge.IDENTITY)
    value: Mapped[str] = field(Merge.IDENTITY, index=True)
