"""The directory as FHIR R4: Organization, Location, HealthcareService, as far as R4 has elements for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import time
from typing import Any
from uuid import UUID

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_origin import as_uuid
from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.directory.records import (
    LocationType,
    Organization,
    Service,
    ServiceLocation,
    ServiceStatus,
)
from carecoord_desktop.hsds.hours import DAYS, Hours, hours_of
from carecoord_desktop.hsds.phones import FAX, VOICE, Phone, phone_of
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

NEED_CATEGORY = "urn:carecoord:need-category"
"""The coding of categories that our needs use as well, so that a need finds its services."""

DIRECTORY_TAG = "urn:carecoord:directory"
"""Tags what our own export of the directory wrote: all of it belongs there."""

LANGUAGE = "urn:ietf:bcp:47"
PLACE_TYPE = "http://terminology.hl7.org/CodeSystem/location-physical-type"
_DAY_CODES = dict(zip(DAYS, ("mon", "tue", "wed", "thu", "fri", "sat", "sun"), strict=True))
_DAY_WORDS = {code: word for word, code in _DAY_CODES.items()}
_LINKS = frozenset({"organization_id", "location_ids", "added_by", "corrected_at", "said"})
"""Fields that are never taken from outside: links go by references, the rest is ours alone."""

ORGANIZATION_ELEMENTS = {
    "name": ("name",),
    "alternate_name": ("alias",),
    "phones": ("telecom",),
    "email": ("telecom",),
    "website": ("telecom",),
    "address": ("address",),
    "standing": ("active",),
}
LOCATION_ELEMENTS = {
    "name": ("name",),
    "alternate_name": ("alias",),
    "description": ("description",),
    "phones": ("telecom",),
    "latitude": ("position",),
    "longitude": ("position",),
    "standing": ("status",),
    "organization_id": ("managingOrganization",),
    "hours": ("hoursOfOperation",),
} | dict.fromkeys(
    ("address_1", "address_2", "city", "region", "state", "postal_code", "country"), ("address",)
)
SERVICE_ELEMENTS = {
    "name": ("name",),
    "description": ("comment",),
    "fees": ("extraDetails",),
    "phones": ("telecom",),
    "email": ("telecom",),
    "url": ("telecom",),
    "categories": ("category",),
    "terms": ("type",),
    "languages": ("communication",),
    "eligibility": ("eligibility",),
    "service_areas": ("coverageArea",),
    "hours": ("availableTime",),
    "status": ("active",),
    "standing": ("active",),
    "organization_id": ("providedBy",),
    "location_ids": ("location",),
    "application_process": ("referralMethod",),
}


def organization_values(resource: JsonObject) -> Values:
    """Return the fields of the organization that a resource describes."""
    found: Values = {
        "name": fhir.text(resource.get("name")) or fhir.NOT_STATED,
        "alternate_name": next(iter(fhir.texts(resource.get("alias"))), ""),
        "description": "",
        "email": _telecom(resource, "email"),
        "website": _telecom(resource, "url"),
        "phones": _phones(resource),
        "address": fhir.text(fhir.first(resource.get("address")).get("text")),
        "error_reason": "",
        "standing": Standing.FINAL,
    }
    return found | own_fields(Organization, resource, _LINKS)


def organization_resource(record: Organization, kept: JsonObject | None = None) -> JsonObject:
    """Return an organization as FHIR."""
    generated = fhir.present(
        resourceType="Organization",
        id=str(record.id),
        active=record.standing != Standing.ENTERED_IN_ERROR,
        name=record.name,
        alias=[record.alternate_name] if record.alternate_name else None,
        telecom=_contact_points(record.phones, record.email, record.website),
        address=[{"text": record.address}] if record.address else None,
    )
    return as_resource(record, generated, kept, organization_values, ORGANIZATION_ELEMENTS)


def location_values(resource: JsonObject) -> Values:
    """Return the fields of the place that a resource describes."""
    address, position = fhir.first(resource.get("address")), fhir.first(resource.get("position"))
    lines = (*fhir.texts(address.get("line")), "", "")
    is_virtual = fhir.code_of(resource.get("physicalType"), (PLACE_TYPE,))[0] == "vi"
    found: Values = {
        "organization_id": _named(resource.get("managingOrganization"), "Organization"),
        "location_type": LocationType.VIRTUAL if is_virtual else LocationType.PHYSICAL,
        "name": fhir.text(resource.get("name")),
        "alternate_name": next(iter(fhir.texts(resource.get("alias"))), ""),
        "description": fhir.text(resource.get("description")),
        "transportation": "",
        "latitude": fhir.decimal_of(position.get("latitude")),
        "longitude": fhir.decimal_of(position.get("longitude")),
        "address_1": lines[0],
        "address_2": lines[1],
        "city": fhir.text(address.get("city")),
        "region": fhir.text(address.get("district")),
        "state": fhir.text(address.get("state")),
        "postal_code": fhir.text(address.get("postalCode")),
        "country": fhir.text(address.get("country")),
        "mail_address": "",
        "phones": _phones(resource),
        "hours": tuple(_opening_hours(resource.get("hoursOfOperation"))),
        "languages": (),
        "accessibility": (),
        "error_reason": "",
        "standing": Standing.FINAL,
    }
    return found | own_fields(ServiceLocation, resource, _LINKS)


def location_resource(record: ServiceLocation, kept: JsonObject | None = None) -> JsonObject:
    """Return a place as FHIR."""
    has_spot = record.latitude is not None and record.longitude is not None
    is_virtual = record.location_type == LocationType.VIRTUAL
    lines = [line for line in (record.address_1, record.address_2) if line]
    generated = fhir.present(
        resourceType="Location",
        id=str(record.id),
        status="inactive" if record.standing == Standing.ENTERED_IN_ERROR else "active",
        name=record.name,
        alias=[record.alternate_name] if record.alternate_name else None,
        description=record.description,
        telecom=_contact_points(record.phones, "", ""),
        address=fhir.present(
            line=lines or None, city=record.city, district=record.region, state=record.state,
            postalCode=record.postal_code, country=record.country,
        ) or None,
        physicalType=fhir.coded(PLACE_TYPE, "vi") if is_virtual else None,
        position={"longitude": record.longitude, "latitude": record.latitude} if has_spot else None,
        managingOrganization=_reference("Organization", record.organization_id),
        hoursOfOperation=[_opening(one, "openingTime", "closingTime") for one in _plain(record.hours)],
    )  # fmt: skip
    return as_resource(record, generated, kept, location_values, LOCATION_ELEMENTS)


def service_values(resource: JsonObject) -> Values:
    """Return the fields of the service that a resource describes."""
    places = (_named(one, "Location") for one in fhir.objects(resource.get("location")))
    eligibility = (fhir.text(one.get("comment")) for one in fhir.objects(resource.get("eligibility")))
    found: Values = {
        "organization_id": _named(resource.get("providedBy"), "Organization"),
        "location_ids": tuple(str(place) for place in places if place is not None),
        "name": fhir.text(resource.get("name")) or fhir.NOT_STATED,
        "alternate_name": "",
        "description": fhir.text(resource.get("comment")),
        "url": _telecom(resource, "url"),
        "email": _telecom(resource, "email"),
        "status": ServiceStatus.INACTIVE if resource.get("active") is False else ServiceStatus.ACTIVE,
        "alert": "",
        "categories": _codes(resource.get("category"), NEED_CATEGORY),
        "terms": tuple(filter(None, map(fhir.name_of, fhir.objects(resource.get("type"))))),
        "phones": _phones(resource),
        "hours": tuple(_opening_hours(resource.get("availableTime"))),
        "languages": _codes(resource.get("communication"), LANGUAGE),
        "interpretation_services": "",
        "service_areas": tuple(filter(None, map(_display, fhir.objects(resource.get("coverageArea"))))),
        "eligibility": "\n".join(filter(None, eligibility)),
        "minimum_age": None,
        "maximum_age": None,
        "application_process": "",
        "required_documents": (),
        "wait_time": "",
        "fees": fhir.text(resource.get("extraDetails")),
        "cost_options": (),
        "accepted_insurance": (),
        "capacity": None,
        "capacity_available": None,
        "capacity_on": None,
        "accreditations": "",
        "licenses": "",
        "assured_on": None,
        "assurer_email": "",
        "last_modified_on": None,
        "error_reason": "",
        "standing": Standing.FINAL,
    }
    return found | own_fields(Service, resource, _LINKS)


def service_resource(record: Service, kept: JsonObject | None = None) -> JsonObject:
    """Return a service as FHIR; R4 has no element for ages, papers to bring or how fresh it is."""
    is_active = record.status == ServiceStatus.ACTIVE and record.standing != Standing.ENTERED_IN_ERROR
    generated = fhir.present(
        resourceType="HealthcareService",
        id=str(record.id),
        active=is_active,
        providedBy=_reference("Organization", record.organization_id),
        category=[fhir.coded(NEED_CATEGORY, one) for one in record.categories] or None,
        type=[{"text": term} for term in record.terms] or None,
        location=[{"reference": f"Location/{place}"} for place in record.location_ids] or None,
        name=record.name,
        comment=record.description,
        extraDetails=record.fees,
        telecom=_contact_points(record.phones, record.email, record.url),
        coverageArea=[{"display": area} for area in record.service_areas] or None,
        eligibility=[{"comment": record.eligibility}] if record.eligibility else None,
        communication=[fhir.coded(LANGUAGE, one) for one in record.languages] or None,
        availableTime=[
            _opening(one, "availableStartTime", "availableEndTime") for one in _plain(record.hours)
        ]
        or None,
    )
    return as_resource(record, generated, kept, service_values, SERVICE_ELEMENTS)


def _contact_points(phones: Iterable[str], email: str, url: str) -> list[JsonObject] | None:
    found = [
        {"system": "fax" if phone.type == FAX else "phone", "value": _dialed(phone)}
        for phone in map(phone_of, phones)
    ]
    found += [{"system": "email", "value": email}] if email else []
    found += [{"system": "url", "value": url}] if url else []
    return found or None


def _dialed(phone: Phone) -> str:
    return f"{phone.number} ext. {phone.extension}" if phone.extension else phone.number


def _phones(resource: JsonObject) -> tuple[str, ...]:
    found = []
    for point in fhir.objects(resource.get("telecom")):
        number, _, extension = fhir.text(point.get("value")).partition(" ext. ")
        if number and point.get("system") in ("phone", "fax"):
            found.append(Phone(number, extension, FAX if point["system"] == "fax" else VOICE).text)
    return tuple(found)


def _telecom(resource: JsonObject, system: str) -> str:
    points = fhir.objects(resource.get("telecom"))
    return next((fhir.text(one.get("value")) for one in points if one.get("system") == system), "")


def _codes(concepts: Any, system: str) -> tuple[str, ...]:
    codings = (one for concept in fhir.objects(concepts) for one in fhir.objects(concept.get("coding")))
    return tuple(fhir.text(one.get("code")) for one in codings if one.get("system") == system)


def _display(reference: JsonObject) -> str:
    return fhir.text(reference.get("display"))


def _reference(kind: str, record_id: UUID | None) -> JsonObject | None:
    return None if record_id is None else {"reference": f"{kind}/{record_id}"}


def _named(reference: Any, kind: str) -> UUID | None:
    """Return the record a reference names by its id here; other references are not followed."""
    said = fhir.text(fhir.first(reference).get("reference")).removeprefix("urn:uuid:")
    return as_uuid(said.removeprefix(f"{kind}/"))


def _plain(lines: Iterable[str]) -> Iterator[Hours]:
    """Yield the hours that R4 can say: on days of each week, from when to when."""
    for hours in map(hours_of, lines):
        if hours == Hours(hours.byday, hours.opens_at, hours.closes_at) and set(hours.byday) <= set(DAYS):
            yield hours


def _opening(hours: Hours, opens: str, closes: str) -> JsonObject:
    """Return hours as an element of R4, with the names that it gives the two times there."""
    if hours.opens_at is None or hours.closes_at is None or hours.opens_at == hours.closes_at:
        times: JsonObject = {"allDay": True} if hours.opens_at else {}
    else:
        times = {opens: f"{hours.opens_at:%H:%M:%S}", closes: f"{hours.closes_at:%H:%M:%S}"}
    return fhir.present(daysOfWeek=[_DAY_CODES[day] for day in hours.byday] or None, **times)


def _opening_hours(openings: Any) -> Iterator[str]:
    """Yield hours as records hold them, from `availableTime` or `hoursOfOperation`."""
    for one in fhir.objects(openings):
        days = tuple(_DAY_WORDS[code] for code in fhir.texts(one.get("daysOfWeek")) if code in _DAY_WORDS)
        opens = _time(one.get("availableStartTime") or one.get("openingTime"))
        closes = _time(one.get("availableEndTime") or one.get("closingTime"))
        if one.get("allDay") is True:
            opens = closes = time(0)
        if days or opens or closes:
            yield Hours(days, opens, closes).text


def _time(value: Any) -> time | None:
    try:
        return time.fromisoformat(fhir.text(value))
    except ValueError:
        return None
