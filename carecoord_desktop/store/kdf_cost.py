"""How much a passphrase check may cost on this laptop: measured once, when a profile is created (SEC-K2)."""

from __future__ import annotations

import os
from dataclasses import replace

from carecoord_desktop.common import clock
from carecoord_desktop.store import encryption
from carecoord_desktop.store.encryption import Kdf, KdfBounds, NotEnoughMemory

WANTED_MS = 750
"""What a derivation should take; 500 to 1,000 ms are good (SEC-K2)."""

SLOWEST_MS = 1_000

_FIRST = Kdf()
_MOST_MEMORY_KIB = 256 * 1024  # a 4 GB laptop must stay below 400 MB in all
_MEASUREMENTS = 3


def calibrated_kdf(bounds: KdfBounds) -> Kdf:
    """Return the cost at which checking a passphrase takes 0.5-1.0 s here, within the bounds.

    At most three costs are measured, a slow one twice, in case the laptop was busy. Memory starts at
    128 MiB; it is halved on a slow laptop or where there is too little, never below the floor, and doubled
    once on a fast one. Where the floor is still too slow or the ceiling too fast, it is taken all the same.

    Raises:
        NotEnoughMemory: if even the floor does not fit.
    """
    kdf = _FIRST
    for _ in range(_MEASUREMENTS):
        try:
            took_ms = _measured_ms(kdf)
            if took_ms > SLOWEST_MS:
                took_ms = min(took_ms, _measured_ms(kdf))
        except NotEnoughMemory:
            if kdf.memory_kib // 2 < bounds.memory_kib_min:
                raise
            kdf = replace(kdf, memory_kib=kdf.memory_kib // 2)
            continue
        iterations = WANTED_MS * kdf.iterations // took_ms
        if took_ms > SLOWEST_MS and kdf.memory_kib // 2 >= bounds.memory_kib_min:
            kdf = replace(kdf, memory_kib=kdf.memory_kib // 2)
        elif iterations > bounds.iterations_max and kdf.memory_kib * 2 <= _MOST_MEMORY_KIB:
            kdf = replace(kdf, memory_kib=kdf.memory_kib * 2)
        else:
            return replace(kdf, iterations=min(max(iterations, _FIRST.iterations), bounds.iterations_max))
    return kdf


def _measured_ms(kdf: Kdf) -> int:
    started = clock.up_ms()
    encryption.passphrase_key("measured", os.urandom(encryption.SALT_BYTES), kdf)
    return max(clock.up_ms() - started, 1)
