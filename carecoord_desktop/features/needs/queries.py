"""The needs of one chart, and what was answered about each over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.needs import rules
from carecoord_desktop.features.needs.records import (
    Need,
    NeedStatus,
    NeedTransition,
    Sensitivity,
    WantsHelp,
)
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.record import Seen, Standing

_RANK = {
    NeedStatus.ACTIVE: 0,
    NeedStatus.REFERRED_OUT: 1,
    NeedStatus.DEFERRED: 2,
    NeedStatus.PERSON_DECLINED: 3,
    NeedStatus.RESOLVED: 4,
}


@dataclass(frozen=True)
class NeedRow:
    """One need; `label` is what its category is called, `is_confirmed` whether a clinician took the code."""

    seen: Seen
    need_id: UUID
    category: str
    label: str
    description: str
    status: NeedStatus
    wants_help: WantsHelp
    reason: str
    ask_again_on: date | None
    sensitivity: Sensitivity
    code: str
    confirmed_by: str
    goal: str
    found_on: date | None
    found_by: UUID | None
    is_open: bool

    @property
    def is_confirmed(self) -> bool:
        """Whether a clinician has confirmed the code; until then it is a suggestion."""
        return bool(self.code and self.confirmed_by)

    @property
    def is_private(self) -> bool:
        """Whether it stays off papers for others and off a screen that others see."""
        return rules.is_private(self.sensitivity)


@dataclass(frozen=True)
class NeedTransitionRow:
    """One answer or change of state of a need."""

    at: datetime
    was: NeedStatus | None
    became: NeedStatus
    wants_help: WantsHelp
    reason: str
    by_name: str


def needs_of_chart(session: Session, chart: UUID, *, also_private: bool = True) -> list[NeedRow]:
    """Return a person's needs: those to work on first, resolved ones last.

    Without `also_private` the rows are those that may stand on a paper for others, or on a screen that
    somebody else can see.
    """
    found = session.scalars(
        select(Need).where(Need.chart == chart, Need.standing != Standing.ENTERED_IN_ERROR)
    )
    rows = sorted(map(_row, found), key=lambda row: (_RANK.get(row.status, 0), row.label.casefold()))
    return [row for row in rows if also_private or not row.is_private]


def history_of_need(session: Session, need_id: UUID) -> list[NeedTransitionRow]:
    """Return what was answered and decided about a need, the oldest first."""
    names = worker_names(session)
    found = session.scalars(
        select(NeedTransition)
        .where(NeedTransition.need_id == need_id)
        .order_by(NeedTransition.at, NeedTransition.id)
    )
    return [
        NeedTransitionRow(
            each.at, each.was, each.became, each.wants_help, each.reason, names.get(each.by, "")
        )
        for each in found
    ]


def open_need_of(session: Session, chart: UUID, category: str) -> Need | None:
    """Return the need of a category that is not resolved, the latest found, or None."""
    found = session.scalars(
        select(Need)
        .where(
            Need.chart == chart,
            Need.category == category,
            Need.status != NeedStatus.RESOLVED,
            Need.standing != Standing.ENTERED_IN_ERROR,
        )
        .order_by(Need.found_on.desc(), Need.id.desc())
    )
    return found.first()


def was_answered_by(session: Session, need_id: UUID, assessment_id: UUID) -> bool:
    """Return whether an assessment has brought an answer to this need before."""
    found = session.scalars(
        select(NeedTransition.id).where(
            NeedTransition.need_id == need_id, NeedTransition.found_by == assessment_id
        )
    )
    return found.first() is not None


def _row(need: Need) -> NeedRow:
    return NeedRow(
        seen=Seen.of(need),
        need_id=need.id,
        category=need.category,
        label=rules.domain_of(need.category).label,
        description=need.description,
        status=need.status,
        wants_help=need.wants_help,
        reason=need.reason,
        ask_again_on=need.ask_again_on,
        sensitivity=need.sensitivity,
        code=need.code,
        confirmed_by=need.confirmed_by,
        goal=need.goal,
        found_on=need.found_on,
        found_by=need.found_by,
        is_open=rules.is_open(need.status),
    )
