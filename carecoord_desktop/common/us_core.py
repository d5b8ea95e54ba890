"""The US Core extensions of a person: race, ethnicity, sex, gender identity, pronouns, interpreter."""

from __future__ import annotations

from collections.abc import Iterable

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.strict_json import JsonObject

_US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/"
_FHIR = "http://hl7.org/fhir/StructureDefinition/"
RACE, ETHNICITY = f"{_US_CORE}us-core-race", f"{_US_CORE}us-core-ethnicity"
BIRTH_SEX, SEX = f"{_US_CORE}us-core-birthsex", f"{_US_CORE}us-core-individual-sex"
GENDER_IDENTITY, OLD_GENDER_IDENTITY = (
    f"{_FHIR}individual-genderIdentity",
    f"{_US_CORE}us-core-genderIdentity",
)
PRONOUNS = f"{_FHIR}individual-pronouns"
INTERPRETER, OLD_INTERPRETER = f"{_US_CORE}us-core-interpreter-needed", f"{_FHIR}patient-interpreterRequired"

ALL = frozenset({
    RACE, ETHNICITY, BIRTH_SEX, SEX, GENDER_IDENTITY, OLD_GENDER_IDENTITY, PRONOUNS, INTERPRETER,
    OLD_INTERPRETER,
})  # fmt: skip
YES, NO = "373066001", "373067005"
ASKED_BUT_DECLINED = "asked-declined"
_SNOMED = "http://snomed.info/sct"
_BIRTH_SEXES = frozenset({"F", "M", "OTH", "UNK", "ASKU"})
_DECLINED_CODES = frozenset({"ASKU", ASKED_BUT_DECLINED})
_NULL_CODES = _DECLINED_CODES | {"UNK", "NI"}


def categories(resource: JsonObject, url: str) -> tuple[str, ...]:
    """Return the race or ethnicity categories in words, broad ones first; the free text if that is all."""
    said = fhir.extension(resource, url)
    broad_then_detailed = [
        part.get("valueCoding")
        for name in ("ombCategory", "detailed")
        for part in fhir.extensions(said, name)
    ]
    codings = [fhir.first(coding) for coding in broad_then_detailed]
    words = [
        fhir.text(coding.get("display")) or fhir.text(coding.get("code"))
        for coding in codings
        if fhir.text(coding.get("code")) not in _NULL_CODES
    ]
    if not codings:
        words = [fhir.text(fhir.extension(said, "text").get("valueString"))]
    return tuple(dict.fromkeys(filter(None, words)))


def was_declined(resource: JsonObject) -> bool:
    """Return whether the person was asked for race or ethnicity and did not want to say."""
    codes = {
        fhir.text(fhir.first(part.get("valueCoding")).get("code"))
        for url in (RACE, ETHNICITY)
        for part in fhir.objects(fhir.extension(resource, url).get("extension"))
    }
    return bool(codes & _DECLINED_CODES)


def birth_sex(resource: JsonObject) -> str:
    """Return the recorded sex as the sender words it, such as "F" or "Female (finding)"."""
    said = fhir.extension(resource, SEX)
    coding = fhir.first(said.get("valueCoding"))
    code = fhir.text(fhir.extension(resource, BIRTH_SEX).get("valueCode"))
    return code or fhir.text(coding.get("display")) or fhir.text(coding.get("code"))


def gender_identity(resource: JsonObject) -> str:
    """Return the gender identity in words."""
    old = fhir.name_of(fhir.extension(resource, OLD_GENDER_IDENTITY).get("valueCodeableConcept"))
    return _nested(resource, GENDER_IDENTITY) or old


def pronouns(resource: JsonObject) -> str:
    """Return the pronouns in words."""
    return _nested(resource, PRONOUNS)


def needs_interpreter(resource: JsonObject) -> bool | None:
    """Return whether an interpreter is needed, or None where nobody says."""
    code = fhir.text(fhir.first(fhir.extension(resource, INTERPRETER).get("valueCoding")).get("code"))
    if code in (YES, NO):
        return code == YES
    flag = fhir.extension(resource, OLD_INTERPRETER).get("valueBoolean")
    return flag if isinstance(flag, bool) else None


def said_categories(url: str, words: Iterable[str]) -> list[JsonObject]:
    """Return the race or ethnicity extension; a category without its code is said as text."""
    parts = list(words)
    if not parts:
        return []
    detailed = [{"url": "detailed", "valueCoding": {"display": word}} for word in parts]
    return [{"url": url, "extension": [*detailed, {"url": "text", "valueString": ", ".join(parts)}]}]


def said_birth_sex(word: str) -> list[JsonObject]:
    """Return the sex extension."""
    if word in _BIRTH_SEXES:
        return [{"url": BIRTH_SEX, "valueCode": word}]
    return [{"url": SEX, "valueCoding": {"display": word}}] if word else []


def said_in_words(url: str, word: str) -> list[JsonObject]:
    """Return the gender identity or pronouns extension."""
    value = {"url": "value", "valueCodeableConcept": {"text": word}}
    return [{"url": url, "extension": [value]}] if word else []


def said_interpreter(is_needed: bool | None) -> list[JsonObject]:
    """Return the interpreter extension."""
    if is_needed is None:
        return []
    return [{"url": INTERPRETER, "valueCoding": {"system": _SNOMED, "code": YES if is_needed else NO}}]


def _nested(resource: JsonObject, url: str) -> str:
    said = fhir.extension(resource, url)
    return fhir.name_of(fhir.extension(said, "value").get("valueCodeableConcept"))
