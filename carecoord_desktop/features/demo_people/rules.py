"""Who the made-up people are: some written by hand, any number drawn from words, the same for one seed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from random import Random
from typing import Literal, TypeVar

import msgspec

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.allergies.rules import AllergyDraft
from carecoord_desktop.features.care_team.rules import CareTeamMemberDraft
from carecoord_desktop.features.contact_points.records import ContactUse, Permission
from carecoord_desktop.features.contact_points.rules import AddressDraft, ContactPointDraft
from carecoord_desktop.features.demo_histories.rules import Allowing, Screening
from carecoord_desktop.features.medications.rules import MedicationDraft
from carecoord_desktop.features.observations.records import ObservationCategory
from carecoord_desktop.features.patients.records import AdministrativeGender, Asked
from carecoord_desktop.features.patients.rules import PatientDraft
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import WorkerDraft

ROSA, BEN, DANA, KIM = "Rosa Medina", "Ben Tran", "Dana Lee", "Kim Osei"

TEAM = (
    WorkerDraft(ROSA, Role.COORDINATOR, "CHW", "(617) 555-0101"),
    WorkerDraft(BEN, Role.COORDINATOR, "", "(617) 555-0102"),
    WorkerDraft(DANA, Role.RN, "RN", "(617) 555-0103"),
    WorkerDraft(KIM, Role.SUPERVISOR, "LICSW", "(617) 555-0104"),
)

INTAKE_DAYS = 120
"""After so long most people have a plan."""

PLAN_DAYS = 330
"""A plan that is older was renewed."""

AgeRange = tuple[int, int]
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Person:
    """A made-up person before she has a history.

    `card` is the payer of her coverage, "" for none. Fixed days (`last_face_to_face`, `plan_sent_on`,
    due dates of `tasks`) are those of the scenarios; what is not fixed follows from the day she is made.
    """

    patient: PatientDraft
    allergies: Literal["not asked", "none known", "listed"] = "not asked"
    problems: tuple[str, ...] = ()
    card: str = ""
    household: str = ""
    phones: tuple[ContactPointDraft, ...] = ()
    addresses: tuple[AddressDraft, ...] = ()
    related: tuple[RelatedPersonDraft, ...] = ()
    care_team: tuple[CareTeamMemberDraft, ...] = ()
    allergies_listed: tuple[AllergyDraft, ...] = ()
    medicines: tuple[MedicationDraft, ...] = ()
    tasks: tuple[TaskDraft, ...] = ()
    last_face_to_face: date | None = None
    has_plan: bool = True
    plan_sent_on: date | None = None
    goal_statement: str = ""
    screenings: tuple[Screening, ...] = ()
    consents: tuple[Allowing, ...] = ()

    @property
    def name(self) -> str:
        """Her name as one says it."""
        return " ".join((*self.patient.given_names, self.patient.family_name))


@dataclass(frozen=True)
class Origin:
    """Names that go together, and the language often spoken with them."""

    language: str
    families: tuple[str, ...]
    feminine: tuple[str, ...]
    masculine: tuple[str, ...]


@dataclass(frozen=True)
class Town:
    """A part of greater Boston."""

    city: str
    postal_code: str


@dataclass(frozen=True)
class HealthProblem:
    """A problem and what usually comes with it: medicines, measurements, a goal, things to do."""

    name: str
    ages: AgeRange
    goal: str
    target: str
    steps: tuple[str, ...]
    tasks: tuple[str, ...]
    measures: tuple[str, ...]
    medicines: tuple[MedicationDraft, ...]
    only_women: bool = False


@dataclass(frozen=True)
class Measure:
    """What is measured, its LOINC code and UCUM unit, and between which values it lies here."""

    name: str
    code: str
    category: ObservationCategory
    unit: str
    low: float
    high: float
    second_low: float | None = None
    second_high: float | None = None


@dataclass(frozen=True)
class Card:
    """A payer and plan, and whom it covers by age."""

    payer: str
    plan: str
    type: str
    ages: AgeRange


@dataclass(frozen=True)
class ContactKind:
    """A way of meeting, why people meet so, and what may be noted after it."""

    type: str
    mode: str
    place: str
    reasons: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def is_face_to_face(self) -> bool:
        """Whether both were in one room."""
        return self.type in ("Home visit", "Office visit")


@dataclass(frozen=True)
class Vocabulary:
    """Everything that made-up people are made of."""

    area_codes: tuple[str, ...]
    streets: tuple[str, ...]
    what_matters: tuple[str, ...]
    towns: tuple[Town, ...]
    origins: tuple[Origin, ...]
    problems: tuple[HealthProblem, ...]
    measures: tuple[Measure, ...]
    cards: tuple[Card, ...]
    allergies: tuple[AllergyDraft, ...]
    contacts: tuple[ContactKind, ...]

    def problem(self, name: str) -> HealthProblem:
        """Return the problem of this name."""
        return next(problem for problem in self.problems if problem.name == name)

    def measure(self, name: str) -> Measure:
        """Return the measure of this name."""
        return next(measure for measure in self.measures if measure.name == name)

    def card(self, payer: str, age: int) -> Card | None:
        """Return a card of this payer for this age; None if there is none."""
        return next(
            (card for card in self.cards if card.payer == payer and card.ages[0] <= age <= card.ages[1]), None
        )


@cache
def vocabulary() -> Vocabulary:
    """Return the words that ship with CareCoord."""
    return msgspec.convert(_read("words.toml"), Vocabulary)


@cache
def written_people() -> tuple[Person, ...]:
    """Return the people written by hand, those of the scenarios first."""
    return msgspec.convert(_read("people.toml")["people"], tuple[Person, ...])


def drawn_people(seed: int, today: date) -> Iterator[Person]:
    """Yield made-up people without end; each depends on the seed and her number alone."""
    number = 0
    while True:
        number += 1
        yield _drawn(Random(f"{seed} {number}"), today)  # noqa: S311 - invents people, guards nothing


def not_after(day: date, today: date) -> date:
    """Return a fixed day of the scenarios, or today on a laptop whose clock has not got there yet."""
    return min(day, today)


def renewed(sent: date, today: date, dice: Random) -> date:
    """Return when a plan was sent last: every year since, some weeks early, so that a few are due soon."""
    while (today - sent).days > PLAN_DAYS:
        sent += timedelta(days=PLAN_DAYS - dice.randint(0, 60))
    return sent


def moment_of(day: date, dice: Random) -> datetime:
    """Return a moment within office hours, in UTC."""
    return clock.office_moment(
        datetime.combine(day, time(dice.randint(9, 16), dice.choice((0, 10, 15, 30, 45))))
    )


def between(low: float | None, high: float | None, place: float) -> Decimal | None:
    """Return the value this far between two others: whole numbers stay whole, others have one decimal."""
    if low is None or high is None:
        return None
    value = low + (high - low) * place
    return Decimal(round(value)) if float(low).is_integer() else Decimal(f"{value:.1f}")


def working_day(day: date) -> date:
    """Return the day itself, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _drawn(dice: Random, today: date) -> Person:
    words = vocabulary()
    origin = dice.choice(words.origins)
    is_woman = dice.random() < 0.56
    age = dice.choice((dice.randint(19, 44), dice.randint(35, 66), dice.randint(60, 91)))
    born = today - timedelta(days=age * 365 + age // 4 + dice.randint(1, 360))
    fitting = [
        each
        for each in words.problems
        if each.ages[0] <= age <= each.ages[1] and (is_woman or not each.only_women)
    ]
    cards = [card.payer for card in words.cards if card.ages[0] <= age <= card.ages[1]]
    allergies: Literal["not asked", "none known", "listed"] = dice.choice(
        ("not asked", "none known", "none known", "listed")
    )
    has_phone = dice.random() < 0.95
    patient = _drawn_patient(dice, origin, born, is_woman, has_phone, today)
    return Person(
        patient=patient,
        allergies=allergies,
        allergies_listed=tuple(dice.sample(words.allergies, dice.choice((1, 1, 2))))
        if allergies == "listed"
        else (),
        problems=tuple(
            each.name for each in dice.sample(fitting, min(len(fitting), dice.choice((1, 2, 2, 3))))
        ),
        card=dice.choice((*cards, *cards, "")),
        phones=(_drawn_phone(dice),) if has_phone else (),
        addresses=(_drawn_address(dice),),
        has_plan=dice.random() < (0.5 if _is_new(patient, today) else 0.97),
    )


def _is_new(patient: PatientDraft, today: date) -> bool:
    """Return whether the intake of somebody may still be under way."""
    return patient.enrolled_on is None or (today - patient.enrolled_on).days < INTAKE_DAYS


def _drawn_patient(
    dice: Random, origin: Origin, born: date, is_woman: bool, has_phone: bool, today: date
) -> PatientDraft:
    speaks_english = origin.language == "en" or dice.random() < 0.35
    return PatientDraft(
        family_name=dice.choice(origin.families),
        given_names=(dice.choice(origin.feminine if is_woman else origin.masculine),),
        birth_date=PartialDate(born.isoformat() if dice.random() < 0.95 else str(born.year)),
        administrative_gender=AdministrativeGender.FEMALE if is_woman else AdministrativeGender.MALE,
        pronouns=dice.choice(("", "she/her" if is_woman else "he/him")),
        spoken_language=origin.language,
        needs_interpreter=Asked.NO
        if speaks_english
        else dice.choice((Asked.YES, Asked.YES, Asked.NOT_ASKED)),
        what_matters=dice.choice((*vocabulary().what_matters, "", "", "", "")),
        has_no_phone=not has_phone,
        enrolled_on=today - timedelta(days=dice.randint(20, 700)),
    )


def _drawn_phone(dice: Random) -> ContactPointDraft:
    may = (Permission.ALLOWED, Permission.ALLOWED, Permission.NOT_ASKED, Permission.ASK_FIRST)
    return ContactPointDraft(
        value=f"({dice.choice(vocabulary().area_codes)}) 555-01{dice.randint(0, 99):02}",
        use=dice.choice((ContactUse.MOBILE, ContactUse.MOBILE, ContactUse.HOME)),
        may_call=dice.choice(may),
        may_leave_voicemail=dice.choice((*may, Permission.NEVER)),
        may_text=dice.choice((*may, Permission.NEVER)),
    )


def _drawn_address(dice: Random) -> AddressDraft:
    words = vocabulary()
    town = dice.choice(words.towns)
    house = f"{dice.randint(2, 320)} {dice.choice(words.streets)}"
    lines = (house, f"Apt {dice.randint(1, 12)}") if dice.random() < 0.6 else (house,)
    return AddressDraft(lines=lines, city=town.city, state="MA", postal_code=town.postal_code)


def _read(name: str) -> dict[str, object]:
    return tomllib.loads(resource("demo_people", name).read_text(encoding="utf-8"))
