"""How the columns of a sender's own files are read: lines such as "agencies.csv.Agency=organization.name"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.hsds import rows
from carecoord_desktop.hsds.entries import Reading, Row, derived_id, stem_of
from carecoord_desktop.hsds.rows import RowRefused
from carecoord_desktop.hsds.tables import FIELDS, PARENTS

_OWNERS = ("organization", "service", "location")


@dataclass(frozen=True)
class Mapping31:
    """The columns of each file by their fields of HSDS 3.1, as "table.field"."""

    files: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, file_name: str) -> Mapping[str, str]:
        """Return what the columns of a file mean; nothing where nobody has said so."""
        return self.files.get(stem_of(file_name), {})


def mapping_of(lines: Iterable[str]) -> Mapping31:
    """Return the mapping that these lines write; lines that say nothing are left out."""
    files: dict[str, dict[str, str]] = {}
    for line in lines:
        source, equals, target = line.strip().partition("=")
        file_name, dot, column = source.partition(".")
        column = column.removeprefix("csv.")
        if equals and dot and column and target.strip():
            files.setdefault(file_name.strip().casefold(), {})[column.strip()] = target.strip()
    return Mapping31(files)


def mapping_problems(lines: Iterable[str]) -> list[Problem]:
    """Return what is wrong with the lines of a mapping."""
    found = []
    for number, line in enumerate(lines, start=1):
        source, equals, target = line.strip().partition("=")
        table, _, name = target.strip().partition(".")
        if not equals or "." not in source:
            found.append(Problem("columns", f"Line {number}: write file.column=table.field."))
        elif table not in FIELDS or (name != "id" and name not in FIELDS[table].split()):
            found.append(Problem("columns", f"Line {number}: HSDS 3.1 has no {target.strip()}."))
    return found


def take_mixed_row(
    reading: Reading, columns: Mapping[str, str], row: Row, meaning: Mapping[str, str]
) -> None:
    """Count a row in that speaks of several things at once, such as an agency with its address and phone.

    Raises:
        RowRefused: if it speaks of no organization, service or place that has a name.
    """
    by_table: dict[str, dict[str, str]] = {}
    for column, target in meaning.items():
        table, _, name = target.partition(".")
        value = columns.get(column, "")
        if value.strip() and table in FIELDS:
            said = by_table.setdefault(table, {})
            said[name] = f"{said[name]}\n{value}" if name in said else value
    ids = {table: _own_id(table, by_table) for table in _OWNERS if table in by_table}
    if "address" in by_table and "location" not in ids:
        ids["location"] = derived_id("location", by_table["address"])
        by_table["location"] = {"name": by_table.get("service", {}).get("name", "")}
    if not ids:
        raise RowRefused("It names no organization, service or place.")
    _link(by_table, ids)
    for table, values in sorted(by_table.items(), key=lambda item: item[0] not in _OWNERS):
        rows.take_row(reading, table, "", values, row, {})


def _own_id(table: str, by_table: Mapping[str, Mapping[str, str]]) -> str:
    values = by_table[table]
    if values.get("id"):
        return values["id"]
    known_by = {name: values[name] for name in ("name", "address_1", "url") if name in values}
    if table == "service" and "organization" in by_table:
        known_by["of"] = by_table["organization"].get("name", "")
    return derived_id(table, known_by)


def _link(by_table: dict[str, dict[str, str]], ids: Mapping[str, str]) -> None:
    """Let the parts of a mixed row name each other."""
    if {"service", "location"} <= ids.keys():
        by_table["service_at_location"] = {"service_id": ids["service"], "location_id": ids["location"]}
    for table, values in by_table.items():
        if table in ids:
            values["id"] = ids[table]
        if table in ("service", "location") and "organization" in ids:
            values["organization_id"] = ids["organization"]
        parent = next((name for name in PARENTS.get(table, ()) if name.removesuffix("_id") in ids), "")
        if parent and table not in ids and table != "service_at_location":
            values[parent] = ids[parent.removesuffix("_id")]
