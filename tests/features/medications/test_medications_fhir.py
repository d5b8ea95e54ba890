"""Medicines as other systems write and read them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.medications import fhir
from carecoord_desktop.features.medications.records import Medication, MedicationList
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
from tests.builders.fhir import display, example, is_accepted


@settings(deadline=None)
@given(any_record(Medication))
def test_a_medicine_exported_and_read_again_says_the_same_in_every_field(record: Medication) -> None:
    resource = fhir.resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = fhir.values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(Medication, standing=Standing.ENTERED_IN_ERROR))
def test_a_medicine_entered_in_error_leaves_the_house_as_such(record: Medication) -> None:
    resource = fhir.resource(record, "Patient/1", display)
    assert fhir.values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR
    assert is_accepted(resource)


def test_an_order_and_what_the_patient_says_she_takes_are_on_different_lists(shared_data: Path) -> None:
    ordered = fhir.values(example(shared_data, "us-core/medicationrequest-coded-oral-axid.json"), display)
    said = fhir.values(example(shared_data, "us-core/medicationrequest-self-tylenol.json"), display)
    assert (ordered["list"], said["list"]) == (MedicationList.PRESCRIBED, MedicationList.PATIENT_REPORTED)
    assert (ordered["dose_text"], ordered["prescriber"]) == ("10 mL bid", "Ronald Bone, MD")
    assert said["purpose"] == "Headache"


def test_a_medicine_without_a_code_keeps_the_patients_own_words(shared_data: Path) -> None:
    statement = example(shared_data, "r4-core-examples/MedicationStatement-example003.json")
    values = fhir.values(statement, display)
    assert (values["name"], values["code"]) == ("Little Pink Pill for water retention", "")
