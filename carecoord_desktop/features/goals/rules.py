"""What a goal and a step must say, what a target means, and when a goal has had no news for too long."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock_rules import clock_rule
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.goals.records import Achievement, GoalStatus, StepStatus
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.store.record import Seen

DUE_DAYS = 90
"""A new goal is due so many days after it begins (functions.md F1)."""

MOST_CONFIDENT = 10
"""The confidence ruler of motivational interviewing goes from 0, not at all, to 10, completely."""

GOAL_OVER = frozenset({GoalStatus.COMPLETED, GoalStatus.CANCELLED, GoalStatus.REJECTED})
STEP_OVER = frozenset({StepStatus.COMPLETED, StepStatus.CANCELLED, StepStatus.STOPPED})
REACHED = frozenset({Achievement.ACHIEVED, Achievement.SUSTAINING})

LOCKED = Problem("", "This plan is approved and locked. Revise it to change what was agreed.")

_TARGET = re.compile(
    r"(?P<measure>[^<>=≤≥:]+?)\s*(?P<sign><=|>=|<|>|≤|≥)\s*(?P<number>\d+(\.\d+)?)\s*(?P<unit>\S.*)?"
)
_SIGNS = {"≤": "<=", "≥": ">="}


@dataclass(frozen=True)
class Target:
    """A measured target: "A1c < 7.5 %"; `loinc` is "" for a measure without a known code."""

    measure: str
    sign: str
    number: Decimal
    unit: str
    loinc: str


@dataclass(frozen=True)
class GoalDraft:
    """A goal being written down; `seen` is None for a new one."""

    statement: str = ""
    target_text: str = ""
    need_id: UUID | None = None
    domain: str = ""
    priority: Priority = Priority.MEDIUM
    started_on: PartialDate | None = None
    due_on: PartialDate | None = None
    confidence: int | None = None
    is_patient_owned: bool = False
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> GoalDraft:
        """Return the draft of a stored goal as the worker saw it."""
        names = cls.__dataclass_fields__.keys() - {"seen"}
        return cls(**{name: seen.values[name] for name in names}, seen=seen)


@dataclass(frozen=True)
class StepDraft:
    """A step being written down; `wants_task` puts a new one on the owner's list, too."""

    text: str = ""
    owner_id: UUID | None = None
    owner_name: str = ""
    frequency: str = ""
    due_on: date | None = None
    status: StepStatus = StepStatus.NOT_STARTED
    outcome: str = ""
    wants_task: bool = False
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> StepDraft:
        """Return the draft of a stored step as the worker saw it."""
        names = cls.__dataclass_fields__.keys() - {"seen", "wants_task"}
        return cls(**{name: seen.values[name] for name in names}, seen=seen)


@dataclass(frozen=True)
class ProgressDraft:
    """How far a goal has come; `is_over` ends it: reached, or given up."""

    told_on: date | None = None
    achievement: Achievement | None = None
    note: str = ""
    confidence: int | None = None
    is_over: bool = False


def problems(draft: GoalDraft) -> list[Problem]:
    """Return what has to be mended before this goal can be stored."""
    found = []
    if not draft.statement.strip():
        found.append(Problem("statement", "Write the goal in the person's own words."))
    began, due = draft.started_on, draft.due_on
    if due is None:
        found.append(Problem("due_on", "Choose the day by which to reach it."))
    elif began is not None and due.latest < began.earliest:
        found.append(Problem("due_on", "This is before the goal begins. Please check both days."))
    return found + _confidence_problems(draft.confidence)


def step_problems(draft: StepDraft) -> list[Problem]:
    """Return what has to be mended before this step can be stored."""
    found = []
    if not draft.text.strip():
        found.append(Problem("text", "Write what is to be done."))
    if draft.owner_id is None and not draft.owner_name.strip():
        found.append(Problem("owner_name", "Choose who does it, or write a name."))
    if draft.wants_task and draft.owner_id is None:
        found.append(Problem("wants_task", "A task needs somebody of the team who does it."))
    if draft.seen is None and draft.due_on is not None and draft.due_on < clock.today():
        found.append(Problem("due_on", "This day is over. Choose today or a later day."))
    if draft.status == StepStatus.COMPLETED and not draft.outcome.strip():
        found.append(Problem("outcome", "Write what came of it."))
    return found


def progress_problems(draft: ProgressDraft) -> list[Problem]:
    """Return what has to be mended before this note can be added."""
    found = []
    if draft.told_on is None:
        found.append(Problem("told_on", "Write the day this is about."))
    elif draft.told_on > clock.today():
        found.append(Problem("told_on", "This day is in the future. Please check it."))
    if draft.achievement is None:
        found.append(Problem("achievement", "Choose how far it has come."))
    elif draft.is_over and draft.achievement not in REACHED and not draft.note.strip():
        found.append(Problem("note", "Write why the goal ends without being reached."))
    return found + _confidence_problems(draft.confidence)


def status_after(draft: ProgressDraft, was: GoalStatus) -> GoalStatus:
    """Return the state of a goal after a note: only a note that ends it changes it."""
    if not draft.is_over:
        return was
    return GoalStatus.COMPLETED if draft.achievement in REACHED else GoalStatus.CANCELLED


def is_over(status: GoalStatus) -> bool:
    """Return whether nobody works on a goal any more; a word of a newer version counts as open."""
    return status in GOAL_OVER


def default_due(began: date) -> date:
    """Return by when a goal that begins on a day is to be reached, unless somebody says otherwise."""
    return began + timedelta(days=DUE_DAYS)


def news_due_on(last_news: date, *, is_high_acuity: bool) -> date:
    """Return the last day on which to ask how a goal goes; the figures are in the clock rules."""
    return clock_rule("stale-goal" if is_high_acuity else "stale-goal-low-acuity", last_news).due_on(
        last_news
    )


def measured(text: str) -> Target | None:
    """Return the target that a text like "A1c < 7.5 %" names, or None for words."""
    found = _TARGET.fullmatch(text.strip())
    if found is None:
        return None
    measure = found["measure"].strip()
    sign = _SIGNS.get(found["sign"], found["sign"])
    unit = (found["unit"] or "").strip()
    return Target(measure, sign, Decimal(found["number"]), unit, _measures().get(measure.casefold(), ""))


def target_words(target: Target) -> str:
    """Return a measured target as it is written: "A1c < 7.5 %"."""
    return f"{target.measure} {target.sign} {target.number} {target.unit}".strip()


def _confidence_problems(confidence: int | None) -> list[Problem]:
    if confidence is None or 0 <= confidence <= MOST_CONFIDENT:
        return []
    return [Problem("confidence", "Confidence goes from 0, not at all, to 10, completely.")]


@cache
def _measures() -> Mapping[str, str]:
    with resource("goals", "measures.toml").open("rb") as file:
        found = tomllib.load(file)["measure"]
    return {words.casefold(): each["loinc"] for each in found for words in each["words"]}
