"""People by the thousand, always the same for one seed: names as they are met in an American city."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.contact_points.records import Address, ContactPoint, ContactSystem
from carecoord_desktop.features.identifiers.records import IdentifierType, PatientIdentifier
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.related_people.records import RelatedPerson, RelatedRole
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from tests.builders.names import GIVEN_NAMES, SURNAMES

STREETS = ("Main", "Oak", "Maple", "Cedar", "Washington", "Harbor", "Dudley", "Blue Hill", "Geneva")
TOWNS = ("Boston", "Dorchester", "Roxbury", "Chelsea", "Lynn", "Brockton", "Lowell", "Lawrence", "Quincy")
LANGUAGES = ("en", "en", "en", "es", "ht", "vi", "pt", "zh", "so", "ar")


@dataclass(frozen=True)
class Person:
    """Somebody generated, with what she can be found by."""

    patient_id: UUID
    family_name: str
    given_name: str
    birth_date: str
    phone: str
    caregiver: str
    town: str
    number: str


def people(count: int, seed: int = 20261123) -> Iterator[Person]:
    """Yield people, always the same for a seed but for their ids."""
    luck = random.Random(seed)  # noqa: S311  # a repeatable population, no secret
    for number in range(count):
        family = luck.choice(SURNAMES)
        if luck.random() < 0.15:
            family = f"{family} {luck.choice(SURNAMES)}"
        born = f"{luck.randint(1925, 2024)}-{luck.randint(1, 12):02}-{luck.randint(1, 28):02}"
        area = luck.choice(("617", "857", "781", "978", "508", "413"))
        yield Person(
            new_id(), family, luck.choice(GIVEN_NAMES), born,
            f"+1{area}{luck.randint(2000000, 9999999)}",
            f"{luck.choice(GIVEN_NAMES)} {luck.choice(SURNAMES)}" if luck.random() < 0.3 else "",
            luck.choice(TOWNS), f"MRN-{number:07}",
        )  # fmt: skip


def settle(desk: Desk, population: list[Person], *, own_share: int = 20, per_save: int = 2000) -> None:
    """Store people in big saves; every `own_share`-th is on the caseload of the desk's worker."""
    for start in range(0, len(population), per_save):
        with desk.writing() as session:
            for place, person in enumerate(population[start : start + per_save], start):
                coordinator = desk.worker_id if place % own_share == 0 else _OTHER_WORKER
                _add(session, person, coordinator, place)


def _add(session: Session, person: Person, coordinator: UUID, place: int) -> None:
    chart = person.patient_id
    session.add(
        Patient(
            id=chart, chart=chart, family_name=person.family_name, given_names=(person.given_name,),
            birth_date=PartialDate(person.birth_date), coordinator_id=coordinator,
            spoken_language=LANGUAGES[place % len(LANGUAGES)], registered_at=clock.now(),
        )
    )  # fmt: skip
    session.add(ContactPoint(chart=chart, system=ContactSystem.PHONE, value=person.phone))
    street = f"{place % 900 + 1} {STREETS[place % len(STREETS)]} Street"
    session.add(Address(chart=chart, lines=(street,), city=person.town, state="MA", postal_code="02121"))
    session.add(
        PatientIdentifier(
            chart=chart, type=IdentifierType.MEDICAL_RECORD, system="urn:clinic", value=person.number
        )
    )
    if person.caregiver:
        session.add(RelatedPerson(chart=chart, name=person.caregiver, role=RelatedRole.CAREGIVER))


_OTHER_WORKER = UUID("0193a000-0000-7000-8000-0000000000ff")
