"""The plans of a chart with their goals, steps and agreements, as a document about the person needs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.appointments.records import Appointment
from carecoord_desktop.features.care_plans.records import CarePlan
from carecoord_desktop.features.goals.records import Goal, Intervention
from carecoord_desktop.features.signatures.queries import SignatureRow, signatures_of
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.audit import AuditLine, Deed

OfChart = TypeVar("OfChart", CarePlan, Goal, Intervention)


@dataclass(frozen=True)
class Begun:
    """Who began a plan and when, as far as this laptop knows: it knows what was begun at it."""

    worker_id: UUID
    at: datetime


@dataclass(frozen=True)
class PlanGraph:
    """Plans, goals and steps by id, whoever they come from, and what stands behind the plans.

    `booked_for` names the referral of an appointment.
    """

    plans: Mapping[UUID, CarePlan]
    goals: Mapping[UUID, Goal]
    steps: Mapping[UUID, Intervention]
    begun: Mapping[UUID, Begun]
    agreements: Mapping[UUID, SignatureRow]
    workers: Mapping[UUID, str]
    booked_for: Mapping[UUID, UUID]

    def goals_of(self, plan_id: UUID) -> list[Goal]:
        """Return the goals of one version of a plan."""
        return [goal for goal in self.goals.values() if goal.plan_id == plan_id]

    def steps_of(self, plan_id: UUID) -> list[Intervention]:
        """Return the steps toward the goals of one version of a plan."""
        goals = {goal.id for goal in self.goals_of(plan_id)}
        return [step for step in self.steps.values() if step.goal_id in goals]


def plan_graph(session: Session, chart: UUID) -> PlanGraph:
    """Return everything of a chart that hangs together through its plans, entered in error or not."""
    plans = _by_id(session, CarePlan, chart)
    lines = session.scalars(
        select(AuditLine).where(
            AuditLine.chart == chart, AuditLine.deed == Deed.CREATE, AuditLine.record_id.in_(plans)
        )
    )
    signed = {plan_id: signatures_of(session, plan_id) for plan_id in plans}
    return PlanGraph(
        plans,
        _by_id(session, Goal, chart),
        _by_id(session, Intervention, chart),
        {line.record_id: Begun(line.worker, line.at) for line in lines if line.record_id is not None},
        {plan_id: found[0] for plan_id, found in signed.items() if found},
        worker_names(session),
        _referrals_of_appointments(session, chart),
    )


def _referrals_of_appointments(session: Session, chart: UUID) -> dict[UUID, UUID]:
    query = select(Appointment.id, Appointment.referral_id).where(Appointment.chart == chart)
    found = session.execute(query.order_by(Appointment.id))
    return {appointment_id: referral_id for appointment_id, referral_id in found if referral_id is not None}


def _by_id(session: Session, record_class: type[OfChart], chart: UUID) -> dict[UUID, OfChart]:
    found = session.scalars(select(record_class).where(record_class.chart == chart).order_by(record_class.id))
    return {record.id: record for record in found}
