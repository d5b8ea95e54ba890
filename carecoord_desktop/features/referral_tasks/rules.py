"""The two state machines of a Gravity referral, walked along what happened: the task's and the request's.

The request is ours and the task is the service's: a task that is completed completes no request. Both are
worked out from the events and never stored; each time a referral is opened again, a new task begins.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.referral_stages.records import EventType, Received
from carecoord_desktop.features.referral_stages.rules import Event, Progress, Stage


class TaskStatus(Words):
    """The states of a FHIR R4 Task."""

    DRAFT = "draft"
    REQUESTED = "requested"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    READY = "ready"
    CANCELLED = "cancelled"
    IN_PROGRESS = "in-progress"
    ON_HOLD = "on-hold"
    FAILED = "failed"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"


class RequestStatus(Words):
    """The states of a FHIR R4 ServiceRequest that a referral of ours can have."""

    DRAFT = "draft"
    ACTIVE = "active"
    REVOKED = "revoked"
    COMPLETED = "completed"
    ENTERED_IN_ERROR = "entered-in-error"


class Party(Words):
    """Who changes the state of a task: we, or the service."""

    REQUESTER = "requester"
    TARGET = "target"


TERMINAL = frozenset({
    TaskStatus.REJECTED, TaskStatus.CANCELLED, TaskStatus.FAILED, TaskStatus.COMPLETED,
    TaskStatus.ENTERED_IN_ERROR,
})  # fmt: skip
"""What a task never leaves, but to be called an error."""

_HELPED = (Received.FULLY, Received.PARTLY)
_WANTED: Mapping[EventType, tuple[TaskStatus, ...]] = {
    EventType.SENT: (TaskStatus.REQUESTED,),
    EventType.ACCEPTED: (TaskStatus.ACCEPTED, TaskStatus.IN_PROGRESS),
    EventType.WAITLISTED: (TaskStatus.ON_HOLD,),
    EventType.DECLINED: (TaskStatus.REJECTED, TaskStatus.CANCELLED),
    EventType.SCHEDULED: (TaskStatus.IN_PROGRESS,),
    EventType.NO_SHOW: (TaskStatus.IN_PROGRESS,),
    EventType.ATTENDED: (TaskStatus.IN_PROGRESS,),
    EventType.RESULT_RECEIVED: (TaskStatus.COMPLETED,),
    EventType.WITHDRAWN: (TaskStatus.CANCELLED,),
    EventType.REROUTED: (TaskStatus.CANCELLED,),
    EventType.PATIENT_DECLINED: (TaskStatus.CANCELLED,),
    EventType.EXPIRED: (TaskStatus.CANCELLED,),
    EventType.UNABLE_TO_REACH: (TaskStatus.CANCELLED,),
}


@dataclass(frozen=True)
class Move:
    """One change of a task's state, by whom, and the event it follows from."""

    was: TaskStatus
    became: TaskStatus
    by: Party
    event: Event


@dataclass(frozen=True)
class TaskPath:
    """The way of one task; a referral that was opened again has several, one for each interval."""

    interval: int
    moves: tuple[Move, ...]

    @property
    def status(self) -> TaskStatus:
        """Where it is now."""
        return self.moves[-1].became if self.moves else TaskStatus.DRAFT


def may_move(was: TaskStatus, to: TaskStatus, by: Party) -> bool:
    """Return whether a party may bring a referral task from one state into another (Gravity)."""
    return to in _edges().get(was, {}).get(by, frozenset())


def task_paths(standing: Progress) -> tuple[TaskPath, ...]:
    """Return the task of each interval with all its moves, each allowed; annotations move nothing."""
    paths, moves = list[TaskPath](), list[Move]()
    counted = [line.event for line in standing.lines if not line.is_annotation]
    for event in sorted(counted, key=lambda each: (each.recorded_at, each.id.bytes)):
        if event.type == EventType.REOPENED:
            paths.append(TaskPath(len(paths) + 1, tuple(moves)))
            moves = []
            continue
        moves += _moves(moves[-1].became if moves else TaskStatus.DRAFT, event)
    return (*paths, TaskPath(len(paths) + 1, tuple(moves)))


def task_status(standing: Progress) -> TaskStatus:
    """Return the state of the task of the present interval."""
    return task_paths(standing)[-1].status


def request_status(standing: Progress, *, is_error: bool = False) -> RequestStatus:
    """Return the state of the request: completed only when it was closed and the person got help."""
    if is_error:
        return RequestStatus.ENTERED_IN_ERROR
    if standing.is_over:
        closing = standing.outcome
        was_helped = closing is not None and closing.outcome in _HELPED
        return RequestStatus.COMPLETED if was_helped else RequestStatus.REVOKED
    return RequestStatus.DRAFT if standing.stage == Stage.PREPARED else RequestStatus.ACTIVE


def _moves(was: TaskStatus, event: Event) -> list[Move]:
    """Return the moves that an event brings, with those it implies; none where it can bring none."""
    for wanted in _wanted(event):
        if wanted == was:
            return []
        if way := _way(was, wanted):
            return [Move(*each, event) for each in way]
    return []


def _wanted(event: Event) -> tuple[TaskStatus, ...]:
    if event.type == EventType.CLOSED:
        helped = event.outcome in _HELPED
        return (TaskStatus.COMPLETED,) if helped else (TaskStatus.FAILED, TaskStatus.CANCELLED)
    return _WANTED.get(event.type, ())


def _way(was: TaskStatus, to: TaskStatus) -> list[tuple[TaskStatus, TaskStatus, Party]]:
    """Return the shortest allowed way, the service's own moves before ours; [] where there is none."""
    ways = [(was, list[tuple[TaskStatus, TaskStatus, Party]]())]
    known = {was}
    while ways:
        here, so_far = ways.pop(0)
        for by, after in _steps(here):
            step = [*so_far, (here, after, by)]
            if after == to:
                return step
            if after not in known and after not in TERMINAL:
                known.add(after)
                ways.append((after, step))
    return []


def _steps(was: TaskStatus) -> Iterable[tuple[Party, TaskStatus]]:
    for by in (Party.TARGET, Party.REQUESTER):
        for after in sorted(_edges().get(was, {}).get(by, ()), key=list(TaskStatus).index):
            yield by, after


@cache
def _edges() -> Mapping[TaskStatus, Mapping[Party, frozenset[TaskStatus]]]:
    with resource("referrals", "task_transitions.toml").open("rb") as file:
        found = tomllib.load(file)
    return {
        TaskStatus(was): {Party(by): frozenset(map(TaskStatus, after)) for by, after in sides.items()}
        for was, sides in found.items()
    }
