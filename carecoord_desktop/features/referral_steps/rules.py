"""What comes next with a referral and by when, which events make sense now, and what each has to say."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from carecoord_desktop.common import clock, clock_rules
from carecoord_desktop.common.clock_rules import ClockRule
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.barriers.records import BarrierDomain
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.referral_stages.records import (
    EventType,
    NeedAfter,
    PatientSays,
    Reason,
    Received,
)
from carecoord_desktop.features.referral_stages.rules import (
    ENDINGS,
    Progress,
    Stage,
    asks_about_appointment,
)


class Step(Words):
    """The one thing that a referral waits for; each has a clock `referral-...` in resources/clock_rules."""

    SEND = "send"
    RECEIPT = "receipt"
    ACCEPTANCE = "acceptance"
    ESCALATION = "escalation"
    ANOTHER = "another"
    WAITLIST = "waitlist"
    APPOINTMENT = "appointment"
    ATTENDANCE = "attendance"
    REBOOKING = "rebooking"
    RESULT = "result"
    REVIEW = "review"
    CLOSING = "closing"
    REOPENING = "reopening"


@dataclass(frozen=True)
class NextStep:
    """What a referral waits for: since when it is counted, by when it is due, and by which clock."""

    step: Step
    words: str
    clock_id: str
    since_on: date
    due_on: date


@dataclass(frozen=True)
class ReasonLine:
    """A reason as a list shows it, and the barrier it points to, if any."""

    reason: Reason
    label: str
    barrier: BarrierDomain | None


@dataclass(frozen=True)
class EventDraft:
    """Something that happened to a referral, being written down; what does not apply to it is left out."""

    type: EventType | None = None
    happened_on: date | None = None
    reason: Reason | None = None
    note: str = ""
    informant: str = ""
    evidence: str = ""
    appointment_on: date | None = None
    appointment_at: datetime | None = None
    contact_result: ContactResult | None = None
    outcome: Received | None = None
    outcome_on: date | None = None
    patient_says: PatientSays | None = None
    need_after: NeedAfter | None = None
    opens_barrier: bool = True


EVENT_LABELS = {
    EventType.SENT: "Sent", EventType.RECEIVED: "They got it", EventType.ACCEPTED: "They accepted",
    EventType.DECLINED: "They declined", EventType.WAITLISTED: "On a waiting list",
    EventType.SCHEDULED: "Visit booked", EventType.ATTENDED: "Went to the visit",
    EventType.NO_SHOW: "Missed the visit", EventType.RESULT_RECEIVED: "Result came in",
    EventType.REVIEWED: "Result reviewed", EventType.CLOSED: "Close with the outcome",
    EventType.WITHDRAWN: "Take it back", EventType.REROUTED: "Send elsewhere",
    EventType.PATIENT_DECLINED: "The person said no", EventType.UNABLE_TO_REACH: "Could not reach the person",
    EventType.EXPIRED: "Ran out of time", EventType.REOPENED: "Open again",
    EventType.NO_APPOINTMENT: "No visit booked yet", EventType.ASKED: "Asked where it stands",
    EventType.NOTE: "Note",
}  # fmt: skip
"""What each event is called on buttons and in the history."""

_OWN_ACTION = frozenset({EventType.SENT, EventType.REOPENED, EventType.REROUTED})
_ANY_TIME = frozenset({EventType.NOTE, EventType.ASKED})
_BEFORE_SENDING = _ANY_TIME | ENDINGS
_NEEDS_REASON = frozenset({
    EventType.DECLINED, EventType.NO_SHOW, EventType.NO_APPOINTMENT, EventType.WITHDRAWN,
    EventType.REROUTED, EventType.REOPENED,
})  # fmt: skip
_LAST = (EventType.ASKED, EventType.NOTE)
_STOPS = (
    EventType.CLOSED, EventType.REROUTED, EventType.PATIENT_DECLINED, EventType.UNABLE_TO_REACH,
    EventType.WITHDRAWN, EventType.EXPIRED,
)  # fmt: skip
_NEXT = {
    Stage.PREPARED: (EventType.SENT,),
    Stage.REOPENED: (EventType.SENT, EventType.ACCEPTED, EventType.SCHEDULED, EventType.RESULT_RECEIVED),
    Stage.SENT: (EventType.RECEIVED, EventType.ACCEPTED, EventType.DECLINED, EventType.WAITLISTED,
                 EventType.SCHEDULED, EventType.ATTENDED, EventType.SENT),
    Stage.RECEIVED: (EventType.ACCEPTED, EventType.DECLINED, EventType.WAITLISTED, EventType.SCHEDULED,
                     EventType.ATTENDED),
    Stage.ACCEPTED: (EventType.SCHEDULED, EventType.NO_APPOINTMENT, EventType.ATTENDED, EventType.WAITLISTED,
                     EventType.DECLINED),
    Stage.WAITLISTED: (EventType.ACCEPTED, EventType.SCHEDULED, EventType.DECLINED),
    Stage.DECLINED: (EventType.REROUTED, EventType.REOPENED),
    Stage.SCHEDULED: (EventType.ATTENDED, EventType.NO_SHOW, EventType.SCHEDULED),
    Stage.NO_SHOW: (EventType.SCHEDULED, EventType.NO_APPOINTMENT, EventType.ATTENDED),
    Stage.ATTENDED: (EventType.RESULT_RECEIVED, EventType.CLOSED),
    Stage.RESULT_RECEIVED: (EventType.REVIEWED,),
    Stage.REVIEWED: (EventType.CLOSED, EventType.RESULT_RECEIVED),
}  # fmt: skip
_STEPS = {
    Stage.PREPARED: Step.SEND, Stage.ACCEPTED: Step.APPOINTMENT, Stage.WAITLISTED: Step.WAITLIST,
    Stage.DECLINED: Step.ANOTHER, Stage.SCHEDULED: Step.ATTENDANCE, Stage.NO_SHOW: Step.REBOOKING,
    Stage.ATTENDED: Step.RESULT, Stage.RESULT_RECEIVED: Step.REVIEW, Stage.REVIEWED: Step.CLOSING,
    Stage.REOPENED: Step.REOPENING,
}  # fmt: skip


def event_label(event: EventType) -> str:
    """Return what an event is called; one of a newer version is called as it is written."""
    return EVENT_LABELS.get(event) or event.label


def next_events(standing: Progress) -> tuple[EventType, ...]:
    """Return what can be written down now, the likeliest first; an ended referral can be opened again."""
    if standing.is_over:
        return (EventType.REOPENED, EventType.NOTE)
    # a sending that was struck leaves what came after it: then it is sent first
    first = _NEXT.get(standing.stage, ()) if standing.sent_on else (EventType.SENT,)
    wanted = dict.fromkeys((*first, *_LAST, *_STOPS))
    return tuple(each for each in wanted if _makes_sense(each, standing))


def next_step(standing: Progress, category: str, today: date) -> NextStep | None:
    """Return the one step that a referral waits for, or None when it has ended.

    Between sending and an answer the receipt is asked for first, then whether it was accepted, then somebody
    else is called: of these the latest that is due, else the first to come.
    """
    if standing.is_over:
        return None
    if standing.stage in (Stage.SENT, Stage.RECEIVED):
        waits = steps_after_sending(_last_sent_on(standing), category)
        if standing.stage == Stage.RECEIVED:
            waits = tuple(each for each in waits if each.step != Step.RECEIPT)
        due = [each for each in waits if each.due_on <= today]
        return due[-1] if due else waits[0]
    step = _STEPS.get(standing.stage)
    if step is None:
        return None
    since_on = standing.since_on
    if step == Step.ATTENDANCE and standing.appointment is not None:
        since_on = standing.appointment.appointment_on or since_on
    return _due(step, category, since_on)


def steps_after_sending(sent_on: date, category: str) -> tuple[NextStep, ...]:
    """Return what is asked of the service after sending, with the days: receipt, accepted?, escalation.

    Whom to escalate is known for community partners only (resources/clock_rules/referrals.toml).
    """
    steps = (Step.RECEIPT, Step.ACCEPTANCE, Step.ESCALATION)
    found = (_due(step, category, sent_on) for step in steps)
    return tuple(sorted(filter(None, found), key=lambda each: each.due_on))


def stage_words(standing: Progress) -> str:
    """Return where a referral stands, in one line."""
    last, stage = standing.last, standing.stage
    if last is None:
        return f"Prepared {_day(standing.prepared_on)}, not sent"
    words = stage.label
    if stage == Stage.SENT and last.channel is not None:
        words = f"Sent: {last.channel.label.lower()}"
    if stage == Stage.SCHEDULED and last.appointment_on is not None:
        return f"{words}: {_day(last.appointment_on)}"
    if stage == Stage.CLOSED and last.outcome is not None:
        words = f"{words}: {_OUTCOMES.get(last.outcome, last.outcome.label)}"
    words = f"{words}, {_day(last.happened_on)}"
    return words if last.reason is None else f"{words}: {reason_line(last.reason).label.lower()}"


_OUTCOMES = {
    Received.FULLY: "got the help", Received.PARTLY: "got part of the help",
    Received.NOT: "did not get the help", Received.UNKNOWN: "not known what came of it",
}  # fmt: skip


def settled(draft: EventDraft) -> EventDraft:
    """Return the draft without what does not apply: who reached nobody learned nothing of a visit."""
    if asks_about_appointment(draft.contact_result):
        return draft
    return replace(
        draft,
        type=EventType.ASKED,
        reason=None,
        appointment_on=None,
        appointment_at=None,
        outcome=None,
    )


def event_problems(draft: EventDraft, standing: Progress) -> list[Problem]:
    """Return what has to be mended before this can be written down, given where the referral stands."""
    draft = settled(draft)
    if draft.type is None:
        return [Problem("type", "Choose what happened.")]
    if found := _order_problems(draft.type, standing):
        return found
    found = []
    if draft.happened_on is not None and draft.happened_on > clock.today():
        found.append(Problem("happened_on", "This day is in the future. Please check it."))
    if draft.type == EventType.SCHEDULED and draft.appointment_on is None and draft.appointment_at is None:
        found.append(Problem("appointment_on", "Write the day of the visit."))
    if draft.type == EventType.ASKED and draft.contact_result is None:
        found.append(Problem("contact_result", "Choose whether you reached them."))
    if draft.type == EventType.NOTE and not draft.note.strip():
        found.append(Problem("note", "Write a few words."))
    if draft.type == EventType.RESULT_RECEIVED and not (draft.evidence.strip() or draft.informant.strip()):
        found.append(Problem("evidence", "Write which paper came in, or who told you."))
    if draft.type in _NEEDS_REASON and draft.reason is None:
        found.append(Problem("reason", "Choose the reason."))
    if draft.type == EventType.CLOSED:
        found += _closing_problems(draft)
    if draft.reason == Reason.OTHER and not draft.note.strip():
        found.append(Problem("note", "Write the reason in a few words."))
    return found


def barrier_of(draft: EventDraft) -> BarrierDomain | None:
    """Return the barrier that the reason of an event points to, or None."""
    if draft.reason is None or not draft.opens_barrier or draft.type == EventType.WITHDRAWN:
        return None
    return reason_line(draft.reason).barrier


def reasons_for(event: EventType) -> tuple[ReasonLine, ...]:
    """Return the reasons that an event may have, in the order of the list; none where none is asked for."""
    return tuple(line for line, events in _reasons().values() if event in events)


def reason_line(reason: Reason) -> ReasonLine:
    """Return a reason as lists show it; one of a newer version is called as it is written."""
    known = _reasons().get(reason)
    return ReasonLine(reason, reason.label, None) if known is None else known[0]


def _makes_sense(event: EventType, standing: Progress) -> bool:
    if event == EventType.REROUTED:
        return standing.sent_on is not None
    return not _order_problems(event, standing)


def _order_problems(event: EventType, standing: Progress) -> list[Problem]:
    """Return why an event cannot follow on where the referral stands."""
    if event in _OWN_ACTION or event in _ANY_TIME:
        return []
    if standing.is_over:
        return [Problem("type", f"This referral has ended ({stage_words(standing)}). Open it again first.")]
    if standing.stage == Stage.DECLINED and event not in ENDINGS:
        words = "They declined it. Send it elsewhere, or open it again first."
        return [Problem("type", words)]
    if standing.sent_on is None and event not in _BEFORE_SENDING:
        return [Problem("type", "It is only prepared. First say who sent it, and when.")]
    if event == EventType.REVIEWED and standing.stage != Stage.RESULT_RECEIVED:
        return [Problem("type", "There is no result to review yet.")]
    if event == EventType.CLOSED and standing.stage == Stage.RESULT_RECEIVED:
        return [Problem("type", "A result is waiting. Review it first.")]
    if event == EventType.CLOSED and standing.sent_on is None:
        return [Problem("type", "It was never sent. Take it back instead.")]
    return []


def _closing_problems(draft: EventDraft) -> list[Problem]:
    found = []
    if draft.outcome is None:
        found.append(Problem("outcome", "Choose whether the person got the help."))
    if draft.outcome in (Received.FULLY, Received.PARTLY) and draft.outcome_on is None:
        found.append(Problem("outcome_on", "Write the day on which the person got it."))
    if draft.outcome_on is not None and draft.outcome_on > clock.today():
        found.append(Problem("outcome_on", "This day is in the future. Please check it."))
    if draft.outcome in (Received.PARTLY, Received.NOT) and draft.reason is None:
        found.append(Problem("reason", "Choose why not all of it."))
    if draft.outcome != Received.UNKNOWN and not (draft.evidence.strip() or draft.informant.strip()):
        found.append(Problem("informant", "Write who told you, or which paper says so."))
    if draft.patient_says is None:
        found.append(Problem("patient_says", "Choose whether the person says so, too."))
    if draft.need_after is None:
        found.append(Problem("need_after", "Choose how the need is now."))
    return found


def _last_sent_on(standing: Progress) -> date:
    sent = [each.event for each in standing.lines if each.event.type == EventType.SENT]
    days = [each.happened_on for each in sent if each not in standing.annotations]
    return max(days, default=standing.since_on)


def _due(step: Step, category: str, since_on: date) -> NextStep | None:
    rule = _clock(step, category, since_on)
    if rule is None:
        return None
    return NextStep(step, rule.words, rule.id, since_on, rule.due_on(since_on))


def _clock(step: Step, category: str, since_on: date) -> ClockRule | None:
    """Return the clock of a step, that of the category before the general one; None if there is neither."""
    for name in (f"referral-{step}-{category}", f"referral-{step}"):
        try:
            return clock_rules.clock_rule(name, since_on)
        except LookupError:
            continue
    return None


def _day(day: date) -> str:
    words = f"{day:%a} {day.day} {day:%b}"
    return words if day.year == clock.today().year else f"{words} {day.year}"


@cache
def _reasons() -> Mapping[Reason, tuple[ReasonLine, frozenset[EventType]]]:
    with resource("referrals", "reasons.toml").open("rb") as file:
        found = tomllib.load(file)["reason"]
    lines = {}
    for each in found:
        barrier = BarrierDomain(each["barrier"]) if "barrier" in each else None
        line = ReasonLine(Reason(each["id"]), each["label"], barrier)
        lines[line.reason] = (line, frozenset(map(EventType, each["for"])))
    return lines
