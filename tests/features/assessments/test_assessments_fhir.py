"""Assessments and their scores as other systems write and read them."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.assessments import fhir
from carecoord_desktop.features.assessments.records import Assessment
from carecoord_desktop.features.observations.records import Observation
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.store.desk import Desk
from tests.builders.assessments import an_assessment, the_assessments
from tests.builders.desks import a_desk
from tests.builders.fhir import display, example, is_accepted
from tests.builders.patients import a_patient


def test_a_score_is_an_observation_that_says_what_it_was_derived_from(rosa: Desk, lucille: UUID) -> None:
    row = an_assessment(rosa, lucille)
    with rosa.reading() as session:
        record = session.get_one(Assessment, row.assessment_id)
        [(_, observation)] = fhir.score_resources(record, "Patient/1", "urn:uuid:1")
    assert is_accepted(observation)
    assert fhir.is_score(observation)
    assert (observation["valueQuantity"]["value"], observation["derivedFrom"]) == (
        3, [{"reference": "urn:uuid:1"}],
    )  # fmt: skip


def test_a_person_moves_with_her_assessments_to_another_office(rosa: Desk, tmp_path: Path) -> None:
    lucille = a_patient(rosa)
    an_assessment(rosa, lucille, informant="Daughter Ana")
    with rosa.reading() as session:
        document = export_patient(session, lucille)
    file = tmp_path / "lucille.json"
    file.write_bytes(document)
    other = a_desk(tmp_path / "other")
    report = import_paths(other, [file])
    assert not any(found.rejected for found in report.files)
    with other.reading() as session:
        [chart] = session.scalars(select(Assessment.chart))
        assert session.scalars(select(Observation)).all() == []
    [there] = the_assessments(other, chart)
    [here] = the_assessments(rosa, lucille)
    assert (there.title, there.asked_on, there.informant) == (here.title, here.asked_on, here.informant)
    assert [score.value for score in there.scores] == [score.value for score in here.scores]
    other.store.close()


def test_the_example_of_phq_9_is_read_with_its_day_and_its_answers(shared_data: Path) -> None:
    file = "questionnaire-responses/us-core/QuestionnaireResponse-phq-9-example.json"
    resource = example(shared_data, file)
    assert fhir.is_answered(resource)
    values = fhir.values(resource, display)
    assert values["questionnaire"].endswith("phq-9-example")
    assert strict_json.parse(values["response"].encode())["item"] == resource["item"]


def test_an_unfinished_response_of_another_system_is_only_kept() -> None:
    assert not fhir.is_answered({"resourceType": "QuestionnaireResponse", "status": "in-progress"})
    assert Assessment.kind() == "assessment"
