"""People whom two coordinators record and change on their laptops."""

from __future__ import annotations

from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import select

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen, new_id


def a_person(desk: Desk, **fields: Any) -> UUID:
    """Save a person and return her id."""
    patient_id = new_id()
    with desk.writing() as session:
        session.add(Patient(id=patient_id, chart=patient_id, family_name="Grant", **fields))
    return patient_id


def shown(desk: Desk, patient_id: UUID) -> Patient | None:
    """Return the person as this desk shows her."""
    with desk.reading() as session:
        return session.scalar(select(Patient).where(Patient.id == patient_id))


def changed(desk: Desk, patient_id: UUID, seen: Seen | None = None, **fields: Any) -> None:
    """Change a person as somebody does who has just opened her, or opened her as `seen`."""
    with desk.writing() as session:
        patient = session.get_one(Patient, patient_id)
        change(patient, seen or Seen.of(patient), **fields)


def incompressible(seed: int) -> str:
    """Return 120,000 characters that no compression makes shorter than half."""
    return Random(seed).randbytes(60_000).hex()  # noqa: S311  # the same in every run
