"""A FHIR R4 document: its entries, how they name each other, and its first page, the Composition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_origin import as_uuid, part_id
from carecoord_desktop.common.forbidden_identifiers import REMOVED
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.kept_resources.queries import KeptResource
from carecoord_desktop.features.kept_resources.rules import name_in
from carecoord_desktop.features.patients.records import Patient

LOINC = "http://loinc.org"
SUMMARY_OF_CARE = "34133-9"
COMPOSITION_SYSTEM = "urn:carecoord:composition"

SECTIONS = (
    ("Problems", "11450-4", ("Condition",)),
    ("Allergies", "48765-2", ("AllergyIntolerance",)),
    ("Medicines", "10160-0", ("MedicationRequest", "MedicationStatement")),
    ("Goals", "61146-7", ("Goal",)),
    ("Plan of care", "18776-5", ("CarePlan", "ServiceRequest", "Task")),
    ("Care team", "85847-2", ("CareTeam", "RelatedPerson")),
    ("Coverage", "48768-6", ("Coverage",)),
    ("Consents", "", ("Consent",)),
    ("Visits and stays", "46240-8", ("Encounter", "Appointment")),
    ("Notes", "34109-9", ("DocumentReference",)),
    ("Measurements and answers", "30954-2", ("Observation", "DiagnosticReport")),
    ("Programs", "", ("EpisodeOfCare",)),
    ("Questionnaires answered", "74465-6", ("QuestionnaireResponse",)),
)
"""Sections of the document: title, LOINC code of C-CDA's section where there is one, types listed in it."""


@dataclass
class Entry:
    """One resource of the document and the name by which the others call it."""

    full_url: str
    resource: JsonObject
    names: tuple[str, ...] = field(default=())
    record_id: UUID | None = None


def entry_of(resource: JsonObject, source: KeptResource | None, record_id: UUID) -> Entry:
    """Return the entry of a record, called by its original id where that is a UUID."""
    url = full_url(source.original_id if source else "", record_id)
    if source is None:
        resource = {"resourceType": resource["resourceType"], "id": str(record_id), **resource}
    return Entry(url, resource, names_of(resource, source), record_id)


def full_url(original_id: str, record_id: UUID) -> str:
    """Return the name of an entry: its own id where that is a UUID, so that references to it still hold."""
    return f"urn:uuid:{original_id.lower() if as_uuid(original_id) else record_id}"


def names_of(resource: JsonObject, source: KeptResource | None) -> tuple[str, ...]:
    """Return the other names by which resources of its sender refer to a resource."""
    if source is None or not isinstance(resource.get("id"), str):
        return ()
    short = f"{resource['resourceType']}/{resource['id']}"
    return (short, f"{source.source}/{short}") if source.source.startswith("http") else (short,)


def references_in(value: Any) -> Iterator[str]:
    """Yield every reference that a resource makes, wherever in it."""
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for item in value.values():
            yield from references_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from references_in(item)


def called_anew(entries: list[Entry]) -> list[Entry]:
    """Return the entries with every reference among them made to the names they have in this Bundle."""
    new_names = {name: entry.full_url for entry in entries for name in entry.names}
    unique = {entry.full_url: entry for entry in reversed(entries)}
    ordered = [entry for entry in entries if unique.get(entry.full_url) is entry]
    return [Entry(entry.full_url, _rewritten(entry.resource, new_names)) for entry in ordered]


def _rewritten(value: Any, new_names: Mapping[str, str]) -> Any:
    """Return a resource with its references renamed and without identifiers that were cut out."""
    if isinstance(value, list):
        return [_rewritten(item, new_names) for item in value if not _is_cut(item)]
    if not isinstance(value, dict):
        return value
    found = {name: _rewritten(item, new_names) for name, item in value.items()}
    found = {
        name: item
        for name, item in found.items()
        if item != [] and not (name == "identifier" and _is_cut(item))
    }
    if isinstance(found.get("reference"), str):
        found["reference"] = new_names.get(found["reference"], found["reference"])
    return found


def _is_cut(item: Any) -> bool:
    return isinstance(item, dict) and REMOVED in fhir.text(item.get("value"))


def is_our_composition(resource: JsonObject) -> bool:
    """Return whether a resource is the first page of a document that this house wrote."""
    identifier = fhir.first(resource.get("identifier"))
    return resource["resourceType"] == "Composition" and identifier.get("system") == COMPOSITION_SYSTEM


def composition_of(person: Patient, entries: list[Entry]) -> Entry:
    """Return the first entry of a document: what it is, about whom, and what stands in which section."""
    own_id = part_id(person.id, "composition")
    resource = {
        "resourceType": "Composition",
        "id": str(own_id),
        "identifier": {"system": COMPOSITION_SYSTEM, "value": str(person.id)},
        "status": "final",
        "type": {"coding": [{"system": LOINC, "code": SUMMARY_OF_CARE}], "text": "Summary of care"},
        "subject": {"reference": entries[0].full_url},
        "date": fhir.instant(clock.now()),
        "author": [{"display": "CareCoord"}],
        "title": "Summary of care",
        "section": [
            section for title, code, types in SECTIONS if (section := _section(title, code, types, entries))
        ],
    }
    return Entry(f"urn:uuid:{own_id}", {name: value for name, value in resource.items() if value})


def _section(title: str, code: str, types: tuple[str, ...], entries: list[Entry]) -> JsonObject | None:
    listed = [entry for entry in entries if entry.resource["resourceType"] in types]
    if not listed:
        return None
    lines = "".join(f"<li>{escape(_line(entry.resource))}</li>" for entry in listed)
    div = f'<div xmlns="http://www.w3.org/1999/xhtml"><ul>{lines}</ul></div>'
    return {
        "title": title,
        "code": {"coding": [{"system": LOINC, "code": code}]} if code else {"text": title},
        "text": {"status": "generated", "div": div},
        "entry": [{"reference": entry.full_url} for entry in listed],
    }


def _line(resource: JsonObject) -> str:
    """Return a resource in one line, for whoever reads the document without a program."""
    elements = ("code", "medicationCodeableConcept", "description", "type", "category")
    names = (fhir.name_of(resource.get(element)) for element in elements)
    title = fhir.text(resource.get("title")) or name_in(resource, lambda _: "")
    return title or next(filter(None, names), "") or str(resource["resourceType"])
