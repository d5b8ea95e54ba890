"""Who takes part in a person's care, as FHIR R4 CareTeam."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.care_team.records import CareTeamMember
from carecoord_desktop.features.patients.fhir import STAYS_HERE
from carecoord_desktop.store.fhir_elements import Identify, Parts, defaults, keyed, laid_over, with_unsaid
from carecoord_desktop.store.own_fields import own_fields
from carecoord_desktop.store.record import Standing

_PATIENT_ROLE_CODES = frozenset({"116154003", "116153009"})  # "Patient" in SNOMED CT, as Synthea writes it


def member_parts(resource: JsonObject, names: Names) -> Parts:
    """Return the members that a CareTeam resource names; the patient herself is not listed."""
    parts: Parts = {}
    for key, element in keyed("participant", resource.get("participant")):
        if found := _member_values(element, resource, names):
            parts[CareTeamMember, key] = found
    return parts


def team_resource(
    members: Sequence[CareTeamMember], patient: str, names: Names, identify: Identify,
    kept: JsonObject | None = None,
) -> JsonObject:  # fmt: skip
    """Return those who take part in a person's care as CareTeam, laid over the team they came from."""
    team = kept or {"resourceType": "CareTeam", "status": "active", "subject": {"reference": patient}}
    people = laid_over(
        "participant", team, list(members),
        lambda element: _member_values(element, team, names), _member_element, identify,
    )  # fmt: skip
    rest = {name: value for name, value in team.items() if name != "participant"}
    return rest | fhir.present(participant=people)


def _member_values(element: JsonObject, team: JsonObject, names: Names) -> Values | None:
    member, subject = fhir.first(element.get("member")), fhir.first(team.get("subject"))
    roles = list(fhir.codes_of(element.get("role")))
    name = names(member)
    is_patient = member.get("reference") is not None and member.get("reference") == subject.get("reference")
    if not name or is_patient or _PATIENT_ROLE_CODES & set(roles):
        return None
    own, whole = fhir.first(element.get("period")), fhir.first(team.get("period"))
    is_error = team.get("status") == Standing.ENTERED_IN_ERROR
    found = defaults(CareTeamMember, STAYS_HERE) | {
        "name": name,
        "role": ", ".join(filter(None, map(fhir.name_of, fhir.objects(element.get("role"))))),
        "organization": names(element.get("onBehalfOf")),
        "started_on": fhir.day_of(own.get("start") or whole.get("start")),
        "ended_on": fhir.day_of(own.get("end") or whole.get("end")),
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(CareTeamMember, element, STAYS_HERE)


def _member_element(record: CareTeamMember) -> JsonObject:
    element = fhir.present(
        role=[{"text": record.role}] if record.role else None,
        member={"display": record.name},
        onBehalfOf={"display": record.organization} if record.organization else None,
        period=fhir.present(start=fhir.day(record.started_on), end=fhir.day(record.ended_on)),
    )
    return with_unsaid(record, element, lambda said: _member_values(said, {}, _display))


def _display(reference: Any) -> str:
    return fhir.text(fhir.first(reference).get("display"))
