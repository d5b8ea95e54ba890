"""The anchor beside the database finds a restored, cloned or shortened database, and nothing else."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path
from random import Random
from uuid import UUID

from sqlalchemy import select, text

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.anchor import PLACE_BYTES, Anchor, AnchorFile
from carecoord_desktop.store.operation import next_chain
from carecoord_desktop.store.outbox import OutboxLine, OutboxState
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.store import Store
from tests.builders.desks import ROSA

KEY = bytes(range(32))


def an_anchor(number: int) -> Anchor:
    return Anchor(UUID(int=1), UUID(int=2), number, bytes([number % 256]) * 32, number, bytes(32))


def save_people(store: Store, count: int) -> None:
    for _ in range(count):
        person = new_id()
        with store.writing(ROSA) as session:
            session.add(Patient(id=person, chart=person, family_name="Grant"))


def outbox_lines(store: Store) -> list[OutboxLine]:
    with store.reading(ROSA) as session:
        return list(session.scalars(select(OutboxLine).order_by(OutboxLine.position)))


def test_the_two_places_are_written_in_turn(tmp_path: Path) -> None:
    file = AnchorFile(tmp_path / "anchor", KEY)
    places = []
    for number in range(1, 5):
        file.write(an_anchor(number))
        content = (tmp_path / "anchor").read_bytes().ljust(2 * PLACE_BYTES, b"\0")
        places.append((content[:PLACE_BYTES], content[PLACE_BYTES:]))
        assert AnchorFile(tmp_path / "anchor", KEY).read() == an_anchor(number)
    changed = [[one != two for one, two in zip(*pair, strict=True)] for pair in pairwise(places)]
    assert changed == [[True, False], [False, True], [True, False]]
    assert AnchorFile(tmp_path / "anchor", bytes(32)).read() is None
    file.close()


def test_a_torn_write_at_any_byte_leaves_the_anchor_before_or_the_new_one(tmp_path: Path) -> None:
    """SEC-D5."""
    path = tmp_path / "anchor"
    file = AnchorFile(path, KEY)
    for number in (1, 2, 3):
        file.write(an_anchor(number))
    before = path.read_bytes()
    file.write(an_anchor(4))
    after = path.read_bytes()
    file.close()
    place = 0 if before[:PLACE_BYTES] != after[:PLACE_BYTES] else PLACE_BYTES
    found = []
    for cut in range(PLACE_BYTES + 1):
        path.write_bytes(before[:place] + after[place : place + cut] + before[place + cut :])
        torn = AnchorFile(path, KEY)
        found.append(torn.read())
        torn.write(an_anchor(5))  # and it can be written on
        torn.close()
        again = AnchorFile(path, KEY)
        assert again.read() == an_anchor(5)
        again.close()
    assert set(found) == {an_anchor(3), an_anchor(4)}
    assert found[0] == an_anchor(3)
    assert found[-1] == an_anchor(4)


def test_an_old_copy_of_the_database_takes_a_new_replica_and_keeps_what_is_unsent(tmp_path: Path) -> None:
    """SEC-D5, SYNC-I13: renumbered from 1, the ids kept, the origin told; the next start is clean."""
    database, copy = tmp_path / "records.db", tmp_path / "yesterday.db"
    store = Store(database, KEY)
    save_people(store, 6)
    with store._writer.begin() as sent:  # two have reached the office
        sent.execute(text("UPDATE outbox SET state = 'stored' WHERE dseq <= 2"))
    before = outbox_lines(store)
    store.close()
    shutil.copy(database, copy)
    store = Store(database, KEY)
    assert not store.restored
    save_people(store, 3)
    store.close()
    shutil.copy(copy, database)

    restored = Store(database, KEY)
    assert restored.restored
    after = outbox_lines(restored)
    assert [line.op_id for line in after] == [line.op_id for line in before]
    assert [(line.replica, line.dseq) for line in after[:2]] == [
        (line.replica, line.dseq) for line in before[:2]
    ]
    unsent = after[2:]
    assert {line.replica for line in unsent}.isdisjoint({line.replica for line in before})
    assert [line.dseq for line in unsent] == [1, 2, 3, 4]
    assert [(line.origin_replica, line.origin_dseq) for line in unsent] == [
        (line.replica, line.dseq) for line in before[2:]
    ]
    chain = bytes(32)
    for line in unsent:
        chain = next_chain(chain, line.op_id)
        assert line.chain == chain
        assert line.state == OutboxState.NEW
    save_people(restored, 1)
    assert outbox_lines(restored)[-1].dseq == 5
    restored.close()

    clean = Store(database, KEY)
    assert not clean.restored
    clean.close()


def test_an_old_copy_from_any_of_fifteen_moments_is_noticed(tmp_path: Path) -> None:
    """SEC-D5: whole-file rollback is found, 15 of 15, and a second rollback again keeps the first origin."""
    rng, copies = Random(3), []  # noqa: S311
    database = tmp_path / "records.db"
    for number in range(15):
        store = Store(database, KEY)
        save_people(store, rng.randrange(1, 4))
        store.close()
        copies.append(shutil.copy(database, tmp_path / f"{number}.db"))
    anchor = (tmp_path / "anchor").read_bytes()
    origins = set()
    for copy in copies[:-1]:
        shutil.copy(copy, database)
        (tmp_path / "anchor").write_bytes(anchor)
        store = Store(database, KEY)
        assert store.restored
        origins |= {line.origin_dseq for line in outbox_lines(store)}
        store.close()
    shutil.copy(copies[-1], database)
    (tmp_path / "anchor").write_bytes(anchor)
    last = Store(database, KEY)
    assert not last.restored
    assert origins <= {line.dseq for line in outbox_lines(last)}
    last.close()


def test_another_database_under_the_same_key_is_noticed(tmp_path: Path) -> None:
    for name in ("mine", "other"):
        (tmp_path / name).mkdir()
        store = Store(tmp_path / name / "records.db", KEY)
        save_people(store, 2)
        store.close()
    shutil.copy(tmp_path / "other" / "records.db", tmp_path / "mine" / "records.db")
    store = Store(tmp_path / "mine" / "records.db", KEY)
    assert store.restored
    store.close()


def test_a_lost_anchor_is_noticed(tmp_path: Path) -> None:
    store = Store(tmp_path / "records.db", KEY)
    save_people(store, 1)
    store.close()
    (tmp_path / "anchor").unlink()
    store = Store(tmp_path / "records.db", KEY)
    assert store.restored
    store.close()


def test_a_stop_between_the_commit_and_the_anchor_is_no_alarm(tmp_path: Path) -> None:
    """Sync.md A.2: the database may be ahead of its anchor, by the very first save or by many."""
    for saved_before in (0, 1, 7):
        folder = tmp_path / f"{saved_before}"
        folder.mkdir()
        store = Store(folder / "records.db", KEY)
        save_people(store, saved_before)
        anchor = (folder / "anchor").read_bytes()
        save_people(store, 2)
        store.close()
        (folder / "anchor").write_bytes(anchor)
        again = Store(folder / "records.db", KEY)
        assert not again.restored
        assert [line.dseq for line in outbox_lines(again)] == list(range(1, saved_before + 3))
        again.close()


def test_a_new_store_that_was_opened_but_never_written_opens_again_without_an_alarm(tmp_path: Path) -> None:
    for _ in range(3):
        store = Store(tmp_path / "records.db", KEY)
        assert not store.restored
        store.close()
    (tmp_path / "anchor").unlink()  # stopped while it was being made
    store = Store(tmp_path / "records.db", KEY)
    assert not store.restored
    store.close()


def test_a_log_that_lost_its_last_saves_is_noticed(tmp_path: Path) -> None:
    """SEC-D5: one bad byte in a log ends it silently, and the database engine calls the rest whole."""
    database = tmp_path / "records.db"
    store = Store(database, KEY)
    save_people(store, 2)
    with store.reading(ROSA) as reading:
        reading.execute(text("SELECT count(*) FROM patient")).all()
        save_people(store, 5)  # the reader keeps them in the log
        for name in ("records.db", "records.db-wal", "anchor"):
            (tmp_path / "crashed").mkdir(exist_ok=True)
            shutil.copy(tmp_path / name, tmp_path / "crashed" / name)
    store.close()
    log = tmp_path / "crashed" / "records.db-wal"
    content = bytearray(log.read_bytes())
    content[len(content) // 2] ^= 1
    log.write_bytes(content)
    crashed = Store(tmp_path / "crashed" / "records.db", KEY)
    assert crashed.restored
    assert 2 <= len(outbox_lines(crashed)) < 7
    crashed.close()
