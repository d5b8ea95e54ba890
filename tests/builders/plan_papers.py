"""A person about whom a plan has something to say in each of its parts, and her plan as papers read it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.allergies.records import Criticality
from carecoord_desktop.features.barriers.actions import add_barrier
from carecoord_desktop.features.barriers.records import BarrierDomain
from carecoord_desktop.features.barriers.rules import BarrierDraft
from carecoord_desktop.features.care_plans.queries import PlanOnPaper, plan_on_paper, plan_to_print
from carecoord_desktop.features.care_team.actions import add_care_team_member
from carecoord_desktop.features.care_team.rules import CareTeamMemberDraft
from carecoord_desktop.features.contact_points.records import ContactSystem, Permission
from carecoord_desktop.features.contact_points.rules import AddressDraft, ContactPointDraft
from carecoord_desktop.features.goals.actions import change_goal, note_progress
from carecoord_desktop.features.goals.records import Achievement
from carecoord_desktop.features.goals.rules import GoalDraft, ProgressDraft
from carecoord_desktop.features.medications.records import MedicationList
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.features.patients.rules import PatientDraft
from carecoord_desktop.features.registrations.actions import register_patient
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.features.team.records import Worker
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen
from tests.builders.allergies import an_allergy
from tests.builders.care_plans import (
    a_draft,
    a_goal,
    a_step,
    agreed,
    approved,
    in_force,
    kims_desk,
    revised,
    sent_to_review,
    the_goal,
    versions,
)
from tests.builders.conditions import a_condition
from tests.builders.medications import a_medication
from tests.builders.needs import a_need

MONDAY = HeldClock(datetime(2026, 11, 23, 15, 0, tzinfo=UTC))
"""The morning of Monday, 23 November 2026, at the office."""

PRIVATE = "I want to feel safe at home"
WALK = "I want to walk to church again"
SUGAR = "I want my sugar under control, so that I can see my grandson grow up"


def lucille_grant(desk: Desk, *, family_name: str = "Grant") -> UUID:
    """Return the chart of Lucille Grant, who speaks Spanish and whom a lot surrounds."""
    person = PatientDraft(
        family_name=family_name,
        given_names=("Lucille",),
        birth_date=PartialDate("1955-03-12"),
        pronouns="she/her",
        how_to_address="Mrs. Grant",
        spoken_language="es",
        what_matters="Being there when my grandson is baptized in May.",
    )
    home = AddressDraft(lines=("14 Harbor Street", "Apt 3"), city="Boston", state="MA", postal_code="02118",
                        where_to_find="ring twice", hazards="Dog in the yard")  # fmt: skip
    phone = ContactPointDraft(value="617 555 0142", may_call=Permission.ALLOWED, safe_times="mornings")
    never = ContactPointDraft(ContactSystem.PHONE, "617 555 0199", whose="son", may_call=Permission.NEVER)
    with desk.writing() as session:
        worker = session.get_one(Worker, desk.worker_id)
        if not worker.phone:
            change(worker, Seen.of(worker), phone="+15555550142")
        chart: UUID = register_patient(
            session,
            person,
            worker_id=desk.worker_id,
            points=[phone, never],
            addresses=[home],
            despite="twins",
        ).id
        doctor = CareTeamMemberDraft("Dr. Amy Chen", "Primary care", "Harbor Primary Care", "+16175550110")
        add_care_team_member(session, chart, doctor)
    an_allergy(desk, chart, "<penicillin> none", "Hives", criticality=Criticality.HIGH)
    for name, dose, purpose, found in (
        ("Metformin 1000 mg tablet", "1 tablet twice a day with food", "Sugar", MedicationList.PRESCRIBED),
        ("Lisinopril 20 mg tablet", "1 tablet in the morning", "Blood pressure", MedicationList.PRESCRIBED),
        ("Ibuprofen 400 mg tablet", "When the knee hurts", "Pain", MedicationList.BOTTLES),
    ):
        a_medication(desk, chart, name, dose_text=dose, purpose=purpose, list_name=found)
    a_condition(desk, chart, "Type 2 diabetes")
    a_condition(desk, chart, "Essential hypertension")
    return chart


def a_full_plan(desk: Desk, chart: UUID, *, is_in_force: bool = True) -> None:
    """Write the first version of a plan: needs, a private one among them, goals, steps, a barrier, news."""
    food = a_need(desk, chart)
    safety = a_need(
        desk, chart, "intimate-partner-violence", description="He shouts", sensitivity=Sensitivity.VIOLENCE
    )
    a_draft(desk, chart)
    a_goal(desk, chart, WALK, "Call the walking group", target_text="Three walks a week",
           priority=Priority.HIGH, confidence=7, is_patient_owned=True)  # fmt: skip
    sugar = a_goal(desk, chart, SUGAR, target_text="A1c < 7.5 %", due_on=PartialDate("2027-02-28"))
    a_step(desk, sugar, "Ask the clinic for a glucose meter", due_on=date(2026, 12, 4))
    a_step(desk, sugar, "Take part in the class on sugar", owner_id=None, owner_name="Lucille",
           frequency="Every Tuesday")  # fmt: skip
    a_goal(desk, chart, "I want enough food until the end of the month", "Apply for SNAP together",
           need_id=food.need_id, target_text="No day without a meal")  # fmt: skip
    a_goal(desk, chart, PRIVATE, "Go through the safety plan", need_id=safety.need_id)
    with desk.writing() as session:
        why = "No bus after five in the evening"
        add_barrier(session, chart, BarrierDraft(BarrierDomain.TRANSPORT, why, recheck_on=date(2026, 12, 7)))
    if not is_in_force:
        return
    sent_to_review(desk, chart)
    approved(kims_desk(desk), chart)
    agreed(desk, chart, "Lucille Grant")
    in_force(desk, chart, clock.today())
    with desk.writing() as session:
        draft = ProgressDraft(clock.today(), Achievement.IMPROVING, "Two walks last week, knee is better", 8)
        note_progress(session, the_goal(desk, chart, WALK).seen, draft)


def a_renewal(desk: Desk, chart: UUID) -> None:
    """Begin the next version: another target and day for one goal, and one step more."""
    revised(desk, chart)
    goal = the_goal(desk, chart, SUGAR)
    with desk.writing() as session:
        draft = GoalDraft.of(goal.seen)
        values = {name: getattr(draft, name) for name in draft.__dataclass_fields__}
        values |= {"target_text": "A1c < 7.0 %", "due_on": PartialDate("2027-03-31")}
        change_goal(session, GoalDraft(**values))
    a_step(desk, goal.goal_id, "See the dietitian")


def on_paper(desk: Desk, chart: UUID, *, newest: bool = False, also_private: bool = False) -> PlanOnPaper:
    """Return the plan of a chart as papers read it: the one in force, or the newest version."""
    with desk.reading() as session:
        plan = versions(desk, chart)[0] if newest else plan_to_print(session, chart)
        assert plan is not None
        return plan_on_paper(session, plan.plan_id, also_private=also_private)
