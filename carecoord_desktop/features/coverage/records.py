"""One insurance card."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class CoverageStatus(Words):
    """FHIR R4 fm-status."""

    ACTIVE = "active"
    CANCELLED = "cancelled"
    DRAFT = "draft"


class Coverage(Record):
    """A payer and plan."""

    __tablename__ = "coverage"

    payer: Mapped[str] = field(Merge.SCALAR)
    plan: Mapped[str] = field(Merge.SCALAR, default="")
    type: Mapped[str] = field(Merge.SCALAR, default="")
    member_id: Mapped[str] = field(Merge.IDENTITY, default="")
    group_id: Mapped[str] = field(Merge.SCALAR, default="")
    relationship: Mapped[str] = field(Merge.SCALAR, default="")
    status: Mapped[CoverageStatus] = field(Merge.SCALAR, Word(CoverageStatus))
    order: Mapped[int] = field(Merge.SCALAR, default=1)
    started_on: Mapped[PartialDate | None] = field(Merge.SCALAR)
    ended_on: Mapped[PartialDate | None] = field(Merge.SCALAR)
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
