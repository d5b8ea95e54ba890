"""Fills a store with made-up people through the product's own actions, each thing on the day it happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import count, islice
from random import Random
from uuid import UUID, uuid5

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.allergies.actions import add_allergy, confirm_none_known
from carecoord_desktop.features.care_team.actions import add_care_team_member
from carecoord_desktop.features.conditions.actions import add_condition
from carecoord_desktop.features.conditions.records import VerificationStatus
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.features.contact_points.actions import add_address, add_contact_point
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.features.coverage.records import Coverage, CoverageStatus
from carecoord_desktop.features.demo_directory.actions import write_demo_directory
from carecoord_desktop.features.demo_histories.actions import (
    Approver,
    approve_plans,
    on,
    write_consent,
    write_plan,
    write_program,
    write_referral,
    write_screening,
)
from carecoord_desktop.features.demo_histories.rules import Aim, askings
from carecoord_desktop.features.demo_people import rules
from carecoord_desktop.features.demo_people.rules import HealthProblem, Person
from carecoord_desktop.features.households.actions import join_household, make_household
from carecoord_desktop.features.households.rules import HouseholdDraft
from carecoord_desktop.features.medications.actions import add_medication
from carecoord_desktop.features.medications.records import MedicationList
from carecoord_desktop.features.medications.rules import MedicationDraft
from carecoord_desktop.features.observations.records import Observation
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.registrations.actions import LooksRegistered, register_patient
from carecoord_desktop.features.related_people.actions import add_related_person
from carecoord_desktop.features.tasks.actions import add_task, move_task
from carecoord_desktop.features.tasks.records import Priority, TaskStatus
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.features.team.actions import add_worker
from carecoord_desktop.features.team.queries import workers
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import OFFICE_CHART, Seen, ids_from

PEOPLE_PER_SAVE = 50
LOINC = "http://loinc.org"

_BECAME = (None, None, TaskStatus.IN_PROGRESS, TaskStatus.ON_HOLD, *(TaskStatus.COMPLETED,) * 4)
"""What tasks of a while ago have become; half of them are done."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class DemoPeople:
    """Who was made: how many, and the chart of each by her name ("Lucille Grant")."""

    count: int
    patient_ids: dict[str, UUID]


@dataclass
class _Making:
    """What is the same for all people of one run, and what they share."""

    seed: int
    today: date
    histories: bool
    team: dict[str, UUID]
    patient_ids: dict[str, UUID] = field(default_factory=dict)
    households: dict[str, UUID] = field(default_factory=dict)


@dataclass(frozen=True)
class _Chart:
    """One chart being written: into which session, for whom, by whom, with which luck."""

    session: Session
    person: Person
    patient: Patient
    worker: str
    making: _Making
    dice: Random

    @property
    def id(self) -> UUID:
        return self.patient.id

    @property
    def today(self) -> date:
        return self.making.today


def make_demo_people(
    desk: Desk,
    *,
    people: int = 48,
    others: int = 12,
    seed: int = 2026,
    histories: bool = True,
    progress: Progress | None = None,
) -> DemoPeople:
    """Put `people` on the caseload of Rosa Medina and `others` on that of Ben Tran; return who they are.

    Equal seed, counts and day give equal people with equal ids, so this is for a store without them. The
    worker at the desk stands for Rosa whatever her name. The people of the scenarios come first; without
    `histories` charts hold how to reach a person, her coverage and one task, for measuring large
    caseloads. `progress` is called after each save with the people made so far and all.
    """
    numbers = count()
    with ids_from(lambda: uuid5(OFFICE_CHART, f"demo {seed} {next(numbers)}")):
        making = _Making(seed, clock.today(), histories, _found_team(desk))
        if histories:
            with desk.writing() as session:
                write_demo_directory(session)
        drawn = rules.drawn_people(seed, making.today)
        written = rules.written_people()[:people]
        plan = [(rules.ROSA, iter(written), len(written)), (rules.ROSA, drawn, people - len(written))]
        made = 0
        for worker, source, wanted in (*plan, (rules.BEN, drawn, others)):
            for so_far in _make(desk, making, worker, source, wanted):
                if progress is not None:
                    progress(made + so_far, people + others)
            made += wanted
    return DemoPeople(made, making.patient_ids)


def _found_team(desk: Desk) -> dict[str, UUID]:
    """Return the ids of the team by name, adding whom this office does not have yet."""
    with desk.writing() as session:
        known = {row.name: row.worker_id for row in workers(session)}
        team = {rules.ROSA: desk.worker_id}
        for draft in rules.TEAM[1:]:
            team[draft.name] = known.get(draft.name) or uuid5(OFFICE_CHART, f"demo worker {draft.name}")
            if draft.name not in known:
                add_worker(session, draft, team[draft.name])
    return team


def _make(desk: Desk, making: _Making, worker: str, source: Iterator[Person], wanted: int) -> Iterator[int]:
    """Make people in saves of `PEOPLE_PER_SAVE`; yield after each how many there are."""
    made = 0
    while made < wanted:
        with desk.store.writing(making.team[worker]) as session:
            for person in islice(source, min(PEOPLE_PER_SAVE, wanted - made)):
                made += _write_person(session, making, worker, person)
        nurse = next(draft for draft in rules.TEAM if draft.role == Role.RN)
        approver = Approver(making.team[nurse.name], nurse.name, nurse.credential)
        with desk.store.writing(approver.worker_id) as session:
            approve_plans(session, approver)
        yield made


def _write_person(session: Session, making: _Making, worker: str, person: Person) -> bool:
    """Write one chart; return whether it was written: who looks like somebody made before is left out."""
    dice = Random(f"{making.seed} {person.name} {person.patient.birth_date}")  # noqa: S311 - invents, guards nothing
    enrolled = rules.not_after(person.patient.enrolled_on or making.today, making.today)
    try:
        with on(enrolled):
            patient = _register(session, making, worker, person)
    except LooksRegistered:
        return False
    making.patient_ids.setdefault(person.name, patient.id)
    patient.backup_coordinator_id = making.team[rules.KIM if worker == rules.BEN else rules.BEN]
    chart = _Chart(session, person, patient, worker, making, dice)
    _write_coverage(chart, enrolled)
    if making.histories:
        _write_history(chart, enrolled)
    _write_tasks(chart)
    return True


def _register(session: Session, making: _Making, worker: str, person: Person) -> Patient:
    patient = register_patient(
        session,
        person.patient,
        worker_id=making.team[worker],
        points=[phone for phone in person.phones if not phone.is_shared],
        addresses=[address for address in person.addresses if not address.is_shared],
    )
    if person.household:
        session.flush()
        _write_household(session, making, patient, person)
    return patient


def _write_household(session: Session, making: _Making, patient: Patient, person: Person) -> None:
    if person.household in making.households:
        join_household(session, Seen.of(patient), making.households[person.household])
        return
    draft = HouseholdDraft(name=person.household)
    making.households[person.household] = make_household(session, Seen.of(patient), draft).id
    for phone in person.phones:
        add_contact_point(session, patient.id, phone)
    for address in person.addresses:
        add_address(session, patient.id, address)


def _write_history(chart: _Chart, enrolled: date) -> None:
    session, person = chart.session, chart.person
    session.flush()  # what follows looks the person up
    for relative in person.related:
        add_related_person(session, chart.id, relative)
    for member in person.care_team:
        add_care_team_member(session, chart.id, member)
    lived = [rules.vocabulary().problem(name) for name in person.problems]
    with on(enrolled):
        _write_conditions(chart, lived)
        _write_allergies(chart)
    _write_medicines(chart, lived)
    _write_measurements(chart, lived)
    _write_contacts(chart, enrolled)
    if person.has_plan and lived:
        _write_plan(chart, lived, enrolled)
    write_program(session, chart.id, enrolled)
    for screening in person.screenings:
        write_screening(session, chart.id, screening, chart.today)
    session.flush()
    for allowing in person.consents:
        write_consent(session, chart.id, allowing, chart.today)
    for asking in askings():
        if asking.person == person.name:
            write_referral(session, chart.id, asking, chart.today, chart.making.patient_ids)


def _write_conditions(chart: _Chart, lived: list[HealthProblem]) -> None:
    for problem in lived:
        onset = clock.today().year - chart.dice.randint(1, 12)  # before it was written down
        born = chart.person.patient.birth_date
        draft = ConditionDraft(
            problem.name,
            verification=chart.dice.choice((VerificationStatus.CONFIRMED, VerificationStatus.UNCONFIRMED)),
            onset_on=None if born is None or onset < born.latest.year else PartialDate(str(onset)),
        )
        add_condition(chart.session, chart.id, draft)


def _write_allergies(chart: _Chart) -> None:
    for draft in chart.person.allergies_listed:
        add_allergy(chart.session, chart.id, draft)
    if chart.person.allergies == "none known":
        confirm_none_known(chart.session, Seen.of(chart.patient))


def _write_medicines(chart: _Chart, lived: list[HealthProblem]) -> None:
    usual = [
        MedicationDraft(drug.name, drug.dose_text, problem.name, MedicationList.PRESCRIBED)
        for problem in lived
        for drug in problem.medicines
    ]
    also_said = [
        MedicationDraft(drug.name, "takes it when she remembers", list=MedicationList.PATIENT_REPORTED)
        for drug in usual
        if chart.dice.random() < 0.5
    ]
    for draft in chart.person.medicines or (*usual, *also_said):
        add_medication(chart.session, chart.id, draft)


def _write_measurements(chart: _Chart, lived: list[HealthProblem]) -> None:
    for name in sorted({measure for problem in lived for measure in problem.measures}):
        measure = rules.vocabulary().measure(name)
        apart = 90 if measure.category == "laboratory" else 30
        place = chart.dice.uniform(0.35, 0.95)  # where between low and high she was when it began
        for step in range(5, -1, -1):
            place += chart.dice.uniform(-0.16, 0.08)  # slowly better, as with help
            place = min(1.0, max(0.0, place))
            day = chart.today - timedelta(days=apart * step + chart.dice.randint(2, 9))
            chart.session.add(
                Observation(
                    chart=chart.id,
                    name=measure.name,
                    code=measure.code,
                    code_system=LOINC,
                    category=measure.category,
                    observed_at=rules.moment_of(day, chart.dice),
                    quantity=rules.between(measure.low, measure.high, place),
                    second_quantity=rules.between(measure.second_low, measure.second_high, place),
                    unit=measure.unit,
                )
            )


def _write_contacts(chart: _Chart, enrolled: date) -> None:
    kinds = rules.vocabulary().contacts
    last_visit = chart.person.last_face_to_face
    day = chart.today - timedelta(days=chart.dice.randint(1, 28))
    if last_visit is not None:
        last_visit = rules.not_after(last_visit, chart.today)
        _write_contact(chart, kinds[1], last_visit)
    elif chart.dice.random() < 0.93:
        lately = chart.today - timedelta(days=chart.dice.randint(2, 52))
        _write_contact(chart, kinds[1], rules.working_day(max(enrolled, lately)))
    while day >= max(enrolled, chart.today - timedelta(days=240)):
        kind = chart.dice.choice((kinds[0], *kinds))
        if last_visit is not None and kind.is_face_to_face and day >= last_visit:
            kind = kinds[0]
        _write_contact(chart, kind, rules.working_day(day) if day < chart.today - timedelta(2) else day)
        day -= timedelta(days=chart.dice.randint(12, 45))


def _write_contact(chart: _Chart, kind: rules.ContactKind, day: date) -> None:
    started_at = rules.moment_of(day, chart.dice)
    minutes = chart.dice.choice((45, 60, 75) if kind.is_face_to_face else (4, 8, 15))
    chart.session.add(
        Encounter(
            chart=chart.id,
            type=kind.type,
            mode=kind.mode,
            status=EncounterStatus.FINISHED,
            started_at=started_at,
            ended_at=started_at + timedelta(minutes=minutes),
            reason=chart.dice.choice(kind.reasons),
            place=kind.place,
            participant=chart.worker,
            note=chart.dice.choice(kind.notes),
        )
    )


def _write_coverage(chart: _Chart, enrolled: date) -> None:
    born = chart.person.patient.birth_date
    age = 0 if born is None else born.age_on(chart.today)
    card = rules.vocabulary().card(chart.person.card, age)
    if card is not None:
        chart.session.add(
            Coverage(
                chart=chart.id,
                payer=card.payer,
                plan=card.plan,
                type=card.type,
                member_id=f"DEMO{chart.dice.randint(100_000, 999_999)}",
                relationship="self",
                status=CoverageStatus.ACTIVE,
                started_on=PartialDate(f"{enrolled.year}-01-01"),
            )
        )


def _write_plan(chart: _Chart, lived: list[HealthProblem], enrolled: date) -> None:
    person = chart.person
    aims = [Aim(problem.goal, problem.target, problem.steps) for problem in lived]
    if person.goal_statement:
        aims[0] = replace(aims[0], statement=person.goal_statement, is_own=True)
    sent = person.plan_sent_on or rules.renewed(enrolled + timedelta(days=45), chart.today, chart.dice)
    worker_id = chart.making.team[chart.worker]
    write_plan(
        chart.session, chart.id, aims, rules.not_after(sent, chart.today), worker_id, chart.dice,
        chart.today,
    )  # fmt: skip


def _write_tasks(chart: _Chart) -> None:
    for draft in chart.person.tasks:
        due = draft.due_on or chart.today
        with on(min(due, chart.today) - timedelta(days=10)):
            add_task(chart.session, chart.id, draft)
    if chart.person.tasks:
        return
    titles = [title for name in chart.person.problems for title in rules.vocabulary().problem(name).tasks]
    chart.dice.shuffle(titles)
    if not chart.making.histories:
        _write_drawn_task(chart, titles[0], None)
        return
    for title in titles[: chart.dice.choice((0, 1, 1))]:
        _write_drawn_task(chart, title, chart.dice.choice(_BECAME))


def _write_drawn_task(chart: _Chart, title: str, became: TaskStatus | None) -> None:
    """Write a task a while ago and bring it to where it is today, each state on its day."""
    dice, today = chart.dice, chart.today
    written_on = today - timedelta(days=dice.randint(12, 45))
    is_late = became is None and dice.random() < 0.5
    days_left = -dice.randint(1, 10) if is_late else dice.randint(0, 28)
    nurse = chart.making.team[rules.DANA]
    draft = TaskDraft(
        title,
        priority=dice.choice((Priority.HIGH, Priority.MEDIUM, Priority.MEDIUM, Priority.LOW)),
        due_on=rules.working_day(today + timedelta(days=days_left)) if dice.random() < 0.9 else None,
        owner_id=nurse if dice.random() < 0.1 else chart.making.team[chart.worker],
    )
    with on(written_on):
        task = add_task(chart.session, chart.id, draft)
    if became is None:
        return
    chart.session.flush()
    with on(written_on + timedelta(days=dice.randint(1, 10))):
        is_held = became == TaskStatus.ON_HOLD
        reason = "Waiting for the office to call back" if is_held else ""
        resume_on = today + timedelta(days=7) if is_held else None
        move_task(chart.session, Seen.of(task), became, reason, resume_on)
