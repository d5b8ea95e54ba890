"""A referral goes out in the shape of the Gravity guide and comes back as it was, with all that happened."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.fhir_origin import part_id
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.features.referral_stages.records import (
    Channel,
    EventType,
    Reason,
    Received,
    ReferralEvent,
)
from carecoord_desktop.features.referral_stages.rules import Event, Stage, progress
from carecoord_desktop.features.referral_tasks import fhir as tasks
from carecoord_desktop.features.referrals import actions, fhir
from carecoord_desktop.features.referrals.queries import ReferralRow, all_referrals, history_of_referral
from carecoord_desktop.features.referrals.records import Referral, ReferralCategory, Urgency
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held
from tests.builders.desks import a_desk
from tests.builders.patients import a_patient
from tests.builders.referrals import HEART, a_referral, a_sent_referral, closed, happened, the_referral

ELSEWHERE = partial(part_id, UUID(int=77))
REQUEST, SUBJECT = "urn:uuid:1", "urn:uuid:2"


@pytest.fixture(autouse=True)
def _monday(monday: HeldClock) -> HeldClock:
    return monday


def names(reference: Any) -> str:
    return str((reference or {}).get("display", ""))


def exported(desk: Desk, row: ReferralRow) -> JsonObject:
    """Return the referral as FHIR, read again from its JSON text."""
    with desk.reading() as session:
        events = session.scalars(select(ReferralEvent).where(ReferralEvent.referral_id == row.referral_id))
        record = session.get_one(Referral, row.referral_id)
        found: JsonObject = json.loads(json.dumps(fhir.resource(record, list(events), SUBJECT, names)))
    return found


def read_back(resource: JsonObject, prepared_on: date) -> Stage:
    """Return where the referral stands for whoever reads the resource."""
    parts = fhir.parts(resource, ELSEWHERE, names)
    events = [
        Event.of(ReferralEvent(id=ELSEWHERE(key), **values))
        for (kind, key), values in parts.items()
        if kind is ReferralEvent
    ]
    return progress(events, prepared_on).stage


def test_every_field_comes_back_as_it_was(rosa: Desk) -> None:
    row = a_referral(
        rosa, a_patient(rosa), urgency=Urgency.URGENT, needed_by=date(2026, 12, 1), language="es",
        authorization="AB123", requested_by="Dr. Water", service_type="Food box", channel=Channel.FAX,
    )  # fmt: skip
    resource = exported(rosa, row)
    assert (resource["status"], resource["intent"], resource["priority"]) == ("draft", "order", "urgent")
    said = fhir.values(resource, names)
    with rosa.reading() as session:
        record = held(session.get_one(Referral, row.referral_id))
    assert said == {name: record[name] for name in said}


def test_what_happened_comes_back_and_stands_where_it_stood(rosa: Desk, monday: HeldClock) -> None:
    row = a_sent_referral(rosa, a_patient(rosa), HEART)
    monday.move(timedelta(days=2))
    row = happened(rosa, row, EventType.SCHEDULED, appointment_on=date(2026, 12, 3), informant="Front desk")
    assert read_back(exported(rosa, row), date(2026, 11, 23)) == Stage.SCHEDULED
    row = closed(rosa, row, Received.NOT, reason=Reason.NO_TRANSPORT)
    resource = exported(rosa, row)
    assert (resource["status"], read_back(resource, date(2026, 11, 23))) == ("revoked", Stage.CLOSED)
    with rosa.writing() as session:
        knowing = [each.id for each in row.progress.open_endings]
        actions.reopen_referral(session, row.referral_id, Reason.NEW_FACTS, knowing=knowing)
    resource = exported(rosa, the_referral(rosa, row.referral_id))
    assert (resource["status"], read_back(resource, date(2026, 11, 23))) == ("active", Stage.REOPENED)


def test_a_food_referral_has_the_categories_the_guide_asks_for(rosa: Desk) -> None:
    resource = exported(rosa, a_referral(rosa, a_patient(rosa)))
    codes = [coding["code"] for each in resource["category"] for coding in each["coding"]]
    assert codes == ["410606002", "social", "food-insecurity"]
    assert resource["meta"]["profile"] == [fhir.GRAVITY_PROFILE]


def test_who_else_it_covers_and_who_wrote_it_stays_here(rosa: Desk) -> None:
    chart, son = a_patient(rosa), UUID(int=5)
    text = json.dumps(exported(rosa, a_referral(rosa, chart, people=(str(son),))))
    assert str(son) not in text
    assert str(rosa.worker_id) not in text


def test_the_task_says_what_the_service_did(rosa: Desk) -> None:
    row = happened(
        rosa, a_sent_referral(rosa, a_patient(rosa)), EventType.DECLINED, reason=Reason.CAPACITY,
        note="Full until March",
    )  # fmt: skip
    [task] = tasks.task_resources(row.progress, SUBJECT, REQUEST, "Harbor Table")
    assert (task["status"], task["statusReason"]["text"]) == ("rejected", "No opening now. Full until March")
    assert (task["focus"]["reference"], task["owner"]["display"]) == (REQUEST, "Harbor Table")
    assert task["businessStatus"]["text"] == "Declined by the service"


def test_a_completed_task_has_an_output_and_its_request_stays_active(rosa: Desk) -> None:
    row = happened(rosa, a_sent_referral(rosa, a_patient(rosa), HEART), EventType.ATTENDED)
    row = happened(rosa, row, EventType.RESULT_RECEIVED, evidence="Consult note")
    [task] = tasks.task_resources(row.progress, SUBJECT, REQUEST, "Bay Heart Clinic")
    [output] = task["output"]
    assert (task["status"], output["valueCodeableConcept"]["text"]) == ("completed", "Consult note")
    assert exported(rosa, row)["status"] == "active"


@pytest.fixture
def gravity(shared_data: Path) -> dict[str, JsonObject]:
    """The examples of the Gravity guide, by name."""
    folder = shared_data / "gravity-sdoh" / "gravity"
    if not folder.is_dir():
        pytest.skip("the examples of the Gravity guide are not here")
    return {path.stem: json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))}


def test_the_request_of_the_guide_is_read_as_a_referral_for_food(gravity: dict[str, JsonObject]) -> None:
    requests = {name: each for name, each in gravity.items() if fhir.is_referral(each)}
    [request] = requests.values()
    said = fhir.values(request, names)
    assert (said["category"], said["domain"], said["service_type"]) == (
        ReferralCategory.SOCIAL, "food-insecurity", "Assistance with application for food pantry program",
    )  # fmt: skip


def test_the_request_of_the_guide_goes_out_as_it_came(gravity: dict[str, JsonObject], rosa: Desk) -> None:
    [request] = [each for each in gravity.values() if fhir.is_referral(each)]
    chart = a_patient(rosa)
    with rosa.writing() as session:
        record = Referral(chart=chart, **fhir.values(request, names))
        session.add(record)
        session.flush()
        out = fhir.resource(record, [], request["subject"]["reference"], names, request)
    assert {name: value for name, value in out.items() if name != "status"} == {
        name: value for name, value in request.items() if name != "status"
    }


def test_the_tasks_of_the_guide_say_what_the_service_did(gravity: dict[str, JsonObject]) -> None:
    found = {name: each for name, each in gravity.items() if tasks.is_referral_task(each)}
    said = {
        name.removeprefix("Task-SDOHCC-TaskReferral"): [
            values["type"] for values in tasks.parts(each).values()
        ]
        for name, each in found.items()
    }
    assert said == {
        "ForFurtherAssessmentExample": [EventType.SENT, EventType.RESULT_RECEIVED],
        "ManagementOrderFulfillmentAcceptedExample": [EventType.SENT, EventType.ACCEPTED],
        "ManagementOrderFulfillmentCompletedExample": [EventType.SENT, EventType.RESULT_RECEIVED],
    }


def test_our_task_of_the_same_story_says_what_the_guides_task_says(gravity: dict[str, JsonObject]) -> None:
    theirs = gravity["Task-SDOHCC-TaskReferralManagementOrderFulfillmentAcceptedExample"]
    told = tasks.parts(theirs).values()
    events = [Event(UUID(int=number), **values) for number, values in enumerate(told)]
    focus, owner = theirs["focus"]["reference"], theirs["owner"]["display"]
    standing = progress(events, events[0].happened_on)
    [ours] = tasks.task_resources(standing, theirs["for"]["reference"], focus, owner)
    for name in ("status", "intent", "focus", "meta"):
        assert ours[name] == theirs[name]
    assert ours["for"]["reference"] == theirs["for"]["reference"]
    assert ours["owner"]["display"] == theirs["owner"]["display"]


def test_the_guides_story_is_imported_as_one_referral_whose_result_waits_for_review(
    gravity: dict[str, JsonObject], shared_data: Path, rosa: Desk
) -> None:
    for _ in range(2):
        import_paths(rosa, [shared_data / "gravity-sdoh" / "gravity"])
        with rosa.reading() as session:
            [row] = all_referrals(session)
            history = [line.type for line in history_of_referral(session, row.referral_id)]
        assert (row.stage, row.is_over) == (Stage.RESULT_RECEIVED, False)
        assert "COLIN" in row.patient_name
        assert sorted(history) == [
            EventType.ACCEPTED,
            *[EventType.RESULT_RECEIVED] * 2,
            *[EventType.SENT] * 3,
        ]


def test_our_task_that_comes_back_answered_moves_the_referral(rosa: Desk, tmp_path: Path) -> None:
    chart = a_patient(rosa)
    row = a_sent_referral(rosa, chart)
    file = tmp_path / "answered.json"
    with rosa.reading() as session:
        bundle = json.loads(export_patient(session, chart))
    [task] = [each["resource"] for each in bundle["entry"] if each["resource"]["resourceType"] == "Task"]
    task |= {"status": "accepted", "lastModified": "2026-11-25T15:00:00Z"}
    file.write_text(json.dumps(bundle))
    for _ in range(2):
        import_paths(rosa, [file])
        found = the_referral(rosa, row.referral_id)
        assert (found.stage, found.progress.since_on) == (Stage.ACCEPTED, date(2026, 11, 25))
        assert len(found.progress.lines) == 2


def test_her_export_is_read_on_another_laptop_and_read_again_changes_nothing(
    rosa: Desk, tmp_path: Path, monday: HeldClock
) -> None:
    chart = a_patient(rosa)
    row = happened(rosa, a_sent_referral(rosa, chart), EventType.DECLINED, reason=Reason.CAPACITY)
    file = tmp_path / "lucille.json"
    with rosa.reading() as session:
        file.write_bytes(export_patient(session, chart))
    ben = a_desk(tmp_path / "ben")
    for desk in (ben, ben, rosa):
        import_paths(desk, [file])
        with desk.reading() as session:
            [read] = all_referrals(session)
            assert len(session.scalars(select(ReferralEvent)).all()) == 2
        assert (read.what, read.stage_words) == (row.what, row.stage_words)
    ben.store.close()
