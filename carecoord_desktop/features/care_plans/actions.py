"""The way of a plan: begin, to the team, approve, agree, bring into force, revise.

A new version has ids that follow from the person and its number: begun on two laptops it is one version.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.care_plans import queries, rules
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStage, PlanStatus, UpdateReason
from carecoord_desktop.features.care_plans.rules import Activation, Approval, Fate, Revision, TaskFate
from carecoord_desktop.features.goals.queries import PlannedGoal, StepRow, goals_of_plan
from carecoord_desktop.features.goals.records import Goal, GoalStatus, Intervention
from carecoord_desktop.features.signatures.actions import take_signature
from carecoord_desktop.features.signatures.records import Signature
from carecoord_desktop.features.signatures.rules import SignatureDraft
from carecoord_desktop.features.tasks.actions import add_task, move_task
from carecoord_desktop.features.tasks.records import TaskStatus
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.features.team.rules import Deed, NotPermitted
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing

TITLE = "Care plan"

_NOT_APPROVED = {
    "approved_by": "",
    "approved_credential": "",
    "approved_on": None,
    "approver_id": None,
    "approved_content": "",
    "agreed_on": None,
}


def begin_plan(session: Session, chart: UUID) -> CarePlan:
    """Store the draft of a first plan, or of a new one where none is under way or in force.

    Raises:
        DraftHasProblems: if there is one: it is changed, or revised.
    """
    if _under_way(session, chart):
        raise DraftHasProblems([Problem("", "There is a plan already. Go on with that one.")])
    return _new_version(session, chart, UpdateReason.INITIAL, None)


def revise(session: Session, seen: Seen, draft: Revision) -> CarePlan:
    """Store the draft of a new version with everything that is open in the plan in force.

    Raises:
        DraftHasProblems: without a reason, if the plan is not in force, or if a draft is under way.
    """
    if (found := rules.revision_problems(draft)) or draft.reason is None:
        raise DraftHasProblems(found)
    old = _at(session, seen, (PlanStage.ACTIVE,))
    if any(not each.is_in_force for each in _under_way(session, old.chart)):
        raise DraftHasProblems([Problem("", "A new version is under way already. Go on with that one.")])
    new = _new_version(session, old.chart, draft.reason, old.id)
    for goal in goals_of_plan(session, old.id):
        if not goal.is_over:
            _copy(session, new, goal)
    return new


def send_to_review(session: Session, seen: Seen) -> CarePlan:
    """Show a draft to the team.

    Raises:
        DraftHasProblems: if it has no goal, or is no draft any more.
    """
    plan = _at(session, seen, (PlanStage.DRAFT,))
    _refuse(rules.review_problems(goals_of_plan(session, plan.id)))
    change(plan, seen, stage=PlanStage.TEAM_REVIEW)
    return plan


def approve(session: Session, seen: Seen, draft: Approval) -> CarePlan:
    """Record that a clinician approves, who must be the worker signed in; goals and steps are locked.

    Raises:
        DraftHasProblems: if her role may not approve, something was written twice, a goal or a step is
            missing, or `rules.approval_problems(draft)` is not empty.
    """
    plan = _at(session, seen, (PlanStage.TEAM_REVIEW,))
    author, goals = author_of(session), goals_of_plan(session, plan.id)
    if not queries.may_approve(session, author):
        raise NotPermitted(Deed.APPROVE)
    _refuse(rules.undecided_problems(queries.undecided_fields(session, plan, goals)))
    _refuse(rules.content_problems(goals) + rules.approval_problems(draft))
    change(
        plan,
        seen,
        stage=PlanStage.CLINICIAN_APPROVED,
        approved_by=draft.name.strip(),
        approved_credential=draft.credential.strip(),
        approved_on=draft.approved_on,
        approver_id=author,
        approved_content=rules.content_hash(goals),
    )
    _lock(session, goals, is_locked=True)
    return plan


def reopen(session: Session, seen: Seen) -> CarePlan:
    """Bring a plan that is not in force back to draft; approval and agreement do not hold any more.

    Raises:
        DraftHasProblems: if it is in force, or a draft already.
    """
    plan = _at(session, seen, (PlanStage.TEAM_REVIEW, *rules.LOCKED))
    change(plan, seen, stage=PlanStage.DRAFT, **_NOT_APPROVED)
    _lock(session, goals_of_plan(session, plan.id), is_locked=False)
    return plan


def agree(session: Session, seen: Seen, draft: SignatureDraft) -> Signature:
    """Record that the person, or whoever speaks for her, agrees to exactly what was approved.

    Raises:
        DraftHasProblems: if the plan changed after the approval, something was written twice, or the
            agreement lacks its proof.
    """
    plan = _approved(session, seen, PlanStage.CLINICIAN_APPROVED)
    about = CarePlan.kind(), plan.id
    signature = take_signature(session, plan.chart, about, plan.approved_content, draft)
    change(plan, seen, stage=PlanStage.PATIENT_AGREED, agreed_on=draft.signed_on)
    return signature


def activate(session: Session, seen: Seen, draft: Activation) -> CarePlan:
    """Bring a plan into force in place of the one before, and do with each open task what was chosen.

    Raises:
        DraftHasProblems: if the fate of an open task is not said, or the plan changed after the approval.
    """
    plan = _approved(session, seen, PlanStage.PATIENT_AGREED)
    _refuse(rules.activation_problems(draft))
    goals = goals_of_plan(session, plan.id)
    old = None if plan.replaces is None else session.get(CarePlan, plan.replaces)
    if old is not None and old.stage == PlanStage.ACTIVE:
        _settle_tasks(session, old, draft.fates)
        _supersede(session, old, plan, {goal.root_id for goal in goals})
    sent_on, agreed_on = draft.sent_on, seen.values["agreed_on"]
    renewal = rules.renewal(sent_on, agreed_on)
    change(
        plan,
        seen,
        stage=PlanStage.ACTIVE,
        status=PlanStatus.ACTIVE,
        started_on=PartialDate(clock.today().isoformat()),
        ended_on=None if renewal is None else PartialDate(renewal.due_on.isoformat()),
        activities=tuple(f"{goal.statement}: {step.text}" for goal in goals for step in goal.steps),
        sent_on=sent_on,
        sent_to=draft.sent_to.strip(),
        locked_at=clock.now(),
    )
    for goal in goals:
        if goal.status == GoalStatus.PROPOSED:
            change(session.get_one(Goal, goal.goal_id), goal.seen, status=GoalStatus.ACTIVE)
    return plan


def discard_draft_plan(session: Session, seen: Seen, reason: str) -> CarePlan:
    """Throw a plan that is not in force away, with its goals; it stays in the history with the reason.

    Raises:
        DraftHasProblems: without a reason, or if it is in force.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write the reason in a few words.")])
    plan = _at(session, seen, (*rules.EDITABLE, *rules.LOCKED))
    struck = {"standing": Standing.ENTERED_IN_ERROR, "error_reason": reason.strip()}
    change(plan, seen, **struck)
    for goal in goals_of_plan(session, plan.id):
        change(session.get_one(Goal, goal.goal_id), goal.seen, **struck)
    return plan


def _new_version(session: Session, chart: UUID, reason: UpdateReason, replaces: UUID | None) -> CarePlan:
    number = queries.latest_version_number(session, chart) + 1
    plan = CarePlan(
        id=uuid5(chart, f"care plan {number}"),
        chart=chart,
        title=TITLE,
        status=PlanStatus.DRAFT,
        stage=PlanStage.DRAFT,
        version=number,
        replaces=replaces,
        reason_for_update=reason,
    )
    session.add(plan)
    return plan


def _copy(session: Session, plan: CarePlan, goal: PlannedGoal) -> None:
    kept = (
        "statement",
        "target_text",
        "need_id",
        "domain",
        "priority",
        "started_on",
        "due_on",
        "achievement",
    )
    copy = Goal(
        id=uuid5(plan.id, f"goal {goal.root_id}"),
        chart=plan.chart,
        plan_id=plan.id,
        origin_id=goal.root_id,
        status=GoalStatus.PROPOSED,
        confidence=goal.confidence,
        is_patient_owned=goal.is_patient_owned,
        **{name: goal.seen.values[name] for name in kept},
    )
    session.add(copy)
    for step in goal.steps:
        if not step.is_over:
            session.add(_copied_step(copy, step))


def _copied_step(goal: Goal, step: StepRow) -> Intervention:
    kept = ("text", "owner_id", "owner_name", "frequency", "due_on", "status", "outcome", "task_id")
    return Intervention(
        id=uuid5(goal.id, f"step {step.root_id}"),
        chart=goal.chart,
        goal_id=goal.id,
        origin_id=step.root_id,
        **{name: step.seen.values[name] for name in kept},
    )


def _settle_tasks(session: Session, old: CarePlan, fates: Sequence[TaskFate]) -> None:
    chosen = {one.task_id: one for one in fates}
    for row in queries.open_tasks_of_plan(session, old.id):
        if row.task_id not in chosen:
            words = f'"{row.title}" is open, too. Say what becomes of it.'
            raise DraftHasProblems([Problem("fates", words)])
        one = chosen[row.task_id]
        if one.fate == Fate.CANCEL:
            move_task(session, one.seen, TaskStatus.CANCELLED, one.words)
        elif one.fate == Fate.REPLACE:
            move_task(session, one.seen, TaskStatus.CANCELLED, f"Replaced by: {one.words.strip()}")
            values = one.seen.values
            instead = TaskDraft(
                title=one.words, priority=values["priority"], due_on=_not_over(values["due_on"]),
                owner_id=values["owner_id"],
            )  # fmt: skip
            add_task(
                session, old.chart, instead, about_kind=values["about_kind"], about_id=values["about_id"]
            )


def _supersede(session: Session, old: CarePlan, new: CarePlan, taken_over: set[UUID]) -> None:
    today = PartialDate(clock.today().isoformat())
    change(old, Seen.of(old), stage=PlanStage.SUPERSEDED, status=PlanStatus.COMPLETED, ended_on=today)
    for goal in goals_of_plan(session, old.id):
        record = session.get_one(Goal, goal.goal_id)
        if goal.root_id in taken_over:
            change(record, goal.seen, is_replaced=True)
        elif not goal.is_over:
            left_out = f"Left out of version {new.version}"
            change(record, goal.seen, status=GoalStatus.CANCELLED, end_reason=left_out)


def _lock(session: Session, goals: Sequence[PlannedGoal], *, is_locked: bool) -> None:
    for goal in goals:
        change(session.get_one(Goal, goal.goal_id), goal.seen, is_locked=is_locked)


def _approved(session: Session, seen: Seen, stage: PlanStage) -> CarePlan:
    """Return a plan that stands where it should, says what was approved, and is decided in every field."""
    plan = _at(session, seen, (stage,))
    goals = goals_of_plan(session, plan.id)
    _refuse(rules.undecided_problems(queries.undecided_fields(session, plan, goals)))
    _refuse(rules.changed_since(plan.approved_content, rules.content_hash(goals)))
    return plan


def _at(session: Session, seen: Seen, expected: Sequence[PlanStage]) -> CarePlan:
    plan = session.get_one(CarePlan, seen.record_id)
    _refuse(rules.stage_problems(plan.stage, expected))
    _refuse(rules.stage_problems(plan.stage, (seen.values["stage"],)))
    return plan


def _under_way(session: Session, chart: UUID) -> list[queries.PlanVersion]:
    return [each for each in queries.versions_of_chart(session, chart) if each.stage != PlanStage.SUPERSEDED]


def _not_over(due_on: date | None) -> date | None:
    """Return a due date a new task can have: one that is over has to be set anew."""
    return None if due_on is None or due_on < clock.today() else due_on


def _refuse(found: Sequence[Problem]) -> None:
    if found:
        raise DraftHasProblems(found)
