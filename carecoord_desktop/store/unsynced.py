"""What the office does not have yet, in a sealed file: made before anything is repaired (SEC-D9, SEC-D10).

The file: the 8 bytes `CCUNSYN1`, a nonce of 12 bytes, then AES-256-GCM over a MessagePack list of maps, one
per operation with the columns of the outbox. The key is HKDF-SHA-256 of the database key with the info
"unsynced"; the first 8 bytes are authenticated as well. Whoever unlocks the profile can open it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from carecoord_desktop.store import encryption
from carecoord_desktop.store.encryption import WrongKey, derived_key
from carecoord_desktop.store.outbox import OutboxState
from carecoord_desktop.store.slots import sync_folder

_MAGIC = b"CCUNSYN1"
_WAITING = frozenset({OutboxState.NEW.value, OutboxState.FROZEN.value, OutboxState.HELD.value})

Line = Mapping[str, Any]
"""One line of the outbox, by column."""


def export_unsynced(lines: Sequence[Line], key: bytes, path: Path) -> int:
    """Write the operations the office has not confirmed into a sealed file; return how many."""
    waiting = [line for line in lines if line["state"] in _WAITING]
    nonce, sealed = encryption.seal(derived_key(key, "unsynced"), msgspec.msgpack.encode(waiting), _MAGIC)
    with path.open("wb") as file:
        file.write(_MAGIC + nonce + sealed)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path.parent)
    return len(waiting)


def read_unsynced(path: Path, key: bytes) -> list[Line]:
    """Return the operations of a sealed file.

    Raises:
        WrongKey: if it is damaged, no such file, or belongs to other records.
    """
    content = path.read_bytes()
    start = len(_MAGIC)
    if content[:start] != _MAGIC:
        raise WrongKey
    nonce, sealed = content[start : start + encryption.NONCE_BYTES], content[start + encryption.NONCE_BYTES :]
    plain = encryption.open_sealed(derived_key(key, "unsynced"), nonce, sealed, _MAGIC)
    lines: list[Line] = msgspec.msgpack.decode(plain, type=list[dict[str, Any]])
    return lines
