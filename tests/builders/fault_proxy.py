"""A bad line between laptop and hub: a TCP proxy of ours that loses, cuts, repeats, delays and slows.

It reads HTTP/1.1 just far enough to know where a request and its answer end, so that a fault strikes at a
known place: before the hub has read, or after it has committed and before the laptop hears of it.
"""

from __future__ import annotations

import random
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum

PATIENCE_S = 60.0
"""How long either side may be silent before the proxy gives a connection up."""

_PIECE = 16_384
_LENGTH = re.compile(rb"^content-length:\s*(\d+)\s*$", re.IGNORECASE | re.MULTILINE)
_CHUNKED = re.compile(rb"^transfer-encoding:\s*chunked\s*$", re.IGNORECASE | re.MULTILINE)


class Harm(Enum):
    """What can happen to one request."""

    NONE = "passes"
    LOSE_REQUEST = "lost before the hub reads it"
    LOSE_REPLY = "lost after the hub answered"
    CUT_REQUEST = "cut while going up"
    CUT_REPLY = "cut while coming down"
    TWICE = "reaches the hub twice"
    LATE = "lost, and reaches the hub after the next request"
    STALL = "stands still for a while"


@dataclass(frozen=True)
class Fault:
    """One harm; `at_byte` of a cut counts from the first byte of the request or reply."""

    harm: Harm = Harm.NONE
    at_byte: int = 0
    seconds: float = 0.0


PASSES = Fault()
Weather = Callable[[str], Fault]
"""Given the path of a request, which fault strikes it."""


def calm(_path: str) -> Fault:
    """Let every request pass."""
    return PASSES


def scripted(*faults: Fault, path: str = "") -> Weather:
    """Strike the first requests (whose path ends in `path`) with these faults in turn; then all is well."""
    left, lock = list(faults), threading.Lock()

    def strike(asked: str) -> Fault:
        with lock:
            return left.pop(0) if left and asked.endswith(path) else PASSES

    return strike


def seeded(seed: int, rate: float, harms: Sequence[Harm] = tuple(Harm)[1:]) -> Weather:
    """Strike each request with probability `rate`, always the same for the same seed."""
    luck, lock = random.Random(seed), threading.Lock()  # noqa: S311 - repeatable, no secret

    def strike(_asked: str) -> Fault:
        with lock:
            if luck.random() >= rate:
                return PASSES
            return Fault(luck.choice(harms), at_byte=luck.randrange(1, 8_000), seconds=luck.random() / 10)

    return strike


@dataclass(frozen=True)
class Line:
    """How slow the line is: time there and back, and how much passes each way. Zero is no limit."""

    round_trip_s: float = 0.0
    bits_per_second: float = 0.0


FAST = Line()
FIELD_LINE = Line(0.6, 128_000)
"""The poor line that the targets are written for."""


@dataclass
class Traffic:
    """What has passed so far, both as seen by the laptop."""

    connections: int = 0
    requests: list[str] = field(default_factory=list)
    bytes_up: int = 0
    bytes_down: int = 0
    struck: list[Harm] = field(default_factory=list)


class FaultProxy:
    """A proxy on a free port of this machine in front of `hub`; see `bad_line`."""

    def __init__(self, hub: tuple[str, int], weather: Weather, line: Line) -> None:
        self.hub, self.weather, self.line = hub, weather, line
        self.traffic = Traffic()
        self.is_cut = False
        """While true every connection is refused: there is no line."""
        self._lock = threading.Lock()
        self._late: list[bytes] = []
        self._open: set[socket.socket] = set()
        self._free_at = {"up": 0.0, "down": 0.0}
        self._door = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._listen, name="bad line", daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """The port that laptops connect to."""
        port: int = self._door.getsockname()[1]
        return port

    @property
    def url(self) -> str:
        """Where a laptop finds the hub, through this line."""
        return f"http://127.0.0.1:{self.port}"

    def close(self) -> None:
        """Hang up on everybody."""
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._thread.join(5)
        with self._lock:
            for connection in self._open:
                _hang_up(connection)

    def _listen(self) -> None:
        while True:
            try:
                laptop, _ = self._door.accept()
            except OSError:
                return
            if self.is_cut:
                _hang_up(laptop)
                continue
            laptop.settimeout(PATIENCE_S)
            self.traffic.connections += 1
            threading.Thread(target=self._serve, args=(laptop,), daemon=True).start()

    def _serve(self, laptop: socket.socket) -> None:
        with self._lock:
            self._open.add(laptop)
        try:
            with suppress(OSError, EOFError):
                time.sleep(self.line.round_trip_s)  # the handshake of TCP
                while request := self._read_up(laptop):
                    if self.is_cut or not self._carry(laptop, request):
                        return
        finally:
            with self._lock:
                self._open.discard(laptop)
            _hang_up(laptop)

    def _read_up(self, laptop: socket.socket) -> bytes:
        """Return one whole request, or nothing where the laptop has hung up."""
        request = read_message(laptop)
        with self._lock:
            self.traffic.bytes_up += len(request)
            if request:
                self.traffic.requests.append(path_of(request))
        return request

    def _carry(self, laptop: socket.socket, request: bytes) -> bool:
        """Carry one request and its answer, or what a fault leaves of them; return whether the line lasts."""
        fault = self.weather(path_of(request))
        if fault.harm is not Harm.NONE:
            with self._lock:
                self.traffic.struck.append(fault.harm)
        self._slow("up", len(request))
        match fault.harm:
            case Harm.LOSE_REQUEST:
                return False
            case Harm.LATE:
                with self._lock:
                    self._late.append(request)
                return False
            case Harm.CUT_REQUEST:
                self._ask(request[: fault.at_byte], whole=len(request) <= fault.at_byte)
                return False
            case Harm.STALL:
                time.sleep(fault.seconds)
            case _:
                pass
        reply = self._ask(request)
        if fault.harm is Harm.TWICE:
            self._ask(request)
        self._deliver_late()
        if fault.harm is Harm.LOSE_REPLY:
            return False
        cut = fault.at_byte if fault.harm is Harm.CUT_REPLY else len(reply)
        self._pass_down(laptop, reply[:cut])
        return fault.harm is not Harm.CUT_REPLY and bool(reply)

    def _ask(self, request: bytes, *, whole: bool = True) -> bytes:
        """Return the hub's answer, read to its end, so that whatever it committed is committed."""
        try:
            with socket.create_connection(self.hub, timeout=PATIENCE_S) as hub:
                hub.sendall(request)
                if not whole:
                    return b""
                return read_message(hub)
        except (OSError, EOFError):
            return b""

    def _deliver_late(self) -> None:
        with self._lock:
            late, self._late = self._late, []
        for request in late:
            self._ask(request)

    def _pass_down(self, laptop: socket.socket, reply: bytes) -> None:
        time.sleep(self.line.round_trip_s)
        for start in range(0, len(reply), _PIECE):
            piece = reply[start : start + _PIECE]
            self._slow("down", len(piece))
            laptop.sendall(piece)
            with self._lock:
                self.traffic.bytes_down += len(piece)

    def _slow(self, way: str, size: int) -> None:
        """Wait until the line, shared by all connections, has carried so many bytes."""
        if not self.line.bits_per_second:
            return
        with self._lock:
            start = max(time.monotonic(), self._free_at[way])
            self._free_at[way] = start + size * 8 / self.line.bits_per_second
            wait_s = self._free_at[way] - time.monotonic()
        time.sleep(max(wait_s, 0))


@contextmanager
def bad_line(hub: tuple[str, int], weather: Weather = calm, line: Line = FAST) -> Iterator[FaultProxy]:
    """Stand between laptops and the hub at (host, port) while this lasts."""
    proxy = FaultProxy(hub, weather, line)
    try:
        yield proxy
    finally:
        proxy.close()


def path_of(request: bytes) -> str:
    """Return the path that a request asks for."""
    return request.split(b" ", 2)[1].decode()


def read_message(connection: socket.socket) -> bytes:
    """Return one HTTP/1.1 message to its end; nothing where the other side has hung up before it.

    Raises:
        EOFError: if it ends in the middle.
    """
    stream = _Stream(connection)
    head = stream.through(b"\r\n\r\n", may_be_empty=True)
    lines = head.replace(b"\r\n", b"\n")
    if _CHUNKED.search(lines):
        size = -1
        while size != 0:
            size = int(stream.through(b"\r\n").split(b";")[0], 16)
            stream.take(size + 2)
    elif found := _LENGTH.search(lines):
        stream.take(int(found[1]))
    return bytes(stream.taken)


class _Stream:
    """What has been taken of a connection's bytes, and what was received beyond that."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._received = bytearray()
        self.taken = bytearray()

    def through(self, end: bytes, *, may_be_empty: bool = False) -> bytes:
        while (at := self._received.find(end)) < 0:
            if not self._more():
                if may_be_empty and not self._received:
                    return b""
                raise EOFError
        return self.take(at + len(end))

    def take(self, size: int) -> bytes:
        while len(self._received) < size:
            if not self._more():
                raise EOFError
        piece = bytes(self._received[:size])
        del self._received[:size]
        self.taken += piece
        return piece

    def _more(self) -> bool:
        piece = self._connection.recv(_PIECE)
        self._received += piece
        return bool(piece)


def _hang_up(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
