"""People as other systems write and read them: names, numbers, addresses, those around them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.fhir_origin import part_id
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.care_team.fhir import member_parts, team_resource
from carecoord_desktop.features.care_team.records import CareTeamMember
from carecoord_desktop.features.contact_points.records import Address, AddressUse, ContactPoint, ContactSystem
from carecoord_desktop.features.identifiers.records import IdentifierType, PatientIdentifier
from carecoord_desktop.features.patient_resources.fhir import person_parts, person_resource
from carecoord_desktop.features.patients import fhir
from carecoord_desktop.features.patients.records import AdministrativeGender, Asked, Patient
from carecoord_desktop.features.related_people.fhir import related_parts, related_resource
from carecoord_desktop.features.related_people.records import RelatedPerson, RelatedRole
from carecoord_desktop.store.fhir_elements import Parts
from carecoord_desktop.store.own_fields import held
from tests.builders.any_record import CHART, any_record
from tests.builders.fhir import display, example, is_accepted

HERE = partial(part_id, CHART)
people = any_record(Patient, fhir.STAYS_HERE)
numbers = st.lists(any_record(PatientIdentifier, fhir.STAYS_HERE), max_size=3)
points = st.lists(
    any_record(ContactPoint, fhir.STAYS_HERE, value="+16175550142", system=ContactSystem.PHONE), max_size=2
)
# an address that names nothing at all is refused by the form, and nothing of it would stand in a file
places = any_record(Address, fhir.STAYS_HERE).filter(
    lambda one: any((one.lines, one.city, one.state, one.postal_code, one.country))
)
addresses = st.lists(places, max_size=2)


def read_again(resource: JsonObject) -> Parts:
    written = strict_json.written(resource).encode()
    return person_parts(strict_json.parse(written), HERE)


@settings(deadline=None)
@given(people, numbers, points, addresses)
def test_a_person_exported_and_read_again_says_the_same_in_every_field(
    person: Patient,
    numbers: list[PatientIdentifier],
    points: list[ContactPoint],
    addresses: list[Address],
) -> None:
    resource = person_resource(person, [*numbers, *points, *addresses], HERE)
    parts = read_again(resource)
    assert is_accepted(resource)
    for record_class, records in (
        (Patient, [person]), (PatientIdentifier, numbers), (ContactPoint, points), (Address, addresses),
    ):  # fmt: skip
        read = [values for (kind, _), values in parts.items() if kind is record_class]
        assert read == [{name: held(record)[name] for name in read[0]} for record in records]


@settings(deadline=None)
@given(any_record(RelatedPerson, fhir.STAYS_HERE))
def test_somebody_around_her_exported_and_read_again_says_the_same_in_every_field(
    caregiver: RelatedPerson,
) -> None:
    resource = related_resource(caregiver, [], "Patient/1")
    [values] = related_parts(strict_json.parse(strict_json.written(resource).encode()), HERE).values()
    assert values == {name: held(caregiver)[name] for name in values}
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(CareTeamMember, fhir.STAYS_HERE))
def test_a_care_team_member_exported_and_read_again_says_the_same_in_every_field(
    member: CareTeamMember,
) -> None:
    resource = team_resource([member], "Patient/1", display, HERE)
    [values] = member_parts(resource, display).values()
    assert values == {name: held(member)[name] for name in values}
    assert is_accepted(resource)


def test_amy_shaw_is_read_with_the_name_she_has_now(shared_data: Path) -> None:
    values = fhir.person_values(example(shared_data, "us-core/patient-example.json"))
    assert (values["family_name"], values["given_names"]) == ("Baxter", ("Amy", "V."))
    assert values["former_names"] == ("Amy V. Shaw",)
    assert values["needs_interpreter"] == Asked.YES
    assert "Shoshone" in values["races"]
    assert values["race_and_ethnicity_asked"] == Asked.YES


def test_an_address_that_has_ended_is_an_old_one(shared_data: Path) -> None:
    parts = person_parts(example(shared_data, "gravity-sdoh/gravity/Patient-pat-53234.json"), HERE)
    uses = [values["use"] for (kind, _), values in parts.items() if kind is Address]
    assert uses == [AddressUse.OLD, AddressUse.HOME]


def test_of_a_synthea_person_only_the_numbers_that_may_be_kept_are_read(shared_data: Path) -> None:
    line = (shared_data / "synthea/bulk-100-patients-2025/Patient.000.ndjson").read_bytes().splitlines()[0]
    parts = person_parts(strict_json.parse(line), HERE)
    types = [values["type"] for (kind, _), values in parts.items() if kind is PatientIdentifier]
    assert types == [IdentifierType.OTHER, IdentifierType.MEDICAL_RECORD]


def test_a_wife_is_family_and_her_number_is_hers(shared_data: Path) -> None:
    parts = related_parts(example(shared_data, "r4-core-examples/RelatedPerson-benedicte.json"), HERE)
    wife = parts[RelatedPerson, ""]
    assert (wife["name"], wife["role"]) == ("Bénédicte du Marché", RelatedRole.FAMILY)
    [phone] = [values for (kind, _), values in parts.items() if kind is ContactPoint]
    assert phone["value"] == "+33237998327"
    assert phone["related_person_id"] == CHART


def test_an_unchanged_person_leaves_as_she_came_and_a_changed_phone_alone_is_rewritten(
    shared_data: Path,
) -> None:
    kept = example(shared_data, "us-core/patient-example.json")
    parts = person_parts(kept, HERE)
    records = {
        (kind, key): kind(id=HERE(key), chart=CHART, **values) for (kind, key), values in parts.items()
    }
    person = records.pop((Patient, ""))
    assert isinstance(person, Patient)
    assert person_resource(person, records.values(), HERE, kept) == kept
    [phone] = [record for (kind, key), record in records.items() if "telecom/phone" in key]
    assert isinstance(phone, ContactPoint)
    phone.value = "+16175550142"
    changed = person_resource(person, records.values(), HERE, kept)
    assert {name for name in kept if changed[name] != kept[name]} == {"telecom"}
    assert changed["telecom"][0]["value"] == "+16175550142"


def test_what_has_not_the_shape_of_fhir_is_read_as_absent() -> None:
    strange: JsonObject = {
        "resourceType": "Patient", "name": "Ana", "birthDate": 1955, "gender": ["f"], "telecom": {"value": 7},
        "address": [None, "x"], "identifier": [[]], "communication": 3, "contact": [{"name": []}],
        "extension": [{"url": 5}], "deceasedDateTime": {}, "maritalStatus": [],
    }  # fmt: skip
    parts = person_parts(strange, HERE)
    assert set(parts) == {(Patient, "")}
    assert parts[Patient, ""]["birth_date"] is None
    assert parts[Patient, ""]["administrative_gender"] == AdministrativeGender.UNKNOWN
