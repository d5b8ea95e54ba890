"""Needs in a chart."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.features.needs.actions import add_need
from carecoord_desktop.features.needs.queries import NeedRow, needs_of_chart
from carecoord_desktop.features.needs.records import Sensitivity, WantsHelp
from carecoord_desktop.features.needs.rules import NeedDraft
from carecoord_desktop.store.desk import Desk


def a_need(
    desk: Desk,
    chart: UUID,
    category: str = "food-insecurity",
    *,
    description: str = "Food runs out before the month does",
    wants_help: WantsHelp = WantsHelp.YES,
    sensitivity: Sensitivity = Sensitivity.NONE,
) -> NeedRow:
    """Return a new need as the list shows it."""
    draft = NeedDraft(category, description, wants_help, sensitivity)
    with desk.writing() as session:
        added = add_need(session, chart, draft)
    return the_need(desk, chart, added.id)


def the_need(desk: Desk, chart: UUID, need_id: UUID) -> NeedRow:
    """Return a need as the list shows it now."""
    [row] = [row for row in the_needs(desk, chart) if row.need_id == need_id]
    return row


def the_needs(desk: Desk, chart: UUID, *, also_private: bool = True) -> list[NeedRow]:
    """Return the list of needs as it stands now."""
    with desk.reading() as session:
        return needs_of_chart(session, chart, also_private=also_private)
