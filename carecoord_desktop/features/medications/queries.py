"""The medication lists of one chart, side by side and never merged."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.medications import rules
from carecoord_desktop.features.medications.records import Medication, MedicationList, MedicationStatus
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class MedicationRow:
    """One line of one list, as screens and papers show it."""

    seen: Seen
    medication_id: UUID
    list: MedicationList
    name: str
    dose_text: str
    purpose: str
    status: MedicationStatus
    started_on: PartialDate | None
    ended_on: PartialDate | None
    prescriber: str
    is_past: bool


def medications_of_chart(session: Session, chart: UUID) -> list[MedicationRow]:
    """Return all lines, list after list; in each list the current ones first, then by name."""
    found = session.scalars(
        select(Medication).where(Medication.chart == chart, Medication.standing != Standing.ENTERED_IN_ERROR)
    )
    return sorted(map(_row, found), key=_rank)


def list_rank(name: MedicationList) -> int:
    """Return the place of a list beside the others; one this version does not know comes last."""
    lists = list(MedicationList)
    return lists.index(name) if name in lists else len(lists)


def _rank(row: MedicationRow) -> tuple[int, str, bool, str]:
    return list_rank(row.list), str(row.list), row.is_past, row.name.casefold()


def _row(line: Medication) -> MedicationRow:
    return MedicationRow(
        Seen.of(line),
        line.id,
        line.list,
        line.name,
        line.dose_text,
        line.purpose,
        line.status,
        line.started_on,
        line.ended_on,
        line.prescriber,
        rules.is_past(line.status),
    )
