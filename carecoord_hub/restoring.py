"""A hub comes back from a backup: another life of the database, and laptops send again what it lacks."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine

from carecoord_desktop.store.projection import project
from carecoord_desktop.sync.wire.keys import Keys
from carecoord_hub import audit
from carecoord_hub.audit import HubDeed
from carecoord_hub.backup import Contents, insert_rows, read_boxes, verify_backup
from carecoord_hub.database import rows, run
from carecoord_hub.hub import Hub, NotFounded, epoch_of, found_hub, read_meta, rotate_replica
from carecoord_hub.stored_records import COLUMNS, wire_row

_RECORDS_AT_ONCE = 1000


def restore(engine: Engine, keys: Keys, place: Path, now_ms: int) -> tuple[Hub, Contents]:
    """Fill a migrated, empty database from a backup, all of it or nothing; return the hub.

    The epoch is new, and never one that was before, so that laptops start over with this life; nonces are
    new, so that no request recorded before is good; and the office writes under a new replica.

    Raises:
        BackupDamaged: if the backup is not whole.
        NotFounded: if the database is in use already.
    """
    with engine.connect() as connection:
        if read_meta(connection):
            raise NotFounded("there is a hub in this database already; restore into an empty one")
    hub = Hub(engine, keys, UUID(int=0), "", UUID(int=0))
    contents = verify_backup(hub.backup_key, place)
    with engine.begin() as connection:
        for table, found in read_boxes(hub.backup_key, place):
            insert_rows(connection, table, found)
        epoch = max(epoch_of(connection) + 1, now_ms // 1000)
        run(connection, "UPDATE hub_meta SET value = ? WHERE name = 'epoch'", str(epoch))
        rotate_replica(connection)
        for row in rows(connection, "SELECT id FROM device"):
            run(connection, "UPDATE device SET nonce = ? WHERE id = ?", hub.new_id(), row.id)
        project_again(connection)
        told = {"epoch": epoch, "operations": contents.operations}
        audit.note(connection, hub.audit_key, audit.OFFICE_CHAIN, now_ms, HubDeed.RESTORE, told)
    return found_hub(engine, keys, ""), contents


def project_again(connection: Connection) -> int:
    """Write the features' tables anew from the merged documents; return how many rows."""
    count, after = 0, b""
    while True:
        found = rows(
            connection, f"SELECT {COLUMNS} FROM record WHERE id > ? ORDER BY id LIMIT ?",  # noqa: S608
            after, _RECORDS_AT_ONCE,
        )  # fmt: skip
        if not found:
            return count
        count += project(connection, [wire_row(row) for row in found])
        after = found[-1].id
