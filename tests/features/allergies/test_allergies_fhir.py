"""Allergies as other systems write and read them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.allergies import fhir
from carecoord_desktop.features.allergies.records import Allergy, Criticality
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
from tests.builders.fhir import display, example, is_accepted


@settings(deadline=None)
@given(any_record(Allergy))
def test_an_allergy_exported_and_read_again_says_the_same_in_every_field(record: Allergy) -> None:
    resource = fhir.resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = fhir.values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(Allergy, standing=Standing.ENTERED_IN_ERROR))
def test_an_allergy_entered_in_error_leaves_the_house_as_such(record: Allergy) -> None:
    resource = fhir.resource(record, "Patient/1", display)
    assert fhir.values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR
    assert is_accepted(resource)


def test_an_allergy_to_sulfonamides_is_read_with_what_it_does_and_how_bad_it_is(shared_data: Path) -> None:
    values = fhir.values(example(shared_data, "us-core/allergyintolerance-example.json"), display)
    assert values["substance"] == "sulfonamide antibacterial"
    assert values["reaction"] == "skin rash"
    assert values["criticality"] == Criticality.HIGH
    assert values["category"] == "medication"
