"""A reference leads to the record it means, or says in words that it leads nowhere."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.fhir_references import References, Target, Unresolved
from carecoord_desktop.common.fhir_source import SourceResource

NPI = "http://hl7.org/fhir/sid/us-npi"


def _source(resource: dict[str, Any], full_url: str = "") -> SourceResource:
    return SourceResource("entry 1", full_url, resource, b"")


DOCTOR = _source(
    {"resourceType": "Practitioner", "id": "d1", "identifier": [{"system": NPI, "value": "9999941393"}]},
    "urn:uuid:0000016d-3a85-4cca-0000-00000000c350",
)
LUCILLE = _source(
    {
        "resourceType": "Patient",
        "id": "p1",
        "contained": [{"resourceType": "Organization", "id": "school"}],
    },
    "https://hospital.example/fhir/Patient/p1",
)
NAMELESS = _source({"resourceType": "Location"}, "urn:uuid:f00d")
KNOWN = References([DOCTOR, LUCILLE, NAMELESS])


@pytest.mark.parametrize(
    ("reference", "key"),
    [
        ("urn:uuid:0000016d-3a85-4cca-0000-00000000c350", "Practitioner/d1"),
        ({"reference": "Practitioner/d1"}, "Practitioner/d1"),
        ({"reference": f"Practitioner?identifier={NPI}|9999941393"}, "Practitioner/d1"),
        (
            f"Practitioner?identifier={NPI.replace(':', '%3A').replace('/', '%2F')}%7C9999941393",
            "Practitioner/d1",
        ),
        ("Practitioner?identifier=9999941393", "Practitioner/d1"),
        ("Patient?_id=p1", "Patient/p1"),
        ({"identifier": {"system": NPI, "value": "9999941393"}}, "Practitioner/d1"),
        ({"type": "Practitioner", "identifier": {"system": NPI, "value": "9999941393"}}, "Practitioner/d1"),
        ("Patient/p1/_history/3", "Patient/p1"),
        ("https://hospital.example/fhir/Patient/p1", "Patient/p1"),
        ("https://hospital.example/fhir/Practitioner/d1", "Practitioner/d1"),
        ("urn:uuid:f00d", "urn:uuid:f00d"),
    ],
)
def test_every_way_of_naming_a_record_finds_it(reference: Any, key: str) -> None:
    found = KNOWN.target(reference)
    assert isinstance(found, Target)
    assert found.key == key


@pytest.mark.parametrize(
    "reference",
    [
        "Patient/p2",
        "Practitioner/p1",
        "Practitioner?name=Jones",
        "Organization?identifier=9999941393",
        {"type": "Patient", "identifier": {"system": NPI, "value": "9999941393"}},
    ],
)
def test_a_record_that_did_not_come_along_is_reported(reference: Any) -> None:
    found = KNOWN.target(reference)
    assert isinstance(found, Unresolved)
    assert found.reason == "The record it points to is not among the imported ones."


@pytest.mark.parametrize("reference", [None, {}, {"display": "Dr. Jones"}, [], 7, {"reference": 7}, ""])
def test_a_reference_to_nobody_is_reported(reference: Any) -> None:
    assert KNOWN.target(reference) == Unresolved("", "The reference names nobody.")


def test_a_part_inside_the_record_is_found_from_that_record_only() -> None:
    assert KNOWN.target("#school", of=LUCILLE) == Target("Patient/p1#school", "Organization")
    assert isinstance(KNOWN.target("#school", of=DOCTOR), Unresolved)
    assert isinstance(KNOWN.target("#school"), Unresolved)


def test_two_records_under_one_name_are_never_mixed_up() -> None:
    twin = _source({"resourceType": "Practitioner", "id": "d2"}, DOCTOR.full_url)
    found = References([DOCTOR, twin]).target(DOCTOR.full_url)
    assert found == Unresolved(DOCTOR.full_url, "More than one record in the file answers to this reference.")


_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.integers()
    | st.sampled_from(["Patient", "#a", "Patient/p1", "urn:uuid:f00d", "x?identifier=|"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["reference", "identifier", "type", "system", "value", "contained", "id", "resourceType"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(_JSON, st.dictionaries(st.sampled_from(["id", "identifier", "contained"]), _JSON))
def test_whatever_a_reference_is_the_answer_is_a_target_or_a_reason(
    reference: Any, fields: dict[str, Any]
) -> None:
    odd = _source({"resourceType": "Patient"} | fields, "urn:uuid:odd")
    assert isinstance(References([odd, DOCTOR]).target(reference, of=odd), Target | Unresolved)
