"""Medicines as FHIR R4 MedicationRequest (what was ordered) and MedicationStatement (what is taken)."""

from __future__ import annotations

from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.medications.records import Medication, MedicationList, MedicationStatus
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
_REQUEST = "MedicationRequest"
_STATEMENT = "MedicationStatement"
_STATUSES = {
    _REQUEST: frozenset({"active", "on-hold", "cancelled", "completed", "stopped", "draft", "unknown"}),
    _STATEMENT: frozenset({"active", "completed", "intended", "stopped", "on-hold", "unknown", "not-taken"}),
}
_MEDICATION = ("medicationCodeableConcept", "medicationReference")

ELEMENTS = {
    "name": _MEDICATION,
    "code": _MEDICATION,
    "code_system": _MEDICATION,
    "dose_text": ("dosageInstruction", "dosage"),
    "purpose": ("reasonCode",),
    "status": ("status",),
    "standing": ("status",),
    "started_on": ("authoredOn", "effectiveDateTime", "effectivePeriod"),
    "ended_on": ("effectivePeriod", "effectiveDateTime"),
    "prescriber": ("requester",),
}


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the medicine that a MedicationRequest or MedicationStatement describes."""
    is_request = resource.get("resourceType") == _REQUEST
    name, code, system = _medicine(resource, names)
    status = fhir.text(resource.get("status"))
    is_error = status == Standing.ENTERED_IN_ERROR
    period = fhir.first(resource.get("effectivePeriod"))
    started = resource.get("authoredOn") if is_request else resource.get("effectiveDateTime")
    found: Values = {
        "name": name or fhir.NOT_STATED,
        "code": code,
        "code_system": system,
        "dose_text": _dose(resource.get("dosageInstruction") if is_request else resource.get("dosage")),
        "purpose": fhir.name_of(resource.get("reasonCode")),
        "status": MedicationStatus(status if status and not is_error else MedicationStatus.UNKNOWN),
        "list": _list(resource, is_request),
        "started_on": fhir.day_of(started or period.get("start")),
        "ended_on": fhir.day_of(period.get("end")),
        "prescriber": names(resource.get("requester")) if is_request else "",
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Medication, resource)


def resource(record: Medication, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the medicine as FHIR, laid over the resource it came from where there is one."""
    kind = kept["resourceType"] if kept else _STATEMENT
    if kept is None and record.list == MedicationList.PRESCRIBED:
        kind = _REQUEST
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    status = record.standing if is_error else record.status
    if not is_error and record.status not in _STATUSES[kind]:
        status = MedicationStatus.UNKNOWN
    common = fhir.present(
        resourceType=kind,
        status=str(status),
        medicationCodeableConcept=fhir.concept(record.name, record.code, record.code_system),
        subject={"reference": subject},
        reasonCode=[{"text": record.purpose}] if record.purpose else None,
    )
    said = _as_request(record) if kind == _REQUEST else _as_statement(record)
    return as_resource(record, common | said, kept, partial(values, names=names), ELEMENTS)


def _as_request(record: Medication) -> JsonObject:
    return fhir.present(
        intent="order",
        authoredOn=fhir.day(record.started_on),
        requester={"display": record.prescriber} if record.prescriber else None,
        dosageInstruction=[{"text": record.dose_text}] if record.dose_text else None,
    )


def _as_statement(record: Medication) -> JsonObject:
    period = fhir.present(start=fhir.day(record.started_on), end=fhir.day(record.ended_on))
    return fhir.present(
        effectivePeriod=period, dosage=[{"text": record.dose_text}] if record.dose_text else None
    )


def _medicine(resource: JsonObject, names: Names) -> tuple[str, str, str]:
    """Return name, code and code system, also where the medicine is contained or another record."""
    said = resource.get("medicationCodeableConcept")
    reference = fhir.first(resource.get("medicationReference"))
    local = fhir.text(reference.get("reference"))
    if said is None and local.startswith("#"):
        inside = fhir.objects(resource.get("contained"))
        said = next((found.get("code") for found in inside if found.get("id") == local[1:]), None)
    coded = fhir.code_of(said, (RXNORM,))
    return (fhir.name_of(said) or names(reference), *coded)


def _list(resource: JsonObject, is_request: bool) -> MedicationList:
    if is_request and resource.get("reportedBoolean") is not True:
        return MedicationList.PRESCRIBED
    return MedicationList.PATIENT_REPORTED


def _dose(dosages: object) -> str:
    """Return the instructions as written; where only numbers are given, as "1 tablet, 2 x per 1 d"."""
    return fhir.text("; ".join(filter(None, map(_one_dose, fhir.objects(dosages)))))


def _one_dose(dosage: JsonObject) -> str:
    if words := fhir.text(dosage.get("text")) or fhir.text(dosage.get("patientInstruction")):
        return words
    amount = fhir.first(fhir.first(dosage.get("doseAndRate")).get("doseQuantity"))
    number, unit = fhir.decimal_of(amount.get("value")), fhir.text(amount.get("unit"))
    repeat = fhir.first(fhir.first(dosage.get("timing")).get("repeat"))
    often, period = fhir.decimal_of(repeat.get("frequency")), fhir.decimal_of(repeat.get("period"))
    parts = []
    if number is not None:
        parts.append(f"{number} {unit}".strip())
    if often is not None and period is not None:
        parts.append(f"{often} x per {period} {fhir.text(repeat.get('periodUnit'))}".strip())
    if dosage.get("asNeededBoolean") is True:
        parts.append("as needed")
    return ", ".join(parts)
