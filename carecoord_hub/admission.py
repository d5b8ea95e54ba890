"""Who may come in now: token buckets per address, per device and for all (SEC-H6)."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass

REMEMBERED = 20_000
"""How many addresses and devices are remembered; beyond, the one longest unseen is forgotten."""


@dataclass(frozen=True)
class Rate:
    """How many requests per second in the long run, and how many at once."""

    per_s: float
    burst: float


OF_EVERYBODY = Rate(per_s=150.0, burst=300.0)
OF_A_DEVICE = Rate(per_s=5.0, burst=60.0)
OF_AN_ADDRESS = Rate(per_s=50.0, burst=200.0)
OF_CODES = Rate(per_s=10 / 600, burst=10.0)  # enrollment: 10 tries in 10 minutes from one address

SPREAD_S = 2.0
"""Over how long the laptops that were sent away together come back."""


@dataclass
class _Bucket:
    tokens: float
    at_s: float


class Admission:
    """The buckets of one process; time is handed in, in seconds since any beginning."""

    def __init__(self) -> None:
        self._buckets: OrderedDict[tuple[str, bytes], _Bucket] = OrderedDict()

    def wait_s(self, kind: str, key: bytes, rate: Rate, now_s: float) -> float:
        """Take a token and return 0, or return after how many seconds to come again.

        The wait is spread by the key, so that those sent away together do not come back together.
        """
        bucket = self._bucket((kind, key), rate, now_s)
        bucket.tokens = min(rate.burst, bucket.tokens + (now_s - bucket.at_s) * rate.per_s)
        bucket.at_s = now_s
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            return 0.0
        return (1 - bucket.tokens) / rate.per_s + _share(key) * SPREAD_S

    def give_back(self, kind: str, key: bytes, rate: Rate) -> None:
        """Give a token back, because what it was taken for was no guess: a code that was right."""
        bucket = self._buckets.get((kind, key))
        if bucket is not None:
            bucket.tokens = min(rate.burst, bucket.tokens + 1)

    def _bucket(self, name: tuple[str, bytes], rate: Rate, now_s: float) -> _Bucket:
        found = self._buckets.get(name)
        if found is None:
            found = self._buckets[name] = _Bucket(rate.burst, now_s)
            if len(self._buckets) > REMEMBERED:
                self._buckets.popitem(last=False)
        else:
            self._buckets.move_to_end(name)
        return found


def _share(key: bytes) -> float:
    return hashlib.blake2b(key, digest_size=2).digest()[0] / 256
