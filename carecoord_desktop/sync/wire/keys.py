"""The keys of a device and of the hub: Ed25519 to seal what they say, X25519 to read what is theirs alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.signing import SigningKey, VerifyKey

KEY_BYTES = 32
SEAL_BYTES = 64


class BadSeal(Exception):
    """A seal that does not belong to these bytes, this purpose, or this key."""


class Purpose(Enum):
    """What a seal says; a seal made for one thing is worthless for every other."""

    REQUEST = b"carecoord request 1"
    SEGMENT = b"carecoord segment 1"
    RECEIPT = b"carecoord receipt 1"
    ENROLLMENT = b"carecoord enrollment 1"
    TIME = b"carecoord time 1"
    FILE = b"carecoord file 1"


@dataclass(frozen=True, repr=False)
class Keys:
    """The two private keys of one device or hub, 32 bytes each; they never travel."""

    sign_seed: bytes
    box_seed: bytes

    @classmethod
    def new(cls) -> Keys:
        """Return fresh random keys."""
        return cls(bytes(SigningKey.generate()), bytes(PrivateKey.generate()))

    @property
    def sign_key(self) -> bytes:
        """The public key by which others check the seals, 32 bytes."""
        return bytes(SigningKey(self.sign_seed).verify_key)

    @property
    def box_key(self) -> bytes:
        """The public key to which others seal what only this side may read, 32 bytes."""
        return bytes(PrivateKey(self.box_seed).public_key)

    def seal(self, purpose: Purpose, content: bytes) -> bytes:
        """Return the 64 bytes that prove these bytes came from here, for this purpose."""
        return SigningKey(self.sign_seed).sign(_said(purpose, content)).signature

    def opened(self, sealed: bytes) -> bytes:
        """Return what `sealed_for` this key was given.

        Raises:
            BadSeal: if it was sealed for somebody else, or was changed.
        """
        try:
            return SealedBox(PrivateKey(self.box_seed)).decrypt(sealed)
        except (CryptoError, ValueError, TypeError):
            raise BadSeal from None


def check_seal(sign_key: bytes, purpose: Purpose, content: bytes, seal: bytes) -> None:
    """Return if the owner of this public key sealed these bytes for this purpose.

    Raises:
        BadSeal: if not.
    """
    try:
        VerifyKey(sign_key).verify(_said(purpose, content), seal)
    except (CryptoError, ValueError, TypeError):
        raise BadSeal from None


def sealed_for(box_key: bytes, content: bytes) -> bytes:
    """Return bytes that only the owner of this public key can open; they do not tell who sealed them.

    Raises:
        BadSeal: if this is no key.
    """
    try:
        return SealedBox(PublicKey(box_key)).encrypt(content)
    except (CryptoError, ValueError, TypeError):
        raise BadSeal from None


def _said(purpose: Purpose, content: bytes) -> bytes:
    return purpose.value + b"\0" + content
