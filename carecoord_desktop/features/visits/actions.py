"""What a coordinator does about a visit: arrive, leave, or call off what was begun by mistake."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.visits import rules
from carecoord_desktop.features.visits.queries import visit_under_way
from carecoord_desktop.features.visits.records import Visit, VisitStatus
from carecoord_desktop.features.visits.rules import ArriveDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen


def arrive(session: Session, chart: UUID, draft: ArriveDraft, *, needs_interpreter: bool = False) -> Visit:
    """Store that a visit begins now.

    Raises:
        DraftHasProblems: if `rules.arrive_problems` is not empty, or the worker is on another visit.
    """
    if found := rules.arrive_problems(draft, needs_interpreter=needs_interpreter):
        raise DraftHasProblems(found)
    worker_id = author_of(session)
    if (other := visit_under_way(session, worker_id)) is not None:
        names = " and ".join(each.name for each in other.people) or "somebody else"
        raise DraftHasProblems([Problem("", f"You are still on a visit with {names}. Leave it first.")])
    log = draft.interpreter
    visit = Visit(
        chart=chart,
        worker_id=worker_id,
        started_at=clock.now(),
        place=draft.place,
        people=draft.people,
        others_present=draft.others_present.strip(),
        privacy=draft.privacy,
        route_left_with=draft.route_left_with.strip(),
        interpreter_type=log.type,
        interpreter_name=log.name.strip(),
        interpreter_qualified=log.qualified,
        interpreter_reason=log.reason.strip(),
        companion_agreed=log.companion_agreed,
    )
    session.add(visit)
    return visit


def end_visit(session: Session, seen: Seen, minutes: int) -> Visit:
    """Store that a visit has ended, and how long it took.

    Raises:
        DraftHasProblems: if somebody has ended it meanwhile, or the minutes cannot be.
    """
    if found := rules.split_problems(minutes, ()):
        raise DraftHasProblems(found)
    visit = _still_under_way(session, seen)
    change(visit, seen, status=VisitStatus.ENDED, ended_at=clock.now(), minutes=minutes)
    return visit


def call_off(session: Session, seen: Seen, reason: str) -> Visit:
    """Store that a visit was begun by mistake, or nobody was there; it makes no note.

    Raises:
        DraftHasProblems: without a reason, or if somebody has ended it meanwhile.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why there was no visit.")])
    visit = _still_under_way(session, seen)
    change(visit, seen, status=VisitStatus.CALLED_OFF, ended_at=clock.now(), status_reason=reason.strip())
    return visit


def _still_under_way(session: Session, seen: Seen) -> Visit:
    visit = session.get_one(Visit, seen.record_id)
    if visit.status != VisitStatus.UNDER_WAY:
        raise DraftHasProblems([Problem("", "This visit has ended already.")])
    return visit
