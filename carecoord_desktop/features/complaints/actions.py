"""What a coordinator does about a complaint: write it down, answer it, strike what was never true."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.complaints import rules
from carecoord_desktop.features.complaints.records import Complaint, ComplaintStatus
from carecoord_desktop.features.complaints.rules import ComplaintDraft
from carecoord_desktop.features.tasks.actions import add_task
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id


def add_complaint(session: Session, chart: UUID, draft: ComplaintDraft) -> Complaint:
    """Store a complaint, and a task to call back.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    complaint = Complaint(
        id=new_id(),
        chart=chart,
        what=draft.what.strip(),
        wanted=draft.wanted.strip(),
        who_complains=draft.who_complains.strip(),
        received_on=draft.received_on,
        call_back_by=draft.call_back_by,
        told_whom=draft.told_whom.strip(),
        recorded_at=clock.now(),
        recorded_by=author_of(session),
    )
    session.add(complaint)
    call = TaskDraft(title="Call back about a complaint", priority=Priority.HIGH, due_on=draft.call_back_by)
    add_task(session, chart, call, about_kind=Complaint.kind(), about_id=complaint.id)
    return complaint


def answer_complaint(session: Session, seen: Seen, answer: str) -> Complaint:
    """Store what somebody was told, today; the task to call back is not completed by this.

    Raises:
        DraftHasProblems: without an answer.
    """
    if not answer.strip():
        raise DraftHasProblems([Problem("reason", "Write what you told the person.")])
    complaint = session.get_one(Complaint, seen.record_id)
    change(
        complaint,
        seen,
        status=ComplaintStatus.ANSWERED,
        answer=answer.strip(),
        answered_on=clock.today(),
    )
    return complaint


def strike_complaint(session: Session, seen: Seen, reason: str) -> Complaint:
    """Mark a complaint as entered in error; it leaves the list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this was never true.")])
    complaint = session.get_one(Complaint, seen.record_id)
    change(complaint, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return complaint
