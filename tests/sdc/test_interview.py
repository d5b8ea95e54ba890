"""A coordinator answers a form: what it fills in, keeps, hides, and hands on."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from carecoord_desktop.sdc.interview import AbsentReason, NotAskedHere
from carecoord_desktop.sdc.settling import IN_A_CIRCLE
from tests.builders.interviews import an_interview, at, given, row, shown
from tests.builders.questionnaires import (
    FHIR,
    SDC,
    a_choice,
    a_form,
    a_group,
    a_long_form,
    a_question,
    an_expression,
    calculated,
    enabled_when,
    shown_if,
    variable,
)

IF_YES: dict[str, Any] = {"enableWhen": [enabled_when("yes", "=", answerBoolean=True)]}


def test_a_hidden_answer_neither_counts_nor_leaves_but_comes_back() -> None:
    total = calculated("%resource.item.where(linkId = 'how-many').answer.value.sum()")
    form = a_form(
        a_question("yes", "boolean"),
        a_question("how-many", "integer", **IF_YES),
        a_question("total", "integer", extension=[total]),
    )
    with an_interview(form) as one:
        one.answer(at("yes"), [True])
        one.answer(at("how-many"), [3])
        assert "how-many" in str(one.response())
        one.answer(at("yes"), [False])
        assert "how-many" not in str(one.response())
        assert "how-many" in str(one.everything())
        assert given(one, "total") in ([], [0])
        one.answer(at("yes"), [True])
        assert given(one, "how-many") == given(one, "total") == [3]


def test_a_draft_brings_hidden_answers_back_on_another_day() -> None:
    form = a_form(a_question("yes", "boolean"), a_question("name", **IF_YES))
    with an_interview(form) as one:
        one.answer(at("yes"), [True])
        one.answer(at("name"), ["Rosa"])
        one.answer(at("yes"), [False])
        draft = one.everything()
    with an_interview(form, response=draft) as again:
        assert shown(again) == ["yes"]
        again.answer(at("yes"), [True])
        assert given(again, "name") == ["Rosa"]


def test_declined_is_an_answer_that_never_counts() -> None:
    form = a_form(
        a_question("1", required=True),
        a_question("2", enableWhen=[enabled_when("1", "exists", answerBoolean=True)]),
    )
    with an_interview(form) as one:
        assert [problem.place for problem in one.problems(to_sign=True)] == [at("1")]
        assert not one.problems(to_sign=False)
        one.absent(at("1"), AbsentReason.DECLINED)
        assert not one.problems(to_sign=True)
        assert one.progress().answered == 1
        assert one.next_place() is None
        assert shown(one) == ["1"]
        [item] = one.response()["item"]
        assert "answer" not in item
        assert {"url": FHIR + "data-absent-reason", "valueCode": "asked-declined"} in item["extension"]
        response = one.response()
    with an_interview(form, response=response) as again:
        assert row(again, "1").absent is AbsentReason.DECLINED


@pytest.mark.parametrize("reason", list(AbsentReason))
def test_an_earlier_answer_waits_behind_the_reason_why_there_is_none(reason: AbsentReason) -> None:
    with an_interview(a_form(a_question("1"))) as one:
        one.answer(at("1"), ["Oak Street"])
        one.absent(at("1"), reason)
        assert "Oak Street" not in str(one.response())
        assert "Oak Street" in str(one.everything())
        one.absent(at("1"), None)
        assert "Oak Street" in str(one.response())


def test_a_reason_that_another_program_wrote_is_understood() -> None:
    stated = {"extension": [{"url": FHIR + "data-absent-reason", "valueCode": "asked-declined"}]}
    response = {
        "resourceType": "QuestionnaireResponse",
        "item": [{"linkId": "1", "answer": [{"_valueString": stated}]}],
    }
    with an_interview(a_form(a_question("1")), response=response) as one:
        assert row(one, "1").absent is AbsentReason.DECLINED


def test_an_answer_can_be_typed_where_the_list_is_not_at_hand() -> None:
    with an_interview(a_form(a_question("1", "choice", answerValueSet="http://example.org/vs"))) as one:
        one.answer(at("1"), ["Ibuprofen"])
        assert one.response()["item"][0]["answer"] == [{"valueCoding": {"display": "Ibuprofen"}}]
        assert not one.problems(to_sign=True)


def test_notes_and_who_answered_travel_with_the_response() -> None:
    form = a_form(a_question("1"), a_question("2"))
    with an_interview(form, answered_by="Rosa Medina") as one:
        one.answer(at("1"), ["Oak Street"])
        one.note(at("2"), "Asked twice.")
        response = one.response()
    with an_interview(form, response=response, answered_by="Ben Ochoa") as again:
        again.answer(at("2"), ["none"])
        assert row(again, "1").answered_by == "Rosa Medina"
        assert row(again, "2").answered_by == "Ben Ochoa"
        assert row(again, "2").note == "Asked twice."


def test_first_answers_are_filled_in_once() -> None:
    stated = a_question("1", "integer", initial=[{"valueInteger": 7}])
    looked_up = a_question(
        "2", extension=[an_expression(SDC + "sdc-questionnaire-initialExpression", "%patient.gender")]
    )
    with an_interview(
        a_form(stated, looked_up), {"patient": {"resourceType": "Patient", "gender": "female"}}
    ) as one:
        assert (given(one, "1"), given(one, "2")) == ([7], ["female"])
        one.answer(at("2"), [])
        one.answer(at("1"), [8])
        assert given(one, "2") == []
        draft = one.everything()
    with an_interview(a_form(stated, looked_up), response=draft) as again:
        assert (given(again, "1"), given(again, "2")) == ([8], [])


def test_a_computed_answer_follows_until_a_person_changes_it() -> None:
    formula = "%resource.item.where(linkId = '1').answer.value * 2"
    form = a_form(a_question("1", "integer"), a_question("2", "integer", extension=[calculated(formula)]))
    with an_interview(form) as one:
        changed = one.answer(at("1"), [4])
        assert given(one, "2") == [8]
        assert changed.places == {at("1"), at("2")}
        one.answer(at("2"), [9])
        one.answer(at("1"), [5])
        assert given(one, "2") == [9]
        one.answer(at("2"), [])
        assert given(one, "2") == [10]


def test_variables_are_seen_by_what_lies_below_them() -> None:
    inner = a_group(
        "g",
        a_question("a", "integer"),
        a_question("b", "integer", extension=[calculated("%double + %offset")]),
        extension=[variable("double", "%context.item.where(linkId = 'a').answer.value * %factor")],
        repeats=True,
    )
    form = a_form(inner, extension=[variable("factor", "2"), variable("offset", "%factor + 98")])
    with an_interview(form) as one:
        one.add(at("g"))
        one.answer(at("g", "a"), [1])
        one.answer(at(("g", 1), "a"), [5])
        assert given(one, "g", "b") == [102]
        assert given(one, ("g", 1), "b") == [110]


def test_a_rule_by_formula_shows_and_a_broken_one_hides_nothing() -> None:
    grown_up = a_question("2", extension=[shown_if("%resource.item.where(linkId = '1').answer.value >= 18")])
    broken = a_question("3", extension=[shown_if("%resource.item.where(")])
    with an_interview(a_form(a_question("1", "integer"), grown_up, broken)) as one:
        assert shown(one) == ["1", "3"]
        assert row(one, "3").failure
        assert not row(one, "1").failure
        one.answer(at("1"), [18])
        assert shown(one) == ["1", "2", "3"]


def test_a_formula_that_feeds_on_itself_is_stopped_and_says_so() -> None:
    second, third = (f"%resource.item.where(linkId = '{link_id}').answer.value" for link_id in "23")
    form = a_form(
        a_question("1", "integer"),
        a_question("2", "integer", extension=[calculated(f"iif({third}.exists(), {third} + 1, 1)")]),
        a_question("3", "integer", extension=[calculated(f"{second} + 1")]),
    )
    with an_interview(form) as one:
        assert IN_A_CIRCLE in row(one, "2").failure + row(one, "3").failure
        one.answer(at("1"), [5])
        assert given(one, "1") == [5]


def test_a_rule_of_the_form_stands_beside_its_field() -> None:
    rule = {"url": FHIR + "questionnaire-constraint", "extension": [
        {"url": "key", "valueId": "c1"}, {"url": "severity", "valueCode": "error"},
        {"url": "expression", "valueString": "answer.value < 10"},
        {"url": "human", "valueString": "Nobody has that many."},
    ]}  # fmt: skip
    with an_interview(a_form(a_question("1", "integer", extension=[rule]))) as one:
        assert not one.problems(to_sign=True)
        one.answer(at("1"), [12])
        assert row(one, "1").problem == "Nobody has that many."
        assert [problem.message for problem in one.problems(to_sign=False)] == ["Nobody has that many."]
        one.answer(at("1"), [9])
        assert not row(one, "1").problem


def test_the_words_of_a_question_may_follow_the_answers() -> None:
    named = a_question(
        "2",
        _text={
            "extension": [
                an_expression(
                    FHIR + "cqf-expression",
                    "'Where does ' + %resource.item.where(linkId = '1').answer.value + ' live?'",
                )
            ]
        },
    )
    with an_interview(a_form(a_question("1"), named)) as one:
        assert row(one, "2").text == "Question 2"
        one.answer(at("1"), ["Ana"])
        assert row(one, "2").text == "Where does Ana live?"


def test_options_and_bounds_may_follow_the_answers() -> None:
    names = an_expression(
        SDC + "sdc-questionnaire-answerExpression", "%resource.item.where(linkId = '1').answer.value"
    )
    most = {
        "url": FHIR + "maxValue",
        "_valueInteger": {
            "extension": [
                an_expression(FHIR + "cqf-expression", "%resource.item.where(linkId = '3').answer.value")
            ]
        },
    }
    form = a_form(
        a_question("1", repeats=True),
        a_question("2", "choice", extension=[names]),
        a_question("3", "integer"),
        a_question("4", "integer", extension=[most]),
    )
    with an_interview(form) as one:
        one.answer(at("1"), ["Ana", "Ben"])
        assert [option.words for option in row(one, "2").options] == ["Ana", "Ben"]
        one.answer(at("3"), [5])
        one.answer(at("4"), [6])
        assert "at most 5" in row(one, "4").problem


def test_a_group_is_asked_again_and_taken_away() -> None:
    limits = [{"url": FHIR + "questionnaire-maxOccurs", "valueInteger": 2}]
    form = a_form(a_group("child", a_question("name"), repeats=True, extension=limits))
    with an_interview(form) as one:
        assert not row(one, "child").can_remove
        assert one.add(at("child")).came == {at(("child", 1)), at(("child", 1), "name")}
        assert not row(one, "child").can_add
        with pytest.raises(NotAskedHere):
            one.add(at("child"))
        one.answer(at(("child", 1), "name"), ["Ben"])
        one.remove(at("child"))
        assert given(one, "child", "name") == ["Ben"]


def test_the_second_child_stays_the_second_when_nothing_is_known_of_the_first() -> None:
    form = a_form(a_group("child", a_question("name"), repeats=True))
    with an_interview(form) as one:
        one.add(at("child"))
        one.answer(at(("child", 1), "name"), ["Ben"])
        response = one.response()
    with an_interview(form, response=response) as again:
        assert given(again, ("child", 1), "name") == ["Ben"]


def test_what_lies_under_an_answer_stays_with_it() -> None:
    form = a_form(a_choice("drug", "a", "b", repeats=True, item=[a_question("dose")]))
    with an_interview(form) as one:
        one.answer(at("drug"), ["a", "b"])
        one.answer(at(("drug", 1), "dose"), ["twice"])
        one.answer(at("drug"), ["b"])
        assert given(one, "drug", "dose") == ["twice"]
        one.answer(at("drug"), ["a"])
        draft = one.everything()
    with an_interview(form, response=draft) as again:
        assert "twice" in str(again.everything())


def test_an_answer_of_the_wrong_kind_is_kept_and_said_but_does_not_leave() -> None:
    with an_interview(a_form(a_question("1", "integer"))) as one:
        one.answer(at("1"), ["about five"])
        assert row(one, "1").problem == "Enter a whole number."
        assert "about five" in str(one.everything())
        assert "item" not in one.response()


def test_an_answer_to_a_question_of_another_version_is_kept() -> None:
    response = {
        "resourceType": "QuestionnaireResponse",
        "item": [{"linkId": "old", "answer": [{"valueDecimal": Decimal("1.50")}]}],
    }
    with an_interview(a_form(a_question("1")), response=response) as one:
        assert one.unplaced == response["item"]
        draft = one.everything()
        assert "old" not in str(one.response())
    with an_interview(a_form(a_question("old", "decimal")), response=draft) as again:
        assert again.unplaced == response["item"]


def test_the_language_can_be_switched_in_the_middle() -> None:
    spanish = {
        "extension": [
            {
                "url": FHIR + "translation",
                "extension": [
                    {"url": "lang", "valueCode": "es"},
                    {"url": "content", "valueString": "¿Tiene hambre?"},
                ],
            }
        ]
    }
    with an_interview(a_form(a_question("1", "boolean", _text=spanish), language="en")) as one:
        assert one.form.languages == ("en", "es")
        assert one.set_language("es-MX").places == {at("1")}
        assert row(one, "1").text == "¿Tiene hambre?"
        one.set_language("fr")
        assert row(one, "1").text == "Question 1"


def test_progress_is_told_by_section_and_computed_fields_are_nobodys_task() -> None:
    total = a_question("total", "integer", extension=[calculated("1")])
    form = a_form(a_group("food", a_question("1"), a_question("2")), a_group("home", a_question("3"), total))
    with an_interview(form) as one:
        one.answer(at("food", "2"), ["yes"])
        found = [(part.title, part.answered, part.askable) for part in one.progress().sections]
        assert found == [("Group food", 1, 2), ("Group home", 0, 1)]
        assert one.next_place() == at("food", "1")
        assert [one_row.number for one_row in one.rows()] == ["1", "1.1", "1.2", "2", "2.1", "2.2"]


def test_a_hidden_computed_value_is_in_the_response_though_nobody_sees_it() -> None:
    secret = a_question(
        "2",
        "integer",
        extension=[{"url": FHIR + "questionnaire-hidden", "valueBoolean": True}, calculated("3 + 4")],
    )
    with an_interview(a_form(a_question("1"), secret)) as one:
        assert shown(one) == ["1"]
        assert one.response()["item"][0]["answer"] == [{"valueInteger": 7}]


def test_eight_hundred_questions_keep_their_scores_and_conditions() -> None:
    with an_interview(a_long_form(800)) as one:
        assert len(one.form.by_link) == 801
        changed = one.answer(at("7", "7.1"), [row(one, "7", "7.1").options[3].answer])
        assert given(one, "7", "7.score") == [3]
        assert given(one, "total") == [3]
        assert at("9", "9.1") not in changed.places
        came = one.answer(at("7", "7.1"), [row(one, "7", "7.1").options[0].answer]).came
        assert came == {at("7", "7.2")}
