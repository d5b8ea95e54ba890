"""A finished response is judged as the published cases of two public FHIR validators judge it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from carecoord_desktop.common.strict_json import parse
from carecoord_desktop.sdc.judging import Issue, Severity, is_valid, judge
from carecoord_desktop.sdc.rows import REQUIRED
from tests.builders.questionnaires import a_choice, a_form, a_group, a_question, enabled_when

CASES = 36
AGREEMENT = 0.9
DIFFERENT = {
    "choice-gender-coding-async-qr": "a code of the list stays valid whatever words stand beside it",
    "open-choice-gender-coding-async-qr": "the same, where other answers may be written as well",
}
"""Cases that we judge otherwise than the published outcome, each with the reason."""

ITEM_TYPES = ("group", "display", "boolean", "decimal", "integer", "date", "string", "text", "choice")


def test_the_published_cases_are_judged_as_expected(shared_data: Path) -> None:
    manifest = read(shared_data / "qr-validation" / "manifest.json")
    assert len(manifest) == CASES

    differences = {}
    for case in manifest:
        expected = "success: True" in case["description"]
        issues = judged(shared_data / "qr-validation", case)
        if is_valid(issues) is not expected:
            differences[case["name"]] = issues

    assert differences.keys() == DIFFERENT.keys(), differences
    assert 1 - len(differences) / len(manifest) >= AGREEMENT


def judged(folder: Path, case: dict[str, Any]) -> list[Issue]:
    """Return our issues with the response of a case."""
    response = read(folder / Path(case["file"]).name)
    supporting = [folder / Path(name).name for name in case["supporting"] or ()]
    questionnaires = [read(file) for file in supporting if file.is_file()]
    questionnaire = next((one for one in questionnaires if one["resourceType"] == "Questionnaire"), None)
    return judge(questionnaire, response, value_sets=VALUE_SETS)


def read(file: Path) -> Any:
    """Return the JSON in a file, its numbers as written."""
    return parse(file.read_bytes())


def a_value_set(address: str, system: str, *codes: str) -> tuple[str, dict[str, Any]]:
    """Return a value set by its address, as an import would bring it."""
    include = [{"system": system, "concept": [{"code": code} for code in codes]}]
    return address, {"resourceType": "ValueSet", "url": address, "compose": {"include": include}}


VALUE_SETS = dict((
    a_value_set("http://hl7.org/fhir/ValueSet/item-type", "http://hl7.org/fhir/item-type", *ITEM_TYPES),
    a_value_set("http://hl7.org/fhir/ValueSet/jurisdiction", "urn:iso:std:iso:3166", "AU", "BD", "US"),
    a_value_set(
        "http://hl7.org/fhir/ValueSet/administrative-gender", "http://hl7.org/fhir/administrative-gender",
        "male", "female", "other", "unknown",
    ),
))  # fmt: skip


FORM = a_form(
    a_group(
        "g", a_question("yes", "boolean", required=True),
        a_question("name", enableWhen=[enabled_when("yes", "=", answerBoolean=True)]),
    ),
    a_choice("c", "red", "blue"),
)  # fmt: skip


def a_response(*items: dict[str, Any], status: str = "completed") -> dict[str, Any]:
    """Return a response to the form above."""
    return {
        "resourceType": "QuestionnaireResponse",
        "status": status,
        "questionnaire": FORM["url"],
        "item": list(items),
    }


def an_answer(link_id: str, **value: Any) -> dict[str, Any]:
    """Return an item with one answer."""
    return {"linkId": link_id, "answer": [value]}


def messages(response: dict[str, Any], severity: Severity = Severity.ERROR) -> list[tuple[str, str]]:
    """Return what is said about a response."""
    return [(one.link_id, one.message) for one in judge(FORM, response) if one.severity is severity]


def test_a_response_without_fault_has_no_issues() -> None:
    group = {
        "linkId": "g",
        "item": [an_answer("yes", valueBoolean=True), an_answer("name", valueString="Ana")],
    }
    assert judge(FORM, a_response(group, an_answer("c", valueCoding={"code": "red"}))) == []


def test_an_answer_that_was_not_to_be_asked_is_an_error() -> None:
    group = {
        "linkId": "g",
        "item": [an_answer("yes", valueBoolean=False), an_answer("name", valueString="Ana")],
    }
    assert messages(a_response(group)) == [("name", "This is answered although it was not to be asked.")]


def test_a_missing_answer_matters_only_when_it_is_finished() -> None:
    assert messages(a_response()) == [("yes", REQUIRED)]
    assert messages(a_response(status="in-progress")) == []
    assert messages(a_response(status="in-progress"), Severity.WARNING) == [("yes", REQUIRED)]


def test_an_item_in_another_place_and_an_unknown_one_are_errors() -> None:
    found = dict(
        messages(a_response(an_answer("yes", valueBoolean=False), an_answer("lost", valueBoolean=True)))
    )
    assert found["yes"] == "The questionnaire has this item in another place."
    assert found["lost"] == "The questionnaire has no such item."


@pytest.mark.parametrize("nothing", [None, {}, [], "text", {"resourceType": "Patient"}])
def test_what_is_no_response_is_said_to_be_none(nothing: Any) -> None:
    assert [issue.severity for issue in judge(FORM, nothing)] == [Severity.ERROR]
