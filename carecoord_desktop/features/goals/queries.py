"""Goals with their steps and their progress: of a chart, or of one plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.goals import rules
from carecoord_desktop.features.goals.records import (
    Achievement,
    Goal,
    GoalProgress,
    GoalStatus,
    Intervention,
    StepStatus,
)
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.record import Seen, Standing


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


@dataclass(frozen=True)
class StepRow:
    """One step toward a goal; `owner` is a name, also of somebody outside the team."""

    seen: Seen
    step_id: UUID
    root_id: UUID
    text: str
    owner: str
    frequency: str
    due_on: date | None
    status: StepStatus
    outcome: str
    task_id: UUID | None
    is_over: bool


@dataclass(frozen=True)
class ProgressRow:
    """One note on how far a goal has come."""

    told_on: date
    achievement: Achievement
    note: str
    confidence: int | None
    by_name: str
    at: datetime


@dataclass(frozen=True)
class PlannedGoal:
    """One goal of a plan with all that hangs on it; progress is the newest first."""

    seen: Seen
    goal_id: UUID
    root_id: UUID
    need_id: UUID | None
    domain: str
    statement: str
    target_text: str
    priority: Priority
    status: GoalStatus
    achievement: str
    confidence: int | None
    is_patient_owned: bool
    started_on: PartialDate | None
    due_on: PartialDate | None
    end_reason: str
    is_locked: bool
    is_over: bool
    steps: tuple[StepRow, ...]
    progress: tuple[ProgressRow, ...]

    @property
    def last_progress_on(self) -> date | None:
        """The day of the latest note."""
        return max((each.told_on for each in self.progress), default=None)


def goals_of_chart(session: Session, chart: UUID) -> list[GoalRow]:
    """Return a person's goals as they hold now: current ones first, in each group the earliest due first.

    Of a goal that a draft of a new plan copies, only the one that is in force is among them.
    """
    holding: dict[UUID, Goal] = {}
    for goal in _goals(session, chart):
        known = holding.get(goal.root_id)
        if known is None or known.status == GoalStatus.PROPOSED:
            holding[goal.root_id] = goal
    return sorted(map(_goal_row, holding.values()), key=_rank)


def goals_elsewhere(session: Session, chart: UUID) -> list[GoalRow]:
    """Return the goals that belong to no plan of ours: they came with imported records."""
    found = (one for one in _goals(session, chart) if one.plan_id is None or one.source_id is not None)
    return sorted(map(_goal_row, found), key=_rank)


def goals_of_plan(session: Session, plan_id: UUID) -> list[PlannedGoal]:
    """Return the goals of a plan with steps and progress: open ones first, then by priority and due date."""
    goals = session.scalars(
        select(Goal).where(Goal.plan_id == plan_id, Goal.standing != Standing.ENTERED_IN_ERROR)
    ).all()
    names = worker_names(session)
    steps = _steps(session, [goal.id for goal in goals], names)
    progress = _progress(session, [goal.root_id for goal in goals], names)
    rows = [_planned(goal, steps[goal.id], progress[goal.root_id]) for goal in goals]
    return sorted(rows, key=_planned_rank)


def roots_of_chart(session: Session, chart: UUID) -> Mapping[UUID, UUID]:
    """Return, by id of any version of a goal, the id of its first one."""
    found = session.execute(select(Goal.id, Goal.origin_id).where(Goal.chart == chart))
    return {goal_id: origin_id or goal_id for goal_id, origin_id in found}


def _goals(session: Session, chart: UUID) -> Sequence[Goal]:
    """Return a person's goals that no later version has replaced, the oldest first."""
    return session.scalars(
        select(Goal)
        .where(Goal.chart == chart, Goal.standing != Standing.ENTERED_IN_ERROR, Goal.is_replaced.is_(False))
        .order_by(Goal.id)
    ).all()


def _steps(
    session: Session, goal_ids: Collection[UUID], names: Mapping[UUID, str]
) -> defaultdict[UUID, list[StepRow]]:
    found: defaultdict[UUID, list[StepRow]] = defaultdict(list)
    for one in session.scalars(
        select(Intervention)
        .where(Intervention.goal_id.in_(goal_ids), Intervention.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Intervention.id)
    ):
        found[one.goal_id].append(
            StepRow(
                Seen.of(one),
                one.id,
                one.root_id,
                one.text,
                one.owner_name if one.owner_id is None else names.get(one.owner_id, one.owner_name),
                one.frequency,
                one.due_on,
                one.status,
                one.outcome,
                one.task_id,
                one.status in rules.STEP_OVER,
            )
        )
    return found


def _progress(
    session: Session, roots: Collection[UUID], names: Mapping[UUID, str]
) -> defaultdict[UUID, list[ProgressRow]]:
    found: defaultdict[UUID, list[ProgressRow]] = defaultdict(list)
    for one in session.scalars(
        select(GoalProgress)
        .where(GoalProgress.goal_id.in_(roots), GoalProgress.standing != Standing.ENTERED_IN_ERROR)
        .order_by(GoalProgress.told_on.desc(), GoalProgress.at.desc())
    ):
        by_name = names.get(one.by, "")
        found[one.goal_id].append(
            ProgressRow(one.told_on, one.achievement, one.note, one.confidence, by_name, one.at)
        )
    return found


def _goal_row(goal: Goal) -> GoalRow:
    return GoalRow(
        goal.id,
        goal.statement,
        goal.status,
        goal.achievement,
        goal.target_text,
        goal.started_on,
        goal.due_on,
        rules.is_over(goal.status),
    )


def _rank(row: GoalRow) -> tuple[bool, bool, str, str]:
    due = row.due_on
    return row.is_over, due is None, "" if due is None else due.text, row.statement.casefold()


def _planned(goal: Goal, steps: Iterable[StepRow], progress: Iterable[ProgressRow]) -> PlannedGoal:
    return PlannedGoal(
        seen=Seen.of(goal),
        goal_id=goal.id,
        root_id=goal.root_id,
        need_id=goal.need_id,
        domain=goal.domain,
        statement=goal.statement,
        target_text=goal.target_text,
        priority=goal.priority,
        status=goal.status,
        achievement=goal.achievement,
        confidence=goal.confidence,
        is_patient_owned=goal.is_patient_owned,
        started_on=goal.started_on,
        due_on=goal.due_on,
        end_reason=goal.end_reason,
        is_locked=goal.is_locked,
        is_over=rules.is_over(goal.status),
        steps=tuple(steps),
        progress=tuple(progress),
    )


def _planned_rank(row: PlannedGoal) -> tuple[bool, int, str, str]:
    words = list(Priority)
    priority = words.index(row.priority) if row.priority in words else len(words)
    return row.is_over, priority, "" if row.due_on is None else row.due_on.text, row.statement.casefold()
