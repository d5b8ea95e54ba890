"""Where a referral stands: a pure function of the set of its events, whoever wrote them down, in any order.

What has ended stays ended: what another laptop wrote down later, not knowing of the end, is shown beside it
as an annotation. Only opening it again, by somebody who names the ending she knows, begins a new interval.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from types import MappingProxyType
from uuid import UUID

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.referral_stages.records import (
    Channel,
    EventType,
    NeedAfter,
    PatientSays,
    Reason,
    Received,
    ReferralEvent,
)


class Stage(Words):
    """Where a referral stands, as the screen says it in one word (functions.md 3.1)."""

    PREPARED = "prepared"
    SENT = "sent"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    WAITLISTED = "waitlisted"
    DECLINED = "declined"
    SCHEDULED = "scheduled"
    NO_SHOW = "no-show"
    ATTENDED = "attended"
    RESULT_RECEIVED = "result-received"
    REVIEWED = "reviewed"
    REOPENED = "reopened"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    REROUTED = "rerouted"
    PATIENT_DECLINED = "patient-declined"
    UNABLE_TO_REACH = "unable-to-reach"
    EXPIRED = "expired"

    @property
    def label(self) -> str:
        """The stage as a person reads it."""
        return _LABELS.get(self) or super().label


_LABELS = {
    Stage.DECLINED: "Declined by the service",
    Stage.NO_SHOW: "Missed the visit",
    Stage.RESULT_RECEIVED: "Result to review",
    Stage.REOPENED: "Opened again",
    Stage.REROUTED: "Sent elsewhere",
    Stage.PATIENT_DECLINED: "The person said no",
    Stage.WAITLISTED: "On a waiting list",
    Stage.SCHEDULED: "Visit booked",
}

ENDINGS = frozenset({
    EventType.CLOSED, EventType.WITHDRAWN, EventType.REROUTED, EventType.PATIENT_DECLINED,
    EventType.UNABLE_TO_REACH, EventType.EXPIRED,
})  # fmt: skip
"""What ends a referral; nothing but opening it again, knowing the ending, begins anew."""

HALTS = ENDINGS | {EventType.DECLINED}
"""What ends the partner's part of it: a service that declined is asked again only on purpose."""

WAY = (Stage.SENT, Stage.ACCEPTED, Stage.SCHEDULED, Stage.ATTENDED, Stage.RESULT_RECEIVED, Stage.REVIEWED)
"""The steps that a report counts, in their order; each later one implies those before."""

_RANK = {
    EventType.SENT: 1, EventType.RECEIVED: 2, EventType.ACCEPTED: 3, EventType.WAITLISTED: 3,
    EventType.SCHEDULED: 4, EventType.NO_SHOW: 4, EventType.ATTENDED: 5, EventType.RESULT_RECEIVED: 6,
    EventType.REVIEWED: 7,
}  # fmt: skip


@dataclass(frozen=True)
class Event:
    """One thing that happened to a referral, as it was written down; the fields are those of the record."""

    id: UUID
    type: EventType
    happened_on: date
    recorded_at: datetime
    by: UUID | None
    reason: Reason | None = None
    note: str = ""
    informant: str = ""
    evidence: str = ""
    channel: Channel | None = None
    fields_sent: tuple[str, ...] = ()
    disclosure_id: UUID | None = None
    appointment_on: date | None = None
    appointment_at: datetime | None = None
    contact_result: ContactResult | None = None
    barrier_id: UUID | None = None
    outcome: Received | None = None
    outcome_on: date | None = None
    patient_says: PatientSays | None = None
    need_after: NeedAfter | None = None
    answers: tuple[str, ...] = ()
    other_referral_id: UUID | None = None

    @classmethod
    def of(cls, record: ReferralEvent) -> Event:
        """Return what a stored event says."""
        return cls(**{each.name: getattr(record, each.name) for each in fields(cls)})


@dataclass(frozen=True)
class Line:
    """One event in the history; an annotation was written down after the referral had ended."""

    event: Event
    is_annotation: bool


@dataclass(frozen=True)
class Progress:
    """Where a referral stands and how it came there.

    `since_on` is the day it came to its stage, `last` the event that brought it there (None while prepared),
    `reached` the first day of each stage it went through, `interval` 1 and one more each time it was opened
    again, `open_endings` the endings that hold: to open again is to name all of them.
    """

    stage: Stage
    since_on: date
    prepared_on: date
    last: Event | None = None
    lines: tuple[Line, ...] = ()
    reached: Mapping[Stage, date] = field(default_factory=lambda: MappingProxyType({}))
    interval: int = 1
    open_endings: tuple[Event, ...] = ()
    appointment: Event | None = None

    @property
    def is_over(self) -> bool:
        """Whether it has ended; one that the service declined still waits for us."""
        return any(each.type in ENDINGS for each in self.open_endings)

    @property
    def sent_on(self) -> date | None:
        """The day it was first sent; until then it is only prepared."""
        return self.reached.get(Stage.SENT)

    @property
    def annotations(self) -> tuple[Event, ...]:
        """What was written down after it had ended, by somebody who did not know."""
        return tuple(line.event for line in self.lines if line.is_annotation)

    @property
    def outcome(self) -> Event | None:
        """The closing that holds, with what came of the referral, or None."""
        return next((each for each in self.open_endings if each.type == EventType.CLOSED), None)

    def age_days(self, today: date) -> int:
        """Return for how many days it has been in its stage."""
        return max(0, (today - self.since_on).days)

    def has_reached(self, step: Stage) -> bool:
        """Return whether it came as far as a step of `WAY`: later steps imply the earlier ones.

        A closing that says the person got help implies all of them.
        """
        closing = self.outcome
        if closing is not None and closing.outcome in (Received.FULLY, Received.PARTLY):
            return True
        wanted = _rank_of(step)
        return any(_rank_of(stage) >= wanted for stage in self.reached)


def progress(events: Iterable[Event], prepared_on: date) -> Progress:
    """Return where a referral stands after these events, in whatever order they are given."""
    ordered = sorted(events, key=_recorded)
    lines = _lines(ordered)
    counted = [line.event for line in lines if not line.is_annotation]
    openings = [each for each in counted if each.type == EventType.REOPENED]
    holding = _holding(ordered)
    stage, last, appointment = _folded(counted, openings[-1] if openings else None)
    if holding:
        last = holding[0]
        stage = Stage(last.type)
    return Progress(
        stage=stage,
        since_on=prepared_on if last is None else last.happened_on,
        prepared_on=prepared_on,
        last=last,
        lines=tuple(sorted(lines, key=lambda line: _happened(line.event))),
        reached=_reached(counted),
        interval=1 + len(openings),
        open_endings=tuple(holding),
        appointment=appointment,
    )


def asks_about_appointment(result: ContactResult | None) -> bool:
    """Return whether questions about the appointment are shown: not when nobody was reached."""
    return result in (None, ContactResult.REACHED, ContactResult.SPOKE_WITH_OTHER)


def _holding(ordered: Sequence[Event]) -> list[Event]:
    """Return the endings that nobody has answered, real endings before a decline, the earliest first."""
    answered = {name for each in ordered if each.type == EventType.REOPENED for name in each.answers}
    found = [each for each in ordered if each.type in HALTS and str(each.id) not in answered]
    return sorted(found, key=lambda each: (each.type not in ENDINGS, *_recorded(each)))


def _lines(ordered: Sequence[Event]) -> list[Line]:
    """Return the events with whether each came after an ending that held when it was written down."""
    known = {str(each.id) for each in ordered if each.type in HALTS}
    lines, holding = [], dict[str, Event]()
    for each in ordered:
        if each.type == EventType.REOPENED:
            is_annotation = not known.intersection(each.answers)
            for name in each.answers:
                holding.pop(name, None)
        elif each.type in HALTS:
            kinds = ENDINGS if each.type in ENDINGS else HALTS
            is_annotation = any(other.type in kinds for other in holding.values())
            holding[str(each.id)] = each
        else:
            is_annotation = bool(holding)
        lines.append(Line(each, is_annotation))
    return lines


def _folded(counted: Sequence[Event], opening: Event | None) -> tuple[Stage, Event | None, Event | None]:
    """Return the stage of the interval that began with `opening`, what brought it there, the visit booked."""
    begun = [each for each in counted if opening is None or _recorded(each) > _recorded(opening)]
    stage, last, rank = (Stage.PREPARED if opening is None else Stage.REOPENED), opening, 0
    appointment = None
    for each in sorted(begun, key=_happened):
        own = _RANK.get(each.type, 0)
        if each.type == EventType.SCHEDULED:
            appointment = each
        is_amended = each.type == EventType.RESULT_RECEIVED and stage == Stage.REVIEWED
        if own and (own >= rank or is_amended):
            stage, last, rank = Stage(each.type), each, own
    return stage, last, appointment


def _reached(counted: Sequence[Event]) -> Mapping[Stage, date]:
    found: dict[Stage, date] = {}
    for each in counted:
        if each.type in _RANK or each.type in HALTS:
            stage = Stage(each.type)
            found[stage] = min(found.get(stage, each.happened_on), each.happened_on)
    return MappingProxyType(found)


def _rank_of(stage: Stage) -> int:
    return _RANK.get(EventType(stage), 0)


def _recorded(event: Event) -> tuple[datetime, bytes]:
    return event.recorded_at, event.id.bytes


def _happened(event: Event) -> tuple[date, datetime, bytes]:
    return event.happened_on, event.recorded_at, event.id.bytes
