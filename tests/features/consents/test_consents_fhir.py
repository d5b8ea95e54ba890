"""Consents as other systems read them, and as they come back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.consent_terms.records import ConsentType, Purpose
from carecoord_desktop.features.consents import fhir
from carecoord_desktop.features.consents.records import Consent, ConsentStatus
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing, new_id
from tests.builders.any_record import any_record
from tests.builders.consents import (
    FOOD_BANK,
    a_consent,
    a_proposed_consent,
    part_2_terms,
    program_terms,
    release_terms,
    take_back,
)
from tests.builders.desks import a_desk
from tests.builders.fhir import display, example, is_accepted
from tests.builders.foreign_files import everything_held
from tests.builders.patients import a_patient

NOT_CARRIED = frozenset({"source_id", "renews", "recorded_by", "signed_by"})


@settings(deadline=None)
@given(any_record(Consent))
def test_a_consent_exported_and_read_again_says_the_same_in_every_field(record: Consent) -> None:
    resource = fhir.resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = fhir.values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert set(held(record)) - set(read) == NOT_CARRIED
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(Consent, standing=Standing.ENTERED_IN_ERROR))
def test_a_consent_entered_in_error_leaves_the_house_as_such(record: Consent) -> None:
    resource = fhir.resource(record, "Patient/1", display)
    assert resource["status"] == "entered-in-error"
    assert fhir.values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR


def test_a_release_leaves_as_a_gravity_consent_with_who_what_for_and_until(rosa: Desk) -> None:
    maria, organization = a_patient(rosa), new_id()
    row = a_consent(rosa, maria, release_terms(recipient_ids=(str(organization),)))
    with rosa.reading() as session:
        resource = fhir.resource(session.get_one(Consent, row.consent_id), "Patient/1", display)
    assert resource["meta"]["profile"] == [fhir.SDOHCC_CONSENT]
    assert (resource["status"], resource["dateTime"]) == ("active", str(row.signed_on))
    assert resource["policyRule"]["coding"][0]["code"] == "hipaa-auth"
    provision = resource["provision"]
    assert provision["period"] == {"end": str(row.expires_on)}
    assert provision["actor"][0]["reference"] == {
        "display": FOOD_BANK,
        "identifier": {"system": fhir.OWN_ORGANIZATION, "value": str(organization)},
    }
    assert provision["purpose"][0]["code"] == "CAREMGT"


def test_the_consent_of_the_gravity_guide_is_read_and_allows_nothing_by_itself(shared_data: Path) -> None:
    name = "gravity-sdoh/gravity/Consent-SDOHCC-ConsentInformationDisclosureExample.json"
    found = fhir.values(example(shared_data, name), display)
    assert (found["type"], found["status"]) == (ConsentType.RELEASE, ConsentStatus.ACTIVE)
    assert str(found["signed_on"]) == "2021-05-01"
    assert found["recipients"] == ()


@pytest.mark.parametrize("name", ["Emergency", "Out", "grantor"])
def test_who_opted_out_elsewhere_has_said_no_here(shared_data: Path, name: str) -> None:
    resource = example(shared_data, f"r4-core-examples/Consent-consent-example-{name}.json")
    assert fhir.values(resource, display)["status"] == ConsentStatus.REJECTED
    assert fhir.values(resource, display)["purpose"] in (None, Purpose.CARE)


def test_an_empty_laptop_that_reads_our_document_holds_the_same_consents_but_for_part_2(
    rosa: Desk, tmp_path: Path
) -> None:
    maria = a_patient(rosa)
    a_consent(rosa, maria, release_terms(recipients=(FOOD_BANK, "City Clinic"), recipient_ids=("", "x1")))
    take_back(rosa, a_consent(rosa, maria, release_terms("Old Clinic")))
    a_proposed_consent(rosa, maria, program_terms())
    private = a_consent(rosa, maria, part_2_terms())
    document = tmp_path / "document.json"
    with rosa.reading(chart=maria, purpose="export") as session:
        document.write_bytes(export_patient(session, maria))
    assert "Harbor Recovery" not in document.read_text()
    ben = a_desk(tmp_path / "ben")
    import_paths(ben, [document])
    here, there = everything_held(rosa, but=NOT_CARRIED), everything_held(ben, but=NOT_CARRIED)
    ben.store.close()
    shared = [one for one in here["consent"] if str(private.consent_id) not in str(one)]
    assert len(there["consent"]) == 3
    assert {str(one) for one in there["consent"]} <= {str(one) for one in shared}
