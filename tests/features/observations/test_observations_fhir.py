"""Observations as other systems write and read them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.observations import fhir
from carecoord_desktop.features.observations.records import Observation, ObservationCategory
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
from tests.builders.fhir import display, example, is_accepted


@settings(deadline=None)
@given(any_record(Observation))
def test_an_observation_exported_and_read_again_says_the_same_in_every_field(record: Observation) -> None:
    resource = fhir.resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = fhir.values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(Observation, standing=Standing.ENTERED_IN_ERROR))
def test_an_observation_entered_in_error_leaves_the_house_as_such(record: Observation) -> None:
    resource = fhir.resource(record, "Patient/1", display)
    assert fhir.values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR
    assert is_accepted(resource)


def test_a_blood_pressure_keeps_its_second_number_beside_the_first(shared_data: Path) -> None:
    values = fhir.values(example(shared_data, "us-core/blood-pressure.json"), display)
    assert (str(values["quantity"]), str(values["second_quantity"])) == ("109", "44")
    assert values["unit"] == "mmHg"
    assert values["category"] == ObservationCategory.VITAL_SIGNS


def test_every_example_with_an_answer_shows_it(shared_data: Path) -> None:
    silent = [
        path.name
        for path in sorted((shared_data / "us-core").glob("*.json"))
        if (resource := example(shared_data, f"us-core/{path.name}"))["resourceType"] == "Observation"
        and any(name.startswith("value") or name == "component" for name in resource)
        and (read := fhir.values(resource, display))["quantity"] is None
        and not read["value_text"]
    ]
    assert silent == []
