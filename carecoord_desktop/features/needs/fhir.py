"""Needs as FHIR R4 Condition: a health concern of US Core with its Gravity SDOH category."""

from __future__ import annotations

from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.needs import rules
from carecoord_desktop.features.needs.records import Need, NeedStatus, Sensitivity, WantsHelp
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical"
VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
US_CORE_CONDITION = "http://hl7.org/fhir/us/core/CodeSystem/condition-category"
US_CORE_CATEGORY = "http://hl7.org/fhir/us/core/CodeSystem/us-core-category"
GRAVITY = "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes"
NEED_CATEGORY = "urn:carecoord:need-category"
"""Our own coding of the category: it names clinical domains, too, and tells a need from other concerns."""
ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm"
ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"

_LABELS = {
    Sensitivity.VIOLENCE: "SDV",
    Sensitivity.SELF_HARM: "MH",
    Sensitivity.SUBSTANCE_USE: "SUD",
}
"""Security labels of HL7 v3 ActCode; it has none for self-harm alone, mental health is the nearest."""

ELEMENTS = {
    "category": ("category",),
    "description": ("code",),
    "code": ("code",),
    "status": ("clinicalStatus",),
    "standing": ("verificationStatus", "clinicalStatus"),
    "confirmed_by": ("verificationStatus",),
    "sensitivity": ("meta",),
    "found_on": ("recordedDate",),
}


def is_need(resource: JsonObject) -> bool:
    """Return whether a Condition is one of our needs; concerns of other systems are conditions here."""
    return bool(_category(resource))


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the need that the resource describes."""
    code, system = fhir.code_of(resource.get("code"), (ICD_10_CM,))
    verification, _ = fhir.code_of(resource.get("verificationStatus"), (VERIFICATION,))
    clinical, _ = fhir.code_of(resource.get("clinicalStatus"), (CLINICAL,))
    is_error = verification == Standing.ENTERED_IN_ERROR
    found_on = fhir.day_of(resource.get("recordedDate"))
    found: Values = {
        "category": _category(resource),
        "description": fhir.text(fhir.first(resource.get("code")).get("text")),
        "status": NeedStatus.RESOLVED if clinical == "resolved" else NeedStatus.ACTIVE,
        "wants_help": WantsHelp.YES,
        "reason": "",
        "ask_again_on": None,
        "sensitivity": _sensitivity(resource),
        "code": code if system == ICD_10_CM else "",
        "confirmed_by": "",
        "confirmed_on": None,
        "goal": "",
        "found_on": None if found_on is None else found_on.exact,
        "error_reason": "",
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Need, resource)


def resource(record: Need, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the need as FHIR; its code is unconfirmed until a clinician is named."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    clinical = "active" if rules.is_open(record.status) else "resolved"
    verification = "confirmed" if record.confirmed_by else "unconfirmed"
    found_on = None if record.found_on is None else PartialDate(record.found_on.isoformat())
    generated = fhir.present(
        resourceType="Condition",
        meta=fhir.present(security=_security(record.sensitivity)),
        # con-5: what was entered in error has no clinical status
        clinicalStatus=None if is_error else fhir.coded(CLINICAL, clinical),
        verificationStatus=fhir.coded(VERIFICATION, record.standing if is_error else verification),
        category=_categories(record.category),
        code=fhir.concept(
            record.description or rules.domain_of(record.category).label, record.code, ICD_10_CM
        ),
        subject={"reference": subject},
        recordedDate=fhir.day(found_on),
    )
    return as_resource(record, generated, kept, partial(values, names=names), ELEMENTS)


def _category(resource: JsonObject) -> str:
    codings = (
        coding
        for concept in fhir.objects(resource.get("category"))
        for coding in fhir.objects(concept.get("coding"))
    )
    found = (fhir.text(each.get("code")) for each in codings if each.get("system") == NEED_CATEGORY)
    return next(filter(None, found), "")


def _categories(category: str) -> list[JsonObject]:
    found = [fhir.coded(US_CORE_CONDITION, "health-concern")]
    if rules.domain_of(category).is_gravity:
        found += [fhir.coded(US_CORE_CATEGORY, "sdoh"), fhir.coded(GRAVITY, category)]
    return [*found, fhir.coded(NEED_CATEGORY, category)]


def _security(sensitivity: Sensitivity) -> list[JsonObject]:
    """Return the labels by which a receiver knows what to protect; unknown words are restricted, too."""
    if not rules.is_private(sensitivity):
        return []
    label = _LABELS.get(sensitivity)
    restricted = {"system": CONFIDENTIALITY, "code": "R"}
    return [restricted, {"system": ACT_CODE, "code": label}] if label else [restricted]


def _sensitivity(resource: JsonObject) -> Sensitivity:
    labels = {each.get("code") for each in fhir.objects(fhir.first(resource.get("meta")).get("security"))}
    return next((word for word, label in _LABELS.items() if label in labels), Sensitivity.NONE)
