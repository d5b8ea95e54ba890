"""Goals as FHIR R4 Goal (US Core), and the steps toward them as ServiceRequest."""

from __future__ import annotations

from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.goals import rules
from carecoord_desktop.features.goals.records import Goal, GoalStatus, Intervention, StepStatus
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement"
PRIORITY = "http://terminology.hl7.org/CodeSystem/goal-priority"
LOINC = "http://loinc.org"
STEP_CATEGORY = "urn:carecoord:plan-step"
"""Our own category of a ServiceRequest: it tells a step of a plan from other requests."""

ELEMENTS = {
    "statement": ("description",),
    "status": ("lifecycleStatus",),
    "standing": ("lifecycleStatus",),
    "achievement": ("achievementStatus",),
    "target_text": ("target",),
    "due_on": ("target",),
    "started_on": ("startDate", "startCodeableConcept"),
    "priority": ("priority",),
    "is_patient_owned": ("expressedBy",),
    "end_reason": ("statusReason",),
}

STEP_ELEMENTS = {
    "text": ("code",),
    "status": ("status",),
    "standing": ("status",),
    "due_on": ("occurrenceDateTime",),
    "owner_name": ("performer",),
    "frequency": ("patientInstruction",),
    "outcome": ("note",),
}

_REQUEST_STATUS = {
    StepStatus.ON_HOLD: "on-hold",
    StepStatus.COMPLETED: "completed",
    StepStatus.CANCELLED: "revoked",
    StepStatus.STOPPED: "revoked",
}
"""FHIR R4 ServiceRequest.status; every other step is active."""
_STEP_STATUS = {
    "on-hold": StepStatus.ON_HOLD, "completed": StepStatus.COMPLETED, "revoked": StepStatus.CANCELLED,
}  # fmt: skip

_PRIORITIES = {f"{word}-priority": word for word in Priority}


def goal_values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the goal that the resource describes."""
    status = fhir.text(resource.get("lifecycleStatus"))
    is_error = status == Standing.ENTERED_IN_ERROR
    target = fhir.first(resource.get("target"))
    priority, _ = fhir.code_of(resource.get("priority"), (PRIORITY,))
    found: Values = {
        "statement": fhir.name_of(resource.get("description")) or fhir.NOT_STATED,
        "status": GoalStatus(status if status and not is_error else GoalStatus.PROPOSED),
        "achievement": fhir.code_of(resource.get("achievementStatus"), (ACHIEVEMENT,))[0]
        or fhir.name_of(resource.get("achievementStatus")),
        "target_text": _target_text(target),
        "started_on": fhir.day_of(resource.get("startDate")),
        "due_on": fhir.day_of(target.get("dueDate")),
        "domain": "",
        "priority": _PRIORITIES.get(priority, Priority.MEDIUM),
        "confidence": None,
        "is_patient_owned": _is_hers(resource),
        "end_reason": fhir.text(resource.get("statusReason")),
        "is_replaced": False,
        "error_reason": "",
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Goal, resource, frozenset({"is_locked"}))


def goal_resource(record: Goal, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the goal as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    target = _target(record.target_text) | fhir.present(dueDate=fhir.day(record.due_on))
    generated = fhir.present(
        resourceType="Goal",
        lifecycleStatus=str(record.standing if is_error else record.status),
        achievementStatus=_achievement(record.achievement),
        priority=fhir.coded(PRIORITY, f"{record.priority}-priority") if record.priority.is_known else None,
        description={"text": record.statement},
        subject={"reference": subject},
        expressedBy={"reference": subject} if record.is_patient_owned else None,
        startDate=fhir.day(record.started_on),
        target=[target] if target else None,
        statusReason=record.end_reason or None,
    )
    return as_resource(record, generated, kept, partial(goal_values, names=names), ELEMENTS)


def is_step(resource: JsonObject) -> bool:
    """Return whether a resource is a step of one of our plans; requests of other systems are none here."""
    if resource.get("resourceType") != "ServiceRequest":
        return False
    return fhir.code_of(resource.get("category"), (STEP_CATEGORY,))[1] == STEP_CATEGORY


def step_values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the step that the resource describes; its goal is named by a reference."""
    status = fhir.text(resource.get("status"))
    due_on = fhir.day_of(resource.get("occurrenceDateTime"))
    found: Values = {
        "text": fhir.name_of(resource.get("code")) or fhir.NOT_STATED,
        "owner_name": names(fhir.first(resource.get("performer"))),
        "frequency": fhir.text(resource.get("patientInstruction")),
        "due_on": None if due_on is None else due_on.exact,
        "status": _STEP_STATUS.get(status, StepStatus.NOT_STARTED),
        "outcome": fhir.text(fhir.first(resource.get("note")).get("text")),
        "error_reason": "",
        "standing": Standing.ENTERED_IN_ERROR if status == Standing.ENTERED_IN_ERROR else Standing.FINAL,
    }
    return found | own_fields(Intervention, resource)


def step_resource(
    record: Intervention, subject: str, names: Names, kept: JsonObject | None = None
) -> JsonObject:
    """Return a step as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    generated = fhir.present(
        resourceType="ServiceRequest",
        status=str(record.standing) if is_error else _REQUEST_STATUS.get(record.status, "active"),
        intent="plan",
        category=[fhir.coded(STEP_CATEGORY, "step")],
        code={"text": record.text},
        subject={"reference": subject},
        occurrenceDateTime=None if record.due_on is None else record.due_on.isoformat(),
        performer=[{"display": record.owner_name}] if record.owner_name else None,
        patientInstruction=record.frequency or None,
        note=[{"text": record.outcome}] if record.outcome else None,
    )
    return as_resource(record, generated, kept, partial(step_values, names=names), STEP_ELEMENTS)


def _achievement(word: str) -> JsonObject | None:
    if not word:
        return None
    return fhir.coded(ACHIEVEMENT, word) if word.replace("-", "").isalpha() else {"text": word}


def _is_hers(resource: JsonObject) -> bool:
    """Return whether the person herself has expressed the goal."""
    said_by = fhir.text(fhir.first(resource.get("expressedBy")).get("reference"))
    return bool(said_by) and said_by == fhir.text(fhir.first(resource.get("subject")).get("reference"))


def _target(text: str) -> JsonObject:
    """Return a target as FHIR: a measured one with its LOINC code and its quantity, another as words."""
    if not text:
        return {}
    measured = rules.measured(text)
    if measured is None or rules.target_words(measured) != text:
        return {"measure": {"text": text}, "detailString": text}  # gol-1: a detail needs a measure
    quantity = fhir.present(value=measured.number, comparator=measured.sign, unit=measured.unit or None)
    measure = fhir.concept(measured.measure, measured.loinc, LOINC)
    return {"measure": measure, "detailQuantity": quantity}


def _target_text(target: JsonObject) -> str:
    """Return what counts as reached: "A1c < 7.5 %", "Weight Measured: 160 lbs to 180 lbs"."""
    measure = fhir.name_of(target.get("measure"))
    quantity = fhir.first(target.get("detailQuantity"))
    if measure and (sign := fhir.text(quantity.get("comparator"))):
        return fhir.text(f"{measure} {sign} {_amount(quantity)}")
    said = fhir.text(target.get("detailString")) or fhir.name_of(target.get("detailCodeableConcept"))
    span = fhir.first(target.get("detailRange"))
    amounts = map(_amount, (quantity, fhir.first(span.get("low")), fhir.first(span.get("high"))))
    detail = said or " to ".join(filter(None, amounts))
    return measure if measure == detail else fhir.text(": ".join(filter(None, (measure, detail))))


def _amount(quantity: JsonObject) -> str:
    number = fhir.decimal_of(quantity.get("value"))
    return "" if number is None else f"{number} {fhir.text(quantity.get('unit'))}".strip()
