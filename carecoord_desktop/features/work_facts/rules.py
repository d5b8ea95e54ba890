"""What the rules of My Day ask about one person, and what of it starts a clock; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from carecoord_desktop.features.appointment_steps.rules import AppointmentStep, WaitingAppointment
from carecoord_desktop.features.consents.rules import ConsentNews, News
from carecoord_desktop.features.contact_notes.queries import WaitingNote
from carecoord_desktop.features.enrollments.records import Acuity
from carecoord_desktop.features.payers.rules import STEPS, Notice
from carecoord_desktop.features.referral_steps.rules import NextStep, Step


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


TRIGGERS: Mapping[str, Callable[[ChartFacts], Iterable[Trigger]]] = {
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
"""By the word that a rule names: the triggers there are among the facts about one person."""
