"""A plan leaves with its edges: an empty laptop that reads it has the same needs, goals and steps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from sqlalchemy import select

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.care_plans.actions import agree
from carecoord_desktop.features.care_plans.queries import versions_of_chart
from carecoord_desktop.features.care_plans.records import CarePlan
from carecoord_desktop.features.goals.fhir import step_resource, step_values
from carecoord_desktop.features.goals.queries import goals_of_plan
from carecoord_desktop.features.goals.records import Goal, Intervention
from carecoord_desktop.features.needs.queries import needs_of_chart
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.features.signatures.rules import SignatureDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held
from tests.builders.any_record import any_record
from tests.builders.care_plans import approved, kims_desk, sent_to_review, versions
from tests.builders.desks import a_desk
from tests.builders.fhir import display, is_accepted
from tests.builders.foreign_files import everything_held, patient_ids
from tests.builders.plan_papers import MONDAY, SUGAR, a_full_plan, a_renewal, lucille_grant

KINDS = (CarePlan, Goal, Intervention)
IDS = frozenset(
    {"plan_id", "need_id", "goal_id", "origin_id", "replaces", "task_id", "owner_id", "source_id"}
)
"""Ids differ from laptop to laptop; where they lead is compared by itself."""
NOBODY_CLAIMS = frozenset({
    "version", "stage", "approved_by", "approved_credential", "approved_on", "approver_id",
    "approved_content", "agreed_on", "sent_on", "sent_to", "locked_at", "is_locked",
})  # fmt: skip


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    """Monday, 23 November 2026."""
    with clock.reading_from(MONDAY):
        yield


@pytest.fixture
def planned(rosa: Desk) -> UUID:
    """Lucille, whose plan is in force, and a draft of the next one."""
    chart = lucille_grant(rosa)
    a_full_plan(rosa, chart)
    a_renewal(rosa, chart)
    return chart


def document(desk: Desk, chart: UUID) -> JsonObject:
    """Return the person's records as they leave."""
    with desk.reading(chart=chart, purpose="export") as session:
        found: JsonObject = strict_json.parse(export_patient(session, chart))
    return found


def resources(found: JsonObject, kind: str) -> list[JsonObject]:
    """Return the resources of a kind in a document."""
    everything = [entry["resource"] for entry in found["entry"]]
    return [one for one in everything if one["resourceType"] == kind]


def at(found: JsonObject, reference: Any) -> JsonObject:
    """Return what a reference leads to within the document."""
    leads_to: list[JsonObject] = [
        each["resource"] for each in found["entry"] if each["fullUrl"] == reference["reference"]
    ]
    [one] = leads_to
    return one


def edges(desk: Desk, chart: UUID) -> set[tuple[str, str, str, str, str]]:
    """Return, in words, which plan has which goal for which need, with which step by whom."""
    found = set()
    with desk.reading() as session:
        needs = {need.need_id: need.label for need in needs_of_chart(session, chart)}
        for plan in session.scalars(select(CarePlan).where(CarePlan.chart == chart)):
            for goal in goals_of_plan(session, plan.id):
                need = needs[goal.need_id] if goal.need_id is not None else ""
                replaced = (
                    "" if plan.replaces is None else str(session.get_one(CarePlan, plan.replaces).status)
                )
                found |= {(replaced, need, goal.statement, step.text, step.owner) for step in goal.steps}
    return found


def test_an_empty_laptop_reads_the_same_plan_field_by_field_and_edge_by_edge(
    rosa: Desk, planned: UUID, tmp_path: Path
) -> None:
    path = tmp_path / "lucille.json"
    path.write_text(strict_json.written(document(rosa, planned)), encoding="utf-8")
    ben = a_desk(tmp_path / "ben")
    report = import_paths(ben, [path])
    assert report.as_json()["totals"]["rejected"] == 0
    [there] = patient_ids(ben)
    names = {kind.kind() for kind in KINDS}
    left_out = IDS | NOBODY_CLAIMS | {"owner_name"}
    here = {kind: rows for kind, rows in everything_held(rosa, but=left_out).items() if kind in names}
    read = {kind: rows for kind, rows in everything_held(ben, but=left_out).items() if kind in names}
    assert here == read
    assert {kind: len(rows) for kind, rows in read.items()} == {"care_plan": 2, "goal": 8, "intervention": 11}
    assert edges(rosa, planned) == edges(ben, there)
    again = document(ben, there)
    assert len(resources(again, "Provenance")) == len(resources(document(rosa, planned), "Provenance")) == 2
    ben.store.close()


def test_a_plan_written_elsewhere_is_read_and_never_in_force(
    rosa: Desk, planned: UUID, tmp_path: Path
) -> None:
    path = tmp_path / "lucille.json"
    path.write_text(strict_json.written(document(rosa, planned)), encoding="utf-8")
    ben = a_desk(tmp_path / "ben")
    import_paths(ben, [path])
    [there] = patient_ids(ben)
    assert versions(ben, there) == []
    ben.store.close()


def test_our_own_document_read_back_changes_nothing(rosa: Desk, planned: UUID, tmp_path: Path) -> None:
    path = tmp_path / "lucille.json"
    path.write_text(strict_json.written(document(rosa, planned)), encoding="utf-8")
    before = everything_held(rosa)
    totals = import_paths(rosa, [path]).as_json()["totals"]
    assert (totals["new"], totals["conflict"], totals["rejected"]) == (0, 0, 0)
    after = everything_held(rosa)
    # a number by which the sender knows her is new: a later file of his is hers, too
    assert [kind for kind in after if after[kind] != before.get(kind)] == ["patient_identifier"]


def test_the_plan_names_its_goals_needs_and_steps_and_the_version_before(rosa: Desk, planned: UUID) -> None:
    found = document(rosa, planned)
    draft, in_force = sorted(resources(found, "CarePlan"), key=lambda plan: plan["status"], reverse=True)
    assert (draft["status"], in_force["status"]) == ("draft", "active")
    assert [at(found, one) for one in draft["replaces"]] == [in_force]
    [sugar] = [at(found, one) for one in draft["goal"] if at(found, one)["description"]["text"] == SUGAR]
    texts = [at(found, one["reference"])["code"]["text"] for one in draft["activity"]]
    assert "See the dietitian" in texts
    [step] = [one for one in resources(found, "ServiceRequest") if one["code"]["text"] == "See the dietitian"]
    assert step["performer"][0]["display"] == "Rosa Medina"
    assert at(found, step["basedOn"][0]) == draft
    assert at(found, step["extension"][0]["valueReference"]) == sugar
    addressed = {at(found, one)["code"]["text"] for one in in_force["addresses"]}
    assert len(addressed) == 2
    goals_addressed = [
        at(found, goal["addresses"][0]) for goal in resources(found, "Goal") if "addresses" in goal
    ]
    assert {one["code"]["text"] for one in goals_addressed} == addressed
    assert is_accepted(found)


def test_who_wrote_approved_and_agreed_stands_beside_the_plan(rosa: Desk, planned: UUID) -> None:
    found = document(rosa, planned)
    in_force = next(plan for plan in resources(found, "CarePlan") if plan["status"] == "active")
    [told] = [one for one in resources(found, "Provenance") if at(found, one["target"][0]) == in_force]
    roles = {one["type"]["coding"][0]["code"]: one["who"]["display"] for one in told["agent"]}
    assert roles == {"author": "Rosa Medina", "verifier": "Kim Tran, RN", "attester": "Lucille Grant"}
    types = [one["type"][0]["code"].rpartition(".")[2] for one in told["signature"]]
    assert types == ["5", "7"]  # ASTM E1762: verification, consent
    assert told["signature"][1]["when"] == "2026-11-23T05:00:00.000Z"


def test_the_witness_of_a_spoken_agreement_is_named(rosa: Desk) -> None:
    chart = lucille_grant(rosa)
    a_full_plan(rosa, chart, is_in_force=False)
    sent_to_review(rosa, chart)
    approved(kims_desk(rosa), chart)
    draft = SignatureDraft(Manner.VERBAL, "Lucille Grant", witness="Ana Ruiz", signed_on=clock.today())
    with rosa.writing() as session:
        agree(session, versions_of_chart(session, chart)[0].seen, draft)
    [told] = resources(document(rosa, chart), "Provenance")
    witnesses = [one["who"] for one in told["agent"] if one["type"]["coding"][0]["code"] == "WIT"]
    assert witnesses == [{"display": "Ana Ruiz"}]
    assert told["signature"][-1]["type"][0]["code"] == "1.2.840.10065.1.12.1.11"
    assert is_accepted(told)


def test_a_request_of_another_system_is_no_step_of_ours(rosa: Desk, planned: UUID, tmp_path: Path) -> None:
    found = document(rosa, planned)
    for one in resources(found, "ServiceRequest"):
        del one["category"]
    path = tmp_path / "lucille.json"
    path.write_text(strict_json.written(found), encoding="utf-8")
    ben = a_desk(tmp_path / "ben")
    import_paths(ben, [path])
    assert "intervention" not in everything_held(ben)
    ben.store.close()


@settings(deadline=None)
@given(any_record(Intervention))
def test_a_step_exported_and_read_again_says_the_same_in_every_field(record: Intervention) -> None:
    resource = step_resource(record, "urn:uuid:0193a000-0000-7000-8000-0000000000aa", display)
    read = step_values(strict_json.parse(strict_json.written(resource).encode()), display)
    assert {name: held(record)[name] for name in read} == read
    assert is_accepted(resource)
