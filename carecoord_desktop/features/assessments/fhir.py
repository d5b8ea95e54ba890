"""Assessments as FHIR R4 QuestionnaireResponse, their scores as Observation (US Core screening)."""

from __future__ import annotations

from datetime import datetime, time
from functools import partial

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.assessments.records import Assessment, AssessmentScore, Manner
from carecoord_desktop.features.questionnaires.rules import Name, name_in
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
_ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
_DISPLAY = "http://hl7.org/fhir/StructureDefinition/display"
_ANSWERED = frozenset({"completed", "amended"})

ELEMENTS = {
    "questionnaire": ("questionnaire",),
    "version": ("questionnaire",),
    "title": ("questionnaire", "_questionnaire"),
    "response": ("item",),
    "language": ("language",),
    "asked_on": ("authored",),
    "signed_at": ("authored",),
    "standing": ("status",),
}


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the assessment that a QuestionnaireResponse describes."""
    name = name_in(fhir.text(resource.get("questionnaire")))
    authored = fhir.moment_of(resource.get("authored"))
    moment = authored or clock.now()
    is_error = fhir.text(resource.get("status")) == Standing.ENTERED_IN_ERROR
    found: Values = {
        "questionnaire": name.url,
        "version": name.version,
        "title": _title(resource) or name.url or fhir.NOT_STATED,
        "response": strict_json.written({"item": resource.get("item") or []}),
        "manner": Manner.INTERVIEW,
        "language": fhir.text(resource.get("language")),
        "informant": names(resource.get("source")) if resource.get("source") else "",
        "asked_on": clock.at_office(moment).date(),
        "begun_at": moment,
        "signed_at": moment,
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Assessment, resource)


def is_answered(resource: JsonObject) -> bool:
    """Return whether a QuestionnaireResponse is finished; a draft of another system is only kept."""
    return fhir.text(resource.get("status")) in _ANSWERED


def resource(record: Assessment, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the assessment as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    signed: JsonObject = strict_json.parse(record.response.encode())
    generated = fhir.present(
        resourceType="QuestionnaireResponse",
        language=record.language or None,
        questionnaire=Name(record.questionnaire, record.version).canonical,
        _questionnaire=_display(record.title),
        status=str(record.standing) if is_error else "completed",
        subject={"reference": subject},
        authored=fhir.instant(_authored_at(record)),
        item=signed.get("item") or None,
    )
    return as_resource(record, generated, kept, partial(values, names=names), ELEMENTS)


def is_score(resource: JsonObject) -> bool:
    """Return whether an Observation is a score of ours: it says which assessment it belongs to."""
    return own_fields(AssessmentScore, resource).get("assessment_id") is not None


def score_values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the score that an Observation describes."""
    code, _ = fhir.code_of(resource.get("code"), (LOINC,))
    moment = fhir.moment_of(resource.get("effectiveDateTime")) or clock.now()
    is_error = fhir.text(resource.get("status")) == Standing.ENTERED_IN_ERROR
    found: Values = {
        "name": fhir.name_of(resource.get("code")) or fhir.NOT_STATED,
        "code": code,
        "value": fhir.decimal_of(fhir.first(resource.get("valueQuantity")).get("value")),
        "band": fhir.name_of(fhir.first(resource.get("interpretation"))),
        "asked_on": clock.at_office(moment).date(),
        "assessment_id": None,
        "low": None,
        "high": None,
        "is_positive": False,
        "source": "",
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(AssessmentScore, resource)


def score_resource(
    record: AssessmentScore, subject: str, names: Names, kept: JsonObject | None = None
) -> JsonObject:
    """Return a score as a FHIR Observation that says from which response it was derived."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    quantity = {"value": record.value, "system": UCUM, "code": "{score}"}
    generated = fhir.present(
        resourceType="Observation",
        status=str(record.standing) if is_error else "final",
        category=[fhir.coded(_CATEGORY, "survey")],
        code=fhir.concept(record.name, record.code, LOINC if record.code else ""),
        subject={"reference": subject},
        effectiveDateTime=record.asked_on.isoformat(),
        valueQuantity=None if record.value is None else quantity,
        dataAbsentReason=fhir.coded(_ABSENT, "unknown") if record.value is None else None,
        interpretation=[{"text": record.band}] if record.band else None,
        derivedFrom=[{"reference": f"urn:uuid:{record.assessment_id}"}],
    )
    return as_resource(record, generated, kept, partial(score_values, names=names), {})


def _authored_at(record: Assessment) -> datetime:
    """Return when it was answered: the signing on that very day, else noon of the day on the paper."""
    if clock.at_office(record.signed_at).date() == record.asked_on:
        return record.signed_at
    return clock.office_moment(datetime.combine(record.asked_on, time(12)))


def _display(title: str) -> JsonObject:
    """Return the title as US Core wants it beside the canonical address."""
    return {"extension": [{"url": _DISPLAY, "valueString": title}]}


def _title(resource: JsonObject) -> str:
    return fhir.text(fhir.extension(fhir.first(resource.get("_questionnaire")), _DISPLAY).get("valueString"))
