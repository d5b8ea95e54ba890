"""The command line takes in directories of services, gives ours out, and accounts for every row."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.command_line import Office, a_copy, an_office, refusal
from tests.builders.directory import a_small_directory, a_table


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """One profile for all tests that change nothing another one counts on."""
    return an_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def laptop(office: Office, tmp_path: Path) -> Office:
    """A copy of the office's profile for a test that changes it."""
    return a_copy(office, tmp_path)


def test_a_directory_is_taken_in_and_a_second_time_changes_nothing(laptop: Office) -> None:
    folder = a_small_directory(laptop.folder / "town")
    a_table(folder, "required_documents.csv", "id,service_id,document", "1,7,Photo ID", "2,99,Bill")
    tried = laptop.ask("import", folder, "--dry-run")
    first = laptop.ask("import", folder)
    second = laptop.ask("import", folder)
    assert first == tried
    assert first["totals"] == {"new": 6, "matched": 0, "conflict": 0, "kept": 0, "rejected": 1}
    assert second["totals"] == {"new": 0, "matched": 6, "conflict": 0, "kept": 0, "rejected": 1}
    assert first["resources"] == {"HealthcareService": 1, "Location": 1, "Organization": 1}
    [papers] = [file for file in first["files"] if file["path"].endswith("required_documents.csv")]
    assert papers["kind"] == "hsds-csv"
    assert papers["rejected"] == [
        {"where": "row 3", "reason": "The service it belongs to (99) is not in these files."}
    ]


@pytest.mark.parametrize("name", ["ours.zip", "ours.json"])
def test_the_directory_leaves_as_hsds_3_1_and_is_known_when_it_comes_back(laptop: Office, name: str) -> None:
    laptop.ask("import", a_small_directory(laptop.folder / "town"))
    out = laptop.folder / name
    written = laptop.ask("export", "hsds", "--out", out)
    assert (written["bytes"], written["version"]) == (out.stat().st_size, "3.1")
    back = laptop.ask("import", out)
    assert back["totals"]["new"] == back["totals"]["rejected"] == 0
    assert back["totals"]["matched"] > 4


def test_the_columns_of_a_sender_are_saved_once_and_known_from_then_on(laptop: Office) -> None:
    table = a_table(laptop.folder, "agencies.csv", "Agency,What,Tel", "Harbor Neighbors,Food,617-555-0142")
    columns = laptop.folder / "columns.txt"
    columns.write_text(
        "# our county\nagencies.csv.Agency=organization.name\nagencies.csv.What=service.name\n"
        "agencies.csv.Tel=phone.number\n",
        encoding="utf-8",
    )
    assert laptop.ask("import", table)["totals"]["rejected"] == 1
    first = laptop.ask("import", table, "--sender", "County", "--columns", columns)
    again = laptop.ask("import", table, "--sender", "County")
    assert (first["totals"]["new"], again["totals"]["matched"]) == (1, 1)


def test_a_line_that_means_nothing_is_refused_and_nothing_is_taken_in(laptop: Office) -> None:
    columns = laptop.folder / "columns.txt"
    columns.write_text("agencies.csv.Agency=town.name\n", encoding="utf-8")
    table = a_table(laptop.folder, "agencies.csv", "Agency", "Harbor")
    done = laptop.run("import", table, "--sender", "County", "--columns", columns)
    assert "HSDS 3.1 has no town.name" in refusal(done)
