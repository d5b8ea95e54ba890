"""What is brought back from a damaged file, and what a coordinator is told about the rest (SEC-D9)."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from sqlalchemy import text

from carecoord_desktop.store.audit import Deed
from carecoord_desktop.store.backup import create_backup
from carecoord_desktop.store.connection import open_keyed
from carecoord_desktop.store.encryption import WrongKey, new_key
from carecoord_desktop.store.findings import Code
from carecoord_desktop.store.health import check_health
from carecoord_desktop.store.repair import Rung, repair
from carecoord_desktop.store.store import Store
from carecoord_desktop.store.unsynced import read_unsynced
from tests.builders.damage import PAGE, Wounded, a_wounded_home
from tests.builders.desks import ROSA
from tests.store.repair_campaign import Repairs

HARMLESS = {Code.NO_BACKUP, Code.DISK, Code.OLD_BACKUP}


@pytest.fixture
def wounded(tmp_path: Path) -> Wounded:
    found = a_wounded_home(tmp_path)
    found.heal()
    return found


def rows(wounded: Wounded) -> dict[str, str]:
    store = Store(wounded.profile.database, wounded.home.key)
    try:
        with store.reading(ROSA) as session:
            return {
                row.id.hex(): f"{row.name} {row.onset_on}"
                for row in session.execute(text("SELECT id, name, onset_on FROM condition"))
            }
    finally:
        store.close()


def problems(wounded: Wounded) -> set[Code]:
    found = check_health(wounded.profile, wounded.home.key, deep=True)
    return {finding.code for finding in found.findings} - HARMLESS


def test_whole_records_are_left_alone(wounded: Wounded) -> None:
    before = wounded.profile.database.read_bytes()
    report = repair(wounded.profile, wounded.home.key, ROSA)
    assert report.rung is Rung.NOTHING_TO_DO
    assert wounded.profile.database.read_bytes() == before


def test_damage_in_unused_pages_is_mended_by_a_clean_copy(wounded: Wounded) -> None:
    before = rows(wounded)
    connection = open_keyed(wounded.profile.database, wounded.home.key)
    connection.execute("CREATE TABLE filler (x)")
    connection.execute("INSERT INTO filler SELECT zeroblob(4000) FROM outbox")
    connection.execute("DROP TABLE filler")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    wounded.spoil(-PAGE + 50)
    report = repair(wounded.profile, wounded.home.key, ROSA)
    assert report.rung is Rung.CLEAN_COPY
    assert rows(wounded) == before
    assert problems(wounded) == set()
    assert "Nothing is missing." in report.words


def test_damaged_rows_come_back_from_what_waits_for_the_office(wounded: Wounded) -> None:
    """Without any backup: the row is gone, the operations that made it are not."""
    before = rows(wounded)
    for place in wounded.leaves_of("condition")[:3]:
        wounded.spoil(place + 300)
    report = repair(wounded.profile, wounded.home.key, ROSA)
    assert report.rung is Rung.GATHERED
    assert report.replayed > 0
    assert report.missing == {}
    assert rows(wounded) == before
    assert problems(wounded) == set()


def test_a_torn_outbox_and_its_records_come_back_from_the_backup(tmp_path: Path) -> None:
    wounded = a_wounded_home(tmp_path)
    wounded.heal()
    before = rows(wounded)
    with_backup(wounded)
    for place in wounded.leaves_of("outbox")[:2] + wounded.leaves_of("condition")[:2]:
        wounded.spoil(place + 300)
    report = repair(wounded.profile, wounded.home.key, ROSA)
    assert report.from_backup
    assert report.missing == {}
    assert rows(wounded) == before
    assert problems(wounded) == set()


def test_a_file_that_does_not_open_is_replaced_by_the_backup_and_kept(wounded: Wounded) -> None:
    before = rows(wounded)
    with_backup(wounded)
    wounded.spoil(20)
    damaged = wounded.profile.database.read_bytes()
    report = repair(wounded.profile, wounded.home.key, ROSA)
    assert rows(wounded) == before
    assert problems(wounded) == set()
    assert report.set_aside is not None
    assert (report.set_aside / "records.db").read_bytes() == damaged


def test_without_backup_and_outbox_she_is_told_what_is_missing(wounded: Wounded) -> None:
    for table in ("condition", "outbox"):
        for place in wounded.leaves_of(table)[1:4]:
            wounded.spoil(place + 300)
    report = repair(wounded.profile, wounded.home.key, ROSA)
    assert report.missing.get("condition", 0) > 0
    assert any("Not brought back" in words for words in report.words)
    assert len(rows(wounded)) > 0
    assert Code.PAGES not in problems(wounded)


def test_what_waits_for_the_office_is_sealed_first_and_opens_with_the_key(wounded: Wounded) -> None:
    wounded.spoil(wounded.leaves_of("condition")[0] + 300)
    report = repair(wounded.profile, wounded.home.key, ROSA)
    assert report.unsynced_file is not None
    lines = read_unsynced(report.unsynced_file, wounded.home.key)
    assert len(lines) == report.unsynced_kept > 80
    assert any("Problem 3" in line["fields"] for line in lines)
    assert b"Problem" not in report.unsynced_file.read_bytes()
    with pytest.raises(WrongKey):
        read_unsynced(report.unsynced_file, new_key())


def test_every_step_is_in_the_trail(wounded: Wounded) -> None:
    wounded.spoil(wounded.leaves_of("condition")[0] + 300)
    repair(wounded.profile, wounded.home.key, ROSA)
    store = Store(wounded.profile.database, wounded.home.key)
    with store.reading(ROSA) as session:
        said = session.execute(
            text("SELECT detail FROM audit WHERE deed = :deed"), {"deed": Deed.REPAIR}
        ).scalars()
        assert [line.split(":")[0] for line in said] == ["unsynced sealed", "rung", "replayed", "missing"]
    store.close()


def test_any_turned_bit_leaves_records_that_open_and_nothing_lost_unsaid(wounded: Wounded) -> None:
    before = rows(wounded)
    with_backup(wounded)
    luck = random.Random(11)  # noqa: S311 - repeatable, no secret
    for _ in range(4):
        wounded.heal()
        wounded.turn_bit("records.db", luck)
        report = repair(wounded.profile, wounded.home.key, ROSA)
        missing = before.keys() - rows(wounded).keys()
        assert len(missing) == report.missing.get("condition", 0) == 0
        assert problems(wounded) == set()


def test_what_waits_for_the_office_comes_back_from_any_sort_of_damage_without_a_backup(
    tmp_path: Path,
) -> None:
    """SEC-D9: turned bits, cut tails, swapped pages, zeroed sectors; the soak repairs 1,000 files."""
    repairs = Repairs()
    repairs.run(a_wounded_home(tmp_path), 24, 5)
    assert repairs.wrong == []
    assert repairs.unaudited == 0
    assert repairs.saved == repairs.readable > 1000


def test_a_file_of_which_the_front_is_gone_gives_back_everything_that_waits(wounded: Wounded) -> None:
    """No table can be found any more; each operation is found by itself."""
    before = rows(wounded)
    wounded.spoil(20)
    report = repair(wounded.profile, wounded.home.key, ROSA)
    assert report.rung is Rung.GATHERED
    assert rows(wounded) == before
    assert report.unsynced_kept > 80


def with_backup(wounded: Wounded) -> None:
    home = wounded.home
    store = Store(home.profile.database, home.key)
    create_backup(home.profile, home.key, type(home.desk)(store, ROSA, "", ""))
    store.close()
    wounded.whole = {
        name: (home.profile.folder / name).read_bytes() for name in wounded.whole if not name.endswith("-wal")
    }
