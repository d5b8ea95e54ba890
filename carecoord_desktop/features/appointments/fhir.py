"""Appointments as FHIR R4 Appointment.

FHIR has no word for "confirmed": it leaves as booked, and our own word for it in our extension. Start and
end are instants with the offset of the place; its time zone stands in HL7's extension. An appointment of
which only the day is known takes the whole day.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from carecoord_desktop.common import clock
from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.appointments import rules
from carecoord_desktop.features.appointments.records import Appointment, AppointmentStatus, CancelledBy
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing, default_of

TIME_ZONE = "http://hl7.org/fhir/StructureDefinition/timezone"
CANCELLED_WHY = "http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason"
CONFIRMATION = "Confirmation number"

ELEMENTS = {
    "what": ("description", "serviceType", "appointmentType", "reasonCode"),
    "status": ("status",),
    "standing": ("status",),
    "with_whom": ("participant",),
    "place": ("participant",),
    "takes_place_on": ("start", "end", "minutesDuration"),
    "starts": ("start", "end", "minutesDuration"),
    "minutes": ("start", "end", "minutesDuration"),
    "time_zone": ("start", "end"),
    "preparation": ("patientInstruction",),
    "confirmation_number": ("identifier",),
    "cancelled_by": ("cancelationReason",),
    "status_reason": ("cancelationReason",),
    "created_at": ("created",),
}

_SAYS: Mapping[AppointmentStatus, str] = {AppointmentStatus.CONFIRMED: "booked"}
_MEANS: Mapping[str, AppointmentStatus] = {
    "pending": AppointmentStatus.PROPOSED,
    "waitlist": AppointmentStatus.PROPOSED,
    "checked-in": AppointmentStatus.ARRIVED,
}
_CANCELLED = {"pat": CancelledBy.PERSON, "prov": CancelledBy.PLACE, "other": CancelledBy.US}
_PEOPLE = ("Practitioner", "PractitionerRole")
_WHOLE_DAY = timedelta(days=1)


def is_appointment(resource: JsonObject) -> bool:
    """Return whether an Appointment says on which day it is; without one there is nothing to keep to."""
    return resource.get("resourceType") == "Appointment" and _day_of(resource) is not None


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the appointment that the resource describes."""
    said = fhir.text(resource.get("status"))
    is_error = said == Standing.ENTERED_IN_ERROR
    status = _MEANS.get(said) or AppointmentStatus("proposed" if is_error or not said else said)
    found: Values = {
        "what": _what(resource),
        "with_whom": _participant(resource, names, _PEOPLE),
        "place": _participant(resource, names, ("Location", "HealthcareService")),
        "preparation": fhir.text(resource.get("patientInstruction")),
        "confirmation_number": _confirmation(resource),
        "status": status,
        "created_at": fhir.moment_of(resource.get("created")) or clock.from_ms(0),
        **_when(resource),
        **_cancelled(resource),
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
        "error_reason": "",
    }
    return found | _without_element() | own_fields(Appointment, resource)


def resource(record: Appointment, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the appointment as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    is_known = record.status in list(AppointmentStatus)
    status = _SAYS.get(record.status, str(record.status)) if is_known else "booked"
    generated = fhir.present(
        resourceType="Appointment",
        status=str(record.standing) if is_error else status,
        identifier=_identifier(record),
        cancelationReason=_cancelation(record),
        description=record.what,
        created=fhir.instant(record.created_at),
        **_period(record),
        patientInstruction=record.preparation,
        participant=_participants(record, subject),
    )
    return as_resource(record, generated, kept, partial(values, names=names), ELEMENTS)


def _without_element() -> Values:
    """Return the fields for which FHIR has no element, as they are until our extension says them."""
    names = (
        "address", "finding_it", "phone", "to_bring", "cost", "ride", "ride_by", "ride_notice_days", "mode",
        "interpreter", "interpreter_language", "no_show_reason", "sequence",
    )  # fmt: skip
    return {name: default_of(Appointment, name) for name in names}


def _when(resource: JsonObject) -> Values:
    zone = _zone_of(resource)
    begins, ends = fhir.moment_of(resource.get("start")), fhir.moment_of(resource.get("end"))
    minutes = resource.get("minutesDuration")
    known = minutes if isinstance(minutes, int) and not isinstance(minutes, bool) else None
    day = _day_of(resource) or date.min
    if begins is None or (ends is not None and _is_whole_day(begins, ends, zone)):
        return {"takes_place_on": day, "starts": "", "minutes": known, "time_zone": zone}
    wall = begins.astimezone(ZoneInfo(zone))
    return {"takes_place_on": wall.date(), "starts": f"{wall:%H:%M}", "minutes": known, "time_zone": zone}


def _day_of(resource: JsonObject) -> date | None:
    begins = fhir.moment_of(resource.get("start"))
    if begins is not None:
        return begins.astimezone(ZoneInfo(_zone_of(resource))).date()
    day = fhir.day_of(fhir.first(resource.get("requestedPeriod")).get("start"))
    return None if day is None else day.exact


def _zone_of(resource: JsonObject) -> str:
    """Return the time zone that the start names, else the office's: an offset names no zone."""
    found = fhir.text(fhir.extension(resource.get("_start"), TIME_ZONE).get("valueCode"))
    return found if found in available_timezones() else clock.office_zone()


def _is_whole_day(begins: datetime, ends: datetime, zone: str) -> bool:
    first, last = (moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for moment in (begins, ends))
    return first.time() == time() and last - first == _WHOLE_DAY


def _period(record: Appointment) -> dict[str, Any]:
    zone = record.time_zone if record.time_zone in available_timezones() else clock.office_zone()
    at = rules.clock_time(record.starts)
    begins = datetime.combine(record.takes_place_on, at or time(), ZoneInfo(zone))
    if at is None:
        ends = datetime.combine(record.takes_place_on + _WHOLE_DAY, time(), ZoneInfo(zone))
    else:
        length = timedelta(minutes=record.minutes or rules.DEFAULT_MINUTES)
        ends = (begins.astimezone(UTC) + length).astimezone(ZoneInfo(zone))
    return {
        "start": begins.isoformat(timespec="seconds"),
        "_start": {"extension": [{"url": TIME_ZONE, "valueCode": zone}]},
        "end": ends.isoformat(timespec="seconds"),
        "minutesDuration": record.minutes,
    }


def _participants(record: Appointment, subject: str) -> list[JsonObject]:
    actors: list[JsonObject] = [{"reference": subject}]
    actors += [{"type": "Practitioner", "display": record.with_whom}] if record.with_whom else []
    actors += [{"type": "Location", "display": record.place}] if record.place else []
    return [{"actor": actor, "status": "accepted"} for actor in actors]


def _participant(resource: JsonObject, names: Names, kinds: tuple[str, ...]) -> str:
    """Return what the first actor of one of these kinds is called."""
    for part in fhir.objects(resource.get("participant")):
        actor = fhir.first(part.get("actor"))
        said = fhir.text(actor.get("type")) or fhir.text(actor.get("reference")).split("/")[0]
        if said in kinds and (name := names(actor)):
            return name
    return ""


def _what(resource: JsonObject) -> str:
    named = (fhir.name_of(resource.get(name)) for name in ("serviceType", "appointmentType", "reasonCode"))
    return fhir.text(resource.get("description")) or next(filter(None, named), "") or fhir.NOT_STATED


def _identifier(record: Appointment) -> list[JsonObject]:
    number = record.confirmation_number
    return [{"type": {"text": CONFIRMATION}, "value": number}] if number else []


def _confirmation(resource: JsonObject) -> str:
    for one in fhir.objects(resource.get("identifier")):
        if fhir.name_of(one.get("type")) == CONFIRMATION:
            return fhir.text(one.get("value"))
    return ""


def _cancelation(record: Appointment) -> JsonObject | None:
    if record.status is not AppointmentStatus.CANCELLED:
        return None
    code = next((code for code, who in _CANCELLED.items() if who == record.cancelled_by), "")
    return fhir.concept(record.status_reason, code, CANCELLED_WHY)


def _cancelled(resource: JsonObject) -> Values:
    reason = fhir.first(resource.get("cancelationReason"))
    code, _ = fhir.code_of(reason, (CANCELLED_WHY,))
    return {"cancelled_by": _CANCELLED.get(code), "status_reason": fhir.text(reason.get("text"))}
