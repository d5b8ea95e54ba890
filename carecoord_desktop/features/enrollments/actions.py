"""What is done about enrollments: enroll, change or end, strike; and make tasks quiet for a while."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.enrollments import rules
from carecoord_desktop.features.enrollments.records import EnrollmentStatus, Mute, ProgramEnrollment
from carecoord_desktop.features.enrollments.rules import EnrollmentDraft, MuteDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing


def enroll(session: Session, chart: UUID, draft: EnrollmentDraft) -> ProgramEnrollment:
    """Store a new enrollment; without a care manager it is the worker's own.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    values = _values(draft)
    values["care_manager_id"] = draft.care_manager_id or author_of(session)
    enrollment = ProgramEnrollment(chart=chart, **values)
    session.add(enrollment)
    return enrollment


def change_enrollment(session: Session, draft: EnrollmentDraft) -> ProgramEnrollment:
    """Store what differs from the enrollment as the worker saw it.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new enrollment.
    """
    if draft.seen is None:
        raise ValueError("a new enrollment is stored by enroll")
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    enrollment = session.get_one(ProgramEnrollment, draft.seen.record_id)
    change(enrollment, draft.seen, **_values(draft))
    return enrollment


def strike_enrollment(session: Session, seen: Seen, reason: str) -> None:
    """Mark an enrollment as entered in error; it leaves every list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this enrollment was never true.")])
    enrollment = session.get_one(ProgramEnrollment, seen.record_id)
    change(enrollment, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())


def mute(session: Session, chart: UUID, draft: MuteDraft) -> Mute:
    """Make a person's optional tasks quiet until a day, at once and on this laptop.

    Raises:
        DraftHasProblems: if `rules.mute_problems(draft)` is not empty.
    """
    if (found := rules.mute_problems(draft)) or draft.until_on is None:
        raise DraftHasProblems(found)
    quiet = Mute(
        chart=chart,
        until_on=draft.until_on,
        reason=draft.reason.strip(),
        by=author_of(session),
        at=clock.now(),
    )
    session.add(quiet)
    return quiet


def unmute(session: Session, seen: Seen) -> None:
    """End a quiet time now."""
    change(session.get_one(Mute, seen.record_id), seen, ended_at=clock.now())


def _values(draft: EnrollmentDraft) -> dict[str, object]:
    """Return what is stored; what belongs to a state she has left is not kept beside it."""
    is_ended, waits = draft.status in rules.ENDED, draft.status == EnrollmentStatus.ON_HOLD
    return {
        "program": draft.program.strip(),
        "status": draft.status,
        "enrolled_on": draft.enrolled_on,
        "ended_on": draft.ended_on if is_ended else None,
        "exit_reason": draft.exit_reason if is_ended else None,
        "hold_reason": draft.hold_reason.strip() if waits else "",
        "hold_until": draft.hold_until if waits else None,
        "care_manager_id": draft.care_manager_id,
        "acuity": draft.acuity,
        "note": draft.note.strip(),
    }
