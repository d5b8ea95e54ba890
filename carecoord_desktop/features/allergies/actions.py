"""What a coordinator does about allergies: write down, change, strike what was never true, confirm none."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.allergies import rules
from carecoord_desktop.features.allergies.queries import allergies_of_chart
from carecoord_desktop.features.allergies.records import Allergy
from carecoord_desktop.features.allergies.rules import AllergyDraft
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Seen, Standing


def add_allergy(session: Session, chart: UUID, draft: AllergyDraft) -> Allergy:
    """Store a new allergy, recorded today.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    recorded_on = PartialDate(clock.today().isoformat())
    allergy = Allergy(chart=chart, recorded_on=recorded_on, **_values(draft))
    session.add(allergy)
    return allergy


def change_allergy(session: Session, draft: AllergyDraft) -> Allergy:
    """Store what differs from the allergy as the worker saw it.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new allergy.
    """
    if draft.seen is None:
        raise ValueError("a new allergy is stored by add_allergy")
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    allergy = session.get_one(Allergy, draft.seen.record_id)
    opened = _values(AllergyDraft.of(draft.seen))
    values = {name: value for name, value in _values(draft).items() if value != opened[name]}
    if "substance" in values:
        values |= {"code": "", "code_system": ""}  # the code named the substance that stood there before
    change(allergy, draft.seen, **values)
    return allergy


def strike_allergy(session: Session, seen: Seen, reason: str) -> Allergy:
    """Mark an allergy as entered in error; it leaves every list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this entry was never true.")])
    allergy = session.get_one(Allergy, seen.record_id)
    change(allergy, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return allergy


def confirm_none_known(session: Session, patient_seen: Seen) -> None:
    """Record that the person was asked and has no known allergies.

    Raises:
        DraftHasProblems: while an active allergy is on the list.
    """
    active = allergies_of_chart(session, patient_seen.record_id).active
    if found := rules.none_known_problems(row.substance for row in active):
        raise DraftHasProblems(found)
    change(session.get_one(Patient, patient_seen.record_id), patient_seen, no_known_allergies=True)


def withdraw_none_known(session: Session, patient_seen: Seen) -> None:
    """Take back the statement that the person has no known allergies."""
    change(session.get_one(Patient, patient_seen.record_id), patient_seen, no_known_allergies=False)


def _values(draft: AllergyDraft) -> dict[str, object]:
    return {
        "substance": draft.substance.strip(),
        "reaction": draft.reaction.strip(),
        "criticality": draft.criticality,
        "status": draft.status,
        "verification": draft.verification,
        "onset_on": draft.onset_on,
    }
