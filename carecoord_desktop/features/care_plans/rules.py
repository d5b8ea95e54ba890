"""The way of a plan from draft to in force, who may approve it, and what follows when it is replaced."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock_rules import clock_rule
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.care_plans.records import PlanStage, UpdateReason
from carecoord_desktop.features.goals.queries import PlannedGoal, StepRow
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.operation import canonical_json
from carecoord_desktop.store.record import Seen
from carecoord_desktop.store.wire_values import wire_value

WAY = (
    PlanStage.DRAFT,
    PlanStage.TEAM_REVIEW,
    PlanStage.CLINICIAN_APPROVED,
    PlanStage.PATIENT_AGREED,
    PlanStage.ACTIVE,
)
"""The states of a plan in their order; a superseded one has left the way."""

EDITABLE = frozenset({PlanStage.DRAFT, PlanStage.TEAM_REVIEW})
LOCKED = frozenset({PlanStage.CLINICIAN_APPROVED, PlanStage.PATIENT_AGREED})

_AGREED_OF_GOAL = ("statement", "target_text", "need_id", "domain", "priority", "started_on", "due_on")
_AGREED_OF_STEP = ("text", "owner_id", "owner_name", "frequency", "due_on")


class Fate(Words):
    """What becomes of an open task when a new version comes into force."""

    KEEP = "keep"
    CANCEL = "cancel"
    REPLACE = "replace"


@dataclass(frozen=True)
class TaskFate:
    """What becomes of one open task; `words` are the reason to cancel it, or what replaces it."""

    seen: Seen
    fate: Fate | None = None
    words: str = ""

    @property
    def task_id(self) -> UUID:
        """The task."""
        return self.seen.record_id

    @property
    def title(self) -> str:
        """What the task says."""
        return str(self.seen.values["title"])


@dataclass(frozen=True)
class Approval:
    """Who approves, with which credential, on which day."""

    name: str = ""
    credential: str = ""
    approved_on: date | None = None


@dataclass(frozen=True)
class Activation:
    """What is said when a plan comes into force: sent to whom and when, and what becomes of open tasks."""

    sent_on: date | None = None
    sent_to: str = ""
    fates: tuple[TaskFate, ...] = ()


@dataclass(frozen=True)
class Revision:
    """Why there is to be a new version."""

    reason: UpdateReason | None = None


@dataclass(frozen=True)
class Renewal:
    """When a plan has to be renewed, and from when on that is announced."""

    due_on: date
    alert_on: date
    source: str


def content_problems(goals: Sequence[PlannedGoal]) -> list[Problem]:
    """Return what a plan lacks before it can be approved: a goal, and a step for each open goal."""
    open_goals = [goal for goal in goals if not goal.is_over]
    if not open_goals:
        return [Problem("goals", "A plan needs at least one goal.")]
    bare = [goal.statement for goal in open_goals if not goal.steps]
    return [Problem("steps", f'The goal "{statement}" needs at least one step.') for statement in bare]


def review_problems(goals: Sequence[PlannedGoal]) -> list[Problem]:
    """Return what a plan lacks before the team can look at it."""
    return [] if goals else [Problem("goals", "A plan needs at least one goal.")]


def role_words(role: Role) -> str:
    """Return a role as it reads in a sentence."""
    return "RN" if role == Role.RN else role.label


def undecided_problems(fields: Collection[str]) -> list[Problem]:
    """Return why a plan waits while something in it was written twice and nobody has chosen."""
    if not fields:
        return []
    return [Problem("", "Something in this plan was written twice. Choose what holds first, under Decide.")]


def approval_problems(draft: Approval) -> list[Problem]:
    """Return what has to be said before a clinician has approved."""
    found = []
    if not draft.name.strip():
        found.append(Problem("name", "Write the name of the clinician who approves."))
    if not draft.credential.strip():
        found.append(Problem("credential", "Write the credential, such as RN or MD."))
    if draft.approved_on is None:
        found.append(Problem("approved_on", "Write the day of the approval."))
    elif draft.approved_on > clock.today():
        found.append(Problem("approved_on", "This day is in the future. Please check it."))
    return found


def activation_problems(draft: Activation) -> list[Problem]:
    """Return what has to be said before a plan can come into force."""
    found = []
    if draft.sent_on is not None and draft.sent_on > clock.today():
        found.append(Problem("sent_on", "This day is in the future. Please check it."))
    for one in draft.fates:
        if one.fate is None:
            found.append(Problem(f"fate_{one.task_id}", f'Choose what becomes of "{one.title}".'))
        elif one.fate != Fate.KEEP and not one.words.strip():
            words = "Write why." if one.fate == Fate.CANCEL else "Write what is to be done instead."
            found.append(Problem(f"words_{one.task_id}", words))
    return found


def revision_problems(draft: Revision) -> list[Problem]:
    """Return what has to be said before there is a new version."""
    return [] if draft.reason is not None else [Problem("reason", "Choose why the plan changes.")]


def stage_problems(now: PlanStage | None, expected: Collection[PlanStage]) -> list[Problem]:
    """Return why a step on the way cannot be taken: the plan is somewhere else by now."""
    if now in expected:
        return []
    label = "written elsewhere" if now is None else now.label.lower()
    return [Problem("", f"This plan is {label} by now. Look at it again.")]


def changed_since(approved: str, now: str) -> list[Problem]:
    """Return why an approval does not hold any more: what was approved is not what the plan says now."""
    if approved == now:
        return []
    words = "This plan changed after it was approved. Bring it back to draft and have it approved again."
    return [Problem("", words)]


def content_hash(goals: Sequence[PlannedGoal]) -> str:
    """Return 16 hex digits of the SHA-256 of what a plan agrees on: goals and steps, not how far they are."""
    said = [
        [str(goal.root_id), _values(goal.seen, _AGREED_OF_GOAL)]
        + [[str(step.root_id), _values(step.seen, _AGREED_OF_STEP)] for step in _in_order(goal)]
        for goal in sorted(goals, key=lambda goal: goal.root_id)
    ]
    return sha256(canonical_json(said)).hexdigest()[:16]


def renewal(sent_on: date | None, agreed_on: date | None) -> Renewal | None:
    """Return when a plan is renewed, counted from the day it was sent, or else agreed to."""
    since = sent_on or agreed_on
    if since is None:
        return None
    rule = clock_rule("plan-renewal", since)
    return Renewal(rule.due_on(since), rule.alert_on(since), rule.source)


def _in_order(goal: PlannedGoal) -> list[StepRow]:
    return sorted(goal.steps, key=lambda step: step.root_id)


def _values(seen: Seen, names: Sequence[str]) -> list[object]:
    return [wire_value(seen.values[name]) for name in names]
