"""Older versions of HSDS and a sender's own columns are read as HSDS 3.1."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from carecoord_desktop.hsds import sources
from carecoord_desktop.hsds.entries import Reading
from carecoord_desktop.hsds.mapping import mapping_of, mapping_problems
from tests.builders.directory import a_small_directory, a_table

FLAT = (
    "agencies.csv.Agency=organization.name",
    "agencies.csv.What=service.name",
    "agencies.csv.Street=address.address_1",
    "agencies.csv.Zip=address.postal_code",
    "agencies.csv.Tel=phone.number",
    "agencies.csv.Speaks=language.name",
)


def read_folder(folder: Path) -> Reading:
    """Return what one folder holds."""
    [directory] = sources.find([folder]).directories
    return sources.read(directory)


def values_of(reading: Reading, table: str) -> list[dict[str, str]]:
    """Return what the objects of a table say."""
    return [entry.values for entry in reading.of(table)]


def test_weekday_hours_of_1_1_become_a_weekly_schedule(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "regular_schedules.csv", "service_id,weekday,opens_at,closes_at", "7,Monday,9:00am,5:00")
    [schedule] = values_of(read_folder(folder), "schedule")
    assert schedule == {
        "service_id": "7", "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "17:00",
    }  # fmt: skip


def test_a_holiday_of_1_1_becomes_days_on_which_it_is_closed(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    header = "id,service_id,closed,opens_at,closes_at,start_date,end_date"
    a_table(folder, "holiday_schedules.csv", header, "1,7,true,,,12/24/15,2015-12-26")
    [schedule] = values_of(read_folder(folder), "schedule")
    assert (schedule["valid_from"], schedule["valid_to"]) == ("2015-12-24", "2015-12-26")
    assert schedule["description"] == "Closed"


def test_both_kinds_of_address_become_one_table_that_says_which(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "physical_addresses.csv", "id,location_id,address_1", "1,3,1 Pier Street")
    a_table(folder, "postal_addresses.csv", "id,location_id,address_1", "1,3,PO Box 9")
    found = {one["address_type"]: one["address_1"] for one in values_of(read_folder(folder), "address")}
    assert found == {"physical": "1 Pier Street", "postal": "PO Box 9"}


def test_eligibility_of_1_1_becomes_words_of_the_service(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(
        folder, "eligibility.csv", "id,service_id,eligibility", "1,7,adult", "2,7,Residents only", "3,8,?"
    )
    reading = read_folder(folder)
    assert reading.entries["service", "7"].values["eligibility_description"] == "adult\nResidents only"
    [account] = [one for one in reading.accounts if one.name.endswith("eligibility.csv")]
    assert (account.taken, account.refused_rows) == (2, 1)


def test_lists_in_one_cell_become_rows_of_their_own(tmp_path: Path) -> None:
    folder = tmp_path / "ohana"
    a_table(folder, "organizations.csv", "id,name", "1,Harbor Neighbors")
    a_table(folder, "locations.csv", "id,organization_id,name,accessibility", '3,1,Hall,"ramp, restroom"')
    a_table(
        folder, "services.csv", "id,location_id,name,languages,accepted_payments,service_areas",
        '7,3,Food pantry,"Spanish, Haitian Creole","Cash, Medicaid",02128',
    )  # fmt: skip
    reading = read_folder(folder)
    assert [one["name"] for one in values_of(reading, "language")] == ["Spanish", "Haitian Creole"]
    assert [one["option"] for one in values_of(reading, "cost_option")] == ["Cash", "Medicaid"]
    assert [one["description"] for one in values_of(reading, "accessibility")] == ["ramp", "restroom"]
    assert values_of(reading, "service_at_location") == [{"service_id": "7", "location_id": "3"}]


def test_the_taxonomy_before_3_0_holds_the_terms(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "taxonomy.csv", "id,name,parent_id,parent_name,vocabulary", "5,Food,,,AIRS")
    a_table(folder, "services_taxonomy.csv", "id,service_id,taxonomy_id,taxonomy_detail", "1,7,5,")
    reading = read_folder(folder)
    assert reading.entries["taxonomy_term", "5"].values == {"name": "Food", "taxonomy": "AIRS"}
    assert values_of(reading, "attribute") == [{"link_id": "7", "taxonomy_term_id": "5"}]


def test_one_wide_table_of_a_sender_becomes_agencies_services_places_and_phones(tmp_path: Path) -> None:
    path = a_table(
        tmp_path, "agencies.csv", "Agency,What,Street,Zip,Tel,Speaks",
        "Harbor Neighbors,Food pantry,1 Pier Street,02128,617-555-0142,Spanish",
        "Harbor Neighbors,Rides,1 Pier Street,02128,617-555-0143,",
        ",,,,617-555-0144,",
    )  # fmt: skip
    mapped = mapping_of(FLAT)
    [directory] = sources.find([path], lambda name: bool(mapped.of(name))).directories
    reading = sources.read(directory, "harbor", mapped)
    assert [one["name"] for one in values_of(reading, "organization")] == ["Harbor Neighbors"]
    assert [one["name"] for one in values_of(reading, "service")] == ["Food pantry", "Rides"]
    assert {one["number"] for one in values_of(reading, "phone")} == {"617-555-0142", "617-555-0143"}
    assert len(values_of(reading, "address")) == 1
    [account] = reading.accounts
    assert (account.rows, account.taken) == (3, 2)
    assert account.refused[0].reason == "It names no organization, service or place."


def test_without_a_mapping_a_strange_table_is_refused_whole_with_its_rows_counted(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "agencies.csv", "Agency,Tel", "A,1", "B,2")
    [account] = [one for one in read_folder(folder).accounts if one.name.endswith("agencies.csv")]
    assert (account.rows, account.taken, account.refused_rows) == (2, 0, 2)
    assert account.refused[0].where == "rows 2 to 3"


@pytest.mark.parametrize(
    "line", ["Agency", "a.csv.Agency", "a.csv.Agency=organization.mood", "a.csv.B=town.name"]
)
def test_a_line_of_a_mapping_that_says_nothing_is_named(line: str) -> None:
    [problem] = mapping_problems([line])
    assert problem.message.startswith("Line 1")


def test_attributes_of_2_0_hang_on_their_service_as_those_of_3_0_do(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "taxonomy_term.csv", "id,term,name", "5,BD-1800,Food")
    a_table(folder, "service_attribute.csv", "id,service_id,taxonomy_term_id", "1,7,5")
    a_table(folder, "other_attribute.csv", "id,link_id,taxonomy_term_id", "2,1,5", "3,88,5")
    reading = read_folder(folder)
    assert [one["link_id"] for one in values_of(reading, "attribute")] == ["1", "7"]
    [account] = [one for one in reading.accounts if one.name.endswith("other_attribute.csv")]
    assert [one.reason for one in account.refused] == ["The entry it belongs to (88) is not in these files."]


def test_pages_of_an_api_and_whole_objects_become_one_directory(tmp_path: Path) -> None:
    page = {
        "total_items": 1,
        "contents": [{"id": "7", "name": "Food pantry", "organization": {"id": "1", "name": "Harbor"}}],
    }
    whole = {
        "id": "7", "name": "Food pantry", "status": "active", "application_process": "Walk in",
        "phones": [{"id": "4", "number": "617-555-0142", "languages": [{"id": "8", "name": "Spanish"}]}],
        "service_at_locations": [{"id": "9", "location": {"id": "3", "name": "Hall", "latitude": 42.3}}],
    }  # fmt: skip
    (tmp_path / "services.json").write_text(json.dumps(page), encoding="utf-8")
    (tmp_path / "services-7.json").write_text(json.dumps(whole), encoding="utf-8")
    reading = read_folder(tmp_path)
    [service] = values_of(reading, "service")
    assert (service["organization_id"], service["application_process"]) == ("1", "Walk in")
    assert values_of(reading, "phone")[0]["service_id"] == "7"
    assert values_of(reading, "language")[0]["phone_id"] == "4"
    assert values_of(reading, "location")[0]["latitude"] == "42.3"
    assert (
        sum(account.rows for account in reading.accounts)
        == sum(account.taken for account in reading.accounts)
        == 7
    )


def test_the_schema_of_hsds_is_no_directory(shared_data: Path) -> None:
    assert sources.find([shared_data / "hsds/schema-3.1"]).directories == []
