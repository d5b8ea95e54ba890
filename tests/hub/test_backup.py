"""The office burns down and comes back, on either database, with nothing lost that laptops hold."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from carecoord_desktop.features.allergies.records import Allergy
from carecoord_desktop.features.patients.records import Patient
from carecoord_hub import caseload
from carecoord_hub.backup import BackupDamaged, make_backup, verify_backup
from carecoord_hub.checking import findings
from carecoord_hub.database import open_database, rows
from carecoord_hub.hub import Hub, NotFounded, epoch_of
from carecoord_hub.migrations import bring_up_to_date
from carecoord_hub.restoring import restore
from carecoord_hub.users import user_named
from tests.builders.hubs import FieldLaptop, NotGranted, a_laptop


def test_a_hub_comes_back_and_laptops_send_again_what_it_lacks(hub: Hub, tmp_path: Path) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    rosa.send(lucille, rosa.an_allergy(lucille.chart))
    place, contents = make_backup(hub, tmp_path, rosa.now_ms)
    assert contents.operations == 4 - 1
    late = rosa.an_allergy(lucille.chart, "Latex")
    lost = rosa.frozen([late])
    rosa.exchange(lost)

    back, _ = _restored(hub, place, tmp_path / "new.sqlite", rosa.now_ms)
    rosa.hub = back
    for _ in range(2):
        with pytest.raises(NotGranted) as refused:
            rosa.exchange()
        _learn(rosa, refused.value)
    assert refused.value.status == 409
    rosa.epoch, rosa.cursor, rosa.scope = refused.value.refusal.epoch, 0, 0
    assert rosa.exchange(lost).verdicts[0].outcome == "stored"
    with Session(back.engine) as session:
        assert session.get_one(Allergy, late.record_id).substance == "Latex"
    with back.engine.begin() as connection:
        assert not [one for one in findings(back, connection, rosa.now_ms) if one.is_damage]
    back.engine.dispose()


def test_every_life_of_the_database_has_another_number(hub: Hub, tmp_path: Path) -> None:
    place, _ = make_backup(hub, tmp_path, 1_790_000_000_000)
    epochs = set()
    for number in range(3):
        back, _ = _restored(hub, place, tmp_path / f"{number}.sqlite", 1_790_000_000_000 + number * 60_000)
        with back.engine.begin() as connection:
            epochs.add(rows(connection, "SELECT value FROM hub_meta WHERE name = 'epoch'")[0].value)
        back.engine.dispose()
    assert len(epochs) == 3


def test_a_hub_that_came_back_writes_under_a_new_name_and_what_it_wrote_before_counts_on(
    hub: Hub, tmp_path: Path
) -> None:
    rosa, ben = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Ben Okafor")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    _give(hub, "Ben Okafor", lucille.chart, rosa.now_ms)
    place, _ = make_backup(hub, tmp_path, rosa.now_ms)
    back, _ = _restored(hub, place, tmp_path / "new.sqlite", rosa.now_ms)
    assert (back.replica != hub.replica, hub.replica in back.offices) == (True, True)
    rosa.hub, rosa.epoch = back, _epoch(back)
    with pytest.raises(NotGranted) as refused:
        rosa.exchange()
    _learn(rosa, refused.value)
    mine = {"coordinator_id": str(rosa.worker), "pronouns": "she/her"}
    rosa.send(rosa.says("patient", lucille.chart, lucille.chart, mine, dict.fromkeys(mine, (lucille.op,))))
    with Session(back.engine) as session:
        person = session.get_one(Patient, lucille.chart)
        assert (person.coordinator_id, person.pronouns) == (ben.worker, "she/her")
    _give(back, "Rosa Medina", lucille.chart, rosa.now_ms)
    with Session(back.engine) as session:
        assert session.get_one(Patient, lucille.chart).coordinator_id == rosa.worker
    with back.engine.begin() as connection:
        logs = {row.id: row.last for row in rows(connection, "SELECT id, last FROM replica")}
        assert not [one for one in findings(back, connection, rosa.now_ms) if one.is_damage]
    assert (logs[hub.replica.bytes], logs[back.replica.bytes]) == (3, 1)
    back.engine.dispose()


def test_a_backup_that_was_cut_changed_or_is_of_another_hub_is_refused(hub: Hub, tmp_path: Path) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    rosa.send(rosa.a_patient())
    place, _ = make_backup(hub, tmp_path, rosa.now_ms)
    whole = place.read_bytes()
    for harmed in (whole[:-1], whole[:-200], whole[: len(whole) // 2], b"", whole + b"\0",
                   whole[:200] + bytes([whole[200] ^ 1]) + whole[201:]):  # fmt: skip
        place.write_bytes(harmed)
        with pytest.raises(BackupDamaged):
            verify_backup(hub.backup_key, place)
    place.write_bytes(whole)
    with pytest.raises(BackupDamaged):
        verify_backup(bytes(32), place)
    assert verify_backup(hub.backup_key, place).operations == 2


def test_a_hub_in_use_is_not_written_over(hub: Hub, tmp_path: Path) -> None:
    place, _ = make_backup(hub, tmp_path, 1_790_000_000_000)
    with pytest.raises(NotFounded):
        restore(hub.engine, hub.keys, place, 1_790_000_000_000)


def test_a_backup_tells_nothing_to_who_finds_it(hub: Hub, tmp_path: Path) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    rosa.send(rosa.a_patient("Zebulon"))
    place, _ = make_backup(hub, tmp_path, rosa.now_ms)
    assert b"Zebulon" not in place.read_bytes()
    assert b"Rosa" not in place.read_bytes()
    assert place.stat().st_mode & 0o077 == 0


def _restored(hub: Hub, place: Path, file: Path, now_ms: int) -> tuple[Hub, object]:
    engine = open_database(f"sqlite:///{file}")
    bring_up_to_date(engine)
    return restore(engine, hub.keys, place, now_ms + 1000)


def _give(hub: Hub, name: str, chart: UUID, now_ms: int) -> None:
    with hub.engine.begin() as connection:
        caseload.give(hub, connection, user_named(connection, name), [chart], now_ms)


def _epoch(hub: Hub) -> int:
    with hub.engine.begin() as connection:
        return epoch_of(connection)


def _learn(laptop: FieldLaptop, refused: NotGranted) -> None:
    laptop.nonce = refused.refusal.nonce or laptop.nonce
    laptop.counter = max(laptop.counter, refused.refusal.details.get("counter", 0))
