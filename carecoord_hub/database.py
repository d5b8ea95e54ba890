"""The hub's database: PostgreSQL, or SQLite embedded; what differs between them is here alone."""

from __future__ import annotations

import functools
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Engine, Row, StaticPool, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError

from carecoord_hub import arrays

LOCK_WAIT_S, IDLE_LIMIT_S, STATEMENT_LIMIT_S = 5, 10, 15
"""How long the sync role waits for a lock, idles in a transaction, and lets one statement run."""

TRIES = 5
"""How often a transaction is run that the database broke off to resolve a race."""

_RACES = frozenset({"40001", "40P01", "23505"})  # serialization, deadlock, two made one record at once
_PAUSE_S = 0.02
_IDS_AT_ONCE = 30_000  # SQLite takes 32,766 parameters

_Result = TypeVar("_Result")


def open_database(url: str, *, is_patient: bool = False) -> Engine:
    """Return the engine of a `sqlite:///F` or `postgresql://...` URL; `is_patient` lifts the time limits.

    Raises:
        ValueError: if the URL names another kind of database.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        return _postgresql(parsed, is_patient=is_patient)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed)
    raise ValueError("the database must be sqlite:///F or postgresql://...")


def is_postgresql(connection: Connection) -> bool:
    """Return whether this is a connection to PostgreSQL."""
    return connection.dialect.name == "postgresql"


def in_transaction(engine: Engine, work: Callable[[Connection], _Result]) -> _Result:
    """Return what `work` returns, committed; a race that the database broke off is run again."""
    left = TRIES
    while True:
        left -= 1
        try:
            with engine.begin() as connection:
                return work(connection)
        except DBAPIError as error:
            if not left or getattr(error.orig, "sqlstate", None) not in _RACES:
                raise
        time.sleep(_PAUSE_S)


def run(connection: Connection, sql: str, *values: Any) -> CursorResult[Any]:
    """Execute one statement written with `?` places."""
    return connection.exec_driver_sql(_spoken(connection, sql), values)


def first(connection: Connection, sql: str, *values: Any) -> Row[Any] | None:
    """Return the first row, or None."""
    return run(connection, sql, *values).first()


def rows(connection: Connection, sql: str, *values: Any) -> Sequence[Row[Any]]:
    """Return all rows."""
    return run(connection, sql, *values).all()


def rows_among(connection: Connection, sql: str, ids: Sequence[bytes], *values: Any) -> list[Row[Any]]:
    """Return the rows of a statement that says `IN (?*)`, with the ids there; other values come after it."""
    if is_postgresql(connection):
        return list(rows(connection, sql.replace("IN (?*)", "= ANY(?)"), list(ids), *values)) if ids else []
    found: list[Row[Any]] = []
    for start in range(0, len(ids), _IDS_AT_ONCE):
        some = ids[start : start + _IDS_AT_ONCE]
        places = f"IN ({', '.join('?' * len(some))})"
        found += rows(connection, sql.replace("IN (?*)", places), *some, *values)
    return found


def write_rows(
    connection: Connection,
    table: str,
    columns: dict[str, str],
    lines: Sequence[tuple[Any, ...]],
    then: str = "",
) -> None:
    """Insert many rows in one round trip.

    `columns` maps names to PostgreSQL types; `then` is what follows, such as `ON CONFLICT ...`.
    """
    if not lines:
        return
    connection.exec_driver_sql(*_insert(connection, table, columns, lines, then))


def for_update(connection: Connection, sql: str) -> str:
    """Return a SELECT that locks its rows; SQLite has locked everything already."""
    return f"{sql} FOR UPDATE" if is_postgresql(connection) else sql


def commit_lightly(connection: Connection) -> None:
    """Let this transaction's commit not wait for the disk: what it writes may be lost with the machine."""
    if is_postgresql(connection):
        connection.exec_driver_sql("SET LOCAL synchronous_commit TO OFF")


def steady(connection: Connection) -> None:
    """Let all statements of this transaction see one moment; to be said first."""
    if is_postgresql(connection):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


@contextmanager
def savepoint(connection: Connection) -> Iterator[None]:
    """Undo what happens inside if it fails, and only that."""
    with connection.begin_nested():
        yield


def _insert(
    connection: Connection, table: str, columns: dict[str, str], lines: Sequence[tuple[Any, ...]], then: str
) -> tuple[str, Any]:
    names = ", ".join(columns)
    if is_postgresql(connection):
        all_of_each = ", ".join(f"%b::{kind}[]" for kind in columns.values())
        sql = f"INSERT INTO {table} ({names}) SELECT * FROM unnest({all_of_each}) {then}"  # noqa: S608
        return sql, tuple(list(column) for column in zip(*lines, strict=True))
    places = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({names}) VALUES ({places}) {then}", list(lines)  # noqa: S608


def _spoken(connection: Connection, sql: str) -> str:
    return _with_percent(sql) if is_postgresql(connection) else sql


@functools.lru_cache(maxsize=1000)
def _with_percent(sql: str) -> str:
    return sql.replace("?", "%s")


def _postgresql(url: URL, *, is_patient: bool) -> Engine:
    limits = {
        "lock_timeout": LOCK_WAIT_S,
        "idle_in_transaction_session_timeout": IDLE_LIMIT_S,
        "statement_timeout": STATEMENT_LIMIT_S,
    }
    # the sync role asks by key, always: a plan made while a table was empty must not read all of it later
    never = ("enable_seqscan", "enable_mergejoin", "enable_hashjoin", "jit")
    planning = " ".join(f"-c {what}=off" for what in never) + " -c join_collapse_limit=1"  # joins as written
    options = " ".join(f"-c {name}={limit}s" for name, limit in limits.items()) + " " + planning
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"), hide_parameters=True, pool_size=10, max_overflow=30,
        connect_args={"options": "" if is_patient else options, "prepare_threshold": 2},
    )  # fmt: skip
    event.listen(engine, "connect", lambda connection, _record: arrays.quicken(connection))
    return engine


def _sqlite(url: URL) -> Engine:
    is_in_memory = url.database in (None, "", ":memory:")
    if not is_in_memory:
        Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    engine = create_engine(
        url, hide_parameters=True,
        connect_args={"timeout": 30, "check_same_thread": False, "cached_statements": 500},
        **({"poolclass": StaticPool} if is_in_memory else {}),
    )  # fmt: skip
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where we say
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
