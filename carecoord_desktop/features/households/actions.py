"""What a coordinator does about a household: make it, join it, leave it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common.problems import DraftHasProblems, Problem, refuse
from carecoord_desktop.features.contact_points.actions import copy_shared_places, keep_places_apart
from carecoord_desktop.features.households import rules
from carecoord_desktop.features.households.records import Household
from carecoord_desktop.features.households.rules import HouseholdDraft
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.entering import entered, seen_by
from carecoord_desktop.store.record import Seen, new_id


def make_household(session: Session, patient_seen: Seen, draft: HouseholdDraft) -> Household:
    """Store a household with its first member.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    refuse(rules.problems(draft))
    household = Household(id=new_id(), chart=patient_seen.record_id, **entered(draft))
    session.add(household)
    change(session.get_one(Patient, patient_seen.record_id), patient_seen, household_id=household.id)
    return household


def change_household(session: Session, draft: HouseholdDraft) -> Household:
    """Store what differs in the household's name or note.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new household.
    """
    seen = seen_by(draft)
    refuse(rules.problems(draft))
    household = session.get_one(Household, seen.record_id)
    change(household, seen, **entered(draft))
    return household


def join_household(session: Session, patient_seen: Seen, household_id: UUID) -> Patient:
    """Make the person a member and give her the shared numbers and addresses, with nothing allowed yet.

    Raises:
        DraftHasProblems: if she belongs to another household.
    """
    patient = session.get_one(Patient, patient_seen.record_id)
    if patient.household_id not in (None, household_id):
        raise DraftHasProblems(
            [Problem("", "This person is in another household. Take her out there first.")]
        )
    change(patient, patient_seen, household_id=household_id)
    copy_shared_places(session, household_id, patient.id)
    return patient


def leave_household(session: Session, patient_seen: Seen) -> Patient:
    """Take the person out; the numbers and addresses she had there stay hers until somebody ends them."""
    patient = session.get_one(Patient, patient_seen.record_id)
    left = patient.household_id
    change(patient, patient_seen, household_id=None)
    if left is not None:
        keep_places_apart(session, left, patient.id)
    return patient
