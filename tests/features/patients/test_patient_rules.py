"""What a coordinator may write about a person, and what she is told in plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.patients.records import AddressUse, ContactSystem, Permission, RelatedRole
from carecoord_desktop.features.patients.rules import (
    AddressDraft,
    CareTeamMemberDraft,
    ContactPointDraft,
    DeathDraft,
    HouseholdDraft,
    IdentifierDraft,
    PatientDraft,
    RelatedPersonDraft,
    most_protective,
    phone_number,
    problems,
    shown_name,
    shown_phone,
    warnings,
)
from tests.builders.patients import a_person

MORNING = clock.HeldClock(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))


def fields(found: list[Problem]) -> list[str]:
    """Return the fields that have problems."""
    return [problem.field for problem in found]


def test_a_person_needs_a_name_or_the_answer_that_it_is_not_known() -> None:
    assert fields(problems(PatientDraft())) == ["family_name"]
    assert problems(PatientDraft(name_is_unknown=True)) == []
    assert problems(PatientDraft(given_names=("Amal",))) == []
    assert fields(problems(PatientDraft(family_name="Haji", name_is_unknown=True))) == ["name_is_unknown"]


@pytest.mark.parametrize("birth_date", ["1984", "1984-03", "1984-03-07", "2026-11-23", "2026", "1896-11-23"])
def test_a_birth_date_may_be_partial_and_up_to_130_years_ago(birth_date: str) -> None:
    with clock.reading_from(MORNING):
        assert problems(a_person(birth_date=birth_date)) == []


@pytest.mark.parametrize("birth_date", ["2026-11-24", "2027", "1895-11-22", "1884-03-07"])
def test_a_birth_date_in_the_future_or_too_long_ago_is_a_slip(birth_date: str) -> None:
    with clock.reading_from(MORNING):
        assert fields(problems(a_person(birth_date=birth_date))) == ["birth_date"]


@pytest.mark.parametrize(
    "typed",
    ["617.555.0142", "(617) 555-0142", "+1 617 555 0142", "1-617-555-0142", "6175550142", "٦١٧٥٥٥٠١٤٢"],
)
def test_a_phone_number_is_read_however_it_is_written(typed: str) -> None:
    assert problems(ContactPointDraft(value=typed)) == []
    assert phone_number(typed) == "+16175550142"


@pytest.mark.parametrize("typed", ["555-0142", "911", "call her", "617 555", ""])
def test_what_is_no_phone_number_is_said_beside_the_field(typed: str) -> None:
    assert fields(problems(ContactPointDraft(value=typed))) == ["value"]


@given(st.integers(2_000_000_000, 9_999_999_999))
def test_a_stored_number_is_shown_as_people_write_it_and_read_back_the_same(number: int) -> None:
    stored = f"+1{number}"
    assert phone_number(shown_phone(stored)) in (stored, None)
    assert shown_phone(stored).startswith(f"({str(number)[:3]}) ")


def test_an_extension_stays_with_its_number() -> None:
    stored = phone_number("617-555-0142 ext 12")
    assert stored is not None
    assert shown_phone(stored) == "(617) 555-0142 ext. 12"


def test_no_fixed_address_is_an_answer_and_where_to_find_her_only_a_hint() -> None:
    nowhere = AddressDraft(use=AddressUse.NO_FIXED)
    assert problems(nowhere) == []
    assert fields(warnings(nowhere)) == ["where_to_find"]
    assert warnings(replace(nowhere, where_to_find="South Station, mornings")) == []
    assert fields(problems(AddressDraft())) == ["lines"]


def test_state_and_zip_code_are_checked_for_addresses_in_the_united_states_only() -> None:
    here = AddressDraft(lines=("12 Main St",), state="Mass", postal_code="2118")
    assert fields(problems(here)) == ["state", "postal_code"]
    assert problems(replace(here, country="MX")) == []
    assert problems(replace(here, state="ma", postal_code="02118-1234")) == []


def test_a_social_security_number_is_refused() -> None:
    assert fields(problems(IdentifierDraft(value="123-45-6789"))) == ["value"]
    assert problems(IdentifierDraft(value="MRN-123456789")) == []


def test_somebody_with_a_no_contact_order_may_not_be_told_and_a_missing_paper_is_only_a_hint() -> None:
    order = RelatedPersonDraft(name="R. Diaz", no_contact=True, may_be_told=Permission.ALLOWED)
    assert fields(problems(order)) == ["may_be_told"]
    kept_away = replace(order, may_be_told=Permission.NEVER)
    assert problems(kept_away) == []
    assert fields(warnings(kept_away)) == ["no_contact_paper"]


def test_a_guardian_without_a_paper_and_the_end_before_the_start_are_pointed_out() -> None:
    assert fields(warnings(RelatedPersonDraft(name="Ana", role=RelatedRole.GUARDIAN))) == ["authority"]
    backwards = CareTeamMemberDraft("Dr. Lee", started_on=PartialDate("2026"), ended_on=PartialDate("2025"))
    assert fields(problems(backwards)) == ["ended_on"]


def test_everything_else_that_is_needed_is_asked_for() -> None:
    assert fields(problems(RelatedPersonDraft())) == ["name"]
    assert fields(problems(CareTeamMemberDraft(phone="12"))) == ["name", "phone"]
    assert fields(problems(HouseholdDraft())) == ["name"]
    assert fields(problems(DeathDraft())) == ["deceased_source"]
    assert fields(problems(ContactPointDraft(ContactSystem.EMAIL, "maria at home"))) == ["value"]


@pytest.mark.parametrize(
    "text", ["She is undocumented.", "vive sin papeles", "waiting for her green card", "ICE came"]
)
def test_words_about_immigration_status_get_a_gentle_warning_and_can_be_stored(text: str) -> None:
    draft = replace(a_person(), what_matters=text)
    assert fields(warnings(draft)) == ["what_matters"]
    assert problems(draft) == []


@pytest.mark.parametrize(
    "text", ["ICE contact: Ana", "Visa card", "my papers are in order", "I like ice cream"]
)
def test_everyday_words_get_no_warning(text: str) -> None:
    assert warnings(replace(a_person(), what_matters=text)) == []


@given(st.lists(st.sampled_from(Permission), min_size=1))
def test_of_two_answers_the_more_protective_holds_in_any_order(answers: list[Permission]) -> None:
    held = most_protective(answers)
    assert held in answers
    assert most_protective(answers[::-1]) is held
    assert (held is Permission.NEVER) == (Permission.NEVER in answers)
    assert held is not Permission.ALLOWED or set(answers) == {Permission.ALLOWED}


def test_a_permission_this_version_does_not_know_is_taken_for_a_prohibition() -> None:
    newer = Permission("only-on-sundays")
    assert most_protective([Permission.NEVER, newer, Permission.ALLOWED]) == newer


def test_a_name_is_shown_family_first_with_the_name_she_prefers() -> None:
    assert shown_name("Gonzalez", ("Maria", "Luisa"), "", "Mari") == "Gonzalez, Maria Luisa “Mari”"
    assert shown_name("Grant", ("Joseph",), "Jr.") == "Grant Jr., Joseph"
    assert shown_name("", ()) == "Name unknown"
