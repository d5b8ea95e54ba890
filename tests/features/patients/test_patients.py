"""Registering people, changing what is known of them, households, a death and its undoing."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.patients import actions, queries
from carecoord_desktop.features.patients.actions import LooksRegistered
from carecoord_desktop.features.patients.records import (
    AddressUse,
    ContactPoint,
    Patient,
    Permission,
    RelatedPerson,
)
from carecoord_desktop.features.patients.rules import (
    AddressDraft,
    ContactPointDraft,
    DeathDraft,
    HouseholdDraft,
    PatientDraft,
    RelatedPersonDraft,
)
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen
from tests.builders.patients import a_patient, a_person, the_person

MARIA = a_person("Gonzalez", "Maria", "1984-03-07")


def the_number(desk: Desk, patient_id: UUID) -> ContactPointDraft:
    """Return the one phone number in a chart."""
    with desk.reading() as session:
        [point] = queries.contact_points(session, patient_id)
    return point


def seen(desk: Desk, patient_id: UUID) -> Seen:
    """Return what the worker sees of a person."""
    with desk.reading() as session:
        return Seen.of(session.get_one(Patient, patient_id))


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
        assert queries.possible_duplicates(session, a_person("Ruiz", "Ana", "1970-01-01")) == []


def test_a_year_of_birth_finds_the_person_whose_whole_date_is_known(rosa: Desk) -> None:
    known = a_patient(rosa, MARIA)
    with rosa.reading() as session:
        [found] = queries.possible_duplicates(session, replace(MARIA, birth_date=PartialDate("1984")))
    assert (found.patient_id, found.words) == (known, "same name; birth date fits")


def test_a_person_is_not_her_own_look_alike_when_her_form_is_opened_again(rosa: Desk) -> None:
    patient_id = a_patient(rosa, MARIA)
    with rosa.reading() as session:
        assert queries.possible_duplicates(session, queries.patient_draft(session, patient_id)) == []


def test_a_changed_field_is_stored_and_a_field_left_alone_keeps_what_came_meanwhile(rosa: Desk) -> None:
    patient_id = a_patient(rosa, MARIA)
    opened = the_person(rosa, patient_id)
    with rosa.writing() as session:
        actions.change_patient(session, replace(the_person(rosa, patient_id), pronouns="she/her"))
    with rosa.writing() as session:
        actions.change_patient(session, replace(opened, preferred_name="Mari"))
    now = the_person(rosa, patient_id)
    assert (now.pronouns, now.preferred_name) == ("she/her", "Mari")


def test_a_draft_with_problems_leaves_nothing_behind(rosa: Desk) -> None:
    with pytest.raises(DraftHasProblems):
        a_patient(rosa, MARIA, phone="12")
    with rosa.reading() as session:
        assert session.query(Patient).count() == 0


def test_a_nameless_person_opens_as_a_person_whose_name_is_not_known(rosa: Desk) -> None:
    patient_id = a_patient(rosa, PatientDraft(name_is_unknown=True))
    assert the_person(rosa, patient_id).name_is_unknown


def test_a_death_is_recorded_and_undone_without_a_trace_in_the_fields(rosa: Desk) -> None:
    patient_id = a_patient(rosa, MARIA)
    before = the_person(rosa, patient_id)
    with rosa.writing() as session:
        opened = queries.death_draft(session, patient_id)
        died = replace(opened, deceased_on=PartialDate("2026-11"), deceased_source="her son Luis")
        actions.record_death(session, died)
    with rosa.reading() as session:
        recorded = queries.death_draft(session, patient_id)
        assert session.get_one(Patient, patient_id).is_deceased
    assert (recorded.deceased_on, recorded.deceased_source) == (PartialDate("2026-11"), "her son Luis")
    with rosa.writing() as session:
        actions.undo_death(session, recorded)
    with rosa.reading() as session:
        assert replace(queries.death_draft(session, patient_id), seen=None) == DeathDraft()
        assert not session.get_one(Patient, patient_id).is_deceased
    assert replace(the_person(rosa, patient_id), seen=None) == replace(before, seen=None)


def test_an_old_number_is_no_longer_offered_and_can_still_be_looked_up(rosa: Desk) -> None:
    patient_id = a_patient(rosa, MARIA, phone="6175550142")
    point = the_number(rosa, patient_id)
    assert point.seen is not None
    with rosa.writing() as session:
        actions.end_contact_point(session, point.seen)
    with rosa.reading() as session:
        assert queries.contact_points(session, patient_id) == []
        assert len(queries.contact_points(session, patient_id, also_old=True)) == 1
        assert queries.phones_to_call(session, [patient_id]) == {}


def test_a_number_nobody_may_call_is_not_offered_for_calling(rosa: Desk) -> None:
    patient_id = a_patient(rosa, MARIA, phone="6175550142")
    with rosa.reading() as session:
        assert queries.phones_to_call(session, [patient_id]) == {patient_id: "(617) 555-0142"}
    with rosa.writing() as session:
        point = replace(the_number(rosa, patient_id), may_call=Permission.NEVER)
        actions.change_contact_point(session, point)
    with rosa.reading() as session:
        assert queries.phones_to_call(session, [patient_id]) == {}


def test_a_related_person_entered_by_mistake_leaves_the_list(rosa: Desk) -> None:
    patient_id = a_patient(rosa, MARIA)
    with rosa.writing() as session:
        actions.add_related_person(session, patient_id, RelatedPersonDraft(name="Ana Ruiz"))
    with rosa.reading() as session:
        [ana] = queries.related_people(session, patient_id)
    assert ana.seen is not None
    with rosa.writing() as session:
        actions.enter_in_error(session, RelatedPerson, ana.seen)
    with rosa.reading() as session:
        assert queries.related_people(session, patient_id) == []


def a_household(desk: Desk) -> tuple[UUID, UUID]:
    """Return mother and son in one household, with one shared number entered in the mother's chart."""
    mother = a_patient(desk, MARIA)
    son = a_patient(desk, a_person("Gonzalez", "Luis", "2010-06-01"))
    with desk.writing() as session:
        made = actions.make_household(session, seen(desk, mother), HouseholdDraft("Gonzalez, 12 Main St"))
        actions.join_household(session, seen(desk, son), made.id)
        number = ContactPointDraft(value="6175550142", may_call=Permission.ALLOWED, is_shared=True)
        actions.add_contact_point(session, mother, number)
    return mother, son


def test_a_shared_number_is_entered_once_and_asked_about_for_each_member(rosa: Desk) -> None:
    mother, son = a_household(rosa)
    assert the_number(rosa, mother).may_call is Permission.ALLOWED
    assert (the_number(rosa, son).value, the_number(rosa, son).may_call) == (
        "+16175550142",
        Permission.NOT_ASKED,
    )


def test_a_corrected_shared_number_is_corrected_for_every_member_and_permissions_stay_their_own(
    rosa: Desk,
) -> None:
    mother, son = a_household(rosa)
    with rosa.writing() as session:
        actions.change_contact_point(session, replace(the_number(rosa, son), may_call=Permission.NEVER))
    with rosa.writing() as session:
        actions.change_contact_point(session, replace(the_number(rosa, mother), value="857-555-0100"))
    hers, his = the_number(rosa, mother), the_number(rosa, son)
    assert hers.value == his.value == "+18575550100"
    assert (hers.may_call, his.may_call) == (Permission.ALLOWED, Permission.NEVER)


def test_who_joins_later_gets_the_shared_number_and_who_leaves_keeps_it_alone(rosa: Desk) -> None:
    mother, son = a_household(rosa)
    daughter = a_patient(rosa, a_person("Gonzalez", "Lucia", "2015-02-02"))
    with rosa.writing() as session:
        household = queries.household_of(session, mother)
        assert household is not None
        actions.join_household(session, seen(rosa, daughter), household.household_id)
    assert the_number(rosa, daughter).is_shared
    with rosa.writing() as session:
        actions.leave_household(session, seen(rosa, daughter))
    with rosa.writing() as session:
        actions.change_contact_point(session, replace(the_number(rosa, mother), value="857-555-0100"))
    assert (the_number(rosa, daughter).value, the_number(rosa, daughter).is_shared) == ("+16175550142", False)
    assert the_number(rosa, son).value == "+18575550100"
    with rosa.reading() as session:
        household = queries.household_of(session, mother)
        assert household is not None
        assert [member.shown_name for member in household.members] == ["Gonzalez, Maria", "Gonzalez, Luis"]


def test_nothing_is_shared_without_a_household(rosa: Desk) -> None:
    patient_id = a_patient(rosa, MARIA)
    with pytest.raises(DraftHasProblems, match="household"), rosa.writing() as session:
        actions.add_contact_point(session, patient_id, ContactPointDraft(value="6175550142", is_shared=True))
    with rosa.reading() as session:
        assert session.query(ContactPoint).count() == 0
