"""The directory as other systems read it, and as it comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.directory import fhir
from carecoord_desktop.features.directory.records import Organization, Service, ServiceLocation
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Record
from tests.builders.any_record import any_record
from tests.builders.directory import a_service
from tests.builders.fhir import is_accepted

NOT_CARRIED = frozenset({"said", "added_by", "corrected_at", "source", "original_id"})
KINDS: list[tuple[type[Record], Callable[..., Any], Callable[..., Any]]] = [
    (Organization, fhir.organization_resource, fhir.organization_values),
    (ServiceLocation, fhir.location_resource, fhir.location_values),
    (Service, fhir.service_resource, fhir.service_values),
]


@settings(deadline=None)
@given(st.sampled_from(KINDS), st.data())
def test_what_is_exported_and_read_again_says_the_same_in_every_field(
    kind: tuple[type[Record], Callable[..., Any], Callable[..., Any]], data: st.DataObject
) -> None:
    record_class, write, read = kind
    record = data.draw(any_record(record_class, leaving=frozenset({"location_ids"})))
    resource = write(record)
    found = read(strict_json.parse(strict_json.written(resource).encode()))
    assert {name: held(record)[name] for name in found} == found
    assert set(held(record)) - set(found) <= NOT_CARRIED


def test_harbor_table_leaves_as_a_healthcare_service_with_what_r4_can_say(rosa: Desk) -> None:
    row = a_service(rosa, address_1="1 Pier Street", city="Boston", languages=("es",), fees="Free")
    with rosa.reading() as session:
        resource = fhir.service_resource(session.get_one(Service, row.service_id))
    assert is_accepted(resource)
    assert resource["name"] == "Harbor Table"
    assert resource["providedBy"] == {"reference": f"Organization/{row.organization_id}"}
    assert resource["location"] == [{"reference": f"Location/{row.places[0].location_id}"}]
    assert resource["category"][0]["coding"][0]["code"] == "food-insecurity"
    assert resource["telecom"] == [{"system": "phone", "value": "617-555-0141"}]
    assert resource["availableTime"] == [
        {
            "daysOfWeek": ["mon", "tue", "wed", "thu", "fri"],
            "availableStartTime": "09:00:00",
            "availableEndTime": "17:00:00",
        }
    ]


@pytest.mark.parametrize(("_", "write", "read"), KINDS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_resource_of_nonsense_is_read_without_a_fall(
    _: object, write: object, read: Callable[..., Any]
) -> None:
    nonsense = {
        "name": 5,
        "telecom": "x",
        "availableTime": [{"daysOfWeek": "noday"}],
        "location": [None],
        "position": 3,
    }
    assert read(nonsense)["standing"] == "final"
