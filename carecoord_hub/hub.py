"""One hub: its database, its keys, its id; every part works on this and holds no state of its own."""

from __future__ import annotations

import hmac
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Engine

from carecoord_desktop.features import all_records
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.sync.wire.keys import Keys
from carecoord_hub.database import first, run

_RECORDS = all_records  # importing it declares every kind of record

NONCE_BYTES = 16


class NotFounded(Exception):
    """The database has no hub in it yet, or the keys beside it belong to another hub."""


@dataclass(frozen=True)
class Hub:
    """A hub at work. `random` is where ids and nonces come from; a simulation hands in its own.

    `earlier` are the replicas under which the office wrote before it was restored: what they wrote counts on.
    """

    engine: Engine
    keys: Keys
    id: UUID
    name: str
    replica: UUID
    random: Callable[[int], bytes] = secrets.token_bytes
    earlier: frozenset[UUID] = frozenset()

    @property
    def offices(self) -> frozenset[UUID]:
        """Every replica under which the office has ever written."""
        return self.earlier | {self.replica}

    @property
    def audit_key(self) -> bytes:
        """The key that seals the hub's audit lines."""
        return hmac.digest(self.keys.sign_seed, b"carecoord hub audit", "sha256")

    @property
    def backup_key(self) -> bytes:
        """The key that backups are encrypted with."""
        return hmac.digest(self.keys.box_seed, b"carecoord hub backup", "sha256")

    def new_id(self) -> bytes:
        """Return 16 random bytes for a user, a nonce or another name of the hub's own making."""
        return self.random(NONCE_BYTES)


class _KeyFile(msgspec.Struct):
    sign_seed: bytes
    box_seed: bytes


def found_hub(
    engine: Engine, keys: Keys, name: str, random: Callable[[int], bytes] = secrets.token_bytes
) -> Hub:
    """Return the hub of a migrated database; an empty one becomes a new hub with these keys.

    Raises:
        NotFounded: if the database belongs to a hub with other keys.
    """
    with engine.begin() as connection:
        known = read_meta(connection)
        if not known:
            known = {
                "id": UUID(bytes=random(16), version=4).hex, "replica": UUID(bytes=random(16), version=4).hex,
                "name": name, "sign_key": keys.sign_key.hex(), "epoch": "1",
            }  # fmt: skip
            for word, value in known.items():
                run(connection, "INSERT INTO hub_meta (name, value) VALUES (?, ?)", word, value)
            run(connection, "INSERT INTO stream_head (shard, seq) VALUES (0, 0)")
            run(
                connection, "INSERT INTO chart (id, max_seq, digest, record_count) VALUES (?, 0, ?, 0)",
                OFFICE_CHART.bytes, bytes(16),
            )  # fmt: skip
    if known["sign_key"] != keys.sign_key.hex():
        raise NotFounded("this database belongs to a hub with other keys; bring its key file")
    earlier = frozenset(map(UUID, known.get("earlier", "").split()))
    return Hub(engine, keys, UUID(known["id"]), known["name"], UUID(known["replica"]), random, earlier)


def rotate_replica(connection: Connection, random: Callable[[int], bytes] = secrets.token_bytes) -> None:
    """Let the office write under a new replica: laptops may know of numbers that a restore took back."""
    known = read_meta(connection)
    earlier = " ".join([*known.get("earlier", "").split(), known["replica"]])
    for name, value in (("replica", UUID(bytes=random(16), version=4).hex), ("earlier", earlier)):
        run(
            connection,
            "INSERT INTO hub_meta (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name, value,
        )  # fmt: skip


def read_meta(connection: Connection) -> dict[str, str]:
    """Return what the hub remembers about itself, by name; empty before it is founded."""
    found = run(connection, "SELECT name, value FROM hub_meta")
    return {row.name: row.value for row in found}


def epoch_of(connection: Connection) -> int:
    """Return the number of this life of the database; a restore begins a new one."""
    row = first(connection, "SELECT value FROM hub_meta WHERE name = 'epoch'")
    return 0 if row is None else int(row.value)


def read_keys(file: Path) -> Keys:
    """Return the hub's keys from their file, which is made with fresh keys if it is not there."""
    if not file.exists():
        write_keys(file, Keys.new())
    found = msgspec.json.decode(file.read_bytes(), type=_KeyFile)
    return Keys(found.sign_seed, found.box_seed)


def write_keys(file: Path, keys: Keys) -> None:
    """Write the keys where only the hub's account can read them."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "wb") as out:
        out.write(msgspec.json.encode(_KeyFile(keys.sign_seed, keys.box_seed)))
        out.flush()
        os.fsync(out.fileno())
