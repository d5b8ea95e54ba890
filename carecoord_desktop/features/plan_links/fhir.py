"""The edges of a plan as FHIR R4 references, and who stands behind a plan as FHIR R4 Provenance.

CarePlan.goal, CarePlan.addresses, CarePlan.activity and CarePlan.replaces; Goal.addresses; of a step
(ServiceRequest) basedOn and HL7's extension for the goal it pertains to; Appointment.basedOn. Provenance
only goes out: whoever reads it, CareCoord included, keeps it as it came, and nobody approves a plan by
sending a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_origin import as_uuid, part_id
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.appointments.records import Appointment
from carecoord_desktop.features.care_plans.records import CarePlan
from carecoord_desktop.features.goals.fhir import is_step
from carecoord_desktop.features.goals.records import Goal, Intervention
from carecoord_desktop.features.needs.fhir import is_need
from carecoord_desktop.features.needs.records import Need
from carecoord_desktop.features.plan_links.queries import PlanGraph
from carecoord_desktop.features.referral_stages.records import ReferralEvent
from carecoord_desktop.features.referral_tasks.fhir import is_referral_task
from carecoord_desktop.features.referrals.fhir import is_referral
from carecoord_desktop.features.referrals.records import Referral
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.store.record import Record

PERTAINS_TO_GOAL = "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal"
WORKER_SYSTEM = "urn:carecoord:worker"
PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
SIGNATURE_TYPE = "urn:iso-astm:E1762-95:2013"
VERIFICATION, CONSENT, WITNESSED = (f"1.2.840.10065.1.12.1.{number}" for number in (5, 7, 11))
"""Purposes of a signature by ASTM E1762: verification, consent, witness of a consent."""

Called = Callable[[UUID | None], tuple[str, ...]]
"""The names by which a document calls the resource of a record, the one to write first; none if not in it."""


@dataclass(frozen=True)
class Link:
    """The field of a record that names another one, and the references that say which.

    Without a link that `is_required` there is no record: a step of no goal stays a file of somebody else.
    """

    of: type[Record]
    field: str
    to: type[Record]
    references: tuple[JsonObject, ...]
    leads_to: Callable[[JsonObject], bool]
    is_required: bool = False


def linked(resource: JsonObject, record_id: UUID | None, graph: PlanGraph, called: Called) -> JsonObject:
    """Return the resource of a plan, a goal or a step with what it names; any other as it is."""
    if record_id is None:
        return resource
    if plan := graph.plans.get(record_id):
        return _linked_plan(resource, plan, graph, called)
    if goal := graph.goals.get(record_id):
        return _with(resource, "addresses", [called(goal.need_id)])
    if step := graph.steps.get(record_id):
        return _linked_step(resource, step, graph, called)
    if referral_id := graph.booked_for.get(record_id):
        return _with(resource, "basedOn", [called(referral_id)])
    return resource


def provenances(graph: PlanGraph, called: Called, subject: str) -> Iterator[tuple[UUID, JsonObject]]:
    """Yield, with its id, who stands behind each plan that was written here."""
    for plan in graph.plans.values():
        if plan.version and called(plan.id):
            yield part_id(plan.id, "provenance"), _provenance(plan, graph, called(plan.id)[0], subject)


def links_of(resource: JsonObject) -> Iterator[Link]:
    """Yield which field of the record of a resource names which other record, and by what references."""
    kind = resource.get("resourceType")
    if kind == "Goal":
        yield Link(Goal, "need_id", Need, _references(resource.get("addresses")), is_need)
    elif kind == "CarePlan":
        yield Link(CarePlan, "replaces", CarePlan, _references(resource.get("replaces")), _is("CarePlan"))
    elif is_step(resource):
        goal = _references(_goal_of_step(resource))
        yield Link(Intervention, "goal_id", Goal, goal, _is("Goal"), is_required=True)
    elif is_referral(resource):
        yield Link(Referral, "need_id", Need, _references(resource.get("reasonReference")), is_need)
        yield Link(Referral, "parent_id", Referral, _references(resource.get("basedOn")), is_referral)
        yield Link(Referral, "replaces_id", Referral, _references(resource.get("replaces")), is_referral)
    elif kind == "Appointment":
        asked = _references(resource.get("basedOn"))
        yield Link(Appointment, "referral_id", Referral, asked, is_referral)
    elif is_referral_task(resource):
        focus = _references(resource.get("focus"))
        yield Link(ReferralEvent, "referral_id", Referral, focus, is_referral, is_required=True)


def goals_named(resource: JsonObject) -> tuple[JsonObject, ...]:
    """Return the references by which a plan names its goals: in FHIR a goal does not name its plan."""
    return _references(resource.get("goal")) if resource.get("resourceType") == "CarePlan" else ()


def worker_named(resource: JsonObject) -> UUID | None:
    """Return the worker who does a step, by the id her office knows her by."""
    if not is_step(resource):
        return None
    identifier = fhir.first(fhir.first(resource.get("performer")).get("identifier"))
    is_ours = identifier.get("system") == WORKER_SYSTEM
    return as_uuid(fhir.text(identifier.get("value"))) if is_ours else None


def _references(value: Any) -> tuple[JsonObject, ...]:
    return tuple(fhir.objects(value))


def _linked_step(resource: JsonObject, step: Intervention, graph: PlanGraph, called: Called) -> JsonObject:
    goal = graph.goals.get(step.goal_id)
    found = _with(resource, "basedOn", [called(None if goal is None else goal.plan_id)])
    if (names := called(step.goal_id)) and not _goal_of_step(found):
        told = {"url": PERTAINS_TO_GOAL, "valueReference": {"reference": names[0]}}
        found = {**found, "extension": [*fhir.objects(found.get("extension")), told]}
    if step.owner_id is not None and "performer" not in found:
        return {**found, "performer": [_worker(step.owner_id, graph)]}
    return found


def _linked_plan(resource: JsonObject, plan: CarePlan, graph: PlanGraph, called: Called) -> JsonObject:
    goals = graph.goals_of(plan.id)
    found = _with(resource, "goal", [called(goal.id) for goal in goals])
    found = _with(found, "addresses", map(called, dict.fromkeys(goal.need_id for goal in goals)))
    found = _with(found, "replaces", [called(plan.replaces)])
    there = list(fhir.objects(found.get("activity")))
    said = {fhir.text(fhir.first(part.get("reference")).get("reference")) for part in there}
    steps = (called(step.id) for step in graph.steps_of(plan.id))
    added = [{"reference": {"reference": names[0]}} for names in steps if names and said.isdisjoint(names)]
    return {**found, "activity": [*there, *added]} if added else found


def _provenance(plan: CarePlan, graph: PlanGraph, target: str, subject: str) -> JsonObject:
    begun = graph.begun.get(plan.id)
    author = _worker(None if begun is None else begun.worker_id, graph)
    agents = [_agent(PARTICIPANT, "author", author) | {"onBehalfOf": {"reference": subject}}]
    signatures = []
    if plan.approved_on is not None:
        name = ", ".join(filter(None, (plan.approved_by, plan.approved_credential)))
        approver = _worker(plan.approver_id, graph) | fhir.present(display=name)
        agents.append(_agent(PARTICIPANT, "verifier", approver))
        signatures.append(_signature(VERIFICATION, plan.approved_on, approver))
    if (agreement := graph.agreements.get(plan.id)) is not None:
        signer: JsonObject = {"reference": subject, "display": agreement.signer}
        if agreement.relationship:
            signer = {"display": f"{agreement.signer} ({agreement.relationship})"}
        agents.append(_agent(PARTICIPANT, "attester", signer))
        signatures.append(_signature(CONSENT, agreement.signed_on, signer))
        if agreement.manner == Manner.VERBAL:
            witness: JsonObject = {"display": agreement.witness}
            agents.append(_agent(PARTICIPATION, "WIT", witness))
            signatures.append(_signature(WITNESSED, agreement.signed_on, witness))
    at = plan.locked_at or (clock.now() if begun is None else begun.at)
    return fhir.present(
        resourceType="Provenance",
        target=[{"reference": target}],
        recorded=fhir.instant(at),
        agent=agents,
        signature=signatures,
    )


def _is(kind: str) -> Callable[[JsonObject], bool]:
    return lambda resource: resource.get("resourceType") == kind


def _goal_of_step(resource: JsonObject) -> list[JsonObject]:
    parts = fhir.extensions(resource, PERTAINS_TO_GOAL)
    return [part["valueReference"] for part in parts if isinstance(part.get("valueReference"), dict)]


def _with(resource: JsonObject, element: str, wanted: Iterable[tuple[str, ...]]) -> JsonObject:
    """Return the resource with references it does not have yet, under whatever name."""
    there = list(fhir.objects(resource.get(element)))
    said = {each.get("reference") for each in there}
    added = [{"reference": names[0]} for names in wanted if names and said.isdisjoint(names)]
    return {**resource, element: [*there, *added]} if added else resource


def _agent(system: str, code: str, who: JsonObject) -> JsonObject:
    return {"type": fhir.coded(system, code), "who": who}


def _signature(code: str, day: date, who: JsonObject) -> JsonObject:
    """Return a signature of a day; its moment is the day's beginning at the office."""
    moment = clock.office_moment(datetime.combine(day, time.min))
    return {"type": [{"system": SIGNATURE_TYPE, "code": code}], "when": fhir.instant(moment), "who": who}


def _worker(worker_id: UUID | None, graph: PlanGraph) -> JsonObject:
    """Return a worker by the id the house knows her by: workers are no part of a chart."""
    if worker_id is None:
        return {"display": "CareCoord"}
    known = {"system": WORKER_SYSTEM, "value": str(worker_id)}
    return fhir.present(identifier=known, display=graph.workers.get(worker_id, ""))
