"""The barriers of one chart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.barriers import rules
from carecoord_desktop.features.barriers.records import Barrier, BarrierDomain, BarrierStatus, Severity
from carecoord_desktop.store.record import Seen, Standing

_SEVEREST_FIRST = list(reversed(Severity))


@dataclass(frozen=True)
class BarrierRow:
    """One barrier as lists and papers show it; `helps` are suggestions for steps."""

    seen: Seen
    barrier_id: UUID
    domain: BarrierDomain
    label: str
    description: str
    severity: Severity
    goal_id: UUID | None
    found_on: date
    recheck_on: date | None
    status: BarrierStatus
    outcome: str
    helps: tuple[str, ...]
    is_open: bool
    is_due: bool


def barriers_of_chart(session: Session, chart: UUID) -> list[BarrierRow]:
    """Return a person's barriers: open ones first, the severest first."""
    found = session.scalars(
        select(Barrier).where(Barrier.chart == chart, Barrier.standing != Standing.ENTERED_IN_ERROR)
    )
    return sorted(map(_row, found), key=_rank)


def _row(one: Barrier) -> BarrierRow:
    kind, is_open = rules.kind_of(one.domain), rules.is_open(one.status)
    return BarrierRow(
        Seen.of(one),
        one.id,
        one.domain,
        kind.label,
        one.description,
        one.severity,
        one.goal_id,
        one.found_on,
        one.recheck_on,
        one.status,
        one.outcome,
        kind.helps,
        is_open,
        is_open and one.recheck_on is not None and one.recheck_on <= clock.today(),
    )


def _rank(row: BarrierRow) -> tuple[bool, int, date]:
    place = _SEVEREST_FIRST.index(row.severity) if row.severity in _SEVEREST_FIRST else 0
    return not row.is_open, place, row.found_on
