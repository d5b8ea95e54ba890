"""A death stops tasks and referrals in one save and is undone exactly; those of the wrong person go."""

from __future__ import annotations

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import DeathDraft
from carecoord_desktop.features.referral_stages.records import Channel, EventType, Reason
from carecoord_desktop.features.referral_steps.actions import add_event, strike_event
from carecoord_desktop.features.referral_steps.rules import EventDraft
from carecoord_desktop.features.referrals.actions import strike_referral
from carecoord_desktop.features.referrals.queries import (
    ReferralRow,
    open_referrals,
    referral,
    words_for_list,
)
from carecoord_desktop.features.referrals.records import Referral
from carecoord_desktop.features.tasks.actions import add_task, move_task
from carecoord_desktop.features.tasks.records import Priority, TaskStatus
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.features.withdrawals import actions as withdrawals
from carecoord_desktop.features.withdrawals.queries import withdrawal_in_force
from carecoord_desktop.features.withdrawals.records import WithdrawalCause
from carecoord_desktop.features.withdrawn_referrals import rules
from carecoord_desktop.features.withdrawn_referrals.queries import stop_id, stopped_by_deaths
from carecoord_desktop.features.withdrawn_referrals.rules import MixUpDraft
from carecoord_desktop.store.record import Seen

WRONG_PERSON = "Written for the wrong person"


def record_death(session: Session, draft: DeathDraft) -> Patient:
    """Store that the person has died, and stop every open task and referral of her chart in the same save.

    Again to correct it; what was added meanwhile is stopped, too.

    Raises:
        DraftHasProblems: if the rules of the patient refuse the draft.
        ValueError: if the draft was not opened from a person.
    """
    patient = withdrawals.record_death(session, draft)
    session.flush()
    row = withdrawal_in_force(session, WithdrawalCause.DIED, patient.id)
    assert row is not None  # noqa: S101  # a death has just been recorded
    stop = EventDraft(EventType.WITHDRAWN, reason=Reason.DIED, opens_barrier=False)
    for one in open_referrals(session, [patient.id]):
        event_id = stop_id(row.withdrawal_id, one.referral_id)
        add_event(session, one.chart, one.referral_id, one.progress, stop, id=event_id)
    return patient


def undo_death(session: Session, draft: DeathDraft) -> list[str]:
    """Store that the person is alive: every task and referral that her death stopped goes on as it stood.

    Return the names of those that somebody moved meanwhile, which stay as they are.

    Raises:
        ValueError: if the draft was not opened from a person.
    """
    left = withdrawals.undo_death(session, draft)
    assert draft.seen is not None  # noqa: S101  # `withdrawals.undo_death` has refused that
    for row, event in list(stopped_by_deaths(session, draft.seen.record_id)):
        if any(str(event.id) in line.event.answers for line in row.progress.lines):
            left.append(words_for_list(row))
        else:
            strike_event(session, Seen.of(event), "The record of the death was undone")
    return left


def strike_for_wrong_person(session: Session, draft: MixUpDraft) -> list[str]:
    """Strike referrals that were meant for somebody else; return what is to be fetched back, a line each.

    Their tasks stop. For each that went to a service a task asks somebody to get it back today: what a
    service knows cannot be struck here, and the register keeps that it was told.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty, or one of them is not here any more.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    fetched = []
    for referral_id in draft.referral_ids:
        row = referral(session, referral_id)
        if row is None:
            continue  # somebody else has struck it meanwhile
        for task in withdrawals.tasks_about(session, referral_id):
            move_task(session, Seen.of(task), TaskStatus.CANCELLED, WRONG_PERSON)
        strike_referral(session, row.seen, f"{WRONG_PERSON}: {draft.reason.strip()}")
        if words := _fetching_back(row):
            _ask_for_it(session, row, words, draft.reason)
            fetched.append(words)
    return fetched


def _fetching_back(row: ReferralRow) -> str:
    """Return what somebody has to fetch back, "" if the referral never left."""
    sent = [line.event for line in row.progress.lines if line.event.type == EventType.SENT]
    if not sent:
        return ""
    if all(event.channel == Channel.SLIP for event in sent):
        return f"Get the slip for {row.partner_name} back"
    return f"Call {row.partner_name}: their referral is about the wrong person"


def _ask_for_it(session: Session, row: ReferralRow, words: str, reason: str) -> None:
    note = f"Ask them to destroy what they got, and write down who promised it. {reason.strip()}"
    draft = TaskDraft(title=words, note=note, priority=Priority.HIGH, due_on=clock.today())
    add_task(session, row.chart, draft, about_kind=Referral.kind(), about_id=row.referral_id)
