"""Writing down what happened to a referral, with the barrier that its reason points to."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.barriers.actions import add_barrier
from carecoord_desktop.features.barriers.queries import barriers_of_chart
from carecoord_desktop.features.barriers.rules import BarrierDraft
from carecoord_desktop.features.referral_stages.records import EventType, ReferralEvent
from carecoord_desktop.features.referral_stages.rules import Progress
from carecoord_desktop.features.referral_steps import rules
from carecoord_desktop.features.referral_steps.rules import EventDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id


def add_event(
    session: Session, chart: UUID, referral_id: UUID, standing: Progress, draft: EventDraft, **more: object
) -> ReferralEvent:
    """Store what happened to a referral; a reason opens its barrier, once.

    `more` are fields of the event that only its own action knows, such as what a letter gave away.

    Raises:
        DraftHasProblems: if `rules.event_problems(draft, standing)` is not empty.
    """
    draft = rules.settled(draft)
    if found := rules.event_problems(draft, standing):
        raise DraftHasProblems(found)
    event = ReferralEvent(
        chart=chart,
        referral_id=referral_id,
        happened_on=draft.happened_on or clock.today(),
        recorded_at=_after_all_known(standing),
        by=author_of(session),
        **{"id": new_id()} | _values(draft) | more,
    )
    if draft.type == EventType.REVIEWED:
        event.reviewer_id = event.by
    event.barrier_id = _barrier(session, event, draft)
    session.add(event)
    return event


def strike_event(session: Session, seen: Seen, reason: str) -> ReferralEvent:
    """Mark an event as entered in error: the referral stands where it stood without it.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this never happened.")])
    event = session.get_one(ReferralEvent, seen.record_id)
    change(event, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return event


def _after_all_known(standing: Progress) -> datetime:
    """Return the moment now, but after all that is known here, however wrong a laptop's clock is."""
    known = (line.event.recorded_at + timedelta(milliseconds=1) for line in standing.lines)
    return max((clock.now(), *known))


def _barrier(session: Session, event: ReferralEvent, draft: EventDraft) -> UUID | None:
    """Return the barrier in the person's way, opened now if it was not known yet."""
    domain = rules.barrier_of(draft)
    if domain is None:
        return None
    for known in barriers_of_chart(session, event.chart):
        if known.is_open and known.domain == domain:
            return known.barrier_id
    words = rules.reason_line(event.reason).label if event.reason else ""
    barrier_draft = BarrierDraft(domain, draft.note.strip() or words, found_on=event.happened_on)
    barrier = add_barrier(session, event.chart, barrier_draft, found_by=("referral_event", event.id))
    session.flush()
    return barrier.id


def _values(draft: EventDraft) -> dict[str, object]:
    on = draft.appointment_on
    if on is None and draft.appointment_at is not None:
        on = clock.at_office(draft.appointment_at).date()
    draft = replace(draft, appointment_on=on)
    names = EventDraft.__dataclass_fields__.keys() - {"happened_on", "opens_barrier"}
    values = {name: getattr(draft, name) for name in names}
    return values | {name: values[name].strip() for name in ("note", "informant", "evidence")}
