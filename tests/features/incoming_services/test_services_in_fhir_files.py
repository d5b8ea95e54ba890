"""A directory as a FHIR file: services come in with what they name, a hospital's address book stays out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from carecoord_desktop.features.demo_directory.actions import write_demo_directory
from carecoord_desktop.features.directory.queries import ServiceRow, service_rows
from carecoord_desktop.features.directory.records import Organization, Service, ServiceLocation
from carecoord_desktop.features.directory_exchange.fhir import export_bundle
from carecoord_desktop.features.incoming_files.records import Outcome
from carecoord_desktop.features.kept_resources.queries import every_record
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.store import outbox
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import OFFICE_CHART, Record
from tests.builders.desks import a_desk
from tests.builders.directory import corrected, the_service
from tests.builders.fhir import is_accepted

ALIKE = frozenset({
    "source", "original_id", "said", "corrected_at", "added_by", "organization_id", "location_ids",
})  # fmt: skip
"""Where an entry came from, and the ids of what it names, which are others in another profile."""


def a_bundle(folder: Path, *resources: dict[str, Any], name: str = "services.json") -> Path:
    """Write a Bundle of resources that name each other by type and id."""
    entries = [{"resource": resource} for resource in resources]
    path = folder / name
    path.write_text(json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}))
    return path


def a_kitchen(**changes: Any) -> tuple[dict[str, Any], ...]:
    """Return a kitchen with its organization and place, and a clinic that no service names."""
    meal = {
        "resourceType": "HealthcareService", "id": "meals", "active": True, "name": "Hot meals",
        "comment": "A food pantry with hot meals", "providedBy": {"reference": "Organization/clover"},
        "location": [{"reference": "Location/hall"}],
        "telecom": [{"system": "phone", "value": "617-555-0142"}],
        "availableTime": [{"daysOfWeek": ["mon", "wed"], "availableStartTime": "11:00:00",
                           "availableEndTime": "13:00:00"}],
    }  # fmt: skip
    return (
        meal | changes,
        {"resourceType": "Organization", "id": "clover", "name": "Clover House"},
        {"resourceType": "Location", "id": "hall", "name": "Hall", "address": {"city": "Medford"},
         "managingOrganization": {"reference": "Organization/parish"}},
        {"resourceType": "Organization", "id": "parish", "name": "St. Ann Parish"},
        {"resourceType": "Organization", "id": "general", "name": "General Hospital"},
        {"resourceType": "Location", "id": "ward", "name": "Ward 3"},
    )  # fmt: skip


def names_of(desk: Desk, kind: type[Record]) -> list[str]:
    """Return what the entries of a kind are called."""
    with desk.reading() as session:
        return sorted(held(record)["name"] for record in every_record(session, kind, OFFICE_CHART))


def listed(desk: Desk) -> list[ServiceRow]:
    """Return the directory."""
    with desk.reading() as session:
        return service_rows(session)


def fields_by_name(desk: Desk, kind: type[Record]) -> list[tuple[Any, ...]]:
    """Return every field of the entries of a kind but those that differ from profile to profile."""
    with desk.reading() as session:
        found = [held(record) for record in every_record(session, kind, OFFICE_CHART)]
    return sorted(
        [tuple((name, one[name]) for name in sorted(one.keys() - ALIKE)) for one in found], key=repr
    )


def waiting(desk: Desk) -> int:
    """Return how many operations wait for the office."""
    with desk.reading() as session:
        return outbox.waiting(session.connection())


def test_a_service_comes_with_its_organization_and_place_and_nothing_that_nobody_names(
    rosa: Desk, tmp_path: Path
) -> None:
    report = import_paths(rosa, [a_bundle(tmp_path, *a_kitchen())])
    [row] = listed(rosa)
    assert (row.name, row.organization_name, row.places[0].name) == ("Hot meals", "Clover House", "Hall")
    assert row.categories == ("food-insecurity",)
    assert row.phone is not None
    assert names_of(rosa, Organization) == ["Clover House", "St. Ann Parish"]
    assert names_of(rosa, ServiceLocation) == ["Hall"]
    assert report.totals == {Outcome.NEW: 4, Outcome.KEPT: 2}


def test_a_hospital_without_services_does_not_flood_the_directory(rosa: Desk, tmp_path: Path) -> None:
    report = import_paths(rosa, [a_bundle(tmp_path, *a_kitchen()[1:])])
    assert report.totals == {Outcome.KEPT: 5}
    assert names_of(rosa, Organization) == []


def test_the_same_file_again_changes_nothing_and_a_dry_run_nothing_at_all(rosa: Desk, tmp_path: Path) -> None:
    path = a_bundle(tmp_path, *a_kitchen())
    dry = import_paths(rosa, [path], dry_run=True)
    assert listed(rosa) == []
    assert import_paths(rosa, [path]).totals == dry.totals
    before = waiting(rosa)
    assert import_paths(rosa, [path]).totals == {Outcome.MATCHED: 6}
    assert waiting(rosa) == before


def test_what_was_kept_before_joins_the_directory_once_a_service_names_it(rosa: Desk, tmp_path: Path) -> None:
    import_paths(rosa, [a_bundle(tmp_path, *a_kitchen()[1:])])
    import_paths(rosa, [a_bundle(tmp_path, *a_kitchen())])
    assert names_of(rosa, Organization) == ["Clover House", "St. Ann Parish"]


def test_the_sender_changes_what_she_said_and_a_correction_of_ours_stands(rosa: Desk, tmp_path: Path) -> None:
    import_paths(rosa, [a_bundle(tmp_path, *a_kitchen())])
    [row] = listed(rosa)
    corrected(rosa, row.service_id, description="Hot meals, bring a bowl")
    changed = a_kitchen(comment="Hot meals and soup", extraDetails="Free")
    report = import_paths(rosa, [a_bundle(tmp_path, *changed)])
    after = the_service(rosa, row.service_id)
    assert (after.description, after.fees) == ("Hot meals, bring a bowl", "Free")
    assert report.totals[Outcome.CONFLICT] == 1
    assert report.updated == 1


def test_our_own_export_read_into_an_empty_profile_says_the_same_in_every_field(
    rosa: Desk, tmp_path: Path
) -> None:
    with rosa.writing() as session:
        write_demo_directory(session)
    path = tmp_path / "directory.json"
    path.write_bytes(export_bundle(rosa))
    assert all(is_accepted(entry["resource"]) for entry in json.loads(path.read_text())["entry"])
    other = a_desk(tmp_path / "other")
    import_paths(other, [path])
    again = tmp_path / "again.json"
    again.write_bytes(export_bundle(other))
    third = a_desk(tmp_path / "third")
    import_paths(third, [again])
    for desk in (other, third):
        for kind in (Organization, ServiceLocation, Service):
            assert fields_by_name(desk, kind) == fields_by_name(rosa, kind)
        said = [(row.name, row.organization_name, [each.name for each in row.places]) for row in listed(desk)]
        assert said == [
            (row.name, row.organization_name, [each.name for each in row.places]) for row in listed(rosa)
        ]
        desk.store.close()


def test_our_own_export_read_back_doubles_and_changes_nothing(rosa: Desk, tmp_path: Path) -> None:
    with rosa.writing() as session:
        write_demo_directory(session)
    path = tmp_path / "directory.json"
    path.write_bytes(export_bundle(rosa))
    before = [fields_by_name(rosa, kind) for kind in (Organization, ServiceLocation, Service)]
    report = import_paths(rosa, [path])
    assert set(report.totals) == {Outcome.MATCHED}
    assert [fields_by_name(rosa, kind) for kind in (Organization, ServiceLocation, Service)] == before
    settled = waiting(rosa)  # the entries have learned once what their sender says
    import_paths(rosa, [path])
    assert waiting(rosa) == settled
