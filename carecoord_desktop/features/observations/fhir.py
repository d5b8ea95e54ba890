"""Observations as FHIR R4 Observation (US Core vital signs, social history, screening and assessments)."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.observations.records import Observation, ObservationCategory
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
SYSTOLIC, DIASTOLIC = "8480-6", "8462-4"
BLOOD_PRESSURE = "85354-9"

_VALUE = (
    "valueQuantity", "valueCodeableConcept", "valueString", "valueBoolean", "valueInteger", "valueRange",
    "valueRatio", "valueDateTime", "valueTime", "valuePeriod", "valueSampledData", "dataAbsentReason",
    "component",
)  # fmt: skip
ELEMENTS = {
    "name": ("code",),
    "code": ("code",),
    "code_system": ("code",),
    "category": ("category",),
    "observed_at": ("effectiveDateTime", "effectivePeriod", "effectiveInstant", "effectiveTiming"),
    "quantity": _VALUE,
    "second_quantity": _VALUE,
    "unit": _VALUE,
    "value_text": _VALUE,
    "status": ("status",),
    "standing": ("status",),
}


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the observation that the resource describes."""
    code, system = fhir.code_of(resource.get("code"), (LOINC,))
    status = fhir.text(resource.get("status"))
    is_error = status == Standing.ENTERED_IN_ERROR
    quantity, second, unit, words = _value(resource)
    found: Values = {
        "name": fhir.name_of(resource.get("code")) or fhir.NOT_STATED,
        "code": code,
        "code_system": system,
        "category": category(resource),
        "observed_at": observed_at(resource),
        "quantity": quantity,
        "second_quantity": second,
        "unit": unit,
        "value_text": words,
        "status": status if status and not is_error else "final",
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Observation, resource)


def resource(record: Observation, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the observation as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    generated = fhir.present(
        resourceType="Observation",
        status=str(record.standing) if is_error else record.status,
        category=[fhir.coded(CATEGORY, record.category)] if _is_standard(record.category) else None,
        code=fhir.concept(record.name, record.code, record.code_system),
        subject={"reference": subject},
        effectiveDateTime=fhir.instant(record.observed_at),
    )
    said = generated | _said_value(record)
    return as_resource(record, said, kept, partial(values, names=names), ELEMENTS)


def category(resource: JsonObject) -> ObservationCategory:
    """Return the first standard category of an Observation, else `OTHER`."""
    found = (ObservationCategory(code) for code in fhir.codes_of(resource.get("category")))
    return next((kind for kind in found if kind.is_known), ObservationCategory.OTHER)


def observed_at(resource: JsonObject) -> datetime | None:
    """Return the moment (or the beginning of the period) that an Observation speaks of."""
    period = fhir.first(resource.get("effectivePeriod"))
    for said in (resource.get("effectiveDateTime"), resource.get("effectiveInstant"), period.get("start")):
        if moment := fhir.moment_of(said):
            return moment
    return None


def _is_standard(kind: ObservationCategory) -> bool:
    return kind.is_known and kind != ObservationCategory.OTHER


def _said_value(record: Observation) -> JsonObject:
    if record.second_quantity is not None:
        numbers = [(SYSTOLIC, record.quantity), (DIASTOLIC, record.second_quantity)]
        return {
            "component": [
                {"code": fhir.coded(LOINC, code)} | _quantity(number, record.unit)
                for code, number in numbers
                if number is not None
            ]
        }
    if record.quantity is not None:
        return _quantity(record.quantity, record.unit)
    return {"valueString": record.value_text} if record.value_text else {}


def _quantity(number: Decimal, unit: str) -> JsonObject:
    return {"valueQuantity": fhir.present(value=number, unit=unit)}


def _value(resource: JsonObject) -> tuple[Decimal | None, Decimal | None, str, str]:
    """Return quantity, second quantity, unit and text; components other than blood pressure become text."""
    components = list(fhir.objects(resource.get("component")))
    by_code = {code: part for part in components for code in fhir.codes_of(part.get("code"))}
    if SYSTOLIC in by_code or DIASTOLIC in by_code:
        upper, unit = _number(by_code.get(SYSTOLIC, {}))
        lower, other_unit = _number(by_code.get(DIASTOLIC, {}))
        return upper, lower, unit or other_unit, ""
    number, unit = _number(resource)
    if number is not None:
        return number, None, unit, _comparator(resource)
    said = _words(resource) or "; ".join(filter(None, map(_component_words, components)))
    return None, None, "", fhir.text(said)


def _number(holder: JsonObject) -> tuple[Decimal | None, str]:
    quantity = fhir.first(holder.get("valueQuantity"))
    number = fhir.decimal_of(quantity.get("value"))
    if number is not None:
        return number, fhir.text(quantity.get("unit")) or fhir.text(quantity.get("code"))
    return fhir.decimal_of(holder.get("valueInteger")), ""


def _comparator(resource: JsonObject) -> str:
    """Return "<" or the like, without which a quantity says something else."""
    return fhir.text(fhir.first(resource.get("valueQuantity")).get("comparator"))


def _component_words(component: JsonObject) -> str:
    number, unit = _number(component)
    said = f"{number} {unit}".strip() if number is not None else _words(component)
    return f"{fhir.name_of(component.get('code'))}: {said}" if said else ""


def _words(holder: JsonObject) -> str:
    if said := fhir.name_of(holder.get("valueCodeableConcept")) or fhir.text(holder.get("valueString")):
        return said
    if isinstance(flag := holder.get("valueBoolean"), bool):
        return "Yes" if flag else "No"
    if said := fhir.text(holder.get("valueDateTime")) or fhir.text(holder.get("valueTime")):
        return said
    return _spans(holder) or fhir.name_of(holder.get("dataAbsentReason"))


def _spans(holder: JsonObject) -> str:
    """Return a range, ratio or period as words: "3 to 5 kg"."""
    for element, low, high, joint in (
        ("valueRange", "low", "high", " to "),
        ("valueRatio", "numerator", "denominator", " : "),
    ):
        if said := fhir.first(holder.get(element)):
            ends = [_number({"valueQuantity": said.get(end)}) for end in (low, high)]
            return joint.join(f"{number} {unit}".strip() for number, unit in ends if number is not None)
    period: dict[str, Any] = fhir.first(holder.get("valuePeriod"))
    return " to ".join(filter(None, (fhir.text(period.get("start")), fhir.text(period.get("end")))))
