"""What pays for a person's care, in the order in which it pays, and what is due about it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.coverage import rules
from carecoord_desktop.features.coverage.records import CheckedBy, Coverage, CoverageStatus, RenewalState
from carecoord_desktop.features.coverage.rules import RenewalTask
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.features.payers.rules import DueDay, Notice, due_day
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class CoverageRow:
    """One insurance card; `is_current` says that it was not cancelled and its period includes today.

    `renewal` is the day by which it has to be renewed, `reinstatement` until when it can be given back.
    """

    seen: Seen
    coverage_id: UUID
    payer: str
    plan: str
    type: str
    payer_type: PayerType | None
    member_id: str
    group_id: str
    relationship: str
    status: CoverageStatus
    order: int
    started_on: PartialDate | None
    ended_on: PartialDate | None
    primary_care: str
    network: str
    phone: str
    is_dual: bool
    checked_on: date | None
    checked_by: CheckedBy | None
    renewal_state: RenewalState
    renewal: DueDay | None
    tasks: tuple[RenewalTask, ...]
    papers_here: tuple[str, ...]
    papers_sent_on: date | None
    closed_on: date | None
    reinstatement: DueDay | None
    note: str
    is_current: bool

    @property
    def check_due(self) -> date | None:
        """The day by which to check it again, None if nobody has checked it yet."""
        step = rules.check_step(self.payer_type, self.checked_on) if self.is_current else None
        return None if step is None else due_day(step[2], self.payer_type, step[1]).on


def coverage_of_chart(session: Session, chart: UUID) -> list[CoverageRow]:
    """Return a person's coverage: current first, primary before secondary, the latest begun first."""
    found = session.scalars(
        select(Coverage).where(Coverage.chart == chart, Coverage.standing != Standing.ENTERED_IN_ERROR)
    )
    rows = sorted(map(_row, found), key=lambda row: row.payer.casefold())
    rows.sort(key=lambda row: "" if row.started_on is None else row.started_on.text, reverse=True)
    return sorted(rows, key=lambda row: (not row.is_current, row.order))


def coverage_notices(
    session: Session, today: date, charts: Collection[UUID] | None = None
) -> dict[UUID, tuple[Notice, ...]]:
    """Return by chart what somebody has to do about coverage: a check, a step of a renewal, a way back."""
    query = select(Coverage).where(
        Coverage.standing != Standing.ENTERED_IN_ERROR,
        Coverage.checked_on.is_not(None)
        | Coverage.renewal_due.is_not(None)
        | Coverage.closed_on.is_not(None),
    )
    if charts is not None:
        query = query.where(Coverage.chart.in_(charts))
    found: dict[UUID, tuple[Notice, ...]] = {}
    for card in sorted(session.scalars(query), key=lambda one: one.id):
        current = rules.is_current(card.status, card.started_on, card.ended_on, today)
        renewal = (card.renewal, card.renewal_due, card.closed_on, card.payer_type)
        is_lost = card.renewal == RenewalState.CLOSED
        news = rules.notices(
            card.id,
            card.payer,
            (
                rules.renewal_step(*renewal, today) if current or is_lost else None,
                rules.check_step(card.payer_type, card.checked_on) if current else None,
            ),
        )
        if news:
            found[card.chart] = (*found.get(card.chart, ()), *news)
    return found


def _row(card: Coverage) -> CoverageRow:
    return CoverageRow(
        seen=Seen.of(card),
        coverage_id=card.id,
        payer=card.payer,
        plan=card.plan,
        type=card.type,
        payer_type=card.payer_type,
        member_id=card.member_id,
        group_id=card.group_id,
        relationship=card.relationship,
        status=card.status,
        order=card.order,
        started_on=card.started_on,
        ended_on=card.ended_on,
        primary_care=card.primary_care,
        network=card.network,
        phone=card.phone,
        is_dual=card.is_dual,
        checked_on=card.checked_on,
        checked_by=card.checked_by,
        renewal_state=card.renewal,
        renewal=None if card.renewal_due is None else DueDay(card.renewal_due),
        tasks=tuple(rules.renewal_tasks(card.renewal_due)),
        papers_here=card.papers_here,
        papers_sent_on=card.papers_sent_on,
        closed_on=card.closed_on,
        reinstatement=rules.reinstatement(card.payer_type, card.closed_on),
        note=card.note,
        is_current=rules.is_current(card.status, card.started_on, card.ended_on, clock.today()),
    )
