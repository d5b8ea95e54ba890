"""What is done about coverage: write down a card, change it, check it, follow its renewal, strike it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.coverage import rules
from carecoord_desktop.features.coverage.records import Coverage, RenewalState
from carecoord_desktop.features.coverage.rules import CheckDraft, CoverageDraft, RenewalDraft
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Seen, Standing

_WORDS = ("payer", "plan", "member_id", "group_id", "primary_care", "network", "phone", "note")
_OTHERS = ("payer_type", "order", "status", "started_on", "ended_on", "is_dual", "renewal_due")


def add_card(session: Session, chart: UUID, draft: CoverageDraft) -> Coverage:
    """Store a new insurance card.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    card = Coverage(chart=chart, **_values(draft))
    session.add(card)
    return card


def change_card(session: Session, draft: CoverageDraft) -> Coverage:
    """Store what differs from the card as the worker saw it.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new card.
    """
    if draft.seen is None:
        raise ValueError("a new card is stored by add_card")
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    card = session.get_one(Coverage, draft.seen.record_id)
    change(card, draft.seen, **_values(draft))
    return card


def check_card(session: Session, draft: CheckDraft) -> Coverage:
    """Say when and how a card was checked; its next check counts from that day.

    Raises:
        DraftHasProblems: if `rules.check_problems(draft)` is not empty.
        ValueError: if the draft names no card.
    """
    card, seen = _card(session, draft.seen)
    if found := rules.check_problems(draft):
        raise DraftHasProblems(found)
    change(card, seen, checked_on=draft.checked_on, checked_by=draft.checked_by)
    return card


def follow_renewal(session: Session, draft: RenewalDraft) -> Coverage:
    """Store how a renewal goes; once renewed, with the next day known, the next one begins.

    Raises:
        DraftHasProblems: if `rules.renewal_problems(draft)` is not empty.
        ValueError: if the draft names no card.
    """
    card, seen = _card(session, draft.seen)
    if found := rules.renewal_problems(draft):
        raise DraftHasProblems(found)
    if draft.renewal == RenewalState.RENEWED and draft.next_due is not None:
        change(
            card,
            seen,
            renewal=RenewalState.NOT_STARTED,
            renewal_due=draft.next_due,
            papers_here=(),
            papers_sent_on=None,
            closed_on=None,
        )
        return card
    is_closed = draft.renewal == RenewalState.CLOSED
    change(
        card,
        seen,
        renewal=draft.renewal,
        renewal_due=draft.renewal_due,
        papers_here=draft.papers_here,
        papers_sent_on=draft.papers_sent_on,
        closed_on=draft.closed_on if is_closed else None,
    )
    return card


def strike_card(session: Session, seen: Seen, reason: str) -> None:
    """Mark a card as entered in error; it leaves every list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this card was never true.")])
    card = session.get_one(Coverage, seen.record_id)
    change(card, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())


def _card(session: Session, seen: Seen | None) -> tuple[Coverage, Seen]:
    if seen is None:
        raise ValueError("this is about a stored card")
    return session.get_one(Coverage, seen.record_id), seen


def _values(draft: CoverageDraft) -> dict[str, object]:
    values: dict[str, object] = {name: getattr(draft, name).strip() for name in _WORDS}
    return values | {name: getattr(draft, name) for name in _OTHERS}
