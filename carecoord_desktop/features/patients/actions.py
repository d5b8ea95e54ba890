"""What a coordinator does about a person: change what is known, record a death and undo it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from carecoord_desktop.common.problems import refuse
from carecoord_desktop.features.patients import rules
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import DeathDraft, PatientDraft
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.entering import entered, seen_by


def change_patient(session: Session, draft: PatientDraft) -> Patient:
    """Store what differs from the person as the worker saw her.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new person.
    """
    seen = seen_by(draft)
    refuse(rules.problems(draft))
    patient = session.get_one(Patient, seen.record_id)
    change(patient, seen, **entered(draft, "name_is_unknown"))
    return patient


def record_death(session: Session, draft: DeathDraft) -> Patient:
    """Store that the person has died, when, and who told us; again to correct it.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft was not opened from a person.
    """
    seen = seen_by(draft)
    refuse(rules.problems(draft))
    patient = session.get_one(Patient, seen.record_id)
    change(patient, seen, is_deceased=True, **entered(draft))
    return patient


def undo_death(session: Session, draft: DeathDraft) -> Patient:
    """Store that the person is alive: everything `record_death` wrote is as it was before.

    Raises:
        ValueError: if the draft was not opened from a person.
    """
    seen = seen_by(draft)
    patient = session.get_one(Patient, seen.record_id)
    change(patient, seen, is_deceased=False, deceased_on=None, deceased_source="")
    return patient
