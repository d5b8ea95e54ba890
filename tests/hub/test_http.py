"""The hub over HTTP: large, broken and too many requests harm nobody; answers tell passers-by nothing."""

from __future__ import annotations

import asyncio
import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import zstandard
from starlette.applications import Starlette

from carecoord_desktop.store.record import SCHEMA
from carecoord_desktop.sync.wire.messages import MAX_REQUEST_BYTES, Exchange, ExchangeReply, Refusal
from carecoord_desktop.sync.wire.segment import Segment, SegmentKind, freeze
from carecoord_hub.app import app_of
from carecoord_hub.hub import Hub, write_keys
from tests.builders.hubs import a_laptop

PART = 64_000


def test_a_body_that_never_ends_is_cut_off_at_two_megabytes(hub: Hub) -> None:
    status, _, body, taken = _asked(app_of(hub), "/v1/exchange", [b"x" * PART] * 1000)
    assert status == 413
    assert taken <= MAX_REQUEST_BYTES // PART + 2
    assert msgspec.msgpack.decode(body, type=Refusal).code == "too-large"


def test_bytes_that_are_no_request_are_refused_without_a_word_about_anybody(hub: Hub) -> None:
    for path in ("/v1/exchange", "/v1/charts", "/v1/finish", "/v1/repair", "/v1/enroll"):
        for content in (b"", b"\xc1", b"\x91" * 100_000, b"{}", bytes(range(256)) * 10):
            status, headers, _, _ = _asked(app_of(hub), path, [content])
            assert status == 400, path
            assert headers[b"cache-control"] == b"no-store"


def test_a_bomb_in_a_segment_is_an_unreadable_segment(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    bomb = zstandard.ZstdCompressor(level=19).compress(b'{"a":"' + b" " * 100_000_000)
    segment = Segment(SegmentKind.OPERATIONS, rosa.replica, 1, 1, bytes(32), bytes(32), SCHEMA, hub.id, bomb)
    [verdict] = rosa.exchange(freeze(segment, rosa.keys)).verdicts
    assert (verdict.outcome, verdict.replica, verdict.first) == ("unreadable", rosa.replica.bytes, 1)
    [verdict] = rosa.exchange(b"CCSEG nonsense").verdicts
    assert verdict.outcome == "unreadable"
    rosa.dseq, rosa.chain = 0, bytes(32)
    assert rosa.send(rosa.a_patient()).verdicts[0].outcome == "stored"


def test_too_many_requests_of_one_laptop_are_told_when_to_come_back(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    app = app_of(hub)
    request = rosa.sealed("/v1/exchange", Exchange(epoch=rosa.epoch))
    answers = [_asked(app, "/v1/exchange", [request]) for _ in range(80)]
    busy = [headers for status, headers, _, _ in answers if status == 429]
    assert answers[0][0] == 200
    assert busy
    assert all(int(headers[b"retry-after"]) >= 1 for headers in busy)


def test_two_server_processes_answer_a_laptop(tmp_path: Path) -> None:
    from tests.builders.hubs import a_hub

    url = f"sqlite:///{tmp_path / 'hub.sqlite'}"
    hub = a_hub(url)
    write_keys(tmp_path / "hub.keys", hub.keys)
    rosa = a_laptop(hub, "Rosa Medina")
    rosa.now_ms = time.time_ns() // 1_000_000
    with _served(url) as port:
        for _ in range(6):
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            message = Exchange(
                epoch=rosa.epoch, cursor=rosa.cursor, segments=[rosa.frozen([rosa.a_patient()])]
            )
            line.request("POST", "/v1/exchange", rosa.sealed("/v1/exchange", message))
            answer = line.getresponse()
            body = answer.read()
            line.close()
            assert answer.status == 200
            assert "server" not in {name.lower() for name, _ in answer.getheaders()}
            reply = msgspec.msgpack.decode(body, type=ExchangeReply)
            rosa.nonce, rosa.cursor = reply.nonce, reply.cursor
            assert reply.verdicts[0].outcome == "stored"
    hub.engine.dispose()


@contextmanager
def _served(url: str) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [
        sys.executable,
        "-m",
        "carecoord_hub",
        "serve",
        "--database",
        url,
        "--port",
        str(port),
        "--workers",
        "2",
    ]
    server = subprocess.Popen(words, cwd=Path.cwd())
    try:
        until = time.monotonic() + 30
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                assert time.monotonic() < until, "the server did not start"
                time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=20)


def _asked(app: Starlette, path: str, parts: list[bytes]) -> tuple[int, dict[bytes, bytes], bytes, int]:
    """Return status, headers, body, and how many parts of the request the hub has taken."""
    sent: list[dict[str, object]] = []
    taken = 0

    async def receive() -> dict[str, object]:
        nonlocal taken
        taken += 1
        if taken > len(parts):
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": parts[taken - 1], "more_body": taken < len(parts)}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "", "headers": [],
        "client": ("10.0.0.7", 4711), "server": ("127.0.0.1", 80),
    }  # fmt: skip
    asyncio.run(app(scope, receive, send))  # type: ignore[arg-type]
    body = b"".join(bytes(message.get("body", b"")) for message in sent)  # type: ignore[call-overload]
    return sent[0]["status"], dict(sent[0]["headers"]), body, taken  # type: ignore[return-value, call-overload]
