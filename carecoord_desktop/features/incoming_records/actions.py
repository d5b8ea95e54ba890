"""Bringing what a file says together with what is here, record by record."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_origin import as_uuid, part_id
from carecoord_desktop.common.fhir_references import Target
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.care_plans.records import CarePlan
from carecoord_desktop.features.documents import fhir as documents
from carecoord_desktop.features.documents.records import DocumentReference
from carecoord_desktop.features.goals.records import Goal, Intervention
from carecoord_desktop.features.incoming_files.records import Outcome
from carecoord_desktop.features.incoming_files.rules import Clean, Item, Plan, Reading
from carecoord_desktop.features.incoming_records import rules
from carecoord_desktop.features.kept_resources.queries import (
    kept_by_reference,
    kept_resource,
    records_of_chart,
    stored_records,
)
from carecoord_desktop.features.kept_resources.rules import NAMED_TYPES, name_in
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.plan_links import fhir as plan_links
from carecoord_desktop.features.team.records import Worker
from carecoord_desktop.store.fhir_elements import Parts
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Record


class Intake:
    """Plans what becomes of the resources of people; careful, it looks for each record before it adds it."""

    def __init__(self, worker_id: UUID, reading: Reading) -> None:
        self._worker_id = worker_id
        self._reading = reading
        self._projected: dict[int, Parts] = {}
        self.is_careful = False

    def begin_person(self) -> None:
        """Forget what was worked out for the person before."""
        self._projected.clear()

    def take(
        self, session: Session, plan: Plan, one: Clean, *, is_shown: bool, is_known: bool, is_new_person: bool
    ) -> None:
        """Plan what becomes of one new or changed resource of a person."""
        plan.keep(one)
        project = rules.PROJECTIONS.get(one.origin.type)
        if project is None or (not is_shown and not is_known):
            plan.note(one.item, Outcome.KEPT)
            return
        parts = self._linked(session, plan, one, one.resource, self.parts(session, one))
        if (DocumentReference, "") in parts and (content := documents.content_in(one.resource)) is not None:
            plan.papers.append(content)
        if is_new_person and not is_known and not self.is_careful:
            plan.records += [self._record(plan, one, part, values) for part, values in parts.items()]
            plan.note(one.item, Outcome.NEW if parts else Outcome.KEPT)
            return
        before = None
        if is_known and (kept := kept_resource(session, one.origin.id)):
            said = project(kept, partial(part_id, one.origin.id), self._names(session, one))
            before = self._linked(session, plan, one, kept, said)
        self._meet(session, plan, one, parts, before, is_shown=is_shown)

    def parts(self, session: Session, one: Clean) -> Parts:
        """Return the records that a resource describes; worked out once for each."""
        known = self._projected.get(id(one))
        if known is None:
            project = rules.PROJECTIONS[one.origin.type]
            known = project(one.resource, partial(part_id, one.origin.id), self._names(session, one))
            if one.origin.type == "Patient":
                self._projected[id(one)] = known
        return known

    def _linked(self, session: Session, plan: Plan, one: Clean, resource: JsonObject, parts: Parts) -> Parts:
        """Return the records with the ids of those they name; one that lacks a link it needs is left out."""
        found = dict(parts)
        for link in plan_links.links_of(resource):
            named = self._named_record(session, plan, one, link)
            for part in [part for part in found if part[0] is link.of]:
                if named is not None:
                    found[part] = {**found[part], link.field: named}
                elif link.is_required:
                    del found[part]
        worker_id = plan_links.worker_named(resource)
        worker = None if worker_id is None else session.get(Worker, worker_id)
        if (Intervention, "") in found and worker is not None:
            found[Intervention, ""] = {**found[Intervention, ""], "owner_id": worker_id, "owner_name": ""}
        if (Goal, "") in found and (plan_id := self._plan_of(session, plan, one)) is not None:
            found[Goal, ""] = {**found[Goal, ""], "plan_id": plan_id}
        return found

    def _named_record(self, session: Session, plan: Plan, one: Clean, link: plan_links.Link) -> UUID | None:
        for reference in link.references:
            key = self._key_of(one.item, reference)
            for item in plan.group.items:
                if key and item.source.key == key and link.leads_to(item.source.resource):
                    return self._id_here(session, plan, item, link.to)
        return None

    def _plan_of(self, session: Session, plan: Plan, one: Clean) -> UUID | None:
        """Return the plan that names this goal."""
        for item in plan.group.items:
            for reference in plan_links.goals_named(item.source.resource):
                if self._key_of(item, reference) == one.item.source.key:
                    return self._id_here(session, plan, item, CarePlan)
        return None

    def _key_of(self, item: Item, reference: Any) -> str:
        """Return the key of the resource that a reference means, "" if it is not in these files."""
        found = self._reading.target(reference, of=item)
        return found.key if isinstance(found, Target) else ""

    def _id_here(self, session: Session, plan: Plan, item: Item, record_class: type[Record]) -> UUID:
        """Return the id of the record that a resource is here: its own where it was made here."""
        origin = plan.group.origins[id(item)]
        made_here = as_uuid(origin.original_id)
        record = None if made_here is None else session.get(record_class, made_here)
        return origin.id if record is None or record.chart != plan.chart else record.id

    def _meet(
        self, session: Session, plan: Plan, one: Clean, parts: Parts, before: Parts | None, *, is_shown: bool
    ) -> None:
        """Bring what a resource says together with what is here."""
        ids = {part: self._record_id(plan, one, part) for part in parts}
        made_here = as_uuid(one.origin.original_id)
        wanted = {(part[0], ids[part]) for part in parts}
        if made_here is not None:  # our own export, read back: it names our records by their ids
            wanted |= {(record_class, made_here) for record_class, key in parts if not key}
        stored = stored_records(session, wanted)
        unmet = {part[0] for part in parts if (part[0], ids[part]) not in stored}
        chart = records_of_chart(session, unmet & rules.SAME_BY.keys(), plan.chart)
        added, met, conflicts = 0, 0, []
        for part, values in parts.items():
            record = stored.get((part[0], ids[part]))
            if record is None and made_here is not None and not part[1]:
                record = stored.get((part[0], made_here))
            if record is not None and record.chart != plan.chart:
                conflicts.append("A record with this id is in another person's chart here. It stays there.")
            elif record is not None:
                met += 1
                merged = rules.merged(None if before is None else before.get(part, {}), values, held(record))
                conflicts += merged.conflicts
                if merged.updates:
                    plan.changes.append((record, merged.updates))
            elif any(rules.says_the_same(values, other) for other in chart.get(part[0], ())):
                met += 1
            elif is_shown and (before is None or part not in before):
                added += 1
                plan.records.append(self._record(plan, one, part, values))
        if conflicts:
            plan.note(one.item, Outcome.CONFLICT, *conflicts)
        elif added and not met:
            plan.note(one.item, Outcome.NEW)
        else:
            plan.note(one.item, Outcome.MATCHED if met else Outcome.KEPT)

    def _record_id(self, plan: Plan, one: Clean, part: tuple[type[Record], str]) -> UUID:
        return plan.chart if part[0] is Patient else part_id(one.origin.id, part[1])

    def _record(self, plan: Plan, one: Clean, part: tuple[type[Record], str], values: Values) -> Record:
        record_class, key = part
        own: Values = {}
        if record_class is Patient:
            own = {
                "source": one.origin.source,
                "registered_at": clock.now(),
                "coordinator_id": self._worker_id,
            }
        elif not key and hasattr(record_class, "source_id"):
            own = {"source_id": one.origin.id}
        return record_class(id=self._record_id(plan, one, part), chart=plan.chart, **values, **own)

    def _names(self, session: Session, one: Clean) -> Names:
        """Return how references of a resource are put into words: as displayed, or by what they lead to."""

        def name(reference: Any, depth: int = 3) -> str:
            said = fhir.first(reference)
            if displayed := fhir.text(said.get("display")):
                return displayed
            if not said or not depth:
                return ""
            local = fhir.text(said.get("reference"))
            if local.startswith("#"):
                inside = fhir.objects(one.resource.get("contained"))
                resource = next((found for found in inside if found.get("id") == local[1:]), None)
            else:
                resource = self._referred(session, one, said)
            return name_in(resource, partial(name, depth=depth - 1)) if resource else ""

        return name

    def _referred(self, session: Session, one: Clean, reference: JsonObject) -> JsonObject | None:
        found = self._reading.target(reference, of=one.item)
        if isinstance(found, Target):
            named = self._reading.named.get(found.key)
            return None if named is None else named.resource
        return kept_by_reference(session, found.reference, NAMED_TYPES)
