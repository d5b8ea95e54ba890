"""What a form computes from its answers, and that nothing it may hold can hold up the person asking."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from time import monotonic

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.strict_json import AsWritten
from carecoord_desktop.sdc.expressions import Ask, Evaluator, Failure, Json, Outcome, Place
from tests.builders.expressions import (
    ORDINAL_URL,
    PATIENCE_S,
    a_choice,
    a_questionnaire,
    a_response,
    answered,
    bombs,
    numbered,
    settled,
)

PHQ_STEPS = ("0", "1", "2", "3")
ANA = {"resourceType": "Patient", "id": "p1", "birthDate": "1961-04-02", "name": [{"given": ["Ana"]}]}
QUESTIONNAIRE = a_questionnaire(
    a_choice("mood", *PHQ_STEPS),
    a_choice("sleep", *PHQ_STEPS),
    a_choice("reversed", "3", "2", "1", "0", system="urn:mood"),
    {"linkId": "rated", "type": "choice", "answerValueSet": "#rates"},
    {"linkId": "staged", "type": "choice", "answerValueSet": "#stages"},
    {"linkId": "weight", "type": "decimal", "text": "Body weight"},
    contained=[
        {
            "resourceType": "ValueSet",
            "id": "rates",
            "compose": {
                "include": [
                    {
                        "system": "urn:rates",
                        "concept": [
                            {
                                "code": "much",
                                "extension": [{"url": ORDINAL_URL, "valueDecimal": Decimal("2.5")}],
                            }
                        ],
                    }
                ]
            },
        },
        {
            "resourceType": "CodeSystem",
            "id": "stages-system",
            "url": "urn:stages",
            "concept": [{"code": "II", "property": [{"code": "itemWeight", "valueDecimal": Decimal(2)}]}],
        },
    ],
)


@pytest.fixture(scope="module")
def ana() -> Iterator[Evaluator]:
    """The evaluator of one form, opened for Ana."""
    with Evaluator(QUESTIONNAIRE, {"patient": ANA}) as evaluator:
        yield evaluator


@pytest.fixture
def computed(ana: Evaluator) -> Callable[..., Outcome]:
    """Return a function that evaluates one expression on the items it is given."""

    def outcome(expression: str, *items: Json, place: Place | None = None, link_id: str = "") -> Outcome:
        ask = Ask("only", expression, place, link_id)
        return settled(ana, a_response(*items), [ask])["only"]

    return outcome


def coded(code: str, system: str = "urn:mood") -> Json:
    return {"system": system, "code": code}


def test_the_value_of_an_item_is_seen_from_its_place(computed: Callable[..., Outcome]) -> None:
    """Choice types need a typed context; an untyped one would answer with nothing."""
    seen = computed("%context.answer.value + answer.value", answered("weight", 3), place=(("weight", 0),))
    assert seen == Outcome((6,))


def test_decimals_come_back_with_the_digits_they_were_written_with(computed: Callable[..., Outcome]) -> None:
    """0.1 + 0.2 is 0.3, and 1.50 keeps its zero."""
    values = computed(
        "item.answer.value | item.answer.value.sum()", answered("weight", Decimal("0.1"), Decimal("0.20"))
    ).values
    assert [str(value) for value in values] == ["0.1", "0.20", "0.30"]


def test_unusual_digits_of_an_imported_decimal_are_read(computed: Callable[..., Outcome]) -> None:
    """What strict_json keeps as written crosses to the process too."""
    assert computed("item.answer.value", answered("weight", AsWritten("1.0e-3"))).values == (
        Decimal("0.001"),
    )


def test_a_variable_keeps_its_type(ana: Evaluator) -> None:
    """%options.answerOption.value is empty when a variable is passed on as plain data."""
    asks = [
        Ask("variable 1", "%questionnaire.item.where(linkId = 'mood')", None),
        Ask("calculated", "%options.answerOption.value.code", None, variables=(("options", "variable 1"),)),
    ]
    assert settled(ana, a_response(), asks)["calculated"].values == ("0", "1", "2", "3")


def test_names_that_nobody_filled_stand_for_nothing(computed: Callable[..., Outcome]) -> None:
    assert computed("%encounter.id | %anything.at.all | %factory") == Outcome(())


@pytest.mark.parametrize("expression", ["%patient.name.given", "%Patient.name.given"])
def test_the_patient_is_known_by_name(computed: Callable[..., Outcome], expression: str) -> None:
    """Published forms write the name both ways."""
    assert computed(expression).values == ("Ana",)


def test_terminologies_are_known_by_name(computed: Callable[..., Outcome]) -> None:
    assert computed("%loinc & ' ' & %sct & ' ' & %ucum").values == (
        "http://loinc.org http://snomed.info/sct http://unitsofmeasure.org",
    )


def test_the_questions_own_definition_is_known(computed: Callable[..., Outcome]) -> None:
    assert computed("%qitem.text", place=(("weight", 0),), link_id="weight").values == ("Body weight",)


def test_a_place_leads_through_groups_and_answers() -> None:
    """The second child, and what was asked under the second answer."""
    family = {
        "linkId": "child",
        "item": [answered("name", "Lena")],
    }
    second = {
        "linkId": "child",
        "item": [
            {
                "linkId": "drug",
                "answer": [
                    {"valueString": "A", "item": [answered("dose", 1)]},
                    {"valueString": "B", "item": [answered("dose", 7)]},
                ],
            }
        ],
    }
    place = (("child", 1), ("drug", 1), ("dose", 0))
    with Evaluator(a_questionnaire(), has_spare=False) as evaluator:
        found = settled(evaluator, a_response(family, second), [Ask("dose", "answer.value", place)])
    assert found["dose"].values == (7,)


def test_an_unanswered_item_is_computed_from_the_others(computed: Callable[..., Outcome]) -> None:
    """A total is not in the response before it is computed for the first time."""
    seen = computed("%resource.item.answer.value + 1", answered("weight", 4), place=(("total", 0),))
    assert seen.values == (5,)


def test_today_is_the_offices_day(computed: Callable[..., Outcome]) -> None:
    """Late in the evening in New York it is already tomorrow in UTC."""
    with clock.reading_from(HeldClock(datetime(2026, 3, 2, 3, 30, tzinfo=UTC))):
        assert computed("today()").values == ("2026-03-01",)
        assert computed("now()").values == ("2026-03-01T22:30:00.000-05:00",)
        assert computed("timeOfDay()").values == ("22:30:00.000",)
        assert computed("%patient.birthDate <= today() - 18 years").values == (True,)


def test_answers_score_by_the_options_of_their_own_question(computed: Callable[..., Outcome]) -> None:
    """Code 0 weighs 0 in one question and 3 in the one that is asked the other way round."""
    items = answered("mood", coded("0")), answered("reversed", coded("0"))
    assert computed("item.answer.value.ordinal()", *items).values == (0, 3)
    assert computed("item.answer.value.weight().sum()", *items).values == (3,)


@pytest.mark.parametrize(
    ("link_id", "coding", "weight"),
    [
        ("rated", coded("much", "urn:rates"), Decimal("2.5")),
        ("staged", coded("II", "urn:stages"), 2),
        ("elsewhere", {"code": "x", "extension": [{"url": ORDINAL_URL, "valueDecimal": 9}]}, 9),
    ],
    ids=["a contained value set", "a contained code system", "the answer itself"],
)
def test_weights_are_found_where_forms_write_them(
    computed: Callable[..., Outcome], link_id: str, coding: Json, weight: Json
) -> None:
    assert computed("item.answer.value.weight()", answered(link_id, coding)).values == (weight,)


@pytest.mark.parametrize(
    ("expression", "values"),
    [
        ("(1 | 2 | 4).sum()", (7,)),
        ("{}.sum()", ()),
        ("(1 | 2).avg()", (Decimal("1.5"),)),
        ("{}.avg()", ()),
        ("(3 | 1 | 2).min()", (1,)),
        ("('b' | 'c').max()", ("c",)),
        ("item.answer.value.sum()", (Decimal("4.2"),)),
        ("item.answer.value.max()", (Decimal("2.2"),)),
        ("(2).power(3)", (8,)),
        ("(0 - 8).power(0.5)", ()),
        ("(2.5).round()", (3,)),
        ("(21.449).round(1)", (Decimal("21.4"),)),
        ("item.answer.value.first().hasValue()", (True,)),
        ("item.hasValue()", (False,)),
        ("item.where(linkId = 'weight').answer.where(value > 2).value", (Decimal("2.2"),)),
        ("'PHI'.trace('seen')", ("PHI",)),
        ("2 'kg'", ({"value": 2, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"},)),
    ],
)
def test_functions_compute_what_their_names_say(
    computed: Callable[..., Outcome], expression: str, values: tuple[Json, ...]
) -> None:
    assert computed(expression, answered("weight", 2, Decimal("2.2"))).values == values


def test_an_answer_no_does_not_fulfill_a_condition(computed: Callable[..., Outcome]) -> None:
    """The engine left alone takes any answer for a yes."""
    items = answered("smokes", False), answered("drinks", True)
    assert computed("item.where(answer.value).linkId", *items).values == ("drinks",)
    assert computed("item.where(linkId = 'smokes').exists(answer.value)", *items).values == (False,)


def test_powers_may_be_fractions(computed: Callable[..., Outcome]) -> None:
    """Cardiovascular risk formulas need them."""
    assert computed("(2).power(0.5).round(6)").values == (Decimal("1.414214"),)


@pytest.mark.parametrize(
    ("expression", "failure"),
    [
        ("1 +", Failure.MALFORMED),
        ("1 + 1 and so on", Failure.MALFORMED),
        ("", Failure.MALFORMED),
        ("item.defineVariable('x')", Failure.UNKNOWN_FUNCTION),
        ("1 + 'a'", Failure.DOES_NOT_FIT),
        ("(1 | 2).single()", Failure.DOES_NOT_FIT),
        ("'" + "x" * 30_000 + "'", Failure.TOO_LONG),
    ],
)
def test_a_formula_that_fails_says_why_and_leaves_the_others_alone(
    ana: Evaluator, expression: str, failure: Failure
) -> None:
    asks = [Ask("before", "1", None), Ask("bad", expression, None), Ask("after", "2", None)]
    found = settled(ana, a_response(), asks)
    assert found["bad"] == Outcome(failure=failure)
    assert (found["before"].values, found["after"].values) == ((1,), (2,))


def test_a_total_is_not_computed_from_parts_of_which_one_failed(ana: Evaluator) -> None:
    """Left out, the failed part would count as unanswered, and the score would be too low."""
    parts = (("a", "part a"), ("b", "part b"))
    asks = [
        Ask("part a", "3", None),
        Ask("part b", "1 + 'a'", None),
        Ask("total", "%a + iif(%b.exists(), %b, 0)", None, variables=parts),
        Ask("of the other", "%a + 1", None, variables=parts),
    ]
    found = settled(ana, a_response(), asks)
    assert found["total"] == Outcome(failure=Failure.NEEDS_ANOTHER)
    assert found["of the other"].values == (4,)


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        (r"\d{5}(-\d{4})?", "02139", True),
        (r"\d{5}(-\d{4})?", "02139-", False),
        (r"^\d{5}$", "02139", True),
        ("(", "(", None),
        (r"(a+)+$", "a" * 60 + "!", None),
        (r"a+", "\ud800", None),
        (r"a+", "aa", True),
    ],
    ids=[
        "fits",
        "not wholly",
        "anchored",
        "no pattern",
        "endless",
        "half a character",
        "next",
    ],
)
def test_patterns_are_held_against_the_whole_text(
    ana: Evaluator, pattern: str, text: str, fits: bool | None
) -> None:
    assert ana.matches(pattern, text) is fits


def test_bombs_fail_one_by_one_and_the_rest_of_the_form_goes_on(ana: Evaluator) -> None:
    """How soon is measured by tests/soak and by the benchmark, where the machine is quiet."""
    response = a_response(answered("mood", coded("2")), answered("sleep", coded("1", "urn:sleep")))
    score = Ask("score", "%resource.item.answer.value.ordinal().sum()", None)
    for key, bomb in numbered(bombs(26)):
        assert ana.evaluate(response, [Ask(key, bomb, None), score])[key].failure
    assert settled(ana, response, [score])["score"].values == (3,)


def test_a_condemned_formula_is_not_tried_again(ana: Evaluator) -> None:
    """It fails at once, so that later answers are not slowed down by it."""
    endless = Ask("endless", "('again').repeat($this + 'x')", None)
    condemned = Outcome(failure=Failure.TOO_SLOW)
    assert settled(ana, a_response(), [endless])["endless"] == condemned
    others = [Ask(str(number), "1 + 1", None) for number in range(20)]
    assert ana.evaluate(a_response(), [endless, *others])["endless"] == condemned


def test_a_condemned_pattern_is_not_tried_again(ana: Evaluator) -> None:
    """Not even on a text that it would take no time for."""
    limit = monotonic() + PATIENCE_S
    while ana.matches("(b+)+$", "bb") is not None and monotonic() < limit:
        assert ana.matches("(b+)+$", "b" * 60 + "!") is None
    assert ana.matches("(b+)+$", "bb") is None


def test_a_response_nested_beyond_reason_fails_in_words(ana: Evaluator) -> None:
    nested: Json = {}
    for _ in range(5_000):
        nested = {"item": [nested]}
    assert ana.evaluate(nested, [Ask("any", "1", None)])["any"].failure == Failure.NOT_THIS_TIME


def test_a_closed_evaluator_computes_nothing_more() -> None:
    evaluator = Evaluator(a_questionnaire(), has_spare=False)
    assert settled(evaluator, a_response(), [Ask("one", "1", None)])["one"].values == (1,)
    evaluator.close()
    assert evaluator.evaluate(a_response(), [Ask("one", "1", None)])["one"].failure == Failure.NOT_THIS_TIME
    assert evaluator.matches("a", "a") is None
