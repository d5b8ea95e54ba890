"""The line between laptop and hub: the shared proxy, which counts bytes and requests and can be slow."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from benchmarks.sync_workload.documents import SHARED
from benchmarks.sync_workload.machine import free_port

FAST = ()
SLOW = ("--rtt-ms", "600", "--kbit", "128")
"""The poor line that the targets are written for."""


@dataclass(frozen=True)
class Traffic:
    """What has passed since the last look: bytes of TCP each way, requests, connections."""

    up: int
    down: int
    requests: int
    connections: int


@dataclass(frozen=True)
class MeteredLine:
    """A line in front of a port."""

    port: int
    control: subprocess.Popen[str]

    def traffic(self) -> Traffic:
        """Return what passed, and count from zero again."""
        told = json.loads(self._say("stats"))
        self._say("reset")
        return Traffic(told["up"], told["down"], told["turns"], told["conns"])

    def _say(self, word: str) -> str:
        _end(self.control.stdin).write(word + "\n")
        _end(self.control.stdin).flush()
        return str(_end(self.control.stdout).readline())


@contextmanager
def line_to(port: int, how: tuple[str, ...] = FAST) -> Iterator[MeteredLine]:
    """Run a line to a port of this machine."""
    listen = free_port()
    command: list[str | Path] = [
        sys.executable,
        SHARED / "proxy.py",
        "--listen",
        str(listen),
        "--to",
        str(port),
        *how,
    ]
    running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        _end(running.stdout).readline()
        yield MeteredLine(listen, running)
    finally:
        running.terminate()
        running.wait(timeout=10)


def _end(pipe: IO[Any] | None) -> IO[Any]:
    assert pipe is not None
    return pipe
