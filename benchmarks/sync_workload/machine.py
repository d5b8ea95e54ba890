"""Ports, processor time and certificates of the machine that measures."""

from __future__ import annotations

import os
import socket
import subprocess
from collections.abc import Iterable
from pathlib import Path

_TICKS_PER_S = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """Return a port of this machine that nobody listens at."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


def processor_s(roots: Iterable[int]) -> float:
    """Return the processor time of these processes and everything they started, in seconds."""
    parents, spent = {}, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                told = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except (FileNotFoundError, ProcessLookupError):
                continue  # it ended while we looked
            parents[int(entry.name)] = int(told[1])
            spent[int(entry.name)] = sum(map(int, told[11:15])) / _TICKS_PER_S
    wanted = set(roots)
    while more := {child for child, parent in parents.items() if parent in wanted} - wanted:
        wanted |= more
    return sum(spent.get(process, 0.0) for process in wanted)


def own_certificate(folder: Path) -> tuple[Path, Path]:
    """Return the files of a key and a certificate for this machine that nobody else has signed."""
    key, certificate = folder / "tls.key", folder / "tls.pem"
    made: list[str | Path] = [
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost",
        "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost",
    ]  # fmt: skip
    subprocess.run(made, check=True, timeout=30, capture_output=True)
    return key, certificate
