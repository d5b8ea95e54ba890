"""Referrals as they were asked for; what happened to each is told by its events (referral_stages)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.referral_stages.records import Channel
from carecoord_desktop.store.record import Merge, Record, Word, field


class ReferralCategory(Words):
    """What kind of help is asked for (functions.md F16)."""

    MEDICAL = "medical"
    BEHAVIORAL_HEALTH = "behavioral-health"
    SOCIAL = "social"
    EQUIPMENT = "equipment"
    EDUCATION = "education"
    LEGAL = "legal"

    @property
    def label(self) -> str:
        """The word as a person reads it."""
        return "Medical equipment" if self is ReferralCategory.EQUIPMENT else super().label


class Urgency(Words):
    """How soon (FHIR R4 request-priority)."""

    ROUTINE = "routine"
    URGENT = "urgent"
    ASAP = "asap"
    STAT = "stat"

    @property
    def label(self) -> str:
        """The word as a person reads it."""
        return {Urgency.ASAP: "As soon as possible", Urgency.STAT: "At once"}.get(self) or super().label


class Referral(Record):
    """One person, and perhaps members of her household, sent to one service; prepared until it is sent.

    `domain` is the need's category, `service_type` the service in words. `service_id` is a service of the
    directory, `partner_name` how it was called when the referral was written. `people` are charts of other
    household members it covers, and `beside` are referrals for the same that were known to be open, as text.
    One that came from elsewhere may not say by whom and when it was prepared.
    """

    __tablename__ = "referral"

    category: Mapped[ReferralCategory] = field(Merge.CLINICAL, Word(ReferralCategory))
    domain: Mapped[str] = field(Merge.CLINICAL, default="")
    service_type: Mapped[str] = field(Merge.CLINICAL, default="")
    service_id: Mapped[UUID | None] = field(Merge.SCALAR, index=True)
    organization_id: Mapped[UUID | None] = field(Merge.SCALAR, index=True)
    partner_name: Mapped[str] = field(Merge.SCALAR, default="")
    partner_phone: Mapped[str] = field(Merge.SCALAR, default="")
    partner_fax: Mapped[str] = field(Merge.SCALAR, default="")
    partner_address: Mapped[str] = field(Merge.SCALAR, default="")
    need_id: Mapped[UUID | None] = field(Merge.SCALAR, index=True)
    goal_id: Mapped[UUID | None] = field(Merge.SCALAR)
    reason: Mapped[str] = field(Merge.CLINICAL, default="")
    urgency: Mapped[Urgency] = field(Merge.CLINICAL, Word(Urgency), default=Urgency.ROUTINE)
    needed_by: Mapped[date | None] = field(Merge.SCALAR)
    consent_id: Mapped[UUID | None] = field(Merge.SCALAR)
    coverage_id: Mapped[UUID | None] = field(Merge.SCALAR)
    authorization: Mapped[str] = field(Merge.SCALAR, default="")
    channel: Mapped[Channel | None] = field(Merge.SCALAR, Word(Channel))
    language: Mapped[str] = field(Merge.SCALAR, default="")
    requested_by: Mapped[str] = field(Merge.SCALAR, default="")
    people: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    owner_id: Mapped[UUID | None] = field(Merge.SCALAR, index=True)
    parent_id: Mapped[UUID | None] = field(Merge.APPEND)
    replaces_id: Mapped[UUID | None] = field(Merge.APPEND)
    beside: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    prepared_by: Mapped[UUID | None] = field(Merge.APPEND)
    prepared_at: Mapped[datetime | None] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)


class SharedReferral(Record):
    """In the chart of a household member: that a referral in another chart covers her, too.

    Its id follows from referral and member, so that entering it twice is entering it once. It says no more
    than what is asked for and where, and it never counts as a referral of its own.
    """

    __tablename__ = "shared_referral"

    referral_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    home_chart: Mapped[UUID] = field(Merge.APPEND)
    what: Mapped[str] = field(Merge.SCALAR, default="")
    partner_name: Mapped[str] = field(Merge.SCALAR, default="")
    is_covered: Mapped[bool] = field(Merge.SCALAR, default=True)
    shared_on: Mapped[date] = field(Merge.SCALAR)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
