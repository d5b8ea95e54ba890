"""Medication lists in a chart."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.features.medications.actions import add_medication
from carecoord_desktop.features.medications.queries import MedicationRow, medications_of_chart
from carecoord_desktop.features.medications.records import MedicationList, MedicationStatus
from carecoord_desktop.features.medications.rules import MedicationDraft
from carecoord_desktop.store.desk import Desk


def a_medication(
    desk: Desk,
    chart: UUID,
    name: str = "Metformin 500 mg tablet",
    *,
    dose_text: str = "1 tablet twice a day",
    purpose: str = "",
    list_name: MedicationList = MedicationList.PATIENT_REPORTED,
    status: MedicationStatus = MedicationStatus.ACTIVE,
) -> MedicationRow:
    """Return a new line as the lists show it."""
    draft = MedicationDraft(name, dose_text, purpose, list_name, status)
    with desk.writing() as session:
        added = add_medication(session, chart, draft)
    [row] = [row for row in the_medications(desk, chart) if row.medication_id == added.id]
    return row


def the_medications(desk: Desk, chart: UUID) -> list[MedicationRow]:
    """Return all medication lists as they stand now."""
    with desk.reading() as session:
        return medications_of_chart(session, chart)
