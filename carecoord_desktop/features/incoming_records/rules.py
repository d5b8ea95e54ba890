"""What of a foreign file becomes a record here, and how two versions of it meet.

Pure functions. A resource is always kept byte for byte; some are projected as well. Projected are
people, problems, allergies, medicines, coverage, care teams, goals and plans; visits of the 24
months before the newest visit that the import brings for the person (so that every laptop that
reads the same file shows the same, on whatever day); and the last three of each vital sign,
social history entry and survey answer. Everything else is kept only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from carecoord_desktop.common import clock
from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.allergies import fhir as allergies
from carecoord_desktop.features.allergies.records import Allergy
from carecoord_desktop.features.appointments import fhir as appointments
from carecoord_desktop.features.appointments.records import Appointment
from carecoord_desktop.features.assessments import fhir as assessments
from carecoord_desktop.features.assessments.records import Assessment
from carecoord_desktop.features.care_plans import fhir as care_plans
from carecoord_desktop.features.care_plans.records import CarePlan
from carecoord_desktop.features.care_team.fhir import member_parts
from carecoord_desktop.features.care_team.records import CareTeamMember
from carecoord_desktop.features.conditions import fhir as conditions
from carecoord_desktop.features.conditions.records import Condition
from carecoord_desktop.features.consents import fhir as consents
from carecoord_desktop.features.consents.records import Consent
from carecoord_desktop.features.contact_points.records import Address, ContactPoint
from carecoord_desktop.features.contacts import fhir as contacts
from carecoord_desktop.features.contacts.records import Encounter
from carecoord_desktop.features.coverage import fhir as coverage
from carecoord_desktop.features.coverage.records import Coverage
from carecoord_desktop.features.documents import fhir as documents
from carecoord_desktop.features.documents.records import DocumentReference
from carecoord_desktop.features.enrollments import fhir as enrollments
from carecoord_desktop.features.enrollments.records import ProgramEnrollment
from carecoord_desktop.features.goals import fhir as goals
from carecoord_desktop.features.goals.records import Goal, Intervention
from carecoord_desktop.features.identifiers.records import PatientIdentifier
from carecoord_desktop.features.medications import fhir as medications
from carecoord_desktop.features.medications.records import Medication
from carecoord_desktop.features.needs import fhir as needs
from carecoord_desktop.features.needs.records import Need
from carecoord_desktop.features.observations import fhir as observations
from carecoord_desktop.features.observations.records import Observation, ObservationCategory
from carecoord_desktop.features.patient_resources.fhir import person_parts
from carecoord_desktop.features.referral_stages.records import ReferralEvent
from carecoord_desktop.features.referral_tasks import fhir as referral_tasks
from carecoord_desktop.features.referrals import fhir as referrals
from carecoord_desktop.features.related_people.fhir import related_parts
from carecoord_desktop.features.related_people.records import RelatedPerson
from carecoord_desktop.store.fhir_elements import Identify, Parts
from carecoord_desktop.store.record import Record

RECENT_MONTHS = 24
LAST_OF_EACH = 3

_RECENT_CATEGORIES = frozenset({
    ObservationCategory.VITAL_SIGNS, ObservationCategory.SOCIAL_HISTORY, ObservationCategory.SURVEY,
})  # fmt: skip

SAME_BY: Mapping[type[Record], tuple[str, ...]] = {
    PatientIdentifier: ("system", "value"),
    ContactPoint: ("system", "value"),
    Address: ("lines", "city", "postal_code"),
    RelatedPerson: ("name", "relationship"),
    CareTeamMember: ("name", "role", "organization", "started_on"),
    ReferralEvent: ("type", "happened_on", "recorded_at", "note"),
}
"""By which fields an element of a person in a file is one she has here already, from another sender."""

Projection = Callable[[JsonObject, Identify, Names], Parts]


def _one(record_class: type[Record], values: Callable[[JsonObject, Names], Values]) -> Projection:
    return lambda resource, identify, names: {(record_class, ""): values(resource, names)}


def _condition(resource: JsonObject, identify: Identify, names: Names) -> Parts:
    """Return a need of our own that comes back as a need, everything else on the problem list."""
    if needs.is_need(resource):
        return {(Need, ""): needs.values(resource, names)}
    return {(Condition, ""): conditions.values(resource, names)}


def _appointment(resource: JsonObject, identify: Identify, names: Names) -> Parts:
    """Return an appointment that says its day; others are kept only."""
    is_dated = appointments.is_appointment(resource)
    return {(Appointment, ""): appointments.values(resource, names)} if is_dated else {}


def _request(resource: JsonObject, identify: Identify, names: Names) -> Parts:
    """Return a step of a plan of ours, or a referral with its events; other requests are kept only."""
    if goals.is_step(resource):
        return {(Intervention, ""): goals.step_values(resource, names)}
    return referrals.parts(resource, identify, names) if referrals.is_referral(resource) else {}


def _document(resource: JsonObject, identify: Identify, names: Names) -> Parts:
    """Return a paper of ours that brings its pages; notes and papers of other systems are kept only."""
    if not documents.is_document(resource) or documents.content_in(resource) is None:
        return {}
    return {(DocumentReference, ""): documents.values(resource, names)}


PROJECTIONS: Mapping[str, Projection] = {
    "Patient": lambda resource, identify, names: person_parts(resource, identify),
    "RelatedPerson": lambda resource, identify, names: related_parts(resource, identify),
    "CareTeam": lambda resource, identify, names: member_parts(resource, names),
    "Condition": _condition,
    "AllergyIntolerance": _one(Allergy, allergies.values),
    "MedicationRequest": _one(Medication, medications.values),
    "MedicationStatement": _one(Medication, medications.values),
    "Coverage": _one(Coverage, coverage.values),
    "Goal": _one(Goal, goals.goal_values),
    "CarePlan": _one(CarePlan, care_plans.plan_values),
    "ServiceRequest": _request,
    "Task": lambda resource, identify, names: referral_tasks.parts(resource),
    "Consent": _one(Consent, consents.values),
    "Encounter": _one(Encounter, contacts.values),
    "Appointment": _appointment,
    "DocumentReference": _document,
    "EpisodeOfCare": _one(ProgramEnrollment, enrollments.values),
    "Observation": lambda resource, identify, names: (
        {} if assessments.is_score(resource) else {(Observation, ""): observations.values(resource, names)}
    ),
    "QuestionnaireResponse": lambda resource, identify, names: (
        {(Assessment, ""): assessments.values(resource, names)} if assessments.is_answered(resource) else {}
    ),
}


def says_the_same(said: Values, record: Record) -> bool:
    """Return whether a record here holds what a file says, as far as it identifies the thing."""
    names = SAME_BY.get(type(record), ())
    return bool(names) and all(getattr(record, name) == said[name] for name in names)


def changed_at(resource: JsonObject) -> datetime:
    """Return when the sender last changed a resource, 1970 where he does not say."""
    return fhir.moment_of(fhir.first(resource.get("meta")).get("lastUpdated")) or clock.from_ms(0)


def not_shown(resources: Sequence[JsonObject]) -> set[int]:
    """Return the positions, among the resources of one person, of those that are kept only."""
    visits = {
        position: contacts.started_at(resource)
        for position, resource in enumerate(resources)
        if resource.get("resourceType") == "Encounter"
    }
    dates = [at for at in visits.values() if at is not None and at <= clock.now()]
    since = _months_before(max(dates), RECENT_MONTHS) if dates else None
    hidden = {position for position, at in visits.items() if since and at is not None and at < since}
    return hidden | _older_observations(resources)


@dataclass
class Merged:
    """How a sender's new version of a record meets what is here."""

    updates: Values = field(default_factory=dict)
    conflicts: list[str] = field(default_factory=list)


def merged(before: Values | None, after: Values, here: Values) -> Merged:
    """Return what to write and what to report, field by field.

    `before` is what the sender said last time (None: nothing is known), `after` what he says now,
    `here` what the record holds. A field that the sender left alone is left alone; one that only he
    changed is updated; one that both changed stays as it is here and is reported.
    """
    found = Merged()
    for name, value in after.items():
        ours = here[name]
        if value == ours or (before is not None and value == before.get(name)):
            continue
        was_empty = ours in (None, "", ()) or getattr(ours, "value", "") in ("unknown", "not-asked")
        if before is None:
            if was_empty:
                found.updates[name] = value
            elif value not in (None, "", ()):
                found.conflicts.append(_difference(name, ours, value))
        elif ours == before.get(name):
            found.updates[name] = value
        else:
            found.conflicts.append(_difference(name, ours, value))
    return found


def _difference(name: str, ours: object, theirs: object) -> str:
    words = name.replace("_", " ").capitalize()
    return f"{words}: here “{_shown(ours)}”, in the file “{_shown(theirs)}”. It stays as it is here."


def _shown(value: object) -> str:
    return " ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)


def _months_before(moment: datetime, months: int) -> datetime:
    years, rest = divmod(moment.month - 1 - months, 12)
    first = moment.replace(year=max(moment.year + years, 1), month=rest + 1, day=1)
    return first + timedelta(days=min(moment.day, 28) - 1)


def _older_observations(resources: Sequence[JsonObject]) -> set[int]:
    by_code: dict[str, list[tuple[datetime, int]]] = {}
    hidden = set()
    for position, resource in enumerate(resources):
        if resource.get("resourceType") != "Observation":
            continue
        if observations.category(resource) not in _RECENT_CATEGORIES:
            hidden.add(position)
            continue
        code = "|".join(fhir.code_of(resource.get("code"), (observations.LOINC,)))
        code = code.strip("|") or fhir.name_of(resource.get("code"))
        at = observations.observed_at(resource) or clock.from_ms(0)
        by_code.setdefault(code, []).append((at, position))
    for found in by_code.values():
        hidden |= {position for _, position in sorted(found)[:-LAST_OF_EACH]}
    return hidden
