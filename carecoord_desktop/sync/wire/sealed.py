"""Files for a stick: frames sealed for one reader, in chunks that cannot be cut, swapped or repeated.

The file, numbers with the most significant byte first:

    CCUSB and a format byte
    1 byte, which way it goes; 16 bytes the hub's id, 16 the device's; 8 bytes each: the epoch the sender
    lives in, the file's number, and how many bytes lie between this head and the seal
    80 bytes, the file's key, sealed to the reader's X25519 key
    24 bytes and the chunks of a libsodium secretstream: 64 kB each, the last one shorter, with the mark FINAL
    64 bytes, the sender's Ed25519 seal over the hash of the head and the hash of everything behind it

Inside, each frame has its length in 4 bytes before it. Nothing is compressed again: what is large in a frame
is one zstd body already.
"""

from __future__ import annotations

import hashlib
import secrets
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import chain
from typing import BinaryIO
from uuid import UUID

from nacl import bindings
from nacl.exceptions import CryptoError

from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.keys import (
    KEY_BYTES,
    SEAL_BYTES,
    BadSeal,
    Keys,
    Purpose,
    check_seal,
    sealed_for,
)
from carecoord_desktop.sync.wire.messages import MAX_INFLATED_BYTES

CHUNK_BYTES = 65_536
MOST_FRAME_BYTES = MAX_INFLATED_BYTES
"""No frame is larger; whoever reads needs room for one of them at a time."""
MOST_FILE_BYTES = 512_000_000
"""No file is larger: a first load of 2,000 patients takes about 15 MB."""

_MAGIC = b"CCUSB\x01"
_HEAD = struct.Struct(">6sB16s16sQQQ")
_LENGTH_BYTES = 4
_BOX_BYTES = KEY_BYTES + 48
_STREAM_BYTES = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_EXTRA_BYTES = bindings.crypto_secretstream_xchacha20poly1305_ABYTES
_MORE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_FINAL = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL


class Way(Enum):
    """Which way a file goes."""

    TO_OFFICE = 1
    TO_LAPTOP = 2


@dataclass(frozen=True)
class Head:
    """What everybody may read of a file; unproven until `check` has passed. `size` is filled in by `seal`."""

    way: Way
    hub: UUID
    device: UUID
    epoch: int
    number: int
    size: int = 0

    @property
    def file_bytes(self) -> int:
        """How large the whole file must be."""
        return _HEAD.size + self.size + SEAL_BYTES

    @property
    def content(self) -> bytes:
        """The head as it is written."""
        return _HEAD.pack(
            _MAGIC, self.way.value, self.hub.bytes, self.device.bytes, self.epoch, self.number, self.size
        )


def seal(out: BinaryIO, head: Head, frames: Iterable[bytes], keys: Keys, reader: bytes) -> int:
    """Write a whole file into an empty place that can be sought in; return how many bytes it has.

    `reader` is the X25519 key of the only one who can open it.
    """
    file_key = secrets.token_bytes(KEY_BYTES)
    seen = hashlib.blake2b()
    size = 0
    out.write(bytes(_HEAD.size))
    for part in chain([sealed_for(reader, file_key)], _sealed_chunks(file_key, frames)):
        out.write(part)
        seen.update(part)
        size += len(part)
    whole = Head(head.way, head.hub, head.device, head.epoch, head.number, size)
    out.write(keys.seal(Purpose.FILE, _sealed_words(whole, seen.digest())))
    out.seek(0)
    out.write(whole.content)
    return whole.file_bytes


def read_head(file: BinaryIO) -> Head:
    """Return what a file claims to be.

    Raises:
        Unreadable: if it is none of ours.
    """
    content = file.read(_HEAD.size)
    if len(content) != _HEAD.size or content[: len(_MAGIC)] != _MAGIC:
        raise Unreadable("no file of CareCoord")
    _magic, way, hub, device, epoch, number, size = _HEAD.unpack(content)
    if way not in {one.value for one in Way} or size > MOST_FILE_BYTES:
        raise Unreadable("no file of CareCoord")
    return Head(Way(way), UUID(bytes=hub), UUID(bytes=device), epoch, number, size)


def check(file: BinaryIO, head: Head, sender: bytes, keys: Keys) -> None:
    """Return if the file is whole, unchanged, from the owner of the Ed25519 key `sender`, and for us.

    The file stands at its beginning. Nothing of what is inside is taken apart.

    Raises:
        Unreadable: if it is cut, longer than it says, or not what it said.
        BadSeal: if somebody else sealed it, it was changed, or it is not for these keys.
    """
    if read_head(file) != head:
        raise Unreadable("the file is another one now")
    seen, left = hashlib.blake2b(), head.size
    while left:
        part = file.read(min(left, CHUNK_BYTES))
        if not part:
            raise Unreadable("the file is cut")
        seen.update(part)
        left -= len(part)
    seal_bytes = file.read(SEAL_BYTES + 1)
    if len(seal_bytes) != SEAL_BYTES:
        raise Unreadable("the end is not where it should be")
    check_seal(sender, Purpose.FILE, _sealed_words(head, seen.digest()), seal_bytes)
    file.seek(0)
    for _ in _opened_chunks(file, read_head(file), keys):
        pass


def frames(file: BinaryIO, keys: Keys) -> Iterator[bytes]:
    """Yield the frames of a file that `check` has passed; it stands at its beginning.

    Raises:
        Unreadable: if the lengths of frames do not add up.
        BadSeal: if it is not what was checked.
    """
    waiting = bytearray()
    for chunk in _opened_chunks(file, read_head(file), keys):
        waiting += chunk
        while len(waiting) >= _LENGTH_BYTES:
            length = int.from_bytes(waiting[:_LENGTH_BYTES], "big")
            if length > MOST_FRAME_BYTES:
                raise Unreadable("a frame is too large")
            if len(waiting) < _LENGTH_BYTES + length:
                break
            yield bytes(waiting[_LENGTH_BYTES : _LENGTH_BYTES + length])
            del waiting[: _LENGTH_BYTES + length]
    if waiting:
        raise Unreadable("the last frame is cut")


def _sealed_words(head: Head, body_hash: bytes) -> bytes:
    return hashlib.blake2b(head.content).digest() + body_hash


def _sealed_chunks(file_key: bytes, told: Iterable[bytes]) -> Iterator[bytes]:
    state, push = (
        bindings.crypto_secretstream_xchacha20poly1305_state(),
        bindings.crypto_secretstream_xchacha20poly1305_push,
    )
    yield bindings.crypto_secretstream_xchacha20poly1305_init_push(state, file_key)
    waiting = bytearray()
    for frame in told:
        if len(frame) > MOST_FRAME_BYTES:
            raise ValueError("a frame is too large")
        waiting += len(frame).to_bytes(_LENGTH_BYTES, "big") + frame
        while len(waiting) > CHUNK_BYTES:  # at least a byte stays for the chunk that says FINAL
            yield push(state, bytes(waiting[:CHUNK_BYTES]), None, _MORE)
            del waiting[:CHUNK_BYTES]
    yield push(state, bytes(waiting), None, _FINAL)


def _opened_chunks(file: BinaryIO, head: Head, keys: Keys) -> Iterator[bytes]:
    """Yield what the chunks hold; the file stands behind its head."""
    left = head.size - _BOX_BYTES - _STREAM_BYTES
    if left < _EXTRA_BYTES:
        raise Unreadable("the file is too short")
    file_key = keys.opened(file.read(_BOX_BYTES))
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    try:
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, file.read(_STREAM_BYTES), file_key)
        while left:
            part = file.read(min(left, CHUNK_BYTES + _EXTRA_BYTES))
            left -= len(part)
            chunk, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(state, part, None)
            if (tag == _FINAL) != (left == 0):
                raise Unreadable("the end is not where it should be")
            yield chunk
    except (CryptoError, ValueError, TypeError):
        raise BadSeal from None
