"""`POST /v1/charts`: whole charts as a stream of frames; a broken link costs one frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row

from carecoord_desktop.sync.wire.messages import Backfill, BackfillFrame, ChartProof, Wanted, encoded
from carecoord_desktop.sync.wire.rows import RowsOut
from carecoord_hub import audit, laptop_charts, reach
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import in_transaction, rows, steady
from carecoord_hub.devices import Device, check_epoch
from carecoord_hub.hub import Hub
from carecoord_hub.pull import SHRINKS_TO
from carecoord_hub.stored_records import COLUMNS, wire_row

FRAME_BYTES = (32_768, 262_144)
"""The smallest and the largest frame."""
FRAME_S = 6.0
"""How long a frame may take on the laptop's link: the best page for a link that breaks once a minute."""
SLOW = 1_000_000
"""Below so many bytes per second a laptop waits for its link, not for the hub: compress as well as we can."""
ROWS_IN_A_FRAME = 20_000
_CLOSELY, _QUICKLY = 19, 3


def backfill(hub: Hub, device: Device, asked: Backfill, now_ms: int) -> Iterator[bytes]:
    """Return the frames, each with its length before it; charts she may not have are left out without a word.

    Raises:
        Refused: 409 if the laptop speaks of another life of this database, before the first frame.
    """
    check_epoch(device, asked.epoch)
    in_transaction(hub.engine, lambda connection: _begun(hub, connection, device, asked, now_ms))
    return _frames(hub, device, asked, now_ms)


def _begun(hub: Hub, connection: Connection, device: Device, asked: Backfill, now_ms: int) -> None:
    may_have = reach.receivable_among(connection, device, [one.chart for one in asked.wanted], now_ms)
    sent = [
        (one.chart, one.generation)
        for one in asked.wanted
        if one.chart in may_have and may_have[one.chart].generation == one.generation
    ]
    laptop_charts.note_sent(connection, device.id, sent)
    audit.note(
        connection,
        hub.audit_key,
        device.id,
        now_ms,
        HubDeed.BACKFILL,
        {"charts": [chart for chart, _ in sent]},
    )


def _frames(hub: Hub, device: Device, asked: Backfill, now_ms: int) -> Iterator[bytes]:
    level = _QUICKLY if asked.goodput > SLOW else _CLOSELY
    best = int(asked.goodput * FRAME_S) or FRAME_BYTES[1]
    most = min(max(best, FRAME_BYTES[0]), FRAME_BYTES[1])
    stream, left, size = RowsOut(level), list(asked.wanted), FRAME_BYTES[0]
    while left:
        take = partial(_part, device=device, left=tuple(left), room=size * SHRINKS_TO, now_ms=now_ms)
        part = in_transaction(hub.engine, take)
        left, size = part.left, min(2 * size, most)  # the line waits for the first: it is soon packed
        if part.rows or part.whole:
            packed = stream.pack([wire_row(row) for row in part.rows]) if part.rows else b""
            frame = encoded(BackfillFrame(packed, part.whole, part.up_to))
            yield len(frame).to_bytes(4, "big") + frame


@dataclass
class _Part:
    """The rows of one frame, the charts that are complete with it, and what is still to come."""

    up_to: int
    rows: list[Row[Any]] = field(default_factory=list)
    whole: list[ChartProof] = field(default_factory=list)
    left: list[Wanted] = field(default_factory=list)


def _part(connection: Connection, device: Device, left: Sequence[Wanted], room: int, now_ms: int) -> _Part:
    steady(connection)  # rows and digest of a chart are those of one moment
    part = _Part(reach.stream_end(connection))
    may_have = reach.receivable_among(connection, device, [one.chart for one in left], now_ms)
    for place, wanted in enumerate(left):
        grant = may_have.get(wanted.chart)
        if grant is None or grant.generation != wanted.generation:
            continue
        found = rows(connection, _ROWS, wanted.chart, wanted.after, ROWS_IN_A_FRAME)
        for row in found:
            room -= len(row.doc) + len(row.heads) + len(row.conflicts or "")
            part.rows.append(row)
            if room < 0:
                break
        is_cut = len(found) == ROWS_IN_A_FRAME or (bool(found) and part.rows[-1] is not found[-1])
        if is_cut:
            rest = Wanted(wanted.chart, wanted.generation, part.rows[-1].hub_seq)
            part.left = [rest, *left[place + 1 :]]
            return part
        state = reach.chart_states(connection, [wanted.chart]).get(wanted.chart)
        digest, count = (state.digest.content, state.digest.count) if state else (bytes(16), 0)
        part.whole.append(ChartProof(wanted.chart, digest, count))
        if room < 0:
            part.left = list(left[place + 1 :])
            return part
    return part


_ROWS = f"SELECT {COLUMNS} FROM record WHERE chart = ? AND hub_seq > ? ORDER BY hub_seq LIMIT ?"  # noqa: S608
