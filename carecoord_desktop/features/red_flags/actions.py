"""What is done about red flags: raise one, tell somebody, or say that nobody could be reached.

A flag is left in no other way, and each try to tell somebody stays in the history.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.red_flags import rules
from carecoord_desktop.features.red_flags.records import FlagCall, FlagStatus, RedFlag
from carecoord_desktop.features.red_flags.rules import CallDraft, FlagDraft, WayOut
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id


def raise_flag(session: Session, chart: UUID, draft: FlagDraft) -> RedFlag:
    """Store what somebody must hear of, or return the flag that was raised for the same source before.

    Raises:
        DraftHasProblems: if `rules.flag_problems(draft)` is not empty.
    """
    if found := rules.flag_problems(draft):
        raise DraftHasProblems(found)
    flag_id = rules.flag_id(draft)
    known = None if flag_id is None else session.get(RedFlag, flag_id)
    if known is not None:
        return known
    flag = RedFlag(
        id=flag_id or new_id(),
        chart=chart,
        what=draft.what.strip(),
        protocol=draft.protocol,
        source_kind=draft.source_kind,
        source_record=draft.source_record,
        found_on=draft.found_on,
        recorded_at=clock.now(),
        raised_by=author_of(session),
    )
    session.add(flag)
    return flag


def tell(session: Session, seen: Seen, whom: str, role: str, at: datetime) -> FlagCall:
    """Record who was told of a flag, and when; it leaves the list of what nobody knows.

    Raises:
        DraftHasProblems: if somebody, what she does or the time is missing or cannot be.
    """
    if found := rules.told_problems(whom, role, at, seen.values["found_on"]):
        raise DraftHasProblems(found)
    flag = session.get_one(RedFlag, seen.record_id)
    told = {"told_whom": whom.strip(), "told_role": role.strip(), "told_at": at}
    change(flag, seen, status=FlagStatus.TOLD, next_step="", retry_at=None, **told)
    return _note(session, flag, FlagStatus.TOLD, **told)


def could_not_reach(session: Session, seen: Seen, next_step: str, retry_at: datetime) -> FlagCall:
    """Record that nobody could be reached, what comes next, and when somebody is called again.

    Raises:
        DraftHasProblems: without a next step or a time within a day, or if somebody was told meanwhile.
    """
    if found := rules.retry_problems(next_step, retry_at):
        raise DraftHasProblems(found)
    flag = session.get_one(RedFlag, seen.record_id)
    if not rules.is_untold(flag.status):
        message = f"Meanwhile {flag.told_whom} was told. Look at it again."
        raise DraftHasProblems([Problem("way", message)])
    plan = {"next_step": next_step.strip(), "retry_at": retry_at}
    change(flag, seen, status=FlagStatus.RETRY, **plan)
    return _note(session, flag, FlagStatus.RETRY, **plan)


def leave_protocol(session: Session, draft: CallDraft) -> FlagCall:
    """Store the way in which the protocol was left.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    if draft.way == WayOut.TOLD and draft.told_at is not None:
        return tell(session, draft.seen, draft.told_whom, draft.told_role, draft.told_at)
    assert draft.again is not None  # noqa: S101  # `rules.problems` has refused that
    return could_not_reach(session, draft.seen, draft.next_step, rules.retry_at(draft.again, clock.now()))


def strike_flag(session: Session, seen: Seen, reason: str) -> RedFlag:
    """Mark a flag as entered in error, such as one raised in the wrong person's chart.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this was never true.")])
    flag = session.get_one(RedFlag, seen.record_id)
    change(flag, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return flag


def _note(session: Session, flag: RedFlag, became: FlagStatus, **said: object) -> FlagCall:
    call = FlagCall(
        chart=flag.chart, flag_id=flag.id, became=became, by=author_of(session), at=clock.now(), **said
    )
    session.add(call)
    return call
