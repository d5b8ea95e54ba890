"""Visits and stays as other systems write and read them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.contacts import fhir
from carecoord_desktop.features.contacts.records import Encounter
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
from tests.builders.fhir import display, example, is_accepted


@settings(deadline=None)
@given(any_record(Encounter))
def test_a_visit_exported_and_read_again_says_the_same_in_every_field(record: Encounter) -> None:
    resource = fhir.resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = fhir.values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(Encounter, standing=Standing.ENTERED_IN_ERROR))
def test_a_visit_entered_in_error_leaves_the_house_as_such(record: Encounter) -> None:
    resource = fhir.resource(record, "Patient/1", display)
    assert fhir.values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR
    assert is_accepted(resource)


def test_an_office_visit_is_read_with_its_place_and_its_times_in_utc(shared_data: Path) -> None:
    values = fhir.values(example(shared_data, "us-core/encounter-example-1.json"), display)
    assert (values["type"], values["mode"], values["place"]) == (
        "Office Visit", "Office or clinic visit", "Holy Family Hospital",
    )  # fmt: skip
    assert values["started_at"].isoformat() == "2015-11-01T22:00:14+00:00"
