"""What a coordinator does about medication lists: write down, change, strike what was never true."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.medications import rules
from carecoord_desktop.features.medications.records import Medication
from carecoord_desktop.features.medications.rules import MedicationDraft
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Seen, Standing


def add_medication(session: Session, chart: UUID, draft: MedicationDraft) -> Medication:
    """Store a new line of a medication list.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    line = Medication(chart=chart, **_values(draft))
    session.add(line)
    return line


def change_medication(session: Session, draft: MedicationDraft) -> Medication:
    """Store what differs from the line as the worker saw it.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new line.
    """
    if draft.seen is None:
        raise ValueError("a new line is stored by add_medication")
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    line = session.get_one(Medication, draft.seen.record_id)
    opened = _values(MedicationDraft.of(draft.seen))
    values = {name: value for name, value in _values(draft).items() if value != opened[name]}
    if "name" in values:
        values |= {"code": "", "code_system": ""}  # the code named the medicine that stood there before
    change(line, draft.seen, **values)
    return line


def strike_medication(session: Session, seen: Seen, reason: str) -> Medication:
    """Mark a line as entered in error; it leaves every list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this entry was never true.")])
    line = session.get_one(Medication, seen.record_id)
    change(line, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return line


def _values(draft: MedicationDraft) -> dict[str, object]:
    return {
        "name": draft.name.strip(),
        "dose_text": draft.dose_text.strip(),
        "purpose": draft.purpose.strip(),
        "list": draft.list,
        "status": draft.status,
        "started_on": draft.started_on,
        "ended_on": draft.ended_on,
        "prescriber": draft.prescriber.strip(),
    }
