"""People as FHIR R4: Patient with numbers, contact points and addresses; RelatedPerson; CareTeam members.

One such resource is several records. Each is named by a key within it, such as "telecom/phone/home/0",
so that the same element of a newer copy meets the same record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common import us_core
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.forbidden_identifiers import REMOVED, is_forbidden
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.patients.records import (
    Address,
    AddressUse,
    AdministrativeGender,
    Asked,
    CareTeamMember,
    ContactPoint,
    ContactSystem,
    ContactUse,
    IdentifierType,
    Patient,
    PatientIdentifier,
    RelatedPerson,
    RelatedRole,
)
from carecoord_desktop.features.patients.rules import phone_number
from carecoord_desktop.store.own_fields import held, own_fields, with_own_fields, without_own_fields
from carecoord_desktop.store.record import Record, Standing, captured_fields, default_of

Part = tuple[type[Record], str]
Parts = dict[Part, Values]
"""What one resource says: for each record (its kind and its key within the resource) the fields."""

Identify = Callable[[str], UUID]
"""Gives the id of the record that has this key within the resource."""

STAYS_HERE = frozenset({
    "coordinator_id", "backup_coordinator_id", "household_id", "duplicate_reason", "source", "registered_at",
    "safety_note", "related_person_id", "look_alikes",
})  # fmt: skip
"""Fields that no file carries, in or out: the office's own, links between charts, and the safety note,
which could reach the very person it warns of through somebody else's portal."""

IDENTIFIER_TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203"
ROLE_CODES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"
MARITAL_STATUS = "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus"
_MARITAL_WORDS = {
    "A": "Annulled", "D": "Divorced", "L": "Legally separated", "M": "Married", "S": "Never married",
    "T": "Domestic partner", "U": "Unmarried", "W": "Widowed",
}  # fmt: skip
_MARITAL_CODES = {words: code for code, words in _MARITAL_WORDS.items()}
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
_OLD_NAMES = ("old", "maiden")
_OTHER_NAMES = ("nickname", "usual", "anonymous")
_PATIENT_ROLE_CODES = frozenset({"116154003", "116153009"})  # "Patient" in SNOMED CT, as Synthea writes it

PERSON_ELEMENTS = {
    "family_name": "name", "given_names": "name", "name_suffix": "name", "former_names": "name",
    "preferred_name": "name", "birth_date": "birthDate", "administrative_gender": "gender",
    "spoken_language": "communication", "marital_status": "maritalStatus",
    "is_deceased": "deceased", "deceased_on": "deceased",
    "birth_sex": "extension", "gender_identity": "extension", "pronouns": "extension", "races": "extension",
    "ethnicities": "extension", "race_and_ethnicity_asked": "extension", "needs_interpreter": "extension",
}  # fmt: skip


def person_parts(resource: JsonObject, identify: Identify) -> Parts:
    """Return the records that a Patient resource describes; forbidden identifiers are not among them."""
    parts: Parts = {(Patient, ""): person_values(resource)}
    for key, element in _keyed("identifier", resource.get("identifier")):
        if found := _identifier_values(element):
            parts[PatientIdentifier, key] = found
    parts |= _telecom_parts("", resource.get("telecom"))
    for key, element in _keyed("address", resource.get("address")):
        if found := _address_values(element):
            parts[Address, key] = found
    for key, element in _keyed("contact", resource.get("contact")):
        parts |= _related_parts(key, element, identify)
    return parts


def person_values(resource: JsonObject) -> Values:
    """Return the fields of the person herself that a Patient resource describes."""
    names = list(fhir.objects(resource.get("name")))
    shown = _shown_name(names)
    former = [_full_name(name) for name in names if name is not shown and _is_former(name)]
    preferred = [_full_name(name) for name in names if name is not shown and name.get("use") in _OTHER_NAMES]
    gender = fhir.text(resource.get("gender"))
    deceased = resource.get("deceasedDateTime")
    interpreter = us_core.needs_interpreter(resource)
    races = us_core.categories(resource, us_core.RACE)
    ethnicities = us_core.categories(resource, us_core.ETHNICITY)
    language = fhir.first(_preferred_language(resource))
    marital, _ = fhir.code_of(resource.get("maritalStatus"), (MARITAL_STATUS,))
    found = _defaults(Patient) | {
        "family_name": fhir.text(shown.get("family")) or _family_of_text(shown),
        "given_names": fhir.texts(shown.get("given")),
        "name_suffix": ", ".join(fhir.texts(shown.get("suffix"))),
        "former_names": tuple(dict.fromkeys(filter(None, former))),
        "preferred_name": next(filter(None, preferred), ""),
        "birth_date": fhir.day_of(resource.get("birthDate")),
        "administrative_gender": AdministrativeGender(gender or AdministrativeGender.UNKNOWN),
        "birth_sex": us_core.birth_sex(resource),
        "gender_identity": us_core.gender_identity(resource),
        "pronouns": us_core.pronouns(resource),
        "spoken_language": fhir.code_of(language.get("language"))[0]
        or fhir.name_of(language.get("language")),
        "needs_interpreter": Asked.NOT_ASKED
        if interpreter is None
        else Asked.YES
        if interpreter
        else Asked.NO,
        "races": races,
        "ethnicities": ethnicities,
        "race_and_ethnicity_asked": _asked(resource, bool(races or ethnicities)),
        "marital_status": _MARITAL_WORDS.get(marital) or fhir.name_of(resource.get("maritalStatus")),
        "is_deceased": resource.get("deceasedBoolean") is True or fhir.day_of(deceased) is not None,
        "deceased_on": fhir.day_of(deceased),
    }
    return found | own_fields(Patient, resource, STAYS_HERE)


def related_parts(resource: JsonObject, identify: Identify) -> Parts:
    """Return the records that a RelatedPerson resource describes."""
    element = {**resource, "name": fhir.first(resource.get("name"))}
    return _related_parts("", element, identify)


def member_parts(resource: JsonObject, names: Names) -> Parts:
    """Return the members that a CareTeam resource names; the patient herself is not listed."""
    parts: Parts = {}
    for key, element in _keyed("participant", resource.get("participant")):
        if found := _member_values(element, resource, names):
            parts[CareTeamMember, key] = found
    return parts


def person_resource(
    person: Patient, belongings: Iterable[Record], identify: Identify, kept: JsonObject | None = None
) -> JsonObject:
    """Return a person as a US Core Patient, laid over the resource she came from where there is one.

    `belongings` are her identifiers, contact points and addresses that count, and the people
    whom `kept` lists as contacts.
    """
    generated = _generated_person(person)
    found = generated
    if kept is not None:
        said = person_values(kept)
        changed = {name for name, value in said.items() if value != getattr(person, name)}
        found = _person_laid_over(kept, generated, {PERSON_ELEMENTS.get(name, "") for name in changed})
    records = list(belongings)
    related = {record.id for record in records if isinstance(record, RelatedPerson)}
    points = [r for r in records if isinstance(r, ContactPoint) and r.related_person_id is None]
    theirs = [r for r in records if isinstance(r, ContactPoint) and r.related_person_id in related]
    lists = {
        "identifier": _laid_over(
            "identifier", found, [r for r in records if isinstance(r, PatientIdentifier)],
            _identifier_values, _identifier_element, identify,
        ),
        "telecom": _laid_over("telecom", found, points, _point_values, _point_element, identify),
        "address": _laid_over(
            "address", found, [r for r in records if isinstance(r, Address)],
            _address_values, _address_element, identify,
        ),
        "contact": _contacts(found, [r for r in records if isinstance(r, RelatedPerson)], theirs, identify),
    }  # fmt: skip
    rest = {name: value for name, value in found.items() if name not in lists}
    return _with_unsaid(person, rest | fhir.present(**lists), person_values)


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


def team_resource(
    members: Sequence[CareTeamMember], patient: str, names: Names, identify: Identify,
    kept: JsonObject | None = None,
) -> JsonObject:  # fmt: skip
    """Return those who take part in a person's care as CareTeam, laid over the team they came from."""
    team = kept or {"resourceType": "CareTeam", "status": "active", "subject": {"reference": patient}}
    people = _laid_over(
        "participant", team, list(members),
        lambda element: _member_values(element, team, names), _member_element, identify,
    )  # fmt: skip
    rest = {name: value for name, value in team.items() if name != "participant"}
    return rest | fhir.present(participant=people)


def _keyed(name: str, elements: Any) -> Iterator[tuple[str, JsonObject]]:
    """Yield each element with its key: the list's name, what it is for, and its count among those."""
    seen: Counter[str] = Counter()
    for element in fhir.objects(elements):
        traits = [fhir.text(element.get(trait))[:80] for trait in ("system", "use")]
        key = "/".join([name, *filter(None, traits)])
        yield f"{key}/{seen[key]}", element
        seen[key] += 1


def _laid_over(
    name: str,
    holder: JsonObject,
    records: Sequence[Record],
    read: Callable[[JsonObject], Values | None],
    write: Callable[[Any], JsonObject],
    identify: Identify,
) -> list[JsonObject]:
    """Return a list of elements: the holder's as they are where unchanged, then those of other records.

    An element that the projection does not cover stays; one whose record no longer counts goes.
    """
    left = {record.id: record for record in records}
    found = []
    for key, element in _keyed(name, holder.get(name)):
        said = read(element)
        if said is None:
            if not (name == "identifier" and is_forbidden(element)):
                found.append(element)
            continue
        same = (record for record in left.values() if _says(said, record))
        record = left.get(identify(key)) or next(same, None)
        if record is not None:
            del left[record.id]
            found.append(element if _says(said, record) else write(record))
    return [*found, *map(write, left.values())]


def _says(said: Values, record: Record) -> bool:
    return all(getattr(record, name) == value for name, value in said.items())


def _with_unsaid(
    record: Record, holder: JsonObject, read: Callable[[JsonObject], Values | None]
) -> JsonObject:
    """Return the resource or element with our extension for the fields that it does not say yet."""
    plain = without_own_fields(holder)
    said = read(plain) or {}
    holds = held(record)
    return with_own_fields(plain, {name: holds[name] for name in said if said[name] != holds[name]})


def _defaults(record_class: type[Record]) -> Values:
    names = (name for name in captured_fields(record_class) if name not in STAYS_HERE)
    return {name: default_of(record_class, name) for name in names}


def _generated_person(person: Patient) -> JsonObject:
    official = fhir.present(
        use="official", family=person.family_name, given=person.given_names,
        suffix=[person.name_suffix] if person.name_suffix else None,
    )  # fmt: skip
    preferred = [{"use": "nickname", "text": person.preferred_name}] if person.preferred_name else []
    asked = {Asked.YES: True, Asked.NO: False}
    return fhir.present(
        resourceType="Patient",
        extension=[
            *us_core.said_categories(us_core.RACE, person.races),
            *us_core.said_categories(us_core.ETHNICITY, person.ethnicities),
            *us_core.said_birth_sex(person.birth_sex),
            *us_core.said_in_words(us_core.GENDER_IDENTITY, person.gender_identity),
            *us_core.said_in_words(us_core.PRONOUNS, person.pronouns),
            *us_core.said_interpreter(asked.get(person.needs_interpreter)),
        ],
        name=[official, *preferred, *({"use": "old", "text": name} for name in person.former_names)],
        gender=str(person.administrative_gender) if person.administrative_gender.is_known else None,
        birthDate=fhir.day(person.birth_date),
        deceasedDateTime=fhir.day(person.deceased_on) if person.is_deceased else None,
        deceasedBoolean=True if person.is_deceased and person.deceased_on is None else None,
        maritalStatus=fhir.concept(
            person.marital_status, _MARITAL_CODES.get(person.marital_status, ""), MARITAL_STATUS
        ),
        communication=_communication(person.spoken_language),
    )


def _communication(language: str) -> list[JsonObject]:
    concept = fhir.concept(language, language, "urn:ietf:bcp:47")
    return [{"language": concept, "preferred": True}] if concept else []


def _person_laid_over(kept: JsonObject, generated: JsonObject, changed: set[str]) -> JsonObject:
    """Return the kept Patient with changed elements as generated; other extensions than US Core's stay."""
    found = dict(kept)
    for element in changed - {"", "extension"}:
        names = ("deceasedBoolean", "deceasedDateTime") if element == "deceased" else (element, f"_{element}")
        for name in names:
            found.pop(name, None)
            if name in generated:
                found[name] = generated[name]
    if "extension" in changed:
        others = [part for part in fhir.objects(kept.get("extension")) if part.get("url") not in us_core.ALL]
        found["extension"] = [*others, *generated.get("extension", [])]
    return found


def _shown_name(names: list[JsonObject]) -> JsonObject:
    """Return the name to show: official before usual before others, newest first, none that has ended."""

    def rank(name: JsonObject) -> tuple[bool, int, str]:
        use = fhir.text(name.get("use"))
        order = {"official": 3, "": 2, "usual": 1}.get(use, 0)
        return not _is_former(name), order, fhir.text(fhir.first(name.get("period")).get("start"))

    return max(names, key=rank, default={})


def _is_former(name: JsonObject) -> bool:
    return name.get("use") in _OLD_NAMES or bool(fhir.first(name.get("period")).get("end"))


def _full_name(name: JsonObject) -> str:
    parts = [*fhir.texts(name.get("given")), fhir.text(name.get("family")), *fhir.texts(name.get("suffix"))]
    return fhir.text(name.get("text")) or " ".join(filter(None, parts))


def _family_of_text(name: JsonObject) -> str:
    """Return the whole text of a name that has no parts; which word is the family name nobody can know."""
    return "" if name.get("given") else fhir.text(name.get("text"))


def _preferred_language(resource: JsonObject) -> list[JsonObject]:
    said = list(fhir.objects(resource.get("communication")))
    return sorted(said, key=lambda one: one.get("preferred") is not True)


def _asked(resource: JsonObject, is_answered: bool) -> Asked:
    if us_core.was_declined(resource):
        return Asked.DECLINED
    return Asked.YES if is_answered else Asked.NOT_ASKED


def _identifier_values(element: JsonObject) -> Values | None:
    value = fhir.text(element.get("value"))
    if not value or REMOVED in value or is_forbidden(element):
        return None
    kinds = (IdentifierType(code) for code in fhir.codes_of(element.get("type")))
    found = {
        "type": next((kind for kind in kinds if kind.is_known), IdentifierType.OTHER),
        "system": fhir.text(element.get("system")),
        "value": value,
        "standing": Standing.FINAL,
    }
    return found | own_fields(PatientIdentifier, element, STAYS_HERE)


def _identifier_element(record: PatientIdentifier) -> JsonObject:
    kind = {"coding": [{"system": IDENTIFIER_TYPES, "code": str(record.type)}]}
    element = fhir.present(
        type=kind if record.type != IdentifierType.OTHER else None, system=record.system, value=record.value
    )
    return _with_unsaid(record, element, _identifier_values)


def _telecom_parts(prefix: str, telecom: Any) -> Parts:
    return {
        (ContactPoint, prefix + key): found
        for key, element in _keyed("telecom", telecom)
        if (found := _point_values(element))
    }


def _point_values(element: JsonObject) -> Values | None:
    value = fhir.text(element.get("value"))
    if not value or REMOVED in value:
        return None
    system, use = fhir.text(element.get("system")), fhir.text(element.get("use"))
    kind = ContactSystem(system) if ContactSystem(system).is_known else ContactSystem.OTHER
    if system in ("phone", "fax", "sms"):
        value = phone_number(value) or value
    has_ended = bool(fhir.first(element.get("period")).get("end"))
    rank = element.get("rank")
    found = _defaults(ContactPoint) | {
        "system": ContactSystem.PHONE if system == "sms" else kind,
        "value": value,
        "use": ContactUse.OLD if has_ended else ContactUse(use or ContactUse.HOME),
        "rank": rank if isinstance(rank, int) and 0 < rank < 100 else 1,
    }
    return found | own_fields(ContactPoint, element, STAYS_HERE)


def _point_element(record: ContactPoint) -> JsonObject:
    element = fhir.present(
        system=str(record.system), value=record.value, use=str(record.use),
        rank=record.rank if record.rank > 0 else None,
    )  # fmt: skip
    return _with_unsaid(record, element, _point_values)


def _address_values(element: JsonObject) -> Values | None:
    lines = fhir.texts(element.get("line"))
    parts = {name: fhir.text(element.get(name)) for name in ("city", "state", "postalCode", "country")}
    whole = fhir.text(element.get("text"))
    if not lines and whole and not any(parts.values()):
        lines = (whole,)
    own = own_fields(Address, element, STAYS_HERE)
    if not lines and not any(parts.values()) and not own:
        return None
    return _defaults(Address) | {
        "use": _address_use(element),
        "lines": lines,
        "city": parts["city"],
        "state": parts["state"],
        "postal_code": parts["postalCode"],
        "country": parts["country"],
    } | own  # fmt: skip


def _address_use(element: JsonObject) -> AddressUse:
    use = fhir.text(element.get("use"))
    if use == "old" or fhir.first(element.get("period")).get("end"):
        return AddressUse.OLD
    if use == "billing" or element.get("type") == "postal":
        return AddressUse.MAILING
    return AddressUse.TEMP if use == "temp" else AddressUse.HOME


def _address_element(record: Address) -> JsonObject:
    uses = {AddressUse.HOME: "home", AddressUse.TEMP: "temp", AddressUse.OLD: "old"}
    element = fhir.present(
        use=uses.get(record.use), type="postal" if record.use == AddressUse.MAILING else None,
        line=record.lines, city=record.city, state=record.state, postalCode=record.postal_code,
        country=record.country,
    )  # fmt: skip
    plain = _address_values(element) or _defaults(Address)
    holds = held(record)
    return with_own_fields(element, {name: holds[name] for name in plain if plain[name] != holds[name]})


def _related_parts(key: str, element: JsonObject, identify: Identify) -> Parts:
    prefix = f"{key}/" if key else ""
    theirs = {part: values | {"related_person_id": identify(key)} for part, values in
              _telecom_parts(prefix, element.get("telecom")).items()}  # fmt: skip
    values = _related_values(element)
    return {(RelatedPerson, key): values} | theirs if values else {}


def _related_values(element: JsonObject) -> Values | None:
    codes = list(fhir.codes_of(element.get("relationship")))
    roles = [_ROLES[code] for code in codes if code in _ROLES]
    organization = fhir.text(fhir.first(element.get("organization")).get("display"))
    words = [fhir.name_of(concept) for concept in fhir.objects(element.get("relationship"))]
    ended = fhir.day_of(fhir.first(element.get("period")).get("end"))
    language = fhir.first(_preferred_language(element))
    name = _full_name(fhir.first(element.get("name"))) or organization
    if not name and not words and not element.get("telecom"):
        return None
    found = _defaults(RelatedPerson) | {
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
        telecom=[_point_element(point) for point in points],
        communication=_communication(record.language),
        period=fhir.present(end=record.period_end.isoformat() if record.period_end else None),
    )
    return _with_unsaid(record, element, _related_values)


def _contacts(
    holder: JsonObject,
    records: Sequence[RelatedPerson],
    points: Sequence[ContactPoint],
    identify: Identify,
) -> list[JsonObject]:
    """Return the contacts of a Patient; each stays as it is while neither he nor his numbers changed."""
    by_id = {record.id: record for record in records}
    found = []
    for key, element in _keyed("contact", holder.get("contact")):
        record = by_id.get(identify(key))
        if record is None:
            continue
        theirs = {point.id: point for point in points if point.related_person_id == record.id}
        said = _related_parts(key, element, identify)
        own = _related_values(element) or {}
        same = [
            _says(values, theirs[identify(part_key)])
            for (kind, part_key), values in said.items()
            if kind is ContactPoint and identify(part_key) in theirs
        ]
        is_same = _says(own, record) and all(same) and len(same) == len(theirs)
        found.append(element if is_same else _related_element(record, list(theirs.values())))
    return found


def _member_values(element: JsonObject, team: JsonObject, names: Names) -> Values | None:
    member, subject = fhir.first(element.get("member")), fhir.first(team.get("subject"))
    roles = list(fhir.codes_of(element.get("role")))
    name = names(member)
    is_patient = member.get("reference") is not None and member.get("reference") == subject.get("reference")
    if not name or is_patient or _PATIENT_ROLE_CODES & set(roles):
        return None
    own, whole = fhir.first(element.get("period")), fhir.first(team.get("period"))
    is_error = team.get("status") == Standing.ENTERED_IN_ERROR
    found = _defaults(CareTeamMember) | {
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
    return _with_unsaid(record, element, lambda said: _member_values(said, {}, _display))


def _display(reference: Any) -> str:
    return fhir.text(fhir.first(reference).get("display"))
