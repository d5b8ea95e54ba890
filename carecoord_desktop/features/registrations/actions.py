"""What a coordinator does about somebody new: register her, unless she is here already."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import refuse
from carecoord_desktop.features.contact_points import rules as ways
from carecoord_desktop.features.contact_points.actions import add_address, add_contact_point
from carecoord_desktop.features.contact_points.rules import AddressDraft, ContactPointDraft
from carecoord_desktop.features.identifiers import rules as numbers
from carecoord_desktop.features.identifiers.actions import add_identifier
from carecoord_desktop.features.identifiers.rules import IdentifierDraft
from carecoord_desktop.features.patients import rules as people
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import PatientDraft
from carecoord_desktop.features.registrations.queries import PossibleDuplicate, possible_duplicates
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.entering import entered
from carecoord_desktop.store.record import Seen, new_id


class LooksRegistered(Exception):
    """The person may be registered already; somebody must open that chart or give a reason."""

    def __init__(self, found: Sequence[PossibleDuplicate]) -> None:
        super().__init__(f"{len(found)} people look alike")
        self.found = tuple(found)


def register_patient(
    session: Session,
    draft: PatientDraft,
    *,
    worker_id: UUID,
    points: Sequence[ContactPointDraft] = (),
    addresses: Sequence[AddressDraft] = (),
    identifiers: Sequence[IdentifierDraft] = (),
    despite: str | None = None,
) -> Patient:
    """Store a new person on the caseload of `worker_id`, with how to reach her.

    `despite` is the reason for registering somebody who looks like a person already here; both are
    then marked for review at the hub.

    Raises:
        DraftHasProblems: if any of the drafts has problems.
        LooksRegistered: if somebody looks alike and there is no reason.
    """
    refuse(
        [
            *people.problems(draft),
            *(problem for point in points for problem in ways.problems(point)),
            *(problem for address in addresses for problem in ways.problems(address)),
            *(problem for number in identifiers for problem in numbers.problems(number)),
        ]
    )
    reason = (despite or "").strip()
    found = possible_duplicates(session, draft, points, identifiers)
    if found and not reason:
        raise LooksRegistered(found)
    patient_id = new_id()
    patient = Patient(
        id=patient_id,
        chart=patient_id,
        coordinator_id=worker_id,
        registered_at=clock.now(),
        look_alikes=tuple(str(alike.patient_id) for alike in found),
        duplicate_reason=reason if found else "",
        **entered(draft, "name_is_unknown"),
    )
    session.add(patient)
    for alike in found:
        _mark_for_review(session.get_one(Patient, alike.patient_id), patient_id, reason)
    for point in points:
        add_contact_point(session, patient_id, point)
    for address in addresses:
        add_address(session, patient_id, address)
    for identifier in identifiers:
        add_identifier(session, patient_id, identifier)
    return patient


def _mark_for_review(patient: Patient, newcomer: UUID, reason: str) -> None:
    marks = (*patient.look_alikes, str(newcomer))
    change(patient, Seen.of(patient), look_alikes=marks, duplicate_reason=reason)
