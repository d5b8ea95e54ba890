"""What is wrong with an answer stands beside it in plain words; what is right is left in peace."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from carecoord_desktop.sdc.values import Answer
from tests.builders.interviews import SAMPLES, an_interview, at, row
from tests.builders.questionnaires import FHIR, SDC, a_choice, a_form, a_question

KM = {"system": "http://unitsofmeasure.org", "code": "km", "display": "kilometer"}


def bound(name: str, **value: Any) -> dict[str, Any]:
    """Return an extension of FHIR itself."""
    return {"url": FHIR + name, **value}


def amount(value: str, code: str) -> dict[str, Any]:
    """Return a quantity in a UCUM unit."""
    return {"value": Decimal(value), "unit": code, "system": "http://unitsofmeasure.org", "code": code}


def problem(question: dict[str, Any], *values: Any) -> str:
    """Return what is said beside a question that was answered so."""
    with an_interview(a_form(question)) as interview:
        interview.answer(at("1"), values)
        return row(interview, "1").problem


@pytest.mark.parametrize(("kind", "value"), SAMPLES.items())
def test_a_good_answer_of_each_kind_is_taken(kind: str, value: Any) -> None:
    assert problem(a_question("1", kind), value) == ""


@pytest.mark.parametrize(("kind", "value", "words"), [
    ("boolean", "maybe", "Answer yes or no."),
    ("integer", "many", "Enter a whole number."),
    ("integer", Decimal("1.5"), "Enter a whole number."),
    ("integer", 3_000_000_000, "This number is too large."),
    ("decimal", "much", "Enter a number."),
    ("date", "2024-02-30", "Enter a date."),
    ("date", "tomorrow", "Enter a date."),
    ("dateTime", "2024-02-29T25:00:00Z", "Enter a date and a time."),
    ("time", "25:00:00", "Enter a time."),
    ("string", "two\nlines", "Write this in one line."),
    ("url", "c:\\files", "This is not a web address."),
    ("url", "urn:uuid:12", "This is not a web address."),
    ("attachment", {"contentType": "text/plain", "data": "YQ==", "size": 9}, "not as large as it says"),
    ("attachment", {"contentType": "text/plain", "data": "?"}, "The attached file is damaged."),
    ("reference", {"reference": "Chicken/1"}, "This does not refer to a record."),
    ("quantity", {"unit": "kg"}, "Enter an amount."),
])  # fmt: skip
def test_an_answer_of_the_wrong_kind_is_named(kind: str, value: Any, words: str) -> None:
    assert words in problem(a_question("1", kind), value)


LENGTHS = {"maxLength": 5, "extension": [bound("minLength", valueInteger=3)]}
YEARS = {"extension": [bound("minValue", valueDate="2020"), bound("maxValue", valueDate="2022-06")]}
PLACES = {"extension": [bound("maxDecimalPlaces", valueInteger=2)]}
ZIP = {"extension": [bound("regex", valueString="[0-9]{5}"), bound("entryFormat", valueString="12345")]}
DISTANCE = {"extension": [
    {"url": SDC + "sdc-questionnaire-maxQuantity", "valueQuantity": amount("5", "km")},
    bound("questionnaire-unitOption", valueCoding=KM),
    bound("questionnaire-unitOption", valueCoding={**KM, "code": "m", "display": "meter"}),
]}  # fmt: skip
FILES = {"extension": [bound("maxSize", valueDecimal=3), bound("mimeType", valueCode="text/plain")]}


@pytest.mark.parametrize(("kind", "bounds", "value", "words"), [
    ("string", LENGTHS, "ab", "Use at least 3 letters; there are 2."),
    ("string", LENGTHS, "abcdef", "Use at most 5 letters; there are 6."),
    ("string", LENGTHS, "abcd", ""),
    ("date", YEARS, "2019-12-31", "The answer has to be not before 2020."),
    ("date", YEARS, "2022-07-01", "The answer has to be not after 2022-06."),
    ("date", YEARS, "2022-06-30", ""),
    ("date", YEARS, "2020", ""),
    ("decimal", PLACES, Decimal("1.250"), "Use at most 2 digits after the point."),
    ("decimal", PLACES, Decimal("1.25"), ""),
    ("string", ZIP, "1234", "12345"),
    ("string", ZIP, "12345", ""),
    ("quantity", DISTANCE, amount("5001", "m"), "The answer has to be at most 5 km."),
    ("quantity", DISTANCE, amount("5000", "m"), ""),
    ("quantity", DISTANCE, amount("5", "kg"), "Choose one of the units: kilometer, meter."),
    ("attachment", FILES, {"contentType": "text/plain", "data": "YWJjZA=="}, "too large"),
    ("attachment", FILES, {"contentType": "image/png", "data": "YQ=="}, "only text/plain"),
])  # fmt: skip
def test_bounds_are_said_in_plain_words(kind: str, bounds: dict[str, Any], value: Any, words: str) -> None:
    found = problem(a_question("1", kind, **bounds), value)
    assert (words in found) if words else found == ""


def test_a_pattern_that_would_run_for_years_holds_up_nobody() -> None:
    question = a_question("1", extension=[bound("regex", valueString="(a+)+$")])
    with an_interview(a_form(question)) as interview:
        interview.answer(at("1"), ["a" * 40 + "!"])
        assert row(interview, "1").answers == (Answer("valueString", "a" * 40 + "!"),)
        assert "cannot be compared" in row(interview, "1").failure


def test_only_listed_answers_can_be_chosen_unless_others_may_be_written() -> None:
    assert problem(a_choice("1", "red", "blue"), "red") == ""
    assert (
        problem(a_choice("1", "red", "blue"), {"code": "green"}) == "Choose one of the answers of the list."
    )
    assert problem({**a_choice("1", "red"), "type": "open-choice"}, "green") == ""


def test_none_of_these_cannot_go_with_another_answer() -> None:
    question = a_choice("1", "red", "blue", "none", repeats=True)
    question["answerOption"][2]["extension"] = [bound("questionnaire-optionExclusive", valueBoolean=True)]
    assert problem(question, "red", "blue") == ""
    assert problem(question, "red", "none") == '"None" cannot be chosen together with another answer.'


def test_there_may_be_only_so_many_answers() -> None:
    assert problem(a_question("1"), "a", "b") == "Only one answer is possible."
    limits: dict[str, Any] = {
        "repeats": True,
        "extension": [bound("questionnaire-maxOccurs", valueInteger=2)],
    }
    assert problem(a_question("1", **limits), "a", "b", "c") == "At most 2 answers are possible."


def test_a_question_that_wants_two_answers_is_not_done_with_one() -> None:
    fewest = [bound("questionnaire-minOccurs", valueInteger=2)]
    with an_interview(a_form(a_question("1", repeats=True, required=True, extension=fewest))) as interview:
        interview.answer(at("1"), ["a"])
        assert [one.message for one in interview.problems(to_sign=True)] == ["2 answers are needed."]
        interview.answer(at("1"), ["a", "b"])
        assert not interview.problems(to_sign=True)
