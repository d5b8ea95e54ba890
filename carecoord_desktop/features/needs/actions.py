"""What a coordinator does about needs: take the person's answers, write down, move, confirm, strike.

Every answer and every change of state stays in the history.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.needs import rules
from carecoord_desktop.features.needs.queries import open_need_of, was_answered_by
from carecoord_desktop.features.needs.records import Need, NeedStatus, NeedTransition, WantsHelp
from carecoord_desktop.features.needs.rules import Decision, Move, NeedDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id

_NO_MOVE = Move()


def accept_proposals(
    session: Session,
    chart: UUID,
    assessment_id: UUID,
    decisions: Sequence[Decision],
    *,
    found_on: date | None = None,
) -> list[Need]:
    """Store what the person answered to each need that an assessment proposed; return the needs in order.

    A need of the same category that is not resolved is answered anew instead of standing there twice, and
    the ids follow from the assessment: doing it again, here or on another laptop, doubles nothing.
    `found_on` is the day on which the questions were asked, today without one.
    """
    asked_on = found_on or clock.today()
    return [_accepted(session, chart, assessment_id, decision, asked_on) for decision in decisions]


def add_need(session: Session, chart: UUID, draft: NeedDraft) -> Need:
    """Store a need that came up in talk; the code and the goal of its domain become quiet suggestions.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty, or the need is in the list already.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    may_repeat = draft.category == rules.UNSPECIFIED
    if not may_repeat and open_need_of(session, chart, draft.category) is not None:
        message = "This need is in the list already. Change that one instead."
        raise DraftHasProblems([Problem("category", message)])
    assert draft.wants_help is not None  # noqa: S101  # `rules.problems` has refused that
    domain = rules.domain_of(draft.category)
    need = Need(
        id=new_id(),
        chart=chart,
        code=domain.z_code,
        status=rules.status_after(None, draft.wants_help),
        **_values(draft)
        | {
            "goal": draft.goal.strip() or domain.goal,
            "found_on": draft.found_on or clock.today(),
            "sensitivity": rules.more_protective(draft.sensitivity, domain.sensitivity),
        },
    )
    session.add(need)
    _note(session, need, None)
    return need


def change_need(session: Session, draft: NeedDraft) -> Need:
    """Store what differs from the need as the worker saw it; another category brings its own suggestions.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new need.
    """
    if draft.seen is None:
        raise ValueError("a new need is stored by add_need")
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    need = session.get_one(Need, draft.seen.record_id)
    opened = _values(NeedDraft.of(draft.seen))
    values = {name: value for name, value in _values(draft).items() if value != opened[name]}
    if "category" in values:
        domain = rules.domain_of(draft.category)
        values |= {"code": domain.z_code, "confirmed_by": "", "confirmed_on": None}
        values.setdefault("goal", domain.goal)
        values["sensitivity"] = rules.more_protective(draft.sensitivity, domain.sensitivity)
    was = need.status
    if "wants_help" in values and draft.wants_help is not None:
        values["status"] = rules.status_after(draft.seen.values["status"], draft.wants_help)
    change(need, draft.seen, **values)
    if "wants_help" in values:
        _note(session, need, was)
    return need


def answer_need(session: Session, seen: Seen, wants_help: WantsHelp, reason: str = "") -> NeedTransition:
    """Store the person's answer for one line: yes, no, or already helped; a no needs no reason."""
    need = session.get_one(Need, seen.record_id)
    was = need.status
    status = rules.status_after(seen.values["status"], wants_help)
    change(need, seen, wants_help=wants_help, status=status, reason=reason.strip(), ask_again_on=None)
    return _note(session, need, was)


def move_need(session: Session, seen: Seen, to: NeedStatus, move: Move = _NO_MOVE) -> NeedTransition:
    """Bring a need into another state and record it.

    Raises:
        DraftHasProblems: if `rules.move_problems` forbids it.
    """
    need = session.get_one(Need, seen.record_id)
    was = need.status
    if found := rules.move_problems(was, to, move):
        raise DraftHasProblems(found)
    change(need, seen, status=to, reason=move.reason.strip(), ask_again_on=move.ask_again_on)
    return _note(session, need, was)


def confirm_code(session: Session, seen: Seen, clinician: str) -> Need:
    """Record which clinician confirmed the suggested code, today; from then on it is a diagnosis code.

    Z codes documented by others count once a clinician signs off (ICD-10-CM guidelines, I.B.14).

    Raises:
        DraftHasProblems: without a name, or where no code is suggested.
    """
    if not seen.values["code"]:
        raise DraftHasProblems([Problem("code", "No code is suggested for this need.")])
    if not clinician.strip():
        raise DraftHasProblems([Problem("clinician", "Write the name and credential of the clinician.")])
    need = session.get_one(Need, seen.record_id)
    change(need, seen, confirmed_by=clinician.strip(), confirmed_on=clock.today())
    return need


def strike_need(session: Session, seen: Seen, reason: str) -> Need:
    """Mark a need as entered in error; it leaves every list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this entry was never true.")])
    need = session.get_one(Need, seen.record_id)
    change(need, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return need


def _accepted(session: Session, chart: UUID, assessment_id: UUID, decision: Decision, asked_on: date) -> Need:
    need_id = uuid5(assessment_id, f"need {decision.category}")
    need = session.get(Need, need_id) or open_need_of(session, chart, decision.category)
    if need is None:
        need = _proposed(need_id, chart, assessment_id, decision, asked_on)
        session.add(need)
        _note(session, need, None, assessment_id)
        return need
    seen, was = Seen.of(need), need.status
    answered = {
        "wants_help": decision.wants_help,
        "status": rules.status_after(was, decision.wants_help),
        "reason": decision.reason.strip(),
        "ask_again_on": decision.ask_again_on,
        "description": decision.description.strip() or need.description,
        "sensitivity": rules.more_protective(decision.sensitivity, need.sensitivity),
    }
    is_told = all(seen.values[name] == value for name, value in answered.items())
    if is_told and was_answered_by(session, need.id, assessment_id):
        return need
    change(need, seen, **answered)
    _note(session, need, was, assessment_id)
    return need


def _proposed(need_id: UUID, chart: UUID, assessment_id: UUID, decision: Decision, asked_on: date) -> Need:
    domain = rules.domain_of(decision.category)
    return Need(
        id=need_id,
        chart=chart,
        category=decision.category,
        description=decision.description.strip(),
        wants_help=decision.wants_help,
        status=rules.status_after(None, decision.wants_help),
        reason=decision.reason.strip(),
        ask_again_on=decision.ask_again_on,
        sensitivity=rules.more_protective(decision.sensitivity, domain.sensitivity),
        code=domain.z_code if decision.code is None else decision.code,
        goal=decision.goal.strip() or domain.goal,
        found_on=asked_on,
        found_by=assessment_id,
    )


def _note(
    session: Session, need: Need, was: NeedStatus | None, found_by: UUID | None = None
) -> NeedTransition:
    """Record an answer or a change of state; `found_by` names the assessment that brought it."""
    transition = NeedTransition(
        chart=need.chart,
        need_id=need.id,
        was=was,
        became=need.status,
        wants_help=need.wants_help,
        reason=need.reason,
        found_by=found_by,
        by=author_of(session),
        at=clock.now(),
    )
    session.add(transition)
    return transition


def _values(draft: NeedDraft) -> dict[str, object]:
    return {
        "category": draft.category,
        "description": draft.description.strip(),
        "wants_help": draft.wants_help,
        "sensitivity": draft.sensitivity,
        "goal": draft.goal.strip(),
        "found_on": draft.found_on,
    }
