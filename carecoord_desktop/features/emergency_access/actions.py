"""Opening a chart in an emergency, closing it again, and looking at it afterwards."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.emergency_access import rules
from carecoord_desktop.features.emergency_access.records import EmergencyAccess
from carecoord_desktop.features.emergency_access.rules import Opening
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, new_id


def open_in_emergency(session: Session, chart: UUID, draft: Opening) -> EmergencyAccess:
    """Open a chart to whoever saves, for `rules.LASTS` from now; its supervisor sees it after the next sync.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    now = clock.now()
    access = EmergencyAccess(
        id=new_id(),
        chart=chart,
        worker_id=author_of(session),
        reason=draft.reason.strip(),
        opened_at=now,
        ends_at=now + rules.LASTS,
    )
    session.add(access)
    return access


def close_early(session: Session, access_id: UUID) -> None:
    """End an access that still lasts; one that has ended stays as it is."""
    access = session.get_one(EmergencyAccess, access_id)
    if access.closed_at is None and clock.now() < access.ends_at:
        change(access, Seen.of(access), closed_at=clock.now())


def review_access(session: Session, seen: Seen, words: str) -> EmergencyAccess:
    """Store what a supervisor found about an access; nobody looks at her own.

    Raises:
        DraftHasProblems: if `rules.review_problems` is not empty.
    """
    access = session.get_one(EmergencyAccess, seen.record_id)
    reviewer = author_of(session)
    if found := rules.review_problems(access.worker_id, reviewer, words):
        raise DraftHasProblems(found)
    change(access, seen, reviewed_at=clock.now(), reviewer_id=reviewer, review=words.strip())
    return access
