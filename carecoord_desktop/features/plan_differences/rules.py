"""How two versions of a plan differ: goals and steps that were added, changed, left out, or have ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.goals.queries import PlannedGoal, StepRow
from carecoord_desktop.store.record import Seen

_OF_GOAL = ("statement", "target_text", "due_on", "priority")
_OF_STEP = ("text", "frequency", "due_on")


class Kind(Words):
    """What happened to a goal or a step from one version to the next."""

    ADDED = "added"
    CHANGED = "changed"
    LEFT_OUT = "left-out"
    ENDED = "ended"


@dataclass(frozen=True)
class FieldChange:
    """One field that says something else now; `name` is the field's name."""

    name: str
    was: str
    now: str


@dataclass(frozen=True)
class StepChange:
    """One step that was added, changed or left out."""

    kind: Kind
    text: str
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True)
class GoalChange:
    """One goal that was added, changed, left out, or has ended before the new version."""

    kind: Kind
    statement: str
    fields: tuple[FieldChange, ...] = ()
    steps: tuple[StepChange, ...] = ()


@dataclass(frozen=True)
class Difference:
    """What a new version of a plan says otherwise than the old one."""

    goals: tuple[GoalChange, ...]

    def count(self, kind: Kind) -> int:
        """Return how many goals this happened to; a goal with nothing but new steps has not changed."""
        return sum(goal.kind == kind and (kind != Kind.CHANGED or bool(goal.fields)) for goal in self.goals)

    def count_steps(self, kind: Kind) -> int:
        """Return how many steps of goals that both versions have this happened to."""
        both = (goal for goal in self.goals if goal.kind == Kind.CHANGED)
        return sum(step.kind == kind for goal in both for step in goal.steps)


def difference(old: Sequence[PlannedGoal], new: Sequence[PlannedGoal]) -> Difference:
    """Return how the goals of two versions differ; how far they have come is no difference."""
    before, after = ({goal.root_id: goal for goal in goals} for goals in (old, new))
    found = []
    for root, goal in after.items():
        if root not in before:
            found.append(GoalChange(Kind.ADDED, goal.statement, (), _steps_between((), goal.steps)))
        elif change := _goal_change(before[root], goal):
            found.append(change)
    for root, goal in before.items():
        if root not in after:
            found.append(GoalChange(Kind.ENDED if goal.is_over else Kind.LEFT_OUT, goal.statement))
    return Difference(tuple(found))


def _goal_change(old: PlannedGoal, new: PlannedGoal) -> GoalChange | None:
    fields = _fields_between(old.seen, new.seen, _OF_GOAL)
    steps = _steps_between(old.steps, new.steps)
    return GoalChange(Kind.CHANGED, new.statement, fields, steps) if fields or steps else None


def _steps_between(old: Sequence[StepRow], new: Sequence[StepRow]) -> tuple[StepChange, ...]:
    before, after = ({step.root_id: step for step in steps} for steps in (old, new))
    found = []
    for root, step in after.items():
        if root not in before:
            found.append(StepChange(Kind.ADDED, step.text))
            continue
        fields = _fields_between(before[root].seen, step.seen, _OF_STEP)
        if before[root].owner != step.owner:
            fields += (FieldChange("owner", before[root].owner, step.owner),)
        if fields:
            found.append(StepChange(Kind.CHANGED, step.text, fields))
    for root, step in before.items():
        if root not in after:
            found.append(StepChange(Kind.ENDED if step.is_over else Kind.LEFT_OUT, step.text))
    return tuple(found)


def _fields_between(old: Seen, new: Seen, names: Sequence[str]) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(name, _said(old.values[name]), _said(new.values[name]))
        for name in names
        if old.values[name] != new.values[name]
    )


def _said(value: object) -> str:
    return value.label if isinstance(value, Words) else "" if value is None else str(value)
