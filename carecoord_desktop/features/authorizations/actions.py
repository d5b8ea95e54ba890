"""What is done about authorizations: ask, say that it arrived, extend, decide, use, note a letter, appeal."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.authorizations import rules
from carecoord_desktop.features.authorizations.queries import allowance_of, items_of
from carecoord_desktop.features.authorizations.records import (
    AppealState,
    Authorization,
    AuthorizationItem,
    AuthorizationUse,
    Deadline,
    LetterDate,
    Stage,
)
from carecoord_desktop.features.authorizations.rules import (
    DecisionDraft,
    ItemDraft,
    LetterDraft,
    RequestDraft,
    UseDraft,
)
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id

_REQUEST = (
    "coverage_id", "payer_type", "request_type", "urgency", "submitted_at", "channel",
)  # fmt: skip
_REQUEST_WORDS = (
    "payer", "what", "diagnosis", "ordered_by", "performed_by", "urgency_reason", "reference", "note",
)  # fmt: skip


def ask_payer(session: Session, chart: UUID, draft: RequestDraft) -> Authorization:
    """Store a new request with its first item.

    Raises:
        DraftHasProblems: if `rules.request_problems(draft)` is not empty.
    """
    if found := rules.request_problems(draft):
        raise DraftHasProblems(found)
    request = Authorization(id=new_id(), chart=chart, **_request_values(draft))
    session.add(request)
    session.add(_item(request, 1, draft.what, draft.codes, draft.units_asked, draft.unit_word))
    return request


def change_request(session: Session, draft: RequestDraft) -> Authorization:
    """Store what differs from the request as the worker saw it; its items are changed by themselves.

    Raises:
        DraftHasProblems: if `rules.request_problems(draft)` is not empty.
        ValueError: if the draft is of a new request.
    """
    if draft.seen is None:
        raise ValueError("a new request is stored by ask_payer")
    if found := rules.request_problems(draft):
        raise DraftHasProblems(found)
    request = session.get_one(Authorization, draft.seen.record_id)
    values = _request_values(draft)
    if draft.seen.values["stage"] not in (Stage.PREPARED, Stage.SUBMITTED):
        values.pop("stage")
    change(request, draft.seen, **values)
    return request


def add_item(session: Session, authorization_id: UUID, draft: ItemDraft) -> AuthorizationItem:
    """Store one more thing asked for in the same request.

    Raises:
        DraftHasProblems: if `rules.item_problems(draft)` is not empty.
    """
    if found := rules.item_problems(draft):
        raise DraftHasProblems(found)
    request = session.get_one(Authorization, authorization_id)
    number = max((one.number for one in items_of(session, [authorization_id])), default=0) + 1
    item = _item(request, number, draft.what, draft.codes, draft.units_asked, draft.unit_word)
    session.add(item)
    return item


def note_receipt(session: Session, seen: Seen, received_at: datetime) -> None:
    """Say when the payer received a request: from that moment on its clock runs.

    Raises:
        DraftHasProblems: if that was before it was sent, or is to come.
    """
    submitted_at = seen.values["submitted_at"]
    if received_at > clock.now() or (submitted_at is not None and received_at < submitted_at):
        raise DraftHasProblems([Problem("received_at", "Please check the moment of receipt.")])
    change(session.get_one(Authorization, seen.record_id), seen, received_at=received_at)


def note_extension(session: Session, seen: Seen) -> None:
    """Say that the payer takes longer, from today on."""
    change(session.get_one(Authorization, seen.record_id), seen, extended_on=clock.today())


def note_letter(
    session: Session, authorization_id: UUID, draft: LetterDraft, item_id: UUID | None = None
) -> LetterDate:
    """Store a day read from a letter; it wins over the estimate and over letters read before.

    Raises:
        DraftHasProblems: if `rules.letter_problems(draft)` is not empty.
    """
    if (found := rules.letter_problems(draft)) or draft.deadline is None or draft.due_on is None:
        raise DraftHasProblems(found)
    request = session.get_one(Authorization, authorization_id)
    letter = LetterDate(
        chart=request.chart,
        authorization_id=authorization_id,
        item_id=item_id,
        deadline=draft.deadline,
        due_on=draft.due_on,
        noted_at=clock.now(),
        by=author_of(session),
    )
    session.add(letter)
    if draft.deadline == Deadline.INFORMATION and request.stage == Stage.SUBMITTED:
        change(request, Seen.of(request), stage=Stage.MORE_ASKED)
    return letter


def note_more_sent(session: Session, seen: Seen) -> None:
    """Say that what the payer wanted to know was sent: it is the payer's turn again."""
    change(session.get_one(Authorization, seen.record_id), seen, stage=Stage.SUBMITTED)


def decide(session: Session, draft: DecisionDraft) -> AuthorizationItem:
    """Store what the payer decided about an item, with the days that stand on its letter.

    Raises:
        DraftHasProblems: if `rules.decision_problems(draft)` is not empty.
        ValueError: if the draft names no item.
    """
    if draft.seen is None:
        raise ValueError("a decision is about a stored item")
    if found := rules.decision_problems(draft):
        raise DraftHasProblems(found)
    item = session.get_one(AuthorizationItem, draft.seen.record_id)
    change(item, draft.seen, **_decision_values(draft))
    for deadline, day in ((Deadline.APPEAL, draft.appeal_by), (Deadline.PEER_TO_PEER, draft.talk_by)):
        if day is not None:
            note_letter(session, item.authorization_id, LetterDraft(deadline, day), item.id)
    request = session.get_one(Authorization, item.authorization_id)
    decisions = [
        draft.decision if one.id == item.id else one.decision
        for one in items_of(session, [item.authorization_id])
    ]
    stage = rules.stage_after(decisions, request.stage)
    if stage != request.stage and request.stage != Stage.CANCELLED:
        change(request, Seen.of(request), stage=stage)
    return item


def note_use(session: Session, item_id: UUID, draft: UseDraft) -> AuthorizationUse:
    """Store units used on a day, written once and for all.

    Raises:
        DraftHasProblems: if they are beyond what was approved, in number or in time, and no reason says why.
    """
    item = session.get_one(AuthorizationItem, item_id)
    found = rules.use_problems(draft, allowance_of(session, item))
    if found or draft.used_on is None:
        raise DraftHasProblems(found)
    use = AuthorizationUse(
        chart=item.chart,
        authorization_id=item.authorization_id,
        item_id=item_id,
        used_on=draft.used_on,
        units=draft.units,
        appointment_id=draft.appointment_id,
        override_reason=draft.override_reason.strip(),
        by=author_of(session),
    )
    session.add(use)
    return use


def strike_use(session: Session, seen: Seen, reason: str) -> None:
    """Mark a use as entered in error; its units are free again.

    Raises:
        DraftHasProblems: without a reason.
    """
    _strike(session, AuthorizationUse, seen, reason)


def note_appeal(session: Session, seen: Seen, state: AppealState) -> None:
    """Say what became of a denial, as of today; a denial taken back counts as approved once it is decided."""
    values: dict[str, object] = {"appeal": state}
    if state in (AppealState.RESUBMITTED, AppealState.APPEALED):
        values["appealed_on"] = clock.today()
    change(session.get_one(AuthorizationItem, seen.record_id), seen, **values)


def cancel_request(session: Session, seen: Seen, reason: str) -> None:
    """Take a request back; nothing waits for the payer any more.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why it is not needed any more.")])
    request = session.get_one(Authorization, seen.record_id)
    note = "\n".join(filter(None, (request.note, reason.strip())))
    change(request, seen, stage=Stage.CANCELLED, note=note)


def strike_request(session: Session, seen: Seen, reason: str) -> None:
    """Mark a request as entered in error; it leaves every list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    _strike(session, Authorization, seen, reason)


def _strike(
    session: Session, record_class: type[Authorization] | type[AuthorizationUse], seen: Seen, reason: str
) -> None:
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this was never true.")])
    record = session.get_one(record_class, seen.record_id)
    change(record, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())


def _request_values(draft: RequestDraft) -> dict[str, object]:
    values: dict[str, object] = {name: getattr(draft, name) for name in _REQUEST}
    values |= {name: getattr(draft, name).strip() for name in _REQUEST_WORDS}
    values["received_at"] = rules.receipt_of(draft)
    values["stage"] = Stage.PREPARED if draft.submitted_at is None else Stage.SUBMITTED
    return values


def _decision_values(draft: DecisionDraft) -> dict[str, object]:
    """Return what is stored; what belongs to another decision is not kept beside it."""
    approves = draft.decision is not None and draft.decision.approves
    denies = draft.decision in rules.MAY_BE_APPEALED
    return {
        "decision": draft.decision,
        "decided_on": draft.decided_on,
        "reason": draft.reason.strip(),
        "units_approved": draft.units_approved if approves else None,
        "from_on": draft.from_on if approves else None,
        "to_on": draft.to_on if approves else None,
        "approval_number": draft.approval_number.strip(),
        "denial_class": draft.denial_class if denies else None,
        "is_cut": draft.is_cut and denies,
        "cut_on": draft.cut_on if denies and draft.is_cut else None,
    }


def _item(
    request: Authorization, number: int, what: str, codes: str, units: int | None, unit_word: str
) -> AuthorizationItem:
    return AuthorizationItem(
        chart=request.chart,
        authorization_id=request.id,
        number=number,
        what=what.strip(),
        codes=codes.strip(),
        units_asked=units,
        unit_word=unit_word.strip() or "visits",
    )
