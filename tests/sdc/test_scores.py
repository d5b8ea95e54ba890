"""What a coordinator reads as a score, and why there is none: shown on PHQ-9, PHQ-2 and GAD-7."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from carecoord_desktop.sdc.asked import questions
from carecoord_desktop.sdc.instruments import instruments
from carecoord_desktop.sdc.scores import flags, scores
from tests.builders.scored_forms import (
    DAYS,
    GAD_7,
    MORE_THAN_HALF,
    NEARLY_EVERY,
    NOT_AT_ALL,
    ON,
    PHQ_9,
    SEVERAL,
    a_coded_form,
    a_response_of,
    a_response_saying,
    coded,
    published,
    the_score,
    total_of,
)


def test_the_published_phq_9_example_adds_up_to_12_moderate(shared_data: Path) -> None:
    form = published(shared_data, "questionnaires/us-core/Questionnaire-phq-9-example.json")
    response = published(
        shared_data, "questionnaire-responses/us-core/QuestionnaireResponse-phq-9-example.json"
    )
    score = the_score(form, response)
    # 2 + 2 + 2 + 2 + 1 + 1 + 2 + 0 + 0
    assert (total_of(score), score.band, score.band_label) == (12, "moderate", "Moderate")
    assert (score.loinc, score.is_positive) == ("44261-6", True)
    assert [score.low, score.high] == [0, 27]
    assert flags(form, response) == ()


def test_an_uncoded_phq_9_is_read_by_the_order_of_its_answers_and_its_wrong_total_is_named(
    shared_data: Path,
) -> None:
    folder = "questionnaires/sdc/Questionnaire-questionnaire-sdc-profile-example-PHQ9.json"
    form = published(shared_data, folder)
    name = "QuestionnaireResponse-questionnaireresponse-sdc-profile-example-PHQ9.json"
    response = published(shared_data, f"questionnaire-responses/sdc/{name}")
    score = the_score(form, response)
    # 0 + 0 + 0 + 1 + 2 + 1 + 3 + 2 + 1; the file itself gives "nearly every day" 4 points and says 13
    assert (total_of(score), score.band) == (10, "moderate")
    assert score.note == "The form says 13; the answers add up to 10."
    [flag] = flags(form, response)
    assert (flag.link_id, flag.answer, flag.protocol) == ("H1/T1/Q9", "Several days", "suicidal-statement")


@pytest.mark.parametrize(
    "name",
    [
        "us-core/Questionnaire-phq-9-example",
        "lforms/phq9",
        "lforms/calc-weight-phq9-with-the-weight-function",
        "sdc/Questionnaire-questionnaire-sdc-profile-example-PHQ9",
    ],
)
@pytest.mark.parametrize("answer", range(4))
def test_every_published_phq_9_gives_the_same_total_for_the_same_answers(
    shared_data: Path, name: str, answer: int
) -> None:
    form = published(shared_data, f"questionnaires/{name}.json")
    choices = [one for one in questions(form, {}) if len(one.options) == 4 and "69722-7" not in one.codes]
    response = a_response_saying({one.link_id: one.options[answer].answer.as_json() for one in choices})
    assert total_of(the_score(form, response)) == 9 * answer
    assert len(flags(form, response)) == (answer > 0)


@pytest.mark.parametrize(
    ("total", "band"),
    [(0, "minimal"), (4, "minimal"), (5, "mild"), (9, "mild"), (10, "moderate"), (14, "moderate"),
     (15, "moderately-severe"), (19, "moderately-severe"), (20, "severe"), (27, "severe")],
)  # fmt: skip
def test_every_phq_9_band_begins_where_it_should(total: int, band: str) -> None:
    threes, rest = divmod(total, 3)
    codes = [NEARLY_EVERY] * threes + ([DAYS[rest]] if rest else [])
    codes += [NOT_AT_ALL] * (9 - len(codes))
    score = the_score(a_coded_form(PHQ_9), a_response_of(PHQ_9, codes))
    assert (total_of(score), score.band, score.is_positive) == (total, band, total >= 10)


@pytest.mark.parametrize(
    ("total", "band"), [(4, "minimal"), (5, "mild"), (10, "moderate"), (15, "severe"), (21, "severe")]
)
def test_a_published_gad_7_coded_by_its_link_ids_alone_gets_its_band(
    shared_data: Path, total: int, band: str
) -> None:
    form = published(shared_data, "questionnaires/beda-emr/gad-7.json")
    threes, rest = divmod(total, 3)
    codes = [NEARLY_EVERY] * threes + ([DAYS[rest]] if rest else [])
    codes += [NOT_AT_ALL] * (7 - len(codes))
    score = the_score(form, a_response_of(GAD_7, codes))
    assert (score.name, score.loinc, total_of(score), score.band) == ("GAD-7", "70274-6", total, band)
    assert score.is_positive is (total >= 10)


def test_phq_2_opens_phq_9_at_three_and_is_silent_inside_it() -> None:
    form = a_coded_form(PHQ_9[:2], panel="55757-9")
    assert the_score(form, a_response_of(PHQ_9[:2], [MORE_THAN_HALF, NOT_AT_ALL])).follow_up == ""
    score = the_score(form, a_response_of(PHQ_9[:2], [MORE_THAN_HALF, SEVERAL]))
    assert (score.name, total_of(score), score.follow_up) == ("PHQ-2", 3, "44249-1")
    assert [
        one.name for one in scores(a_coded_form(PHQ_9), a_response_of(PHQ_9, [NOT_AT_ALL] * 9), on=ON)
    ] == ["PHQ-9"]


def test_a_form_answered_in_part_has_no_score_and_says_which_question_is_missing() -> None:
    response = a_response_of(PHQ_9, [SEVERAL] * 9)
    del response["item"][4]
    score = the_score(a_coded_form(PHQ_9), response)
    assert (total_of(score), score.band, score.is_positive) == (None, "", None)
    assert score.why_none == "Question 5 is not answered."


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("declined", "Question 2 was declined."),
        ("unable", "Question 2 could not be answered."),
        ("not-asked-not-private", "Question 2 was not asked: it was not private."),
        ("unknown", "Question 2 is not answered."),
    ],
)
def test_an_absent_answer_is_no_zero(reason: str, words: str) -> None:
    response = a_response_of(PHQ_9, [SEVERAL] * 9)
    absent = {"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": reason}
    response["item"][1] = {"linkId": PHQ_9[1], "extension": [absent]}
    score = the_score(a_coded_form(PHQ_9), response)
    assert (total_of(score), score.why_none) == (None, words)


def test_our_own_reason_is_read_before_the_broad_one_of_fhir() -> None:
    response = a_response_of(PHQ_9, [SEVERAL] * 9)
    broad = {"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "not-asked"}
    ours = {"url": "https://carecoord.example/fhir/absent-because", "valueCode": "not-asked-not-private"}
    response["item"][8] = {"linkId": PHQ_9[8], "answer": [{"extension": [broad, ours]}]}
    assert (
        the_score(a_coded_form(PHQ_9), response).why_none == "Question 9 was not asked: it was not private."
    )


def test_several_gaps_are_named_together() -> None:
    response = a_response_of(PHQ_9, [SEVERAL] * 9)
    response["item"] = response["item"][3:]
    assert the_score(a_coded_form(PHQ_9), response).why_none == "Questions 1, 2 and 3 are not answered."
    assert the_score(a_coded_form(PHQ_9), {}).why_none == "No question is answered."


def test_two_answers_to_one_question_are_not_guessed_at() -> None:
    response = a_response_of(PHQ_9, [SEVERAL] * 9)
    response["item"][0]["answer"].append(coded(NEARLY_EVERY))
    assert the_score(a_coded_form(PHQ_9), response).why_none == "Question 1 has more than one answer."


def test_a_hidden_answer_never_counts() -> None:
    form = a_coded_form(PHQ_9)
    form["item"].insert(0, {"linkId": "ask", "type": "boolean"})
    form["item"][9]["enableWhen"] = [{"question": "ask", "operator": "=", "answerBoolean": True}]
    hidden = a_response_of(PHQ_9, [SEVERAL] * 9)
    hidden["item"].append({"linkId": "ask", "answer": [{"valueBoolean": False}]})
    assert the_score(form, hidden).why_none == "Question 9 was not asked."
    assert flags(form, hidden) == ()
    hidden["item"][-1]["answer"] = [{"valueBoolean": True}]
    assert total_of(the_score(form, hidden)) == 9
    assert len(flags(form, hidden)) == 1


def test_a_phq_9_without_its_ninth_question_has_no_total(shared_data: Path) -> None:
    form = published(shared_data, "questionnaires/r4-core/Questionnaire-phq-9-questionnaire.json")
    links = [item["linkId"] for item in form["item"][:8]]
    score = the_score(form, a_response_of(links, [SEVERAL] * 8))
    assert total_of(score) is None
    assert score.why_none.startswith("This form does not ask question 9 (44260-8) of PHQ-9.")


@pytest.mark.parametrize("code", [SEVERAL, MORE_THAN_HALF, NEARLY_EVERY, "an answer nobody knows"])
def test_phq_9_question_9_above_not_at_all_is_flagged_even_without_a_total(code: str) -> None:
    [flag] = flags(a_coded_form(PHQ_9), a_response_of(["44260-8"], [code]))
    assert flag.protocol == "suicidal-statement"
    [spanish] = flags(a_coded_form(PHQ_9), a_response_of(["44260-8"], [code]), language="es")
    assert spanish.words.startswith("Pregunta 9")


def test_phq_9_question_9_answered_not_at_all_or_declined_is_not_flagged() -> None:
    assert flags(a_coded_form(PHQ_9), a_response_of(["44260-8"], [NOT_AT_ALL])) == ()
    assert flags(a_coded_form(PHQ_9), a_response_saying({"44260-8": None})) == ()


def test_a_day_before_the_cut_offs_were_published_has_a_total_without_a_meaning() -> None:
    [score] = scores(a_coded_form(PHQ_9), a_response_of(PHQ_9, [SEVERAL] * 9), on=date(1999, 1, 1))
    assert (total_of(score), score.band, score.is_positive) == (9, "", None)


def test_bands_are_spoken_in_spanish() -> None:
    [score] = scores(a_coded_form(PHQ_9), a_response_of(PHQ_9, [SEVERAL] * 9), on=ON, language="es")
    assert score.band_label == "Leve"


@pytest.mark.parametrize(
    "rule", [rule for one in instruments() for rule in one.scores], ids=lambda rule: rule.name
)
def test_bands_of_every_instrument_begin_at_its_lowest_and_lie_within_its_range(rule: Any) -> None:
    for edition in rule.editions:
        starts = [step.start for step in edition.steps]
        assert starts == sorted(set(starts))
        assert not starts or (starts[0] == rule.low and starts[-1] <= rule.high)
        assert edition.source
        assert all(rule.low <= limit <= rule.high for limit in edition.positive_from.values())
    if rule.kind == "sum":
        assert sum((max(scale.worth) for scale in rule.scales), Decimal(0)) == rule.high
        assert sum((min(scale.worth) for scale in rule.scales), Decimal(0)) == rule.low


@pytest.mark.parametrize(
    "broken", [{}, [], None, {"item": 3}, {"item": [{"linkId": 5, "type": "choice", "item": "x"}]}]
)
def test_a_form_that_is_none_has_no_scores(broken: Any) -> None:
    assert scores(broken, broken, on=ON) == ()
    assert flags(broken, broken) == ()
