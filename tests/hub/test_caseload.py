"""Patients change hands: one laptop stops getting them, the other gets all of them, and no entry is lost."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from carecoord_desktop.features.allergies.records import Allergy
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.team.records import Role, Worker
from carecoord_desktop.sync.wire.messages import PurgeReceipt, Wanted
from carecoord_hub import caseload
from carecoord_hub.backup import make_backup
from carecoord_hub.caseload import UnknownPatient
from carecoord_hub.database import in_transaction
from carecoord_hub.hub import Hub
from carecoord_hub.users import user_named
from tests.builders.hubs import OFFICE, FieldLaptop, a_code, a_laptop, a_user


def test_a_patient_handed_over_leaves_one_laptop_and_arrives_whole_on_the_other(hub: Hub) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille, rosa.an_allergy(lucille.chart))
    ben.exchange()
    _hand_over(hub, "Rosa Medina", "Ben Okafor", lucille.chart)
    assert rosa.exchange().gone == [lucille.chart.bytes]
    [granted] = ben.exchange().granted
    assert (granted.chart, granted.generation, granted.is_whole) == (lucille.chart.bytes, 1, False)
    frames = ben.fetch(Wanted(lucille.chart.bytes, 1))
    assert [one.chart for one in frames[-1].whole] == [lucille.chart.bytes]
    assert {row.entity for row in ben.rows.values()} == {"patient", "allergy"}
    assert ben.rows[lucille.record_id].doc["coordinator_id"] == str(ben.worker)


def test_an_entry_after_the_handover_is_applied_marked_and_reaches_the_new_coordinator(hub: Hub) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    _hand_over(hub, "Rosa Medina", "Ben Okafor", lucille.chart)
    ben.exchange()
    ben.fetch(Wanted(lucille.chart.bytes, 1))
    late = rosa.an_allergy(lucille.chart, "Latex")
    [verdict] = rosa.send(late).verdicts
    assert [(one.op_id, one.reason) for one in verdict.held] == [(late.op_id, "after-handover")]
    assert late.record_id not in rosa.rows
    ben.exchange()
    assert ben.rows[late.record_id].doc["substance"] == "Latex"
    with Session(hub.engine) as session:
        assert session.get_one(Allergy, late.record_id).substance == "Latex"


def test_an_entry_for_a_chart_that_was_never_hers_is_kept_and_not_applied(hub: Hub) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    allergy = rosa.an_allergy(lucille.chart)
    rosa.send(lucille, allergy)
    stray = ben.an_allergy(lucille.chart, "Peanut")
    foreign = ben.says(
        "allergy", allergy.record_id, ben.new_id(), {"substance": "?"}, {"substance": (allergy.op,)}
    )
    [verdict] = ben.send(stray, foreign).verdicts
    assert [one.reason for one in verdict.held] == ["not-granted", "unreadable"]
    with Session(hub.engine) as session:
        assert session.get(Allergy, stray.record_id) is None
        assert session.get_one(Allergy, allergy.record_id).substance == "Penicillin"


def test_lost_and_given_again_is_another_generation(hub: Hub) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    _hand_over(hub, "Rosa Medina", "Ben Okafor", lucille.chart)
    _hand_over(hub, "Ben Okafor", "Rosa Medina", lucille.chart)
    reply = rosa.exchange()
    assert [(one.generation, one.is_whole) for one in reply.granted] == [(2, False)]
    assert ben.exchange().gone == [lucille.chart.bytes]
    assert rosa.fetch(Wanted(lucille.chart.bytes, 1)) == []
    assert rosa.fetch(Wanted(lucille.chart.bytes, 2))[-1].whole[0].count == 1


def test_a_look_up_ends_by_itself(hub: Hub) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor", Role.RN)
    lucille = rosa.a_patient()
    rosa.send(lucille)
    hour = 3_600_000
    in_transaction(
        hub.engine,
        lambda c: caseload.give(
            hub, c, user_named(c, "Ben Okafor"), [lucille.chart], ben.now_ms, until_ms=ben.now_ms + hour
        ),
    )
    assert lucille.chart.bytes in [one.chart for one in ben.exchange().granted]
    assert len(ben.fetch(Wanted(lucille.chart.bytes, 1))) == 1
    with Session(hub.engine) as session:
        assert session.get_one(Patient, lucille.record_id).coordinator_id == rosa.worker
    ben.now_ms += hour
    assert ben.fetch(Wanted(lucille.chart.bytes, 1)) == []
    assert ben.exchange().gone == [lucille.chart.bytes]


def test_a_chart_may_leave_a_laptop_only_when_all_of_it_is_in_a_verified_backup(
    hub: Hub, tmp_path_factory: pytest.TempPathFactory
) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    _hand_over(hub, "Rosa Medina", "Ben Okafor", lucille.chart)
    rosa.exchange()
    receipt = PurgeReceipt(lucille.chart.bytes, 1, {rosa.replica.bytes: 1}, b"d" * 16)
    assert rosa.finish(receipts=[receipt]).purge_allowed == []
    make_backup(hub, tmp_path_factory.mktemp("backups"), rosa.now_ms)
    reply = rosa.exchange()
    assert reply.durable == {rosa.replica.bytes: 1}
    assert reply.purge_allowed == [(lucille.chart.bytes, 1, b"d" * 16)]
    _hand_over(hub, "Ben Okafor", "Rosa Medina", lucille.chart)
    assert rosa.exchange().purge_allowed == []


def test_what_was_given_before_the_first_laptop_names_its_coordinator_once_she_joins(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    ben = a_user(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    in_transaction(hub.engine, lambda c: caseload.give(hub, c, ben, [lucille.chart], rosa.now_ms))
    laptop = FieldLaptop.new(hub, 5)
    laptop.join(a_code(hub, ben))
    with Session(hub.engine) as session:
        assert session.get_one(Patient, lucille.record_id).coordinator_id == laptop.worker
        assert session.get_one(Worker, laptop.worker).name == "Ben Okafor"


def test_the_team_is_the_offices_alone(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    own = rosa.says("worker", rosa.worker, UUID(bytes=OFFICE), {"name": "The boss", "role": "admin"})
    other = rosa.says("worker", rosa.new_id(), UUID(bytes=OFFICE), {"name": "Nobody", "role": "admin"})
    [verdict] = rosa.send(own, other).verdicts
    assert [(one.op_id, one.reason) for one in verdict.held] == [(other.op_id, "office-field")]
    with Session(hub.engine) as session:
        assert session.get_one(Worker, rosa.worker).name == "Rosa Medina"
        assert session.get(Worker, other.record_id) is None


def test_a_coordinator_that_a_laptop_writes_over_stays_who_the_office_says(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    seen = dict.fromkeys(("coordinator_id", "preferred_name"), (lucille.op,))
    grab = rosa.says("patient", lucille.record_id, lucille.chart,
                     {"coordinator_id": None, "preferred_name": "Lu"}, seen)  # fmt: skip
    [verdict] = rosa.send(grab).verdicts
    assert [one.reason for one in verdict.held] == ["office-field"]
    with Session(hub.engine) as session:
        patient = session.get_one(Patient, lucille.record_id)
        assert (patient.coordinator_id, patient.preferred_name) == (rosa.worker, "Lu")


def test_handing_over_somebody_unknown_changes_nothing(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    with pytest.raises(UnknownPatient):
        _hand_over(hub, "Rosa Medina", "Ben Okafor", lucille.chart, UUID(int=5))
    assert rosa.exchange().gone == []


def _hand_over(hub: Hub, giver: str, taker: str, *charts: UUID) -> None:
    def work(connection: Connection) -> None:
        caseload.hand_over(
            hub,
            connection,
            user_named(connection, giver),
            user_named(connection, taker),
            charts,
            1_790_000_000_001,
        )

    in_transaction(hub.engine, work)
