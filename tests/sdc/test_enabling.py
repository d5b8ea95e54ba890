"""What is asked depends on the answers exactly as FHIR R4 says, and no rule can hold up or hide a form."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from carecoord_desktop.sdc.enabling import IN_A_CIRCLE, holds
from carecoord_desktop.sdc.item import Condition
from carecoord_desktop.sdc.values import Answer
from tests.builders.interviews import an_interview, at, row, shown
from tests.builders.questionnaires import a_choice, a_form, a_group, a_question, enabled_when

KG, POUND = ({"value": 2, "system": "http://unitsofmeasure.org", "code": code} for code in ("kg", "[lb_av]"))
RED, BLUE = ({"system": "http://example.org/colors", "code": code} for code in ("red", "blue"))
ALL = ("=", "!=", ">", "<", ">=", "<=")
SMALLER, SAME, LARGER = {"!=", "<", "<="}, {"=", ">=", "<="}, {"!=", ">", ">="}
UNORDERED, UNCERTAIN = {"!="}, {"!="}

TABLE: list[tuple[str, Any, Any, set[str]]] = [
    ("Boolean", True, True, {"="}),
    ("Boolean", False, True, UNORDERED),
    ("Integer", 4, 5, SMALLER),
    ("Integer", 5, 5, SAME),
    ("Integer", 6, 5, LARGER),
    ("Decimal", Decimal("4.9"), Decimal("5.0"), SMALLER),
    ("Decimal", Decimal("5.00"), Decimal("5.0"), SAME),
    ("Decimal", 5.1, 5, LARGER),
    ("Date", "2024-02-28", "2024-02-29", SMALLER),
    ("Date", "2024-02-29", "2024-02-29", SAME),
    ("Date", "2025", "2024-02", LARGER),
    ("Date", "2024", "2024-02", UNCERTAIN),
    ("DateTime", "2024-02-29T10:00:00Z", "2024-02-29T12:00:00+01:00", SMALLER),
    ("DateTime", "2024-02-29T11:00:00Z", "2024-02-29T12:00:00+01:00", SAME),
    ("DateTime", "2024-03-01T00:00:00Z", "2024-02-29", LARGER),
    ("Time", "09:00:00", "10:00:00", SMALLER),
    ("Time", "10:00", "10:00:00", SAME),
    ("Time", "11:00:00", "10:00:00", LARGER),
    ("String", "apple", "pear", SMALLER),
    ("String", "pear", "pear", SAME),
    ("String", "plum", "pear", LARGER),
    ("Coding", RED, RED, {"="}),
    ("Coding", BLUE, RED, UNORDERED),
    ("Coding", {"code": "red"}, RED, {"="}),
    ("Coding", {"system": "http://example.org/other", "code": "red"}, RED, UNORDERED),
    ("Quantity", POUND, KG, SMALLER),
    ("Quantity", KG, KG, SAME),
    ("Quantity", KG, POUND, LARGER),
    ("Quantity", {"value": 3, "code": "m"}, KG, UNORDERED),
    ("Reference", {"reference": "Patient/1", "display": "Rosa"}, {"reference": "Patient/1"}, {"="}),
    ("Reference", {"reference": "Patient/2"}, {"reference": "Patient/1"}, UNORDERED),
]


@pytest.mark.parametrize(("kind", "given", "expected", "met"), TABLE)
def test_a_condition_holds_by_the_order_of_its_type(
    kind: str, given: Any, expected: Any, met: set[str]
) -> None:
    answer, wanted = Answer("value" + kind, given), Answer("value" + kind, expected)
    assert {operator for operator in ALL if holds(Condition("q", operator, wanted), [answer])} == met


@pytest.mark.parametrize("operator", ALL)
def test_of_several_answers_one_is_enough_and_none_must_equal(operator: str) -> None:
    answers = [Answer("valueInteger", number) for number in (1, 9)]
    expected = Condition("q", operator, Answer("valueInteger", 5))
    assert holds(expected, answers) is (operator not in ("=",))


@pytest.mark.parametrize(("operator", "met"), [(one, one == "!=") for one in ALL])
def test_without_an_answer_only_unequal_holds(operator: str, met: bool) -> None:
    assert holds(Condition("q", operator, Answer("valueInteger", 5)), []) is met


@pytest.mark.parametrize("operator", ALL)
def test_a_declined_answer_satisfies_no_comparison(operator: str) -> None:
    assert not holds(Condition("q", operator, Answer("valueInteger", 5)), [], is_absent=True)


@pytest.mark.parametrize(
    ("wanted", "given", "met"), [(True, 1, True), (True, 0, False), (False, 1, False), (False, 0, True)]
)
def test_exists_asks_whether_there_is_an_answer(wanted: bool, given: int, met: bool) -> None:
    answers = [Answer("valueString", "here")] * given
    assert holds(Condition("q", "exists", Answer("valueBoolean", wanted)), answers) is met


@pytest.mark.parametrize(("behavior", "first", "second", "is_asked"), [
    ("any", True, False, True), ("any", False, False, False),
    ("all", True, False, False), ("all", True, True, True),
])  # fmt: skip
def test_any_needs_one_condition_and_all_need_each(
    behavior: str, first: bool, second: bool, is_asked: bool
) -> None:
    conditions = [enabled_when(name, "=", answerBoolean=True) for name in ("1", "2")]
    follow_up = a_question("3", enableWhen=conditions, enableBehavior=behavior)
    with an_interview(a_form(a_question("1", "boolean"), a_question("2", "boolean"), follow_up)) as interview:
        interview.answer(at("1"), [first])
        interview.answer(at("2"), [second])
        assert ("3" in shown(interview)) is is_asked


def test_each_pet_is_asked_about_by_its_own_answer() -> None:
    vet = a_question("vet", enableWhen=[enabled_when("has-vet", "=", answerBoolean=True)])
    pets = a_group("pet", vet, a_question("has-vet", "boolean"), repeats=True)
    with an_interview(a_form(pets)) as interview:
        interview.add(at("pet"))
        interview.answer(at("pet", "has-vet"), [False])
        interview.answer(at(("pet", 1), "has-vet"), [True])
        assert interview.row(at("pet", "vet")) is None
        assert interview.row(at(("pet", 1), "vet")) is not None


def test_what_hangs_on_a_question_that_is_no_longer_asked_goes_with_it() -> None:
    second = a_question("2", "boolean", enableWhen=[enabled_when("1", "=", answerBoolean=True)])
    third = a_question("3", enableWhen=[enabled_when("2", "=", answerBoolean=True)])
    with an_interview(a_form(a_question("1", "boolean"), second, third)) as interview:
        interview.answer(at("1"), [True])
        interview.answer(at("2"), [True])
        assert shown(interview) == ["1", "2", "3"]
        changed = interview.answer(at("1"), [False])
        assert shown(interview) == ["1"]
        assert changed.went == {at("2"), at("3")}
        assert interview.hidden() == ["2", "3"]


def test_a_rule_about_a_question_that_does_not_exist_hides_nothing_and_is_named() -> None:
    lost = a_question("1", enableWhen=[enabled_when("nowhere", "=", answerBoolean=True)])
    with an_interview(a_form(lost)) as interview:
        assert shown(interview) == ["1"]
        assert any("nowhere" in words for words in interview.form.limits)


def test_rules_in_a_circle_end_and_say_so() -> None:
    first = a_question("1", "boolean", enableWhen=[enabled_when("2", "exists", answerBoolean=False)])
    second = a_question("2", "boolean", enableWhen=[enabled_when("1", "exists", answerBoolean=True)])
    after = a_question("3", enableWhen=[enabled_when("2", "exists", answerBoolean=True)])
    with an_interview(a_form(first, second, after)) as interview:
        interview.answer(at("1"), [True])
        interview.answer(at("2"), [True])
        assert IN_A_CIRCLE in row(interview, "1").failure
        assert "1" in shown(interview)


def test_a_form_may_keep_what_is_not_asked_in_sight_but_closed() -> None:
    closed = a_question(
        "2", disabledDisplay="protected", enableWhen=[enabled_when("1", "=", answerBoolean=True)]
    )
    with an_interview(a_form(a_question("1", "boolean"), closed)) as interview:
        assert not row(interview, "2").is_enabled
        assert row(interview, "2").is_read_only
        assert interview.progress().askable == 1


def test_what_lies_under_an_answer_is_asked_once_there_is_one() -> None:
    smoking = a_choice("smoke", "never", "daily", item=[a_question("since", "date")])
    with an_interview(a_form(smoking)) as interview:
        assert shown(interview) == ["smoke"]
        interview.answer(at("smoke"), ["daily"])
        interview.answer(at("smoke", "since"), ["2001"])
        assert interview.response()["item"][0]["answer"][0]["item"][0]["answer"] == [{"valueDate": "2001"}]
