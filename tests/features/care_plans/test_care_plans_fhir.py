"""Care plans and goals as other systems write and read them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.care_plans import fhir
from carecoord_desktop.features.care_plans.records import CarePlan, Goal, GoalStatus
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
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


@settings(deadline=None)
@given(any_record(Goal))
def test_a_goal_exported_and_read_again_says_the_same_in_every_field(record: Goal) -> None:
    resource = fhir.goal_resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = fhir.goal_values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(Goal, standing=Standing.ENTERED_IN_ERROR))
def test_a_goal_entered_in_error_leaves_the_house_as_such(record: Goal) -> None:
    resource = fhir.goal_resource(record, "Patient/1", display)
    assert fhir.goal_values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR
    assert is_accepted(resource)


def test_a_goal_on_hold_is_read_with_what_counts_as_reached(shared_data: Path) -> None:
    values = fhir.goal_values(example(shared_data, "r4-core-examples/Goal-example.json"), display)
    assert values["status"] == GoalStatus.ON_HOLD
    assert values["target_text"] == "Weight Measured: 160 lbs to 180 lbs"
    assert str(values["due_on"]) == "2016-04-05"


def test_a_plan_without_title_is_called_by_what_it_says_it_is(shared_data: Path) -> None:
    values = fhir.plan_values(example(shared_data, "r4-core-examples/CarePlan-example.json"), display)
    assert values["title"] == "Manage obesity and weight loss"
    assert values["activities"][0] == "Weight Measured"
