"""The floor: the same changes as one compressed body, and nothing else said.

Values stand in columns by kind of change, type and field; ids stand once; MessagePack, zstd 19. Whoever
signs, proves, merges, limits scope or audits pays on top of this.
"""

from __future__ import annotations

import http.client
import http.server
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from time import perf_counter
from typing import Any
from uuid import UUID

import msgspec
import zstandard

from benchmarks.sync_workload.documents import Document, Workload, milliseconds

ROUND_TRIP_S, BYTES_PER_S = 0.6, 16_000
"""The slow link: 600 ms there and back, 128 kbit/s each way."""

_BEGINNING_MS = 1_704_067_200_000  # 2024, so that moments are small numbers
_UUID_CHARS, _MOMENT_CHARS = 36, 24


@dataclass(frozen=True)
class Floor:
    """Bytes of the one body each way."""

    up: int
    down: int

    @property
    def formula_s(self) -> float:
        """Seconds on the slow link: a connection, one request, and the bytes."""
        return 2 * ROUND_TRIP_S + (self.up + self.down) / BYTES_PER_S


def packed(workload: Workload, changes: Sequence[Document]) -> bytes:
    """Return changes as one body."""
    body = msgspec.msgpack.encode(_columns(workload, changes))
    return zstandard.ZstdCompressor(level=19).compress(body)


@contextmanager
def server() -> Iterator[int]:
    """Run a hub that knows nothing at the port it yields: it answers with as many bytes as it is asked."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Echo) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield running.server_port
        running.shutdown()


def sent_s(port: int, floor: Floor) -> float:
    """Return how long one request with so many bytes up and down really takes over the line at a port."""
    began = perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.request("POST", f"/{floor.down}", bytes(floor.up))
    received = connection.getresponse().read()
    connection.close()
    assert len(received) == floor.down
    return perf_counter() - began


class _Echo(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:  # the library's name
        """Read the body, answer with the number of bytes in the path."""
        self.rfile.read(int(self.headers["Content-Length"]))
        size = int(self.path[1:])
        self.send_response(200)
        self.send_header("Content-Length", str(size))
        self.end_headers()
        self.wfile.write(bytes(size))

    def log_message(self, format: str, *args: Any) -> None:  # the library's name
        """Say nothing."""


class _Ids:
    """Ids in the order of their first use; elsewhere each is its number."""

    def __init__(self) -> None:
        self.places: dict[bytes, int] = {}

    def told(self, value: Any) -> Any:
        value = _short(value)
        return self.places.setdefault(value, len(self.places)) if isinstance(value, bytes) else value


def _columns(workload: Workload, changes: Sequence[Document]) -> list[Any]:
    ids = _Ids()
    every_name = dict.fromkeys(chain.from_iterable(workload.columns.values()))
    numbers = {name: number for number, name in enumerate(every_name)}
    groups: dict[tuple[str, str], list[Document]] = {}
    for change in changes:
        groups.setdefault((change["op"], change["type"]), []).append(change)
    told = [
        [
            op,
            kind,
            _made(group, workload.columns[kind], ids) if op == "insert" else _edited(group, numbers, ids),
        ]
        for (op, kind), group in groups.items()
    ]
    return [b"".join(ids.places), told]


def _made(group: Sequence[Document], names: Sequence[str], ids: _Ids) -> list[list[Any]]:
    columns = []
    for name in names:
        if name == "answers":  # the form knows the order of its questions
            columns.append([list(map(_short, one["set"][name].values())) for one in group])
        elif name == "updated_at":
            columns.append([_short(one["set"][name]) - _short(one["set"]["created_at"]) for one in group])
        elif name != "type":
            columns.append([ids.told(one["set"].get(name)) for one in group])
    return columns


def _edited(group: Sequence[Document], numbers: dict[str, int], ids: _Ids) -> list[list[Any]]:
    written = ("updated_at", "updated_by")
    return [
        [ids.told(one["id"]) for one in group],
        [_short(one["set"]["updated_at"]) for one in group],
        [ids.told(one["set"]["updated_by"]) for one in group],
        [
            {numbers[name]: _short(value) for name, value in one["set"].items() if name not in written}
            for one in group
        ],
    ]


def _short(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _short(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return list(map(_short, value))
    if not isinstance(value, str):
        return value
    if len(value) == _MOMENT_CHARS and value[-1] == "Z" and value[10] == "T":
        return milliseconds(value) - _BEGINNING_MS
    if len(value) == _UUID_CHARS and value[8] == value[13] == value[18] == value[23] == "-":
        return UUID(value).bytes
    return value
