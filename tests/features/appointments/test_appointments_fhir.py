"""Appointments as other systems write and read them."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from hypothesis import given, settings
from sqlalchemy import select

from carecoord_desktop.common import strict_json
from carecoord_desktop.features.appointments import fhir
from carecoord_desktop.features.appointments.records import Appointment, AppointmentStatus
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.features.referrals.records import Referral
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
from tests.builders.appointments import an_appointment, noted, the_appointments
from tests.builders.desks import a_desk
from tests.builders.fhir import display, example, is_accepted
from tests.builders.patients import a_patient
from tests.builders.referrals import a_referral


@settings(deadline=None)
@given(any_record(Appointment))
def test_an_appointment_exported_and_read_again_says_the_same_in_every_field(record: Appointment) -> None:
    resource = fhir.resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = fhir.values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)


@settings(deadline=None)
@given(any_record(Appointment, standing=Standing.ENTERED_IN_ERROR))
def test_an_appointment_entered_in_error_leaves_the_house_as_such(record: Appointment) -> None:
    resource = fhir.resource(record, "Patient/1", display)
    assert fhir.values(resource, display)["standing"] == Standing.ENTERED_IN_ERROR
    assert is_accepted(resource)


def test_a_confirmed_appointment_is_booked_elsewhere_at_the_same_moment_and_confirmed_here_again(
    rosa: Desk, lucille: UUID
) -> None:
    row = noted(rosa, an_appointment(rosa, lucille), AppointmentStatus.CONFIRMED)
    with rosa.reading() as session:
        record = session.get_one(Appointment, row.appointment_id)
        resource = fhir.resource(record, "Patient/1", display)
    assert (resource["status"], resource["start"]) == ("booked", "2026-12-03T09:30:00-05:00")
    assert resource["end"] == "2026-12-03T10:15:00-05:00"
    assert [each["actor"].get("display") for each in resource["participant"]] == [
        None, "Dr. Okafor", "Bay Heart Clinic",
    ]  # fmt: skip
    assert fhir.values(resource, display)["status"] is AppointmentStatus.CONFIRMED


def test_an_appointment_of_another_system_is_read_with_its_day_and_its_doctor(shared_data: Path) -> None:
    resource = example(shared_data, "r4-core-examples/Appointment-2docs.json")
    values = fhir.values(resource, display)
    assert fhir.is_appointment(resource)
    assert (values["what"], str(values["takes_place_on"]), values["starts"]) == (
        "Discussion about Peter Chalmers MRI results", "2013-12-09", "04:00",
    )  # fmt: skip
    assert values["with_whom"] == "Dr Adam Careful"


def test_a_wish_without_a_day_is_not_an_appointment(shared_data: Path) -> None:
    resource = example(shared_data, "r4-core-examples/Appointment-2docs.json")
    del resource["start"]
    assert not fhir.is_appointment(resource)


def test_an_appointment_travels_in_a_document_with_the_referral_it_belongs_to(
    rosa: Desk, tmp_path: Path
) -> None:
    chart = a_patient(rosa)
    asked = a_referral(rosa, chart)
    row = an_appointment(rosa, chart, referral_id=asked.referral_id)
    with rosa.reading(chart=chart, purpose="export") as session:
        content = export_patient(session, chart)
    (tmp_path / "lucille.json").write_bytes(content)
    elsewhere = a_desk(tmp_path / "elsewhere")
    import_paths(elsewhere, [tmp_path / "lucille.json"])
    with elsewhere.reading() as session:
        [read] = session.scalars(select(Appointment))
        [referral] = session.scalars(select(Referral))
        assert read.referral_id == referral.id
    with rosa.reading() as session:
        original = held(session.get_one(Appointment, row.appointment_id))
    differ = {name for name, value in held(read).items() if value != original[name]}
    assert differ <= {"referral_id", "owner_id", "source_id"}
    elsewhere.store.close()


def test_read_back_into_the_store_it_came_from_nothing_changes(rosa: Desk, tmp_path: Path) -> None:
    chart = a_patient(rosa)
    row = noted(rosa, an_appointment(rosa, chart), AppointmentStatus.CONFIRMED)
    with rosa.reading(chart=chart, purpose="export") as session:
        (tmp_path / "lucille.json").write_bytes(export_patient(session, chart))
    import_paths(rosa, [tmp_path / "lucille.json"])
    assert the_appointments(rosa, chart) == [row]
