"""Segments: a run of operations or audit lines of one replica, frozen once and sealed by its device.

The file: `CCSEG` and a format byte, the seal of 64 bytes, then what it covers: a MessagePack list, the header
and the body as its last member. The same bytes go by network, by stick and again.
"""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

import msgspec

from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.keys import SEAL_BYTES, Keys, Purpose, check_seal
from carecoord_desktop.sync.wire.messages import MAX_REQUEST_BYTES

FREEZE_AT_BYTES = 256_000
"""A segment is frozen before its body grows beyond this (decision 27)."""

_MAGIC = b"CCSEG\x01"
_ID, _CHAIN = 16, 32


class SegmentKind(StrEnum):
    """What a segment carries."""

    OPERATIONS = "operations"
    AUDIT = "audit"


class Segment(msgspec.Struct, frozen=True):
    """What a segment says: whose entries `first` to `last`, the chain before and after, and for which hub.

    `schema` is the newest record layout in it. `seal` is empty before it is frozen.
    """

    kind: SegmentKind
    replica: UUID
    first: int
    last: int
    chain_before: bytes
    chain_after: bytes
    schema: int
    hub: UUID
    body: bytes
    seal: bytes = b""


def freeze(segment: Segment, keys: Keys) -> bytes:
    """Return the bytes of a segment for good, sealed by the device."""
    covered = _encode(
        _Covered(
            segment.kind, segment.replica.bytes, segment.first, segment.last, segment.chain_before,
            segment.chain_after, segment.schema, segment.hub.bytes, segment.body,
        )
    )  # fmt: skip
    return _MAGIC + keys.seal(Purpose.SEGMENT, covered) + covered


def open_segment(content: bytes, sign_key: bytes) -> Segment:
    """Return what a segment says; its body is not unpacked yet.

    Raises:
        Unreadable: if the bytes are no segment.
        BadSeal: if the device with this public key did not freeze exactly these bytes.
    """
    seal, covered = _parts(content)
    check_seal(sign_key, Purpose.SEGMENT, covered, seal)
    return _read(seal, covered)


def peeked(content: bytes) -> Segment:
    """Return what a segment claims, unproven: whose key to look up, and nothing else.

    Raises:
        Unreadable: if the bytes are no segment.
    """
    return _read(*_parts(content))


class _Covered(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    kind: SegmentKind
    replica: bytes
    first: int
    last: int
    chain_before: bytes
    chain_after: bytes
    schema: int
    hub: bytes
    body: bytes


def _parts(content: bytes) -> tuple[bytes, bytes]:
    start = len(_MAGIC)
    if len(content) > MAX_REQUEST_BYTES or content[:start] != _MAGIC:
        raise Unreadable("no segment")
    seal, covered = content[start : start + SEAL_BYTES], content[start + SEAL_BYTES :]
    if len(seal) != SEAL_BYTES:
        raise Unreadable("a segment is cut")
    return seal, covered


def _read(seal: bytes, covered: bytes) -> Segment:
    try:
        found = _decode(covered)
    except (msgspec.MsgspecError, RecursionError, UnicodeError) as error:
        raise Unreadable(str(error)) from None
    sizes = (len(found.replica), len(found.hub), len(found.chain_before), len(found.chain_after))
    if sizes != (_ID, _ID, _CHAIN, _CHAIN):
        raise Unreadable("a segment of another form")
    if not (0 < found.first <= found.last < 2**53 and 0 <= found.schema < 2**31):
        raise Unreadable("a segment of impossible numbers")
    return Segment(
        found.kind, UUID(bytes=found.replica), found.first, found.last, found.chain_before,
        found.chain_after, found.schema, UUID(bytes=found.hub), found.body, seal,
    )  # fmt: skip


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Covered).decode
