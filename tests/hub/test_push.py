"""What a laptop sends lies at the office, once, merged, and in the features' own tables."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.features.allergies.records import Allergy
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.record import SCHEMA
from carecoord_desktop.sync.wire.segment import Segment, SegmentKind, freeze
from carecoord_hub.database import rows
from carecoord_hub.hub import Hub
from tests.builders.hubs import a_laptop


def test_a_new_person_lies_at_the_office_and_belongs_to_who_registered_her(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    allergy = rosa.an_allergy(lucille.chart)
    reply = rosa.send(lucille, allergy)
    [verdict] = reply.verdicts
    assert (verdict.outcome, verdict.first, verdict.last, verdict.held) == ("stored", 1, 2, [])
    assert (lucille.chart.bytes, 1, True) in [
        (one.chart, one.generation, one.is_whole) for one in reply.granted
    ]
    with Session(hub.engine) as session:
        assert session.get_one(Patient, lucille.record_id).coordinator_id == rosa.worker
        assert session.get_one(Allergy, allergy.record_id).substance == "Penicillin"


def test_rows_that_the_laptop_can_work_out_are_not_sent_back(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    reply = rosa.send(lucille, rosa.an_allergy(lucille.chart))
    assert reply.verdicts[0].full == []
    assert reply.verdicts[0].first_seq > 0
    assert reply.page == b""
    assert reply.cursor == reply.verdicts[0].first_seq + 1


def test_the_same_segment_again_changes_nothing_and_brings_the_rows(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    segment = rosa.frozen([lucille, rosa.an_allergy(lucille.chart)])
    cursor = rosa.cursor
    rosa.exchange(segment)
    before = _everything(hub)
    rosa.cursor = cursor  # the reply was lost
    reply = rosa.exchange(segment)
    assert reply.verdicts[0].outcome == "stored"
    assert reply.verdicts[0].full == [0, 1]
    assert lucille.record_id in rosa.rows
    assert _everything(hub) == before


def test_a_segment_with_one_missing_before_it_waits_for_it(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    first = rosa.frozen([lucille])
    second = rosa.frozen([rosa.an_allergy(lucille.chart)])
    [verdict] = rosa.exchange(second).verdicts
    assert (verdict.outcome, verdict.have) == ("gap", 0)
    assert [one.outcome for one in rosa.exchange(first, second).verdicts] == ["stored", "stored"]


def test_two_laptops_with_one_log_are_told_apart(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    dseq, chain = rosa.dseq, rosa.chain
    rosa.send(rosa.an_allergy(lucille.chart, "Latex"))
    rosa.dseq, rosa.chain = dseq, chain  # the image of the morning came back
    other = rosa.an_allergy(lucille.chart, "Peanut")
    [verdict] = rosa.send(other).verdicts
    assert verdict.outcome == "fork"
    rosa.replica, rosa.dseq, rosa.chain = UUID(int=77), 0, bytes(32)
    again = rosa.says("allergy", other.record_id, other.chart, other.fields, origin=(other_replica(hub), 2))
    assert rosa.send(again).verdicts[0].outcome == "stored"


def test_a_log_that_is_cut_anew_is_a_copy(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    rosa.chain = bytes(32)
    [verdict] = rosa.send(lucille, rosa.an_allergy(lucille.chart)).verdicts
    assert (verdict.outcome, verdict.have) == ("fork", 1)


def test_a_laptops_audit_trail_is_kept_and_countersigned_and_cannot_be_told_anew(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")

    def told(first: int, last: int, before: bytes, after: bytes) -> str:
        segment = Segment(
            SegmentKind.AUDIT, rosa.replica, first, last, before, after, SCHEMA, hub.id, b"lines"
        )
        return rosa.exchange(freeze(segment, rosa.keys)).verdicts[0].outcome

    assert told(1, 4, bytes(32), b"a" * 32) == "stored"
    assert told(1, 4, bytes(32), b"a" * 32) == "stored"
    assert told(1, 4, bytes(32), b"b" * 32) == "fork"
    assert told(6, 9, b"a" * 32, b"c" * 32) == "gap"
    assert told(5, 9, b"x" * 32, b"c" * 32) == "fork"
    assert told(5, 9, b"a" * 32, b"c" * 32) == "stored"
    with hub.engine.begin() as connection:
        kept = rows(connection, "SELECT countersign FROM segment WHERE kind = 'audit' ORDER BY first")
    assert [len(row.countersign) for row in kept] == [64, 64]


def other_replica(hub: Hub) -> UUID:
    with hub.engine.begin() as connection:
        [row] = rows(connection, "SELECT id FROM replica WHERE device IS NOT NULL AND last = 2")
    return UUID(bytes=row.id)


def test_renumbered_operations_that_are_here_already_count_once(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    first_life = rosa.replica
    rosa.replica, rosa.dseq, rosa.chain = UUID(int=77), 0, bytes(32)
    said = rosa.says("patient", lucille.record_id, lucille.chart, lucille.fields, origin=(first_life, 1))
    said = said._replace(hlc=lucille.hlc, op_id=lucille.op_id)
    before = _records(hub)
    assert rosa.send(said).verdicts[0].outcome == "stored"
    assert _records(hub) == before


def test_one_bad_operation_holds_up_none_of_the_others(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient("Lu\x00cille")
    well = {"status": "active", "verification": "confirmed"}
    bad = [
        rosa.says("hologram", rosa.new_id(), lucille.chart, {"depth": 3}),
        rosa.says("allergy", rosa.new_id(), lucille.chart, {**well, "substance": 17}),
        rosa.says("allergy", rosa.new_id(), lucille.chart, {**well, "substance": "x" * 300_000}),
    ]
    good = rosa.an_allergy(lucille.chart, "Latex \x00 and \x00 more")
    [verdict] = rosa.send(lucille, *bad, good).verdicts
    assert verdict.outcome == "stored"
    assert [(one.op_id, one.reason) for one in verdict.held] == [
        (bad[0].op_id, "unknown-entity"), (bad[1].op_id, "unreadable"), (bad[2].op_id, "too-large"),
    ]  # fmt: skip
    with Session(hub.engine) as session:
        assert "Latex" in session.get_one(Allergy, good.record_id).substance


def test_a_value_no_index_can_hold_is_kept_and_synced_all_the_same(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    noise = "".join(chr(rosa.chance.randrange(0x4E00, 0x9FFF)) for _ in range(20_000))
    point = rosa.says("contact_point", rosa.new_id(), lucille.chart, {"system": "phone", "value": noise})
    good = rosa.an_allergy(lucille.chart)
    assert rosa.send(lucille, point, good).verdicts[0].held == []
    with Session(hub.engine) as session:
        assert session.get_one(Allergy, good.record_id).substance == "Penicillin"
    with hub.engine.begin() as connection:
        kept = rows(connection, "SELECT doc FROM record WHERE id = ?", point.record_id.bytes)
    assert noise[:50] in kept[0].doc or noise[:1].encode("unicode_escape").decode() in kept[0].doc


def _everything(hub: Hub) -> list[object]:
    return [*_records(hub), *_table(hub, "SELECT * FROM change ORDER BY replica, dseq")]


def _records(hub: Hub) -> list[object]:
    return [
        *_table(hub, "SELECT * FROM record ORDER BY id"),
        *_table(hub, "SELECT * FROM chart ORDER BY id"),
    ]


def _table(hub: Hub, sql: str) -> list[object]:
    with hub.engine.begin() as connection:
        return [tuple(row) for row in rows(connection, sql)]
