"""What the desktop and the process that reads files say to each other: a length, then the message."""

from __future__ import annotations

from typing import BinaryIO

import msgspec

from carecoord_desktop.imaging.intake import Taken

_LENGTH = 4


class Step(msgspec.Struct, frozen=True, tag="step"):
    """How many pages are done, and of how many."""

    done: int
    total: int


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """Why a file was not taken."""

    words: str


Reply = Step | Refused | Taken
encoded = msgspec.msgpack.Encoder().encode
decoded = msgspec.msgpack.Decoder(Step | Refused | Taken).decode


def send(stream: BinaryIO, message: bytes) -> None:
    """Write a message.

    Raises:
        OSError: if nobody reads any more.
    """
    stream.write(len(message).to_bytes(_LENGTH) + message)
    stream.flush()


def receive(stream: BinaryIO, most: int) -> bytes | None:
    """Return the next message, or None when there is none any more, or one of more than `most` bytes."""
    length = int.from_bytes(head) if len(head := stream.read(_LENGTH)) == _LENGTH else most + 1
    if length > most:
        return None
    message = stream.read(length)
    return message if len(message) == length else None
