"""Caseloads by the thousand, always the same for one seed: people to whom all kinds of things happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import Engine

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.assessments.records import Assessment, Manner
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStage, PlanStatus
from carecoord_desktop.features.conditions.records import (
    ClinicalStatus,
    Condition,
    ConditionCategory,
    VerificationStatus,
)
from carecoord_desktop.features.contact_notes.records import ContactMode, ContactNote, ContactType, NoteStatus
from carecoord_desktop.features.contact_points.records import Address, AddressUse
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.features.enrollments.records import Acuity, EnrollmentStatus, Mute, ProgramEnrollment
from carecoord_desktop.features.goals.records import Achievement, Goal, GoalProgress, GoalStatus
from carecoord_desktop.features.needs.records import Need, NeedStatus, Sensitivity, WantsHelp
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.red_flags.records import FlagStatus, RedFlag
from carecoord_desktop.features.tasks.records import Priority, Task, TaskStatus
from carecoord_desktop.store.heads import Heads
from carecoord_desktop.store.projection import project
from carecoord_desktop.store.record import Record, captured_fields, default_of
from carecoord_desktop.store.wire_values import wire_value
from carecoord_desktop.sync.wire.rows import WireRow
from tests.builders.desks import BEN
from tests.builders.names import GIVEN_NAMES, SURNAMES

_LONGEST = 400  # days: everything happened within so many before today


@dataclass
class _Life:
    """One person being made up."""

    luck: Random
    today: date
    worker: UUID
    chart: UUID

    def day(self, longest: int = _LONGEST) -> date:
        """Return a day that is over."""
        return self.today - timedelta(days=self.luck.randrange(longest))

    def moment(self, longest: int = _LONGEST) -> datetime:
        """Return a moment of such a day."""
        wall = datetime.combine(self.day(longest), time(self.luck.randrange(8, 20), self.luck.randrange(60)))
        return clock.office_moment(wall)

    def id(self, longest: int = _LONGEST) -> UUID:
        """Return an id made at such a moment."""
        made = clock.to_ms(self.moment(longest))
        return UUID(int=made << 80 | 7 << 76 | 2 << 62 | self.luck.getrandbits(62))

    def is_so(self, share: float) -> bool:
        """Return True in this share of cases."""
        return self.luck.random() < share


def a_busy_caseload(count: int, worker: UUID, today: date, seed: int = 20261123) -> Iterator[Record]:
    """Yield the records of so many people on a worker's caseload; households have up to three members."""
    luck = Random(seed)  # noqa: S311  # a repeatable caseload, no secret
    household = None
    for _ in range(count):
        life = _Life(luck, today, worker, UUID(int=0))
        life.chart = life.id()
        if household is None or life.is_so(0.7):
            household = life.id() if life.is_so(0.5) else None
        yield from _person(life, household)
        yield from _contacts(life)
        yield from _plans(life)
        yield from _health(life)
        yield from _work(life)


def _person(life: _Life, household: UUID | None) -> Iterator[Record]:
    luck, chart = life.luck, life.chart
    yield Patient(
        id=chart, chart=chart, family_name=luck.choice(SURNAMES), given_names=(luck.choice(GIVEN_NAMES),),
        coordinator_id=luck.choice([life.worker] * 8 + [BEN, None]), household_id=household,
        is_deceased=life.is_so(0.02), registered_at=life.moment(),
    )  # fmt: skip
    if life.is_so(0.8):
        status = luck.choice(
            [EnrollmentStatus.ACTIVE] * 6 + [EnrollmentStatus.ON_HOLD, EnrollmentStatus.FINISHED]
        )
        yield ProgramEnrollment(
            id=life.id(), chart=chart, program="Community health", status=status, enrolled_on=life.day(),
            hold_until=life.today + timedelta(days=luck.randrange(-20, 20)), acuity=luck.choice(list(Acuity)),
            care_manager_id=life.worker,
        )  # fmt: skip
    for use in luck.sample([AddressUse.HOME, AddressUse.SHELTER, AddressUse.MAILING], luck.randrange(3)):
        yield Address(id=life.id(), chart=chart, use=use, city="Boston")
    if life.is_so(0.05):
        until = life.today + timedelta(days=luck.randrange(1, 30))
        yield Mute(id=life.id(), chart=chart, until_on=until, reason="Away", by=life.worker, at=life.moment())


def _contacts(life: _Life) -> Iterator[Record]:
    luck, chart = life.luck, life.chart
    for _ in range(luck.randrange(5)):
        at, result = life.moment(200), luck.choice([None, *ContactResult])
        yield ContactNote(
            id=life.id(), chart=chart, author_id=life.worker, type=ContactType.CONTACT,
            mode=luck.choice([ContactMode.IN_PERSON, ContactMode.PHONE]), occurred_at=at, recorded_at=at,
            is_with_patient=life.is_so(0.9), result=result, text="Talked about the rent.",
            status=NoteStatus.SIGNED if life.is_so(0.9) else NoteStatus.DRAFT,
        )  # fmt: skip
    for _ in range(luck.randrange(3)):
        began = life.moment()
        yield Encounter(
            id=life.id(), chart=chart, type="Visit", status=EncounterStatus.FINISHED, started_at=began,
            mode=luck.choice(["Home visit", "Inpatient stay", "Telephone or video"]),
            ended_at=began + timedelta(hours=2), source_id=luck.choice([None, chart]),
        )  # fmt: skip


def _plans(life: _Life) -> Iterator[Record]:
    luck, chart = life.luck, life.chart
    if life.is_so(0.4):
        return
    plan, began = life.id(), PartialDate(life.day().isoformat())
    yield CarePlan(
        id=plan, chart=chart, title="Care plan", status=PlanStatus.ACTIVE, stage=PlanStage.ACTIVE, version=1,
        started_on=began, agreed_on=life.day(), sent_on=life.day() if life.is_so(0.5) else None,
    )  # fmt: skip
    for _ in range(luck.randrange(3)):
        goal = life.id()
        yield Goal(
            id=goal, chart=chart, plan_id=plan, statement="Walk to church", status=GoalStatus.ACTIVE,
            started_on=began,
        )  # fmt: skip
        if life.is_so(0.5):
            yield GoalProgress(
                id=life.id(), chart=chart, goal_id=goal, told_on=life.day(), by=life.worker,
                achievement=Achievement.IMPROVING, at=life.moment(),
            )  # fmt: skip


def _health(life: _Life) -> Iterator[Record]:
    luck, chart = life.luck, life.chart
    for _ in range(luck.randrange(3)):
        yield Assessment(
            id=life.id(), chart=chart, questionnaire=luck.choice(["social-needs", "phq-9"]),
            title="Social needs", response="{}", manner=Manner.INTERVIEW, asked_on=life.day(),
            begun_at=life.moment(), signed_at=life.moment(),
        )  # fmt: skip
    for _ in range(luck.randrange(4)):
        day = life.day().isoformat()
        yield Condition(
            id=life.id(), chart=chart, name="Asthma", category=ConditionCategory.PROBLEM,
            clinical_status=luck.choice(list(ClinicalStatus)), verification=VerificationStatus.CONFIRMED,
            recorded_on=PartialDate(luck.choice([day, day[:7]])),
        )  # fmt: skip
    if life.is_so(0.2):
        yield Need(
            id=life.id(), chart=chart, category="food-insecurity", status=NeedStatus.DEFERRED,
            wants_help=WantsHelp.NO, ask_again_on=life.today + timedelta(days=luck.randrange(-9, 30)),
            sensitivity=luck.choice([Sensitivity.NONE, Sensitivity.VIOLENCE]),
        )  # fmt: skip


def _work(life: _Life) -> Iterator[Record]:
    luck, chart = life.luck, life.chart
    for _ in range(luck.randrange(3)):
        yield Task(
            id=life.id(), chart=chart, title="Call the pharmacy", status=luck.choice(list(TaskStatus)),
            priority=luck.choice(list(Priority)), owner_id=life.worker, created_at=life.moment(),
            due_on=life.today + timedelta(days=luck.randrange(-20, 40)) if life.is_so(0.8) else None,
        )  # fmt: skip
    if life.is_so(0.03):
        yield RedFlag(
            id=life.id(), chart=chart, what="Chest pain", found_on=life.day(9), recorded_at=life.moment(9),
            raised_by=life.worker, status=luck.choice(list(FlagStatus)),
        )  # fmt: skip


def put_into(engine: Engine, records: list[Record]) -> None:
    """Write records into a database the way the hub does: from their documents."""
    with engine.begin() as connection:
        written = project(connection, map(a_wire_row, records))
    assert written == len(records)


def a_wire_row(record: Record) -> WireRow:
    """Return a record as it travels."""
    kind = type(record)
    told = {name: getattr(record, name) for name in captured_fields(kind)}
    doc = {
        name: wire_value(value)
        for name, value in told.items()
        if value is not None and value != default_of(kind, name)
    }
    return WireRow(kind.kind(), record.id, record.chart, 1, doc, Heads((record.id.bytes[:8],)), {})
