"""What falls due by rule: pure, so that laptop and hub come to the same obligations with the same ids."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache, partial
from textwrap import shorten
from uuid import UUID, uuid5

from carecoord_desktop.common import clock_rules
from carecoord_desktop.common.calendars import last_business_day
from carecoord_desktop.common.clock_rules import ClockRule
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.appointment_steps.rules import AppointmentStep, WaitingAppointment
from carecoord_desktop.features.consents.rules import ConsentNews, News
from carecoord_desktop.features.contact_notes.queries import WaitingNote
from carecoord_desktop.features.enrollments.records import Acuity
from carecoord_desktop.features.obligations.records import DecisionStatus, NotDoneReason
from carecoord_desktop.features.payers.rules import STEPS, Notice
from carecoord_desktop.features.referral_steps.rules import NextStep, Step
from carecoord_desktop.store.record import Seen

OBLIGATIONS = UUID("5f1c7a52-8a0e-5d43-9a6b-2f0c64d1e7b3")
"""The name space of the ids: an id is uuid5 of rule, subject and the day that started it."""

AUTHOR, COORDINATOR = "author", "coordinator"
"""The owner of what only whoever wrote it can do, and of what her coordinator does; others are roles."""

_WHAT = 48  # letters of a goal or a need that a line has room for
FAR_DAYS = 180
"""A day farther away than this is written with its year."""


class Counting(Words):
    """What a line counts besides the day it is due."""

    DAY_OF = "day-of"
    SINCE = "since"
    NONE = "none"


@dataclass(frozen=True)
class WorkRule:
    """One rule, as `resources/worklist/rules.toml` explains it."""

    id: str
    version: int
    trigger: str
    clock: str
    words: str
    because: str
    owner: str
    urgency: int
    counting: Counting
    escalate_after: int
    window_after: int
    covers: frozenset[str]
    starts_again: bool
    by_visit: bool
    tab: str
    verb: str


@dataclass(frozen=True)
class Happening:
    """Something on a day, in a record of its own; `what` says which, where that may be shown."""

    record_id: UUID
    on: date
    what: str = ""


@dataclass(frozen=True)
class WaitingReferral:
    """A referral that is not over, what it is for, and the one step that it waits for."""

    referral_id: UUID
    what: str
    next_step: NextStep


@dataclass(frozen=True)
class Decision:
    """What was decided about an obligation; `seen` is the record as the worker saw it."""

    seen: Seen
    status: DecisionStatus
    reason: NotDoneReason | None
    note: str
    ended_on: date | None
    remind_on: date | None
    due_on: date | None
    due_reason: str

    @property
    def has_ended(self) -> bool:
        """Whether it is done, or is not going to be; a word of a newer version counts as waiting."""
        return self.status in (DecisionStatus.DONE, DecisionStatus.NOT_DONE)


@dataclass(frozen=True)
class ChartFacts:
    """All that the rules ask about one person.

    `enrolled` are active programs, `holds` waiting ones with the day they wait for. `plan_in_force` is dated
    by the day it was sent, or else agreed. A contact is one in which the person was reached; `last_talk_on`
    counts a caregiver, too. Texts to review and recalled copies are those of the office.
    """

    chart: UUID
    name: str = ""
    coordinator_id: UUID | None = None
    household_id: UUID | None = None
    is_deceased: bool = False
    is_looked_after: bool = False
    acuity: Acuity | None = None
    enrolled: tuple[Happening, ...] = ()
    holds: tuple[Happening, ...] = ()
    last_contact_on: date | None = None
    last_face_to_face_on: date | None = None
    last_talk_on: date | None = None
    has_plan: bool = False
    plan_in_force: Happening | None = None
    goals: tuple[Happening, ...] = ()
    assessments: tuple[Happening, ...] = ()
    discharges: tuple[Happening, ...] = ()
    moves: tuple[Happening, ...] = ()
    diagnoses: tuple[Happening, ...] = ()
    put_off: tuple[Happening, ...] = ()
    barriers: tuple[Happening, ...] = ()
    referrals: tuple[WaitingReferral, ...] = ()
    appointments: tuple[WaitingAppointment, ...] = ()
    consents: tuple[ConsentNews, ...] = ()
    payers: tuple[Notice, ...] = ()
    unsigned: tuple[WaitingNote, ...] = ()
    unfiled: tuple[WaitingNote, ...] = ()
    texts_to_review: tuple[Happening, ...] = ()
    recalled: tuple[Happening, ...] = ()
    decisions: Mapping[UUID, Decision] = field(default_factory=dict)

    @property
    def is_high_acuity(self) -> bool:
        """Whether the short intervals hold."""
        return self.acuity is not None and self.acuity.is_high


@dataclass(frozen=True)
class Trigger:
    """What starts the clock of a rule: a record, the day, which one in words, and whose it is if not hers.

    `clock` stands in place of the rule's where the record decides how long it may take.
    """

    subject_kind: str
    subject_id: UUID
    since: date
    what: str = ""
    owner_id: UUID | None = None
    clock: str = ""


@dataclass(frozen=True)
class Obligation:
    """One thing that is or falls due.

    `due_by_rule_on` is what the clock says, `due_on` where somebody moved it to; `covered` are obligations
    that are answered by the same deed and do not stand in the list beside it.
    """

    id: UUID
    rule: WorkRule
    clock: ClockRule
    chart: UUID
    subject_kind: str
    subject_id: UUID
    trigger_on: date
    due_by_rule_on: date
    due_on: date
    alert_on: date
    title: str
    owner_id: UUID | None
    decision: Decision | None
    covered: tuple[Obligation, ...] = ()

    @property
    def target_on(self) -> date:
        """Until when to have it done: the last business day on or before it is due."""
        return last_business_day(self.due_on)

    @property
    def remind_on(self) -> date | None:
        """The day on which it comes back, if somebody put it off."""
        return None if self.decision is None else self.decision.remind_on


def obligations(facts: ChartFacts, today: date, *, until: date | None = None) -> list[Obligation]:
    """Return what waits for somebody, in the order of the rules; with `until` also what falls due by then.

    Left out is what is covered by an earlier rule, has been answered, or has been late for so long that the
    rule does not ask for it any more.
    """
    last = max(today, until or today)
    waiting: list[Obligation] = []
    for rule in work_rules().values():
        if facts.is_deceased and rule.owner != AUTHOR:
            continue
        for trigger in _TRIGGERS[rule.trigger](facts):
            # most are not announced yet, and their ids need not be worked out
            is_near = facts.decisions or _is_announced(rule, trigger, today, last)
            found = _obligation(rule, trigger, facts, today) if is_near else None
            if found is not None and (found.alert_on <= today or found.due_on <= last):
                waiting.append(found)
    return _covering(waiting)


def obligation_id(rule: str, subject_kind: str, subject_id: UUID, since: date) -> UUID:
    """Return the id of an obligation: the same wherever and how often it is worked out."""
    return uuid5(OBLIGATIONS, f"{rule}|{subject_kind}|{subject_id}|{since.isoformat()}")


@cache
def work_rules() -> Mapping[str, WorkRule]:
    """Return every rule by its id; one that comes earlier stands for those it covers."""
    with resource("worklist", "rules.toml").open("rb") as file:
        found = tomllib.load(file)["rule"]
    return {
        each["id"]: WorkRule(
            **each | {"counting": Counting(each["counting"]), "covers": frozenset(each["covers"])}
        )
        for each in found
    }


def day_words(day: date, today: date, *, weekday: bool = False) -> str:
    """Return a day as a line says it: "10 Dec", "Tue 24 Nov", and with its year where that is far."""
    words = f"{day:%a} {day.day} {day:%b}" if weekday else f"{day.day} {day:%b}"
    return f"{words} {day.year}" if abs((day - today).days) > FAR_DAYS else words


def days_in_words(count: int) -> str:
    """Return "1 day" or "4 days"."""
    return "1 day" if count == 1 else f"{count} days"


def _obligation(rule: WorkRule, trigger: Trigger, facts: ChartFacts, today: date) -> Obligation | None:
    """Return what a trigger asks for; None if it was answered, or is not asked for any more."""
    since, decision = trigger.since, None
    while True:
        found_id = obligation_id(rule.id, trigger.subject_kind, trigger.subject_id, since)
        decision = facts.decisions.get(found_id)
        if decision is None or not decision.has_ended:
            break
        if not rule.starts_again:
            return None
        # an answer without a record of its own starts the clock anew, so that nobody is forgotten
        since = max(decision.ended_on or since, since + timedelta(days=1))
    clock = _clock_held(trigger.clock or rule.clock, since, today)
    by_rule = clock.due_on(since)
    due_on = by_rule if decision is None or decision.due_on is None else decision.due_on
    if rule.window_after and today > due_on + timedelta(days=rule.window_after):
        return None
    counting = rule.counting if due_on == by_rule else Counting.NONE
    return Obligation(
        id=found_id,
        rule=rule,
        clock=clock,
        chart=facts.chart,
        subject_kind=trigger.subject_kind,
        subject_id=trigger.subject_id,
        trigger_on=since,
        due_by_rule_on=by_rule,
        due_on=due_on,
        alert_on=clock.alert_on(since),
        title=_title(rule, trigger.what, counting, since, due_on, today),
        owner_id={AUTHOR: trigger.owner_id, COORDINATOR: facts.coordinator_id}.get(rule.owner),
        decision=decision,
    )


def _title(rule: WorkRule, what: str, counting: Counting, since: date, due_on: date, today: date) -> str:
    words = f"{rule.words}: {shorten(what, _WHAT, placeholder=' ...').rstrip('.')}" if what else rule.words
    left, limit, so_far = (due_on - today).days, (due_on - since).days, (today - since).days
    if left < 0:
        since_words = f"{days_in_words(so_far)} since {day_words(since, today)}"
        detail = {
            Counting.DAY_OF: f"day {so_far}; limit {limit}",
            Counting.SINCE: f"{since_words}; limit {limit}",
        }.get(counting, f"was due {day_words(due_on, today)}")
        return f"{words} overdue {days_in_words(-left)} ({detail})"
    if left > 1:
        return f"{words} due {day_words(due_on, today)}, {days_in_words(left)} left"
    detail = day_words(due_on, today, weekday=True)
    if counting == Counting.DAY_OF:
        detail += f", day {limit}"
    return f"{words} due {('today', 'tomorrow')[left]} ({detail})"


def _is_announced(rule: WorkRule, trigger: Trigger, today: date, last: date) -> bool:
    clock = _clock_held(trigger.clock or rule.clock, trigger.since, today)
    return clock.alert_on(trigger.since) <= today or clock.due_on(trigger.since) <= last


def _covering(waiting: Sequence[Obligation]) -> list[Obligation]:
    """Return the obligations that stand for themselves, each with those it covers."""
    shown: list[Obligation] = []
    for one in waiting:
        cover = next((number for number, each in enumerate(shown) if one.rule.id in each.rule.covers), None)
        if cover is None or one.clock.is_estimate:
            shown.append(one)
        else:
            shown[cover] = replace(shown[cover], covered=(*shown[cover].covered, one))
    return shown


@cache
def _clock_held(name: str, since: date, today: date) -> ClockRule:
    """Return the clock of the trigger's day; what began before our first figures is judged by today's."""
    try:
        return clock_rules.clock_rule(name, since)
    except LookupError:
        return clock_rules.clock_rule(name, today)


def _after_discharge(facts: ChartFacts) -> Iterable[Trigger]:
    if not facts.discharges or not facts.is_looked_after:
        return
    last = max(facts.discharges, key=_when)
    if facts.last_talk_on is None or facts.last_talk_on < last.on:
        yield Trigger("encounter", last.record_id, last.on)


def _without_plan(facts: ChartFacts) -> Iterable[Trigger]:
    if facts.enrolled and not facts.has_plan:
        first = min(facts.enrolled, key=_when)
        yield Trigger("program_enrollment", first.record_id, first.on)


def _since_face_to_face(facts: ChartFacts) -> Iterable[Trigger]:
    if facts.is_looked_after and facts.last_face_to_face_on is not None:
        yield Trigger("patient", facts.chart, facts.last_face_to_face_on)


def _since_contact(facts: ChartFacts, has_plan: bool) -> Iterable[Trigger]:
    if not facts.is_looked_after or facts.has_plan != has_plan:
        return
    if facts.last_contact_on is not None:
        yield Trigger("patient", facts.chart, facts.last_contact_on)
    elif facts.enrolled:
        yield Trigger("patient", facts.chart, min(each.on for each in facts.enrolled))


def _plan_in_force(facts: ChartFacts) -> Iterable[Trigger]:
    if facts.plan_in_force is not None:
        yield Trigger("care_plan", facts.plan_in_force.record_id, facts.plan_in_force.on)


def _not_asked_since(happenings: Sequence[Happening], kind: str, facts: ChartFacts) -> Iterable[Trigger]:
    """Yield the latest happening, if no assessment was asked on its day or later."""
    if not happenings or not facts.is_looked_after:
        return
    last = max(happenings, key=_when)
    if all(each.on < last.on for each in facts.assessments):
        yield Trigger(kind, last.record_id, last.on)


def _each(kind: str, happenings: Sequence[Happening]) -> Iterable[Trigger]:
    for one in sorted(happenings, key=_when):
        yield Trigger(kind, one.record_id, one.on, one.what)


def _goals(facts: ChartFacts, is_high: bool) -> Iterable[Trigger]:
    is_watched = facts.is_looked_after and facts.is_high_acuity == is_high
    return _each("goal", facts.goals if is_watched else ())


def _notes(notes: Iterable[WaitingNote]) -> Iterable[Trigger]:
    for note in notes:
        yield Trigger("contact_note", note.note_id, note.on, owner_id=note.author_id)


def _referrals(step: Step, facts: ChartFacts) -> Iterable[Trigger]:
    for one in facts.referrals:
        if one.next_step.step == step:
            since, clock = one.next_step.since_on, one.next_step.clock_id
            yield Trigger("referral", one.referral_id, since, one.what, clock=clock)


def _appointments(step: AppointmentStep, facts: ChartFacts) -> Iterable[Trigger]:
    for one in facts.appointments:
        if one.step == step:
            yield Trigger("appointment", one.appointment_id, one.since_on, one.what)


def _consents(news: News, facts: ChartFacts) -> Iterable[Trigger]:
    for one in facts.consents:
        if one.news == news:
            yield Trigger("consent", one.consent_id, one.on, one.what)


def _payers(step: str, facts: ChartFacts) -> Iterable[Trigger]:
    for one in facts.payers:
        if one.step == step:
            yield Trigger(STEPS[step], one.record_id, one.on, one.what, clock=one.clock)


def _when(one: Happening) -> tuple[date, UUID]:
    return one.on, one.record_id


_TRIGGERS: Mapping[str, Callable[[ChartFacts], Iterable[Trigger]]] = {
    "discharged-home": _after_discharge,
    "enrolled-without-plan": _without_plan,
    "last-face-to-face": _since_face_to_face,
    "last-contact-before-plan": lambda facts: _since_contact(facts, has_plan=False),
    "last-contact-with-plan": lambda facts: _since_contact(facts, has_plan=True),
    "plan-in-force": _plan_in_force,
    "discharged": lambda facts: _not_asked_since(facts.discharges, "encounter", facts),
    "housing-changed": lambda facts: _not_asked_since(facts.moves, "address", facts),
    "newly-diagnosed": lambda facts: _not_asked_since(facts.diagnoses, "condition", facts),
    "assessed": lambda facts: _each("assessment", facts.assessments if facts.is_looked_after else ()),
    "need-put-off": lambda facts: _each("need", facts.put_off),
    "barrier-to-look-at": lambda facts: _each("barrier", facts.barriers),
    "consent-ending": partial(_consents, News.ENDS),
    "turning-18": partial(_consents, News.OF_AGE),
    "consent-taken-back": partial(_consents, News.TAKEN_BACK),
    "goal-of-high-acuity": lambda facts: _goals(facts, is_high=True),
    "goal-of-low-acuity": lambda facts: _goals(facts, is_high=False),
    "text-to-review": lambda facts: _each("handout_version", facts.texts_to_review),
    "recalled": lambda facts: _each("handout_version", facts.recalled),
    "on-hold": lambda facts: _each("program_enrollment", facts.holds),
    "note-unsigned": lambda facts: _notes(facts.unsigned),
    "note-unfiled": lambda facts: _notes(facts.unfiled),
    **{step: partial(_payers, step) for step in STEPS},
    **{f"referral-{step}": partial(_referrals, step) for step in Step},
    **{f"appointment-{step}": partial(_appointments, step) for step in AppointmentStep},
}
