"""A file for a stick opens for its one reader, whole and unchanged, or not at all."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carecoord_desktop.sync.wire import sealed
from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.keys import BadSeal, Keys, Purpose
from carecoord_desktop.sync.wire.sealed import CHUNK_BYTES, Head, Way

ROSAS, OFFICE, OTHER = Keys.new(), Keys.new(), Keys.new()
HEAD = Head(Way.TO_OFFICE, UUID(int=1), UUID(int=2), 1, 3)
_SEALED_KEY, _STREAM, _EXTRA, _SEAL = 80, 24, 17, 64


def a_file(frames: Sequence[bytes], head: Head = HEAD, keys: Keys = ROSAS) -> bytes:
    """Return a file with these frames."""
    out = BytesIO()
    assert sealed.seal(out, head, frames, keys, OFFICE.box_key) == len(out.getvalue())
    return out.getvalue()


def opened(content: bytes, sender: Keys = ROSAS, reader: Keys = OFFICE) -> list[bytes]:
    """Return what a reader finds who checks first."""
    file = BytesIO(content)
    head = sealed.read_head(file)
    file.seek(0)
    sealed.check(file, head, sender.sign_key, reader)
    file.seek(0)
    return list(sealed.frames(file, reader))


@given(st.lists(st.binary(max_size=300), max_size=20))
@settings(max_examples=60, deadline=None)
def test_what_was_sealed_is_found(frames: list[bytes]) -> None:
    assert opened(a_file(frames)) == frames


@pytest.mark.parametrize(
    "size", [0, 1, CHUNK_BYTES - 5, CHUNK_BYTES - 4, CHUNK_BYTES - 3, 3 * CHUNK_BYTES - 4]
)
def test_a_frame_may_end_anywhere_in_a_chunk(size: int) -> None:
    frames = [bytes(size), b"end"]
    assert opened(a_file(frames)) == frames


def test_nobody_else_can_open_it_and_nobody_else_sealed_it() -> None:
    content = a_file([b"Lucille"])
    assert b"Lucille" not in content
    with pytest.raises(BadSeal):
        opened(content, reader=OTHER)
    with pytest.raises(BadSeal):
        opened(content, sender=OTHER)


def test_every_single_flipped_byte_is_found() -> None:
    content = a_file([b"one", bytes(200)])
    for place in range(len(content)):
        with pytest.raises((Unreadable, BadSeal)):
            opened(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])


def test_a_file_cut_or_made_longer_anywhere_is_found() -> None:
    content = a_file([bytes(200)])
    for place in range(len(content)):
        with pytest.raises((Unreadable, BadSeal)):
            opened(content[:place])
    with pytest.raises((Unreadable, BadSeal)):
        opened(content + b"x")


def chunks_of(content: bytes) -> Iterator[bytes]:
    """Yield head with key and stream header, each chunk, and the seal."""
    start = len(content) - sealed.read_head(BytesIO(content)).size - _SEAL + _SEALED_KEY + _STREAM
    yield content[:start]
    for place in range(start, len(content) - _SEAL, CHUNK_BYTES + _EXTRA):
        yield content[place : min(place + CHUNK_BYTES + _EXTRA, len(content) - _SEAL)]
    yield content[-_SEAL:]


def resealed(parts: Sequence[bytes], keys: Keys = ROSAS) -> bytes:
    """Return a file of these parts with a seal that fits: as a device that lies would make it."""
    body = b"".join(parts[:-1])[len(HEAD.content) :]
    head = replace(HEAD, size=len(body)).content
    words = hashlib.blake2b(head).digest() + hashlib.blake2b(body).digest()
    return head + body + keys.seal(Purpose.FILE, words)


def test_chunks_cannot_be_swapped_repeated_left_out_or_taken_from_elsewhere() -> None:
    """Not even by the device itself, which can seal whatever it likes."""
    parts = list(chunks_of(a_file([secrets.token_bytes(4 * CHUNK_BYTES)])))
    foreign = list(chunks_of(a_file([secrets.token_bytes(4 * CHUNK_BYTES)])))
    assert opened(resealed(parts)) != []
    first, second = parts[1], parts[2]
    for others in (
        [parts[0], second, first, *parts[3:]],
        [parts[0], first, first, *parts[2:]],
        [parts[0], *parts[2:]],
        [*parts[:-2], parts[-1]],
        [*parts[:2], foreign[2], *parts[3:]],
        [foreign[0], *parts[1:]],
    ):
        with pytest.raises((Unreadable, BadSeal)):
            opened(resealed(others))


def test_a_head_that_promises_100_gigabytes_is_refused_before_anything_is_read() -> None:
    lie = replace(HEAD, size=100_000_000_000).content
    with pytest.raises(Unreadable):
        sealed.read_head(BytesIO(lie + a_file([b"x"])[len(lie) :]))


def test_a_frame_that_promises_gigabytes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A device may seal what it likes; whoever reads does not make room for it."""
    with pytest.raises(ValueError, match="too large"):
        a_file([bytes(sealed.MOST_FRAME_BYTES + 1)])
    with monkeypatch.context() as patch:
        patch.setattr(sealed, "MOST_FRAME_BYTES", 2**32)
        content = a_file([bytes(9_000_000)])
    with pytest.raises(Unreadable, match="too large"):
        opened(content)


class OnlyAFew(BytesIO):
    """A file that nobody may read in large pieces."""

    largest = 0

    def read(self, size: int | None = -1) -> bytes:
        assert size is not None
        assert 0 <= size <= CHUNK_BYTES + _EXTRA
        return super().read(size)


def test_reading_takes_one_frame_of_memory_at_a_time() -> None:
    content = a_file([bytes(100_000) for _ in range(50)])
    file: BinaryIO = OnlyAFew(content)
    head = sealed.read_head(file)
    file.seek(0)
    sealed.check(file, head, ROSAS.sign_key, OFFICE)
    file.seek(0)
    frames = sealed.frames(file, OFFICE)
    next(frames)
    assert file.tell() < 400_000
