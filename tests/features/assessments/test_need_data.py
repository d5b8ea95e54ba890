"""The tables behind needs and crises: billable codes, rows that point at real answers, two languages."""

from __future__ import annotations

import csv
import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from carecoord_desktop.common.resources import resource
from carecoord_desktop.sdc.instruments import instruments, safety_rules
from carecoord_desktop.sdc.proposals import proposals

Row = dict[str, Any]

LOINC = "http://loinc.org"
NEVER_SUGGESTED = re.compile(r"Z63\.0|Z69|T74|T76|Z59\.86$|Z59\.7$|Z59\.1$")
SITE_SETTINGS = {"on-call", "state-child", "state-adult"}


def table(*parts: str) -> Row:
    return tomllib.loads(resource(*parts).read_text(encoding="utf-8"))


DOMAINS: list[Row] = table("needs", "domains.toml")["domain"]
BARRIERS: list[Row] = table("needs", "domains.toml")["barrier"]
PROPOSALS: list[Row] = table("needs", "proposals.toml")["proposal"]
LINES: list[Row] = table("crisis", "lines.toml")["line"]
PROTOCOLS: list[Row] = table("crisis", "protocols.toml")["protocol"]


def items_of(parent: Row) -> Iterator[Row]:
    for item in parent.get("item", ()):
        yield item
        yield from items_of(item)


def answers_of(item: Row) -> set[str]:
    if item["type"] == "boolean":
        return {"true", "false"}
    return {option["valueCoding"]["code"] for option in item.get("answerOption", ())}


def suggested_codes() -> set[str]:
    return {row["z_code"] for row in [*DOMAINS, *PROPOSALS] if row.get("z_code")}


def test_the_domains_are_the_24_gravity_categories_and_the_clinical_ones(shared_data: Path) -> None:
    name = "gravity-sdoh/gravity/ValueSet-SDOHCC-ValueSetSDOHCategory.json"
    value_set = json.loads((shared_data / name).read_text(encoding="utf-8"))
    gravity = {one["code"] for part in value_set["compose"]["include"] for one in part.get("concept", ())}
    assert len(gravity) == 24
    assert {row["id"] for row in DOMAINS if row["is_gravity"]} == gravity
    assert len({row["id"] for row in DOMAINS}) == len(DOMAINS)


def test_every_suggested_code_can_be_billed_and_none_names_harm(shared_data: Path) -> None:
    billable: dict[str, str] = {}
    for name in ("icd10cm_2026_Z55-Z65.csv", "icd10cm_2026_common.csv"):
        with (shared_data / "codes" / name).open(encoding="utf-8", newline="") as file:
            billable |= {
                row["code"]: row["description"] for row in csv.DictReader(file) if row["leaf"] == "1"
            }
    assert suggested_codes() <= billable.keys()
    assert {row["id"]: row["z_title"] for row in DOMAINS if "z_code" in row} == {
        row["id"]: billable[row["z_code"]] for row in DOMAINS if "z_code" in row
    }


def test_no_code_is_suggested_that_a_coordinator_must_not_name() -> None:
    assert not [code for code in suggested_codes() if NEVER_SUGGESTED.match(code)]
    by_id = {row["id"]: row for row in DOMAINS}
    assert by_id["utility-insecurity"]["z_code"] == "Z59.861"
    assert by_id["financial-insecurity"]["z_code"] == "Z59.869"
    assert all("z_code" not in row for row in DOMAINS if row["sensitivity"] != "none")


def test_violence_self_harm_and_substance_use_are_the_sensitive_domains() -> None:
    assert {row["id"]: row["sensitivity"] for row in DOMAINS if row["sensitivity"] != "none"} == {
        "intimate-partner-violence": "violence",
        "elder-abuse": "violence",
        "self-harm-safety": "self-harm",
        "substance-use": "substance-use",
    }


def test_every_domain_has_its_words_in_two_languages_and_a_known_barrier() -> None:
    barriers = {row["id"] for row in BARRIERS}
    assert len(barriers) == 12
    for row in DOMAINS:
        for field in ("label", "question", "goal"):
            assert row[field]
            assert row[f"{field}_es"] not in ("", row[field])
        assert row.get("barrier") in barriers | {None}


@pytest.mark.parametrize("row", [row for row in PROPOSALS if "form" in row], ids=lambda row: f"{row['item']}")
def test_a_proposal_of_ours_points_at_a_question_and_answers_that_exist(row: Row) -> None:
    form = json.loads(resource("questionnaires", row["form"].rpartition("/")[2] + ".json").read_text("utf-8"))
    [item] = [item for item in items_of(form) if item["linkId"] == row["item"]]
    assert set(row["answers"]) <= answers_of(item)
    assert row["category"] in {domain["id"] for domain in DOMAINS}


@pytest.mark.parametrize("row", [row for row in PROPOSALS if "form" in row], ids=lambda row: f"{row['item']}")
def test_each_such_answer_really_proposes_its_need(row: Row) -> None:
    form = json.loads(resource("questionnaires", row["form"].rpartition("/")[2] + ".json").read_text("utf-8"))
    bare = {
        "url": form["url"],
        "item": [item | {"enableWhen": []} for item in items_of(form) if "item" not in item],
    }
    bare["item"] += [
        {key: value for key, value in item.items() if key not in ("item", "enableWhen")}
        for item in items_of(form)
        if "item" in item and item["type"] != "group"
    ]
    for code in row["answers"]:
        value = (
            {"valueBoolean": code == "true"} if code in ("true", "false") else {"valueCoding": {"code": code}}
        )
        found = proposals(bare, {"item": [{"linkId": row["item"], "answer": [value]}]})
        assert row["category"] in {one.category for one in found}


def test_published_proposals_name_answers_of_the_published_files(shared_data: Path) -> None:
    known: dict[str, set[str]] = {}
    for path in sorted((shared_data / "questionnaires").glob("*/*.json")):
        for item in items_of(json.loads(path.read_text(encoding="utf-8"))):
            for code in item.get("code", ()):
                options = [one.get("valueCoding", {}).get("code") for one in item.get("answerOption", ())]
                known.setdefault(code.get("code", ""), set()).update(filter(None, options))
    checked = [row for row in PROPOSALS if known.get(row.get("loinc", ""))]
    assert len(checked) >= 20
    only_in_ahc = {"LA33-6", "LA31994-9", "LA31995-6"}
    for row in checked:
        assert set(row["answers"]) <= known[row["loinc"]] | only_in_ahc


def test_proposals_by_score_name_scores_we_know() -> None:
    names = {rule.name for one in instruments() for rule in one.scores}
    assert {row["score"] for row in PROPOSALS if "score" in row} <= names


def test_the_published_prapare_example_proposes_its_needs(shared_data: Path) -> None:
    form = shared_data / "questionnaires/gravity/Questionnaire-SDOHCC-QuestionnairePRAPARE.json"
    name = "QuestionnaireResponse-SDOHCC-QuestionnaireResponsePRAPAREExample.json"
    response = shared_data / "questionnaire-responses/gravity" / name
    found = proposals(json.loads(form.read_text("utf-8")), json.loads(response.read_text("utf-8")))
    assert {one.category: one.z_code for one in found} == {
        "homelessness": "Z59.00",
        "educational-attainment": "Z55.5",
        "employment-status": "Z56.0",
        "material-hardship": "Z59.87",
        "transportation-insecurity": "Z59.82",
        "social-connection": "Z60.4",
        "intimate-partner-violence": "",
    }
    [hardship] = [one for one in found if one.category == "material-hardship"]
    assert [one.answer for one in hardship.because] == ["Clothing", "Child care"]


def test_a_need_is_as_sensitive_as_the_question_behind_it() -> None:
    form = json.loads(resource("questionnaires", "caregiver-strain.json").read_text("utf-8"))
    rough = {"linkId": "lose-temper", "answer": [{"valueCoding": {"code": "sometimes"}}]}
    worn = {"linkId": "sleep", "answer": [{"valueCoding": {"code": "often"}}]}
    found = {one.category: one.sensitivity for one in proposals(form, {"item": [rough, worn]})}
    assert found == {"stress": "violence", "caregiver-support": "none"}


def test_a_refused_answer_proposes_nothing() -> None:
    item = {"linkId": "x", "type": "choice", "code": [{"system": LOINC, "code": "88122-7"}]}
    said = {"linkId": "x", "answer": [{"valueCoding": {"system": LOINC, "code": "LA15775-2"}}]}
    assert proposals({"item": [item]}, {"item": [said]}) == ()


def test_crisis_lines_have_a_source_the_day_it_was_written_down_and_two_languages() -> None:
    wanted = "988 911 211 poison domestic-violence child-abuse elder samhsa crisis-text veterans trafficking"
    assert set(wanted.split()) <= {row["id"] for row in LINES}
    for row in LINES:
        assert row["source"]
        assert isinstance(row["written_on"], date)
        assert all(row[field] for field in ("name_es", "note", "note_es"))
        assert re.fullmatch(r"\d{3}|1-\d{3}-\d{3}-\d{4}|988, then press 1|Text HOME to 741741", row["number"])
        assert ("text" in row) is ("text_es" in row)
        assert ("deaf" in row) is ("deaf_es" in row)


def test_the_numbers_are_the_public_ones() -> None:
    by_id = {row["id"]: row["number"] for row in LINES}
    assert by_id["poison"] == "1-800-222-1222"
    assert by_id["domestic-violence"] == "1-800-799-7233"
    assert by_id["samhsa"] == "1-800-662-4357"
    assert by_id["trafficking"] == "1-888-373-7888"
    assert by_id["child-abuse"] == "1-800-422-4453"
    assert by_id["elder"] == "1-800-677-1116"


@pytest.mark.parametrize("row", PROTOCOLS, ids=lambda row: row["id"])
def test_every_step_card_says_what_to_do_what_to_say_and_whom_to_call_in_two_languages(row: Row) -> None:
    for field in ("steps", "say", "avoid"):
        assert len(row[field]) == len(row[f"{field}_es"]) >= 3
        assert not set(row[field]) & set(row[f"{field}_es"])
    assert row["title_es"] != row["title"]
    assert row["when_es"] != row["when"]
    assert set(row["calls"]) <= {line["id"] for line in LINES} | SITE_SETTINGS
    assert row["calls"]


def test_every_safety_question_opens_a_card_that_exists() -> None:
    assert {rule.protocol for rule in safety_rules()} <= {row["id"] for row in PROTOCOLS}
