"""What somebody decides about an obligation: remind later, move the due date, done, not done, take back."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.obligations.records import DecisionStatus, NotDoneReason, WorkDecision
from carecoord_desktop.features.obligations.rules import Obligation
from carecoord_desktop.features.tasks.rules import SNOOZE_DAYS
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Seen


def remind_later(session: Session, obligation: Obligation) -> WorkDecision:
    """Let it come back in a week; the due date stays where it is."""
    return _decide(session, obligation, remind_on=clock.today() + timedelta(days=SNOOZE_DAYS))


def move_due(session: Session, obligation: Obligation, due_on: date, reason: str) -> WorkDecision:
    """Move the due date; what the clock says stays in sight beside it.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why the due date moves.")])
    return _decide(session, obligation, due_on=due_on, due_reason=reason.strip())


def mark_done(session: Session, obligation: Obligation, note: str) -> None:
    """Say that it is done, and with it what it covers, although no record here tells so.

    `note` says where that stands.

    Raises:
        DraftHasProblems: without a note: a record that tells it would end the obligation by itself.
    """
    if not note.strip():
        raise DraftHasProblems([Problem("note", "Write what was done, and where it is written down.")])
    for each in (obligation, *obligation.covered):
        _end(session, each, DecisionStatus.DONE, None, note)


def mark_not_done(
    session: Session, obligation: Obligation, reason: NotDoneReason, note: str = ""
) -> WorkDecision:
    """Say that it is not going to be done, and why; a clock that starts again counts from today."""
    return _end(session, obligation, DecisionStatus.NOT_DONE, reason, note)


def take_back(session: Session, obligation: Obligation) -> None:
    """Let an obligation that was ended by mistake wait again, and with it what it covers."""
    for each in (obligation, *obligation.covered):
        decision = session.get(WorkDecision, each.id)
        if decision is not None:
            change(
                decision, Seen.of(decision), status=DecisionStatus.OPEN, reason=None, note="", ended_on=None
            )


def _end(
    session: Session,
    obligation: Obligation,
    status: DecisionStatus,
    reason: NotDoneReason | None,
    note: str,
) -> WorkDecision:
    ended_on = clock.today()
    return _decide(session, obligation, status=status, reason=reason, note=note.strip(), ended_on=ended_on)


def _decide(session: Session, obligation: Obligation, **values: object) -> WorkDecision:
    if obligation.decision is not None:
        decision = session.get_one(WorkDecision, obligation.id)
        change(decision, obligation.decision.seen, **values)
        return decision
    if session.get(WorkDecision, obligation.id) is not None:
        raise DraftHasProblems([Problem("", "Somebody has decided about this meanwhile. Look at it again.")])
    decision = WorkDecision(
        id=obligation.id,
        chart=obligation.chart,
        rule=obligation.rule.id,
        subject_kind=obligation.subject_kind,
        subject_id=obligation.subject_id,
        trigger_on=obligation.trigger_on,
        **values,
    )
    session.add(decision)
    return decision
