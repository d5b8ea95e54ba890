"""People as lists name them, and as the drafts that would change them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import DeathDraft, PatientDraft, shown_name
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.entering import draft_of
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class Person:
    """Somebody registered here."""

    patient_id: UUID
    shown_name: str
    birth_date: PartialDate | None


def name_on_chart(desk: Desk, chart: UUID) -> str:
    """Return the name shown for a person, or "" where there is none yet: a registration that was begun."""
    with desk.reading() as session:
        person = session.get(Patient, chart)
        return "" if person is None else name_of(person)


def registered_people(session: Session, limit: int) -> list[Person]:
    """Return everybody who counts, by name."""
    found = session.execute(
        select(
            Patient.id, Patient.family_name, Patient.given_names, Patient.name_suffix,
            Patient.preferred_name, Patient.birth_date,
        ).where(Patient.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Patient.family_name, Patient.given_names, Patient.id).limit(limit)
    )  # fmt: skip
    return [
        Person(patient_id, shown_name(family, given, suffix, preferred), birth_date)
        for patient_id, family, given, suffix, preferred, birth_date in found
    ]


def patient_draft(session: Session, patient_id: UUID) -> PatientDraft:
    """Return the person as her form shows her.

    Raises:
        NoResultFound: if this laptop does not have her.
    """
    return patient_as_seen(Seen.of(session.get_one(Patient, patient_id)))


def patient_as_seen(seen: Seen) -> PatientDraft:
    """Return the person as her form showed her when somebody saw this of her."""
    has_no_name = not (seen.values["family_name"] or seen.values["given_names"])
    return draft_of(PatientDraft, seen, name_is_unknown=has_no_name)


def death_draft(session: Session, patient_id: UUID) -> DeathDraft:
    """Return what is recorded about her death, empty fields while she lives."""
    return draft_of(DeathDraft, Seen.of(session.get_one(Patient, patient_id)))


def name_of(patient: Patient) -> str:
    """Return a person's name as lists show it."""
    return shown_name(patient.family_name, patient.given_names, patient.name_suffix, patient.preferred_name)
