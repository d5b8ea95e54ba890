"""What is done about barriers: write down, change, end, look again later, strike."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.barriers import rules
from carecoord_desktop.features.barriers.records import Barrier, BarrierDomain, BarrierStatus
from carecoord_desktop.features.barriers.rules import BarrierDraft
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Seen, Standing


def add_barrier(
    session: Session, chart: UUID, draft: BarrierDraft, *, found_by: tuple[str, UUID] | None = None
) -> Barrier:
    """Store a new barrier; without a day to look again, that of its kind is taken.

    `found_by` is kind and id of what it was found with: an appointment that was missed, an assessment.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if (found := rules.problems(draft)) or draft.domain is None:
        raise DraftHasProblems(found)
    kind, record_id = found_by or ("", None)
    barrier = Barrier(chart=chart, found_by_kind=kind, found_by_id=record_id, **_values(draft, draft.domain))
    session.add(barrier)
    return barrier


def change_barrier(session: Session, draft: BarrierDraft) -> Barrier:
    """Store what differs from the barrier as the worker saw it.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new barrier.
    """
    if draft.seen is None:
        raise ValueError("a new barrier is stored by add_barrier")
    if (found := rules.problems(draft)) or draft.domain is None:
        raise DraftHasProblems(found)
    barrier = session.get_one(Barrier, draft.seen.record_id)
    change(barrier, draft.seen, **_values(draft, draft.domain))
    return barrier


def end_barrier(session: Session, seen: Seen, status: BarrierStatus, outcome: str) -> Barrier:
    """Say that a barrier is gone, or that the person lives with it, and what happened.

    Raises:
        DraftHasProblems: without words.
    """
    if not outcome.strip():
        raise DraftHasProblems([Problem("outcome", "Write what happened in a few words.")])
    barrier = session.get_one(Barrier, seen.record_id)
    change(barrier, seen, status=status, outcome=outcome.strip(), ended_on=clock.today(), recheck_on=None)
    return barrier


def look_again(session: Session, seen: Seen) -> Barrier:
    """Say that a barrier is still there: the day to look again begins anew, today."""
    barrier = session.get_one(Barrier, seen.record_id)
    change(
        barrier,
        seen,
        status=BarrierStatus.OPEN,
        ended_on=None,
        recheck_on=rules.recheck_on(barrier.domain, clock.today()),
    )
    return barrier


def strike_barrier(session: Session, seen: Seen, reason: str) -> None:
    """Mark a barrier as entered in error; it leaves every list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this entry was never true.")])
    barrier = session.get_one(Barrier, seen.record_id)
    change(barrier, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())


def _values(draft: BarrierDraft, domain: BarrierDomain) -> dict[str, object]:
    found_on: date = draft.found_on or clock.today()
    due = draft.recheck_on
    if due is None and draft.seen is None:
        due = rules.recheck_on(domain, max(found_on, clock.today()))
    return {
        "domain": domain,
        "description": draft.description.strip(),
        "severity": draft.severity,
        "goal_id": draft.goal_id,
        "found_on": found_on,
        "recheck_on": due,
    }
