"""What a coordinator is told about her records: damage and silent loss are found, without false alarms."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.store.backup import create_backup
from carecoord_desktop.store.connection import open_keyed
from carecoord_desktop.store.findings import WORDS, Code
from carecoord_desktop.store.health import check_health
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.slots import copy_of
from tests.builders.conditions import a_condition
from tests.builders.damage import PAGE, Wounded, a_wounded_home
from tests.builders.homes import AtHome, a_home

BITS = 15


@pytest.fixture
def home(tmp_path: Path) -> Iterator[AtHome]:
    at_home = a_home(tmp_path / "rosa")
    yield at_home
    at_home.close()


def codes(home: AtHome, *, deep: bool = True) -> set[Code]:
    store = home.desk.store if home.is_open else None
    health = check_health(home.profile, home.key, store, deep=deep)
    assert health.is_complete
    return {finding.code for finding in health.findings} - {Code.NO_BACKUP, Code.DISK}


def test_records_in_order_leave_nothing_to_say(home: AtHome) -> None:
    a_condition(home.desk, new_id(), "Asthma")
    create_backup(home.profile, home.key, home.desk)
    assert check_health(home.profile, home.key, home.desk.store, deep=True).ok
    home.close()
    assert check_health(home.profile, home.key, deep=True).ok


def test_every_finding_says_what_happened_what_is_safe_and_what_to_do() -> None:
    assert set(WORDS) == set(Code)
    for finding in WORDS.values():
        for words in (finding.words, finding.what_is_safe, finding.what_to_do):
            assert words.endswith(".")
            assert not {"WAL", "HMAC", "SQL", "page"} & set(words.split())


def test_a_turned_bit_in_the_records_is_found(tmp_path: Path) -> None:
    wounded = a_wounded_home(tmp_path)
    luck = random.Random(1)  # noqa: S311 - repeatable, no secret
    for _ in range(BITS):
        wounded.heal()
        place = wounded.turn_bit("records.db", luck)
        assert codes(wounded.home) & {Code.PAGES, Code.NOT_READABLE, Code.FREE_PAGES}, f"byte {place}"


def test_saves_lost_from_the_log_without_a_trace_are_found(tmp_path: Path) -> None:
    """SQLite takes a damaged log for a shorter one, and both of its checks are content (security.md 1.1)."""
    wounded = a_wounded_home(tmp_path, with_log=True)
    assert len(wounded.whole["records.db-wal"]) > 20 * PAGE
    wounded.heal()
    assert codes(wounded.home) == set()
    luck = random.Random(2)  # noqa: S311 - repeatable, no secret
    for _ in range(BITS):
        wounded.heal()
        place = wounded.turn_bit("records.db-wal", luck)
        assert Code.ANCHOR in codes(wounded.home), f"byte {place}"


def test_an_older_copy_of_the_records_is_found(tmp_path: Path) -> None:
    wounded = a_wounded_home(tmp_path)
    wounded.heal()
    wounded.roll_back()
    assert Code.ANCHOR in codes(wounded.home)


@pytest.mark.parametrize("pages", [1, 2, 7, 20])
def test_a_cut_tail_is_found(tmp_path: Path, pages: int) -> None:
    wounded = a_wounded_home(tmp_path)
    wounded.heal()
    wounded.cut(pages)
    assert codes(wounded.home) & {Code.PAGES, Code.NOT_READABLE}


def test_a_page_that_comes_back_from_earlier_is_found(tmp_path: Path) -> None:
    """Its seal is genuine, so the check of the seals alone is content."""
    wounded = a_wounded_home(tmp_path)
    wounded.heal()
    whole = wounded.contents()
    luck = random.Random(3)  # noqa: S311 - repeatable, no secret
    found = 0
    for _ in range(BITS):
        wounded.heal()
        assert wounded.replay_page(luck)
        found += bool(codes(wounded.home))
        assert codes(wounded.home) or wounded.contents() == whole  # rewritten, and the same as before
    assert found > BITS * 0.6


def test_damage_where_nothing_is_stored_is_called_harmless(tmp_path: Path) -> None:
    wounded = a_wounded_home(tmp_path)
    wounded.heal()
    _free_some_pages(wounded)
    spoiled = bytearray(wounded.profile.database.read_bytes())
    spoiled[-PAGE + 100] ^= 1
    wounded.profile.database.write_bytes(spoiled)
    [finding] = check_health(wounded.profile, wounded.home.key, deep=True).findings[:1]
    assert finding.code is Code.FREE_PAGES
    assert finding.is_repairable


def test_missing_and_damaged_key_files_are_told_apart(home: AtHome) -> None:
    copy_of(home.profile.slots).write_bytes(b"nonsense")
    assert codes(home) == {Code.KEY_COPY}
    home.profile.slots.unlink()
    assert codes(home) == {Code.KEYS}


def test_an_old_backup_is_mentioned_on_the_fourth_day(home: AtHome) -> None:
    held = HeldClock(datetime(2026, 11, 20, 22, tzinfo=UTC))
    with clock.reading_from(held):
        create_backup(home.profile, home.key, home.desk)
        held.move(timedelta(days=3))
        assert Code.OLD_BACKUP not in codes(home)
        held.move(timedelta(hours=1))
        assert Code.OLD_BACKUP in codes(home)


@pytest.mark.parametrize(
    ("deed", "expected"),
    [
        ('UPDATE outbox SET fields = \'{"name":"Gout"}\' WHERE dseq = 1', Code.OUTBOX),
        ("DELETE FROM outbox WHERE dseq = 1", Code.OUTBOX),
        ("UPDATE audit SET detail = 'x' WHERE seq = 1", Code.AUDIT),
        ("DELETE FROM audit WHERE seq = 1", Code.AUDIT),
        ("DROP TRIGGER guard_update_condition", Code.SCHEMA),
    ],
)
def test_whatever_bypasses_the_program_is_found(home: AtHome, deed: str, expected: Code) -> None:
    a_condition(home.desk, new_id(), "Asthma")
    home.close()
    connection = open_keyed(home.profile.database, home.key)
    connection.execute(deed)
    connection.close()
    assert expected in codes(home)


def _free_some_pages(wounded: Wounded) -> None:
    connection = open_keyed(wounded.profile.database, wounded.home.key)
    connection.execute("CREATE TABLE filler (x)")
    connection.execute("INSERT INTO filler SELECT zeroblob(4000) FROM outbox")
    connection.execute("DROP TABLE filler")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
