"""What stands in the way: of a goal, an appointment, a referral, or of care as a whole."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class BarrierDomain(Words):
    """What kind of thing stands in the way (functions.md 3.3); resources/barriers says how each is called."""

    TRANSPORT = "transport"
    COST = "cost"
    SCHEDULE = "schedule"
    LANGUAGE = "language"
    LITERACY = "literacy"
    PHONE_INTERNET = "phone-internet"
    FEAR_MISTRUST = "fear-mistrust"
    COGNITION = "cognition"
    MOBILITY = "mobility"
    HOUSING = "housing"
    PROVIDER_CAPACITY = "provider-capacity"
    PAPERWORK_INSURANCE = "paperwork-insurance"


class Severity(Words):
    """How much it hinders."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class BarrierStatus(Words):
    """Whether it is still there: accepted means that the person lives with it and wants nothing done."""

    OPEN = "open"
    RESOLVED = "resolved"
    ACCEPTED = "accepted"


class Barrier(Record):
    """One thing in the way; `goal_id` is the first version of a goal, `found_by` what it was found with."""

    __tablename__ = "barrier"

    domain: Mapped[BarrierDomain] = field(Merge.CLINICAL, Word(BarrierDomain))
    description: Mapped[str] = field(Merge.CLINICAL, default="")
    severity: Mapped[Severity] = field(Merge.CLINICAL, Word(Severity), default=Severity.MODERATE)
    goal_id: Mapped[UUID | None] = field(Merge.SCALAR, index=True)
    found_on: Mapped[date] = field(Merge.SCALAR)
    recheck_on: Mapped[date | None] = field(Merge.SCALAR, index=True)
    status: Mapped[BarrierStatus] = field(
        Merge.WORKFLOW,
        Word(BarrierStatus),
        default=BarrierStatus.OPEN,
        ended=(BarrierStatus.RESOLVED, BarrierStatus.ACCEPTED),
    )
    outcome: Mapped[str] = field(Merge.CLINICAL, default="")
    ended_on: Mapped[date | None] = field(Merge.WORKFLOW)
    found_by_kind: Mapped[str] = field(Merge.APPEND, default="")
    found_by_id: Mapped[UUID | None] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
