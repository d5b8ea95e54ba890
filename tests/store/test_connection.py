"""The encrypted connection: what it refuses, and that no record lies readable on the disk."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, StatementError

from carecoord_desktop.features.conditions.records import Condition
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store import connection
from carecoord_desktop.store.connection import KeyRefused, UnsafeSettings, connect
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.store import Store
from tests.builders.desks import ROSA

KEY = bytes(range(32))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Any]:
    """Return a configured connection to a new database with one table."""
    found = connect(tmp_path / "records.db", KEY)
    found.execute("CREATE TABLE note (text TEXT)")
    yield found
    found.close()


@pytest.mark.parametrize("length", [0, 1, 16, 31, 33, 64])
def test_a_key_of_another_length_than_32_bytes_is_refused_before_a_file_is_made(
    tmp_path: Path, length: int
) -> None:
    """SEC-K1: SQLCipher itself would take a shorter key as a passphrase without a word."""
    with pytest.raises(ValueError, match="32 bytes"):
        connect(tmp_path / "records.db", bytes(length))
    assert not (tmp_path / "records.db").exists()


def test_63_hex_digits_are_no_key(tmp_path: Path) -> None:
    """SEC-K1."""

    class OddKey(bytes):
        def hex(self, *_: Any) -> str:
            return bytes(self).hex()[:63]

    with pytest.raises(ValueError, match="32 bytes"):
        connect(tmp_path / "records.db", OddKey(KEY))


def test_no_new_file_begins_like_a_readable_database(tmp_path: Path) -> None:
    """SEC-K1: 200 new files, none readable."""
    for number in range(200):
        path = tmp_path / f"{number}.db"
        found = connect(path, secrets.token_bytes(32))
        found.execute("CREATE TABLE t (x)")
        found.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        found.close()
        assert not path.read_bytes().startswith(b"SQLite format 3")


def test_another_key_is_refused(tmp_path: Path, opened: Any) -> None:
    with pytest.raises(KeyRefused):
        connect(tmp_path / "records.db", bytes(32))


def test_a_readable_database_is_refused_as_records(tmp_path: Path) -> None:
    """SEC-K1: what opens without a key is not ours."""
    import sqlite3

    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE t (x)")
    plain.commit()
    plain.close()
    with pytest.raises(KeyRefused):
        connect(tmp_path / "plain.db", KEY)


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 30_000),
    ],
)
def test_every_setting_that_saved_rests_on_is_in_force(opened: Any, pragma: str, expected: object) -> None:
    """SEC-D1: FULL and WAL; SEC-L2: no temporary files."""
    assert opened.execute(f"PRAGMA {pragma}").fetchone() == (expected,)


@pytest.mark.parametrize("number", range(len(connection._SETTINGS)))
def test_a_setting_that_reads_back_differently_refuses_to_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    settings = list(connection._SETTINGS)
    pragma, wanted, _ = settings[number]
    settings[number] = (pragma, wanted, "something else")
    monkeypatch.setattr(connection, "_SETTINGS", tuple(settings))
    with pytest.raises(UnsafeSettings, match=pragma):
        connect(tmp_path / "records.db", KEY)


def test_a_database_that_cannot_keep_a_log_refuses_to_start() -> None:
    """SEC-D1: an engine that silently stays out of WAL mode would break "saved"."""
    with pytest.raises(UnsafeSettings, match="journal_mode"):
        connect(Path(":memory:"), KEY)


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH DATABASE 'plain.db' AS plain KEY ''",
        "ATTACH DATABASE ':memory:' AS beside",
        "DETACH DATABASE main",
        "VACUUM INTO 'plain.db'",
        "PRAGMA temp_store = FILE",
        "PRAGMA temp_store_directory = '/'",
        "PRAGMA rekey = 'another'",
        "PRAGMA key = 'another'",
        "PRAGMA writable_schema = ON",
        "PRAGMA synchronous = OFF",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA Journal_Mode = OFF",
        "PRAGMA secure_delete = OFF",
        "PRAGMA trusted_schema = ON",
        "PRAGMA main.synchronous = NORMAL",
        "PRAGMA query_only = OFF",
        "PRAGMA cipher_plaintext_header_size = 32",
    ],
)
def test_what_could_write_readable_records_or_weaken_saved_is_refused(
    opened: Any, tmp_path: Path, statement: str
) -> None:
    """SEC-L2."""
    with pytest.raises(sqlcipher.DatabaseError):
        opened.execute(statement).fetchall()
    assert opened.execute("PRAGMA synchronous").fetchone() == (2,)
    assert opened.execute("PRAGMA temp_store").fetchone() == (2,)
    assert not (tmp_path / "plain.db").exists()


def test_twenty_thousand_names_are_found_in_no_file_of_the_folder(tmp_path: Path) -> None:
    """SEC-K1, SEC-L2: not in the database, the log, the index of the log or the anchor, open or closed."""
    canary, key = "Zyxquilla", secrets.token_bytes(32)
    path = tmp_path / "profile" / "records.db"
    path.parent.mkdir()
    Store(path, key).close()
    found = connect(path, key)
    found.execute("CREATE TABLE note (text TEXT)")
    found.execute("BEGIN")
    found.executemany("INSERT INTO note VALUES (?)", ((f"{canary} {n}",) for n in range(20_000)))
    found.execute("COMMIT")
    found.execute("SELECT text FROM note ORDER BY text DESC LIMIT 1 OFFSET 9000").fetchall()
    store = Store(path, key)
    with store.writing(ROSA) as session:
        session.add(Patient(id=(patient := new_id()), chart=patient, family_name=canary))
    secret = (canary.encode(), canary.encode("utf-16-le"), key, key.hex().encode())
    files = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert {"records.db", "records.db-wal", "records.db-shm", "anchor"} <= files.keys()
    assert len(files["records.db"]) + len(files["records.db-wal"]) > 500_000
    assert [name for name, content in files.items() if any(word in content for word in secret)] == []
    store.close()
    found.close()
    closed = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert [name for name, content in closed.items() if any(word in content for word in secret)] == []


def test_an_error_of_the_database_names_no_value(rosa: Desk) -> None:
    """SEC-L5: neither a refused row nor an unfit value shows up in an exception."""
    with pytest.raises(DBAPIError) as refused, rosa.writing() as session:
        session.add(Condition(chart=new_id(), name="Secret diagnosis"))
    with pytest.raises(DBAPIError) as misspelled, rosa.reading() as session:
        session.execute(text("SELECT * FROM patient WHERE family_nam = :name"), {"name": "Secret diagnosis"})
    with pytest.raises(StatementError) as unfit, rosa.writing() as session:
        session.add(Patient(chart=new_id(), registered_at="Secret diagnosis"))
    for found in (refused, misspelled, unfit):
        assert "Secret" not in str(found.value)
        assert "Secret" not in repr(found.value)
