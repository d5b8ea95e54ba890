"""What the members of a household share, and what stays each one's own."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from carecoord_desktop.features.contact_points.actions import add_contact_point, change_contact_point
from carecoord_desktop.features.contact_points.records import Permission
from carecoord_desktop.features.contact_points.rules import ContactPointDraft
from carecoord_desktop.features.households.actions import join_household, leave_household, make_household
from carecoord_desktop.features.households.queries import household_of
from carecoord_desktop.features.households.rules import HouseholdDraft, problems
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen
from tests.builders.patients import a_patient, a_person, the_number


def seen(desk: Desk, patient_id: UUID) -> Seen:
    """Return what the worker sees of a person."""
    with desk.reading() as session:
        return Seen.of(session.get_one(Patient, patient_id))


def a_household(desk: Desk) -> tuple[UUID, UUID]:
    """Return mother and son in one household, with one shared number entered in the mother's chart."""
    mother = a_patient(desk, a_person("Gonzalez", "Maria", "1984-03-07"))
    son = a_patient(desk, a_person("Gonzalez", "Luis", "2010-06-01"))
    with desk.writing() as session:
        made = make_household(session, seen(desk, mother), HouseholdDraft("Gonzalez, 12 Main St"))
        join_household(session, seen(desk, son), made.id)
        number = ContactPointDraft(value="6175550142", may_call=Permission.ALLOWED, is_shared=True)
        add_contact_point(session, mother, number)
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
        change_contact_point(session, replace(the_number(rosa, son), may_call=Permission.NEVER))
    with rosa.writing() as session:
        change_contact_point(session, replace(the_number(rosa, mother), value="857-555-0100"))
    hers, his = the_number(rosa, mother), the_number(rosa, son)
    assert hers.value == his.value == "+18575550100"
    assert (hers.may_call, his.may_call) == (Permission.ALLOWED, Permission.NEVER)


def test_who_joins_later_gets_the_shared_number_and_who_leaves_keeps_it_alone(rosa: Desk) -> None:
    mother, son = a_household(rosa)
    daughter = a_patient(rosa, a_person("Gonzalez", "Lucia", "2015-02-02"))
    with rosa.writing() as session:
        household = household_of(session, mother)
        assert household is not None
        join_household(session, seen(rosa, daughter), household.household_id)
    assert the_number(rosa, daughter).is_shared
    with rosa.writing() as session:
        leave_household(session, seen(rosa, daughter))
    with rosa.writing() as session:
        change_contact_point(session, replace(the_number(rosa, mother), value="857-555-0100"))
    assert (the_number(rosa, daughter).value, the_number(rosa, daughter).is_shared) == ("+16175550142", False)
    assert the_number(rosa, son).value == "+18575550100"
    with rosa.reading() as session:
        household = household_of(session, mother)
        assert household is not None
        assert [member.shown_name for member in household.members] == ["Gonzalez, Maria", "Gonzalez, Luis"]


def test_a_household_without_a_name_is_asked_for_one() -> None:
    assert [problem.field for problem in problems(HouseholdDraft())] == ["name"]
