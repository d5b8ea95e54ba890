"""The slot file: the database key, sealed once per worker, once for the recovery code, once for the office.

A slot is a key pair. The database key is sealed to its public half; its private half is wrapped by a
passphrase or a recovery code, or lies at the office. So a new database key is sealed to everybody without
anybody being there, and who was left out cannot open it (docs/decisions/0009).

In the clear: format, device and database id, and per slot its kind, an opaque worker id, the sign-in name
the worker chose, cost parameters, salt and public half. Each seal authenticates the clear fields of its
slot; the proof, made with the database key, authenticates the whole file.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import msgspec

from carecoord_desktop.common import clock
from carecoord_desktop.common.words import Words
from carecoord_desktop.store import encryption
from carecoord_desktop.store.encryption import Kdf, KdfBounds, WrongKey

FORMAT = 1

NOBODY = UUID(int=0)
"""The worker of slots that are not a worker's: the recovery code and the office."""

Keys = tuple[bytes, ...]
"""The database key; while it is being changed, the former and the next."""


class SlotKind(Words):
    """Who opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the word, not a secret
    RECOVERY = "recovery"
    ESCROW = "escrow"


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to the database key. `private` is the wrapped half of the pair, empty in an escrow slot."""

    kind: str
    worker: UUID
    sign_in: str
    made_ms: int
    public: bytes
    kdf: Kdf | None = None
    salt: bytes = b""
    nonce: bytes = b""
    private: bytes = b""
    keys: Keys = ()


class SlotFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything the slot file says; `key_change_due` asks for a new database key at the next unlock."""

    format: int
    device: UUID
    database: UUID
    slots: tuple[Slot, ...]
    key_change_due: bool = False
    proof: bytes = b""

    def slot_of(self, kind: SlotKind, sign_in: str = "") -> Slot | None:
        """Return a worker's slot, by the sign-in name in any case; the office's slots have no name."""
        for slot in self.slots:
            if slot.kind == kind and slot.sign_in.casefold() == sign_in.casefold():
                return slot
        return None

    def with_slot(self, slot: Slot) -> SlotFile:
        """Return the file with this slot in the place of the former one of that kind and name."""
        kept = self.without(SlotKind(slot.kind), slot.sign_in).slots
        return msgspec.structs.replace(self, slots=(*kept, slot))

    def without(self, kind: SlotKind, sign_in: str = "") -> SlotFile:
        """Return the file without the slot of this kind and name."""
        gone = self.slot_of(kind, sign_in)
        return msgspec.structs.replace(self, slots=tuple(slot for slot in self.slots if slot is not gone))

    def proven(self, database_key: bytes) -> SlotFile:
        """Return the file with its proof; only who has the key can make one."""
        return msgspec.structs.replace(self, proof=_proof(self, database_key))

    def is_proven(self, database_key: bytes) -> bool:
        """Whether somebody with the key wrote the whole file as it stands."""
        return hmac.compare_digest(self.proof, _proof(self, database_key))

    @property
    def sign_ins(self) -> tuple[str, ...]:
        """The sign-in names of the workers, in order."""
        return tuple(slot.sign_in for slot in self.slots if slot.kind == SlotKind.PASSPHRASE)


class SlotsDamaged(Exception):
    """Neither copy of the slot file can be read whole, or a slot asks for what this version refuses."""


def wrap(
    file: SlotFile, kind: SlotKind, worker: UUID, sign_in: str, secret: str, database_key: bytes, kdf: Kdf
) -> Slot:
    """Return a slot of this file that opens with a secret, a passphrase or a recovery code."""
    salt = os.urandom(encryption.SALT_BYTES)
    private, public = encryption.new_key_pair()
    slot = Slot(kind.value, worker, sign_in, clock.now_ms(), public, kdf, salt)
    key = encryption.passphrase_key(secret, salt, kdf)
    nonce, wrapped = encryption.seal(key, private, _clear_fields(file, slot))
    return sealed_anew(file, msgspec.structs.replace(slot, nonce=nonce, private=wrapped), (database_key,))


def wrap_for_office(file: SlotFile, office_public: bytes, database_key: bytes) -> Slot:
    """Return the escrow slot: it opens with the private half of the office's X25519 pair alone."""
    slot = Slot(SlotKind.ESCROW.value, NOBODY, "", clock.now_ms(), office_public)
    return sealed_anew(file, slot, (database_key,))


def sealed_anew(file: SlotFile, slot: Slot, keys: Keys) -> Slot:
    """Return a slot with these database keys sealed to it; its secret stays what it is."""
    clear = _clear_fields(file, slot)
    sealed = tuple(encryption.seal_to(slot.public, key, clear) for key in keys)
    return msgspec.structs.replace(slot, keys=sealed)


def unwrap(file: SlotFile, slot: Slot, secret: str, bounds: KdfBounds) -> Keys:
    """Return the database key; while it is being changed, the former and the next.

    Raises:
        SlotsDamaged: if the slot asks for parameters outside the bounds, or the file was altered.
        WrongKey: if the secret is another one.
        NotEnoughMemory: if the derivation needs more memory than there is.
    """
    if (
        slot.kdf is None
        or not bounds.accept(slot.kdf)
        or len(slot.salt) != encryption.SALT_BYTES
        or len(slot.nonce) != encryption.NONCE_BYTES
    ):
        raise SlotsDamaged("the slot asks for parameters this version refuses")
    key = encryption.passphrase_key(secret, slot.salt, slot.kdf)
    private = encryption.open_sealed(key, slot.nonce, slot.private, _clear_fields(file, slot))
    return unwrap_with(file, slot, private)


def unwrap_with(file: SlotFile, slot: Slot, private: bytes) -> Keys:
    """Return the database key for the private half of a slot's pair, such as the office's.

    Raises:
        SlotsDamaged: if the key was sealed to another pair, or the file was altered.
    """
    clear = _clear_fields(file, slot)
    try:
        keys = tuple(encryption.open_sealed_to(private, sealed, clear) for sealed in slot.keys)
    except WrongKey:
        raise SlotsDamaged("the database key in the slot was altered") from None
    if not keys or not file.is_proven(keys[0]):
        raise SlotsDamaged("somebody without the key has altered the file")
    return keys


def write_slots(path: Path, file: SlotFile, opens: Callable[[SlotFile], object] | None = None) -> None:
    """Write both copies, one after the other, each whole or not at all.

    What was written is read back and handed to `opens` before it takes the place of the former file, so
    that a slot nobody can open never replaces one that opens.
    """
    body = _encoder.encode(file)
    signed = hashlib.sha256(body).hexdigest().encode() + b"\n" + body
    for place in (path, copy_of(path)):
        beside = _written_beside(place, signed)
        written = _parsed(beside.read_bytes())
        if opens is not None and place == path:
            opens(written)
        beside.replace(place)
        sync_folder(place.parent)


def read_slots(path: Path) -> SlotFile:
    """Return the slot file, from its copy where the first is damaged.

    Raises:
        SlotsDamaged: if neither is whole, or a newer version wrote them.
    """
    return whole_copies(path)[0]


def whole_copies(path: Path) -> list[SlotFile]:
    """Return the copies that are whole, the first one first; one of them where they agree.

    Raises:
        SlotsDamaged: if neither is whole, or a newer version wrote them.
    """
    found: list[SlotFile] = []
    reasons = []
    for place in (path, copy_of(path)):
        try:
            file = _parsed(place.read_bytes())
        except (OSError, ValueError) as error:
            reasons.append(f"{place.name}: {error}")
        else:
            if file not in found:
                found.append(file)
    if not found:
        raise SlotsDamaged("; ".join(reasons))
    return found


def mend_copies(path: Path, file: SlotFile) -> None:
    """Write both copies again unless both hold `file`: one was damaged, or a change was interrupted."""
    try:
        agree = all(_parsed(place.read_bytes()) == file for place in (path, copy_of(path)))
    except (OSError, ValueError):
        agree = False
    if not agree:
        write_slots(path, file)


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
    bare = msgspec.structs.replace(slot, nonce=b"", private=b"", keys=())
    return _encoder.encode([file.format, file.device, file.database, bare])


def _proof(file: SlotFile, database_key: bytes) -> bytes:
    unproven = msgspec.structs.replace(file, proof=b"")
    key = encryption.derived_key(database_key, "slots")
    return hmac.digest(key, _encoder.encode(unproven), "sha256")


def _written_beside(place: Path, content: bytes) -> Path:
    beside = place.with_name(place.name + ".new")
    with beside.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    return beside


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
