"""The difference of two versions of a plan, as it stands on paper."""

from __future__ import annotations

from collections.abc import Iterator

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.plan_differences.rules import (
    Difference,
    FieldChange,
    GoalChange,
    Kind,
    StepChange,
)
from carecoord_desktop.printing import Block, Bullets, Heading, Paragraph, Strong, Table, Together

_GOALS = {
    Kind.ADDED: "New goal",
    Kind.CHANGED: "Goal",
    Kind.LEFT_OUT: "Goal left out",
    Kind.ENDED: "Goal that has ended",
}
_STEPS = {
    Kind.ADDED: "New step",
    Kind.CHANGED: "Step changed",
    Kind.LEFT_OUT: "Step left out",
    Kind.ENDED: "Step that has ended",
}
_FIELDS = {
    "statement": "Words",
    "text": "Words",
    "target_text": "Reached when",
    "due_on": "Due",
    "priority": "Priority",
    "owner": "Done by",
    "frequency": "How often",
}


def count_words(found: Difference) -> str:
    """Return how much is new: "1 goal changed, 1 step added"; "Nothing" for nothing."""
    words = [
        f"{count:,} {thing if count == 1 else f'{thing}s'} {kind.label.lower()}"
        for thing, counted in (("goal", found.count), ("step", found.count_steps))
        for kind in Kind
        if (count := counted(kind))
    ]
    return ", ".join(words) or "Nothing"


def difference_blocks(found: Difference) -> Iterator[Block]:
    """Yield what is new goal by goal, the old words beside the new ones."""
    if not found.goals:
        yield Paragraph("Both versions say the same.")
    for goal in found.goals:
        yield Together(list(_goal(goal)))


def _goal(goal: GoalChange) -> Iterator[Block]:
    yield Heading(f"{_GOALS.get(goal.kind, goal.kind.label)}: {goal.statement}", level=2)
    rows = [_row("", change) for change in goal.fields]
    rows += [_row(step.text, change) for step in goal.steps for change in step.fields]
    if rows:
        yield Table(("What", "Was", "Is now"), rows, widths=(3, 4, 4))
    if steps := [_step(step) for step in goal.steps if not step.fields]:
        yield Bullets(steps)


def _row(step: str, change: FieldChange) -> tuple[str, str, str]:
    name = _FIELDS.get(change.name, change.name)
    what = f"Step “{step}”: {name[:1].lower()}{name[1:]}" if step else name
    return what, _said(change.name, change.was), _said(change.name, change.now)


def _said(name: str, value: str) -> str:
    shown = PartialDate(value).words if name == "due_on" and value else value
    return shown or "–"


def _step(step: StepChange) -> list[str | Strong]:
    return [Strong(f"{_STEPS.get(step.kind, step.kind.label)}: "), step.text]
