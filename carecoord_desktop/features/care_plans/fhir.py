"""Care plans as FHIR R4 CarePlan (US Core).

The stage of a plan is not told: elsewhere it is a plan that was written here, and is not approved there.
"""

from __future__ import annotations

from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStatus
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

PLAN_CATEGORY = "http://hl7.org/fhir/us/core/CodeSystem/careplan-category"

_STAYS = frozenset({
    "version", "stage", "approved_by", "approved_credential", "approved_on", "approved_content", "agreed_on",
    "sent_on", "sent_to", "locked_at",
})  # fmt: skip
"""What nobody can claim by importing a file; a paper trail of it leaves as a note."""

PLAN_ELEMENTS = {
    "title": ("title",),
    "status": ("status",),
    "standing": ("status",),
    "category": ("category",),
    "started_on": ("period",),
    "ended_on": ("period",),
    "activities": ("activity",),
}


def plan_values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the care plan that the resource describes."""
    status = fhir.text(resource.get("status"))
    is_error = status == Standing.ENTERED_IN_ERROR
    period = fhir.first(resource.get("period"))
    category = _category(resource)
    found: Values = {
        "title": fhir.text(resource.get("title"))
        or fhir.text(resource.get("description"))
        or category
        or "Care plan",
        "status": PlanStatus(status if status and not is_error else PlanStatus.UNKNOWN),
        "category": category,
        "started_on": fhir.day_of(period.get("start")),
        "ended_on": fhir.day_of(period.get("end")),
        "activities": _activities(resource, names),
        "reason_for_update": None,
        "error_reason": "",
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(CarePlan, resource, _STAYS)


def plan_resource(record: CarePlan, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the care plan as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    generated = fhir.present(
        resourceType="CarePlan",
        status=str(record.standing if is_error else record.status),
        intent="plan",
        category=[fhir.coded(PLAN_CATEGORY, "assess-plan"), fhir.concept(record.category)]
        if record.category
        else [fhir.coded(PLAN_CATEGORY, "assess-plan")],
        title=record.title,
        subject={"reference": subject},
        period=fhir.present(start=fhir.day(record.started_on), end=fhir.day(record.ended_on)),
        activity=None if record.version else _details(record),  # steps of ours are named, not told
    )
    if said := _approval_words(record):
        generated["note"] = [{"text": said}]
    return as_resource(record, generated, kept, partial(plan_values, names=names), PLAN_ELEMENTS)


def _details(record: CarePlan) -> list[JsonObject]:
    return [{"detail": {"status": "unknown", "description": activity}} for activity in record.activities]


def _approval_words(record: CarePlan) -> str:
    """Return who approved a plan of ours, and when it was agreed to and sent, for whoever reads it."""
    approver = ", ".join(filter(None, (record.approved_by, record.approved_credential)))
    words = [f"Version {record.version}." if record.version else ""]
    words.append(f"Approved by {approver} on {record.approved_on}." if record.approved_on else "")
    words.append(f"Agreed on {record.agreed_on}." if record.agreed_on else "")
    words.append(f"Sent on {record.sent_on}." if record.sent_on else "")
    return " ".join(filter(None, words))


def _category(resource: JsonObject) -> str:
    """Return what kind of plan it is; US Core's "assess-plan" and SNOMED's "care plan" say nothing."""
    for category in fhir.objects(resource.get("category")):
        code, _ = fhir.code_of(category)
        if code not in ("assess-plan", "734163000") and (name := fhir.name_of(category)):
            return name
    return ""


def _activities(resource: JsonObject, names: Names) -> tuple[str, ...]:
    """Return what is to be done, a line each."""
    found = []
    for activity in fhir.objects(resource.get("activity")):
        detail = fhir.first(activity.get("detail"))
        code = fhir.name_of(detail.get("code"))
        found.append(code or fhir.text(detail.get("description")) or names(activity.get("reference")))
    return tuple(filter(None, found))
