"""Databases that were migrated once per process: hundreds of tables take a quarter of a second to make.

What is copied holds the schema and nothing else; each store gives itself its own identity when it is opened.
"""

from __future__ import annotations

import secrets
import sqlite3
import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy import Engine

from carecoord_desktop.features import all_records
from carecoord_desktop.store import migrations
from carecoord_desktop.store.connection import checkpoint, writer_engine
from carecoord_hub import migrations as hub_migrations
from carecoord_hub.database import open_database

RECORDS = all_records
"""Importing it declares every kind of record."""


@cache
def process_key() -> bytes:
    """Return the key of every laptop in this process that does not bring one."""
    return secrets.token_bytes(32)


def put_schema(database: Path) -> None:
    """Write an encrypted database that only has its tables, with the key of this process."""
    database.write_bytes(_laptop())


def migrate_hub(engine: Engine) -> None:
    """Bring a hub's database up to date; one in memory is copied."""
    if str(engine.url) == "sqlite://":
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert isinstance(raw, sqlite3.Connection)
            _hub().backup(raw)
    hub_migrations.bring_up_to_date(engine)


@cache
def _laptop() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "records.db"
        engine = writer_engine(database, process_key())
        migrations.bring_up_to_date(engine)
        assert checkpoint(engine)
        engine.dispose()
        return database.read_bytes()


@cache
def _hub() -> sqlite3.Connection:
    engine = open_database("sqlite://")
    hub_migrations.bring_up_to_date(engine)
    copy = sqlite3.connect(":memory:", check_same_thread=False)
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.backup(copy)
    engine.dispose()
    return copy
