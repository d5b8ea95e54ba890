"""What is done about goals: write down, add steps, note progress, leave out, strike.

What a plan has agreed to is locked; how far it has come is not.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.goals import rules
from carecoord_desktop.features.goals.records import (
    Goal,
    GoalProgress,
    GoalStatus,
    Intervention,
    StepStatus,
)
from carecoord_desktop.features.goals.rules import GoalDraft, ProgressDraft, StepDraft
from carecoord_desktop.features.tasks.actions import add_task
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id

_AGREED_OF_STEP = ("text", "owner_id", "owner_name", "frequency", "due_on")


def add_goal(
    session: Session, chart: UUID, plan_id: UUID, draft: GoalDraft, *, goal_id: UUID | None = None
) -> Goal:
    """Store a new goal of a plan, begun today and due in 90 days where nothing else is said.

    `goal_id` is given where the same goal must be the same record on every laptop.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    values = _values(draft)
    values["started_on"] = draft.started_on or PartialDate(clock.today().isoformat())
    goal = Goal(id=goal_id or new_id(), chart=chart, plan_id=plan_id, status=GoalStatus.PROPOSED, **values)
    session.add(goal)
    return goal


def change_goal(session: Session, draft: GoalDraft) -> Goal:
    """Store what differs from the goal as the worker saw it.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty, or the plan is locked.
        ValueError: if the draft is of a new goal.
    """
    if draft.seen is None:
        raise ValueError("a new goal is stored by add_goal")
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    goal = _unlocked(session, draft.seen.record_id)
    change(goal, draft.seen, **_values(draft))
    return goal


def strike_goal(session: Session, seen: Seen, reason: str) -> None:
    """Take a goal out of a draft; it stays in the history with the reason.

    Raises:
        DraftHasProblems: without a reason, or if the plan is locked.
    """
    goal = _unlocked(session, seen.record_id)
    change(goal, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=_reason(reason))


def add_step(session: Session, goal_id: UUID, draft: StepDraft) -> Intervention:
    """Store a new step toward a goal and, where it is wanted, a task for whoever does it.

    Raises:
        DraftHasProblems: if `rules.step_problems(draft)` is not empty, or the plan is locked.
    """
    if found := rules.step_problems(draft):
        raise DraftHasProblems(found)
    goal = _unlocked(session, goal_id)
    step = Intervention(id=new_id(), chart=goal.chart, goal_id=goal.id, **_step_values(draft))
    if draft.wants_task:
        task = add_task(
            session,
            goal.chart,
            TaskDraft(title=draft.text.strip(), due_on=draft.due_on, owner_id=draft.owner_id),
            about_kind=Intervention.kind(),
            about_id=step.id,
        )
        session.flush()
        step.task_id = task.id
    session.add(step)
    return step


def change_step(session: Session, draft: StepDraft) -> Intervention:
    """Store what differs from the step as the worker saw it; how it goes can be said of a locked plan, too.

    Raises:
        DraftHasProblems: if `rules.step_problems(draft)` is not empty, or it changes what is locked.
        ValueError: if the draft is of a new step.
    """
    if draft.seen is None:
        raise ValueError("a new step is stored by add_step")
    if found := rules.step_problems(draft):
        raise DraftHasProblems(found)
    step = session.get_one(Intervention, draft.seen.record_id)
    values = _step_values(draft)
    if any(values[name] != draft.seen.values[name] for name in _AGREED_OF_STEP):
        _unlocked(session, step.goal_id)
    change(step, draft.seen, **values)
    return step


def finish_step(session: Session, seen: Seen, outcome: str) -> Intervention:
    """Say what came of a step; with that it is done.

    Raises:
        DraftHasProblems: without words.
    """
    if not outcome.strip():
        raise DraftHasProblems([Problem("outcome", "Write what came of it.")])
    step = session.get_one(Intervention, seen.record_id)
    change(step, seen, status=StepStatus.COMPLETED, outcome=outcome.strip())
    return step


def strike_step(session: Session, seen: Seen, reason: str) -> None:
    """Take a step out of a draft; it stays in the history with the reason.

    Raises:
        DraftHasProblems: without a reason, or if the plan is locked.
    """
    step = session.get_one(Intervention, seen.record_id)
    _unlocked(session, step.goal_id)
    change(step, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=_reason(reason))


def note_progress(session: Session, seen: Seen, draft: ProgressDraft) -> GoalProgress:
    """Add a note on how far a goal has come; what it says of the goal holds for its copy in a draft, too.

    Raises:
        DraftHasProblems: if `rules.progress_problems(draft)` is not empty.
    """
    if (found := rules.progress_problems(draft)) or draft.told_on is None or draft.achievement is None:
        raise DraftHasProblems(found)
    goal = session.get_one(Goal, seen.record_id)
    note = GoalProgress(
        chart=goal.chart,
        goal_id=goal.root_id,
        told_on=draft.told_on,
        achievement=draft.achievement,
        note=draft.note.strip(),
        confidence=draft.confidence,
        by=author_of(session),
        at=clock.now(),
    )
    session.add(note)
    for each in _versions_of(session, goal):
        seen_now = seen if each.id == goal.id else Seen.of(each)
        change(each, seen_now, **_told(draft, seen_now))
    return note


def _told(draft: ProgressDraft, seen: Seen) -> dict[str, object]:
    values: dict[str, object] = {"achievement": str(draft.achievement)}
    if draft.confidence is not None:
        values["confidence"] = draft.confidence
    if draft.is_over:
        values["status"] = rules.status_after(draft, seen.values["status"])
        values["end_reason"] = draft.note.strip()
    return values


def _versions_of(session: Session, goal: Goal) -> list[Goal]:
    """Return the goal and its copies in other versions that no later one has replaced."""
    root = goal.root_id
    found = session.scalars(
        select(Goal).where(
            (Goal.id == root) | (Goal.origin_id == root),
            Goal.is_replaced.is_(False),
            Goal.standing != Standing.ENTERED_IN_ERROR,
        )
    )
    return [goal, *(each for each in found if each.id != goal.id)]


def _unlocked(session: Session, goal_id: UUID) -> Goal:
    goal = session.get_one(Goal, goal_id)
    if goal.is_locked:
        raise DraftHasProblems([rules.LOCKED])
    return goal


def _reason(reason: str) -> str:
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write the reason in a few words.")])
    return reason.strip()


def _values(draft: GoalDraft) -> dict[str, object]:
    target = rules.measured(draft.target_text)
    return {
        "statement": draft.statement.strip(),
        "target_text": draft.target_text.strip() if target is None else rules.target_words(target),
        "need_id": draft.need_id,
        "domain": draft.domain,
        "priority": draft.priority,
        "started_on": draft.started_on,
        "due_on": draft.due_on,
        "confidence": draft.confidence,
        "is_patient_owned": draft.is_patient_owned,
    }


def _step_values(draft: StepDraft) -> dict[str, object]:
    return {
        "text": draft.text.strip(),
        "owner_id": draft.owner_id,
        "owner_name": "" if draft.owner_id is not None else draft.owner_name.strip(),
        "frequency": draft.frequency.strip(),
        "due_on": draft.due_on,
        "status": draft.status,
        "outcome": draft.outcome.strip(),
    }
