"""What the office's file for a laptop holds: verdicts, changes of scope, rows, whole charts, the proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection

from carecoord_desktop.sync.wire.messages import (
    Attachments,
    AttachmentsReply,
    Backfill,
    BackfillFrame,
    Exchange,
    GetAttachment,
    Manifest,
    Verdict,
    Wanted,
)
from carecoord_desktop.sync.wire.stick_messages import (
    LOCK,
    UPDATE,
    StickAnswer,
    StickAsk,
    StickAttachment,
    StickProof,
    packed_part,
)
from carecoord_hub import attachments, reach
from carecoord_hub.charts import backfill
from carecoord_hub.database import in_transaction
from carecoord_hub.devices import Device
from carecoord_hub.exchange import exchange
from carecoord_hub.finish import repair
from carecoord_hub.hub import Hub
from carecoord_hub.policy import DeviceStatus
from carecoord_hub.refusal import Refused

PAGE_BYTES = 262_144
"""A stick does not break off in the middle of a page; this is what a laptop has in memory at once."""

STICK_BYTES_PER_S = 10_000_000
"""Room on a stick costs nothing, the minutes somebody waits for it do."""

_LENGTH_BYTES = 4


@dataclass(frozen=True)
class Asked:
    """What a laptop asked for by its file of this number, and what became of the segments in it."""

    device: Device
    number: int
    told: StickAsk
    verdicts: list[tuple[int, Verdict]]


def answer_frames(hub: Hub, asked: Asked, now_ms: int) -> Iterator[bytes]:
    """Yield the frames of an answer, one page in memory at a time."""
    told, device = asked.told, asked.device
    answer = StickAnswer(
        asked.number, device.epoch, told.exchange.cursor, told.exchange.scope, now_ms, asked.verdicts,
        whole=told.finish.whole, purged=told.finish.purged,
    )  # fmt: skip
    if not device.is_active or device.status is not DeviceStatus.ACTIVE:
        yield packed_part(StickAnswer(asked.number, device.epoch, hub_ms=now_ms, directives=[LOCK]))
        return
    try:
        reply = exchange(hub, device, _for_rows(told.exchange, device), now_ms)
    except Refused as refused:
        if refused.status == 426:
            answer.directives = [UPDATE]
        yield packed_part(answer)
        return
    wanted = {one.chart: one.generation for one in told.wanted}
    wanted |= {one.chart: one.generation for one in reply.granted if not one.is_whole}
    answer.charts = sorted(wanted.items())
    offered = told.attachments
    if offered is not None:
        offered.epoch = device.epoch
        answer.offered, answer.attachments = offered, attachments.offered(hub, device, offered, now_ms)
    yield packed_part(answer)
    yield packed_part(reply)
    while reply.more:
        asking = _for_rows(told.exchange, device)
        asking.staged_to, asking.scope = reply.cursor, reply.scope
        reply = exchange(hub, device, asking, now_ms)
        yield packed_part(reply)
    if wanted:
        yield from _charts(hub, device, wanted, now_ms)
    if answer.offered is not None and answer.attachments is not None:
        yield from _attachments(hub, device, answer.offered, answer.attachments, now_ms)
    if told.manifest:
        yield packed_part(repair(hub, device, Manifest(device.epoch, told.manifest), now_ms))
    yield packed_part(
        in_transaction(hub.engine, lambda connection: _proof(connection, device, reply.cursor, now_ms))
    )


def _charts(hub: Hub, device: Device, charts: dict[bytes, int], now_ms: int) -> Iterator[bytes]:
    wanted = [Wanted(chart, number) for chart, number in sorted(charts.items())]
    message = Backfill(device.epoch, wanted, goodput=STICK_BYTES_PER_S)
    for frame in backfill(hub, device, message, now_ms):
        yield packed_part(msgspec.msgpack.decode(frame[_LENGTH_BYTES:], type=BackfillFrame))


def _attachments(
    hub: Hub, device: Device, offered: Attachments, reply: AttachmentsReply, now_ms: int
) -> Iterator[bytes]:
    """Yield the bytes that the laptop wants and the hub has."""
    for name, is_ready in zip(offered.wanted, reply.ready, strict=True):
        start = 0
        while is_ready and start < name.size:
            part = attachments.get(hub, device, GetAttachment(device.epoch, name, start), now_ms).content
            if not part:
                break
            yield packed_part(StickAttachment(name, start, part))
            start += len(part)


def _proof(connection: Connection, device: Device, cursor: int, now_ms: int) -> StickProof:
    """Return what must lie on the laptop after all this; another push since makes it a proof of later."""
    granted = reach.receivable(connection, device, now_ms)
    return StickProof(cursor, reach.root(reach.chart_states(connection, granted)))


def _for_rows(asked: Exchange, device: Device) -> Exchange:
    """Return the request that brings the rows; what the laptop said of itself was noted when it was read."""
    return msgspec.structs.replace(
        asked, segments=[], sent_ms=0, staged_to=0, root=b"", page_bytes=PAGE_BYTES, waiting=device.waiting,
        schema=device.schema,
    )  # fmt: skip
