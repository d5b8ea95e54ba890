"""Backups: everything of one moment in one encrypted file, for either database; what is verified is durable.

The file is a chain of boxes. Each holds its number and some rows of one table, compressed; the last one says
how many rows there are, so that a cut file shows. The typed tables are left out: they are projected anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import zstandard
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox
from sqlalchemy import Connection, Table, insert, select

from carecoord_desktop.common import clock
from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.segment import peeked
from carecoord_hub import attachments, audit
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import in_transaction, rows, run, steady
from carecoord_hub.hub import Hub
from carecoord_hub.tables import backup as backup_table
from carecoord_hub.tables import metadata

ENDING = ".cchub"
_MAGIC = b"CCHUB\x01"
_ROWS_IN_A_BOX = 1000
_LEVEL = 3
_MOST_INFLATED = 1_000_000_000


class BackupDamaged(Exception):
    """The file is cut, changed, of another hub, or not a backup."""


@dataclass(frozen=True)
class Contents:
    """What a backup holds: rows by table, the last number of every log (replica, kind), whole attachments."""

    counts: dict[str, int]
    logs: dict[tuple[bytes, str], int]
    attachments: list[tuple[bytes, bytes]]

    @property
    def operations(self) -> int:
        """How many operations lie in it."""
        return self.counts["change"]


def make_backup(hub: Hub, folder: Path, now_ms: int) -> tuple[Path, Contents]:
    """Write a backup, read all of it back, mark what it holds as durable; return the file and its contents.

    Raises:
        BackupDamaged: if what was read back is not what was written; then nothing is marked.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    stamp = clock.from_ms(now_ms).strftime("%Y%m%dT%H%M%S") + f"{now_ms % 1000:03}Z"
    place = folder / f"hub-{stamp}{ENDING}"
    beside = place.with_suffix(".new")
    opened = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(opened, "wb") as out:
        out.write(_MAGIC)
        with hub.engine.begin() as connection:
            for box in _boxes(hub, connection):
                out.write(len(box).to_bytes(4, "big") + box)
        out.flush()
        os.fsync(out.fileno())
    contents = verify_backup(hub.backup_key, beside)
    beside.replace(place)
    in_transaction(hub.engine, lambda connection: _mark(hub, connection, place.name, contents, now_ms))
    return place, contents


def verify_backup(key: bytes, place: Path) -> Contents:
    """Read a backup to its end, every segment in it included; return what it holds.

    Raises:
        BackupDamaged: if it is cut, changed, of another hub, or no backup.
    """
    counts = {table.name: 0 for table in metadata.sorted_tables}
    logs: dict[tuple[bytes, str], int] = {}
    kept: dict[tuple[bytes, str], int] = {}
    whole: list[tuple[bytes, bytes]] = []
    for table, found in read_boxes(key, place):
        counts[table.name] += len(found)
        for row in found:
            values = dict(zip(table.columns.keys(), row, strict=True))
            if table.name == "replica":
                logs[values["id"], values["kind"]] = values["last"]
            if table.name == "attachment" and values["is_whole"]:
                whole.append((values["chart"], values["sha256"]))
            if table.name == "segment":
                _check_segment(values)
                log = (values["replica"], values["kind"])
                kept[log] = max(values["last"], kept.get(log, 0))
    if any(kept.get(log, 0) != last for log, last in logs.items()):
        raise BackupDamaged("a segment is missing")
    return Contents(counts, logs, whole)


def read_boxes(key: bytes, place: Path) -> Iterator[tuple[Table, list[Any]]]:
    """Yield the rows of a backup, table by table in the order in which they can be inserted.

    Raises:
        BackupDamaged: as soon as something is not as it was written.
    """
    box, count, number = SecretBox(key), 0, 0
    with place.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise BackupDamaged("this is no backup of a hub")
        while True:
            part = _unboxed(box, file.read(int.from_bytes(file.read(4), "big")), number)
            number += 1
            if part.table == "":
                break
            count += len(part.rows)
            yield metadata.tables[part.table], part.rows
        if part.count != count or file.read(1):
            raise BackupDamaged("the end is not where it should be")


class _Part(msgspec.Struct, array_like=True):
    number: int
    table: str
    rows: list[list[Any]]
    count: int = 0


def _boxes(hub: Hub, connection: Connection) -> Iterator[bytes]:
    """Yield the boxes of one moment."""
    steady(connection)
    box, number, count = SecretBox(hub.backup_key), 0, 0
    for table in metadata.sorted_tables:
        if table is backup_table:
            continue
        found = connection.execution_options(yield_per=_ROWS_IN_A_BOX).execute(select(table))
        for some in found.partitions():
            yield _boxed(box, _Part(number, str(table.name), [list(row) for row in some]))
            number, count = number + 1, count + len(some)
    yield _boxed(box, _Part(number, "", [], count))


def _boxed(box: SecretBox, part: _Part) -> bytes:
    packed = zstandard.ZstdCompressor(level=_LEVEL).compress(msgspec.msgpack.encode(part))
    return bytes(box.encrypt(packed))


def _unboxed(box: SecretBox, content: bytes, number: int) -> _Part:
    try:
        packed = box.decrypt(content)
        plain = zstandard.ZstdDecompressor().decompress(packed, max_output_size=_MOST_INFLATED)
        part = msgspec.msgpack.decode(plain, type=_Part)
    except (CryptoError, ValueError, zstandard.ZstdError, msgspec.MsgspecError):
        raise BackupDamaged("the backup is cut, changed, or of another hub") from None
    if part.number != number or part.table not in {*metadata.tables, ""}:
        raise BackupDamaged("parts of the backup are missing or out of order")
    return part


def _check_segment(values: dict[str, Any]) -> None:
    try:
        segment = peeked(values["content"])
    except Unreadable:
        raise BackupDamaged("a segment cannot be read") from None
    if (segment.replica.bytes, segment.first, segment.last) != (
        values["replica"], values["first"], values["last"]
    ):  # fmt: skip
        raise BackupDamaged("a segment is not what it is listed as")


def _mark(hub: Hub, connection: Connection, name: str, contents: Contents, now_ms: int) -> None:
    for (replica, kind), last in sorted(contents.logs.items()):
        run(
            connection, "UPDATE replica SET durable = ? WHERE id = ? AND kind = ? AND durable < ?",
            last, replica, kind, last,
        )  # fmt: skip
    attachments.mark_durable(connection, contents.attachments)
    run(connection, "INSERT INTO backup (name, made_ms, verified_ms) VALUES (?, ?, ?)", name, now_ms, now_ms)
    told = {"name": name, "operations": contents.operations}
    audit.note(connection, hub.audit_key, audit.OFFICE_CHAIN, now_ms, HubDeed.BACKUP, told)


def newest_backup(folder: Path) -> Path | None:
    """Return the newest backup of a folder."""
    return max(folder.glob(f"hub-*{ENDING}"), key=lambda place: place.name, default=None)


def insert_rows(connection: Connection, table: Table, found: list[list[Any]]) -> None:
    """Write rows of a backup into their table."""
    names = table.columns.keys()
    connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in found])


def backup_times(connection: Connection) -> list[int]:
    """Return when backups were verified, the newest first."""
    return [row.verified_ms for row in rows(connection, "SELECT verified_ms FROM backup ORDER BY 1 DESC")]
