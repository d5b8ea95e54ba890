"""Goals as other systems write and read them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.goals import fhir
from carecoord_desktop.features.goals.records import Goal, GoalStatus
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing, new_id
from tests.builders.any_record import any_record
from tests.builders.fhir import display, example, is_accepted


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


def test_a_measured_target_leaves_the_house_with_its_code_and_its_number() -> None:
    goal = Goal(
        id=new_id(), chart=new_id(), statement="My sugar", status=GoalStatus.ACTIVE, priority=Priority.HIGH,
        target_text="A1c < 7.5 %", is_patient_owned=True, achievement="improving", end_reason="",
        is_replaced=False, error_reason="", domain="", standing=Standing.FINAL,
    )  # fmt: skip
    resource = fhir.goal_resource(goal, "Patient/1", display)
    [target] = resource["target"]
    assert target["measure"]["coding"] == [{"system": "http://loinc.org", "code": "4548-4"}]
    assert target["detailQuantity"] == {"value": Decimal("7.5"), "comparator": "<", "unit": "%"}
    assert resource["expressedBy"] == {"reference": "Patient/1"}
    assert fhir.goal_values(resource, display)["target_text"] == "A1c < 7.5 %"
    assert is_accepted(resource)
