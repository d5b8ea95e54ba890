"""A form is read as its publisher meant it, and what cannot run here is said before anybody chooses it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from carecoord_desktop.sdc.definition import NotAForm, read_form, standing
from carecoord_desktop.sdc.mentions import mentions_in
from carecoord_desktop.sdc.wording import plain_from_markdown, plain_from_xhtml
from tests.builders.questionnaires import (
    FHIR,
    SDC,
    a_choice,
    a_form,
    a_group,
    a_question,
    an_expression,
)

MAY = date(2024, 5, 1)


def control(code: str) -> dict[str, Any]:
    """Return the extension that wishes for a way to be shown."""
    return {"url": FHIR + "questionnaire-itemControl", "valueCodeableConcept": {"coding": [{"code": code}]}}


@pytest.mark.parametrize(
    "nothing", [None, [], {}, {"resourceType": "Patient"}, {"resourceType": "Questionnaire"}]
)
def test_what_is_no_form_is_refused_in_words(nothing: Any) -> None:
    with pytest.raises(NotAForm, match=r"^This .*\.$"):
        read_form(nothing)


def test_looks_are_kept_for_whoever_draws_the_form() -> None:
    extensions = [
        control("slider"),
        {"url": FHIR + "questionnaire-sliderStepValue", "valueInteger": 5},
        {"url": FHIR + "questionnaire-supportLink", "valueUri": "https://example.org/help"},
        {"url": SDC + "sdc-questionnaire-shortText", "valueString": "Pain"},
        {"url": FHIR + "entryFormat", "valueString": "0 to 10"},
    ]
    item = read_form(a_form(a_question("1", "integer", extension=extensions))).by_link["1"]
    assert (item.look.controls, item.look.slider_step, item.look.entry_format) == (("slider",), 5, "0 to 10")
    assert item.look.support_links == ("https://example.org/help",)
    assert item.short_words.original == "Pain"


def test_a_help_text_belongs_to_its_question() -> None:
    tip = {
        "linkId": "1-help",
        "type": "display",
        "text": "Count rent and heat.",
        "extension": [control("help")],
    }
    form = read_form(a_form(a_question("1", "integer", item=[tip])))
    assert [words.original for words in form.by_link["1"].help] == ["Count rent and heat."]
    assert form.by_link["1"].children == ()


def test_options_carry_their_weights_from_the_form_or_from_its_value_set() -> None:
    concepts = [
        {
            "code": "a",
            "display": "Never",
            "extension": [{"url": FHIR + "ordinalValue", "valueDecimal": Decimal(0)}],
        },
        {
            "code": "b",
            "display": "Often",
            "extension": [{"url": FHIR + "ordinalValue", "valueDecimal": Decimal(3)}],
        },
    ]
    value_set = {
        "resourceType": "ValueSet",
        "id": "often",
        "compose": {"include": [{"system": "s", "concept": concepts}]},
    }
    raw = a_form(
        a_choice("1", "no", "yes"), a_question("2", "choice", answerValueSet="#often"), contained=[value_set]
    )
    form = read_form(raw)
    for link_id, words, weights in (("1", ["No", "Yes"], [0, 1]), ("2", ["Never", "Often"], [0, 3])):
        options = form.by_link[link_id].options
        assert options is not None
        assert [option.words.original for option in options] == words
        assert [option.weight for option in options] == weights


def test_a_list_that_was_imported_is_found_by_its_address() -> None:
    raw = a_form(a_question("1", "choice", answerValueSet="http://example.org/vs|1.0"))
    assert "its answers come from the list http://example.org/vs|1.0" in read_form(raw).limits[0]
    imported = {
        "http://example.org/vs": {"resourceType": "ValueSet", "expansion": {"contains": [{"code": "a"}]}}
    }
    form = read_form(raw, imported)
    assert form.limits == ()
    assert [option.words.original for option in form.by_link["1"].options or ()] == ["a"]


@pytest.mark.parametrize(("language", "words"), [
    ("text/cql", "is written in CQL; not worked out."),
    ("application/x-fhir-query", "is written as a question to a server; not worked out."),
])  # fmt: skip
def test_what_cannot_run_here_is_said_in_words(language: str, words: str) -> None:
    formula = an_expression(SDC + "sdc-questionnaire-calculatedExpression", "x", language=language)
    [limit] = read_form(a_form(a_question("1", extension=[formula]))).limits
    assert limit == f'"Question 1": its answer {words}'


def test_an_item_that_is_there_twice_is_named() -> None:
    form = read_form(a_form(a_question("1"), a_question("1", text="Again")))
    assert form.limits == ('"Again": two items are called 1; it is left out.',)


def test_numbers_are_those_of_the_paper() -> None:
    inner = a_group("b", a_question("c"), a_question("d", prefix="b)"))
    form = read_form(a_form(a_question("a"), {"linkId": "t", "type": "display", "text": "Text"}, inner))
    assert [item.number for item in form.by_link.values()] == ["1", "", "2", "2.1", "b)"]


@pytest.mark.parametrize(("fields", "day", "words"), [
    ({"status": "active"}, MAY, ""),
    ({"status": "retired"}, MAY, "This form has been retired by its publisher."),
    ({"status": "draft"}, MAY, "This form is a draft of its publisher."),
    ({"effectivePeriod": {"end": "2024-04"}}, MAY, "This form was meant to be used until 2024-04."),
    ({"effectivePeriod": {"end": "2024-05"}}, MAY, ""),
    ({"effectivePeriod": {"start": "2025"}}, MAY, "This form is meant to be used from 2025."),
])  # fmt: skip
def test_a_form_whose_time_is_over_says_so(fields: dict[str, Any], day: date, words: str) -> None:
    assert standing(read_form(a_form(a_question("1"), **fields)), day) == words


@pytest.mark.parametrize(("expression", "mentioned"), [
    ("%resource.item.where(linkId = '1').answer.value", {"own", "1"}),
    ("%resource.descendants().where(linkId='1' or linkId='2').answer.value.sum()", {"own", "1", "2"}),
    ("%resource.item.where(linkId='g').item.where(linkId='1').answer.exists()", {"own", "g", "1"}),
    ("%resource.item.where(linkId='g').item.answer.value.sum()", {"own", "g"}),
    ("%context.item.where(linkId='1').answer.value + answer.value", {"own", "1"}),
    ("today() > @2024-01-01", {"own"}),
    ("%resource.descendants().answer.count()", None),
    ("%resource.item.where(linkId.startsWith('1')).answer.exists()", None),
    ("%resource.item.where(linkId != '1').answer.exists()", None),
    ("iif(%resource.item.answer.exists(), 1, %resource.item.where(linkId='1').answer.value)", None),
    ("%resource.item.where(linkId='1').answer.exists() or %resource.item.answer.exists()", None),
])  # fmt: skip
def test_an_expression_is_worked_out_again_only_for_what_it_mentions(
    expression: str, mentioned: Collection[str] | None
) -> None:
    assert mentions_in(expression, "own") == mentioned


def test_a_value_of_the_whole_form_that_looks_at_all_items_is_always_worked_out() -> None:
    narrow = "item.where(linkId='a').answer.value"
    assert mentions_in(narrow, "") == frozenset("a")
    assert mentions_in(f"{narrow} + item.answer.value.sum()", "") is None


def test_marked_up_words_are_shown_as_plain_text() -> None:
    assert (
        plain_from_xhtml("<div>One &amp; <b>two</b><br/>three<script>x()</script></div>")
        == "One & two\nthree"
    )
    assert plain_from_markdown("# Food\n**Often** or *never*, see [help](https://example.org)") == (
        "Food\nOften or never, see help (https://example.org)"
    )
