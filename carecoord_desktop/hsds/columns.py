"""A table with a sender's own columns: what stands in it, and what each column probably means."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from carecoord_desktop.common.spelling import name_words
from carecoord_desktop.hsds.entries import stem_of

PREVIEW_ROWS = 5
_MOST_BYTES = 4 << 20

MEANINGS: Mapping[str, str] = {
    "service.name": "Name of the service",
    "organization.name": "Who runs it",
    "service.description": "What it does",
    "phone.number": "Phone",
    "address.address_1": "Street",
    "address.city": "City",
    "address.state_province": "State",
    "address.postal_code": "ZIP code",
    "location.latitude": "Latitude",
    "location.longitude": "Longitude",
    "service.email": "Email",
    "service.url": "Website",
    "schedule.description": "Hours in words",
    "language.name": "Language",
    "service.eligibility_description": "Who can use it",
    "service.minimum_age": "Youngest age",
    "service.maximum_age": "Oldest age",
    "required_document.document": "Papers to bring",
    "service.fees_description": "Cost",
    "service.application_process": "How to apply",
    "service.status": "Whether it is open",
    "service_area.name": "Area served",
    "service.assured_date": "Checked on",
    "service.id": "Number of the service",
}
"""What a column may mean, as "table.field" of HSDS 3.1, in words."""

_GUESSES: tuple[tuple[str, frozenset[str]], ...] = (
    ("organization.name", frozenset({"agency", "organization", "organisation", "provider", "org"})),
    ("service.description", frozenset({"description", "about", "details"})),
    ("phone.number", frozenset({"phone", "tel", "telephone"})),
    ("address.postal_code", frozenset({"zip", "zipcode", "postal", "postcode"})),
    ("address.address_1", frozenset({"street", "address", "address1"})),
    ("address.city", frozenset({"city", "town"})),
    ("address.state_province", frozenset({"state", "province"})),
    ("location.latitude", frozenset({"lat", "latitude"})),
    ("location.longitude", frozenset({"lon", "long", "lng", "longitude"})),
    ("service.email", frozenset({"email", "mail"})),
    ("service.url", frozenset({"website", "web", "url", "site"})),
    ("schedule.description", frozenset({"hours", "schedule", "open", "times"})),
    ("language.name", frozenset({"language", "languages", "speaks"})),
    ("service.eligibility_description", frozenset({"eligibility", "eligible", "who"})),
    ("required_document.document", frozenset({"documents", "document", "bring", "papers"})),
    ("service.fees_description", frozenset({"fee", "fees", "cost", "price"})),
    ("service.application_process", frozenset({"apply", "application", "intake"})),
    ("service.status", frozenset({"status"})),
    ("service_area.name", frozenset({"area", "areas", "serves", "counties", "county"})),
    ("service.assured_date", frozenset({"verified", "checked", "updated"})),
    ("service.name", frozenset({"service", "program", "name", "what", "title"})),
)


@dataclass(frozen=True)
class OwnTable:
    """A table as its sender wrote it: the columns, and the first rows under them."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def examples(self, column: str) -> str:
        """Return what stands in a column in the first rows, in one line."""
        place = self.columns.index(column)
        found = (row[place].strip() for row in self.rows if place < len(row))
        return " | ".join(dict.fromkeys(filter(None, found)))


class NoTable(Exception):
    """A file that is no table; the words say why."""


def own_table(path: Path) -> OwnTable:
    """Return the columns and the first rows of a CSV file.

    Raises:
        NoTable: if it cannot be read as a table with a line of column names.
    """
    try:
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise NoTable("This file cannot be read as text. Save it as CSV (UTF-8) and try again.") from None
    try:
        lines = [row for _, row in zip(range(PREVIEW_ROWS + 1), csv.reader(io.StringIO(text)), strict=False)]
    except csv.Error:
        raise NoTable("This file is no table that can be read.") from None
    columns = tuple(dict.fromkeys(column.strip() for column in lines[0] if column.strip())) if lines else ()
    if len(columns) < 2:
        raise NoTable("The first line of this file does not name its columns.")
    return OwnTable(path.name, columns, tuple(map(tuple, lines[1:])))


def guessed_meanings(columns: Sequence[str]) -> dict[str, str]:
    """Return what columns probably mean, by their names; each meaning is given to one column only."""
    found: dict[str, str] = {}
    for meaning, words in _GUESSES:
        for column in columns:
            if column not in found and words & set(name_words(column)):
                found[column] = meaning
                break
    return found


def mapping_lines(table: OwnTable, meanings: Mapping[str, str]) -> tuple[str, ...]:
    """Return the lines by which this table is read from now on."""
    stem = stem_of(table.name)
    return tuple(f"{stem}.{column}={meanings[column]}" for column in table.columns if meanings.get(column))


def missing_meaning(meanings: Mapping[str, str]) -> str:
    """Return in words what must still be named before the table says anything, or ""."""
    if "service.name" not in meanings.values() and "organization.name" not in meanings.values():
        return "Say which column holds the name of the service, or who runs it."
    return ""
