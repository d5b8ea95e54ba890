"""Allergies in a chart."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.features.allergies.actions import add_allergy
from carecoord_desktop.features.allergies.queries import Allergies, AllergyRow, allergies_of_chart
from carecoord_desktop.features.allergies.records import AllergyStatus, AllergyVerification, Criticality
from carecoord_desktop.features.allergies.rules import AllergyDraft
from carecoord_desktop.store.desk import Desk


def an_allergy(
    desk: Desk,
    chart: UUID,
    substance: str = "Penicillin",
    reaction: str = "Hives",
    *,
    criticality: Criticality | None = None,
    status: AllergyStatus = AllergyStatus.ACTIVE,
    verification: AllergyVerification = AllergyVerification.CONFIRMED,
) -> AllergyRow:
    """Return a new allergy as the list shows it."""
    draft = AllergyDraft(substance, reaction, criticality, status, verification)
    with desk.writing() as session:
        added = add_allergy(session, chart, draft)
    [row] = [row for row in the_allergies(desk, chart).rows if row.allergy_id == added.id]
    return row


def the_allergies(desk: Desk, chart: UUID) -> Allergies:
    """Return what the chart says about allergies now."""
    with desk.reading() as session:
        return allergies_of_chart(session, chart)
