"""Conditions in a chart."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.conditions.actions import add_condition
from carecoord_desktop.features.conditions.queries import ConditionRow, conditions_of_chart
from carecoord_desktop.features.conditions.records import (
    ClinicalStatus,
    ConditionCategory,
    VerificationStatus,
)
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.store.desk import Desk


def a_condition(
    desk: Desk,
    chart: UUID,
    name: str = "Type 2 diabetes",
    *,
    category: ConditionCategory = ConditionCategory.PROBLEM,
    status: ClinicalStatus = ClinicalStatus.ACTIVE,
    verification: VerificationStatus = VerificationStatus.CONFIRMED,
    onset_on: str = "",
    abated_on: str = "",
) -> ConditionRow:
    """Return a new condition as the list shows it; dates are `YYYY[-MM[-DD]]` or ""."""
    begins, ends = (PartialDate(text) if text else None for text in (onset_on, abated_on))
    draft = ConditionDraft(name, category, status, verification, begins, ends)
    with desk.writing() as session:
        added = add_condition(session, chart, draft)
    [row] = [row for row in the_conditions(desk, chart) if row.condition_id == added.id]
    return row


def the_conditions(desk: Desk, chart: UUID) -> list[ConditionRow]:
    """Return the problem list as it stands now."""
    with desk.reading() as session:
        return conditions_of_chart(session, chart)
