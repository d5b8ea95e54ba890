"""What an interpreter log must say, and when nothing is asked."""

from __future__ import annotations

import pytest

from carecoord_desktop.features.interpreters import rules
from carecoord_desktop.features.interpreters.records import InterpreterType, Qualified
from carecoord_desktop.features.interpreters.rules import InterpreterLog


def fields_of(log: InterpreterLog, *, is_needed: bool = True, was_reached: bool = True) -> list[str]:
    """Return the fields with a problem."""
    return [each.field for each in rules.problems(log, is_needed=is_needed, was_reached=was_reached)]


def test_nobody_is_asked_about_an_interpreter_when_the_patient_was_not_reached() -> None:
    assert fields_of(InterpreterLog(), was_reached=False) == []
    assert fields_of(InterpreterLog(), is_needed=False) == []


def test_once_she_is_reached_somebody_says_who_interpreted() -> None:
    assert fields_of(InterpreterLog()) == ["interpreter_type"]
    assert fields_of(InterpreterLog(InterpreterType.PHONE)) == ["interpreter_name"]
    assert fields_of(InterpreterLog(InterpreterType.PHONE, "ID 4471")) == []
    assert fields_of(InterpreterLog(InterpreterType.BILINGUAL_WORKER)) == []


@pytest.mark.parametrize("kind", [InterpreterType.MINOR, InterpreterType.NONE, InterpreterType.NOT_NEEDED])
def test_without_a_qualified_interpreter_somebody_writes_why(kind: InterpreterType) -> None:
    assert fields_of(InterpreterLog(kind)) == ["interpreter_reason"]
    assert fields_of(InterpreterLog(kind, reason="Fire in the house")) == []


def test_an_unqualified_interpreter_by_phone_needs_a_reason_too() -> None:
    log = InterpreterLog(InterpreterType.PHONE, "A cousin", Qualified.NO)
    assert fields_of(log) == ["interpreter_reason"]


def test_a_companion_interprets_only_if_all_of_the_law_is_met() -> None:
    log = InterpreterLog(InterpreterType.ADULT_COMPANION, "Her sister", reason="She asked for her")
    assert fields_of(log) == ["companion_agreed"]
    assert "in private" in rules.caution(InterpreterType.ADULT_COMPANION)
    assert "immediate danger" in rules.caution(InterpreterType.MINOR)
