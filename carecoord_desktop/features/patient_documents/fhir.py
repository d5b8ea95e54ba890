"""One person's records as a FHIR R4 document Bundle that any other system, and CareCoord itself, can read.

What came from elsewhere goes out as it came, with what was changed here laid over it; what was made
here goes out in the shape of US Core. Nothing is dropped: types that CareCoord only keeps are in it
too, and so are the practitioners and organizations that the records name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_origin import OFFICE_TYPES, part_id
from carecoord_desktop.common.fhir_values import Names
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.allergies import fhir as allergies
from carecoord_desktop.features.allergies.records import Allergy
from carecoord_desktop.features.appointments import fhir as appointments
from carecoord_desktop.features.appointments.records import Appointment
from carecoord_desktop.features.assessments import fhir as assessments
from carecoord_desktop.features.assessments.records import Assessment
from carecoord_desktop.features.care_plans import fhir as care_plans
from carecoord_desktop.features.care_plans.records import CarePlan
from carecoord_desktop.features.care_team.fhir import member_parts, team_resource
from carecoord_desktop.features.care_team.records import CareTeamMember
from carecoord_desktop.features.conditions import fhir as conditions
from carecoord_desktop.features.conditions.records import Condition
from carecoord_desktop.features.consent_terms.records import ConsentType
from carecoord_desktop.features.consents import fhir as consents
from carecoord_desktop.features.consents.records import Consent
from carecoord_desktop.features.contact_notes import fhir as contact_notes
from carecoord_desktop.features.contact_notes.records import ContactAddendum, ContactNote
from carecoord_desktop.features.contact_notes.rules import may_leave
from carecoord_desktop.features.contact_points.records import Address, ContactPoint
from carecoord_desktop.features.contacts import fhir as contacts
from carecoord_desktop.features.contacts.records import Encounter
from carecoord_desktop.features.coverage import fhir as coverage
from carecoord_desktop.features.coverage.records import Coverage
from carecoord_desktop.features.documents import fhir as documents
from carecoord_desktop.features.documents.queries import content_of_document
from carecoord_desktop.features.documents.records import DocumentReference
from carecoord_desktop.features.enrollments import fhir as enrollments
from carecoord_desktop.features.enrollments.records import ProgramEnrollment
from carecoord_desktop.features.goals import fhir as goals
from carecoord_desktop.features.goals.records import Goal, Intervention
from carecoord_desktop.features.identifiers.records import PatientIdentifier
from carecoord_desktop.features.kept_resources.queries import (
    KeptResource,
    every_record,
    kept_by_reference,
    kept_of_chart,
    records_of_chart,
)
from carecoord_desktop.features.kept_resources.rules import NAMED_TYPES, name_in
from carecoord_desktop.features.medications import fhir as medications
from carecoord_desktop.features.medications.records import Medication
from carecoord_desktop.features.needs import fhir as needs
from carecoord_desktop.features.needs.records import Need
from carecoord_desktop.features.needs.rules import is_private
from carecoord_desktop.features.observations import fhir as observations
from carecoord_desktop.features.observations.records import Observation
from carecoord_desktop.features.patient_documents.rules import (
    Entry,
    called_anew,
    composition_of,
    entry_of,
    full_url,
    is_our_composition,
    names_of,
    references_in,
)
from carecoord_desktop.features.patient_resources.fhir import person_parts, person_resource
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.plan_links import fhir as plan_links
from carecoord_desktop.features.plan_links.queries import plan_graph
from carecoord_desktop.features.referral_stages.records import ReferralEvent
from carecoord_desktop.features.referral_tasks import fhir as referral_tasks
from carecoord_desktop.features.referrals import fhir as referrals
from carecoord_desktop.features.referrals.queries import referral_standing
from carecoord_desktop.features.referrals.records import Referral
from carecoord_desktop.features.related_people.fhir import related_resource
from carecoord_desktop.features.related_people.records import RelatedPerson
from carecoord_desktop.store.record import Record, new_id

Export = Callable[[Any, str, Names, JsonObject | None], JsonObject]

EXPORTS: Mapping[type[Record], Export] = {
    Condition: conditions.resource,
    Need: needs.resource,
    Allergy: allergies.resource,
    Medication: medications.resource,
    Coverage: coverage.resource,
    Goal: goals.goal_resource,
    Intervention: goals.step_resource,
    CarePlan: care_plans.plan_resource,
    Consent: consents.resource,
    Encounter: contacts.resource,
    Appointment: appointments.resource,
    ContactNote: contact_notes.note_resource,
    ContactAddendum: contact_notes.addendum_resource,
    Observation: observations.resource,
    ProgramEnrollment: enrollments.resource,
    Assessment: assessments.resource,
    DocumentReference: documents.resource,
}
_PERSON_CLASSES = (PatientIdentifier, ContactPoint, Address, RelatedPerson, CareTeamMember)


def export_patient(session: Session, patient_id: UUID) -> bytes:
    """Return everything held about one person as a FHIR R4 document Bundle in JSON, Composition first.

    Numbers are written digit for digit as they were received. Identifiers that minimum necessary
    forbids and the safety note are not in it.

    Raises:
        NoResultFound: if this laptop does not have her.
    """
    person = session.get_one(Patient, patient_id)
    kept = kept_of_chart(session, patient_id)
    entries = list(_linked(session, person.id, list(_entries(session, person, kept))))
    composition = composition_of(person, entries)
    everything = called_anew([composition, *entries, *_named(session, entries)])
    bundle = {
        "resourceType": "Bundle",
        "type": "document",
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{new_id()}"},
        "timestamp": fhir.instant(clock.now()),
        "entry": [{"fullUrl": entry.full_url, "resource": entry.resource} for entry in everything],
    }
    return strict_json.written(bundle).encode()


def _entries(session: Session, person: Patient, kept: list[KeptResource]) -> Iterator[Entry]:
    """Yield the person, then her records, then what is only kept."""
    names = partial(_name, session)
    by_id = {one.id: one for one in kept}
    herself = next(
        (one for one in kept if one.resource["resourceType"] == "Patient" and one.source == person.source),
        None,
    )
    records = records_of_chart(session, _PERSON_CLASSES, person.id)
    used = {herself.id} if herself else set()
    subject = full_url(herself.original_id if herself else "", person.id)
    yield _person_entry(person, records, herself, subject)
    for entry, resource_id in _around(records, by_id, herself, subject, names):
        used.add(resource_id)
        yield entry
    for record_class, export in EXPORTS.items():
        for record in every_record(session, record_class, person.id):
            if not _may_leave(session, record):
                continue
            # what has no field for it has the id of its resource
            source = by_id.get(getattr(record, "source_id", record.id))
            resource = export(record, subject, names, source.resource if source else None)
            if isinstance(record, DocumentReference):
                pages = content_of_document(session, record.chart, record.sha256)
                resource = documents.with_content(resource, pages)
            used.add(source.id if source else record.id)
            yield (entry := entry_of(resource, source, record.id))
            if isinstance(record, Assessment):
                for score_id, score in assessments.score_resources(record, subject, entry.full_url):
                    used.add(score_id)
                    yield entry_of(score, None, score_id)
    for entry, resource_id in _referrals(session, person.id, by_id, subject, names):
        used.add(resource_id)
        yield entry
    for one in kept:
        if one.id not in used and not is_our_composition(one.resource):
            yield entry_of(one.resource, one, one.id)


def _referrals(
    session: Session, chart: UUID, kept: Mapping[UUID, KeptResource], subject: str, names: Names
) -> Iterator[tuple[Entry, UUID]]:
    """Yield each referral with its events, and the tasks by which it was asked of a service."""
    events: dict[UUID, list[ReferralEvent]] = {}
    for event in every_record(session, ReferralEvent, chart):
        if isinstance(event, ReferralEvent):
            events.setdefault(event.referral_id, []).append(event)
    for record in every_record(session, Referral, chart):
        if not isinstance(record, Referral):
            continue
        source = kept.get(record.source_id) if record.source_id else None
        happened = events.get(record.id, [])
        request = referrals.resource(record, happened, subject, names, source.resource if source else None)
        entry = entry_of(request, source, record.id)
        yield entry, source.id if source else record.id
        standing = referral_standing(record, happened)
        asked = referral_tasks.task_resources(standing, subject, entry.full_url, record.partner_name)
        for number, task in enumerate(asked):
            task_id = part_id(record.id, f"task {number}")
            yield entry_of(task, None, task_id), task_id


def _may_leave(session: Session, record: Record) -> bool:
    """Return whether a record may stand in a file for others.

    Guarded notes and their addenda stay, and so does a Part 2 consent, which tells where she is treated;
    private papers stay, too.
    """
    if isinstance(record, DocumentReference):
        return not is_private(record.sensitivity)
    if isinstance(record, Consent):
        return record.type != ConsentType.PART_2
    if isinstance(record, ContactAddendum):
        note = session.get(ContactNote, record.note_id)
        return note is not None and may_leave(note.sensitivity)
    return not isinstance(record, ContactNote) or may_leave(record.sensitivity)


def _person_entry(
    person: Patient, records: Mapping[type[Record], list[Record]], kept: KeptResource | None, subject: str
) -> Entry:
    identify = partial(part_id, kept.id if kept else person.id)
    contacts_of_hers = _listed_contacts(kept)
    belongings = [
        record
        for record_class in (PatientIdentifier, ContactPoint, Address)
        for record in records[record_class]
        if not (
            isinstance(record, ContactPoint) and record.related_person_id not in (None, *contacts_of_hers)
        )
    ]
    belongings += [record for record in records[RelatedPerson] if record.id in contacts_of_hers]
    resource = person_resource(person, belongings, identify, kept.resource if kept else None)
    return Entry(subject, {"id": str(person.id), **resource}, names_of(resource, kept))


def _listed_contacts(kept: KeptResource | None) -> set[UUID]:
    """Return the ids of the people whom the Patient resource itself lists."""
    if kept is None:
        return set()
    parts = person_parts(kept.resource, partial(part_id, kept.id))
    return {part_id(kept.id, key) for record_class, key in parts if record_class is RelatedPerson}


def _around(
    records: Mapping[type[Record], list[Record]],
    kept: Mapping[UUID, KeptResource],
    herself: KeptResource | None,
    subject: str,
    names: Names,
) -> Iterator[tuple[Entry, UUID]]:
    """Yield the people around her and her care teams, each with the id of the resource it came from."""
    listed = _listed_contacts(herself)
    points = [record for record in records[ContactPoint] if isinstance(record, ContactPoint)]
    for record in records[RelatedPerson]:
        if isinstance(record, RelatedPerson) and record.id not in listed:
            source = kept.get(record.id)
            theirs = [point for point in points if point.related_person_id == record.id]
            resource = related_resource(record, theirs, subject, source.resource if source else None)
            yield entry_of(resource, source, record.id), record.id
    left = {record.id: record for record in records[CareTeamMember] if isinstance(record, CareTeamMember)}
    for source in kept.values():
        if source.resource["resourceType"] == "CareTeam":
            parts = member_parts(source.resource, names)
            ids = [part_id(source.id, key) for _, key in parts]
            members = [left.pop(member_id) for member_id in ids if member_id in left]
            identify = partial(part_id, source.id)
            team = team_resource(members, subject, names, identify, source.resource)
            yield entry_of(team, source, source.id), source.id
    if left:
        own_id = part_id(next(iter(left)), "team")
        team = team_resource(list(left.values()), subject, names, partial(part_id, own_id))
        yield entry_of(team, None, own_id), own_id


def _linked(session: Session, chart: UUID, entries: list[Entry]) -> Iterator[Entry]:
    """Yield the entries with the edges between a plan and its parts, then who stands behind each plan."""
    known = {entry.record_id: (entry.full_url, *entry.names) for entry in entries if entry.record_id}
    graph = plan_graph(session, chart)

    def called(record_id: UUID | None) -> tuple[str, ...]:
        return () if record_id is None else known.get(record_id, ())

    for entry in entries:
        resource = plan_links.linked(entry.resource, entry.record_id, graph, called)
        yield replace(entry, resource=resource)
    for own_id, resource in plan_links.provenances(graph, called, entries[0].full_url):
        yield entry_of(resource, None, own_id)


def _name(session: Session, reference: Any) -> str:
    """Return the words for a reference: as displayed, or what the kept resource behind it is called."""
    said = fhir.first(reference)
    if displayed := fhir.text(said.get("display")):
        return displayed
    text = fhir.text(said.get("reference"))
    found = kept_by_reference(session, text, NAMED_TYPES) if text else None
    return name_in(found, partial(_name, session)) if found else ""


def _named(session: Session, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the practitioners, organizations and other resources of nobody that the entries refer to."""
    here = {name for entry in entries for name in (entry.full_url, *entry.names)}
    wanted = {text for entry in entries for text in references_in(entry.resource)} - here
    for text in sorted(wanted):
        resource = kept_by_reference(session, text, OFFICE_TYPES)
        if resource is not None and isinstance(resource.get("id"), str):
            own = resource["id"]
            yield Entry(full_url(own, part_id(UUID(int=0), text)), resource, (text,))
