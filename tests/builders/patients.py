"""People in a store, registered the way a coordinator does it."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.contact_points.queries import contact_points
from carecoord_desktop.features.contact_points.rules import AddressDraft, ContactPointDraft
from carecoord_desktop.features.patients import queries
from carecoord_desktop.features.patients.rules import PatientDraft
from carecoord_desktop.features.registrations.actions import register_patient
from carecoord_desktop.store.desk import Desk


def a_person(
    family_name: str = "Grant",
    given_name: str = "Lucille",
    birth_date: str | None = "1955-03-12",
) -> PatientDraft:
    """Return the draft of a person."""
    born = PartialDate(birth_date) if birth_date else None
    return PatientDraft(family_name=family_name, given_names=(given_name,), birth_date=born)


def a_patient(
    desk: Desk,
    draft: PatientDraft | None = None,
    *,
    phone: str = "",
    address: AddressDraft | None = None,
    despite: str | None = None,
) -> UUID:
    """Return the id of a person registered at this desk, on its worker's caseload."""
    with desk.writing() as session:
        patient = register_patient(
            session,
            draft or a_person(),
            worker_id=desk.worker_id,
            points=[ContactPointDraft(value=phone)] if phone else [],
            addresses=[address] if address else [],
            despite=despite,
        )
        return patient.id


def the_person(desk: Desk, patient_id: UUID) -> PatientDraft:
    """Return the person as her form opens her."""
    with desk.reading() as session:
        return queries.patient_draft(session, patient_id)


def the_number(desk: Desk, patient_id: UUID) -> ContactPointDraft:
    """Return the one number in a chart, as its form opens it."""
    with desk.reading() as session:
        [point] = contact_points(session, patient_id)
    return point
