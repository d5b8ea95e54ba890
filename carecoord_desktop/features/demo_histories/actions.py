"""Writes the histories of made-up people through the product's own actions, each thing on its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.assessments import rules as assessments
from carecoord_desktop.features.assessments.actions import sign
from carecoord_desktop.features.assessments.records import Assessment, Privacy
from carecoord_desktop.features.assessments.rules import AssessmentDraft, Finished, Signing
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStage, PlanStatus, UpdateReason
from carecoord_desktop.features.consent_terms.rules import ConsentDraft
from carecoord_desktop.features.consents.actions import give_consent, revoke_consent
from carecoord_desktop.features.consents.records import RevokedBy
from carecoord_desktop.features.consents.rules import Revocation
from carecoord_desktop.features.demo_histories.rules import PROGRAM, Aim, Allowing, Asking, Reply, Screening
from carecoord_desktop.features.directory.records import Service
from carecoord_desktop.features.enrollments.actions import enroll
from carecoord_desktop.features.enrollments.rules import EnrollmentDraft
from carecoord_desktop.features.goals.records import (
    Achievement,
    Goal,
    GoalProgress,
    GoalStatus,
    Intervention,
)
from carecoord_desktop.features.handouts.actions import approve_translations
from carecoord_desktop.features.needs.queries import open_need_of
from carecoord_desktop.features.needs.records import WantsHelp
from carecoord_desktop.features.questionnaires.queries import Known, ours
from carecoord_desktop.features.red_flags.actions import raise_flag
from carecoord_desktop.features.red_flags.rules import FlagDraft
from carecoord_desktop.features.referral_steps.rules import EventDraft
from carecoord_desktop.features.referrals.actions import prepare_referral, record_event, send_referral
from carecoord_desktop.features.referrals.rules import ReferralDraft, SendDraft
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.features.signers.queries import signers_of
from carecoord_desktop.features.signers.rules import Agreement
from carecoord_desktop.hsds.phones import VOICE, phone_of
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import Interview
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Seen, new_id

TRANSLATOR = ("Elena Ruiz (made up)", "Nobody real: a certified translator of the demo")
"""Name and qualification of who approves translations in the demo."""


_HAS_NEWS = 0.95
"""How many of the goals somebody has asked about lately."""

_NEWS = {
    Achievement.IN_PROGRESS: ("We went through the steps again.", "The first step is done.", "It goes on."),
    Achievement.IMPROVING: ("Better than last month.", "It gets easier, week by week."),
    Achievement.NO_CHANGE: ("As before. We look for another way.", "Nothing new this time."),
}


@dataclass(frozen=True)
class Approver:
    """The nurse who approves plans."""

    worker_id: UUID
    name: str
    credential: str


def write_program(session: Session, chart: UUID, joined_on: date) -> None:
    """Enroll a person in the program on the day she joined, as her coordinator's own."""
    with on(joined_on):
        enroll(session, chart, EnrollmentDraft(PROGRAM, enrolled_on=joined_on))


def write_screening(session: Session, chart: UUID, screening: Screening, today: date) -> None:
    """Let a person answer a form and sign it on that day; what cannot wait raises its flag."""
    known = next(one for one in ours() if one.content["id"] == screening.form)
    with on(today - timedelta(days=screening.days_ago)):
        draft = AssessmentDraft(
            known.about.name.canonical,
            known.about.title,
            informant=screening.informant,
            language=known.about.language,
            privacy=Privacy.PRIVATE,
            asked_on=clock.today(),
            begun_at=clock.now(),
        )
        finished = _answered(known, draft, screening)
        decisions = tuple(
            assessments.decision(one, WantsHelp(screening.help.get(one.category, WantsHelp.YES)))
            for one in finished.proposals
        )
        signed = sign(session, chart, Signing(draft, finished, decisions))
        for flag in finished.flags:
            source = Assessment.kind(), signed.id, flag.link_id
            raise_flag(session, chart, FlagDraft(flag.words, clock.today(), flag.protocol, *source))
        session.flush()  # the next form looks up the needs of this one


def write_plan(
    session: Session,
    chart: UUID,
    aims: Sequence[Aim],
    sent: date,
    owner_id: UUID,
    dice: Random,
    today: date,
) -> None:
    """Write the plan in force, agreed to and sent on one day; a nurse approves it in a save of her own.

    Of most goals there was news within the last weeks.
    """
    plan = CarePlan(
        id=new_id(),
        chart=chart,
        title="Care plan",
        status=PlanStatus.ACTIVE,
        category="Care coordination",
        started_on=PartialDate(sent.isoformat()),
        ended_on=PartialDate((sent + timedelta(days=365)).isoformat()),
        activities=tuple(step for aim in aims for step in aim.steps),
        version=1,
        stage=PlanStage.ACTIVE,
        reason_for_update=UpdateReason.INITIAL,
        agreed_on=sent,
        sent_on=sent,
        sent_to="Primary care",
    )
    session.add(plan)
    for aim in aims:
        goal = _goal(plan, aim, sent, dice)
        session.add(goal)
        for text in aim.steps:
            session.add(Intervention(chart=chart, goal_id=goal.id, text=text, owner_id=owner_id))
        told_on = max(sent, today - timedelta(days=dice.randint(3, 26)))
        if dice.random() < _HAS_NEWS and told_on > sent:
            with on(told_on):
                session.add(_news(goal, owner_id, dice))


def approve_plans(session: Session, nurse: Approver) -> None:
    """Approve the plans that nobody has approved yet, on the day they were agreed to."""
    waits = (CarePlan.stage == PlanStage.ACTIVE) & CarePlan.approved_on.is_(None)
    for plan in session.scalars(select(CarePlan).where(waits)):
        change(
            plan,
            Seen.of(plan),
            approved_by=nurse.name,
            approved_credential=nurse.credential,
            approved_on=plan.agreed_on,
            approver_id=nurse.worker_id,
        )


def write_consent(session: Session, chart: UUID, allowing: Allowing, today: date) -> None:
    """Let a person, or who may sign for her, sign a consent on its day, and take it back on a later one."""
    ends_on = None if allowing.ends_in_days is None else today + timedelta(days=allowing.ends_in_days)
    recipients, scope = allowing.recipients, tuple(map(str, allowing.scope))
    with on(today - timedelta(days=allowing.days_ago)):
        terms = ConsentDraft(
            allowing.type, recipients, ("",) * len(recipients), allowing.program, scope, "",
            allowing.purpose, allowing.purpose_words, ends_on,
        )  # fmt: skip
        consent = give_consent(session, chart, terms, _signature(session, chart, allowing))
        session.flush()
    if allowing.taken_back_days_ago is not None:
        with on(today - timedelta(days=allowing.taken_back_days_ago)):
            back = Revocation(clock.today(), consent.signer, RevokedBy.BY_PHONE)
            revoke_consent(session, Seen.of(consent), back)


def write_referral(
    session: Session, chart: UUID, asking: Asking, today: date, people: Mapping[str, UUID]
) -> None:
    """Write a referral on its day, send it, and let happen what happened; each thing is a step of its own."""
    with on(today - timedelta(days=asking.days_ago)):
        service = session.scalars(select(Service).where(Service.name == asking.to)).first()
        draft = ReferralDraft(
            asking.category,
            asking.domain,
            asking.service,
            service_id=None if service is None else service.id,
            organization_id=None if service is None else service.organization_id,
            partner_name=asking.to,
            partner_phone=asking.phone or _voice(service),
            partner_fax=asking.fax,
            need_id=_need_known_by(session, chart, asking.domain, clock.today()),
            reason=asking.reason,
            people=tuple(str(people[name]) for name in asking.covers if name in people),
        )
        referral_id = prepare_referral(session, chart, draft).id
        if asking.sent_by is not None:
            send_referral(session, referral_id, SendDraft(asking.sent_by, fields_sent=asking.told))
    for reply in asking.replies:
        with on(today - timedelta(days=reply.days_ago)):
            record_event(session, referral_id, _event(reply, today))


def _voice(service: Service | None) -> str:
    phones = () if service is None else map(phone_of, service.phones)
    return next((phone.number for phone in phones if phone.type == VOICE), "")


def _need_known_by(session: Session, chart: UUID, domain: str, day: date) -> UUID | None:
    """Return the open need of a domain that somebody had found by a day."""
    need = open_need_of(session, chart, domain) if domain else None
    return None if need is None or need.found_on is None or need.found_on > day else need.id


def _event(reply: Reply, today: date) -> EventDraft:
    visit_on = None if reply.visit_in_days is None else today + timedelta(days=reply.visit_in_days)
    return EventDraft(
        reply.what,
        reason=reply.reason,
        informant=reply.informant,
        evidence=reply.evidence,
        appointment_on=visit_on,
        contact_result=reply.result,
        outcome=reply.outcome,
        outcome_on=None if reply.outcome is None else clock.today(),
        patient_says=reply.person_says,
        need_after=reply.need_after,
    )


def _signature(session: Session, chart: UUID, allowing: Allowing) -> Agreement:
    possible = signers_of(session, chart)
    wanted = allowing.signer or possible[0].name
    signer = next(one for one in possible if one.name == wanted)
    is_said = bool(allowing.witness)
    return Agreement(
        Manner.VERBAL if is_said else Manner.PAPER,
        signer.name,
        signer.relationship,
        paper="" if is_said else "Locked cabinet, consents",
        witness=allowing.witness,
        signed_on=clock.today(),
        read_aloud_in=allowing.read_in,
        read_aloud_by="Interpreter 4711" if allowing.read_in else "",
        signs_as=signer.signs_as,
        signed_by=signer.person_id,
        authority=signer.authority,
        copy_given=True,
    )


def approve_spanish(session: Session) -> int:
    """Let somebody made up approve the Spanish handouts, in the demo only; return how many there were."""
    return approve_translations(session, "es", *TRANSLATOR, "In the demo only: nobody real has read this.")


@contextmanager
def on(day: date) -> Iterator[None]:
    """Let it be half past nine on this day: things are written down on the day they happened."""
    morning = clock.office_moment(datetime.combine(day, time(9, 30)))
    with clock.reading_from(clock.HeldClock(min(morning, clock.now()))):
        yield


def _answered(known: Known, draft: AssessmentDraft, screening: Screening) -> Finished:
    with Evaluator(known.content, has_spare=False) as evaluator:
        interview = Interview(read_form(known.content), evaluator, answered_by=screening.informant)
        if unknown := assessments.answer_all(interview, screening.answers):
            raise ValueError(f"nothing in {screening.form} asks {', '.join(unknown)}")
        return assessments.finished(known.content, interview, draft)


def _news(goal: Goal, owner_id: UUID, dice: Random) -> GoalProgress:
    achievement = Achievement(goal.achievement or Achievement.IN_PROGRESS)
    return GoalProgress(
        chart=goal.chart,
        goal_id=goal.id,
        told_on=clock.today(),
        achievement=achievement,
        note=dice.choice(_NEWS[achievement]),
        by=owner_id,
        at=clock.now(),
    )


def _goal(plan: CarePlan, aim: Aim, sent: date, dice: Random) -> Goal:
    achievements = (Achievement.IN_PROGRESS, Achievement.IMPROVING, Achievement.NO_CHANGE, "")
    return Goal(
        id=new_id(),
        chart=plan.chart,
        plan_id=plan.id,
        statement=aim.statement,
        status=GoalStatus.ACTIVE,
        achievement=str(dice.choice(achievements)),
        target_text=aim.target,
        started_on=PartialDate(sent.isoformat()),
        due_on=PartialDate((sent + timedelta(days=dice.randint(120, 360))).isoformat()),
        is_patient_owned=aim.is_own,
        is_locked=True,
    )
