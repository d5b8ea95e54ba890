"""A real hub for benchmarks, its own server processes at PostgreSQL or SQLite, and who fills it."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import httpx2
from sqlalchemy import Connection

from benchmarks.sync_workload.documents import Change
from benchmarks.sync_workload.machine import free_port, processor_s
from benchmarks.sync_workload.records import KINDS
from carecoord_desktop.common import clock
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.record import Local, table_of
from carecoord_desktop.sync.wire.operations import WireOperation
from carecoord_hub import grants, users
from carecoord_hub.database import in_transaction, open_database
from carecoord_hub.enrollment import issue_code
from carecoord_hub.hub import Hub
from carecoord_hub.migrations import bring_up_to_date
from carecoord_hub.settings import Settings
from tests.builders.hubs import FieldLaptop
from tests.builders.postgres import a_postgres_server

OPERATIONS_AT_ONCE = 200
READY_S = 30
_LASTING = {"fsync": "on", "full_page_writes": "on", "shared_buffers": "512MB", "max_wal_size": "4GB"}
"""PostgreSQL as an office runs it, where a commit is on the disk."""


@dataclass
class Office:
    """A hub in this process, for filling, and where its server processes answer."""

    hub: Hub
    settings: Settings
    port: int = 0
    scheme: str = "http"
    processes: list[int] = field(default_factory=list)

    def processor_s(self) -> float:
        """Return the processor time of servers and database so far, in seconds."""
        return processor_s(self.processes)

    def code_for(self, name: str) -> str:
        """Add a coordinator and return a code with which her laptop may join."""

        def made(connection: Connection) -> str:
            user = users.add_user(self.hub, connection, name, Role.COORDINATOR, clock.now_ms())
            return issue_code(self.hub, connection, user, clock.now_ms())

        return in_transaction(self.hub.engine, made)

    def grant(self, name: str, charts: Sequence[UUID]) -> None:
        """Give charts to somebody."""
        with self.hub.engine.begin() as connection:
            user = users.user_named(connection, name)
            for chart in charts:
                grants.grant(connection, user.id, chart.bytes, clock.now_ms(), "assigned")

    def field_laptop(self, name: str, seed: int) -> FieldLaptop:
        """Return an enrolled laptop without a store, which talks to the hub in this process."""
        laptop = FieldLaptop.new(self.hub, seed)
        laptop.now_ms = clock.now_ms()
        laptop.join(self.code_for(name))
        return laptop


@dataclass
class Writer:
    """Somebody else's laptop that sends changes: it knows which operation each value came from."""

    laptop: FieldLaptop
    heads: dict[tuple[UUID, str], bytes] = field(default_factory=dict)

    def send(self, changes: Sequence[Change]) -> None:
        """Send changes to the hub, so many operations at once."""
        operations = list(map(self._said, changes))
        for start in range(0, len(operations), OPERATIONS_AT_ONCE):
            reply = self.laptop.send(*operations[start : start + OPERATIONS_AT_ONCE])
            assert [verdict.outcome for verdict in reply.verdicts] == ["stored"]
            assert not reply.verdicts[0].held, reply.verdicts[0].held[0]

    def _said(self, change: Change) -> WireOperation:
        fields = change.wire_fields
        base = {} if change.is_new else {name: (self._head(change.record_id, name),) for name in fields}
        said = self.laptop.says(change.kind.kind(), change.record_id, change.chart, fields, base)
        for name in fields if not change.is_new else ("",):
            self.heads[change.record_id, name] = said.op
        return said

    def _head(self, record_id: UUID, name: str) -> bytes:
        return self.heads.get((record_id, name)) or self.heads[record_id, ""]


@contextmanager
def an_office(
    folder: Path, database: str, workers: int, certificate: Sequence[Path] = ()
) -> Iterator[Office]:
    """Run a hub with so many server processes at a `postgresql` or a `sqlite` database of its own."""
    folder.mkdir()
    server = a_postgres_server(**_LASTING) if database == "postgresql" else nullcontext()
    with server as postgres:
        url = f"sqlite:///{folder / 'hub.sqlite'}" if postgres is None else postgres.new_database()
        settings = Settings(url, folder)
        engine = open_database(url)
        bring_up_to_date(engine)
        Local.metadata.create_all(engine, [table_of(kind) for kind in KINDS.values()])
        engine.dispose()
        office = Office(settings.opened(), settings)
        if postgres is not None:
            office.processes.append(postgres_id(postgres.folder))
        with _served(office, workers, certificate):
            yield office
        office.hub.engine.dispose()


def postgres_id(folder: Path) -> int:
    """Return the process of the PostgreSQL server in a folder."""
    return int((folder / "data" / "postmaster.pid").read_text().split()[0])


@contextmanager
def _served(office: Office, workers: int, certificate: Sequence[Path]) -> Iterator[None]:
    if not workers:
        yield
        return
    office.port, office.scheme = free_port(), "https" if certificate else "http"
    command = [sys.executable, "-m", "benchmarks.sync_workload.serve", str(office.port), str(workers)]
    running = subprocess.Popen(
        [*command, *map(str, certificate)], env={**os.environ, **office.settings.environment}
    )
    office.processes.append(running.pid)
    try:
        _await_answer(office)
        yield
    finally:
        running.terminate()
        running.wait(timeout=20)


def _await_answer(office: Office) -> None:
    until = time.monotonic() + READY_S
    url = f"{office.scheme}://127.0.0.1:{office.port}/v1/time"
    with httpx2.Client(verify=False) as client:  # only asks whether somebody is there
        while True:
            try:
                client.post(url, content=secrets.token_bytes(8))
                return
            except httpx2.TransportError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)
