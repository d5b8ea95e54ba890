"""`carecoord assess` and `questionnaires`: published instruments come to the right totals and bands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.builders.assessments import SCREEN_ANSWERS
from tests.builders.command_line import Office, a_copy, an_office, refusal

US_CORE = "questionnaires/us-core"
RESPONSES = "questionnaire-responses/us-core"
GRAVITY = "gravity/Questionnaire{}-SDOHCC-Questionnaire{}PRAPARE{}.json"
DAYS = ("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9")
PHQ_ITEMS = (
    "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8",
)  # fmt: skip


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One profile for all tests that change nothing another one counts on."""
    return an_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def laptop(office: Office, tmp_path: Path) -> Office:
    """A copy of the office's profile for a test that changes it."""
    return a_copy(office, tmp_path)


def assess(office: Office, form: object, answers: object, *words: object) -> Any:
    file = office.folder / "answers.json"
    file.write_text(json.dumps(answers), "utf-8")
    return office.ask("assess", form, "--patient", office.lucille, "--answers", file, *words)


def test_our_own_forms_are_listed(office: Office) -> None:
    found = office.ask("questionnaires")
    assert len(found) == 9
    assert set(found[0]) == {"id", "url", "version", "title", "items", "status"}


def test_our_screen_proposes_needs_and_the_next_form(office: Office) -> None:
    found = assess(office, "social-needs", SCREEN_ANSWERS)
    assert [need["category"] for need in found["proposed_needs"]] == [
        "food-insecurity", "transportation-insecurity", "intimate-partner-violence",
    ]  # fmt: skip
    assert found["problems"] == found["flags"] == []


@pytest.mark.parametrize(
    ("points", "total", "band"),
    [
        ((0,) * 9, 0, "minimal"),
        ((1, 1, 1, 1, 1, 0, 0, 0, 0), 5, "mild"),
        ((2, 2, 2, 2, 2, 0, 0, 0, 0), 10, "moderate"),
        ((3, 3, 3, 3, 3, 0, 0, 0, 0), 15, "moderately-severe"),
        ((3,) * 9, 27, "severe"),
    ],
)
def test_phq_9_adds_up(
    office: Office, shared_data: Path, points: tuple[int, ...], total: int, band: str
) -> None:
    form = shared_data / US_CORE / "Questionnaire-phq-9-example.json"
    answers = {f"/{item}": DAYS[point] for item, point in zip(PHQ_ITEMS, points, strict=True)}
    found = assess(office, form, answers)
    [score] = [one for one in found["scores"] if one["loinc"] == "44261-6"]
    assert (float(score["value"]), score["band"]) == (total, band)
    assert bool(found["flags"]) == (points[8] > 0), "any thought of death is a matter of today"


def test_phq_9_answered_in_part_has_no_score(office: Office, shared_data: Path) -> None:
    form = shared_data / US_CORE / "Questionnaire-phq-9-example.json"
    found = assess(office, form, {"/44250-9": DAYS[3]})
    [score] = [one for one in found["scores"] if one["loinc"] == "44261-6"]
    assert score["value"] is None
    assert "not answered" in score["why_none"]


@pytest.mark.parametrize(("answer", "code"), [("LA28397-0", "LA19952-3"), ("LA28398-8", "LA19983-8")])
def test_hunger_vital_sign_is_at_risk_when_either_is_often_true(
    office: Office, shared_data: Path, answer: str, code: str
) -> None:
    form = shared_data / US_CORE / "Questionnaire-hunger-vital-sign-example.json"
    found = assess(office, form, {"/88122-7": answer, "/88123-5": "LA28398-8"})
    [score] = found["scores"]
    assert score["answer_code"] == code
    assert (code == "LA19952-3") == (
        "food-insecurity" in {need["category"] for need in found["proposed_needs"]}
    )


def test_prapare_and_gad_7_come_to_their_totals(office: Office, shared_data: Path) -> None:
    form = shared_data / "questionnaires" / GRAVITY.format("", "", "")
    response = json.loads(
        (
            shared_data / "questionnaire-responses" / GRAVITY.format("Response", "Response", "Example")
        ).read_text()
    )
    [tally] = assess(office, form, response)["scores"]
    assert float(tally["value"]) == 10
    gad = shared_data / "questionnaires/beda-emr/gad-7.json"
    [group] = [item for item in json.loads(gad.read_text())["item"] if item["linkId"] == "gad-7"]
    answers = {item["linkId"]: DAYS[2] for item in group["item"][:7]}
    [score] = [one for one in assess(office, gad, answers)["scores"] if one["loinc"] == "70274-6"]
    assert (float(score["value"]), score["band"]) == (14, "moderate")


def test_the_us_core_example_of_audit_c_asks_another_question_and_is_not_added_up(
    office: Office, shared_data: Path
) -> None:
    form = shared_data / US_CORE / "Questionnaire-AUDIT-C.json"
    response = json.loads((shared_data / RESPONSES / "QuestionnaireResponse-AUDIT-C.json").read_text())
    [score] = assess(office, form, response)["scores"]
    assert "not added up" in score["note"] or score["value"] is None


def test_signing_stores_it_and_the_same_form_is_known_from_then_on(laptop: Office, shared_data: Path) -> None:
    form = shared_data / US_CORE / "Questionnaire-phq-9-example.json"
    answers = {f"/{item}": DAYS[1] for item in PHQ_ITEMS}
    done = assess(laptop, form, answers, "--sign", "--on", "2026-11-20")
    chart = laptop.ask("chart", laptop.lucille)
    [signed] = chart["assessment"]
    assert signed["id"] == done["assessment"]
    assert (signed["asked_on"], signed["manner"]) == ("2026-11-20", "paper")
    assert len(laptop.ask("questionnaires")) == 10


def test_what_is_required_is_said_and_nothing_is_signed(laptop: Office) -> None:
    file = laptop.a_file("some.json", '{"home": "keep"}')
    done = laptop.run("assess", "social-needs", "--patient", laptop.lucille, "--answers", file, "--sign")
    assert done.returncode == 1
    assert "assessment" not in laptop.ask("chart", laptop.lucille)


def test_a_form_that_is_nowhere_is_refused_in_words(office: Office) -> None:
    file = office.a_file("none.json", "{}")
    done = office.run("assess", "phq-99", "--patient", office.lucille, "--answers", file)
    assert refusal(done) == "there is no questionnaire and no file phq-99"
