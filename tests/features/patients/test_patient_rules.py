"""What a coordinator may write about a person, and what she is told in plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.patients.rules import DeathDraft, PatientDraft, problems, shown_name, warnings
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


def test_a_death_needs_somebody_who_told_us() -> None:
    assert fields(problems(DeathDraft())) == ["deceased_source"]


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


def test_a_name_is_shown_family_first_with_the_name_she_prefers() -> None:
    assert shown_name("Gonzalez", ("Maria", "Luisa"), "", "Mari") == "Gonzalez, Maria Luisa “Mari”"
    assert shown_name("Grant", ("Joseph",), "Jr.") == "Grant Jr., Joseph"
    assert shown_name("", ()) == "Name unknown"
