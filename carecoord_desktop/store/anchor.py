"""The anchor beside the database: how far the log had come when "Saved" was last said (SEC-D5).

Two fixed places in one file are written in turn, each sealed with a key only the unlocked database gives;
the newer whole one counts. A database that does not extend its anchor was restored, cloned or has lost
something.
"""

from __future__ import annotations

import hmac
import os
import struct
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from carecoord_desktop.store.slots import sync_folder

PLACE_BYTES = 512
_FIELDS = struct.Struct(">4sQ16s16sQ32sQ32s")
_MAGIC = b"CCA1"
_SEAL_BYTES = 32


@dataclass(frozen=True)
class Anchor:
    """The high-water mark: which database and replica, its last operation and its last audit line."""

    database: UUID
    replica: UUID
    dseq: int
    chain: bytes
    audit_seq: int
    audit_seal: bytes


class AnchorFile:
    """The file that holds the anchor; stays open between saves."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._key = key
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        is_new = not path.exists()
        self._descriptor = os.open(path, flags, 0o600)
        self._is_open = True
        if is_new:
            sync_folder(path.parent)  # else a power cut could take the file away after it was written
        self._turn = 0
        self._last: Anchor | None = None
        for number in (0, 1):
            found = self._read_place(number)
            if found is not None and found[0] > self._turn:
                self._turn, self._last = found

    def read(self) -> Anchor | None:
        """Return the anchor, or None where there is none that is whole."""
        return self._last

    def write(self, anchor: Anchor) -> None:
        """Store the anchor; it is on the disk when this returns."""
        turn = self._turn + 1
        body = _FIELDS.pack(
            _MAGIC, turn, anchor.database.bytes, anchor.replica.bytes, anchor.dseq, anchor.chain,
            anchor.audit_seq, anchor.audit_seal,
        )  # fmt: skip
        sealed = (body + hmac.digest(self._key, body, "sha256")).ljust(PLACE_BYTES, b"\0")
        os.lseek(self._descriptor, turn % 2 * PLACE_BYTES, os.SEEK_SET)
        os.write(self._descriptor, sealed)
        _sync(self._descriptor)
        self._turn, self._last = turn, anchor  # a failed write tries the same place again, not the good one

    def close(self) -> None:
        """Close the file, if it is open."""
        if self._is_open:
            self._is_open = False
            os.close(self._descriptor)

    def _read_place(self, number: int) -> tuple[int, Anchor] | None:
        os.lseek(self._descriptor, number * PLACE_BYTES, os.SEEK_SET)
        content = os.read(self._descriptor, _FIELDS.size + _SEAL_BYTES)
        body, sealed = content[: _FIELDS.size], content[_FIELDS.size :]
        if len(sealed) != _SEAL_BYTES or not hmac.compare_digest(
            hmac.digest(self._key, body, "sha256"), sealed
        ):
            return None
        _, turn, database, replica, dseq, chain, audit_seq, audit_seal = _FIELDS.unpack(body)
        return turn, Anchor(UUID(bytes=database), UUID(bytes=replica), dseq, chain, audit_seq, audit_seal)


def hand_over(path: Path, key: bytes, next_key: bytes) -> None:
    """Write the anchor once more, for the next database key, into the place that the present one spares.

    From here on either key finds its own anchor, whichever opens the database after a power cut.
    """
    present, following = AnchorFile(path, key), AnchorFile(path, next_key)
    try:
        if present._last is not None:
            following._turn = present._turn
            following.write(present._last)
    finally:
        present.close()
        following.close()


_sync = getattr(os, "fdatasync", os.fsync)
