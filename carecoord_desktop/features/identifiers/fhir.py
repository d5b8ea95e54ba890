"""Numbers elsewhere as FHIR R4 Identifiers; those that may not be kept are left out."""

from __future__ import annotations

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.common.forbidden_identifiers import REMOVED, is_forbidden
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.identifiers.records import IdentifierType, PatientIdentifier
from carecoord_desktop.features.patients.fhir import STAYS_HERE
from carecoord_desktop.store.fhir_elements import with_unsaid
from carecoord_desktop.store.own_fields import own_fields
from carecoord_desktop.store.record import Standing

IDENTIFIER_TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203"


def identifier_values(element: JsonObject) -> Values | None:
    """Return the record that an Identifier describes; None for one that may not be kept."""
    value = fhir.text(element.get("value"))
    if not value or REMOVED in value or is_forbidden(element):
        return None
    kinds = (IdentifierType(code) for code in fhir.codes_of(element.get("type")))
    found = {
        "type": next((kind for kind in kinds if kind.is_known), IdentifierType.OTHER),
        "system": fhir.text(element.get("system")),
        "value": value,
        "standing": Standing.FINAL,
    }
    return found | own_fields(PatientIdentifier, element, STAYS_HERE)


def identifier_element(record: PatientIdentifier) -> JsonObject:
    """Return a number as Identifier."""
    kind = {"coding": [{"system": IDENTIFIER_TYPES, "code": str(record.type)}]}
    element = fhir.present(
        type=kind if record.type != IdentifierType.OTHER else None, system=record.system, value=record.value
    )
    return with_unsaid(record, element, identifier_values)
