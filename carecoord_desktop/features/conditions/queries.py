"""The conditions of one chart."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.conditions import rules
from carecoord_desktop.features.conditions.records import (
    ClinicalStatus,
    Condition,
    ConditionCategory,
    VerificationStatus,
)
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class ConditionRow:
    """One condition, as lists and papers show it."""

    seen: Seen
    condition_id: UUID
    name: str
    category: ConditionCategory
    clinical_status: ClinicalStatus
    verification: VerificationStatus
    onset_on: PartialDate | None
    abated_on: PartialDate | None
    is_active: bool


def conditions_of_chart(session: Session, chart: UUID) -> list[ConditionRow]:
    """Return a person's conditions: active ones first by name, then past ones, the latest ended first."""
    found = session.scalars(
        select(Condition).where(Condition.chart == chart, Condition.standing != Standing.ENTERED_IN_ERROR)
    )
    rows = sorted(map(_row, found), key=lambda row: row.name.casefold())
    active = [row for row in rows if row.is_active]
    past = [row for row in rows if not row.is_active]
    past.sort(key=lambda row: "" if row.abated_on is None else row.abated_on.text, reverse=True)
    return active + past


def _row(condition: Condition) -> ConditionRow:
    return ConditionRow(
        Seen.of(condition),
        condition.id,
        condition.name,
        condition.category,
        condition.clinical_status,
        condition.verification,
        condition.onset_on,
        condition.abated_on,
        rules.is_active(condition.clinical_status, condition.verification),
    )
