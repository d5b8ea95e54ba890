"""A person's records leave as one document, and an empty laptop that reads it holds the same."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.allergies.records import (
    Allergy,
    AllergyStatus,
    AllergyVerification,
    Criticality,
)
from carecoord_desktop.features.contact_points.records import ContactPoint
from carecoord_desktop.features.medications.records import Medication, MedicationStatus
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen
from tests.builders.desks import a_desk
from tests.builders.fhir import is_accepted
from tests.builders.foreign_files import (
    a_file,
    a_person,
    everything_held,
    operations,
    patient_ids,
)

NOT_CARRIED = frozenset({"source_id", "registered_at"})


def exported(desk: Desk, patient_id: UUID) -> bytes:
    with desk.reading(chart=patient_id, purpose="export") as session:
        return export_patient(session, patient_id)


def edit(desk: Desk, patient_id: UUID) -> None:
    """Make three changes: another phone number, a new allergy, a medicine that was stopped."""
    with desk.writing() as session:
        phone = session.scalars(select(ContactPoint)).first()
        medicine = session.scalars(select(Medication)).first()
        assert phone is not None
        assert medicine is not None
        change(phone, Seen.of(phone), value="+16175550142", safe_times="mornings only")
        change(medicine, Seen.of(medicine), status=MedicationStatus.STOPPED, ended_on=PartialDate("2026-11"))
        session.add(
            Allergy(
                chart=patient_id,
                substance="Latex",
                reaction="hives",
                criticality=Criticality.HIGH,
                status=AllergyStatus.ACTIVE,
                verification=AllergyVerification.CONFIRMED,
            )
        )


@pytest.mark.parametrize(
    "name",
    ["v2.4.0-2021/Cary*.json", "v3.0.0-2022/Burt*.json", "2020-08/Kallie*.json", "master-2022/Benn*.json"],
)
def test_after_three_local_edits_an_empty_laptop_reads_every_field_back(
    rosa: Desk, shared_data: Path, tmp_path: Path, name: str
) -> None:
    import_paths(rosa, [next((shared_data / "synthea").glob(name))])
    [patient_id] = patient_ids(rosa)
    edit(rosa, patient_id)
    document = tmp_path / "document.json"
    document.write_bytes(exported(rosa, patient_id))
    ben = a_desk(tmp_path / "ben")
    report = import_paths(ben, [document])
    assert report.as_json()["totals"]["rejected"] == 0
    here = everything_held(rosa, but=NOT_CARRIED)
    assert here == everything_held(ben, but=NOT_CARRIED)
    assert {row["substance"] for row in here["allergy"]} >= {"Latex"}
    ben.store.close()


def test_the_document_opens_with_its_composition_and_an_outsider_accepts_it(
    rosa: Desk, shared_data: Path
) -> None:
    import_paths(rosa, [next((shared_data / "synthea").glob("v3.0.0-2022/Tuyet*.json"))])
    [patient_id] = patient_ids(rosa)
    document = strict_json.parse(exported(rosa, patient_id))
    types = [entry["resource"]["resourceType"] for entry in document["entry"]]
    assert document["type"] == "document"
    assert types[:2] == ["Composition", "Patient"]
    assert is_accepted(document)
    urls = [entry["fullUrl"] for entry in document["entry"]]
    assert len(urls) == len(set(urls))
    listed = [
        reference["reference"]
        for section in document["entry"][0]["resource"]["section"]
        for reference in section["entry"]
    ]
    assert set(listed) <= set(urls)


def test_what_nobody_changed_leaves_digit_for_digit_as_it_came(rosa: Desk, shared_data: Path) -> None:
    path = next((shared_data / "synthea").glob("v2.4.0-2021/Cary*.json"))
    import_paths(rosa, [path])
    [patient_id] = patient_ids(rosa)
    came = {
        entry["resource"]["id"]: entry["resource"] for entry in strict_json.parse(path.read_bytes())["entry"]
    }
    went = {
        entry["resource"]["id"]: entry["resource"]
        for entry in strict_json.parse(exported(rosa, patient_id))["entry"]
    }
    changed = [
        resource["resourceType"]
        for resource_id, resource in came.items()
        if strict_json.written(went[resource_id]) != strict_json.written(resource)
    ]
    assert changed == ["Patient"]  # without her Social Security, license and passport numbers


def test_nothing_that_may_not_be_kept_leaves_and_the_safety_note_stays(rosa: Desk, tmp_path: Path) -> None:
    number = {"type": {"coding": [{"code": "SS"}]}, "value": "123-45-6789"}
    import_paths(rosa, [a_file(tmp_path / "a.json", a_person(identifier=[number]))])
    [patient_id] = patient_ids(rosa)
    with rosa.writing() as session:
        phone = session.scalars(select(ContactPoint)).one()
        change(phone, Seen.of(phone), safe_times="after 3 pm")
        maria = session.get_one(Patient, patient_id)
        change(maria, Seen.of(maria), safety_note="Her brother must not know")
    text = exported(rosa, patient_id).decode()
    assert "[removed]" not in text
    assert '"SS"' not in text
    assert "after 3 pm" in text
    assert "brother" not in text


def test_reading_our_own_document_back_changes_nothing(rosa: Desk, shared_data: Path, tmp_path: Path) -> None:
    import_paths(rosa, [next((shared_data / "synthea").glob("v3.0.0-2022/Burt*.json"))])
    [patient_id] = patient_ids(rosa)
    edit(rosa, patient_id)
    document = tmp_path / "document.json"
    document.write_bytes(exported(rosa, patient_id))
    held, waiting = everything_held(rosa), operations(rosa)
    report = import_paths(rosa, [document]).as_json()["totals"]
    assert (report["new"], report["conflict"], report["rejected"]) == (0, 0, 0)
    assert (everything_held(rosa), operations(rosa)) == (held, waiting)
    assert json.loads(document.read_bytes())["resourceType"] == "Bundle"
