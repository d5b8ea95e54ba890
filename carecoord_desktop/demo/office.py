"""The office of the demo day: `carecoord-hub` on SQLite as a process, told what to do by commands."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

READY_S, COMMAND_S = 60.0, 120.0
_LOOPBACK = "127.0.0.1"


class OfficeSilent(Exception):
    """The hub did not start or refused a command; the message is what it said."""


def can_run_a_hub() -> bool:
    """Return whether what a hub needs is installed here: the extra `hub`."""
    return all(find_spec(name) is not None for name in ("starlette", "uvicorn"))


class DemoOffice:
    """A hub with its database and keys in `folder`, at a free port of this machine while it is started."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = _free_port()
        self._hub: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where laptops reach it."""
        return f"http://{_LOOPBACK}:{self._port}"

    def start(self) -> None:
        """Serve, and return as soon as the hub answers.

        Raises:
            OfficeSilent: if it does not.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        log = self._folder / "hub.log"
        with log.open("ab") as heard:
            self._hub = subprocess.Popen(  # noqa: S603 - our own words
                self._words("serve", "--port", str(self._port)), stdout=heard, stderr=heard
            )
        ends = time.monotonic() + READY_S
        while not _answers(self._port):
            if self._hub.poll() is not None or time.monotonic() > ends:
                self.stop()
                raise OfficeSilent(f"The hub does not start; {log} says why.")
            time.sleep(0.05)

    def stop(self) -> None:
        """End the hub, if it runs; it finishes what it is answering."""
        hub, self._hub = self._hub, None
        if hub is not None:
            hub.terminate()
            try:
                hub.wait(READY_S)
            except subprocess.TimeoutExpired:
                hub.kill()
                hub.wait()

    def tell(self, *words: object) -> Any:
        """Return the document that a command of `carecoord-hub` answers.

        Raises:
            OfficeSilent: if it refuses.
        """
        done = subprocess.run(  # noqa: S603 - our own words
            [*self._words(*words), "--json"], capture_output=True, text=True, timeout=COMMAND_S, check=False
        )
        if done.returncode != 0:
            raise OfficeSilent(" ".join(done.stderr.split()))
        return json.loads(done.stdout)

    def hire(self, name: str, role: str) -> str:
        """Add a worker and return the code for her laptop."""
        self.tell("user", "add", name, "--role", role)
        return str(self.tell("enroll", name)["code"])

    def _words(self, *words: object) -> list[str]:
        database = f"sqlite:///{self._folder.absolute() / 'hub.sqlite'}"
        return [sys.executable, "-m", "carecoord_hub", *map(str, words), "--database", database]


def _answers(port: int) -> bool:
    try:
        socket.create_connection((_LOOPBACK, port), timeout=1).close()
    except OSError:
        return False
    return True


def _free_port() -> int:
    with socket.create_server((_LOOPBACK, 0)) as door:
        return int(door.getsockname()[1])
