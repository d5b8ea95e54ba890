"""The receipt: the hub's seal on the word that both sides held the same at one moment."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

import msgspec

from carecoord_desktop.sync.wire.keys import BadSeal, Keys, Purpose, check_seal


class Told(Protocol):
    """What a laptop says of all it holds: an `Exchange` of nothing, or a `Finish`."""

    @property
    def epoch(self) -> int:
        """Which life of the hub's database it knows."""
        ...

    @property
    def cursor(self) -> int:
        """How far it has read."""
        ...

    @property
    def root(self) -> bytes:
        """The digest over all its whole charts."""
        ...

    @property
    def charts(self) -> int:
        """How many those are."""
        ...


def sealed_receipt(keys: Keys, hub: UUID, device: UUID, told: Told, hub_ms: int) -> bytes:
    """Return the hub's seal on the word that it holds what this laptop told; `hub_ms` is its clock, UTC."""
    return keys.seal(Purpose.RECEIPT, _content(hub, device, told, hub_ms))


def is_receipt(sign_key: bytes, hub: UUID, device: UUID, told: Told, hub_ms: int, receipt: bytes) -> bool:
    """Return whether this is the seal of the hub with this key, on exactly this."""
    try:
        check_seal(sign_key, Purpose.RECEIPT, _content(hub, device, told, hub_ms), receipt)
    except BadSeal:
        return False
    return True


def _content(hub: UUID, device: UUID, told: Told, hub_ms: int) -> bytes:
    said = (hub.bytes, device.bytes, told.epoch, told.cursor, told.root, told.charts, hub_ms)
    return msgspec.msgpack.encode(said)
