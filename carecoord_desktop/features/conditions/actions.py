"""What a coordinator does about conditions: write down, change, strike what was never true."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.conditions import rules
from carecoord_desktop.features.conditions.records import Condition
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Seen, Standing


def add_condition(session: Session, chart: UUID, draft: ConditionDraft) -> Condition:
    """Store a new condition, recorded today.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    recorded_on = PartialDate(clock.today().isoformat())
    condition = Condition(chart=chart, recorded_on=recorded_on, **_values(draft))
    session.add(condition)
    return condition


def change_condition(session: Session, draft: ConditionDraft) -> Condition:
    """Store what differs from the condition as the worker saw it.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new condition.
    """
    if draft.seen is None:
        raise ValueError("a new condition is stored by add_condition")
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    condition = session.get_one(Condition, draft.seen.record_id)
    opened = _values(ConditionDraft.of(draft.seen))
    values = {name: value for name, value in _values(draft).items() if value != opened[name]}
    if "name" in values:
        values |= {"code": "", "code_system": ""}  # the code named what stood there before
    change(condition, draft.seen, **values)
    return condition


def strike_condition(session: Session, seen: Seen, reason: str) -> Condition:
    """Mark a condition as entered in error; it leaves every list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this entry was never true.")])
    condition = session.get_one(Condition, seen.record_id)
    change(condition, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return condition


def _values(draft: ConditionDraft) -> dict[str, object]:
    return {
        "name": draft.name.strip(),
        "category": draft.category,
        "clinical_status": draft.clinical_status,
        "verification": draft.verification,
        "onset_on": draft.onset_on,
        "abated_on": draft.abated_on,
    }
