"""What a task must say, the states it passes through, and when it is overdue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.tasks.records import Priority, TaskStatus
from carecoord_desktop.store.record import Seen

SNOOZE_DAYS = 7

OPEN = frozenset({TaskStatus.DRAFT, TaskStatus.READY, TaskStatus.IN_PROGRESS, TaskStatus.ON_HOLD})
ENDED = frozenset({TaskStatus.COMPLETED, TaskStatus.CANCELLED, TaskStatus.FAILED})

NEXT: dict[TaskStatus, frozenset[TaskStatus]] = {
    TaskStatus.DRAFT: frozenset({TaskStatus.READY, TaskStatus.CANCELLED}),
    TaskStatus.READY: frozenset({TaskStatus.IN_PROGRESS, TaskStatus.ON_HOLD}) | ENDED,
    TaskStatus.IN_PROGRESS: frozenset({TaskStatus.ON_HOLD}) | ENDED,
    TaskStatus.ON_HOLD: frozenset({TaskStatus.READY, TaskStatus.IN_PROGRESS}) | ENDED,
    TaskStatus.COMPLETED: frozenset({TaskStatus.READY, TaskStatus.IN_PROGRESS, TaskStatus.ON_HOLD}),
    TaskStatus.CANCELLED: frozenset({TaskStatus.READY}),
    TaskStatus.FAILED: frozenset({TaskStatus.READY}),
    TaskStatus.ENTERED_IN_ERROR: frozenset(),
}
"""What may follow each state, besides `entered-in-error`, which may follow all but itself.

The states are those of functions.md 3.1. A task that is ready may end without being started first, as one
click says "Done"; one that has ended may be opened again, because people press the wrong button.
"""

_NEEDS_REASON = frozenset(
    {TaskStatus.ON_HOLD, TaskStatus.CANCELLED, TaskStatus.FAILED, TaskStatus.ENTERED_IN_ERROR}
)


@dataclass(frozen=True)
class TaskDraft:
    """A task being written down; `seen` is None for a new one, `due_reason` says why the due date moves."""

    title: str = ""
    note: str = ""
    priority: Priority = Priority.MEDIUM
    due_on: date | None = None
    remind_on: date | None = None
    owner_id: UUID | None = None
    due_reason: str = ""
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> TaskDraft:
        """Return the draft of a stored task as the worker saw it; a new move needs a reason of its own."""
        values = seen.values
        return cls(
            values["title"],
            values["note"],
            values["priority"],
            values["due_on"],
            values["remind_on"],
            values["owner_id"],
            seen=seen,
        )

    @property
    def moves_due_date(self) -> bool:
        """Whether somebody relied on a due date that this draft changes or drops."""
        if self.seen is None or self.seen.values["due_on"] is None:
            return False
        return bool(self.due_on != self.seen.values["due_on"])


@dataclass(frozen=True)
class Hold:
    """Why a task waits, and the day on which somebody looks at it again."""

    reason: str = ""
    resume_on: date | None = None


def problems(draft: TaskDraft) -> list[Problem]:
    """Return what has to be mended before this task can be stored."""
    found = []
    if not draft.title.strip():
        found.append(Problem("title", "Write what has to be done."))
    if draft.seen is None and draft.due_on is not None and draft.due_on < clock.today():
        found.append(Problem("due_on", "This day is over. Choose today or a later day."))
    if draft.moves_due_date and not draft.due_reason.strip():
        found.append(Problem("due_reason", "Write why the due date moves. A reminder can move without."))
    return found


def may_become(was: TaskStatus, to: TaskStatus) -> bool:
    """Return whether a task may go from one state to the other; unknown states stay where they are."""
    if was not in NEXT:
        return False
    return to in NEXT[was] or (to == TaskStatus.ENTERED_IN_ERROR and was != TaskStatus.ENTERED_IN_ERROR)


def needs_reason(was: TaskStatus, to: TaskStatus) -> bool:
    """Return whether somebody has to say why: for every halt, and for opening what had ended."""
    return to in _NEEDS_REASON or was in ENDED


def move_problems(
    was: TaskStatus, to: TaskStatus, reason: str = "", resume_on: date | None = None
) -> list[Problem]:
    """Return why a task may not go from one state to another, in words."""
    if not may_become(was, to):
        return [Problem("status", _refusal(was, to))]
    found = []
    if needs_reason(was, to) and not reason.strip():
        found.append(Problem("reason", "Write the reason in a few words."))
    if to == TaskStatus.ON_HOLD and resume_on is None:
        found.append(Problem("resume_on", "Choose the day on which to look at it again."))
    elif to == TaskStatus.ON_HOLD and resume_on is not None and resume_on <= clock.today():
        found.append(Problem("resume_on", "Choose a day after today."))
    return found


def is_overdue(status: TaskStatus, due_on: date | None, today: date) -> bool:
    """Return whether an open task is late; a task on hold is late too, its clock keeps counting."""
    return (
        status not in ENDED
        and status != TaskStatus.ENTERED_IN_ERROR
        and due_on is not None
        and due_on < today
    )


def snoozed_until(today: date) -> date:
    """Return the day on which a task snoozed today comes back; pressing twice changes nothing."""
    return today + timedelta(days=SNOOZE_DAYS)


def _refusal(was: TaskStatus, to: TaskStatus) -> str:
    if was not in NEXT:
        return f'This task is "{was.label}", a state this version of CareCoord does not know.'
    if was == to:
        return f'This task already is "{was.label}".'
    following = ", ".join(f'"{each.label}"' for each in NEXT if each in NEXT[was])
    if not following:
        return f'A task marked "{was.label}" stays so. Add a new task instead.'
    return f'A task that is "{was.label}" cannot become "{to.label}". What can follow: {following}.'
