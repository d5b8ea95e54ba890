"""A directory leaves as JSON or a zip of tables and comes back the same; traps in a zip are refused."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from carecoord_desktop.hsds import sources, writing
from carecoord_desktop.hsds.entries import Entry, Reading, equal
from tests.builders.directory import a_small_directory

SENDERS = ("datapackage-1.1", "ilao-hsds-1.1", "ohana-sample-csv", "csv", "mock-api-3.1", "spec-3.0-examples")


def read_one(path: Path) -> Reading:
    """Return the one directory at a path."""
    [directory] = sources.find([path]).directories
    return sources.read(directory)


@pytest.mark.parametrize("sender", SENDERS)
def test_a_real_directory_written_and_read_again_is_the_same(
    shared_data: Path, tmp_path: Path, sender: str
) -> None:
    found = sources.find([shared_data / "hsds"]).directories
    [directory] = [one for one in found if one.sender == sender]
    entries = sources.read(directory).entries.values()
    for name, content in (("d.zip", writing.as_package(entries)), ("d.json", writing.as_json(entries))):
        path = tmp_path / name
        path.write_bytes(content)
        again = read_one(path)
        assert equal(entries, again.entries.values()), name
        assert [remark for account in again.accounts for remark in account.refused] == []


def test_a_cell_that_looks_like_a_formula_is_no_formula_in_a_spreadsheet_and_comes_back_plain(
    tmp_path: Path,
) -> None:
    entry = Entry(
        "program", "1", {"name": "=cmd|' /C calc'!A0", "description": "-12", "organization_id": "1"}
    )
    owner = Entry("organization", "1", {"name": "@SUM(A1)", "description": "+1 617 555 0142"})
    path = tmp_path / "d.zip"
    path.write_bytes(writing.as_package([owner, entry]))
    with zipfile.ZipFile(path) as packed:
        cells = packed.read("programs.csv").decode()
    assert "'=cmd" in cells
    assert ",-12" in cells
    assert equal([owner, entry], read_one(path).entries.values())


def test_the_package_says_which_tables_it_holds() -> None:
    content = writing.as_package([Entry("service", "7", {"name": "Food pantry", "status": "active"})])
    path = zipfile.Path(io.BytesIO(content), "datapackage.json")
    package = json.loads(path.read_text(encoding="utf-8"))
    assert [one["path"] for one in package["resources"]] == ["services.csv"]


def a_zip(folder: Path, **files: bytes) -> Path:
    """Return a zip file with a small directory and these files."""
    path = folder / "town.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for table in sorted(a_small_directory(folder / "town").iterdir()):
            packed.write(table, f"export/{table.name}")
        for name, content in files.items():
            packed.writestr(name, content, zipfile.ZIP_DEFLATED if len(content) > 999 else zipfile.ZIP_STORED)
    return path


def refusals(reading: Reading) -> list[str]:
    """Return why files were refused."""
    return [remark.reason for account in reading.accounts for remark in account.refused]


def test_a_zip_of_a_folder_is_read_like_the_folder(tmp_path: Path) -> None:
    reading = read_one(a_zip(tmp_path))
    assert equal(reading.entries.values(), read_one(tmp_path / "town").entries.values())


def test_a_name_in_a_zip_is_never_a_path(tmp_path: Path) -> None:
    path = a_zip(tmp_path, **{"../../programs.csv": b"id,organization_id,name\n1,1,Rides\n"})
    assert ("program", "1") in read_one(path).entries
    assert not (tmp_path.parent.parent / "programs.csv").exists()


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    reading = read_one(a_zip(tmp_path, **{"programs.csv": b"id,name\n" + b"0" * (8 << 20)}))
    assert refusals(reading) == ["The file is packed in a way that no table is."]
    assert ("service", "7") in reading.entries


def test_more_files_than_any_directory_has_are_refused(tmp_path: Path) -> None:
    path = a_zip(tmp_path, **{f"{number}.csv": b"id\n" for number in range(sources.MOST_FILES + 1)})
    assert "more than 500 files" in refusals(read_one(path))[0]


def test_a_damaged_file_in_a_zip_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    path = a_zip(tmp_path, **{"programs.csv": b"id,organization_id,name\n1,1,Rides\n"})
    content = bytearray(path.read_bytes())
    content[content.index(b"Rides")] ^= 0xFF
    path.write_bytes(bytes(content))
    reading = read_one(path)
    assert refusals(reading) == ["The file in the zip is damaged."]
    assert ("service", "7") in reading.entries


def test_something_in_the_zip_that_is_no_table_is_listed(tmp_path: Path) -> None:
    assert refusals(read_one(a_zip(tmp_path, **{"readme.pdf": b"%PDF"}))) == [
        "It is no table and no JSON file."
    ]
