"""Which number may be called, who may be told what, and what a result means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from carecoord_desktop.features.calls import rules
from carecoord_desktop.features.calls.records import ContactResult, Direction, NextAction
from carecoord_desktop.features.calls.rules import HERSELF, CallDraft, Line, Party, Reaching
from carecoord_desktop.features.contact_points.records import Permission
from carecoord_desktop.features.interpreters.records import InterpreterType
from carecoord_desktop.features.interpreters.rules import InterpreterLog

HERS = Line("+16175550142", "(617) 555-0142", may_call=Permission.ALLOWED)
SHARED = Line("+16175550143", "(617) 555-0143", may_call=Permission.NEVER)
SON = Party("son", "Luis, son", Permission.ALLOWED)
EX = Party("ex", "Ray, husband", Permission.ALLOWED, no_contact=True)
REACHING = Reaching((SHARED, HERS), (Party(HERSELF, "Lucille Grant"), SON, EX))
TWO = ("full-name", "birth-date")
TWO_CLICKS = CallDraft(
    number=HERS.value, result=ContactResult.REACHED, next_action=NextAction.NONE, party=HERSELF
)


def fields_of(draft: CallDraft, reaching: Reaching = REACHING) -> list[str]:
    """Return the fields with a problem."""
    return [each.field for each in rules.problems(draft, reaching)]


def test_a_tile_and_a_chip_are_enough() -> None:
    assert fields_of(TWO_CLICKS) == []
    assert fields_of(replace(TWO_CLICKS, next_action=None)) == ["next_action"]
    assert fields_of(CallDraft()) == ["result"]


def test_each_result_says_whether_she_was_reached_and_whether_to_try_again() -> None:
    said = {
        str(result): (rules.patient_reached(result), rules.attempt_again(result)) for result in ContactResult
    }
    assert said == {
        "reached": (True, False),
        "left-message": (False, True),
        "no-answer": (False, True),
        "wrong-number": (False, False),
        "not-home": (False, True),
        "spoke-with-other": (False, True),
        "in-hospital-or-jail": (False, True),
        "died": (False, False),
        "number-disconnected": (False, False),
        "refused": (True, False),
    }


def test_a_result_of_a_newer_version_gives_nobody_up() -> None:
    result = ContactResult("hung-up")
    assert (rules.patient_reached(result), rules.attempt_again(result)) == (False, True)


def test_the_chips_count_calendar_days() -> None:
    today = date(2026, 11, 23)
    due = [rules.next_due(action, today) for action in NextAction]
    assert due == [date(2026, 11, 24), date(2026, 11, 26), date(2026, 11, 30), None]


def test_a_number_that_must_not_be_called_is_not_offered() -> None:
    assert rules.offered_lines(REACHING) == (HERS,)
    assert rules.line_words(SHARED).startswith("Never call this number.")


@pytest.mark.parametrize(
    ("draft", "reaching"),
    [
        (replace(TWO_CLICKS, number=SHARED.value), REACHING),
        (TWO_CLICKS, replace(REACHING, no_contact=True)),
        (
            replace(TWO_CLICKS, result=ContactResult.LEFT_MESSAGE),
            replace(REACHING, lines=(replace(HERS, may_leave_voicemail=Permission.NEVER),)),
        ),
    ],
)
def test_what_should_not_have_happened_is_recorded_with_its_story(
    draft: CallDraft, reaching: Reaching
) -> None:
    assert fields_of(draft, reaching) == ["text"]
    assert fields_of(replace(draft, text="Dialed it by mistake."), reaching) == []


def test_she_may_call_us_although_we_must_not_call_her() -> None:
    incoming = replace(TWO_CLICKS, direction=Direction.INCOMING)
    assert fields_of(incoming, replace(REACHING, no_contact=True)) == []


def test_two_identifiers_come_before_a_word_about_health() -> None:
    told = replace(TWO_CLICKS, told_clinical=True)
    assert fields_of(told) == ["identified_by"]
    assert fields_of(replace(told, identified_by=TWO[:1])) == ["identified_by"]
    assert fields_of(replace(told, identified_by=TWO)) == []


def test_whoever_may_not_be_told_is_not_told_however_well_she_is_known() -> None:
    told = replace(TWO_CLICKS, told_clinical=True, identified_by=TWO)
    assert fields_of(replace(told, party=SON.key)) == []
    assert fields_of(replace(told, party=EX.key)) == ["told_clinical"]
    assert fields_of(replace(told, party="", party_name="A neighbor")) == ["told_clinical"]
    assert "not even that you know" in rules.telling_words(EX)


def test_an_interpreter_is_asked_for_only_when_the_patient_was_reached() -> None:
    somali = replace(REACHING, needs_interpreter=True)
    assert fields_of(TWO_CLICKS, somali) == ["interpreter_type"]
    assert fields_of(replace(TWO_CLICKS, result=ContactResult.NO_ANSWER), somali) == []
    by_phone = InterpreterLog(InterpreterType.PHONE, "ID 4471")
    assert fields_of(replace(TWO_CLICKS, interpreter=by_phone), somali) == []
