"""The bad line does exactly the harm that it says, where it says."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx2
import pytest

from tests.builders.fault_proxy import Fault, FaultProxy, Harm, Line, Weather, bad_line, scripted, seeded


class Listener(ThreadingHTTPServer):
    """A hub that remembers what it was told and answers in kilobytes."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.heard: list[bytes] = []

    @property
    def address(self) -> tuple[str, int]:
        return "127.0.0.1", int(self.server_address[1])


class _Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        assert isinstance(self.server, Listener)
        wanted = int(self.headers["content-length"])
        body = self.rfile.read(wanted)
        if len(body) < wanted:
            self.close_connection = True
            return
        self.server.heard.append(body)
        self.send_response(200)
        if self.path == "/chunked":
            self.send_header("transfer-encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"5\r\n0\r\n\r\n\r\n4000\r\n" + b"n" * 0x4000 + b"\r\n0\r\n\r\n")
        else:
            self.send_header("content-length", "4096")
            self.end_headers()
            self.wfile.write(b"y" * 4096)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def hub() -> Iterator[Listener]:
    listener = Listener()
    thread = threading.Thread(target=listener.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield listener
    listener.shutdown()
    listener.server_close()
    thread.join(5)


def _say(proxy: FaultProxy, words: bytes, path: str = "/v1/exchange") -> bytes:
    with httpx2.Client(timeout=10) as laptop:
        return laptop.post(proxy.url + path, content=words).content


def _is_not_heard(proxy: FaultProxy, words: bytes) -> None:
    with pytest.raises(httpx2.TransportError):
        _say(proxy, words)


def test_a_line_without_faults_carries_everything_and_counts_it(hub: Listener) -> None:
    with bad_line(hub.address) as proxy, httpx2.Client() as laptop:
        for number in range(3):
            assert len(laptop.post(proxy.url + "/v1/exchange", content=b"%d" % number).content) == 4096
    assert hub.heard == [b"0", b"1", b"2"]
    assert proxy.traffic.requests == ["/v1/exchange"] * 3
    assert proxy.traffic.connections == 1
    assert proxy.traffic.bytes_down > 3 * 4096


def test_an_answer_in_chunks_arrives_whole(hub: Listener) -> None:
    with bad_line(hub.address) as proxy:
        assert _say(proxy, b"hello", "/chunked") == b"0\r\n\r\n" + b"n" * 0x4000


@pytest.mark.parametrize(
    ("fault", "heard"),
    [
        (Fault(Harm.LOSE_REQUEST), []),
        (Fault(Harm.LOSE_REPLY), [b"one"]),
        (Fault(Harm.CUT_REQUEST, at_byte=20), []),
        (Fault(Harm.CUT_REPLY, at_byte=1000), [b"one"]),
    ],
    ids=lambda value: value.harm.name if isinstance(value, Fault) else "",
)
def test_the_laptop_hears_nothing_and_the_hub_only_what_reached_it(
    hub: Listener, fault: Fault, heard: list[bytes]
) -> None:
    with bad_line(hub.address, scripted(fault)) as proxy:
        _is_not_heard(proxy, b"one")
        assert hub.heard == heard
        assert len(_say(proxy, b"one")) == 4096
    assert hub.heard == [*heard, b"one"]
    assert proxy.traffic.struck == [fault.harm]


def test_a_request_can_reach_the_hub_twice(hub: Listener) -> None:
    with bad_line(hub.address, scripted(Fault(Harm.TWICE))) as proxy:
        assert len(_say(proxy, b"one")) == 4096
    assert hub.heard == [b"one", b"one"]


def test_a_lost_request_can_reach_the_hub_after_the_next_one(hub: Listener) -> None:
    with bad_line(hub.address, scripted(Fault(Harm.LATE))) as proxy:
        _is_not_heard(proxy, b"one")
        _say(proxy, b"two")
    assert hub.heard == [b"two", b"one"]


def test_while_the_line_is_cut_nothing_passes(hub: Listener) -> None:
    with bad_line(hub.address) as proxy:
        proxy.is_cut = True
        _is_not_heard(proxy, b"one")
        proxy.is_cut = False
        _say(proxy, b"two")
    assert hub.heard == [b"two"]


def test_a_slow_line_takes_the_time_that_its_figures_say(hub: Listener) -> None:
    with bad_line(hub.address, line=Line(0.1, 512_000)) as proxy:
        started = time.monotonic()
        _say(proxy, b"x" * 4096)
        took_s = time.monotonic() - started
    # two round trips (TCP, request), and about 4.2 kB each way
    expected_s = 2 * 0.1 + (proxy.traffic.bytes_up + proxy.traffic.bytes_down) * 8 / 512_000
    assert expected_s * 0.95 < took_s < expected_s + 0.5


def test_the_same_seed_is_the_same_weather() -> None:
    def strikes(weather: Weather) -> list[Fault]:
        return [weather("/v1/exchange") for _ in range(200)]

    first = strikes(seeded(7, 0.3))
    assert first == strikes(seeded(7, 0.3)) != strikes(seeded(8, 0.3))
    assert {fault.harm for fault in first} == set(Harm)
