"""Care plans as a coordinator and a nurse write them, step by step on their way."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.care_plans import actions
from carecoord_desktop.features.care_plans.queries import (
    PlanVersion,
    WholePlan,
    open_tasks_of_plan,
    versions_of_chart,
    whole_plan,
)
from carecoord_desktop.features.care_plans.records import UpdateReason
from carecoord_desktop.features.care_plans.rules import Activation, Approval, Fate, Revision, TaskFate
from carecoord_desktop.features.goals.actions import add_goal, add_step
from carecoord_desktop.features.goals.queries import PlannedGoal
from carecoord_desktop.features.goals.rules import GoalDraft, StepDraft
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.features.signatures.rules import SignatureDraft
from carecoord_desktop.features.team.records import Role, Worker
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import OFFICE_CHART, new_id

KIM = "Kim Tran"


def kims_desk(desk: Desk, role: Role = Role.RN) -> Desk:
    """Return the desk of a nurse at the same store."""
    worker_id = new_id()
    with desk.writing() as session:
        session.add(Worker(id=worker_id, chart=OFFICE_CHART, name=KIM, role=role, credential="RN"))
    return Desk(desk.store, worker_id, KIM, role)


def a_draft(desk: Desk, chart: UUID) -> PlanVersion:
    """Return the draft of a first plan, empty."""
    with desk.writing() as session:
        actions.begin_plan(session, chart)
    return versions(desk, chart)[0]


def a_goal(
    desk: Desk, chart: UUID, statement: str = "Walk to church again", *steps: str, **fields: Any
) -> UUID:
    """Return the id of a new goal of the newest version, with these steps."""
    plan = versions(desk, chart)[0]
    fields.setdefault("due_on", PartialDate((clock.today() + timedelta(days=90)).isoformat()))
    with desk.writing() as session:
        goal_id = add_goal(session, chart, plan.plan_id, GoalDraft(statement, **fields), goal_id=new_id()).id
    for text in steps:
        a_step(desk, goal_id, text)
    return goal_id


def a_step(desk: Desk, goal_id: UUID, text: str, **fields: Any) -> UUID:
    """Return the id of a new step of a goal."""
    fields.setdefault("owner_id", desk.worker_id)
    with desk.writing() as session:
        step = add_step(session, goal_id, StepDraft(text, **fields))
        step_id: UUID = step.id
    return step_id


def versions(desk: Desk, chart: UUID) -> list[PlanVersion]:
    """Return the versions as the page lists them, the newest first."""
    with desk.reading() as session:
        return versions_of_chart(session, chart)


def the_plan(desk: Desk, chart: UUID, place: int = 0) -> WholePlan:
    """Return a version as the page shows it, the newest first."""
    with desk.reading() as session:
        return whole_plan(session, versions_of_chart(session, chart)[place].plan_id, desk.worker_id)


def the_goal(desk: Desk, chart: UUID, statement: str = "", place: int = 0) -> PlannedGoal:
    """Return a goal of a version as the page shows it."""
    goals = the_plan(desk, chart, place).goals
    [found] = [goal for goal in goals if statement in (goal.statement, "")]
    return found


def sent_to_review(desk: Desk, chart: UUID) -> None:
    """Show the newest version to the team."""
    with desk.writing() as session:
        actions.send_to_review(session, versions_of_chart(session, chart)[0].seen)


def approved(nurse: Desk, chart: UUID) -> None:
    """Let a nurse approve the newest version."""
    with nurse.writing() as session:
        draft = Approval(nurse.worker_name, "RN", clock.today())
        actions.approve(session, versions_of_chart(session, chart)[0].seen, draft)


def agreed(desk: Desk, chart: UUID, signer: str = "Omar Haddad") -> None:
    """Let the person agree on paper."""
    draft = SignatureDraft(Manner.PAPER, signer, paper="Chart folder, page 3", signed_on=clock.today())
    with desk.writing() as session:
        actions.agree(session, versions_of_chart(session, chart)[0].seen, draft)


def in_force(desk: Desk, chart: UUID, sent_on: date | None = None, *fates: TaskFate) -> None:
    """Bring the newest version into force."""
    with desk.writing() as session:
        draft = Activation(sent_on, "Harbor Primary Care", fates)
        actions.activate(session, versions_of_chart(session, chart)[0].seen, draft)


def an_active_plan(desk: Desk, chart: UUID, sent_on: date | None = None) -> PlanVersion:
    """Return a plan in force with one goal and one step."""
    a_draft(desk, chart)
    a_goal(desk, chart, "Walk to church again", "Call the walking group")
    brought_into_force(desk, chart, sent_on)
    return versions(desk, chart)[0]


def brought_into_force(desk: Desk, chart: UUID, sent_on: date | None = None, *fates: TaskFate) -> None:
    """Take the newest version all the way."""
    sent_to_review(desk, chart)
    approved(kims_desk(desk), chart)
    agreed(desk, chart)
    in_force(desk, chart, sent_on, *fates)


def revised(desk: Desk, chart: UUID, reason: UpdateReason = UpdateReason.ANNUAL) -> PlanVersion:
    """Return the draft of the next version."""
    with desk.writing() as session:
        actions.revise(session, versions_of_chart(session, chart)[0].seen, Revision(reason))
    return versions(desk, chart)[0]


def all_kept(desk: Desk, plan_id: UUID) -> tuple[TaskFate, ...]:
    """Return that every open task of a version stays."""
    with desk.reading() as session:
        rows = open_tasks_of_plan(session, plan_id)
    return tuple(TaskFate(row.seen, Fate.KEEP) for row in rows)
