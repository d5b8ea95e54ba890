"""Every published form that we have opens, takes answers, and gives them back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from carecoord_desktop.common.strict_json import parse
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import Interview
from tests.builders.interviews import an_interview, fill, settled

PUBLISHERS = (
    "android-fhir", "asbi", "beda-emr", "dtr", "gravity", "helsenorge", "lforms", "lforms-fhir-app",
    "lhc-formbuilder", "opensrp", "r4-core", "sdc", "smart-forms", "us-core",
)  # fmt: skip
ANSWERED_FORMS = {
    "gravity/QuestionnaireResponse-SDOHCC-QuestionnaireResponsePRAPAREExample.json": (
        "gravity/Questionnaire-SDOHCC-QuestionnairePRAPARE.json"
    ),
    "r4-core/QuestionnaireResponse-gcs.json": "r4-core/Questionnaire-gcs.json",
    "us-core/QuestionnaireResponse-AUDIT-C.json": "us-core/Questionnaire-AUDIT-C.json",
    "us-core/QuestionnaireResponse-exercise-vital-sign.json": (
        "us-core/Questionnaire-exercise-vital-sign.json"
    ),
    "us-core/QuestionnaireResponse-hunger-vital-sign-example.json": (
        "us-core/Questionnaire-hunger-vital-sign-example.json"
    ),
    "us-core/QuestionnaireResponse-phq-9-example.json": "us-core/Questionnaire-phq-9-example.json",
}


def test_no_publisher_is_forgotten(shared_data: Path) -> None:
    folders = {folder.name for folder in (shared_data / "questionnaires").iterdir() if folder.is_dir()}
    assert folders == set(PUBLISHERS)


@pytest.mark.parametrize("publisher", PUBLISHERS)
def test_a_published_form_can_be_answered_and_gone_on_with(shared_data: Path, publisher: str) -> None:
    for file in sorted((shared_data / "questionnaires" / publisher).glob("*.json")):
        raw = parse(file.read_bytes())
        form = read_form(raw)
        with Evaluator(raw, has_spare=False) as evaluator:
            interview = Interview(form, evaluator)
            assert interview.rows(), file.name
            fill(settled(interview))
            assert interview.next_place() is None, file.name
            assert interview.progress().answered == interview.progress().askable, file.name

            again = settled(Interview(form, evaluator, response=interview.response()))
            assert again.response() == interview.response(), file.name
            draft = settled(Interview(form, evaluator, response=interview.everything()))
            assert draft.everything() == interview.everything(), file.name
            assert draft.rows() == interview.rows(), file.name


@pytest.mark.parametrize("answered", ANSWERED_FORMS)
def test_a_published_response_is_read_whole(shared_data: Path, answered: str) -> None:
    response = parse((shared_data / "questionnaire-responses" / answered).read_bytes())
    raw = parse((shared_data / "questionnaires" / ANSWERED_FORMS[answered]).read_bytes())

    with an_interview(raw, response=response) as interview:
        kept = interview.everything()

    assert answers_in(kept) + answers_in({"item": interview.unplaced}) == answers_in(response)


def answers_in(response: object) -> int:
    """Return how many answers with a value stand anywhere in a response."""
    if isinstance(response, list):
        return sum(map(answers_in, response))
    if not isinstance(response, dict):
        return 0
    own = sum(any(key.startswith("value") for key in answer) for answer in response.get("answer", ()))
    return own + answers_in(response.get("item", [])) + answers_in(response.get("answer", []))
