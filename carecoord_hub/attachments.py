"""`POST /v1/attachments`, `/v1/attachment/put`, `/v1/attachment/get`: the bytes of documents, part by part.

They come after the records that name them. What arrived stays; a broken link costs one part.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from carecoord_desktop.store.attachments import MOST_BYTES, PART_BYTES
from carecoord_desktop.sync.wire.messages import (
    AttachmentName,
    Attachments,
    AttachmentsReply,
    GetAttachment,
    GetAttachmentReply,
    PutAttachment,
    PutAttachmentReply,
)
from carecoord_hub import audit, grants
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import first, for_update, in_transaction, rows, run
from carecoord_hub.devices import Device, check_epoch
from carecoord_hub.hub import Hub
from carecoord_hub.policy import Decision, Deed, decide
from carecoord_hub.refusal import Refused

NAMES_AT_ONCE = 2_000
NOT_TAKEN = -1
_SHA256_BYTES = 32


def offered(hub: Hub, device: Device, told: Attachments, now_ms: int) -> AttachmentsReply:
    """Return what the hub has of what a laptop offers, and what of that it gave is in a verified backup.

    Raises:
        Refused: 409 if the laptop speaks of another life of this database, 413 for too many names.
    """
    check_epoch(device, told.epoch)
    if len(told.waiting) + len(told.wanted) + len(told.given) > NAMES_AT_ONCE:
        raise Refused(413, "too-large", "The request is too large.", nonce=device.nonce)

    def answered(connection: Connection) -> AttachmentsReply:
        taken = _taken(connection, device, told.waiting, now_ms)
        hers = _may(connection, device, Deed.RECEIVE, [name.chart for name in told.wanted], now_ms)
        proven = _may(connection, device, Deed.PROVE, [name.chart for name in told.given], now_ms)
        return AttachmentsReply(
            device.nonce,
            [_have(connection, name) if name.chart in taken else NOT_TAKEN for name in told.waiting],
            [name.chart in hers and _is_whole(connection, name) for name in told.wanted],
            [name.chart in proven and _is_durable(connection, name) for name in told.given],
        )

    return in_transaction(hub.engine, answered)


def put(hub: Hub, device: Device, sent: PutAttachment, now_ms: int) -> PutAttachmentReply:
    """Take one part, and return how many bytes are here now; a part that does not come next changes nothing.

    Raises:
        Refused: 409 as above; 403 for a chart that is not this worker's; 413 for a part or a whole too large.
    """
    check_epoch(device, sent.epoch)
    if not 0 < sent.name.size <= MOST_BYTES or not 0 < len(sent.content) <= PART_BYTES:
        raise Refused(413, "too-large", "This is larger than the office takes.", nonce=device.nonce)
    if len(sent.name.sha256) != _SHA256_BYTES:
        raise Refused(400, "unreadable", "The request could not be read.", nonce=device.nonce)

    def answered(connection: Connection) -> PutAttachmentReply:
        if sent.name.chart not in _taken(connection, device, [sent.name], now_ms):
            raise Refused(403, "not-granted", "This chart is not yours.", nonce=device.nonce)
        return PutAttachmentReply(device.nonce, _added(hub, connection, device, sent, now_ms))

    return in_transaction(hub.engine, answered)


def get(hub: Hub, device: Device, asked: GetAttachment, now_ms: int) -> GetAttachmentReply:
    """Return one part of bytes that are whole here; what is foreign and what is absent look alike.

    Raises:
        Refused: 409 as above.
    """
    check_epoch(device, asked.epoch)

    def answered(connection: Connection) -> GetAttachmentReply:
        name = asked.name
        if not _may(connection, device, Deed.RECEIVE, [name.chart], now_ms) or not _is_whole(
            connection, name
        ):
            return GetAttachmentReply(device.nonce, b"")
        if asked.start == 0:
            told = {"chart": name.chart, "sha256": name.sha256}
            audit.note(connection, hub.audit_key, device.id, now_ms, HubDeed.ATTACHMENT_OUT, told)
        part = first(connection, _PART, name.chart, name.sha256, asked.start)
        return GetAttachmentReply(device.nonce, b"" if part is None else bytes(part.content))

    return in_transaction(hub.engine, answered)


def mark_durable(connection: Connection, backed_up: Iterable[tuple[bytes, bytes]]) -> None:
    """Note that a verified backup holds these (chart, SHA-256), whole."""
    for chart, sha256 in backed_up:
        run(
            connection, "UPDATE attachment SET is_durable = ? WHERE chart = ? AND sha256 = ?",
            True, chart, sha256,
        )  # fmt: skip


def _added(hub: Hub, connection: Connection, device: Device, sent: PutAttachment, now_ms: int) -> int:
    name = sent.name
    run(connection, _BEGIN, name.chart, name.sha256, name.size, device.id)
    known = first(connection, for_update(connection, _KNOWN), name.chart, name.sha256)
    if known is None or sent.start != known.have or sent.start + len(sent.content) > known.size:
        return 0 if known is None else int(known.have)
    run(connection, _ADD, name.chart, name.sha256, sent.start, sent.content)
    have = int(known.have) + len(sent.content)
    is_whole = have == known.size
    if is_whole and not _is_what_it_says(connection, name):
        run(connection, "DELETE FROM attachment_part WHERE chart = ? AND sha256 = ?", name.chart, name.sha256)
        have, is_whole = 0, False
    run(connection, _HAVE, have, is_whole, name.chart, name.sha256)
    if is_whole:
        told = {"chart": name.chart, "sha256": name.sha256, "size": have}
        audit.note(connection, hub.audit_key, device.id, now_ms, HubDeed.ATTACHMENT_IN, told)
    return have


def _is_what_it_says(connection: Connection, name: AttachmentName) -> bool:
    digest = hashlib.sha256()
    for row in rows(connection, _PARTS, name.chart, name.sha256):
        digest.update(row.content)
    return digest.digest() == name.sha256


def _taken(
    connection: Connection, device: Device, names: Sequence[AttachmentName], now_ms: int
) -> frozenset[bytes]:
    """Return the charts of these of which the hub takes bytes from this laptop, late ones included."""
    return _may(connection, device, Deed.SEND, [name.chart for name in names], now_ms)


def _may(
    connection: Connection, device: Device, deed: Deed, charts: Sequence[bytes], now_ms: int
) -> frozenset[bytes]:
    known = grants.grants_among(connection, device.user_id, sorted(set(charts)))
    decided = {
        chart: decide(device.actor, deed, chart, known[chart].granting if chart in known else None, now_ms)
        for chart in charts
    }
    return frozenset(chart for chart, one in decided.items() if one in (Decision.YES, Decision.LATE))


def _have(connection: Connection, name: AttachmentName) -> int:
    known = first(connection, _KNOWN, name.chart, name.sha256)
    return 0 if known is None else int(known.have)


def _is_whole(connection: Connection, name: AttachmentName) -> bool:
    known = first(connection, _KNOWN, name.chart, name.sha256)
    return known is not None and bool(known.is_whole)


def _is_durable(connection: Connection, name: AttachmentName) -> bool:
    known = first(connection, _KNOWN, name.chart, name.sha256)
    return known is not None and bool(known.is_durable)


_KNOWN = "SELECT size, have, is_whole, is_durable FROM attachment WHERE chart = ? AND sha256 = ?"
_BEGIN = (
    "INSERT INTO attachment (chart, sha256, size, device, have, is_whole, is_durable)"
    " VALUES (?, ?, ?, ?, 0, false, false) ON CONFLICT (chart, sha256) DO NOTHING"
)
_HAVE = "UPDATE attachment SET have = ?, is_whole = ? WHERE chart = ? AND sha256 = ?"
_ADD = "INSERT INTO attachment_part (chart, sha256, start, content) VALUES (?, ?, ?, ?)"
_PART = "SELECT content FROM attachment_part WHERE chart = ? AND sha256 = ? AND start = ?"
_PARTS = "SELECT content FROM attachment_part WHERE chart = ? AND sha256 = ? ORDER BY start"
