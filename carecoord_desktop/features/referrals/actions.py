"""What a coordinator does with referrals: prepare, change, send, write down what happened, open again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.consents.rules import Permission
from carecoord_desktop.features.disclosures.actions import record_disclosure
from carecoord_desktop.features.disclosures.records import Channel as LeftBy
from carecoord_desktop.features.disclosures.records import DisclosureBasis
from carecoord_desktop.features.disclosures.rules import DisclosureDraft
from carecoord_desktop.features.needs.actions import move_need
from carecoord_desktop.features.needs.records import Need, NeedStatus
from carecoord_desktop.features.needs.rules import Move
from carecoord_desktop.features.referral_stages.records import (
    Channel,
    EventType,
    NeedAfter,
    Reason,
    ReferralEvent,
)
from carecoord_desktop.features.referral_steps import actions as steps
from carecoord_desktop.features.referral_steps.rules import EventDraft, event_problems
from carecoord_desktop.features.referrals import queries, rules
from carecoord_desktop.features.referrals.queries import ReferralRow
from carecoord_desktop.features.referrals.records import Referral, SharedReferral
from carecoord_desktop.features.referrals.rules import ReferralDraft, SendDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id

_OWN_ACTION = frozenset({EventType.SENT, EventType.REOPENED, EventType.REROUTED})
_LEFT_BY = {
    Channel.PHONE: LeftBy.PHONE,
    Channel.FAX: LeftBy.FAX,
    Channel.LETTER: LeftBy.LETTER,
    Channel.IN_PERSON: LeftBy.IN_PERSON,
    Channel.SECURE_MAIL: LeftBy.SECURE_MAIL,
}


@dataclass(frozen=True)
class Several:
    """What became of one event written down for several referrals; those refused are unchanged."""

    done: tuple[UUID, ...]
    refused: tuple[tuple[UUID, str], ...]


def prepare_referral(session: Session, chart: UUID, draft: ReferralDraft) -> Referral:
    """Store a new referral; it is prepared, and no clock of the service runs until somebody says it was sent.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty, or an open one asks for the same and the
            draft does not say that both are meant.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    others = queries.same_kind_open(session, chart, draft)
    if others and not draft.is_second_meant:
        raise DraftHasProblems([_duplicate(others[0])])
    author = author_of(session)
    values = rules.stored_values(draft)
    values["owner_id"] = draft.owner_id or author
    values["beside"] = tuple(str(row.referral_id) for row in others)
    referral = Referral(id=new_id(), chart=chart, prepared_by=author, prepared_at=clock.now(), **values)
    session.add(referral)
    _share(session, referral)
    return referral


def change_referral(session: Session, draft: ReferralDraft) -> Referral:
    """Store what differs from the referral as the worker saw it; once it is sent, only a few things may.

    Raises:
        DraftHasProblems: if `rules.change_problems` is not empty.
        ValueError: if the draft is of a new referral.
    """
    if draft.seen is None:
        raise ValueError("a new referral is stored by prepare_referral")
    referral = session.get_one(Referral, draft.seen.record_id)
    is_sent = queries.progress_of(session, referral).sent_on is not None
    if found := rules.change_problems(draft, is_sent):
        raise DraftHasProblems(found)
    change(referral, draft.seen, **rules.stored_values(draft))
    _share(session, referral, before=draft.seen.values["people"])
    return referral


def send_referral(session: Session, referral_id: UUID, draft: SendDraft) -> ReferralEvent:
    """Store that somebody sent it, and when: the clocks begin, and what it told is in the register.

    A slip that the person carries gives nothing away: no release is needed, and nothing is registered.

    Raises:
        DraftHasProblems: if something is not said, the referral has ended, or no release allows it.
    """
    row = _row(session, referral_id)
    found = rules.send_problems(draft, row.progress.prepared_on)
    if row.is_over or row.progress.open_endings:
        found.append(Problem("", f"{row.stage_words}. Open it again before you send it."))
    if found:
        raise DraftHasProblems(found)
    sent_on = draft.sent_on or clock.today()
    permission = queries.permission_to_send(
        session, row, draft.channel, draft.fields_sent, on=sent_on, program=draft.program
    )
    if not permission.allowed:
        raise DraftHasProblems([Problem("consent_id", permission.why)])
    told = () if draft.channel == Channel.SLIP else draft.fields_sent
    disclosure_id = _account(session, row, draft, sent_on, permission) if told else None
    event = steps.add_event(
        session, row.chart, referral_id, row.progress,
        EventDraft(EventType.SENT, sent_on, note=draft.note, informant=draft.informant),
        channel=draft.channel, fields_sent=tuple(map(str, told)), disclosure_id=disclosure_id,
    )  # fmt: skip
    referral = session.get_one(Referral, referral_id)
    consent_id = permission.consent_id or referral.consent_id
    change(referral, row.seen, channel=draft.channel, consent_id=consent_id)
    _move_need(session, row, NeedStatus.REFERRED_OUT, "")
    return event


def record_event(session: Session, referral_id: UUID, draft: EventDraft) -> ReferralEvent:
    """Store what happened to a referral, its end included; a reason opens its barrier.

    Closing it closes nothing else: the need moves only where somebody said how it is now.

    Raises:
        DraftHasProblems: if `referral_steps.rules.event_problems` is not empty, or a part of it is open.
        ValueError: for what has an action of its own: sending, opening again, sending elsewhere.
    """
    if draft.type in _OWN_ACTION:
        raise ValueError(f"{draft.type} has an action of its own")
    row = _row(session, referral_id)
    if draft.type == EventType.CLOSED and queries.open_parts(session, session.get_one(Referral, referral_id)):
        raise DraftHasProblems([Problem("type", "A part of it is still open. Close that first.")])
    event = steps.add_event(session, row.chart, referral_id, row.progress, draft)
    if event.type == EventType.CLOSED:
        _need_after(session, row, draft.need_after)
    return event


def record_for_several(session: Session, referral_ids: Collection[UUID], draft: EventDraft) -> Several:
    """Store the same for several referrals, one event each; those that cannot have it are named with why."""
    done, refused = [], []
    for referral_id in referral_ids:
        try:
            record_event(session, referral_id, draft)
        except DraftHasProblems as found:
            refused.append((referral_id, " ".join(each.message for each in found.problems)))
        else:
            done.append(referral_id)
    return Several(tuple(done), tuple(refused))


def reopen_referral(
    session: Session, referral_id: UUID, reason: Reason, note: str = "", *, knowing: Collection[UUID]
) -> ReferralEvent:
    """Open a referral again, in a new interval; `knowing` are the endings that whoever does it has seen.

    Raises:
        DraftHasProblems: where it has not ended, an ending was not seen, or no reason is given.
    """
    row = _row(session, referral_id)
    endings = {each.id for each in row.progress.open_endings}
    if not endings:
        raise DraftHasProblems([Problem("", "It is open already.")])
    if not endings <= set(knowing):
        raise DraftHasProblems([Problem("", "Somebody wrote something down meanwhile. Look at it again.")])
    draft = EventDraft(EventType.REOPENED, reason=reason, note=note, opens_barrier=False)
    answers = tuple(sorted(map(str, endings)))
    return steps.add_event(session, row.chart, referral_id, row.progress, draft, answers=answers)


def reroute_referral(
    session: Session, referral_id: UUID, draft: ReferralDraft, reason: Reason, note: str = ""
) -> Referral:
    """End a referral that did not work out and prepare one to another service in its place.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty, it has ended, or no reason is given.
    """
    row = _row(session, referral_id)
    if row.is_over:
        raise DraftHasProblems([Problem("", f"{row.stage_words}. It has ended already.")])
    event = EventDraft(EventType.REROUTED, reason=reason, note=note, opens_barrier=False)
    if found := event_problems(event, row.progress):
        raise DraftHasProblems(found)
    other = prepare_referral(session, row.chart, replace(draft, replaces_id=referral_id, seen=None))
    steps.add_event(session, row.chart, referral_id, row.progress, event, other_referral_id=other.id)
    return other


def strike_referral(session: Session, seen: Seen, reason: str) -> None:
    """Mark a referral as entered in error, with what it says in the charts of others; events stay with it.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this was never true.")])
    referral = session.get_one(Referral, seen.record_id)
    change(referral, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    for person in referral.people:
        shared = session.get(SharedReferral, _shared_id(referral.id, UUID(person)))
        if shared is not None:
            change(shared, Seen.of(shared), standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())


def _row(session: Session, referral_id: UUID) -> ReferralRow:
    session.flush()
    row = queries.referral(session, referral_id)
    if row is None:
        raise DraftHasProblems([Problem("", "This referral is not here any more.")])
    return row


def _duplicate(other: ReferralRow) -> Problem:
    owner = f" ({other.owner_name})" if other.owner_name else ""
    words = f"There is an open one already: {other.what} at {other.partner_name}, {other.stage_words}"
    return Problem("is_second_meant", f"{words}{owner}. Use that one, or say that you want both.")


def _account(
    session: Session, row: ReferralRow, draft: SendDraft, sent_on: date, permission: Permission
) -> UUID:
    """Write the register's line of what a referral told, and return its id."""
    is_released = permission.consent_id is not None
    basis = DisclosureBasis.AUTHORIZATION if is_released else DisclosureBasis.TREATMENT
    assert draft.channel is not None  # noqa: S101  # `rules.send_problems` has refused that
    told = ", ".join(each.label.lower() for each in draft.fields_sent)
    disclosure = record_disclosure(
        session,
        row.chart,
        DisclosureDraft(
            recipient=row.partner_name,
            address=_address(row, draft.channel),
            what=f"Referral: {told}",
            purpose=f"Referral for {row.what.lower()}" if not row.is_private else "Referral",
            basis=basis,
            channel=_LEFT_BY[draft.channel],
            disclosed_on=sent_on,
            consent_id=permission.consent_id,
        ),
    )
    return disclosure.id


def _address(row: ReferralRow, channel: Channel) -> str:
    names = {Channel.FAX: "partner_fax", Channel.PHONE: "partner_phone"}
    return str(row.seen.values[names.get(channel, "partner_address")])


def _need_after(session: Session, row: ReferralRow, after: NeedAfter | None) -> None:
    """Move the need as somebody said it is now; one that is still there waits for another step."""
    words = f"Referral to {row.partner_name} closed"
    if after == NeedAfter.RESOLVED:
        _move_need(session, row, NeedStatus.RESOLVED, words)
    elif after == NeedAfter.PERSON_DECLINED:
        _move_need(session, row, NeedStatus.PERSON_DECLINED, words)
    elif after == NeedAfter.UNCHANGED:
        _move_need(session, row, NeedStatus.ACTIVE, words)


def _move_need(session: Session, row: ReferralRow, to: NeedStatus, words: str) -> None:
    need = None if row.need_id is None else session.get(Need, row.need_id)
    if need is None or need.status in (to, NeedStatus.RESOLVED):
        return
    move_need(session, Seen.of(need), to, Move(reason=words))


def _share(session: Session, referral: Referral, before: Collection[str] = ()) -> None:
    """Say in the chart of each other member whether a referral covers her, too."""
    what = rules.what_of(referral.category, referral.domain, referral.service_type)
    for chart in map(UUID, sorted({*referral.people, *before})):
        shared_id = _shared_id(referral.id, chart)
        shared = session.get(SharedReferral, shared_id)
        if shared is None:
            session.add(
                SharedReferral(
                    id=shared_id,
                    chart=chart,
                    referral_id=referral.id,
                    home_chart=referral.chart,
                    what=what,
                    partner_name=referral.partner_name,
                    shared_on=clock.today(),
                )
            )
        else:
            is_covered = str(chart) in referral.people
            change(
                shared,
                Seen.of(shared),
                what=what,
                partner_name=referral.partner_name,
                is_covered=is_covered,
            )


def _shared_id(referral_id: UUID, chart: UUID) -> UUID:
    return uuid5(referral_id, f"shared {chart}")
