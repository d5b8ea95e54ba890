"""Where a FHIR resource comes from, and which person it is about: what both ends must agree on for ever.

A resource keeps its identity through the name its sender gave it, so that the same file read twice,
or on two laptops, gives the same records.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID, uuid5

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_references import References, Target
from carecoord_desktop.common.fhir_source import SourceResource
from carecoord_desktop.common.forbidden_identifiers import is_forbidden
from carecoord_desktop.common.strict_json import JsonObject, Refused

UUID_SOURCE = "urn:uuid"
"""The source of resources whose id is a UUID: it is the same one wherever it comes from."""

NAMESPACE = UUID("5f1c6a3e-3a0e-5d1b-9c55-6ca2ec007d01")
"""Under which ids of foreign records are made; it never changes, or every import would duplicate."""

PERSON_ELEMENTS = ("subject", "patient", "beneficiary", "for", "individual")
"""Where R4 resources name the person they are about."""

OFFICE_TYPES = frozenset({
    "ActivityDefinition", "CapabilityStatement", "CodeSystem", "ConceptMap", "Device", "DeviceDefinition",
    "Endpoint", "HealthcareService", "ImplementationGuide", "InsurancePlan", "Library", "Location", "Measure",
    "Medication", "MedicationKnowledge", "NamingSystem", "OperationDefinition", "Organization",
    "OrganizationAffiliation", "PlanDefinition", "Practitioner", "PractitionerRole", "Questionnaire",
    "Schedule", "SearchParameter", "Slot", "StructureDefinition", "Substance", "ValueSet",
})  # fmt: skip
"""Types that may speak of nobody; everything else has to be about one person, or it is rejected."""


@dataclass(frozen=True)
class Origin:
    """Who sent a resource, its type, and the sender's id for it; the same on every laptop."""

    source: str
    type: str
    original_id: str

    @cached_property
    def id(self) -> UUID:
        """The id of the resource here, and of its record where it is one record."""
        return uuid5(NAMESPACE, f"{self.source}\n{self.type}\n{self.original_id}")

    @property
    def number(self) -> tuple[str, str]:
        """The (system, value) by which the crosswalk knows a person with this origin."""
        if self.source == UUID_SOURCE:
            return "urn:ietf:rfc:3986", f"urn:uuid:{self.original_id}"
        return f"{self.source or 'urn:carecoord:unnamed-sender'}/{self.type}", self.original_id


def part_id(resource_id: UUID, key: str) -> UUID:
    """Return the id of one of several records that a resource gives: the resource's own without a key."""
    return uuid5(resource_id, key) if key else resource_id


def origin_of(source: SourceResource, sender: str = "") -> Origin:
    """Return where a resource comes from.

    A UUID is unique by itself. Otherwise the sender is the server that the Bundle names, or
    `meta.source`, or `sender` (for the records of a person: whoever sent the person), or, for a
    person, the system of her first number. A resource without an id is known by its content.
    """
    original_id = source.original_id or source.full_url.removeprefix("urn:uuid:")
    if not original_id:
        original_id = f"sha256:{hashlib.sha256(source.as_received).hexdigest()}"
    if as_uuid(original_id) is not None:
        return Origin(UUID_SOURCE, source.resource_type, original_id.lower())
    named = _server(source.full_url) or fhir.text(fhir.first(source.resource.get("meta")).get("source"))
    if source.resource_type == "Patient":
        sender = sender or _first_system(source.resource)
    return Origin(named or sender, source.resource_type, original_id)


def origin_of_reference(reference: str) -> Origin:
    """Return which person a reference means who did not come along."""
    original_id = reference.removeprefix("urn:uuid:").rsplit("/", 1)[-1]
    if as_uuid(original_id) is not None:
        return Origin(UUID_SOURCE, "Patient", original_id.lower())
    return Origin(_server(reference), "Patient", original_id)


def as_uuid(text: str) -> UUID | None:
    """Return the id if it is a UUID, written the way FHIR writes it."""
    try:
        found = UUID(text)
    except ValueError:
        return None
    return found if len(text) == len(str(found)) else None


def whose(source: SourceResource, nearby: References, all_files: References) -> Target | Origin | None:
    """Return whom a resource is about: a person in the files, one who is not, or nobody (None).

    References are followed within the file first, because two senders may use the same short id.

    Raises:
        Refused: if it is about several people, or should be about one and does not say whom.
    """
    said, is_plain = _person_references(source)
    people: set[Target] = set()
    elsewhere: set[str] = set()
    for reference in said:
        found = nearby.target(reference, of=source)
        if not isinstance(found, Target):
            found = all_files.target(reference, of=source)
        if isinstance(found, Target):
            if found.resource_type == "Patient" and "#" not in found.key:
                people.add(found)
        elif "Patient/" in found.reference or (is_plain and found.reference.startswith("urn:uuid:")):
            elsewhere.add(found.reference)
    if len(people) + len(elsewhere) > 1:
        raise Refused(source.where, "It is about several people, so it belongs in nobody's chart.")
    if people:
        return next(iter(people))
    if elsewhere:
        return origin_of_reference(next(iter(elsewhere)))
    if source.resource_type in OFFICE_TYPES:
        return None
    raise Refused(source.where, "It does not say which person it is about.")


def _person_references(source: SourceResource) -> tuple[list[Any], bool]:
    """Return the references that may say whom a resource is about, and whether it says so plainly."""
    resource = source.resource
    for element in PERSON_ELEMENTS:
        if isinstance(resource.get(element), dict):
            return [resource[element]], True
    actors = [part.get("actor") for part in fhir.objects(resource.get("participant"))]
    actors += fhir.objects(resource.get("actor"))
    return (actors, False) if any(actors) else (list(_references_within(resource)), False)


def _references_within(resource: JsonObject) -> Iterator[JsonObject]:
    waiting: list[Any] = [value for name, value in resource.items() if name != "contained"]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            if isinstance(item.get("reference"), str):
                yield item
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _server(url: str) -> str:
    """Return the address of the server in a URL such as https://host/fhir/Patient/1."""
    parts = url.rsplit("/", 2)
    return parts[0] if url.startswith(("http://", "https://")) and len(parts) == 3 else ""


def _first_system(person: JsonObject) -> str:
    numbers = (number for number in fhir.objects(person.get("identifier")) if not is_forbidden(number))
    return next(filter(None, (fhir.text(number.get("system")) for number in numbers)), "")
