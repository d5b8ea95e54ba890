"""What a kept resource is called, and which kinds of it give names to others."""

from __future__ import annotations

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names
from carecoord_desktop.common.strict_json import JsonObject

NAMED_TYPES = frozenset({
    "Location", "Medication", "Organization", "Patient", "Practitioner", "PractitionerRole", "RelatedPerson",
})  # fmt: skip


def name_in(resource: JsonObject, names: Names) -> str:
    """Return what a practitioner, organization, place, medicine or person is called."""
    kind = resource.get("resourceType")
    if kind == "Medication":
        return fhir.name_of(resource.get("code"))
    if kind == "PractitionerRole":
        return names(resource.get("practitioner")) or names(resource.get("organization"))
    if isinstance(resource.get("name"), str):
        return fhir.text(resource["name"])
    name = fhir.first(resource.get("name"))
    parts = [*fhir.texts(name.get("prefix")), *fhir.texts(name.get("given")), fhir.text(name.get("family"))]
    return fhir.text(name.get("text")) or " ".join(filter(None, parts))
