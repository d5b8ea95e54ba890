"""Writes the histories of made-up people through the product's own actions, each thing on its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from carecoord_desktop.features.demo_histories.rules import PROGRAM, Aim, Screening
from carecoord_desktop.features.enrollments.actions import enroll
from carecoord_desktop.features.enrollments.rules import EnrollmentDraft
from carecoord_desktop.features.goals.records import Achievement, Goal, GoalStatus, Intervention
from carecoord_desktop.features.needs.records import WantsHelp
from carecoord_desktop.features.questionnaires.queries import Known, ours
from carecoord_desktop.features.red_flags.actions import raise_flag
from carecoord_desktop.features.red_flags.rules import FlagDraft
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import Interview
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Seen, new_id


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
    session: Session, chart: UUID, aims: Sequence[Aim], sent: date, owner_id: UUID, dice: Random
) -> None:
    """Write the plan in force, agreed to and sent on one day; a nurse approves it in a save of her own."""
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
