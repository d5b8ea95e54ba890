"""Which questions of published forms and of ours wait for privacy, and which answers cannot wait."""

from __future__ import annotations

from pathlib import Path

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.sdc.sensitivity import safety_questions, sensitive_questions
from tests.builders.assessments import our_form


def published(shared_data: Path, name: str) -> JsonObject:
    found: JsonObject = strict_json.parse((shared_data / "questionnaires" / name).read_bytes())
    return found


def test_what_a_group_is_everything_in_it_is() -> None:
    found = sensitive_questions(our_form("social-needs"))
    assert found == dict.fromkeys(("hurt", "put-down", "threat", "yell"), "violence")


def test_alcohol_questions_are_private_also_without_a_code_of_their_own(shared_data: Path) -> None:
    short = sensitive_questions(published(shared_data, "us-core/Questionnaire-AUDIT-C.json"))
    assert set(short.values()) == {"substance-use"}
    whole = sensitive_questions(published(shared_data, "asbi/Questionnaire-WHOAUDIT.json"))
    asked = {name for name in whole if name.startswith("audit-question")}
    assert len(asked) == 10
    assert set(whole.values()) == {"substance-use"}


def test_thoughts_of_death_are_private_and_cannot_wait(shared_data: Path) -> None:
    form = published(shared_data, "us-core/Questionnaire-phq-9-example.json")
    assert sensitive_questions(form) == {"/44260-8": "self-harm"}
    assert safety_questions(form) == {"/44260-8"}


def test_a_form_about_bills_asks_nothing_that_has_to_wait() -> None:
    assert safety_questions(our_form("home-safety")) == frozenset()
