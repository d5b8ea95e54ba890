"""The care plans of a chart: its versions, and one of them with all that hangs on it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.barriers.queries import BarrierRow, barriers_of_chart
from carecoord_desktop.features.care_plans import rules
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStage, PlanStatus, UpdateReason
from carecoord_desktop.features.care_plans.rules import Renewal
from carecoord_desktop.features.contact_notes.records import ContactNote, NoteStatus
from carecoord_desktop.features.enrollments.queries import enrollments
from carecoord_desktop.features.enrollments.rules import is_open as is_enrolled
from carecoord_desktop.features.face_sheets.queries import FaceSheet, face_sheet
from carecoord_desktop.features.goals.queries import PlannedGoal, goals_of_plan, roots_of_chart
from carecoord_desktop.features.goals.records import Goal, GoalStatus, Intervention
from carecoord_desktop.features.goals.rules import news_due_on
from carecoord_desktop.features.needs.queries import NeedRow, needs_of_chart
from carecoord_desktop.features.needs.rules import domain_of, is_private
from carecoord_desktop.features.signatures.queries import SignatureRow, signatures_of
from carecoord_desktop.features.tasks.queries import TaskRow, tasks_of_chart
from carecoord_desktop.features.tasks.records import Task
from carecoord_desktop.features.team.queries import office_setting, refused, role_of
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import Deed, Setting, roles_that_may
from carecoord_desktop.store.record import Record, Seen, Standing
from carecoord_desktop.store.shadow import FieldConflict

_PLAN_OVER = (PlanStatus.REVOKED, PlanStatus.COMPLETED)


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
class PlanVersion:
    """One version of the plan that is written here."""

    seen: Seen
    plan_id: UUID
    version: int
    stage: PlanStage
    reason_for_update: UpdateReason | None
    replaces: UUID | None
    started_on: PartialDate | None
    ended_on: PartialDate | None
    approved_by: str
    approved_credential: str
    approved_on: date | None
    agreed_on: date | None
    sent_on: date | None
    sent_to: str
    locked_at: datetime | None
    renewal: Renewal | None

    @property
    def is_editable(self) -> bool:
        """Whether its goals and steps can be changed."""
        return self.stage in rules.EDITABLE

    @property
    def is_in_force(self) -> bool:
        """Whether this is what has been agreed on now."""
        return self.stage == PlanStage.ACTIVE


@dataclass(frozen=True)
class WholePlan:
    """One version with all that hangs on it.

    `waits_for` is what stands in the way of the next state for the worker who asks; `news_due` says, by goal,
    until when to ask how it goes; `undecided` names the fields that were written twice.
    """

    plan: PlanVersion
    goals: tuple[PlannedGoal, ...]
    signature: SignatureRow | None
    undecided: tuple[str, ...]
    waits_for: tuple[Problem, ...]
    may_approve: bool
    approvers: frozenset[Role]
    news_due: Mapping[UUID, date]


@dataclass(frozen=True)
class PlanOnPaper:
    """One version as a paper shows it, with the person it is about; barriers are those still in the way.

    Without private goals and needs, unless they were asked for. `before` is the version it replaces, with its
    goals, or None.
    """

    plan: PlanVersion
    goals: tuple[PlannedGoal, ...]
    needs: tuple[NeedRow, ...]
    barriers: tuple[BarrierRow, ...]
    signature: SignatureRow | None
    face: FaceSheet
    before: tuple[PlanVersion, tuple[PlannedGoal, ...]] | None

    @property
    def is_draft(self) -> bool:
        """Whether the paper says that nobody has signed it: it is not in force, and never was."""
        return self.plan.stage not in (PlanStage.ACTIVE, PlanStage.SUPERSEDED)


def plans_of_chart(session: Session, chart: UUID) -> list[PlanRow]:
    """Return a person's plans: current ones first, in each group the latest begun first."""
    rows = [_row(plan) for plan in _plans(session, chart)]
    rows.sort(key=lambda row: "" if row.started_on is None else row.started_on.text, reverse=True)
    return sorted(rows, key=lambda row: row.is_over)


def plans_elsewhere(session: Session, chart: UUID) -> list[PlanRow]:
    """Return the plans that were written elsewhere and came with imported records."""
    ours = {each.plan_id for each in versions_of_chart(session, chart)}
    return [row for row in plans_of_chart(session, chart) if row.plan_id not in ours]


def versions_of_chart(session: Session, chart: UUID) -> list[PlanVersion]:
    """Return the versions of the plan that is written here, the newest first."""
    found = [_version(plan) for plan in _plans(session, chart) if plan.stage is not None]
    return sorted(found, key=lambda each: each.version, reverse=True)


def latest_version_number(session: Session, chart: UUID) -> int:
    """Return the highest version there ever was, also of drafts that were thrown away; 0 for none."""
    return session.scalar(select(func.max(CarePlan.version)).where(CarePlan.chart == chart)) or 0


def whole_plan(session: Session, plan_id: UUID, worker_id: UUID) -> WholePlan:
    """Return one version with all that hangs on it, as it concerns one worker.

    Raises:
        NoResultFound: if this laptop does not have it.
    """
    record = session.get_one(CarePlan, plan_id)
    plan, goals = _version(record), tuple(goals_of_plan(session, plan_id))
    undecided = tuple(undecided_fields(session, record, goals))
    signatures = signatures_of(session, plan_id)
    return WholePlan(
        plan,
        goals,
        next((each for each in signatures if each.content == record.approved_content), None),
        undecided,
        tuple(_waits_for(record, goals, undecided)),
        may_approve(session, worker_id),
        approvers(session),
        _news_due(session, record.chart, goals) if plan.is_in_force else {},
    )


def plan_to_print(session: Session, chart: UUID) -> PlanVersion | None:
    """Return the version that is in force, or else the newest one, or None before there is a plan."""
    versions = versions_of_chart(session, chart)
    return next((each for each in versions if each.is_in_force), next(iter(versions), None))


def plan_on_paper(session: Session, plan_id: UUID, *, also_private: bool = False) -> PlanOnPaper:
    """Return what papers say of one version of a plan.

    Raises:
        NoResultFound: if this laptop does not have it.
    """
    record = session.get_one(CarePlan, plan_id)
    needs = needs_of_chart(session, record.chart)
    hidden = frozenset() if also_private else frozenset(need.need_id for need in needs if need.is_private)
    goals = goals_of_plan(session, plan_id)
    shown = tuple(goal for goal in goals if also_private or _may_be_shown(goal, hidden))
    left_out = {goal.root_id for goal in goals} - {goal.root_id for goal in shown}
    before = None
    if record.replaces is not None and (old := session.get(CarePlan, record.replaces)) is not None:
        old_goals = goals_of_plan(session, old.id)
        kept = tuple(goal for goal in old_goals if also_private or _may_be_shown(goal, hidden))
        before = (_version(old), kept)
    return PlanOnPaper(
        _version(record),
        shown,
        tuple(need for need in needs if need.is_open and need.need_id not in hidden),
        tuple(
            each
            for each in barriers_of_chart(session, record.chart)
            if each.is_open and each.goal_id not in left_out
        ),
        next(iter(signatures_of(session, plan_id)), None),
        face_sheet(session, record.chart),
        before,
    )


def undecided_fields(session: Session, plan: CarePlan, goals: Iterable[PlannedGoal]) -> list[str]:
    """Return the fields of a plan, its goals and its steps that were written twice and wait for a choice."""
    ids = [plan.id]
    for goal in goals:
        ids += [goal.goal_id, *(step.step_id for step in goal.steps)]
    lines = session.scalars(select(FieldConflict).where(FieldConflict.record_id.in_(ids)))
    return sorted({line.field for line in lines if _is_undecided(session, line)})


def open_tasks_of_plan(session: Session, plan_id: UUID) -> list[TaskRow]:
    """Return the open tasks that serve a plan, its goals or its steps, the most urgent first."""
    goals = goals_of_plan(session, plan_id)
    chart = session.get_one(CarePlan, plan_id).chart
    served = {plan_id, *(goal.goal_id for goal in goals), *(goal.root_id for goal in goals)}
    tasks = set()
    for step in (step for goal in goals for step in goal.steps):
        served |= {step.step_id, step.root_id}
        tasks.add(step.task_id)
    found = session.scalars(select(Task.id).where(Task.chart == chart, Task.about_id.in_(served)))
    tasks.update(found)
    return [row for row in tasks_of_chart(session, chart) if row.is_open and row.task_id in tasks]


def last_news(session: Session, chart: UUID, goals: Iterable[PlannedGoal]) -> Mapping[UUID, date]:
    """Return, by goal, the day of its last news: a note on it, a signed contact that names it, its start."""
    contacts = _contacts_on_goals(session, chart)
    found = {}
    for goal in goals:
        began = None if goal.started_on is None else goal.started_on.latest
        days = (goal.last_progress_on, contacts.get(goal.root_id), began)
        if known := [day for day in days if day is not None]:
            found[goal.goal_id] = max(known)
    return found


def may_approve(session: Session, worker_id: UUID) -> bool:
    """Return whether a worker's role approves plans in this office; somebody not in the team does not."""
    role = role_of(session.connection(), worker_id)
    return role is not None and refused(session.connection(), role, [Deed.APPROVE]) is None


def approvers(session: Session) -> frozenset[Role]:
    """Return the roles that approve plans in this office."""
    return roles_that_may(Deed.APPROVE, office_setting(session, Setting.PLAN_APPROVAL_ROLES))


def _plans(session: Session, chart: UUID) -> Sequence[CarePlan]:
    return session.scalars(
        select(CarePlan).where(CarePlan.chart == chart, CarePlan.standing != Standing.ENTERED_IN_ERROR)
    ).all()


def _may_be_shown(goal: PlannedGoal, hidden_needs: Collection[UUID]) -> bool:
    return goal.need_id not in hidden_needs and not is_private(domain_of(goal.domain).sensitivity)


def _waits_for(plan: CarePlan, goals: Sequence[PlannedGoal], undecided: Collection[str]) -> list[Problem]:
    found = rules.undecided_problems(undecided)
    if plan.stage == PlanStage.DRAFT:
        return rules.review_problems(goals)
    if plan.stage == PlanStage.TEAM_REVIEW:
        return found + rules.content_problems(goals)
    if plan.stage in rules.LOCKED:
        return found + rules.changed_since(plan.approved_content, rules.content_hash(goals))
    return []


def _is_undecided(session: Session, line: FieldConflict) -> bool:
    """Return whether nobody here has chosen since the office told of it."""
    kinds: dict[str, type[Record]] = {kind.kind(): kind for kind in (CarePlan, Goal, Intervention)}
    record = session.get(kinds[line.entity], line.record_id) if line.entity in kinds else None
    return record is None or len(record.heads.of(line.field)) > 1


def _news_due(session: Session, chart: UUID, goals: Sequence[PlannedGoal]) -> Mapping[UUID, date]:
    held = enrollments(session, [chart]).get(chart, [])
    is_high = any(one.acuity.is_high for one in held if is_enrolled(one.status))
    news = last_news(session, chart, goals)
    return {
        goal.goal_id: news_due_on(news[goal.goal_id], is_high_acuity=is_high)
        for goal in goals
        if goal.status == GoalStatus.ACTIVE and goal.goal_id in news
    }


def _contacts_on_goals(session: Session, chart: UUID) -> Mapping[UUID, date]:
    """Return the day of the latest signed contact that names a goal, by the goal's first version."""
    roots = {str(goal_id): root for goal_id, root in roots_of_chart(session, chart).items()}
    found: dict[UUID, date] = {}
    for goals, occurred_at in session.execute(
        select(ContactNote.goals, ContactNote.occurred_at)
        .where(
            ContactNote.chart == chart,
            ContactNote.status == NoteStatus.SIGNED,
            ContactNote.standing != Standing.ENTERED_IN_ERROR,
        )
        .order_by(ContactNote.occurred_at)
    ):
        day = clock.at_office(occurred_at).date()
        found |= {roots[goal]: day for goal in goals if goal in roots}
    return found


def _row(plan: CarePlan) -> PlanRow:
    return PlanRow(
        plan.id,
        plan.title,
        plan.status,
        plan.category,
        plan.started_on,
        plan.ended_on,
        plan.activities,
        plan.status in _PLAN_OVER,
    )


def _version(plan: CarePlan) -> PlanVersion:
    return PlanVersion(
        Seen.of(plan),
        plan.id,
        plan.version,
        plan.stage or PlanStage.DRAFT,
        plan.reason_for_update,
        plan.replaces,
        plan.started_on,
        plan.ended_on,
        plan.approved_by,
        plan.approved_credential,
        plan.approved_on,
        plan.agreed_on,
        plan.sent_on,
        plan.sent_to,
        plan.locked_at,
        rules.renewal(plan.sent_on, plan.agreed_on),
    )
