"""A person as FHIR R4 Patient, with her numbers, addresses and those around her within it."""

from __future__ import annotations

from collections.abc import Iterable

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.contact_points.fhir import (
    address_element,
    address_values,
    point_element,
    point_values,
    telecom_parts,
)
from carecoord_desktop.features.contact_points.records import Address, ContactPoint
from carecoord_desktop.features.identifiers.fhir import identifier_element, identifier_values
from carecoord_desktop.features.identifiers.records import PatientIdentifier
from carecoord_desktop.features.patients.fhir import herself, person_values
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.related_people.fhir import contact_parts, contacts
from carecoord_desktop.features.related_people.records import RelatedPerson
from carecoord_desktop.store.fhir_elements import Identify, Parts, keyed, laid_over, with_unsaid
from carecoord_desktop.store.record import Record


def person_parts(resource: JsonObject, identify: Identify) -> Parts:
    """Return the records that a Patient resource describes; forbidden identifiers are not among them."""
    parts: Parts = {(Patient, ""): person_values(resource)}
    for key, element in keyed("identifier", resource.get("identifier")):
        if found := identifier_values(element):
            parts[PatientIdentifier, key] = found
    parts |= telecom_parts("", resource.get("telecom"))
    for key, element in keyed("address", resource.get("address")):
        if found := address_values(element):
            parts[Address, key] = found
    for key, element in keyed("contact", resource.get("contact")):
        parts |= contact_parts(key, element, identify)
    return parts


def person_resource(
    person: Patient, belongings: Iterable[Record], identify: Identify, kept: JsonObject | None = None
) -> JsonObject:
    """Return a person as a US Core Patient, laid over the resource she came from where there is one.

    `belongings` are her identifiers, contact points and addresses that count, and the people
    whom `kept` lists as contacts.
    """
    found = herself(person, kept)
    records = list(belongings)
    related = {record.id for record in records if isinstance(record, RelatedPerson)}
    points = [r for r in records if isinstance(r, ContactPoint) and r.related_person_id is None]
    theirs = [r for r in records if isinstance(r, ContactPoint) and r.related_person_id in related]
    lists = {
        "identifier": laid_over(
            "identifier", found, [r for r in records if isinstance(r, PatientIdentifier)],
            identifier_values, identifier_element, identify,
        ),
        "telecom": laid_over("telecom", found, points, point_values, point_element, identify),
        "address": laid_over(
            "address", found, [r for r in records if isinstance(r, Address)],
            address_values, address_element, identify,
        ),
        "contact": contacts(found, [r for r in records if isinstance(r, RelatedPerson)], theirs, identify),
    }  # fmt: skip
    rest = {name: value for name, value in found.items() if name not in lists}
    return with_unsaid(person, rest | fhir.present(**lists), person_values)
