"""Whatever a coordinator knows of a person finds her: a name heard or mistyped, part of a number, a date."""

from __future__ import annotations

import random
import string
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.spelling import folded
from carecoord_desktop.features.contact_points.queries import contact_points
from carecoord_desktop.features.contact_points.rules import AddressDraft
from carecoord_desktop.features.patients import actions
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.people_search import records
from carecoord_desktop.features.people_search.queries import people_found
from carecoord_desktop.features.people_search.rules import Term, terms_of
from carecoord_desktop.features.registrations.actions import register_patient
from carecoord_desktop.features.related_people.actions import add_related_person
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.entering import enter_in_error
from carecoord_desktop.store.record import Seen
from tests.builders.desks import BEN, a_desk
from tests.builders.patients import a_patient, a_person, the_person
from tests.builders.population import Person, people, settle

QUERIES = 500


def found(desk: Desk, text: str) -> list[str]:
    """Return the names found, the closest first."""
    with desk.reading() as session:
        return [person.shown_name for person in people_found(session, text, worker_id=desk.worker_id)]


@pytest.fixture
def maria(rosa: Desk) -> Desk:
    """Return Rosa's desk with one person of many traits and one stranger."""
    draft = replace(
        a_person("Peña-Łukasz", "María", "1984-03-07"), preferred_name="Mari", former_names=("Ruiz",)
    )
    home = AddressDraft(lines=("12 Blue Hill Ave",), city="Dorchester", state="MA", postal_code="02121")
    patient_id = a_patient(rosa, draft, phone="617-555-0142", address=home)
    with rosa.writing() as session:
        add_related_person(session, patient_id, RelatedPersonDraft(name="Thảo Nguyễn"))
    a_patient(rosa, a_person("Haji", "Omar", "1970-12-01"), phone="857-555-0199")
    return rosa


@pytest.mark.parametrize(
    "typed",
    [
        "pena", "Peña", "lukasz", "ŁUKASZ", "maria pen", "pen maria", "mari", "ruiz", "penalukasz",  # names
        "penya", "marai", "mria", "lucash", "meria lukaz", "ruis",  # by ear and mistyped
        "maria march 1984", "3/7/1984", "1984-03-07", "7 Mar 1984", "March 7, 1984", "7 de marzo de 1984",
        "03071984", "1984", "Mar 1984", "3/7/84", "7.3.1984", "maria 1984",  # her birth date
        "(617) 555-0142", "617.555.0142", "+1 617 555 0142", "6175550142", "5550142", "555 0142", "0142",
        "617 555", "٠١٤٢", "०१४२", "maria 0142",  # her number, in the digits of any script
        "blue hill", "dorchester", "02121", "thao nguyen", "nguyen thao", "maria dorchester",  # around her
    ],
)  # fmt: skip
def test_she_is_found_by_whatever_is_known_of_her(maria: Desk, typed: str) -> None:
    assert found(maria, typed) == ["Peña-Łukasz, María “Mari”"]


@pytest.mark.parametrize(
    "typed", ["", "   ", '"', '" OR name : *', "NEAR(", "name:", "*", "-", "zzzzzz", "1066-01-01"]
)
def test_signs_and_nonsense_find_nobody_and_break_nothing(maria: Desk, typed: str) -> None:
    assert found(maria, typed) == []


@given(st.text(max_size=40))
def test_whatever_is_typed_becomes_words_of_letters_and_digits_only(typed: str) -> None:
    for term in terms_of(typed):
        assert term.word == "" or term.word.isalnum()
        assert all(part.isascii() and part.isdigit() for part in (term.number, *term.born) if part)


def test_day_and_month_are_tried_both_ways_and_a_thirteenth_month_only_one() -> None:
    assert terms_of("3/7/1984") == (Term(born=("19840307", "19840703")),)
    assert terms_of("3/17/1984") == (Term(born=("19840317",)),)


def test_exact_names_come_before_beginnings_and_ones_own_caseload_before_others(rosa: Desk) -> None:
    bens = Desk(rosa.store, BEN, "Ben Tran", rosa.role)
    a_patient(bens, a_person("Reyes", "Aaron", "1980-01-01"))
    a_patient(rosa, a_person("Reyes", "Zoe", "1990-11-22"))
    a_patient(rosa, a_person("Reyesberg", "Abel", "1981-05-05"))
    a_patient(rosa, a_person("Reyez", "Abby", "1982-06-06"))
    assert found(rosa, "reyes") == ["Reyes, Zoe", "Reyes, Aaron", "Reyesberg, Abel", "Reyez, Abby"]


def test_a_new_name_finds_her_at_once_and_a_name_entered_in_error_no_longer(rosa: Desk) -> None:
    patient_id = a_patient(rosa, a_person("Grant", "Lucille"))
    with rosa.writing() as session:
        actions.change_patient(session, replace(the_person(rosa, patient_id), family_name="Booker"))
    assert found(rosa, "booker") == ["Booker, Lucille"]
    assert found(rosa, "grant") == []
    with rosa.writing() as session:
        patient = session.get_one(Patient, patient_id)
        enter_in_error(session, Patient, Seen.of(patient))
    assert found(rosa, "booker") == []


def lose_power_after_registering(session: Session, desk: Desk) -> None:
    """Write a person, and fail before the save is done."""
    register_patient(session, a_person(), worker_id=desk.worker_id)
    session.flush()
    raise RuntimeError("the power went out")


def test_a_save_that_fails_leaves_no_trace_in_the_index(rosa: Desk) -> None:
    with pytest.raises(RuntimeError), rosa.writing() as session:
        lose_power_after_registering(session, rosa)
    assert found(rosa, "grant") == []


def test_a_lost_index_is_made_anew_from_the_records(maria: Desk) -> None:
    with maria.writing() as session:
        session.connection().exec_driver_sql(
            "INSERT INTO patient_search (patient_search) VALUES ('delete-all')"
        )
    assert found(maria, "pena") == []
    with maria.writing() as session:
        assert records.rebuild(session.connection()) == 2
    assert found(maria, "pena") == ["Peña-Łukasz, María “Mari”"]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, list[Person]]]:
    """Yield a desk with two thousand people."""
    desk = a_desk(tmp_path_factory.mktemp("town"))
    population = list(people(2000))
    settle(desk, population, per_save=250)
    yield desk, population
    desk.store.close()


def misspelled(luck: random.Random, word: str) -> str:
    """Return the word with one letter left out, doubled, swapped with its neighbor or replaced."""
    at = luck.randrange(1, len(word) - 1)
    return luck.choice([
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
        word[:at] + luck.choice(string.ascii_lowercase) + word[at + 1 :],
    ])  # fmt: skip


def typed_for(luck: random.Random, kind: str, person: Person) -> str:
    """Return what somebody types who looks for this person."""
    family = person.family_name.split()[0]
    if kind == "typo":
        word = folded(family).replace("'", "")
        return f"{folded(person.given_name)} {misspelled(luck, word) if len(word) > 3 else word}"
    if kind == "accent":
        return luck.choice([folded, str.upper])(f"{family} {person.given_name}")
    if kind == "phone part":
        return f"{person.phone[-7:-4]}-{person.phone[-4:]}"
    return f"{person.caregiver} {person.given_name}"


@pytest.mark.parametrize("kind", ["typo", "accent", "phone part", "caregiver"])
def test_generated_searches_find_their_person_among_the_first_ten(
    town: tuple[Desk, list[Person]], kind: str
) -> None:
    desk, population = town
    luck = random.Random(kind)  # noqa: S311  # repeatable searches, no secret
    sought = [person for person in population if kind != "caregiver" or person.caregiver]
    missed = []
    with desk.reading() as session:
        for person in luck.sample(sought, QUERIES // 4):
            typed = typed_for(luck, kind, person)
            shown = people_found(session, typed, worker_id=desk.worker_id)[:10]
            if person.patient_id not in [one.patient_id for one in shown]:
                missed.append(
                    (typed, person.family_name, person.given_name, [one.shown_name for one in shown])
                )
    assert missed == []


def test_the_phone_in_a_result_is_one_that_may_be_called(maria: Desk) -> None:
    with maria.reading() as session:
        [person] = people_found(session, "pena", worker_id=maria.worker_id)
        [point] = contact_points(session, person.patient_id)
    assert person.phone == "(617) 555-0142"
    assert person.birth_date == PartialDate("1984-03-07")
    with maria.writing() as session:
        actions.change_patient(session, replace(the_person(maria, person.patient_id), no_contact=True))
    with maria.reading() as session:
        [person] = people_found(session, "pena", worker_id=maria.worker_id)
    assert (person.phone, point.value) == ("", "+16175550142")


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM patient_search WHERE rowid = (SELECT min(row) FROM patient_search_person)",
        "DELETE FROM patient_search_person WHERE row = (SELECT min(row) FROM patient_search_person)",
        "UPDATE patient_search_person SET chart = zeroblob(16) WHERE row = 1",
    ],
)
def test_the_health_check_sees_an_index_that_does_not_fit_the_people(maria: Desk, damage: str) -> None:
    """Whoever is missing from the index would not be found by her name; `rebuild` brings her back."""
    mistaken = a_patient(maria, replace(a_person(), family_name="Ortiz"))
    with maria.writing() as session:
        enter_in_error(session, Patient, Seen.of(session.get_one(Patient, mistaken)))
    with maria.store._writer.begin() as connection:
        assert records.fits_the_people(connection)
        connection.exec_driver_sql(damage)
        assert not records.fits_the_people(connection)
        records.rebuild(connection)
        assert records.fits_the_people(connection)
