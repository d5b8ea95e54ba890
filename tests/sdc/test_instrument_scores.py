"""The totals of the well-known instruments, on published files and on answers added up by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from carecoord_desktop.sdc.scores import flags, scores
from tests.builders.scored_forms import (
    LOINC,
    ON,
    a_coded_form,
    a_response_of,
    a_response_saying,
    an_uncoded_form,
    published,
    the_score,
    total_of,
)


def test_the_published_hunger_vital_sign_example_is_at_risk(shared_data: Path) -> None:
    form = published(shared_data, "questionnaires/us-core/Questionnaire-hunger-vital-sign-example.json")
    name = "questionnaire-responses/us-core/QuestionnaireResponse-hunger-vital-sign-example.json"
    score = the_score(form, published(shared_data, name))
    assert (score.loinc, total_of(score), score.band, score.answer_code) == (
        "88124-3",
        2,
        "at-risk",
        "LA19952-3",
    )


@pytest.mark.parametrize(
    ("worried", "ran_out", "band", "code"),
    [
        ("LA28397-0", "LA28398-8", "at-risk", "LA19952-3"),
        ("LA28398-8", "LA6729-3", "at-risk", "LA19952-3"),
        ("LA28398-8", "LA28398-8", "no-risk", "LA19983-8"),
        ("LA15775-2", "LA6729-3", "at-risk", "LA19952-3"),
        ("LA15775-2", "LA28398-8", "", ""),
    ],
)
def test_hunger_is_a_risk_when_either_answer_is_often_or_sometimes(
    worried: str, ran_out: str, band: str, code: str
) -> None:
    items = ("88122-7", "88123-5")
    score = the_score(a_coded_form(items, panel="88121-9"), a_response_of(items, [worried, ran_out]))
    assert (score.band, score.answer_code) == (band, code)


def test_the_us_core_audit_c_is_not_added_up_but_a_total_written_on_it_is_shown(shared_data: Path) -> None:
    form = published(shared_data, "questionnaires/us-core/Questionnaire-AUDIT-C.json")
    response = published(shared_data, "questionnaire-responses/us-core/QuestionnaireResponse-AUDIT-C.json")
    score = the_score(form, response, sex="female")
    assert (total_of(score), score.is_positive) == (0, False)
    assert score.note.startswith(
        "Written on the form, not added up here. This form does not ask question 1 (68518-0)"
    )
    response["item"] = [item for item in response["item"] if item["linkId"] != "/75626-2"]
    without = the_score(form, response)
    assert total_of(without) is None
    assert "68518-0" in without.why_none


AUDIT_C = ("68518-0", "68519-8", "68520-6")


@pytest.mark.parametrize(
    ("codes", "total"),
    [
        (("LA18929-2", "LA18932-6", "LA18934-2"), 12),
        (("LA18928-4", "LA15694-5", "LA6270-8"), 3),
        (("LA18927-6", "LA15695-2", "LA18933-4"), 4),
        (("LA18926-8", "LA18930-0", "LA18876-5"), 5),
        (("LA18926-8", "LA18931-8", "LA18891-4"), 7),
    ],
)
def test_audit_c_adds_up_and_its_limit_depends_on_sex(codes: tuple[str, ...], total: int) -> None:
    form, response = a_coded_form(AUDIT_C), a_response_of(AUDIT_C, codes)
    assert total_of(the_score(form, response)) == total
    assert the_score(form, response, sex="male").is_positive is (total >= 4)
    assert the_score(form, response, sex="female").is_positive is (total >= 3)
    unknown = the_score(form, response, sex="unknown")
    assert unknown.is_positive is (total >= 3)
    assert unknown.band == ("positive" if total >= 3 else "negative")
    assert unknown.note == "Sex is not known: the lower limit of 3 was used."


def test_audit_c_needs_no_more_answers_from_a_person_who_never_drinks() -> None:
    score = the_score(a_coded_form(AUDIT_C), a_response_of(AUDIT_C[:1], ["LA6270-8"]), sex="male")
    assert (total_of(score), score.is_positive) == (0, False)


NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@pytest.mark.parametrize(
    ("answers", "audit", "band", "audit_c"),
    [
        (["never", *[""] * 7, "no", "yesbutnotinthelastyear"], 2, "low-risk", 0),
        (["monthlyorless", "1o2", "never", *[""] * 5, "no", "no"], 1, "low-risk", 1),
        (["2to3timesaweek", "3or4", "monthly", *["never"] * 5, "no", "yesduringthelastyear"],
         10, "hazardous", 6),
        (["4ormoretimesaweek", "5or6", "weekly", *["monthly"] * 5, "no", "yesduringthelastyear"],
         23, "possible-dependence", 9),
    ],
)  # fmt: skip
def test_the_published_who_audit_adds_up_by_its_own_points(
    shared_data: Path, answers: list[str], audit: int, band: str, audit_c: int
) -> None:
    form = published(shared_data, "questionnaires/asbi/Questionnaire-WHOAUDIT.json")
    system = "http://www.cdc.gov/ncbddd/fasd"
    given = {"prescreen-question": "yes"} | {
        f"audit-question-{number}": code for number, code in zip(NUMBERS, answers, strict=True) if code
    }
    response = a_response_saying(
        {link: {"valueCoding": {"system": system, "code": code}} for link, code in given.items()}
    )
    whole, short = scores(form, response, on=ON, sex="male")
    assert (whole.name, total_of(whole), whole.band) == ("AUDIT", audit, band)
    assert (short.name, total_of(short)) == ("AUDIT-C", audit_c)


def test_the_published_prapare_example_counts_ten_needs_and_has_no_cut_off(shared_data: Path) -> None:
    form = published(shared_data, "questionnaires/gravity/Questionnaire-SDOHCC-QuestionnairePRAPARE.json")
    name = "QuestionnaireResponse-SDOHCC-QuestionnaireResponsePRAPAREExample.json"
    score = the_score(form, published(shared_data, f"questionnaire-responses/gravity/{name}"))
    # farm work, no housing, school, work, clothing, child care, two kinds of rides, few talks, not safe
    assert (total_of(score), score.is_positive, score.band) == (10, None, "")
    assert score.note == "Question 5 was declined. The count may be too low."


AHC_SAFETY = ("95618-5", "95617-7", "95616-9", "95615-1")


AHC = ("71802-3", "96778-6", "88122-7", "88123-5", "93030-5", "96779-4", *AHC_SAFETY)


@pytest.mark.parametrize(("last", "total"), [("LA10082-8", 10), ("LA16644-9", 11)])
def test_the_imported_ahc_tool_scores_each_domain_and_cuts_safety_at_eleven(last: str, total: int) -> None:
    codes = ["LA31994-9", "LA9-3", "LA28398-8", "LA6729-3", "LA33-6", "LA32-8"]
    codes += ["LA10066-1", "LA10066-1", "LA10082-8", last]  # 2 + 2 + 3 + 3 or 4
    found = scores(a_coded_form(AHC, panel="96777-8"), a_response_of(AHC, codes), on=ON)
    by_name = {one.name.removeprefix("AHC-HRSN: "): one for one in found}
    assert {name: one.is_positive for name, one in by_name.items()} == {
        "living situation": True,
        "food": True,
        "transportation": True,
        "utilities": False,
        "safety": total >= 11,
    }
    assert (total_of(by_name["safety"]), by_name["safety"].loinc) == (total, "95614-4")


def test_epds_turns_seven_of_its_ten_questions_around_and_flags_the_tenth() -> None:
    form = an_uncoded_form(10, code=[{"system": LOINC, "code": "99046-5"}])
    first = a_response_saying({f"q{number}": {"valueCoding": {"code": "a0"}} for number in range(1, 11)})
    score = the_score(form, first)
    assert (total_of(score), score.band) == (21, "probable")
    [flag] = flags(form, first)
    assert flag.link_id == "q10"
    last = a_response_saying({f"q{number}": {"valueCoding": {"code": "a3"}} for number in range(1, 11)})
    assert total_of(the_score(form, last)) == 9
    assert flags(form, last) == ()


@pytest.mark.parametrize(
    ("title", "weights", "chosen", "total", "band", "positive"),
    [
        ("Katz ADL", [[1, 0]] * 6, [0, 0, 1, 0, 1, 1], 3, "moderate", True),
        ("Katz ADL", [[1, 0]] * 6, [0] * 6, 6, "full", False),
        ("Morse Fall Scale", [[0, 25], [0, 15], [0, 15, 30], [0, 20], [0, 10, 20], [0, 15]],
         [1, 0, 1, 0, 1, 0], 50, "high", True),
        ("Stay Independent", [[2, 0]] * 2 + [[1, 0]] * 10, [0, 1, 0, *[1] * 9], 3, "not-at-risk", False),
        ("Stay Independent", [[2, 0]] * 2 + [[1, 0]] * 10, [0, 0, *[1] * 10], 4, "at-risk", True),
    ],
)  # fmt: skip
def test_instruments_without_loinc_are_known_by_name_and_points(
    title: str, weights: list[list[int]], chosen: list[int], total: int, band: str, positive: bool
) -> None:
    form = an_uncoded_form(len(weights), weights, title=title)
    response = a_response_saying(
        {f"q{n}": {"valueCoding": {"code": f"a{index}"}} for n, index in enumerate(chosen, 1)}
    )
    score = the_score(form, response)
    assert (total_of(score), score.band, score.is_positive) == (total, band, positive)


def test_a_title_alone_scores_nothing() -> None:
    assert scores(an_uncoded_form(3, [[0, 1]] * 3, title="Katz ADL"), {}, on=ON) == ()


def test_a_total_alone_is_shown_with_its_band() -> None:
    form = a_coded_form(["59460-6"])
    score = the_score(form, a_response_saying({"59460-6": {"valueInteger": 30}}))
    assert (score.name, total_of(score), score.band) == ("Morse Fall Scale", 30, "moderate")
    assert total_of(the_score(form, a_response_saying({"59460-6": {"valueInteger": 300}}))) is None
