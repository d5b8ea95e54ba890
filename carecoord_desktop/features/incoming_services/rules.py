"""Which resources of a file belong to the directory: its services and what they name, no address book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_references import Target
from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.features.directory import fhir as directory
from carecoord_desktop.features.directory.records import Organization, Service, ServiceLocation
from carecoord_desktop.features.directory.rules import categories_of
from carecoord_desktop.features.directory_exchange.rules import Incoming, origin_of
from carecoord_desktop.features.incoming_files.rules import Clean, Reading
from carecoord_desktop.store.record import Record, Standing

SERVICE, ORGANIZATION, PLACE = "HealthcareService", "Organization", "Location"

_TABLES: Mapping[str, tuple[type[Record], str]] = {
    SERVICE: (Service, "service"),
    ORGANIZATION: (Organization, "organization"),
    PLACE: (ServiceLocation, "location"),
}
"""The record of each type, and the table of HSDS in which the same thing stands under the same id."""

_NEVER_TAKEN = frozenset({"source", "original_id", "said", "standing", "error_reason"})
"""Who sent it is known from its file; what was struck elsewhere may well be here."""


def of_directory(clean: Sequence[Clean], reading: Reading) -> list[Clean]:
    """Return the services, and the organizations and places that they or their places name.

    What our own export wrote is taken, too, whether or not a service names it. Without any service there is
    no directory, and nothing is taken.
    """
    services = [one for one in clean if one.origin.type == SERVICE]
    if not services:
        return []
    by_key = {one.item.source.key: one for one in clean if one.origin.type in (ORGANIZATION, PLACE)}
    ours = [one for one in by_key.values() if _is_ours(one)]
    found = dict.fromkeys(one.item.source.key for one in ours)
    places = [by_key[key] for one in services for key in _named(one, "location", reading) if key in by_key]
    for one in (*services, *places, *ours):
        for element in ("providedBy", "location", "managingOrganization"):
            found.update(dict.fromkeys(_named(one, element, reading)))
    return [*(by_key[key] for key in found if key in by_key), *services]


def incoming_of(one: Clean, ids: Mapping[str, UUID], reading: Reading) -> Incoming:
    """Return the record that a resource describes; `ids` are those of the records it may name, by key."""
    record_class, table = _TABLES[one.origin.type]
    origin = origin_of(one.origin.source, table, one.origin.original_id)
    named = [ids[key] for key in _named(one, "location", reading) if key in ids]
    runs_it = [*_named(one, "providedBy", reading), *_named(one, "managingOrganization", reading)]
    values = _values(one)
    if record_class is not Organization:
        values["organization_id"] = next((ids[key] for key in runs_it if key in ids), None)
    if record_class is Service:
        values["location_ids"] = tuple(map(str, named))
    return Incoming(record_class, ids[one.item.source.key], origin.source, origin.original_id, values)


def record_id_of(one: Clean) -> UUID:
    """Return the id of the record that a resource becomes: that of the same thing in an HSDS file."""
    return origin_of(one.origin.source, _TABLES[one.origin.type][1], one.origin.original_id).id


def record_class_of(one: Clean) -> type[Record]:
    """Return the kind of record that a resource becomes."""
    return _TABLES[one.origin.type][0]


def was_struck(one: Clean) -> bool:
    """Return whether the sender says that this was never true."""
    return bool(_all_values(one)["standing"] == Standing.ENTERED_IN_ERROR)


def _values(one: Clean) -> Values:
    values = {name: value for name, value in _all_values(one).items() if name not in _NEVER_TAKEN}
    if one.origin.type == SERVICE and not values["categories"]:
        values["categories"] = categories_of(values["name"], values["description"], values["terms"])
    return values


def _all_values(one: Clean) -> Values:
    if one.origin.type == SERVICE:
        return directory.service_values(one.resource)
    if one.origin.type == PLACE:
        return directory.location_values(one.resource)
    return directory.organization_values(one.resource)


def _is_ours(one: Clean) -> bool:
    tags = fhir.objects(fhir.first(one.resource.get("meta")).get("tag"))
    return any(tag.get("system") == directory.DIRECTORY_TAG for tag in tags)


def _named(one: Clean, element: str, reading: Reading) -> Iterator[str]:
    """Yield the keys of the resources in these files that an element of a resource names."""
    references: Iterable[Any] = fhir.objects(one.resource.get(element))
    for reference in references:
        target = reading.target(reference, of=one.item)
        if isinstance(target, Target):
            yield target.key
