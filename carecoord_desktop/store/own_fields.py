"""Fields that FHIR has no element for: they travel in one extension of ours, so that no export loses them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, Integer, Text

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.store.record import (
    Day,
    Exact,
    Moment,
    PartialDay,
    Record,
    RecordId,
    Several,
    Word,
    captured_fields,
    default_of,
)

FIELDS_URL = "urn:carecoord:fhir:fields"
ABSENT_URL = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"


def held(record: Record) -> Values:
    """Return the fields of a record, by name."""
    return {name: getattr(record, name) for name in captured_fields(type(record))}


def as_resource(
    record: Record,
    generated: JsonObject,
    kept: JsonObject | None,
    values: Callable[[JsonObject], Values],
    elements: Mapping[str, tuple[str, ...]],
) -> JsonObject:
    """Return a record as FHIR: the kept resource with what changed here, or `generated` without one.

    Whatever `values` then still reads differently from the record is said in our extension, so
    that reading the result gives the record's fields again.
    """
    holds = held(record)
    resource = generated
    if kept is not None:
        said = values(kept)
        changed = {name for name, value in said.items() if value != holds[name]}
        resource = fhir.overlaid(kept, generated, changed, elements)
    resource = without_own_fields(resource)
    said = values(resource)
    unsaid = {name: holds[name] for name, value in said.items() if value != holds[name]}
    return with_own_fields(resource, unsaid)


def with_own_fields(holder: JsonObject, unsaid: Values) -> JsonObject:
    """Return the resource (or element) with these fields in our extension."""
    if not unsaid:
        return holder
    fields = [part for name, value in unsaid.items() for part in _parts(name, value)]
    return {**holder, "extension": [*_others(holder), {"url": FIELDS_URL, "extension": fields}]}


def without_own_fields(holder: JsonObject) -> JsonObject:
    """Return the resource (or element) without our extension."""
    rest = {name: value for name, value in holder.items() if name != "extension"}
    others = _others(holder)
    return {**rest, "extension": others} if others else rest


def own_fields(record_class: type[Record], holder: JsonObject, stays: frozenset[str] = frozenset()) -> Values:
    """Return the fields that our extension says, each only if it fits its column.

    Fields in `stays` are not taken from outside, whoever writes them.
    """
    found: Values = {}
    for part in fhir.objects(fhir.extension(holder, FIELDS_URL).get("extension")):
        name = part.get("url")
        if not isinstance(name, str) or name in stays or name not in captured_fields(record_class):
            continue
        value = _read(record_class, name, part)
        if value is not None:
            known = found.get(name)
            found[name] = known + value if isinstance(known, tuple) else value
        elif fhir.extension(part, ABSENT_URL):
            found[name] = _empty(record_class, name)
    return found


def _empty(record_class: type[Record], name: str) -> Any:
    """Return what a field holds that is said to be empty."""
    default = default_of(record_class, name)
    is_text = type(record_class.__mapper__.attrs[name].columns[0].type) is Text
    return "" if default is None and is_text else default


def _others(holder: JsonObject) -> list[JsonObject]:
    return [part for part in fhir.objects(holder.get("extension")) if part.get("url") != FIELDS_URL]


def _parts(name: str, value: Any) -> list[JsonObject]:
    if isinstance(value, tuple) and value:
        return [{"url": name, "valueString": item} for item in value]
    if value is None or value in ("", ()):
        return [{"url": name, "extension": [{"url": ABSENT_URL, "valueCode": "not-applicable"}]}]
    if isinstance(value, bool):
        return [{"url": name, "valueBoolean": value}]
    if isinstance(value, int):
        return [{"url": name, "valueInteger": value}]
    if isinstance(value, Decimal):
        return [{"url": name, "valueDecimal": value}]
    if isinstance(value, datetime):
        return [{"url": name, "valueDateTime": fhir.instant(value)}]
    if isinstance(value, date | PartialDate):
        return [{"url": name, "valueDate": str(value)}]
    return [{"url": name, "valueString": str(value)}]


def _read(record_class: type[Record], name: str, part: JsonObject) -> Any:
    """Return the value if the extension writes it the way the column holds it, else None."""
    kind = record_class.__mapper__.attrs[name].columns[0].type
    if isinstance(kind, Boolean):
        found = part.get("valueBoolean")
        return found if isinstance(found, bool) else None
    if isinstance(kind, PartialDay):
        return fhir.day_of(part.get("valueDate"))
    if isinstance(kind, Day):
        found_day = fhir.day_of(part.get("valueDate"))
        return None if found_day is None else found_day.exact
    if isinstance(kind, Moment):
        return fhir.moment_of(part.get("valueDateTime"))
    if isinstance(kind, Exact):
        return fhir.decimal_of(part.get("valueDecimal"))
    if isinstance(kind, Integer):
        found = part.get("valueInteger")
        return found if isinstance(found, int) and not isinstance(found, bool) else None
    words = fhir.text(part.get("valueString"))
    if not words or isinstance(kind, RecordId):
        return None
    if isinstance(kind, Several):
        return (words,)
    return kind.words(words) if isinstance(kind, Word) else words
