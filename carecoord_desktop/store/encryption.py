"""Keys: the random database key, what wraps it, and what is derived from it (security.md 3.1)."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
NONCE_BYTES = 12
SALT_BYTES = 16


@dataclass(frozen=True)
class Kdf:
    """The cost of one Argon2id derivation; the default takes 0.2-1 s on a field laptop (SEC-K2)."""

    memory_kib: int = 128 * 1024
    iterations: int = 3
    lanes: int = 2


@dataclass(frozen=True)
class KdfBounds:
    """What parameters a slot file may ask for: a lower one is a downgrade, a higher one a memory bomb."""

    memory_kib_min: int = 64 * 1024
    memory_kib_max: int = 1024 * 1024
    iterations_max: int = 10
    lanes_max: int = 4

    def accept(self, kdf: Kdf) -> bool:
        """Return whether the parameters are within bounds."""
        return (
            self.memory_kib_min <= kdf.memory_kib <= self.memory_kib_max
            and 1 <= kdf.iterations <= self.iterations_max
            and 1 <= kdf.lanes <= self.lanes_max
        )


class NotEnoughMemory(Exception):
    """The machine has too little free memory to check a passphrase; the parameters are never lowered."""


class WrongKey(Exception):
    """What was sealed does not open with this key, or was altered."""


def new_key() -> bytes:
    """Return a random 256-bit key."""
    return secrets.token_bytes(KEY_BYTES)


def passphrase_key(passphrase: str, salt: bytes, kdf: Kdf) -> bytes:
    """Return the 32-byte key a passphrase stands for; the same text typed as NFC or NFKC gives the same key.

    Raises:
        NotEnoughMemory: if the machine cannot spare `kdf.memory_kib`.
    """
    text = unicodedata.normalize("NFKC", passphrase).encode()
    try:
        return Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=kdf.iterations,
            lanes=kdf.lanes,
            memory_cost=kdf.memory_kib,
        ).derive(text)
    except MemoryError:
        raise NotEnoughMemory(f"{kdf.memory_kib // 1024} MB are needed for a moment") from None


def seal(key: bytes, plain: bytes, bound_to: bytes) -> tuple[bytes, bytes]:
    """Return (nonce, sealed bytes) by AES-256-GCM; `bound_to` must be given again to open."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce, AESGCM(key).encrypt(nonce, plain, bound_to)


def open_sealed(key: bytes, nonce: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    """Return what was sealed.

    Raises:
        WrongKey: if the key is another, or anything was altered.
    """
    try:
        return AESGCM(key).decrypt(nonce, sealed, bound_to)
    except InvalidTag:
        raise WrongKey from None


def new_key_pair() -> tuple[bytes, bytes]:
    """Return (private, public) of a fresh X25519 pair; the first opens what is sealed to the second."""
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def seal_to(public: bytes, plain: bytes, bound_to: bytes) -> bytes:
    """Return `plain` sealed to whoever holds the private half; nobody need be present for it.

    A fresh pair per seal, X25519, HKDF-SHA256 over both public halves, AES-256-GCM.
    """
    once = X25519PrivateKey.generate()
    once_public = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    nonce, sealed = seal(_agreed_key(shared, once_public, public), plain, bound_to)
    return once_public + nonce + sealed


def open_sealed_to(private: bytes, sealed: bytes, bound_to: bytes) -> bytes:
    """Return what was sealed to the public half of `private`.

    Raises:
        WrongKey: if it was sealed to another, or anything was altered.
    """
    once_public, nonce = sealed[:KEY_BYTES], sealed[KEY_BYTES : KEY_BYTES + NONCE_BYTES]
    own = X25519PrivateKey.from_private_bytes(private)
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(once_public))
    except ValueError:  # cut short, or a point that no pair has
        raise WrongKey from None
    key = _agreed_key(shared, once_public, own.public_key().public_bytes_raw())
    return open_sealed(key, nonce, sealed[KEY_BYTES + NONCE_BYTES :], bound_to)


def derived_key(database_key: bytes, purpose: str) -> bytes:
    """Return the key for one purpose ("audit", "anchor", "backup"), so that the database key serves one."""
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=purpose.encode()).derive(
        database_key
    )


def _agreed_key(shared: bytes, once_public: bytes, public: bytes) -> bytes:
    info = b"carecoord seal" + once_public + public
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=info).derive(shared)
