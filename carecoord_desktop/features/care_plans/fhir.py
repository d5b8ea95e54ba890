"""Care plans and goals as FHIR R4 CarePlan and Goal (US Core)."""

from __future__ import annotations

from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.care_plans.records import CarePlan, Goal, GoalStatus, PlanStatus
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

PLAN_CATEGORY = "http://hl7.org/fhir/us/core/CodeSystem/careplan-category"
ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement"

PLAN_ELEMENTS = {
    "title": ("title",),
    "status": ("status",),
    "standing": ("status",),
    "category": ("category",),
    "started_on": ("period",),
    "ended_on": ("period",),
    "activities": ("activity",),
}
GOAL_ELEMENTS = {
    "statement": ("description",),
    "status": ("lifecycleStatus",),
    "standing": ("lifecycleStatus",),
    "achievement": ("achievementStatus",),
    "target_text": ("target",),
    "due_on": ("target",),
    "started_on": ("startDate", "startCodeableConcept"),
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
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(CarePlan, resource)


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
        activity=[
            {"detail": {"status": "unknown", "description": activity}} for activity in record.activities
        ],
    )
    return as_resource(record, generated, kept, partial(plan_values, names=names), PLAN_ELEMENTS)


def goal_values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the goal that the resource describes."""
    status = fhir.text(resource.get("lifecycleStatus"))
    is_error = status == Standing.ENTERED_IN_ERROR
    target = fhir.first(resource.get("target"))
    found: Values = {
        "statement": fhir.name_of(resource.get("description")) or fhir.NOT_STATED,
        "status": GoalStatus(status if status and not is_error else GoalStatus.PROPOSED),
        "achievement": fhir.code_of(resource.get("achievementStatus"), (ACHIEVEMENT,))[0]
        or fhir.name_of(resource.get("achievementStatus")),
        "target_text": _target_text(target),
        "started_on": fhir.day_of(resource.get("startDate")),
        "due_on": fhir.day_of(target.get("dueDate")),
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Goal, resource)


def goal_resource(record: Goal, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the goal as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    target = fhir.present(detailString=record.target_text, dueDate=fhir.day(record.due_on))
    if record.target_text:
        target["measure"] = {"text": record.target_text}  # gol-1: a detail needs a measure
    generated = fhir.present(
        resourceType="Goal",
        lifecycleStatus=str(record.standing if is_error else record.status),
        achievementStatus=_achievement(record.achievement),
        description={"text": record.statement},
        subject={"reference": subject},
        startDate=fhir.day(record.started_on),
        target=[target] if target else None,
    )
    return as_resource(record, generated, kept, partial(goal_values, names=names), GOAL_ELEMENTS)


def _achievement(word: str) -> JsonObject | None:
    if not word:
        return None
    return fhir.coded(ACHIEVEMENT, word) if word.replace("-", "").isalpha() else {"text": word}


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


def _target_text(target: JsonObject) -> str:
    """Return what counts as reached: "Weight Measured: 160 lbs to 180 lbs"."""
    measure = fhir.name_of(target.get("measure"))
    said = fhir.text(target.get("detailString")) or fhir.name_of(target.get("detailCodeableConcept"))
    span = fhir.first(target.get("detailRange"))
    quantities = [target.get("detailQuantity"), span.get("low"), span.get("high")]
    numbers = [
        f"{number} {fhir.text(fhir.first(quantity).get('unit'))}".strip()
        for quantity in quantities
        if (number := fhir.decimal_of(fhir.first(quantity).get("value"))) is not None
    ]
    detail = said or " to ".join(numbers)
    return measure if measure == detail else fhir.text(": ".join(filter(None, (measure, detail))))
