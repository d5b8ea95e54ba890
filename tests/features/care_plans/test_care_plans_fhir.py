"""Care plans as other systems write and read them."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.care_plans import fhir
from carecoord_desktop.features.care_plans.records import CarePlan
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held, with_own_fields
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
from tests.builders.care_plans import an_active_plan
from tests.builders.fhir import display, example, is_accepted


@settings(deadline=None)
@given(any_record(CarePlan))
def test_a_care_plan_exported_and_read_again_says_the_same_in_every_field(record: CarePlan) -> None:
    resource = fhir.plan_resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = fhir.plan_values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(CarePlan, standing=Standing.ENTERED_IN_ERROR))
def test_a_care_plan_entered_in_error_leaves_the_house_as_such(record: CarePlan) -> None:
    resource = fhir.plan_resource(record, "Patient/1", display)
    assert fhir.plan_values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR
    assert is_accepted(resource)


def test_who_approved_a_plan_leaves_as_a_note_and_cannot_be_claimed_by_a_file(
    rosa: Desk, lucille: UUID
) -> None:
    plan_id = an_active_plan(rosa, lucille).plan_id
    with rosa.reading() as session:
        plan = session.get_one(CarePlan, plan_id)
        resource = fhir.plan_resource(plan, "Patient/1", display)
    [note] = resource["note"]
    assert note["text"].startswith("Version 1. Approved by Kim Tran, RN on ")
    assert "activity" not in resource  # the steps leave as resources of their own: see plan_links
    assert is_accepted(resource)
    forged = with_own_fields(resource, {"stage": "active", "approved_by": "Nobody", "version": 7})
    claimed = fhir.plan_values(forged, display)
    assert not {"stage", "approved_by", "approved_on", "version"} & claimed.keys()


def test_a_plan_without_title_is_called_by_what_it_says_it_is(shared_data: Path) -> None:
    values = fhir.plan_values(example(shared_data, "r4-core-examples/CarePlan-example.json"), display)
    assert values["title"] == "Manage obesity and weight loss"
    assert values["activities"][0] == "Weight Measured"
