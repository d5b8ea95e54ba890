"""The allergies of one chart, and whether "none known" was confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.allergies import rules
from carecoord_desktop.features.allergies.records import (
    Allergy,
    AllergyStatus,
    AllergyVerification,
    Criticality,
)
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class AllergyRow:
    """One allergy, as lists and papers show it."""

    seen: Seen
    allergy_id: UUID
    substance: str
    reaction: str
    criticality: Criticality | None
    status: AllergyStatus
    verification: AllergyVerification
    onset_on: PartialDate | None
    is_active: bool


@dataclass(frozen=True)
class Allergies:
    """All that is known about a person's allergies; both statements stand when they contradict each other."""

    rows: tuple[AllergyRow, ...]
    none_known: bool
    patient_seen: Seen | None

    @property
    def active(self) -> tuple[AllergyRow, ...]:
        """The allergies that must be respected today."""
        return tuple(row for row in self.rows if row.is_active)

    @property
    def is_contradicted(self) -> bool:
        """Whether "none known" was confirmed although an active allergy is on the list."""
        return self.none_known and bool(self.active)


def allergies_of_chart(session: Session, chart: UUID) -> Allergies:
    """Return a person's allergies: active ones first, the critical ones before the others, then past ones."""
    found = session.scalars(
        select(Allergy).where(Allergy.chart == chart, Allergy.standing != Standing.ENTERED_IN_ERROR)
    )
    rows = sorted(map(_row, found), key=_rank)
    patient = session.get(Patient, chart)
    if patient is None:
        return Allergies(tuple(rows), none_known=False, patient_seen=None)
    return Allergies(tuple(rows), patient.no_known_allergies, Seen.of(patient))


def _row(allergy: Allergy) -> AllergyRow:
    return AllergyRow(
        Seen.of(allergy),
        allergy.id,
        allergy.substance,
        allergy.reaction,
        allergy.criticality,
        allergy.status,
        allergy.verification,
        allergy.onset_on,
        rules.is_active(allergy.status, allergy.verification),
    )


def _rank(row: AllergyRow) -> tuple[bool, bool, str]:
    return not row.is_active, row.criticality != Criticality.HIGH, row.substance.casefold()
