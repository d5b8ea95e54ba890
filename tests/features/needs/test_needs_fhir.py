"""Needs as other systems read them, and as they come back."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.needs import fhir
from carecoord_desktop.features.needs.actions import confirm_code
from carecoord_desktop.features.needs.records import Need, Sensitivity
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
from tests.builders.desks import a_desk
from tests.builders.fhir import display, example, is_accepted
from tests.builders.foreign_files import everything_held
from tests.builders.needs import a_need
from tests.builders.patients import a_patient

NOT_CARRIED = frozenset({"source_id", "registered_at", "found_by"})


@settings(deadline=None)
@given(any_record(Need))
def test_a_need_exported_and_read_again_says_the_same_in_every_field(record: Need) -> None:
    resource = fhir.resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = fhir.values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(Need, standing=Standing.ENTERED_IN_ERROR))
def test_a_need_entered_in_error_leaves_the_house_as_such(record: Need) -> None:
    resource = fhir.resource(record, "Patient/1", display)
    assert fhir.values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR
    assert "clinicalStatus" not in resource


def test_food_insecurity_leaves_as_a_health_concern_with_its_gravity_category() -> None:
    record = Need(
        category="food-insecurity", description="", status="active", wants_help="yes",
        sensitivity=Sensitivity.NONE, code="Z59.41", confirmed_by="", standing=Standing.FINAL,
    )  # fmt: skip
    resource = fhir.resource(record, "Patient/1", display)
    codes = [coding["coding"][0]["code"] for coding in resource["category"]]
    assert codes == ["health-concern", "sdoh", "food-insecurity", "food-insecurity"]
    assert resource["verificationStatus"]["coding"][0]["code"] == "unconfirmed"
    assert resource["code"]["coding"] == [{"system": fhir.ICD_10_CM, "code": "Z59.41"}]
    assert "meta" not in resource


def test_violence_leaves_with_the_labels_that_tell_a_receiver_to_protect_it() -> None:
    record = Need(
        category="intimate-partner-violence", description="", status="active", wants_help="no",
        sensitivity=Sensitivity.VIOLENCE, code="", confirmed_by="", standing=Standing.FINAL,
    )  # fmt: skip
    labels = {each["code"] for each in fhir.resource(record, "Patient/1", display)["meta"]["security"]}
    assert labels == {"R", "SDV"}


def test_a_concern_of_another_system_stays_on_the_problem_list(shared_data: Path) -> None:
    name = "gravity-sdoh/gravity/Condition-SDOHCC-ConditionFoodInsecurityExample.json"
    assert not fhir.is_need(example(shared_data, name))


def test_an_empty_laptop_that_reads_our_document_holds_the_same_needs(rosa: Desk, tmp_path: Path) -> None:
    maria = a_patient(rosa)
    food = a_need(rosa, maria)
    a_need(rosa, maria, "intimate-partner-violence", sensitivity=Sensitivity.VIOLENCE)
    with rosa.writing() as session:
        confirm_code(session, food.seen, "Dana Okafor, RN")
    document = tmp_path / "document.json"
    with rosa.reading(chart=maria, purpose="export") as session:
        document.write_bytes(export_patient(session, maria))
    ben = a_desk(tmp_path / "ben")
    import_paths(ben, [document])
    here, there = everything_held(rosa, but=NOT_CARRIED), everything_held(ben, but=NOT_CARRIED)
    ben.store.close()
    assert here["need"] == there["need"]
    assert len(here["need"]) == 2
