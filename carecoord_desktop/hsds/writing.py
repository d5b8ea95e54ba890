"""A directory as others read it: HSDS 3.1 tables in one JSON file, or as CSV files packed in a zip."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from carecoord_desktop.hsds.entries import Entry
from carecoord_desktop.hsds.tables import FIELDS, NUMBERS, REQUIRED, fields_of

VERSION = "3.1"
FILE_STEMS = {
    "organization": "organizations", "service": "services", "location": "locations", "program": "programs",
    "service_at_location": "service_at_locations", "address": "addresses", "phone": "phones",
    "contact": "contacts", "schedule": "schedules", "service_area": "service_areas", "language": "languages",
    "required_document": "required_documents", "cost_option": "cost_options",
    "organization_identifier": "organization_identifiers", "service_capacity": "service_capacities",
    "unit": "units", "url": "urls", "attribute": "attributes", "taxonomy": "taxonomies",
    "taxonomy_term": "taxonomy_terms", "meta_table_description": "meta_table_descriptions",
}  # fmt: skip
_EPOCH = (1980, 1, 1, 0, 0, 0)  # one directory always gives the same bytes
_FORMULA = re.compile(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def as_json(entries: Iterable[Entry]) -> bytes:
    """Return a directory as one JSON document: each table a list of its rows, empty fields left out."""
    tables = _by_table(entries)
    document = {
        _stem(table): [{"id": entry.id, **_typed(entry)} for entry in rows] for table, rows in tables.items()
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def as_package(entries: Iterable[Entry]) -> bytes:
    """Return a directory as a zip file: a CSV file for each table that has rows, and datapackage.json."""
    tables = _by_table(entries)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "datapackage.json", json.dumps(_package(tables), indent=1))
        for table, rows in tables.items():
            _add(archive, f"{_stem(table)}.csv", _csv(table, rows))
    return packed.getvalue()


def unguarded(cell: str) -> str:
    """Return a cell of a CSV file without the mark that kept a spreadsheet from reading it as a formula."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _by_table(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    tables: dict[str, list[Entry]] = {}
    for entry in entries:
        tables.setdefault(entry.table, []).append(entry)
    return {table: tables[table] for table in FIELDS if table in tables}


def _stem(table: str) -> str:
    return FILE_STEMS.get(table, table)


def _typed(entry: Entry) -> dict[str, Any]:
    return {
        name: _number(value) if name in NUMBERS and _NUMBER.fullmatch(value) else value
        for name, value in entry.values.items()
    }


def _number(text: str) -> int | float | str:
    """Return a number, if JSON gives back the same digits; else the text."""
    if "." not in text:
        return int(text) if str(int(text)) == text else text
    number = float(text)
    return number if repr(number) == text and Decimal(text) == Decimal(repr(number)) else text


def _csv(table: str, rows: list[Entry]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    names = fields_of(table)
    writer.writerow(names)
    for entry in rows:
        writer.writerow([_guarded(({"id": entry.id} | entry.values).get(name, "")) for name in names])
    return text.getvalue()


def _package(tables: dict[str, list[Entry]]) -> dict[str, Any]:
    """Return the description of the tables (Frictionless Data Package, as HSDS uses it)."""
    return {
        "name": "human-services-directory",
        "profile": "tabular-data-package",
        "hsds_version": VERSION,
        "resources": [
            {"name": _stem(table), "path": f"{_stem(table)}.csv", "schema": {"fields": _described(table)}}
            for table in tables
        ],
    }


def _described(table: str) -> list[dict[str, Any]]:
    needed = {"id", *REQUIRED.get(table, ())}
    return [
        {"name": name, "type": "number" if name in NUMBERS else "string"}
        | ({"constraints": {"required": True}} if name in needed else {})
        for name in fields_of(table)
    ]


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, text.encode())
