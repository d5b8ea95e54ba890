"""Every row of every file of a directory is taken, or listed with its number and why it was not."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carecoord_desktop.hsds import sources
from carecoord_desktop.hsds.entries import FileAccount, Reading, equal
from carecoord_desktop.hsds.json_files import read_json
from carecoord_desktop.hsds.tables import FIELDS, FILE_NAMES, PARENTS
from tests.builders.directory import a_small_directory, a_table, rows_counted

FOLDERS = ("datapackage-1.1", "ilao-hsds-1.1", "ohana-sample-csv", "spec-3.0-examples/csv")
_LISTS = {
    "funding", "contacts", "phones", "locations", "programs", "services", "organization_identifiers",
    "schedules", "service_areas", "service_at_locations", "languages", "cost_options",
    "required_documents", "attributes", "metadata", "addresses", "accessibility", "capacities",
    "additional_websites", "additional_urls",
}  # fmt: skip
_SINGLES = {"organization", "program", "location", "service", "taxonomy_term", "taxonomy_detail", "unit"}


def read_folder(folder: Path) -> Reading:
    """Return what one folder holds."""
    [directory] = [one for one in sources.find([folder]).directories if one.sender == folder.name]
    return sources.read(directory)


def account_of(reading: Reading, name: str) -> FileAccount:
    """Return the account of one file."""
    [account] = [account for account in reading.accounts if account.name.endswith(name)]
    return account


@pytest.mark.parametrize("folder", FOLDERS)
def test_as_many_rows_are_accounted_for_as_the_real_files_have(shared_data: Path, folder: str) -> None:
    reading = read_folder(shared_data / "hsds" / folder)
    for account in reading.accounts:
        assert account.rows == rows_counted([Path(account.name)]), account.name
        assert account.rows == account.taken + account.refused_rows, account.name


@pytest.mark.parametrize("folder", ["mock-api-3.1", "spec-3.0-examples"])
def test_as_many_objects_are_accounted_for_as_the_real_json_has(shared_data: Path, folder: str) -> None:
    reading = read_folder(shared_data / "hsds" / folder)
    for account in reading.accounts:
        document = json.loads(Path(account.name).read_text(encoding="utf-8"))
        assert account.rows == _objects_in(document), account.name
        assert account.rows == account.taken + account.refused_rows, account.name


def _objects_in(document: Any) -> int:
    """Count the objects of HSDS in a document without the reader that is being tested."""
    if isinstance(document, list):
        return sum(map(_objects_in, document))
    if "contents" in document:
        return _objects_in(document["contents"])
    if any(key.endswith(".csv") for key in document):
        return sum(len(rows) for rows in document.values())
    inside = [value for key, value in document.items() if key in _LISTS | _SINGLES and value]
    return 1 + sum(_objects_in(value) for value in inside if isinstance(value, dict | list))


def test_the_real_directory_of_legal_aid_is_read_but_for_rows_that_say_nothing(shared_data: Path) -> None:
    reading = read_folder(shared_data / "hsds/ilao-hsds-1.1")
    phones = account_of(reading, "phones.csv")
    assert (phones.rows, phones.taken) == (982, 955)
    assert {remark.reason for remark in phones.refused} == {"It has no number."}
    with (shared_data / "hsds/ilao-hsds-1.1/phones.csv").open(encoding="utf-8", newline="") as file:
        numbered = [(f"row {n}", row["number"]) for n, row in enumerate(csv.DictReader(file), start=2)]
    without = [where for where, number in numbered if number in ("", "no phone")]
    assert [remark.where for remark in phones.refused] == without


def test_a_row_that_belongs_to_nothing_is_listed_with_its_number_and_why(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(
        folder, "required_documents.csv", "id,service_id,document", "1,7,Photo ID", "2,99,Bill", "3,,Letter"
    )
    account = account_of(read_folder(folder), "required_documents.csv")
    assert (account.rows, account.taken) == (3, 1)
    assert [(one.where, one.reason) for one in account.refused] == [
        ("row 3", "The service it belongs to (99) is not in these files."),
        ("row 4", "It does not say what it belongs to."),
    ]


def test_a_service_stays_when_only_its_organization_is_missing(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "organizations.csv", "id,name", "2,Somebody else")
    reading = read_folder(folder)
    assert "organization_id" not in reading.entries["service", "7"].values
    [note] = account_of(reading, "services.csv").notes
    assert note.reason == "The organization it names (1) is not in these files and was left out."


def test_a_phone_of_a_refused_contact_is_refused_as_well(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "contacts.csv", "id,service_id,name", "5,99,Maria")
    a_table(folder, "phones.csv", "id,contact_id,number", "4,5,617-555-0142")
    reading = read_folder(folder)
    assert account_of(reading, "contacts.csv").taken == account_of(reading, "phones.csv").taken == 0


def test_a_row_with_too_many_cells_is_refused_and_an_empty_one_too(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "programs.csv", "id,organization_id,name", "1,1,Food, and more", ",,", "2,1,Rides")
    account = account_of(read_folder(folder), "programs.csv")
    assert [one.reason for one in account.refused] == [
        "It has 4 cells, but the table has 3 columns.",
        "The row is empty.",
    ]
    assert account.taken == 1


def test_the_same_id_twice_is_one_service_and_the_first_word_stands(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "services.csv", "id,name,email", "7,Food pantry,", "7,Clothes,a@example.org")
    reading = read_folder(folder)
    assert reading.entries["service", "7"].values["name"] == "Food pantry"
    assert reading.entries["service", "7"].values["email"] == "a@example.org"
    account = account_of(reading, "services.csv")
    assert account.taken == 2
    assert "says otherwise: name" in account.notes[0].reason


def test_columns_that_hsds_does_not_have_are_named(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "programs.csv", "id,organization_id,name,mood", "1,1,Rides,sunny")
    [note] = account_of(read_folder(folder), "programs.csv").notes
    assert note.reason == "HSDS has no such columns, they are left out: mood."


def test_a_file_that_windows_wrote_is_read_and_says_so(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    (folder / "programs.csv").write_bytes("id,organization_id,name\n1,1,Café\n".encode("cp1252"))
    reading = read_folder(folder)
    assert reading.entries["program", "1"].values["name"] == "Café"
    assert "UTF-8" in account_of(reading, "programs.csv").notes[0].reason


def test_semicolons_between_the_cells_are_understood(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    a_table(folder, "programs.csv", "id;organization_id;name", "1;1;Rides, and more")
    assert read_folder(folder).entries["program", "1"].values["name"] == "Rides, and more"


def test_damaged_json_is_one_refused_file_and_the_others_are_read(tmp_path: Path) -> None:
    folder = a_small_directory(tmp_path / "town")
    directory = sources.Directory("town", (*sorted(folder.iterdir()), _broken(folder)))
    reading = sources.read(directory)
    account = account_of(reading, "broken.json")
    assert (account.rows, account.taken, account.refused_rows) == (1, 0, 1)
    assert ("service", "7") in reading.entries


def _broken(folder: Path) -> Path:
    path = folder / "broken.json"
    path.write_text('{"contents": [', encoding="utf-8")
    return path


def test_every_field_list_is_that_of_the_schema(shared_data: Path) -> None:
    left_to_nested = {"attributes", "metadata", "organization", "program", "unit", "taxonomy_term",
                      "taxonomy_detail", "location", "fees"}  # fmt: skip
    for path in sorted((shared_data / "hsds/schema-3.1").glob("*.json")):
        if path.stem == "openapi":
            continue
        said = json.loads(path.read_text(encoding="utf-8"))["properties"]
        plain = (
            {name for name, rules in said.items() if rules.get("type") != "array"} - left_to_nested - {"id"}
        )
        assert plain <= set(FIELDS[path.stem].split()), path.stem


_cells = st.sampled_from(
    ("", "7", "1", "99", "9:00am", "x" * 50, "12/24/15", "=1+1", "[insert text here]", "-500", "é", '"')
)
_tables = st.dictionaries(
    st.sampled_from(sorted(set(FILE_NAMES) | {"taxonomy"})),
    st.lists(st.lists(_cells, max_size=9), max_size=6),
    max_size=5,
)
_names = st.sampled_from(sorted(_LISTS | _SINGLES | {"id", "name", "number"}))
_documents = st.recursive(
    st.none() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names, inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_tables)
def test_whatever_the_tables_say_every_row_is_accounted_for(
    tmp_path_factory: pytest.TempPathFactory, tables: dict[str, list[list[str]]]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    for name, rows in tables.items():
        table = FILE_NAMES.get(name, ("taxonomy", ""))[0]
        header = ["id", *PARENTS.get(table, ()), *FIELDS[table].split()[-6:]]
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])
    for directory in sources.find([folder]).directories:
        reading = sources.read(directory)
        for account in reading.accounts:
            assert account.rows == rows_counted([Path(account.name)])
            assert account.rows == account.taken + account.refused_rows
        assert equal(reading.entries.values(), sources.read(directory).entries.values())


@settings(deadline=None, max_examples=60)
@given(_documents)
def test_whatever_an_object_says_it_is_read_without_a_fall(document: Any) -> None:
    reading = Reading("any")
    read_json(reading, "services.json", json.dumps(document).encode())
    [account] = reading.accounts
    assert account.rows == account.taken + account.refused_rows
