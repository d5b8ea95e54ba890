"""The office of the district: the hub's own functions over a simulated disk, its users, its backups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.sync.asking import Answer
from carecoord_desktop.sync.wire.messages import BackfillFrame, ExchangeReply, ManifestReply, Signed
from carecoord_desktop.sync.wire.operations import WireOperation
from carecoord_desktop.sync.wire.rows import RowsIn, WireRow, unpack_rows
from carecoord_hub import custody, grants, migrations, office
from carecoord_hub.backup import make_backup
from carecoord_hub.database import in_transaction
from carecoord_hub.hub import Hub
from carecoord_hub.restoring import restore
from carecoord_hub.service import answered
from tests.simulation.disk import Disk
from tests.simulation.frames import frames_of
from tests.simulation.ledger import Ledger, Saved
from tests.simulation.promises import Broken


class Office:
    """The hub and what its staff does. `users` are the hub's ids of users, by the worker's id."""

    def __init__(
        self, hub: Hub, disk: Disk, users: Mapping[UUID, bytes], ledger: Ledger, now: HeldClock
    ) -> None:
        self.hub, self.disk, self.users, self.clock = hub, disk, users, now
        self._ledger = ledger
        self.lives = 1
        self._folder = backup_folder()
        self._backup: Path | None = None
        self.backed_up: set[bytes] = set()
        """The operations that the newest backup holds."""

    def answer(self, path: str, body: bytes) -> Answer:
        """Return what the hub answers to a request; rows that go out are checked against the grants."""
        now_ms = self._now_ms()
        reply = answered(self.hub, path, body, now_ms)
        content = reply.body if reply.frames is None else b"".join(reply.frames)
        answer = Answer(reply.status, content, retry_after_s=reply.retry_after_s)
        if reply.status == 200:
            self._serves_only_the_granted(path, body, content)
        return answer

    def _serves_only_the_granted(self, path: str, body: bytes, content: bytes) -> None:
        device = msgspec.msgpack.decode(body, type=Signed).device
        charts = {row.chart.bytes for row in _rows(path, content)}
        with self.reading() as connection:
            user = connection.exec_driver_sql(
                "SELECT user_id FROM device WHERE id = ?", (device,)
            ).scalar_one()
            granted = grants.active_grants(connection, user, self._now_ms()).keys()
        if not charts <= granted:
            raise Broken("SYNC-I5 confinement", f"{path} served rows of charts that were not granted")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Look into the hub's database."""
        self.disk.lose_what_is_open()
        with self.disk.engine.begin() as connection:
            yield connection

    def operations(self) -> set[bytes]:
        """Return the ids of all operations at the office."""
        with self.reading() as connection:
            return set(connection.exec_driver_sql("SELECT op_id FROM change").scalars())

    def state(self) -> tuple[int, ...]:
        """Return how far the stream and the users' scopes have come."""
        with self.reading() as connection:
            head = connection.exec_driver_sql("SELECT seq FROM stream_head").scalars().all()
            scopes = connection.exec_driver_sql("SELECT scope FROM user_ ORDER BY id").scalars().all()
            return (*head, *scopes)

    def charts(self) -> list[UUID]:
        """Return the patients' charts that the office knows."""
        with self.reading() as connection:
            known = connection.exec_driver_sql("SELECT id FROM record WHERE entity = 'patient' ORDER BY id")
            return [UUID(bytes=row) for row in known.scalars()]

    def granted(self, worker: UUID) -> set[UUID]:
        """Return the charts that a worker's user has now."""
        with self.reading() as connection:
            found = grants.active_grants(connection, self.users[worker], self._now_ms())
            return {UUID(bytes=chart) for chart in found}

    def move(self, chart: UUID, luck: Random) -> str:
        """Give a chart to one user and take it from all others."""
        to = luck.choice(list(self.users))
        with self.reading() as connection:
            for worker, user in self.users.items():
                if worker != to:
                    grants.revoke(connection, user, chart.bytes, self._now_ms(), "moved")
            generation = grants.grant(connection, self.users[to], chart.bytes, self._now_ms(), "moved")
        return f"the office moves {_last(chart)} to {_last(to)}, generation {generation}"

    def give_or_take(self, chart: UUID, luck: Random) -> str:
        """Give a chart to one more user, or take it from one."""
        worker = luck.choice(list(self.users))
        with self.reading() as connection:
            if grants.revoke(connection, self.users[worker], chart.bytes, self._now_ms(), "taken"):
                return f"the office takes {_last(chart)} from {_last(worker)}"
            grants.grant(connection, self.users[worker], chart.bytes, self._now_ms(), "given")
        return f"the office gives {_last(chart)} to {_last(worker)}"

    def give_to_all(self, chart: UUID) -> None:
        """Give a chart to everybody."""
        with self.reading() as connection:
            for user in self.users.values():
                grants.grant(connection, user, chart.bytes, self._now_ms(), "shared")

    def edit(self, luck: Random) -> str:
        """Write who coordinates a patient."""
        charts = self.charts()
        if not charts:
            return "the office has nobody to coordinate yet"
        chart, worker = luck.choice(charts), luck.choice(list(self.users))
        in_transaction(
            self.hub.engine,
            lambda connection: office.set_coordinator(self.hub, connection, [chart], worker, self._now_ms()),
        )
        self.note_own()
        return f"the office lets {_last(worker)} coordinate {_last(chart)}"

    def note_own(self) -> None:
        """Take down in the ledger what the office itself has written."""
        with self.reading() as connection:
            for row in connection.exec_driver_sql(
                "SELECT replica, first FROM segment WHERE kind = 'operations' AND replica = ?",
                (self.hub.replica.bytes,),
            ).all():
                self._ledger.note(
                    _saved(said)
                    for said in custody.operations_of(connection, row.replica, row.first)
                    if said.op_id not in self._ledger.saved
                )

    def back_up(self) -> None:
        """Make a backup and verify it; what it holds is durable."""
        self.clock.move(timedelta(seconds=1))
        with self._here():
            self._backup, _ = make_backup(self.hub, self._folder, self._now_ms())
        self.backed_up = self.operations()

    def restore(self) -> bool:
        """Put the newest backup back into an empty database; return whether there is one."""
        if self._backup is None:
            return False
        self.disk.put_back(empty_hub())
        with self._here():
            hub, _ = restore(self.disk.engine, self.hub.keys, self._backup, self._now_ms())
        self.hub = replace(hub, random=self.hub.random)
        self.lives += 1
        self.note_own()
        return True

    @contextmanager
    def _here(self) -> Iterator[None]:
        with clock.reading_from(self.clock):
            yield

    def _now_ms(self) -> int:
        return clock.to_ms(self.clock.at)


@cache
def empty_hub() -> Any:
    """Return the image of a database that is migrated and in which no hub was founded."""
    disk = Disk()
    migrations.bring_up_to_date(disk.engine)
    return disk.image()


def backup_folder() -> Path:
    """Return this process's folder for backups; a seed's are overwritten by the next."""
    return Path(_kept_folder().name)


@cache
def _kept_folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="carecoord-simulation-")


def _rows(path: str, content: bytes) -> list[WireRow]:
    """Return the rows of an answer."""
    if path == "/v1/charts":
        stream, frames = RowsIn(), [one.body for one in frames_of(Answer(200, content)) if one.body]
        packed = [msgspec.msgpack.decode(frame, type=BackfillFrame).rows for frame in frames]
        return [row for part in packed if part for row in stream.unpack(part)]
    if path == "/v1/exchange":
        page = msgspec.msgpack.decode(content, type=ExchangeReply).page
    elif path == "/v1/repair":
        page = msgspec.msgpack.decode(content, type=ManifestReply).page
    else:
        return []
    return unpack_rows(page) if page else []


def _saved(said: WireOperation) -> Saved:
    fields = MappingProxyType(dict(said.fields))
    return Saved(
        said.op_id, said.entity, said.record_id, said.chart, fields, said.base, said.author, "the office"
    )


def _last(record_id: UUID) -> str:
    return str(record_id)[-4:]
