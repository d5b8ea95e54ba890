"""A sender's own table: its columns are shown with what stands in them, and mostly guessed right."""

from __future__ import annotations

from pathlib import Path

import pytest

from carecoord_desktop.hsds.columns import (
    MEANINGS,
    NoTable,
    guessed_meanings,
    mapping_lines,
    missing_meaning,
    own_table,
)
from carecoord_desktop.hsds.mapping import mapping_of, mapping_problems
from tests.builders.directory import a_table


def test_columns_are_shown_with_their_first_rows_and_guessed(tmp_path: Path) -> None:
    path = a_table(
        tmp_path, "agencies.csv", "Agency,Program name,Zip,Remarks",
        "Harbor,Pantry,02139,", "Harbor,Meals,02138,call", *(["Grace,Kitchen,02141,"] * 9),
    )  # fmt: skip
    table = own_table(path)
    assert table.columns == ("Agency", "Program name", "Zip", "Remarks")
    assert len(table.rows) == 5
    assert table.examples("Agency") == "Harbor | Grace"
    meanings = guessed_meanings(table.columns)
    assert meanings == {
        "Agency": "organization.name", "Program name": "service.name", "Zip": "address.postal_code",
    }  # fmt: skip
    lines = mapping_lines(table, meanings)
    assert mapping_problems(lines) == []
    assert mapping_of(lines).of("agencies.csv") == meanings


def test_every_meaning_offered_is_one_that_an_import_understands() -> None:
    assert mapping_problems([f"agencies.X={meaning}" for meaning in MEANINGS]) == []


def test_a_table_that_names_nobody_is_not_read() -> None:
    assert "Say which column" in missing_meaning({"Tel": "phone.number"})
    assert missing_meaning({"What": "service.name"}) == ""


@pytest.mark.parametrize("content", [b"", b"one column\n1\n", b"\xff\xfe\x00a,b\n"])
def test_a_file_that_is_no_table_says_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(NoTable):
        own_table(path)
