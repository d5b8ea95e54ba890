"""The HTTP side: bodies limited while they stream in, admission, work in threads, nothing cached."""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import anyio
import anyio.to_thread
import msgspec
from sqlalchemy.exc import DBAPIError, TimeoutError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from carecoord_desktop.common import clock
from carecoord_desktop.sync.wire.messages import MAX_REQUEST_BYTES, Signed
from carecoord_hub import admission, service
from carecoord_hub.admission import Admission
from carecoord_hub.hub import Hub
from carecoord_hub.refusal import Refused
from carecoord_hub.service import Answered
from carecoord_hub.settings import Settings

THREADS = 16
"""How many requests one process works on at once; the rest wait in the socket."""
STREAMS = 4
"""How many first loads one process serves at once: segments go before them (sync.md 2.15)."""
BUSY_S = 5.0
_OBJECTS_BETWEEN_LOOKS = 50_000

_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
_log = logging.getLogger(__name__)


def create() -> Starlette:
    """Return the app of one server process; its settings are in the environment, where `serve` put them."""
    settings = Settings.from_environment(os.environ)
    app = app_of(settings.opened())
    settle()
    return app


def settle() -> None:
    """Let nobody look through what was loaded for garbage again, and seldom through what is new.

    A request makes thousands of objects that do not refer to each other in circles; looking through all that
    a server process holds took a tenth of the time of a push.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS, 20, 20)


def app_of(hub: Hub) -> Starlette:
    """Return the app of a hub."""
    door = Door(hub)
    paths = [*service.ROUTES, service.ENROLL, service.TIME]
    routes = [Route(path, door.answer, methods=["POST"]) for path in paths]
    return Starlette(routes=routes, lifespan=_threads)


@asynccontextmanager
async def _threads(_app: Starlette) -> AsyncIterator[None]:
    anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
    yield


class Door:
    """Lets requests in, one process's share of them, and carries the answers out."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._admission = Admission()
        self._streams = threading.BoundedSemaphore(STREAMS)

    async def answer(self, request: Request) -> Response:
        """Return the answer to one request, whatever it is."""
        path = request.url.path
        try:
            self._admit_address(path, request)
            content = await _body(request)
            self._admit_device(path, content)
            answer = await run_in_threadpool(self._work, path, content)
            self._note_right_code(path, request, answer)
            return _response(answer)
        except ClientDisconnect:
            return Response(status_code=400)
        except Refused as refused:
            return _response(service.refusal(refused))

    def _work(self, path: str, content: bytes) -> Answered:
        is_stream = path in service.ROUTES and service.ROUTES[path].is_stream
        if is_stream and not self._streams.acquire(blocking=False):
            raise _busy(BUSY_S)
        frames = None
        try:
            answer = service.answered(self._hub, path, content, clock.now_ms())
            frames = answer.frames
        except (DBAPIError, TimeoutError) as error:
            _log.warning("the database did not answer: %s", type(error).__name__)
            raise _busy(BUSY_S) from None
        finally:
            if is_stream and frames is None:
                self._streams.release()
        return answer if frames is None else Answered(answer.status, frames=self._streamed(frames))

    def _streamed(self, frames: Iterator[bytes]) -> Iterator[bytes]:
        try:
            yield from frames
        finally:
            self._streams.release()

    def _note_right_code(self, path: str, request: Request, answer: Answered) -> None:
        """Let a whole office join from one address in one morning; only wrong codes are counted."""
        if path == service.ENROLL and answer.status == 200:
            self._admission.give_back(path, _address(request), admission.OF_CODES)

    def _admit_address(self, path: str, request: Request) -> None:
        address = _address(request)
        rate = admission.OF_CODES if path == service.ENROLL else admission.OF_AN_ADDRESS
        self._admit(path if path == service.ENROLL else "address", address, rate)

    def _admit_device(self, path: str, content: bytes) -> None:
        self._admit("everybody", b"", admission.OF_EVERYBODY)
        if path in service.ROUTES:
            try:
                device = _decode(content).device
            except (msgspec.MsgspecError, RecursionError):
                raise Refused(400, "unreadable", "The request could not be read.") from None
            self._admit("device", device, admission.OF_A_DEVICE)

    def _admit(self, kind: str, key: bytes, rate: admission.Rate) -> None:
        wait_s = self._admission.wait_s(kind, key, rate, clock.up_ms() / 1000)
        if wait_s:
            status = 503 if kind == "everybody" else 429
            raise Refused(status, "busy", "The office is busy.", retry_after_s=wait_s)


def _address(request: Request) -> bytes:
    return (request.client.host if request.client else "").encode()


async def _body(request: Request) -> bytes:
    """Return the body, refused as soon as it is too large, whatever its headers say."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > MAX_REQUEST_BYTES:
            raise Refused(413, "too-large", "The request is too large.")
        parts.append(part)
    return b"".join(parts)


def _busy(wait_s: float) -> Refused:
    return Refused(503, "busy", "The office is busy.", retry_after_s=wait_s)


def _response(answer: Answered) -> Response:
    headers = dict(_HEADERS)
    if answer.retry_after_s:
        headers["Retry-After"] = str(max(1, round(answer.retry_after_s)))
    if answer.status == 413:
        headers["Connection"] = "close"
    kind = "application/octet-stream"
    if answer.frames is not None:
        return StreamingResponse(answer.frames, answer.status, headers, media_type=kind)
    return Response(answer.body, answer.status, headers, media_type=kind)


_decode = msgspec.msgpack.Decoder(Signed).decode
