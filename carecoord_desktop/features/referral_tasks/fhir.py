"""Referral tasks as FHIR R4 Task of the Gravity guide: one for each time a referral was asked for."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from carecoord_desktop.common import clock
from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.referral_stages.records import EventType, Received, ReferralEvent
from carecoord_desktop.features.referral_stages.rules import Event, Progress
from carecoord_desktop.features.referral_steps.rules import event_label, reason_line
from carecoord_desktop.features.referral_tasks.rules import TaskPath, TaskStatus, task_paths
from carecoord_desktop.store.fhir_elements import Parts

PROFILE = "http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-TaskForReferralManagement"
TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code"
GRAVITY = "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes"
STAGE = "urn:carecoord:referral-stage"
STATUS_SENT = "urn:carecoord:referral-task-status"
"""Under which a task of ours says in which state it went out, so that its coming back is no news."""

_SAYS_WHY = frozenset({
    TaskStatus.REJECTED, TaskStatus.CANCELLED, TaskStatus.ON_HOLD, TaskStatus.FAILED,
})  # fmt: skip
"""States for which the guide expects a reason."""

_EVENTS = {
    TaskStatus.REQUESTED: EventType.SENT,
    TaskStatus.ACCEPTED: EventType.ACCEPTED,
    TaskStatus.REJECTED: EventType.DECLINED,
    TaskStatus.IN_PROGRESS: EventType.SCHEDULED,
    TaskStatus.ON_HOLD: EventType.WAITLISTED,
    TaskStatus.COMPLETED: EventType.RESULT_RECEIVED,
    TaskStatus.CANCELLED: EventType.DECLINED,
    TaskStatus.FAILED: EventType.DECLINED,
}


def is_referral_task(resource: JsonObject) -> bool:
    """Return whether a Task asks somebody to fulfill a request; patients' own tasks do not."""
    code, _ = fhir.code_of(resource.get("code"), (TASK_CODE,))
    focus = fhir.text(fhir.first(resource.get("focus")).get("reference"))
    return resource.get("resourceType") == "Task" and code == "fulfill" and bool(focus)


def parts(resource: JsonObject) -> Parts:
    """Return what a service's Task says has happened: that it was asked, and the answer it gives now.

    Each state is an event of its own, so that the next version of the task adds one. A completed task brings
    a result that waits for review: it closes nothing here. One that the service cancelled or that failed is a
    decline: the request stays ours to send elsewhere. A task of ours that comes back as it went says nothing.
    """
    status = TaskStatus(fhir.text(resource.get("status")))
    asked_at = fhir.moment_of(resource.get("authoredOn"))
    told_at = fhir.moment_of(resource.get("lastModified")) or asked_at
    found: Parts = {}
    if not is_referral_task(resource) or status == _status_sent(resource):
        return found
    if asked_at is not None and not _status_sent(resource):
        found[ReferralEvent, "requested"] = _event_values(EventType.SENT, asked_at)
    event = _EVENTS.get(status)
    if event is not None and event != EventType.SENT and told_at is not None:
        outputs = map(_output_words, fhir.objects(resource.get("output")))
        found[ReferralEvent, str(status)] = _event_values(event, told_at) | {
            "informant": fhir.text(fhir.first(resource.get("owner")).get("display")),
            "note": fhir.name_of(resource.get("statusReason")),
            "evidence": ", ".join(filter(None, outputs)),
        }
    return found


def _event_values(event: EventType, at: datetime) -> Values:
    on = clock.at_office(at).date()
    return {"type": event, "happened_on": on, "recorded_at": at, "note": "", "by": None}


def _status_sent(resource: JsonObject) -> str:
    """Return the state in which we sent a task of ours, or "" for one of somebody else."""
    identifiers = fhir.objects(resource.get("identifier"))
    found = (fhir.text(each.get("value")) for each in identifiers if each.get("system") == STATUS_SENT)
    return next(found, "")


def task_resources(
    standing: Progress, subject: str, request: str, partner: str, priority: str = "routine"
) -> list[JsonObject]:
    """Return the task of each interval that was sent, the last with where it stands now."""
    paths = [path for path in task_paths(standing) if path.moves]
    return [
        _task(path, standing, subject, request, partner, priority, is_last=path == paths[-1])
        for path in paths
    ]


def _task(
    path: TaskPath,
    standing: Progress,
    subject: str,
    request: str,
    partner: str,
    priority: str,
    *,
    is_last: bool,
) -> JsonObject:
    last = path.moves[-1]
    reason = _reason(last.event) if path.status in _SAYS_WHY else ""
    return fhir.present(
        resourceType="Task",
        meta={"profile": [PROFILE]},
        identifier=[{"system": STATUS_SENT, "value": str(path.status)}],
        status=str(path.status),
        statusReason={"text": reason} if reason else None,
        businessStatus=_business_status(standing) if is_last else None,
        intent="order",
        priority=priority,
        code=fhir.coded(TASK_CODE, "fulfill"),
        focus={"reference": request},
        **{"for": {"reference": subject}},
        authoredOn=fhir.instant(path.moves[0].event.recorded_at),
        lastModified=fhir.instant(_last_at(path)),
        owner={"display": partner} if partner else None,
        output=_outputs(path, standing, request) or None,
    )


def _business_status(standing: Progress) -> JsonObject:
    """Return our own stage beside the state of the task: it never replaces it."""
    return {"coding": [{"system": STAGE, "code": str(standing.stage)}], "text": standing.stage.label}


def _last_at(path: TaskPath) -> datetime:
    return max(move.event.recorded_at for move in path.moves)


def _outputs(path: TaskPath, standing: Progress, request: str) -> list[JsonObject]:
    """Return what came of it: the guide asks each completed task for a resulting activity."""
    if path.status != TaskStatus.COMPLETED:
        return []
    papers = [line.event for line in standing.lines if not line.is_annotation]
    words = [each.evidence for each in papers if each.type == EventType.RESULT_RECEIVED and each.evidence]
    closing = standing.outcome
    if closing is not None and closing.outcome in (Received.FULLY, Received.PARTLY):
        words.append(f"Help received: {closing.outcome.label.lower()}")
    return [_output("resulting-activity", text) for text in words or [event_label(EventType.ATTENDED)]]


def _output(code: str, text: str) -> JsonObject:
    return {"type": fhir.coded(GRAVITY, code), "valueCodeableConcept": {"text": text}}


def _output_words(output: Any) -> str:
    said = fhir.first(output)
    reference = fhir.first(said.get("valueReference"))
    return (
        fhir.name_of(said.get("valueCodeableConcept"))
        or fhir.text(said.get("valueMarkdown"))
        or fhir.text(reference.get("display"))
        or fhir.text(reference.get("reference"))
    )


def _reason(event: Event) -> str:
    words = "" if event.reason is None else reason_line(event.reason).label
    return ". ".join(filter(None, (words, event.note))) or event_label(event.type)
