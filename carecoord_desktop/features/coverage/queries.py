"""What pays for a person's care, in the order in which it pays."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.coverage.records import Coverage, CoverageStatus
from carecoord_desktop.store.record import Standing


@dataclass(frozen=True)
class CoverageRow:
    """One insurance card; `is_current` says that it was not cancelled and its period includes today."""

    coverage_id: UUID
    payer: str
    plan: str
    type: str
    member_id: str
    group_id: str
    relationship: str
    status: CoverageStatus
    order: int
    started_on: PartialDate | None
    ended_on: PartialDate | None
    is_current: bool


def coverage_of_chart(session: Session, chart: UUID) -> list[CoverageRow]:
    """Return a person's coverage: current first, primary before secondary, the latest begun first."""
    found = session.scalars(
        select(Coverage).where(Coverage.chart == chart, Coverage.standing != Standing.ENTERED_IN_ERROR)
    )
    rows = sorted(map(_row, found), key=lambda row: row.payer.casefold())
    rows.sort(key=lambda row: "" if row.started_on is None else row.started_on.text, reverse=True)
    return sorted(rows, key=lambda row: (not row.is_current, row.order))


def _row(card: Coverage) -> CoverageRow:
    today = clock.today()
    has_begun = card.started_on is None or card.started_on.earliest <= today
    has_ended = card.ended_on is not None and card.ended_on.latest < today
    return CoverageRow(
        card.id,
        card.payer,
        card.plan,
        card.type,
        card.member_id,
        card.group_id,
        card.relationship,
        card.status,
        card.order,
        card.started_on,
        card.ended_on,
        is_current=card.status == CoverageStatus.ACTIVE and has_begun and not has_ended,
    )
