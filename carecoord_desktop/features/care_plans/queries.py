"""The care plans and goals of one chart."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.care_plans.records import CarePlan, Goal, GoalStatus, PlanStatus
from carecoord_desktop.store.record import Standing

_PLAN_OVER = (PlanStatus.REVOKED, PlanStatus.COMPLETED)
_GOAL_OVER = (GoalStatus.COMPLETED, GoalStatus.CANCELLED, GoalStatus.REJECTED)


@dataclass(frozen=True)
class PlanRow:
    """One care plan with what is to be done."""

    plan_id: UUID
    title: str
    status: PlanStatus
    category: str
    started_on: PartialDate | None
    ended_on: PartialDate | None
    activities: tuple[str, ...]
    is_over: bool


@dataclass(frozen=True)
class GoalRow:
    """One goal and how far it has come."""

    goal_id: UUID
    statement: str
    status: GoalStatus
    achievement: str
    target_text: str
    started_on: PartialDate | None
    due_on: PartialDate | None
    is_over: bool


def plans_of_chart(session: Session, chart: UUID) -> list[PlanRow]:
    """Return a person's plans: current ones first, in each group the latest begun first."""
    found = session.scalars(
        select(CarePlan).where(CarePlan.chart == chart, CarePlan.standing != Standing.ENTERED_IN_ERROR)
    )
    rows = [
        PlanRow(
            plan.id,
            plan.title,
            plan.status,
            plan.category,
            plan.started_on,
            plan.ended_on,
            plan.activities,
            plan.status in _PLAN_OVER,
        )
        for plan in found
    ]
    rows.sort(key=lambda row: "" if row.started_on is None else row.started_on.text, reverse=True)
    return sorted(rows, key=lambda row: row.is_over)


def goals_of_chart(session: Session, chart: UUID) -> list[GoalRow]:
    """Return a person's goals: current ones first, in each group the earliest due first."""
    found = session.scalars(
        select(Goal).where(Goal.chart == chart, Goal.standing != Standing.ENTERED_IN_ERROR)
    )
    rows = [
        GoalRow(
            goal.id,
            goal.statement,
            goal.status,
            goal.achievement,
            goal.target_text,
            goal.started_on,
            goal.due_on,
            goal.status in _GOAL_OVER,
        )
        for goal in found
    ]
    return sorted(
        rows,
        key=lambda row: (
            row.is_over,
            row.due_on is None,
            "" if row.due_on is None else row.due_on.text,
            row.statement.casefold(),
        ),
    )
