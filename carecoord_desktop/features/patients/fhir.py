"""The person herself as FHIR R4: a US Core Patient without its lists."""

from __future__ import annotations

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common import us_core
from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.patients.records import AdministrativeGender, Asked, Patient
from carecoord_desktop.store.fhir_elements import defaults
from carecoord_desktop.store.own_fields import own_fields

STAYS_HERE = frozenset({
    "coordinator_id", "backup_coordinator_id", "household_id", "duplicate_reason", "source", "registered_at",
    "safety_note", "related_person_id", "look_alikes",
})  # fmt: skip
"""Fields that no file carries, in or out: the office's own, links between charts, and the safety note,
which could reach the very person it warns of through somebody else's portal."""

MARITAL_STATUS = "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus"
_MARITAL_WORDS = {
    "A": "Annulled", "D": "Divorced", "L": "Legally separated", "M": "Married", "S": "Never married",
    "T": "Domestic partner", "U": "Unmarried", "W": "Widowed",
}  # fmt: skip
_MARITAL_CODES = {words: code for code, words in _MARITAL_WORDS.items()}
_OLD_NAMES = ("old", "maiden")
_OTHER_NAMES = ("nickname", "usual", "anonymous")

PERSON_ELEMENTS = {
    "family_name": "name", "given_names": "name", "name_suffix": "name", "former_names": "name",
    "preferred_name": "name", "birth_date": "birthDate", "administrative_gender": "gender",
    "spoken_language": "communication", "marital_status": "maritalStatus",
    "is_deceased": "deceased", "deceased_on": "deceased",
    "birth_sex": "extension", "gender_identity": "extension", "pronouns": "extension", "races": "extension",
    "ethnicities": "extension", "race_and_ethnicity_asked": "extension", "needs_interpreter": "extension",
}  # fmt: skip


def person_values(resource: JsonObject) -> Values:
    """Return the fields of the person herself that a Patient resource describes."""
    names = list(fhir.objects(resource.get("name")))
    shown = _shown_name(names)
    former = [full_name(name) for name in names if name is not shown and _is_former(name)]
    preferred = [full_name(name) for name in names if name is not shown and name.get("use") in _OTHER_NAMES]
    gender = fhir.text(resource.get("gender"))
    deceased = resource.get("deceasedDateTime")
    interpreter = us_core.needs_interpreter(resource)
    races = us_core.categories(resource, us_core.RACE)
    ethnicities = us_core.categories(resource, us_core.ETHNICITY)
    language = fhir.first(preferred_language(resource))
    marital, _ = fhir.code_of(resource.get("maritalStatus"), (MARITAL_STATUS,))
    found = defaults(Patient, STAYS_HERE) | {
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


def herself(person: Patient, kept: JsonObject | None = None) -> JsonObject:
    """Return the person as Patient, laid over the resource she came from where there is one."""
    generated = _generated_person(person)
    if kept is None:
        return generated
    said = person_values(kept)
    changed = {name for name, value in said.items() if value != getattr(person, name)}
    return _person_laid_over(kept, generated, {PERSON_ELEMENTS.get(name, "") for name in changed})


def full_name(name: JsonObject) -> str:
    """Return a HumanName in one line, as it is spoken."""
    parts = [*fhir.texts(name.get("given")), fhir.text(name.get("family")), *fhir.texts(name.get("suffix"))]
    return fhir.text(name.get("text")) or " ".join(filter(None, parts))


def preferred_language(resource: JsonObject) -> list[JsonObject]:
    """Return the languages somebody speaks, the preferred one first."""
    said = list(fhir.objects(resource.get("communication")))
    return sorted(said, key=lambda one: one.get("preferred") is not True)


def communication(language: str) -> list[JsonObject]:
    """Return a language as the element `communication`, or nothing."""
    concept = fhir.concept(language, language, "urn:ietf:bcp:47")
    return [{"language": concept, "preferred": True}] if concept else []


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
        communication=communication(person.spoken_language),
    )


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


def _family_of_text(name: JsonObject) -> str:
    """Return the whole text of a name that has no parts; which word is the family name nobody can know."""
    return "" if name.get("given") else fhir.text(name.get("text"))


def _asked(resource: JsonObject, is_answered: bool) -> Asked:
    if us_core.was_declined(resource):
        return Asked.DECLINED
    return Asked.YES if is_answered else Asked.NOT_ASKED
