"""Digests: whether two sides hold the same rows, told in 16 bytes per chart and 16 for all of them."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

DIGEST_BYTES = 16
_MODULUS = 1 << 128


@dataclass(frozen=True)
class ChartDigest:
    """The sum of the hashes of a chart's rows, modulo 2^128, and their count; the order does not matter."""

    total: int = 0
    count: int = 0

    @classmethod
    def of(cls, hashes: Iterable[bytes]) -> ChartDigest:
        """Return the digest of these rows."""
        known = [int.from_bytes(row, "big") for row in hashes]
        return cls(sum(known) % _MODULUS, len(known))

    @classmethod
    def read(cls, content: bytes, count: int) -> ChartDigest:
        """Return the digest that travelled as `content`."""
        return cls(int.from_bytes(content, "big") % _MODULUS, count)

    @property
    def content(self) -> bytes:
        """The sum as 16 bytes."""
        return self.total.to_bytes(DIGEST_BYTES, "big")

    def changed(self, added: Collection[bytes], removed: Collection[bytes]) -> ChartDigest:
        """Return the digest with some rows more and without some that were in it, given by their hashes."""
        more, less = ChartDigest.of(added), ChartDigest.of(removed)
        total = (self.total + more.total - less.total) % _MODULUS
        return ChartDigest(total, self.count + more.count - less.count)


def root_of(charts: Mapping[UUID, ChartDigest]) -> bytes:
    """Return 16 bytes that stand for all these charts; a chart without rows counts as absent."""
    root = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for chart in sorted(charts, key=lambda chart: chart.bytes):
        digest = charts[chart]
        if digest.count:
            root.update(chart.bytes + digest.content + digest.count.to_bytes(8, "big"))
    return root.digest()
