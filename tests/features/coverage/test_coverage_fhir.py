"""Insurance cards as other systems write and read them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.coverage import fhir
from carecoord_desktop.features.coverage.records import Coverage
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
from tests.builders.fhir import display, example, is_accepted


@settings(deadline=None)
@given(any_record(Coverage))
def test_an_insurance_card_exported_and_read_again_says_the_same_in_every_field(record: Coverage) -> None:
    resource = fhir.resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = fhir.values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(Coverage, standing=Standing.ENTERED_IN_ERROR))
def test_an_insurance_card_entered_in_error_leaves_the_house_as_such(record: Coverage) -> None:
    resource = fhir.resource(record, "Patient/1", display)
    assert fhir.values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR
    assert is_accepted(resource)


def test_the_card_of_amy_shaw_shows_payer_plan_and_member_number(shared_data: Path) -> None:
    values = fhir.values(example(shared_data, "us-core/coverage-example.json"), display)
    assert (values["payer"], values["plan"]) == ("Acme Health Plan", "Acme Gold Plan")
    assert values["group_id"] == "xyz"
    assert (values["member_id"], values["type"]) == ("88800933501", "PPO")
    assert str(values["started_on"]) == "2020-01-01"
