"""Insurance cards as FHIR R4 Coverage (US Core)."""

from __future__ import annotations

from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.coverage.records import Coverage, CoverageStatus
from carecoord_desktop.features.payers.rules import payer_type_in
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing, default_of

CLASS = "http://terminology.hl7.org/CodeSystem/coverage-class"
IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203"

ELEMENTS = {
    "payer": ("payor",),
    "plan": ("class",),
    "type": ("type",),
    "member_id": ("identifier", "subscriberId"),
    "group_id": ("class",),
    "relationship": ("relationship",),
    "status": ("status",),
    "standing": ("status",),
    "order": ("order",),
    "started_on": ("period",),
    "ended_on": ("period",),
}

_OURS = (
    "primary_care", "network", "phone", "is_dual", "checked_on", "checked_by", "renewal_due", "renewal",
    "papers_here", "papers_sent_on", "closed_on", "note",
)  # fmt: skip
"""What we write down beside the card; FHIR R4 Coverage has no element for it."""


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the insurance card that the resource describes."""
    status = fhir.text(resource.get("status"))
    is_error = status == Standing.ENTERED_IN_ERROR
    period = fhir.first(resource.get("period"))
    order = resource.get("order")
    group, plan = _class(resource, "group"), _class(resource, "plan")
    found: Values = {
        "payer": _payer(resource, names) or fhir.name_of(resource.get("type")) or fhir.NOT_STATED,
        "plan": fhir.text(plan.get("name")) or fhir.text(plan.get("value")),
        "type": fhir.name_of(resource.get("type")),
        "member_id": _member_id(resource),
        "group_id": fhir.text(group.get("value")),
        "relationship": fhir.name_of(resource.get("relationship")),
        "status": CoverageStatus(status if status and not is_error else CoverageStatus.ACTIVE),
        "order": order if isinstance(order, int) and 0 < order < 100 else 1,
        "started_on": fhir.day_of(period.get("start")),
        "ended_on": fhir.day_of(period.get("end")),
        "payer_type": payer_type_in(fhir.name_of(resource.get("type"))),
        **{name: default_of(Coverage, name) for name in _OURS},
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Coverage, resource)


def resource(record: Coverage, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the card as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    classes = [("group", record.group_id, ""), ("plan", record.plan, record.plan)]
    generated = fhir.present(
        resourceType="Coverage",
        status=str(record.standing if is_error else record.status),
        identifier=_identifiers(record.member_id),
        type=fhir.concept(record.type),
        beneficiary={"reference": subject},
        relationship=fhir.concept(record.relationship),
        period=fhir.present(start=fhir.day(record.started_on), end=fhir.day(record.ended_on)),
        payor=[{"display": record.payer}],
        class_=[
            fhir.present(type=fhir.coded(CLASS, kind), value=value, name=name)
            for kind, value, name in classes
            if value
        ],
        order=record.order if record.order > 0 else None,
    )
    return as_resource(record, generated, kept, partial(values, names=names), ELEMENTS)


def _identifiers(member_id: str) -> list[JsonObject]:
    kind = {"coding": [{"system": IDENTIFIER_TYPE, "code": "MB"}]}
    return [{"type": kind, "value": member_id}] if member_id else []


def _payer(resource: JsonObject, names: Names) -> str:
    return ", ".join(filter(None, (names(payor) for payor in fhir.objects(resource.get("payor")))))


def _class(resource: JsonObject, kind: str) -> JsonObject:
    """Return the group or the plan of a card."""
    classes = fhir.objects(resource.get("class"))
    return next((found for found in classes if kind in fhir.codes_of(found.get("type"))), {})


def _member_id(resource: JsonObject) -> str:
    """Return the number on the card: the member's, else the subscriber's, else whatever number it has."""
    numbers = list(fhir.objects(resource.get("identifier")))
    members = [number for number in numbers if "MB" in fhir.codes_of(number.get("type"))]
    member = fhir.text(fhir.first(members).get("value")) or fhir.text(resource.get("subscriberId"))
    return member or fhir.text(fhir.first(numbers).get("value"))
