"""The people around a person as FHIR R4: RelatedPerson, or a contact within her Patient."""

from __future__ import annotations

from collections.abc import Sequence

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.contact_points.fhir import point_element, telecom_parts
from carecoord_desktop.features.contact_points.records import ContactPoint
from carecoord_desktop.features.patients.fhir import STAYS_HERE, communication, full_name, preferred_language
from carecoord_desktop.features.related_people.records import RelatedPerson, RelatedRole
from carecoord_desktop.store.fhir_elements import Identify, Parts, defaults, keyed, says, with_unsaid
from carecoord_desktop.store.own_fields import own_fields

ROLE_CODES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"
_FAMILY_CODES = (
    "N", "FAMMEMB", "CHILD", "PRN", "SPS", "WIFE", "HUSB", "DOMPART", "MTH", "NMTH", "FTH", "NFTH", "SON",
    "DAU", "SIB", "SIS", "BRO", "GRPRN", "GRMTH", "GRFTH", "AUNT", "UNCLE", "COUSN",
)  # fmt: skip
_ROLES = {
    **dict.fromkeys(("C", "EP", "ECON"), RelatedRole.EMERGENCY_CONTACT),
    **dict.fromkeys(("GUARD", "GUADLTM"), RelatedRole.GUARDIAN),
    **dict.fromkeys(("HPOWATT", "POWATT"), RelatedRole.HEALTH_CARE_AGENT),
    **dict.fromkeys(_FAMILY_CODES, RelatedRole.FAMILY),
}
"""HL7 v2-0131 and v3 RoleCode, as far as they say more than "somebody"."""
_ROLE_OUT = {
    RelatedRole.EMERGENCY_CONTACT: "ECON",
    RelatedRole.GUARDIAN: "GUARD",
    RelatedRole.HEALTH_CARE_AGENT: "HPOWATT",
    RelatedRole.FAMILY: "FAMMEMB",
}


def related_parts(resource: JsonObject, identify: Identify) -> Parts:
    """Return the records that a RelatedPerson resource describes."""
    element = {**resource, "name": fhir.first(resource.get("name"))}
    return contact_parts("", element, identify)


def contact_parts(key: str, element: JsonObject, identify: Identify) -> Parts:
    """Return the records that a contact describes: the person, and how to reach him."""
    prefix = f"{key}/" if key else ""
    theirs = {part: values | {"related_person_id": identify(key)} for part, values in
              telecom_parts(prefix, element.get("telecom")).items()}  # fmt: skip
    values = _related_values(element)
    return {(RelatedPerson, key): values} | theirs if values else {}


def related_resource(
    record: RelatedPerson, points: Sequence[ContactPoint], patient: str, kept: JsonObject | None = None
) -> JsonObject:
    """Return somebody around the patient as RelatedPerson, laid over where he came from."""
    generated = {"resourceType": "RelatedPerson", "active": True, "patient": {"reference": patient}}
    rest = {name: value for name, value in (kept or {}).items() if name not in ("name", "relationship")}
    element = _related_element(record, points)
    said = {"resourceType": "RelatedPerson", **generated, **rest, **element, "name": [element["name"]]}
    if kept is not None and related_parts(kept, lambda _: record.id) == related_parts(
        said, lambda _: record.id
    ):
        return kept
    return said


def contacts(
    holder: JsonObject,
    records: Sequence[RelatedPerson],
    points: Sequence[ContactPoint],
    identify: Identify,
) -> list[JsonObject]:
    """Return the contacts of a Patient; each stays as it is while neither he nor his numbers changed."""
    by_id = {record.id: record for record in records}
    found = []
    for key, element in keyed("contact", holder.get("contact")):
        record = by_id.get(identify(key))
        if record is None:
            continue
        theirs = {point.id: point for point in points if point.related_person_id == record.id}
        said = contact_parts(key, element, identify)
        own = _related_values(element) or {}
        same = [
            says(values, theirs[identify(part_key)])
            for (kind, part_key), values in said.items()
            if kind is ContactPoint and identify(part_key) in theirs
        ]
        is_same = says(own, record) and all(same) and len(same) == len(theirs)
        found.append(element if is_same else _related_element(record, list(theirs.values())))
    return found


def _related_values(element: JsonObject) -> Values | None:
    codes = list(fhir.codes_of(element.get("relationship")))
    roles = [_ROLES[code] for code in codes if code in _ROLES]
    organization = fhir.text(fhir.first(element.get("organization")).get("display"))
    words = [fhir.name_of(concept) for concept in fhir.objects(element.get("relationship"))]
    ended = fhir.day_of(fhir.first(element.get("period")).get("end"))
    language = fhir.first(preferred_language(element))
    name = full_name(fhir.first(element.get("name"))) or organization
    if not name and not words and not element.get("telecom"):
        return None
    found = defaults(RelatedPerson, STAYS_HERE) | {
        "name": name or fhir.NOT_STATED,
        "role": roles[0] if roles else RelatedRole.OTHER,
        "relationship": ", ".join(dict.fromkeys(filter(None, words))),
        "language": fhir.code_of(language.get("language"))[0],
        "period_end": ended.exact if ended else None,
    }
    return found | own_fields(RelatedPerson, element, STAYS_HERE)


def _related_element(record: RelatedPerson, points: Sequence[ContactPoint]) -> JsonObject:
    code = _ROLE_OUT.get(record.role, "")
    element = fhir.present(
        relationship=[fhir.concept(record.relationship, code, ROLE_CODES)]
        if record.relationship or code
        else None,
        name={"text": record.name},
        telecom=[point_element(point) for point in points],
        communication=communication(record.language),
        period=fhir.present(end=record.period_end.isoformat() if record.period_end else None),
    )
    return with_unsaid(record, element, _related_values)
