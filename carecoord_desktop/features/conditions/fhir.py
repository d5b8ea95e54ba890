"""Conditions as FHIR R4 Condition (US Core problems, encounter diagnoses and health concerns)."""

from __future__ import annotations

from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.conditions.records import (
    ClinicalStatus,
    Condition,
    ConditionCategory,
    VerificationStatus,
)
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical"
VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category"
US_CORE_CATEGORY = "http://hl7.org/fhir/us/core/CodeSystem/condition-category"

ELEMENTS = {
    "name": ("code",),
    "code": ("code",),
    "code_system": ("code",),
    "category": ("category",),
    "clinical_status": ("clinicalStatus",),
    "verification": ("verificationStatus",),
    "standing": ("verificationStatus", "clinicalStatus"),
    "onset_on": ("onsetDateTime", "onsetPeriod", "onsetAge", "onsetRange", "onsetString"),
    "abated_on": (
        "abatementDateTime", "abatementPeriod", "abatementAge", "abatementRange", "abatementString",
    ),
    "recorded_on": ("recordedDate",),
}  # fmt: skip


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the condition that the resource describes."""
    code, system = fhir.code_of(resource.get("code"))
    verification, _ = fhir.code_of(resource.get("verificationStatus"), (VERIFICATION,))
    is_error = verification == Standing.ENTERED_IN_ERROR
    found: Values = {
        "name": fhir.name_of(resource.get("code")) or fhir.NOT_STATED,
        "code": code,
        "code_system": system,
        "category": _category(resource),
        "clinical_status": _clinical_status(resource),
        "verification": VerificationStatus(
            verification if verification and not is_error else VerificationStatus.UNCONFIRMED
        ),
        "onset_on": fhir.day_of(
            resource.get("onsetDateTime") or fhir.first(resource.get("onsetPeriod")).get("start")
        ),
        "abated_on": _abated_on(resource),
        "recorded_on": fhir.day_of(resource.get("recordedDate")),
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Condition, resource)


def resource(record: Condition, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the condition as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    system = CATEGORY if record.category != ConditionCategory.HEALTH_CONCERN else US_CORE_CATEGORY
    generated = fhir.present(
        resourceType="Condition",
        # con-5: what was entered in error has no clinical status
        clinicalStatus=None if is_error else fhir.coded(CLINICAL, record.clinical_status),
        verificationStatus=fhir.coded(VERIFICATION, record.standing if is_error else record.verification),
        category=[fhir.coded(system, record.category)],
        code=fhir.concept(record.name, record.code, record.code_system),
        subject={"reference": subject},
        onsetDateTime=fhir.day(record.onset_on),
        abatementDateTime=fhir.day(record.abated_on),
        recordedDate=fhir.day(record.recorded_on),
    )
    return as_resource(record, generated, kept, partial(values, names=names), ELEMENTS)


def _category(resource: JsonObject) -> ConditionCategory:
    """Return the first category that US Core knows; Synthea and older systems give none: a problem."""
    known = (ConditionCategory(code) for code in fhir.codes_of(resource.get("category")))
    return next((category for category in known if category.is_known), ConditionCategory.PROBLEM)


def _clinical_status(resource: JsonObject) -> ClinicalStatus:
    """Return the stated status; without one, what has ended is resolved and all else is active."""
    code, _ = fhir.code_of(resource.get("clinicalStatus"), (CLINICAL,))
    if code:
        return ClinicalStatus(code)
    return ClinicalStatus.RESOLVED if _abated_on(resource) else ClinicalStatus.ACTIVE


def _abated_on(resource: JsonObject) -> object:
    period = fhir.first(resource.get("abatementPeriod"))
    return fhir.day_of(resource.get("abatementDateTime") or period.get("end") or period.get("start"))
