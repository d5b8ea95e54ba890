"""A directory as JSON: pages of the API, whole objects with what hangs on them, lists, tables in one file."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.strict_json import JsonObject, Refused
from carecoord_desktop.hsds import rows
from carecoord_desktop.hsds.csv_files import table_of
from carecoord_desktop.hsds.entries import FileAccount, Reading, Row, derived_id, stem_of
from carecoord_desktop.hsds.rows import RowRefused
from carecoord_desktop.hsds.tables import FILE_NAMES, INSIDE, NESTED

KIND = "hsds-json"
_SIGNS = {
    "service_at_location": {"service", "location", "service_id", "location_id"},
    "service": {"organization", "application_process", "service_at_locations", "eligibility_description",
                "interpretation_services", "assured_date", "fees_description", "organization_id"},
    "location": {"location_type", "addresses", "latitude", "transportation"},
    "organization": {"tax_status", "legal_status", "website", "locations", "organization_identifiers",
                     "year_incorporated", "services"},
    "taxonomy_term": {"taxonomy_detail", "term_uri", "parent_id", "taxonomy_id"},
    "taxonomy": {"version", "uri"},
}  # fmt: skip
"""By what an object is known where neither its file nor the list around it says what it is."""

_NOT_OURS = {"resourceType", "properties", "openapi"}
"""What marks a health record, a JSON schema (that of HSDS itself, too) and the description of an API."""


def is_directory(document: Any, name: str) -> bool:
    """Return whether a document is one of HSDS, by the name of its file and what it looks like."""
    if isinstance(document, dict) and document.keys() & _NOT_OURS:
        return False
    return next(_objects(document, stem_of(name)), None) is not None


def read_json(reading: Reading, name: str, data: bytes) -> None:
    """Take in one JSON file of a directory."""
    account = reading.begin_file(name, KIND)
    try:
        document = strict_json.parse(data)
    except Refused as refusal:
        account.rows = account.unread = 1
        reading.refuse(account, refusal.where, refusal.reason)
        return
    _ObjectReader(reading, account).take_all(document, stem_of(name))


def _objects(document: Any, stem: str) -> Iterator[tuple[str, str, JsonObject]]:
    """Yield the table, place and content of each outermost object that is known to be of HSDS."""
    if isinstance(document, dict) and isinstance(document.get("contents"), list):
        yield from _listed(document["contents"], "contents", stem)
    elif isinstance(document, list):
        yield from _listed(document, "object", stem)
    elif isinstance(document, dict):
        tables = [key for key in document if _table_named(key) and isinstance(document[key], list)]
        if tables and "id" not in document:
            for key in tables:
                yield from _listed(document[key], key, stem_of(key))
        elif table := _table_like(document, stem):
            yield table, "the object", document


def _listed(objects: list[Any], place: str, stem: str) -> Iterator[tuple[str, str, JsonObject]]:
    for number, content in enumerate(objects, start=1):
        if isinstance(content, dict) and (table := _table_like(content, stem)):
            yield table, f"{place} {number}", content


def _table_named(key: str) -> str:
    return FILE_NAMES.get(stem_of(key), ("", ""))[0]


def _table_like(content: JsonObject, stem: str) -> str:
    """Return the table an object belongs to: by the name of its list or file, else by its fields."""
    for part in (stem, stem.split("-")[0], stem.removesuffix("_list").removesuffix("_full")):
        table = table_of(part, list(content))[0]
        if table:
            return table
    likeness = {table: len(signs & content.keys()) for table, signs in _SIGNS.items()}
    best = max(likeness, key=lambda table: likeness[table])
    return best if likeness[best] >= 2 and "id" in content else ""


class _ObjectReader:
    """Takes objects in with all that is nested in them; each object is one row of the account."""

    def __init__(self, reading: Reading, account: FileAccount) -> None:
        self._reading = reading
        self._account = account

    def take_all(self, document: Any, stem: str) -> None:
        """Take in every object of a document."""
        for table, where, content in _objects(document, stem):
            self._take(table, where, content, {})

    def _take(self, table: str, where: str, content: JsonObject, links: dict[str, str]) -> str:
        """Take in an object with its parts; return its id, "" where it was refused."""
        self._account.rows += 1
        row = Row(self._account, where)
        columns = {name: text for name, value in content.items() if (text := _text(value))} | {
            name: value for name, value in links.items() if not _text(content.get(name))
        }
        for name, (inner, link) in INSIDE.get(table, {}).items():
            if isinstance(content.get(name), dict):
                inner_id = self._take(inner, f"{where}, {name}", content[name], {})
                columns[link] = columns.get(link) or inner_id
        columns["id"] = columns.get("id") or derived_id(table, columns)
        try:
            rows.take_row(self._reading, table, "", columns, row, {})
        except RowRefused as refusal:
            self._reading.refuse(self._account, where, str(refusal))
            return ""
        self._account.taken_from.append(row)
        self._take_parts(table, where, content, columns["id"])
        return columns["id"]

    def _take_parts(self, table: str, where: str, content: JsonObject, entry_id: str) -> None:
        everywhere = {"attributes": ("attribute", "link_id"), "metadata": ("metadata", "resource_id")}
        for name, (inner, link) in (NESTED.get(table, {}) | everywhere).items():
            parts = content.get(name)
            if not isinstance(parts, list):
                continue
            for number, part in enumerate(parts, start=1):
                if isinstance(part, dict):
                    links = {link: entry_id} | ({"link_entity": table} if inner == "attribute" else {})
                    self._take(inner, f"{where}, {name} {number}", part, links)


def _text(value: Any) -> str:
    """Return a plain value as text; "" for what is nested, and for nothing."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | Decimal) else ""
