"""Commands about care plans: what the plan of a person says, and how far her goals have come."""

from __future__ import annotations

import argparse

from sqlalchemy.orm import Session

from carecoord_desktop.cli.answers import Answer, Refused
from carecoord_desktop.cli.options import THE_PATIENT, Command, option
from carecoord_desktop.cli.signing_in import desk_of
from carecoord_desktop.features import all_records
from carecoord_desktop.features.care_plans.queries import (
    PlanVersion,
    WholePlan,
    versions_of_chart,
    whole_plan,
)
from carecoord_desktop.features.goals.queries import GoalRow, PlannedGoal, goals_of_chart
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.desk import Desk

_RECORDS = all_records  # importing it declares every kind of record


def _show(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk, desk.reading(chart=options.patient, purpose="care plan") as session:
        whole = _wanted(session, desk, options)
    return Answer(_document(whole), _lines(whole))


def _goals(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk, desk.reading(chart=options.patient, purpose="goals") as session:
        _known(session, options)
        rows = goals_of_chart(session, options.patient)
    return Answer([_goal_document(row) for row in rows], [_goal_line(row) for row in rows] or ["No goals."])


def _wanted(session: Session, desk: Desk, options: argparse.Namespace) -> WholePlan:
    _known(session, options)
    versions = versions_of_chart(session, options.patient)
    wanted = [each for each in versions if options.number in (None, each.version)]
    if not wanted:
        raise Refused("there is no plan of this number" if versions else "there is no plan yet")
    return whole_plan(session, wanted[0].plan_id, desk.worker_id)


def _known(session: Session, options: argparse.Namespace) -> None:
    if session.get(Patient, options.patient) is None:
        raise Refused("nobody on this laptop has this id")


def _document(whole: WholePlan) -> dict[str, object]:
    plan = whole.plan
    return {
        "id": plan.plan_id, "version": plan.version, "stage": str(plan.stage), "replaces": plan.replaces,
        "reason_for_update": None if plan.reason_for_update is None else str(plan.reason_for_update),
        "approved": _approved(plan), "agreed_on": plan.agreed_on, "sent_on": plan.sent_on,
        "renew_by": None if plan.renewal is None else plan.renewal.due_on,
        "undecided": whole.undecided, "waits_for": [problem.message for problem in whole.waits_for],
        "goals": [_planned_document(goal) for goal in whole.goals],
    }  # fmt: skip


def _approved(plan: PlanVersion) -> dict[str, object] | None:
    if plan.approved_on is None:
        return None
    return {"name": plan.approved_by, "credential": plan.approved_credential, "on": plan.approved_on}


def _planned_document(goal: PlannedGoal) -> dict[str, object]:
    return {
        "id": goal.goal_id, "need": goal.need_id, "statement": goal.statement, "target": goal.target_text,
        "status": str(goal.status), "achievement": goal.achievement, "confidence": goal.confidence,
        "due_on": None if goal.due_on is None else goal.due_on.text,
        "steps": [
            {
                "id": step.step_id, "text": step.text, "owner": step.owner, "due_on": step.due_on,
                "status": str(step.status), "outcome": step.outcome, "task": step.task_id,
            }
            for step in goal.steps
        ],
    }  # fmt: skip


def _goal_document(row: GoalRow) -> dict[str, object]:
    return {
        "id": row.goal_id, "statement": row.statement, "target": row.target_text, "status": str(row.status),
        "achievement": row.achievement, "due_on": None if row.due_on is None else row.due_on.text,
    }  # fmt: skip


def _lines(whole: WholePlan) -> list[str]:
    plan = whole.plan
    lines = [f"Care plan, version {plan.version}: {plan.stage.label.lower()}"]
    if plan.approved_on is not None:
        lines.append(f"Approved by {plan.approved_by}, {plan.approved_credential}, {plan.approved_on}")
    if plan.renewal is not None:
        lines.append(f"Renew by {plan.renewal.due_on}")
    for goal in whole.goals:
        lines.append(f"Goal: {goal.statement}")
        lines += [f"  {step.text} ({step.owner}, {step.status.label.lower()})" for step in goal.steps]
    return lines + [problem.message for problem in whole.waits_for]


def _goal_line(row: GoalRow) -> str:
    due = "" if row.due_on is None else f"due {row.due_on.text}"
    return ", ".join(filter(None, (row.statement, row.status.label.lower(), row.achievement, due)))


COMMANDS = (
    Command(
        "plan show",
        "what the care plan of a person says",
        _show,
        (
            THE_PATIENT,
            option("--number", "of this version, else of the newest", type=int, metavar="N"),
        ),
    ),
    Command("plan goals", "the goals of a person and how far they have come", _goals, (THE_PATIENT,)),
)
