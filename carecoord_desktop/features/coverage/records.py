"""One insurance card: what stands on it, when it was checked, and how its renewal goes."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.store.record import Merge, Record, Word, field


class CoverageStatus(Words):
    """FHIR R4 fm-status."""

    ACTIVE = "active"
    CANCELLED = "cancelled"
    DRAFT = "draft"


class CheckedBy(Words):
    """How somebody made sure that a card is still good."""

    PHONE = "phone"
    PORTAL = "portal"
    ELIGIBILITY = "eligibility-response"
    CARD = "card-seen"
    LETTER = "letter"

    @property
    def label(self) -> str:
        """Return the way as a person reads it."""
        words = {
            "phone": "Called the payer",
            "portal": "Looked in the payer's portal",
            "eligibility-response": "Electronic eligibility answer",
            "card-seen": "Saw the card",
            "letter": "Saw a letter",
        }
        return words.get(self.value, super().label)


class RenewalState(Words):
    """How far a renewal has come."""

    NOT_STARTED = "not-started"
    PACKET_HERE = "packet-here"
    SENT = "sent"
    RENEWED = "renewed"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """Return the state as a person reads it."""
        words = {
            "packet-here": "Renewal form is here",
            "sent": "Papers sent, waiting",
            "closed": "Closed: papers not sent back",
        }
        return words.get(self.value, super().label)


class Coverage(Record):
    """A payer and plan."""

    __tablename__ = "coverage"

    payer: Mapped[str] = field(Merge.SCALAR)
    plan: Mapped[str] = field(Merge.SCALAR, default="")
    type: Mapped[str] = field(Merge.SCALAR, default="")
    payer_type: Mapped[PayerType | None] = field(Merge.SCALAR, Word(PayerType))
    member_id: Mapped[str] = field(Merge.IDENTITY, default="")
    group_id: Mapped[str] = field(Merge.SCALAR, default="")
    relationship: Mapped[str] = field(Merge.SCALAR, default="")
    status: Mapped[CoverageStatus] = field(Merge.SCALAR, Word(CoverageStatus))
    order: Mapped[int] = field(Merge.SCALAR, default=1)
    started_on: Mapped[PartialDate | None] = field(Merge.SCALAR)
    ended_on: Mapped[PartialDate | None] = field(Merge.SCALAR)
    primary_care: Mapped[str] = field(Merge.SCALAR, default="")
    network: Mapped[str] = field(Merge.SCALAR, default="")
    phone: Mapped[str] = field(Merge.SCALAR, default="")
    is_dual: Mapped[bool] = field(Merge.SCALAR, default=False)
    checked_on: Mapped[date | None] = field(Merge.SCALAR)
    checked_by: Mapped[CheckedBy | None] = field(Merge.SCALAR, Word(CheckedBy))
    renewal_due: Mapped[date | None] = field(Merge.SCALAR)
    renewal: Mapped[RenewalState] = field(Merge.SCALAR, Word(RenewalState), default=RenewalState.NOT_STARTED)
    papers_here: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    papers_sent_on: Mapped[date | None] = field(Merge.SCALAR)
    closed_on: Mapped[date | None] = field(Merge.SCALAR)
    note: Mapped[str] = field(Merge.SCALAR, default="")
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
