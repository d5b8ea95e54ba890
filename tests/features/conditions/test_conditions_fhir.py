"""Conditions as other systems write and read them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.conditions import fhir
from carecoord_desktop.features.conditions.records import ClinicalStatus, Condition, ConditionCategory
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
from tests.builders.fhir import display, example, is_accepted


@settings(deadline=None)
@given(any_record(Condition))
def test_a_condition_exported_and_read_again_says_the_same_in_every_field(record: Condition) -> None:
    resource = fhir.resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = fhir.values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(Condition, standing=Standing.ENTERED_IN_ERROR))
def test_a_condition_entered_in_error_leaves_the_house_as_such(record: Condition) -> None:
    resource = fhir.resource(record, "Patient/1", display)
    assert fhir.values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR
    assert is_accepted(resource)


def test_a_burn_seen_at_a_visit_is_read_as_a_diagnosis_of_that_visit(shared_data: Path) -> None:
    values = fhir.values(example(shared_data, "us-core/condition-encounter-diagnosis-example1.json"), display)
    assert (values["name"], values["code"], values["category"]) == (
        "Burnt Ear", "39065001", ConditionCategory.ENCOUNTER_DIAGNOSIS,
    )  # fmt: skip
    assert values["clinical_status"] == ClinicalStatus.ACTIVE


def test_what_changed_here_is_laid_over_the_resource_and_the_rest_of_it_stays(shared_data: Path) -> None:
    kept = example(shared_data, "us-core/condition-duodenal-ulcer.json")
    record = Condition(**fhir.values(kept, display))
    assert fhir.resource(record, "Patient/example", display, kept) == kept
    record.clinical_status = ClinicalStatus.RESOLVED
    changed: dict[str, Any] = fhir.resource(record, "Patient/example", display, kept)
    assert changed["clinicalStatus"]["coding"][0]["code"] == "resolved"
    assert {name: value for name, value in changed.items() if name != "clinicalStatus"} == {
        name: value for name, value in kept.items() if name != "clinicalStatus"
    }
