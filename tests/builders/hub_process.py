"""A hub as it runs at an office: `carecoord-hub serve` in processes of its own, over PostgreSQL or SQLite."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.common import clock
from carecoord_desktop.features.team.records import Role
from carecoord_hub import grants, users
from carecoord_hub.backup import make_backup
from carecoord_hub.enrollment import issue_code
from carecoord_hub.hub import Hub
from carecoord_hub.settings import Settings
from tests.builders.lifeline import ends_with_us

READY_S = 30.0
HOUSE = Path(__file__).resolve().parents[2]


class HubProcess:
    """One running hub; its staff works beside it, as the command line does."""

    def __init__(self, database: str, folder: Path, workers: int = 2) -> None:
        self.settings = Settings.of(database, folder)
        self.port = _free_port()
        self._words = [
            sys.executable, "-m", "carecoord_hub", "serve", "--database", database, "--folder", str(folder),
            "--port", str(self.port), "--workers", str(workers),
        ]  # fmt: skip
        self._process = self._started()
        self.hub: Hub = self.settings.opened()

    @property
    def address(self) -> tuple[str, int]:
        """Where it answers."""
        return "127.0.0.1", self.port

    def join(self, name: str) -> str:
        """Add somebody to the office and return a code for her laptop."""
        with self.hub.engine.begin() as connection:
            user = users.add_user(self.hub, connection, name, Role.COORDINATOR, clock.now_ms())
            return issue_code(self.hub, connection, user, clock.now_ms())

    def move(self, chart: str, to: str, *, away_from: str) -> None:
        """Give a chart to somebody and take it from somebody."""
        with self.hub.engine.begin() as connection:
            giver, taker = (users.user_named(connection, name).id for name in (away_from, to))
            chart_id = UUID(chart).bytes
            grants.revoke(connection, giver, chart_id, clock.now_ms(), "moved")
            grants.grant(connection, taker, chart_id, clock.now_ms(), "moved")

    def give(self, chart: str, to: str) -> None:
        """Give a chart to somebody more."""
        with self.hub.engine.begin() as connection:
            user = users.user_named(connection, to).id
            grants.grant(connection, user, UUID(chart).bytes, clock.now_ms(), "given")

    def back_up(self) -> Path:
        """Make a backup; what it holds is durable."""
        place, _ = make_backup(self.hub, self.settings.backups, clock.now_ms())
        return place

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Look into the database."""
        with self.hub.engine.begin() as connection:
            yield connection

    def operations(self) -> list[str]:
        """Return the applied operations that lie here, by id."""
        with self.reading() as connection:
            found = connection.exec_driver_sql("SELECT op_id FROM change WHERE is_applied").scalars()
            return [bytes(op_id).hex() for op_id in found]

    def known(self) -> set[str]:
        """Return every operation that lies here, applied or held, by id."""
        with self.reading() as connection:
            found = connection.exec_driver_sql("SELECT op_id FROM change").scalars()
            return {bytes(op_id).hex() for op_id in found}

    def rows(self) -> dict[str, list[str]]:
        """Return every record: its document and heads as they are stored."""
        with self.reading() as connection:
            found = connection.exec_driver_sql("SELECT id, doc, heads FROM record").all()
            return {bytes(row.id).hex(): [row.doc, row.heads] for row in found}

    def kill_a_worker(self) -> None:
        """Kill -9 one of the processes that answer; the others go on."""
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        if children:
            os.kill(int(children[-1]), signal.SIGKILL)

    def kill(self) -> None:
        """Kill -9 all of it and start it anew."""
        self._end()
        self._process = self._started()

    def close(self) -> None:
        """End it for good."""
        self._end()
        self.hub.engine.dispose()

    def _end(self) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(10)

    def _started(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            self._words, cwd=HOUSE, start_new_session=True, preexec_fn=ends_with_us(signal.SIGTERM)
        )
        until = time.monotonic() + READY_S
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            except OSError:
                assert process.poll() is None, "the hub does not start"
                time.sleep(0.05)
            else:
                return process
        raise TimeoutError("the hub does not answer")


@contextmanager
def a_hub_process(database: str, folder: Path, workers: int = 2) -> Iterator[HubProcess]:
    """Run a hub until the end of the block."""
    hub = HubProcess(database, folder, workers)
    try:
        yield hub
    finally:
        hub.close()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port: int = door.getsockname()[1]
        return port
