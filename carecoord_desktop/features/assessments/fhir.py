"""Assessments as FHIR R4 QuestionnaireResponse, their scores as Observation (US Core screening)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from functools import partial
from uuid import UUID, uuid5

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.assessments.records import Assessment, Manner, Privacy
from carecoord_desktop.features.assessments.rules import scores_in
from carecoord_desktop.features.questionnaires.rules import Name, name_in
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
SCORE = "urn:carecoord:score"
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
        "scores": "[]",
        "manner": Manner.INTERVIEW,
        "privacy": Privacy.NOT_ASKED,
        "is_sensitive": False,
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
    """Return whether an Observation is a score of ours: the assessment it came from says it as well."""
    return any(one.get("system") == SCORE for one in fhir.objects(resource.get("identifier")))


def score_resources(record: Assessment, subject: str, response: str) -> Iterator[tuple[UUID, JsonObject]]:
    """Yield the scores as FHIR Observations derived from the response, each with an id that stays."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    for number, score in enumerate(scores_in(record.scores)):
        quantity = {"value": score.value, "system": UCUM, "code": "{score}"}
        coded = fhir.coded(LOINC, score.answer_code) if score.answer_code else None
        yield (
            uuid5(record.id, str(number)),
            fhir.present(
                resourceType="Observation",
                identifier=[{"system": SCORE, "value": f"{record.id}.{number}"}],
                status=str(record.standing) if is_error else "final",
                category=[fhir.coded(_CATEGORY, "survey")],
                code=fhir.concept(score.name, score.loinc, LOINC if score.loinc else ""),
                subject={"reference": subject},
                effectiveDateTime=record.asked_on.isoformat(),
                valueQuantity=None if score.value is None or coded else quantity,
                valueCodeableConcept=coded if score.value is not None else None,
                dataAbsentReason=fhir.coded(_ABSENT, "unknown") if score.value is None else None,
                interpretation=[{"text": score.band_label}] if score.band_label else None,
                derivedFrom=[{"reference": response}],
            ),
        )


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
