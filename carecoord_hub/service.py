"""What the hub answers to each request, without HTTP, threads or a clock: bytes in, bytes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from carecoord_desktop.sync.wire.keys import Purpose
from carecoord_desktop.sync.wire.messages import (
    Attachments,
    Backfill,
    Enroll,
    Exchange,
    Finish,
    GetAttachment,
    Manifest,
    PutAttachment,
    encoded,
)
from carecoord_hub import attachments
from carecoord_hub.charts import backfill
from carecoord_hub.devices import Device, opened
from carecoord_hub.enrollment import enroll
from carecoord_hub.exchange import exchange
from carecoord_hub.finish import finish, repair
from carecoord_hub.hub import Hub
from carecoord_hub.refusal import Refused


@dataclass(frozen=True)
class Answered:
    """A status and a body, or the frames of a stream."""

    status: int
    body: bytes = b""
    frames: Iterator[bytes] | None = None
    retry_after_s: float = 0.0


@dataclass(frozen=True)
class Route:
    """One request that only an enrolled laptop may make: the struct of its body, and who answers."""

    message: type[msgspec.Struct]
    answer: Callable[[Hub, Device, Any, int], msgspec.Struct | Iterator[bytes]]
    is_stream: bool = False


ROUTES = {
    "/v1/exchange": Route(Exchange, exchange),
    "/v1/charts": Route(Backfill, backfill, is_stream=True),
    "/v1/finish": Route(Finish, finish),
    "/v1/repair": Route(Manifest, repair),
    "/v1/attachments": Route(Attachments, attachments.offered),
    "/v1/attachment/put": Route(PutAttachment, attachments.put),
    "/v1/attachment/get": Route(GetAttachment, attachments.get),
}
"""Every request that is sealed by a device; the authorization matrix of the tests goes through all."""

ENROLL, TIME = "/v1/enroll", "/v1/time"
"""The two requests of laptops that are not known yet, or whose clock is too wrong for certificates."""


def answered(hub: Hub, path: str, content: bytes, now_ms: int) -> Answered:
    """Return the answer to one request; what the hub refuses is an answer, too."""
    try:
        if path == ENROLL:
            return Answered(200, encoded(enroll(hub, _read(content, Enroll), now_ms)))
        if path == TIME:
            return Answered(200, told_time(hub, content, now_ms))
        return _answered(hub, ROUTES[path], path, content, now_ms)
    except Refused as refused:
        return refusal(refused)


def refusal(refused: Refused) -> Answered:
    """Return what is sent out for a refusal."""
    return Answered(refused.status, encoded(refused.answer), retry_after_s=refused.answer.retry_after_s)


def told_time(hub: Hub, nonce: bytes, now_ms: int) -> bytes:
    """Return the time with the hub's seal over it and the laptop's nonce, for clocks that are years off."""
    if len(nonce) > 64:
        raise Refused(400, "unreadable", "The request could not be read.")
    said = msgspec.msgpack.encode((hub.id.bytes, nonce, now_ms))
    return msgspec.msgpack.encode((said, hub.keys.seal(Purpose.TIME, said)))


def _answered(hub: Hub, route: Route, path: str, content: bytes, now_ms: int) -> Answered:
    device, body = opened(hub, path, content, now_ms, keeps_nonce=route.is_stream)
    reply = route.answer(hub, device, _read(body, route.message, device.nonce), now_ms)
    if isinstance(reply, msgspec.Struct):
        return Answered(200, encoded(reply))
    return Answered(200, frames=reply)


def _read(content: bytes, kind: type[Any], nonce: bytes = b"") -> Any:
    try:
        return msgspec.msgpack.decode(content, type=kind)
    except (msgspec.MsgspecError, RecursionError):
        raise Refused(400, "unreadable", "The request could not be read.", nonce=nonce) from None
