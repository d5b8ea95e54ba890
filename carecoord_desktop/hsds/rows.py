"""One row as its sender wrote it becomes objects of HSDS 3.1: columns renamed, values made sense of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from carecoord_desktop.hsds import cleaning
from carecoord_desktop.hsds.entries import Reading, Row
from carecoord_desktop.hsds.tables import FIELDS, IGNORED, NUMBERS, PARENTS, RENAMED, REQUIRED

PAYMENT = "payment accepted"
"""Marks cost options that were rows of `payments_accepted` before 3.0."""

_TIMES = frozenset({"opens_at", "closes_at"})
_DATES = frozenset({"valid_from", "valid_to", "dtstart", "until", "assured_date"})
_LIST = re.compile(r"[,;\n]")
_STATUSES = {
    "active": "active", "open": "active", "inactive": "inactive", "closed": "inactive", "defunct": "defunct",
    "temporarily closed": "temporarily closed", "temporarily_closed": "temporarily closed",
}  # fmt: skip
_TRUE = frozenset({"true", "t", "yes", "y", "1"})
_FARTHEST = {"latitude": 90, "longitude": 180}
_PREFIXED = frozenset({"holiday", "postal", "payment"})


class RowRefused(Exception):
    """A row that cannot be taken; the words say why."""


@dataclass
class Sorted:
    """The columns of a row by what they mean now: its own fields, and rows of other tables."""

    own: dict[str, str] = field(default_factory=dict)
    others: list[tuple[str, str, str]] = field(default_factory=list)


def take_row(
    reading: Reading,
    table: str,
    variant: str,
    columns: Mapping[str, str],
    row: Row,
    renamed: Mapping[str, str],
) -> None:
    """Count a row in, with everything that it gives.

    `variant` names an old kind of row (tables.FILE_NAMES); `renamed` are a sender's own names of columns.

    Raises:
        RowRefused: if it says nothing that can be used.
    """
    if variant == "eligibility":
        _add_eligibility(reading, columns, row)
        return
    found = _sorted(table, columns, renamed)
    values = cleaned(table, found.own, row)
    entry_id = cleaning.clean_text(columns.get("id", "")) or found.own.get("id", "")
    values.pop("id", None)
    _complete(table, variant, values, columns, row)
    for name in REQUIRED.get(table, ()):
        if not values.get(name):
            raise RowRefused(f"It has no {name.replace('_', ' ')}.")
    if not values and not entry_id:
        raise RowRefused("The row is empty.")
    if variant in _PREFIXED and entry_id:
        entry_id = f"{variant}-{entry_id}"
    entry = reading.take(table, entry_id, values, row)
    for other, name, value in found.others:
        _take_parts(reading, entry.table, entry.id, other, name, value, row)


def cleaned(table: str, values: Mapping[str, str], row: Row) -> dict[str, str]:
    """Return the values that say something, each as HSDS 3.1 writes it; what makes no sense is noted."""
    found: dict[str, str] = {}
    for name, raw in values.items():
        value = cleaning.clean_text(raw)
        if not value:
            continue
        read = _read(table, name, value)
        if read is None:
            row.note(f"“{value[:60]}” is no {name.replace('_', ' ')} and was left out.")
        elif read:
            found[name] = read
    if {"opens_at", "closes_at"} <= found.keys():
        found["closes_at"] = cleaning.afternoon(found["opens_at"], found["closes_at"])
    if found.get("latitude", "").strip("-0.") == "" and found.get("longitude", "").strip("-0.") == "":
        found.pop("latitude", None)
        found.pop("longitude", None)
    return found


def _read(table: str, name: str, value: str) -> str | None:
    if name in _TIMES:
        return cleaning.time_text(value)
    if name in _DATES:
        return cleaning.day_text(value)
    if (table, name) == ("phone", "number"):
        return cleaning.clean_phone(value)
    if (table, name) == ("schedule", "byday"):
        return _days(value)
    if (table, name) == ("service", "status"):
        return _STATUSES.get(value.casefold(), value)
    if (table, name) == ("location", "location_type"):
        return value.casefold() if value.casefold() in ("physical", "postal", "virtual") else _virtual(value)
    if name in ("latitude", "longitude"):
        number = cleaning.number_text(value)
        return number if number is not None and abs(float(number)) <= _FARTHEST[name] else None
    if name in NUMBERS and name not in ("extension", "timezone", "year_incorporated", "count", "interval"):
        return cleaning.number_text(value)
    return value


def _virtual(value: str) -> str:
    return "virtual" if value.casefold() in _TRUE else ""


def _days(value: str) -> str | None:
    found = []
    for part in filter(None, re.split(r"[,\s]+", value)):
        counted = re.fullmatch(r"([+-]?[1-5])?([A-Za-z]{2})", part)
        day = cleaning.weekday(counted[2] if counted else part)
        if day is None:
            return None
        found.append(f"{counted[1] or ''}{day}" if counted else day)
    return ",".join(found)


def _sorted(table: str, columns: Mapping[str, str], renamed: Mapping[str, str]) -> Sorted:
    """Return the columns of a row by what they mean in HSDS 3.1."""
    found = Sorted()
    known = {*FIELDS[table].split(), "id"}
    for column, value in columns.items():
        target = meaning(table, column, renamed)
        if not target or not value:
            continue
        other, dot, name = target.rpartition(".")
        if dot and other != table:
            found.others.append((other, name, value))
        elif name in known:
            before = found.own.get(name, "")
            found.own[name] = value if not before or before == value else f"{before}\n{value}"
    return found


def meaning(table: str, column: str, renamed: Mapping[str, str]) -> str:
    """Return the field of a column, or table.field; "" for a column that means nothing here."""
    if column in renamed:
        return renamed[column]
    old = RENAMED.get(table, {})
    if column in FIELDS[table].split() and not (table == "taxonomy_term" and column == "taxonomy_id"):
        return column
    return "id" if column == "id" else old.get(column, "")


def is_known(table: str, column: str, renamed: Mapping[str, str]) -> bool:
    """Return whether a column is one of HSDS, or an old name of one."""
    return bool(meaning(table, column, renamed)) or column in IGNORED.get(table, ())


def _complete(table: str, variant: str, values: dict[str, str], columns: Mapping[str, str], row: Row) -> None:
    """Write what an old kind of row says by where it stands."""
    if table == "address":
        values.setdefault("address_type", "postal" if variant == "postal" else "physical")
    elif table == "location":
        values.setdefault("location_type", "physical")
    elif table == "service":
        values.setdefault("status", "active")
    elif variant == "payment":
        values["amount_description"] = PAYMENT
    elif table == "schedule" and variant:
        _complete_schedule(variant, values, columns)


def _complete_schedule(variant: str, values: dict[str, str], columns: Mapping[str, str]) -> None:
    if variant == "regular":
        values["freq"] = "WEEKLY"
        return
    is_closed = cleaning.clean_text(columns.get("closed", "")).casefold() in _TRUE
    if is_closed or "opens_at" not in values:
        values["description"] = "Closed"
    if "valid_from" in values and cleaning.is_each_year(values["valid_from"]):
        values["freq"] = "YEARLY"


def _add_eligibility(reading: Reading, columns: Mapping[str, str], row: Row) -> None:
    """Write a row of the old table `eligibility` into its service, which was read before."""
    words = cleaning.clean_text(columns.get("eligibility", ""))
    service = reading.entries.get(("service", cleaning.clean_text(columns.get("service_id", ""))))
    if service is None:
        raise RowRefused("The service it belongs to is not in these files.")
    if not words:
        raise RowRefused("It does not say who can use the service.")
    before = service.values.get("eligibility_description", "")
    service.values["eligibility_description"] = f"{before}\n{words}".strip()
    service.rows.append(row)
    row.gives.append(service.key)


def _take_parts(
    reading: Reading, table: str, entry_id: str, other: str, name: str, value: str, row: Row
) -> None:
    """Take the rows of another table that one column holds as a list."""
    parent = "link_id" if other == "attribute" else f"{table}_id"
    if parent not in PARENTS.get(other, ()):
        return
    for part in dict.fromkeys(map(cleaning.clean_text, _LIST.split(value))):
        if not part:
            continue
        values = {parent: entry_id, name: part}
        if name == "payment":
            values = {parent: entry_id, "option": part, "amount_description": PAYMENT}
        reading.take(other, "", values, row)
