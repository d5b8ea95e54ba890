"""Registering people, and never twice unseen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.contact_points.records import AddressUse
from carecoord_desktop.features.contact_points.rules import AddressDraft
from carecoord_desktop.features.patients.queries import patient_draft
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.registrations.actions import LooksRegistered
from carecoord_desktop.features.registrations.queries import possible_duplicates
from carecoord_desktop.store.desk import Desk
from tests.builders.patients import a_patient, a_person

MARIA = a_person("Gonzalez", "Maria", "1984-03-07")


def test_a_person_who_looks_registered_needs_a_reason_and_then_both_are_marked(rosa: Desk) -> None:
    known = a_patient(rosa, a_person("Gonzales", "Maria", "1984-07-03"), phone="617.555.0142")
    with pytest.raises(LooksRegistered) as refusal:
        a_patient(rosa, MARIA, phone="(617) 555-0142")
    [candidate] = refusal.value.found
    assert (candidate.patient_id, candidate.words) == (
        known,
        "surname sounds alike G524; 1 letter differs; day/month swapped; same phone",
    )
    with rosa.reading() as session:
        assert session.query(Patient).count() == 1

    newcomer = a_patient(rosa, MARIA, phone="(617) 555-0142", despite="Cousins; saw both papers")
    with rosa.reading() as session:
        first, second = session.get_one(Patient, known), session.get_one(Patient, newcomer)
        assert first.look_alikes == (str(newcomer),)
        assert second.look_alikes == (str(known),)
        assert first.duplicate_reason == second.duplicate_reason == "Cousins; saw both papers"


def test_people_at_one_shelter_are_not_look_alikes(rosa: Desk) -> None:
    shelter = AddressDraft(AddressUse.SHELTER, lines=("112 Southampton St",), city="Boston", state="MA")
    a_patient(rosa, a_person("Haji", "Omar", "1970-01-01"), address=shelter)
    a_patient(rosa, a_person("Vang", "Tess", "1970-01-01"), address=shelter)
    with rosa.reading() as session:
        assert possible_duplicates(session, a_person("Ruiz", "Ana", "1970-01-01")) == []


def test_a_year_of_birth_finds_the_person_whose_whole_date_is_known(rosa: Desk) -> None:
    known = a_patient(rosa, MARIA)
    with rosa.reading() as session:
        [found] = possible_duplicates(session, replace(MARIA, birth_date=PartialDate("1984")))
    assert (found.patient_id, found.words) == (known, "same name; birth date fits")


def test_a_person_is_not_her_own_look_alike_when_her_form_is_opened_again(rosa: Desk) -> None:
    patient_id = a_patient(rosa, MARIA)
    with rosa.reading() as session:
        assert possible_duplicates(session, patient_draft(session, patient_id)) == []


def test_a_draft_with_problems_leaves_nothing_behind(rosa: Desk) -> None:
    with pytest.raises(DraftHasProblems):
        a_patient(rosa, MARIA, phone="12")
    with rosa.reading() as session:
        assert session.query(Patient).count() == 0
