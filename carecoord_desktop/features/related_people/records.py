"""The people around a person."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.contact_points.records import Permission
from carecoord_desktop.store.record import Merge, Record, Word, field


class RelatedRole(Words):
    """What somebody is to the patient."""

    CAREGIVER = "caregiver"
    GUARDIAN = "guardian"
    EMERGENCY_CONTACT = "emergency-contact"
    HEALTH_CARE_AGENT = "health-care-agent"
    FAMILY = "family"
    OTHER = "other"


class RelatedPerson(Record):
    """A caregiver, guardian or emergency contact, and what he may be told."""

    __tablename__ = "related_person"

    name: Mapped[str] = field(Merge.SCALAR)
    role: Mapped[RelatedRole] = field(Merge.SCALAR, Word(RelatedRole))
    relationship: Mapped[str] = field(Merge.SCALAR, default="")
    language: Mapped[str] = field(Merge.SCALAR, default="")
    authority: Mapped[str] = field(Merge.IDENTITY, default="")
    authority_until: Mapped[date | None] = field(Merge.IDENTITY)
    may_be_told: Mapped[Permission] = field(Merge.PROTECTIVE, Word(Permission), default=Permission.NOT_ASKED)
    no_contact: Mapped[bool] = field(Merge.PROTECTIVE, default=False)
    no_contact_paper: Mapped[str] = field(Merge.PROTECTIVE, default="")
    period_end: Mapped[date | None] = field(Merge.SCALAR)
