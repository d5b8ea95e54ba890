"""A file sealed with a passphrase, for an export that leaves the laptop (SEC-L4, docs/security.md).

The file: the 8 bytes `CCSEAL01`; memory in KiB, iterations and lanes of Argon2id, four bytes each, most
significant first; a salt of 16 bytes; a nonce of 12; then AES-256-GCM, which authenticates all before it.
The passphrase is taken as NFKC in UTF-8.
"""

from __future__ import annotations

import secrets
import struct

from carecoord_desktop.store import encryption
from carecoord_desktop.store.encryption import NONCE_BYTES, SALT_BYTES, Kdf, KdfBounds, WrongKey
from carecoord_desktop.store.passphrases import refuse_weak

_HEAD = struct.Struct(f">8sIII{SALT_BYTES}s")
_MAGIC = b"CCSEAL01"


def sealed(plain: bytes, passphrase: str, kdf: Kdf | None = None) -> bytes:
    """Return what only this passphrase opens.

    Raises:
        DraftHasProblems: if the passphrase is a weak one.
        NotEnoughMemory: if the passphrase cannot be worked on now.
    """
    refuse_weak(passphrase, "")
    kdf, salt = kdf or Kdf(), secrets.token_bytes(SALT_BYTES)
    head = _HEAD.pack(_MAGIC, kdf.memory_kib, kdf.iterations, kdf.lanes, salt)
    nonce, body = encryption.seal(encryption.passphrase_key(passphrase, salt, kdf), plain, head)
    return head + nonce + body


def unsealed(content: bytes, passphrase: str, bounds: KdfBounds | None = None) -> bytes:
    """Return what was sealed.

    Raises:
        WrongKey: if the passphrase is another, or the file is damaged, cut or no sealed file.
        NotEnoughMemory: if the passphrase cannot be checked now.
    """
    head, rest = content[: _HEAD.size], content[_HEAD.size :]
    if len(head) < _HEAD.size or len(rest) <= NONCE_BYTES:
        raise WrongKey
    magic, memory_kib, iterations, lanes, salt = _HEAD.unpack(head)
    kdf = Kdf(memory_kib, iterations, lanes)
    if magic != _MAGIC or not (bounds or KdfBounds()).accept(kdf):
        raise WrongKey  # a file that asks for a weak or an enormous derivation is not one of ours
    key = encryption.passphrase_key(passphrase, salt, kdf)
    return encryption.open_sealed(key, rest[:NONCE_BYTES], rest[NONCE_BYTES:], head)
