"""Elements of a FHIR list as records of their own, each named by a key within its resource.

A key is such as "telecom/phone/home/0", so that the same element of a newer copy meets the same record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from uuid import UUID

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.common.forbidden_identifiers import is_forbidden
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.store.own_fields import held, with_own_fields, without_own_fields
from carecoord_desktop.store.record import Record, captured_fields, default_of

Part = tuple[type[Record], str]
Parts = dict[Part, Values]
"""What one resource says: for each record (its kind and its key within the resource) the fields."""

Identify = Callable[[str], UUID]
"""Gives the id of the record that has this key within the resource."""


def keyed(name: str, elements: Any) -> Iterator[tuple[str, JsonObject]]:
    """Yield each element with its key: the list's name, what it is for, and its count among those."""
    seen: Counter[str] = Counter()
    for element in fhir.objects(elements):
        traits = [fhir.text(element.get(trait))[:80] for trait in ("system", "use")]
        key = "/".join([name, *filter(None, traits)])
        yield f"{key}/{seen[key]}", element
        seen[key] += 1


def laid_over(
    name: str,
    holder: JsonObject,
    records: Sequence[Record],
    read: Callable[[JsonObject], Values | None],
    write: Callable[[Any], JsonObject],
    identify: Identify,
) -> list[JsonObject]:
    """Return a list of elements: the holder's as they are where unchanged, then those of other records.

    An element that the projection does not cover stays; one whose record no longer counts goes.
    """
    left = {record.id: record for record in records}
    found = []
    for key, element in keyed(name, holder.get(name)):
        said = read(element)
        if said is None:
            if not (name == "identifier" and is_forbidden(element)):
                found.append(element)
            continue
        same = (record for record in left.values() if says(said, record))
        record = left.get(identify(key)) or next(same, None)
        if record is not None:
            del left[record.id]
            found.append(element if says(said, record) else write(record))
    return [*found, *map(write, left.values())]


def says(said: Values, record: Record) -> bool:
    """Return whether a record holds what an element says."""
    return all(getattr(record, name) == value for name, value in said.items())


def with_unsaid(
    record: Record, holder: JsonObject, read: Callable[[JsonObject], Values | None]
) -> JsonObject:
    """Return the resource or element with our extension for the fields that it does not say yet."""
    plain = without_own_fields(holder)
    said = read(plain) or {}
    holds = held(record)
    return with_own_fields(plain, {name: holds[name] for name in said if said[name] != holds[name]})


def defaults(record_class: type[Record], stays: frozenset[str]) -> Values:
    """Return what the fields hold that nobody has filled, without those in `stays`: no file carries them."""
    names = (name for name in captured_fields(record_class) if name not in stays)
    return {name: default_of(record_class, name) for name in names}
