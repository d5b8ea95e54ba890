"""Allergies as FHIR R4 AllergyIntolerance (US Core)."""

from __future__ import annotations

from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.allergies.records import (
    Allergy,
    AllergyStatus,
    AllergyVerification,
    Criticality,
)
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"
VERIFICATION = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification"
CATEGORIES = frozenset({"food", "medication", "environment", "biologic"})

ELEMENTS = {
    "substance": ("code",),
    "code": ("code",),
    "code_system": ("code",),
    "reaction": ("reaction",),
    "criticality": ("criticality",),
    "status": ("clinicalStatus",),
    "verification": ("verificationStatus",),
    "standing": ("verificationStatus", "clinicalStatus"),
    "category": ("category",),
    "onset_on": ("onsetDateTime", "onsetPeriod", "onsetAge", "onsetRange", "onsetString"),
    "recorded_on": ("recordedDate",),
}


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the allergy that the resource describes."""
    substance = resource.get("code") or fhir.first(resource.get("reaction")).get("substance")
    code, system = fhir.code_of(substance)
    verification, _ = fhir.code_of(resource.get("verificationStatus"), (VERIFICATION,))
    is_error = verification == Standing.ENTERED_IN_ERROR
    criticality = fhir.text(resource.get("criticality"))
    found: Values = {
        "substance": fhir.name_of(substance) or fhir.NOT_STATED,
        "code": code,
        "code_system": system,
        "reaction": _reactions(resource),
        "criticality": Criticality(criticality) if criticality else None,
        "status": AllergyStatus(
            fhir.code_of(resource.get("clinicalStatus"), (CLINICAL,))[0] or AllergyStatus.ACTIVE
        ),
        "verification": AllergyVerification(
            verification if verification and not is_error else AllergyVerification.UNCONFIRMED
        ),
        "category": ", ".join(fhir.texts(resource.get("category"))),
        "onset_on": fhir.day_of(
            resource.get("onsetDateTime") or fhir.first(resource.get("onsetPeriod")).get("start")
        ),
        "recorded_on": fhir.day_of(resource.get("recordedDate")),
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Allergy, resource)


def resource(record: Allergy, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the allergy as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    categories = [word for word in record.category.split(", ") if word in CATEGORIES]
    generated = fhir.present(
        resourceType="AllergyIntolerance",
        # ait-2: what was entered in error has no clinical status
        clinicalStatus=None if is_error else fhir.coded(CLINICAL, record.status),
        verificationStatus=fhir.coded(VERIFICATION, record.standing if is_error else record.verification),
        category=categories,
        criticality=str(record.criticality) if record.criticality else None,
        code=fhir.concept(record.substance, record.code, record.code_system),
        patient={"reference": subject},
        onsetDateTime=fhir.day(record.onset_on),
        recordedDate=fhir.day(record.recorded_on),
        reaction=[{"manifestation": [{"text": record.reaction}]}] if record.reaction else None,
    )
    return as_resource(record, generated, kept, partial(values, names=names), ELEMENTS)


def _reactions(resource: JsonObject) -> str:
    """Return what the substance does to her: "hives, swelling of the throat"."""
    manifestations = [
        fhir.name_of(manifestation)
        for reaction in fhir.objects(resource.get("reaction"))
        for manifestation in fhir.objects(reaction.get("manifestation"))
    ]
    described = [
        fhir.text(reaction.get("description")) for reaction in fhir.objects(resource.get("reaction"))
    ]
    return fhir.text(", ".join(dict.fromkeys(filter(None, manifestations or described))))
