"""The made-up people: who is there, that they stay the same, and that nobody could be reached by mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.allergies.queries import allergies_of_chart
from carecoord_desktop.features.assessments.queries import assessments_of_chart, trend
from carecoord_desktop.features.barriers.records import Barrier, BarrierDomain
from carecoord_desktop.features.care_plans.queries import plans_of_chart
from carecoord_desktop.features.contact_points.records import ContactPoint
from carecoord_desktop.features.contact_points.rules import ContactPointDraft
from carecoord_desktop.features.contacts.queries import contacts_of_chart
from carecoord_desktop.features.demo_people.actions import DemoPeople, make_demo_people
from carecoord_desktop.features.demo_people.rules import drawn_people, working_day, written_people
from carecoord_desktop.features.directory.queries import service_rows
from carecoord_desktop.features.enrollments.records import ProgramEnrollment
from carecoord_desktop.features.goals.queries import goals_of_chart
from carecoord_desktop.features.households.queries import household_of
from carecoord_desktop.features.medications.records import Medication, MedicationList
from carecoord_desktop.features.needs.queries import needs_of_chart
from carecoord_desktop.features.needs.records import NeedStatus
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import PatientDraft
from carecoord_desktop.features.red_flags.queries import open_flags
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referrals.queries import all_referrals
from carecoord_desktop.features.registrations.queries import possible_duplicates
from carecoord_desktop.features.tasks.records import Task, TaskTransition
from carecoord_desktop.features.tasks.rules import is_overdue
from carecoord_desktop.features.team.queries import workers
from carecoord_desktop.features.worklist.queries import my_day
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen, record_classes
from tests.builders.desks import a_desk

MORNING = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.reading_from(clock.HeldClock(MORNING)):
        yield


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, DemoPeople]]:
    """Rosa's store on the Monday of the scenarios, filled once for all tests that only look."""
    with clock.reading_from(clock.HeldClock(MORNING)):
        desk = a_desk(tmp_path_factory.mktemp("demo"))
        made = make_demo_people(desk)
    yield desk, made
    desk.store.close()


def test_rosa_has_48_people_and_ben_12(demo: tuple[Desk, DemoPeople]) -> None:
    desk, made = demo
    with desk.reading() as session:
        team = {row.name: row.worker_id for row in workers(session)}
        owners = list(session.scalars(select(Patient.coordinator_id)))
    assert made.count == len(owners) == 60
    assert (owners.count(team["Rosa Medina"]), owners.count(team["Ben Tran"])) == (48, 12)
    assert set(team) == {"Rosa Medina", "Ben Tran", "Dana Lee", "Kim Osei"}


def test_the_people_of_the_scenarios_are_as_the_scenarios_say(demo: tuple[Desk, DemoPeople]) -> None:
    desk, made = demo
    with desk.reading() as session:
        tess = session.get_one(Patient, made.patient_ids["Tess Vang"])
        lucille = session.get_one(Patient, made.patient_ids["Lucille Grant"])
        omar = made.patient_ids["Omar Haji"]
        assert tess.enrolled_on == date(2026, 6, 24)
        assert plans_of_chart(session, tess.id) == []
        assert lucille.birth_date is not None
        assert lucille.birth_date.age_on(date(2026, 11, 23)) == 71
        assert last_face_to_face(session, lucille) == date(2026, 9, 20)
        assert [plan.started_on for plan in plans_of_chart(session, omar)] == [PartialDate("2025-12-10")]
        assert goals_of_chart(session, omar)[0].target_text
        lists = set(session.scalars(select(Medication.list).where(Medication.chart == lucille.id)))
        assert lists == {MedicationList.PRESCRIBED, MedicationList.PATIENT_REPORTED, MedicationList.BOTTLES}


def test_registering_maria_gonzalez_finds_maria_gonzales(demo: tuple[Desk, DemoPeople]) -> None:
    desk, made = demo
    newcomer = PatientDraft("Gonzalez", ("Maria",), birth_date=PartialDate("1984-03-07"))
    with desk.reading() as session:
        [found] = possible_duplicates(session, newcomer, [ContactPointDraft(value="(617) 555-0142")])
    assert found.patient_id == made.patient_ids["Maria Gonzales"]


def test_a_mother_and_her_children_share_one_household_and_one_phone(demo: tuple[Desk, DemoPeople]) -> None:
    desk, made = demo
    with desk.reading() as session:
        household = household_of(session, made.patient_ids["Ruth Desrosiers"])
        assert household is not None
        assert len(household.members) == 3
        charts = [member.patient_id for member in household.members]
        phones = session.scalars(select(ContactPoint.value).where(ContactPoint.chart.in_(charts)))
        assert list(phones) == ["+16175550151"] * 3


def test_allergies_are_listed_or_denied_or_not_yet_asked(demo: tuple[Desk, DemoPeople]) -> None:
    desk, _ = demo
    with desk.reading() as session:
        answers = {
            (bool(allergies_of_chart(session, patient.id).active), patient.no_known_allergies)
            for patient in session.scalars(select(Patient))
        }
    assert answers == {(True, False), (False, True), (False, False)}


def test_some_tasks_are_late_and_what_became_of_others_is_recorded(demo: tuple[Desk, DemoPeople]) -> None:
    desk, _ = demo
    with desk.reading() as session:
        tasks = list(session.scalars(select(Task)))
        became = set(session.scalars(select(TaskTransition.became)))
    late = [task for task in tasks if is_overdue(task.status, task.due_on, date(2026, 11, 23))]
    assert 3 <= len(late) <= 12
    assert {str(status) for status in became} == {"in-progress", "on-hold", "completed"}
    assert all(task.created_at <= MORNING for task in tasks)


def test_no_phone_number_can_reach_anybody(demo: tuple[Desk, DemoPeople]) -> None:
    desk, _ = demo
    with desk.reading() as session:
        numbers = [*session.scalars(select(ContactPoint.value)), *(row.phone for row in workers(session))]
    assert [number for number in numbers if number and not re.search(r"555-?01\d\d$", number)] == []


def test_the_same_seed_makes_the_same_people(tmp_path: Path) -> None:
    def written(folder: str) -> list[str]:
        desk = a_desk(tmp_path / folder)
        make_demo_people(desk, people=16, others=2)
        with desk.reading() as session:
            said = [
                repr(Seen.of(record).values | {"id": record.id, "chart": record.chart})
                for kind in record_classes()
                for record in session.scalars(select(kind).order_by(kind.id))
            ]
        desk.store.close()
        return said

    assert written("once") == written("again")


def test_without_histories_a_person_can_be_found_reached_and_has_one_task(rosa: Desk) -> None:
    made = make_demo_people(rosa, people=20, others=0, histories=False)
    with rosa.reading() as session:
        chart = made.patient_ids["Maria Gonzales"]
        tasks = session.scalars(select(Task).where(Task.chart == chart)).all()
        assert len(tasks) == 1
        assert contacts_of_chart(session, chart) == []
        assert session.scalars(select(ContactPoint.value).where(ContactPoint.chart == chart)).all()


def test_progress_reaches_everybody(rosa: Desk) -> None:
    heard: list[tuple[int, int]] = []
    make_demo_people(
        rosa, people=15, others=3, histories=False, progress=lambda *so_far: heard.append(so_far)
    )
    assert heard[-1] == (18, 18)


def test_drawn_people_do_not_depend_on_how_many_are_drawn() -> None:
    few, many = drawn_people(7, date(2026, 11, 23)), drawn_people(7, date(2026, 11, 23))
    assert [next(few) for _ in range(3)] == [next(many) for _ in range(30)][:3]


def test_written_people_are_whole() -> None:
    names = [person.name for person in written_people()]
    assert len(names) == len(set(names))
    assert all(person.patient.birth_date and person.patient.spoken_language for person in written_people())


@pytest.mark.parametrize(("day", "then"), [(20, 20), (21, 23), (22, 23), (23, 23)])
def test_a_weekend_moves_to_monday(day: int, then: int) -> None:
    assert working_day(date(2026, 11, day)) == date(2026, 11, then)


def last_face_to_face(session: Session, patient: Patient) -> date:
    """Return the day on which somebody last sat with the person."""
    visits = [
        each.started_at
        for each in contacts_of_chart(session, patient.id)
        if each.type.endswith("visit") and each.started_at is not None and each.type != "Video visit"
    ]
    return clock.at_office(max(visits)).date()


def test_people_have_answered_forms_over_time_and_one_answer_waits_for_somebody(
    demo: tuple[Desk, DemoPeople],
) -> None:
    desk, made = demo
    lucille = made.patient_ids["Lucille Grant"]
    with desk.reading() as session:
        asked = assessments_of_chart(session, lucille)
        mood = trend(session, lucille, "", "Two mood questions")
        needs = {row.category: row.status for row in needs_of_chart(session, lucille)}
        flags = [(row.patient_name, row.days_ago) for row in open_flags(session)]
        programs = session.scalars(
            select(ProgramEnrollment.enrolled_on).where(ProgramEnrollment.chart == lucille)
        )
        assert list(programs) == [date(2025, 9, 2)]
    assert [row.title for row in asked][:2] == ["Social needs screen", "Fall risk: three questions"]
    assert [int(point.value) for point in mood] == [4, 3, 1]
    assert needs["transportation-insecurity"] == NeedStatus.ACTIVE
    assert flags == [("Leroy “Smoke” Bridges", 1)]


def test_referrals_stand_in_about_every_stage(demo: tuple[Desk, DemoPeople]) -> None:
    desk, _ = demo
    with desk.reading() as session:
        stages = {row.stage for row in all_referrals(session)}
        barriers = session.scalars(select(Barrier.domain)).all()
    assert stages == {
        Stage.PREPARED, Stage.SENT, Stage.ACCEPTED, Stage.WAITLISTED, Stage.DECLINED, Stage.SCHEDULED,
        Stage.NO_SHOW, Stage.RESULT_RECEIVED, Stage.CLOSED, Stage.PATIENT_DECLINED,
    }  # fmt: skip
    assert BarrierDomain.TRANSPORT in barriers


def test_referrals_lead_to_the_directory_and_to_the_need_they_answer(demo: tuple[Desk, DemoPeople]) -> None:
    desk, _ = demo
    with desk.reading() as session:
        services = {row.service_id: row for row in service_rows(session)}
        rows = all_referrals(session)
        needs = {chart: needs_of_chart(session, chart) for chart in {row.chart for row in rows}}
    linked = [row for row in rows if row.seen.values["service_id"] is not None]
    assert len(linked) >= 8
    for row in linked:
        service = services[row.seen.values["service_id"]]
        assert (row.partner_name, row.organization_id) == (service.name, service.organization_id)
        assert row.seen.values["partner_phone"]
        assert not row.domain or row.domain in service.categories
    answering = [row for row in rows if row.need_id is not None]
    assert ("Haji, Omar", "food-insecurity") in {(row.patient_name, row.domain) for row in answering}
    for row in answering:
        assert row.domain in {need.category for need in needs[row.chart] if need.need_id == row.need_id}


def test_a_day_of_the_demo_is_one_that_somebody_could_work_through(demo: tuple[Desk, DemoPeople]) -> None:
    desk, _ = demo
    with desk.reading() as session:
        day = my_day(session, desk.worker_id)
    assert 25 <= len(day.rows) <= 45
    urgent = [(row.person, row.title) for row in day.rows if row.rule in ("intake", "face-to-face")]
    assert ("Vang, Tess", "Intake due tomorrow (Tue 24 Nov, day 153)") in urgent
    assert len(urgent) <= 6
