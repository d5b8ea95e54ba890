"""Enrollments as FHIR R4 EpisodeOfCare."""

from __future__ import annotations

from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.enrollments.records import Acuity, EnrollmentStatus, ProgramEnrollment
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

ELEMENTS = {
    "program": ("type",),
    "status": ("status",),
    "standing": ("status",),
    "enrolled_on": ("period",),
    "ended_on": ("period",),
}


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the enrollment that the resource describes."""
    status = fhir.text(resource.get("status"))
    is_error = status == Standing.ENTERED_IN_ERROR
    period = fhir.first(resource.get("period"))
    began, ended = fhir.day_of(period.get("start")), fhir.day_of(period.get("end"))
    found: Values = {
        "program": fhir.name_of(fhir.first(resource.get("type"))) or fhir.NOT_STATED,
        "status": EnrollmentStatus(status if status and not is_error else EnrollmentStatus.ACTIVE),
        "enrolled_on": None if began is None else began.earliest,
        "ended_on": None if ended is None else ended.latest,
        "acuity": Acuity.TWO,
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(ProgramEnrollment, resource)


def resource(
    record: ProgramEnrollment, subject: str, names: Names, kept: JsonObject | None = None
) -> JsonObject:
    """Return the enrollment as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    began = None if record.enrolled_on is None else PartialDate(record.enrolled_on.isoformat())
    ended = None if record.ended_on is None else PartialDate(record.ended_on.isoformat())
    generated = fhir.present(
        resourceType="EpisodeOfCare",
        status=str(record.standing if is_error else record.status),
        type=[fhir.concept(record.program)],
        patient={"reference": subject},
        period=fhir.present(start=fhir.day(began), end=fhir.day(ended)) or None,
    )
    return as_resource(record, generated, kept, partial(values, names=names), ELEMENTS)
