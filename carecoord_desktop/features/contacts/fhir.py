"""Visits and stays that other systems report as FHIR R4 Encounter (US Core)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
CLASSES = {
    "AMB": "Office or clinic visit",
    "EMER": "Emergency visit",
    "FLD": "Field visit",
    "HH": "Home visit",
    "IMP": "Inpatient stay",
    "ACUTE": "Inpatient stay (acute)",
    "NONAC": "Inpatient stay (not acute)",
    "OBSENC": "Observation stay",
    "PRENC": "Before admission",
    "SS": "Short stay",
    "VR": "Telephone or video",
}
"""HL7 v3 ActEncounterCode in our own words."""

ELEMENTS = {
    "type": ("type",),
    "mode": ("class",),
    "status": ("status",),
    "standing": ("status",),
    "started_at": ("period",),
    "ended_at": ("period",),
    "reason": ("reasonCode",),
    "place": ("location", "serviceProvider"),
    "participant": ("participant",),
    "disposition": ("hospitalization",),
}


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the visit or stay that the resource describes."""
    status = fhir.text(resource.get("status"))
    is_error = status == Standing.ENTERED_IN_ERROR
    mode = _mode(resource)
    hospitalization = fhir.first(resource.get("hospitalization"))
    period = fhir.first(resource.get("period"))
    found: Values = {
        "type": fhir.name_of(resource.get("type")) or mode or fhir.NOT_STATED,
        "mode": mode,
        "status": EncounterStatus(status if status and not is_error else EncounterStatus.UNKNOWN),
        "started_at": started_at(resource),
        "ended_at": fhir.moment_of(period.get("end")),
        "reason": fhir.name_of(resource.get("reasonCode")),
        "place": _place(resource, names),
        "participant": _participants(resource, names),
        "disposition": fhir.name_of(hospitalization.get("dischargeDisposition")),
        "note": "",
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Encounter, resource)


def resource(record: Encounter, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the visit as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    code = next((code for code, words in CLASSES.items() if words == record.mode), "AMB")
    generated = fhir.present(
        resourceType="Encounter",
        status=str(record.standing if is_error else record.status),
        class_={"system": ACT_CODE, "code": code},
        type=[{"text": record.type}],
        subject={"reference": subject},
        participant=[{"individual": {"display": record.participant}}] if record.participant else None,
        period=fhir.present(start=fhir.instant(record.started_at), end=fhir.instant(record.ended_at)),
        reasonCode=[{"text": record.reason}] if record.reason else None,
        hospitalization=_hospitalization(record, kept),
        serviceProvider={"display": record.place} if record.place else None,
    )
    return as_resource(record, generated, kept, partial(values, names=names), ELEMENTS)


def started_at(resource: JsonObject) -> datetime | None:
    """Return when an Encounter began, or None where it does not say."""
    return fhir.moment_of(fhir.first(resource.get("period")).get("start"))


def _hospitalization(record: Encounter, kept: JsonObject | None) -> JsonObject:
    said = fhir.first((kept or {}).get("hospitalization"))
    return said | fhir.present(dischargeDisposition=fhir.concept(record.disposition))


def _mode(resource: JsonObject) -> str:
    said = fhir.first(resource.get("class"))
    code = fhir.text(said.get("code"))
    return CLASSES.get(code) or fhir.text(said.get("display")) or code


def _place(resource: JsonObject, names: Names) -> str:
    """Return where it was: the place if the sender names one, else whoever ran it."""
    places = (names(part.get("location")) for part in fhir.objects(resource.get("location")))
    return next(filter(None, places), "") or names(resource.get("serviceProvider"))


def _participants(resource: JsonObject, names: Names) -> str:
    people = (names(part.get("individual")) for part in fhir.objects(resource.get("participant")))
    return fhir.text(", ".join(dict.fromkeys(filter(None, people))))
