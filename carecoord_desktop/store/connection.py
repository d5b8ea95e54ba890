"""One encrypted connection: keyed, configured, read back, and shut against what could write plaintext.

Proves SEC-K1 (raw key only), SEC-L2 (no plaintext files) and the recipe of security.md 3.2.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, StaticPool, create_engine, event
from sqlalchemy.pool import QueuePool

BUSY_WAIT_MS = 30_000
"""How long a statement waits for another connection of this process."""

KEPT_STATEMENTS = 500
"""How many prepared statements a connection keeps; a full cache prepares every new one each time again."""

_RAW_KEY = re.compile(r"[0-9a-f]{64}\Z")

_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("temp_store", "MEMORY", 2),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("busy_timeout", str(BUSY_WAIT_MS), BUSY_WAIT_MS),
)
"""Pragma, what is set, what must be read back."""

_HARMLESS_PRAGMAS = frozenset(
    {"wal_checkpoint", "busy_timeout", "integrity_check", "quick_check"}
    | {"table_info", "table_xinfo", "index_list", "index_info", "index_xinfo", "foreign_key_list"}
)
"""Pragmas that may be given a value once a connection is set up; any may be read."""


class KeyRefused(Exception):
    """The file does not open with this key: damaged, another database, or no database at all."""


class UnsafeSettings(Exception):
    """The database engine did not take a setting that the promise "saved" rests on."""


def connect(path: Path, key: bytes, *, read_only: bool = False) -> Any:
    """Return an open DB-API connection to the encrypted database.

    Raises:
        ValueError: if the key is not 32 bytes.
        KeyRefused: if the file cannot be read with the key.
        UnsafeSettings: if a setting reads back differently.
    """
    connection = open_keyed(path, key)
    try:
        for pragma, wanted, _ in _SETTINGS:
            connection.execute(f"PRAGMA {pragma} = {wanted}")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        _read_back(connection)
        connection.set_authorizer(_authorize)
    except BaseException:
        connection.close()
        raise
    return connection


def open_keyed(path: Path, key: bytes) -> Any:
    """Return a keyed connection without our settings, for maintenance such as `VACUUM INTO`.

    Raises:
        ValueError: if the key is not 32 bytes.
        KeyRefused: if the file cannot be read with the key.
    """
    key_hex = key.hex()
    if not _RAW_KEY.match(key_hex):
        # 63 digits, or none, would be taken as a passphrase without a word
        raise ValueError("the database key must be 32 bytes")
    connection = sqlcipher.connect(
        str(path), timeout=BUSY_WAIT_MS / 1000, isolation_level=None, check_same_thread=False,
        cached_statements=KEPT_STATEMENTS,
    )  # fmt: skip
    try:
        connection.execute(f"PRAGMA key = \"x'{key_hex}'\"")
        connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.DatabaseError as error:
        connection.close()
        raise KeyRefused(str(error)) from None
    return connection


def writer_engine(path: Path, key: bytes) -> Engine:
    """Return the engine of the one connection that writes; each transaction begins IMMEDIATE."""
    return _engine(lambda: connect(path, key), "BEGIN IMMEDIATE", StaticPool)


def reader_engine(path: Path, key: bytes) -> Engine:
    """Return the engine of the connections that only read."""
    return _engine(lambda: connect(path, key, read_only=True), "BEGIN", QueuePool)


def checkpoint(engine: Engine) -> bool:
    """Move everything committed from the log into the database file.

    Returns whether the log is empty now; with a reader open or a full disk it is not, the commit is durable
    all the same, and the caller tries again later.
    """
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("PRAGMA busy_timeout = 0")  # a form must not freeze behind a reader
        try:
            (busy, _, _) = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlcipher.OperationalError:  # the disk refused; the log still holds everything
            return False
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {BUSY_WAIT_MS}")
            cursor.close()
    finally:
        raw.close()
    return bool(busy == 0)


def _engine(creator: Callable[[], Any], begin: str, pool: type[StaticPool] | type[QueuePool]) -> Engine:
    # hide_parameters: patient text never reaches an exception or a log (SEC-L5)
    engine = create_engine(
        "sqlite://", module=sqlcipher, creator=creator, poolclass=pool, hide_parameters=True
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _read_back(connection: Any) -> None:
    for pragma, _, wanted in _SETTINGS:
        (found,) = connection.execute(f"PRAGMA {pragma}").fetchone()
        if found != wanted:
            raise UnsafeSettings(f"{pragma} is {found!r}, must be {wanted!r}")
    (cipher,) = connection.execute("PRAGMA cipher_version").fetchone() or (None,)
    if not cipher:
        raise UnsafeSettings("the database engine has no encryption")


def _authorize(action: int, first: str | None, second: str | None, _: str | None, __: str | None) -> int:
    if action == sqlcipher.SQLITE_ATTACH or action == sqlcipher.SQLITE_DETACH:
        return int(sqlcipher.SQLITE_DENY)
    if action == sqlcipher.SQLITE_PRAGMA and second is not None:
        return int(sqlcipher.SQLITE_OK if first in _HARMLESS_PRAGMAS else sqlcipher.SQLITE_DENY)
    return int(sqlcipher.SQLITE_OK)
