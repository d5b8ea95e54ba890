"""The slot file: the database key, wrapped once per worker by passphrase and once by a recovery code.

What stands in the clear: format, device and database id, and per slot its kind, an opaque worker id, the
sign-in name the worker chose, cost parameters and salts. The slot's seal authenticates all of it.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from uuid import UUID

import msgspec

from carecoord_desktop.common import clock
from carecoord_desktop.common.words import Words
from carecoord_desktop.store import encryption
from carecoord_desktop.store.encryption import Kdf, KdfBounds

FORMAT = 1


class SlotKind(Words):
    """Who opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the word, not a secret
    RECOVERY = "recovery"
    ESCROW = "escrow"


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One wrapped copy of the database key."""

    kind: str
    worker: UUID
    sign_in: str
    made_ms: int
    kdf: Kdf
    salt: bytes
    nonce: bytes = b""
    wrapped: bytes = b""


class SlotFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything the slot file says."""

    format: int
    device: UUID
    database: UUID
    slots: tuple[Slot, ...]

    def slot_of(self, kind: SlotKind, sign_in: str) -> Slot | None:
        """Return a worker's slot, by the sign-in name in any case."""
        for slot in self.slots:
            if slot.kind == kind and slot.sign_in.casefold() == sign_in.casefold():
                return slot
        return None

    def with_slot(self, slot: Slot) -> SlotFile:
        """Return the file with this slot in the place of the worker's former one of that kind."""
        kept = tuple(
            other
            for other in self.slots
            if (other.kind, other.sign_in.casefold()) != (slot.kind, slot.sign_in.casefold())
        )
        return msgspec.structs.replace(self, slots=(*kept, slot))

    @property
    def sign_ins(self) -> tuple[str, ...]:
        """The sign-in names of the workers, in order."""
        return tuple(slot.sign_in for slot in self.slots if slot.kind == SlotKind.PASSPHRASE)


class SlotsDamaged(Exception):
    """Neither copy of the slot file can be read whole."""


def wrap(
    file: SlotFile, kind: SlotKind, worker: UUID, sign_in: str, secret: str, database_key: bytes, kdf: Kdf
) -> Slot:
    """Return a slot of this file that opens with a secret, a passphrase or a recovery code."""
    salt = os.urandom(encryption.SALT_BYTES)
    slot = Slot(kind.value, worker, sign_in, clock.now_ms(), kdf, salt)
    key = encryption.passphrase_key(secret, salt, kdf)
    nonce, wrapped = encryption.seal(key, database_key, _clear_fields(file, slot))
    return msgspec.structs.replace(slot, nonce=nonce, wrapped=wrapped)


def unwrap(file: SlotFile, slot: Slot, secret: str, bounds: KdfBounds) -> bytes:
    """Return the database key.

    Raises:
        SlotsDamaged: if the slot asks for parameters outside the bounds.
        WrongKey: if the secret is another one.
        NotEnoughMemory: if the derivation needs more memory than there is.
    """
    if (
        not bounds.accept(slot.kdf)
        or len(slot.salt) != encryption.SALT_BYTES
        or len(slot.nonce) != encryption.NONCE_BYTES
    ):
        raise SlotsDamaged("the slot asks for parameters this version refuses")
    key = encryption.passphrase_key(secret, slot.salt, slot.kdf)
    return encryption.open_sealed(key, slot.nonce, slot.wrapped, _clear_fields(file, slot))


def write_slots(path: Path, file: SlotFile) -> None:
    """Write both copies, one after the other, each whole or not at all."""
    body = _encoder.encode(file)
    signed = hashlib.sha256(body).hexdigest().encode() + b"\n" + body
    for place in (path, copy_of(path)):
        _replace_whole(place, signed)


def read_slots(path: Path) -> SlotFile:
    """Return the slot file, from its copy where the first is damaged.

    Raises:
        SlotsDamaged: if neither is whole, or a newer version wrote them.
    """
    reasons = []
    for place in (path, copy_of(path)):
        try:
            return _parsed(place.read_bytes())
        except (OSError, ValueError) as error:
            reasons.append(f"{place.name}: {error}")
    raise SlotsDamaged("; ".join(reasons))


def copy_of(path: Path) -> Path:
    """Return where the second copy lies."""
    return path.with_name(path.name + ".copy")


def _parsed(content: bytes) -> SlotFile:
    digest, _, body = content.partition(b"\n")
    if hashlib.sha256(body).hexdigest().encode() != digest:
        raise ValueError("the file is damaged")
    file = _decoder.decode(body)
    if file.format != FORMAT:
        raise ValueError(f"format {file.format} belongs to another version")
    return file


def _clear_fields(file: SlotFile, slot: Slot) -> bytes:
    bare = msgspec.structs.replace(slot, nonce=b"", wrapped=b"")
    return _encoder.encode([file.format, file.device, file.database, bare])


def _replace_whole(path: Path, content: bytes) -> None:
    beside = path.with_name(path.name + ".new")
    with beside.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable, where the system can (Windows does it by itself)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(SlotFile)
