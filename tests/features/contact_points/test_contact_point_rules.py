"""What a coordinator may write about a number or an address, and what she is told in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.contact_points.records import AddressUse, ContactSystem, Permission
from carecoord_desktop.features.contact_points.rules import (
    AddressDraft,
    ContactPointDraft,
    most_protective,
    phone_number,
    problems,
    shown_phone,
    warnings,
)


def fields(found: list[Problem]) -> list[str]:
    """Return the fields that have problems."""
    return [problem.field for problem in found]


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


def test_an_e_mail_address_needs_its_at_sign() -> None:
    assert fields(problems(ContactPointDraft(ContactSystem.EMAIL, "maria at home"))) == ["value"]


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
