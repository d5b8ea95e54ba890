"""The cost of a passphrase check: measured once on this laptop, never below the floor."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from carecoord_desktop.store import encryption
from carecoord_desktop.store.encryption import KdfBounds
from carecoord_desktop.store.kdf_cost import calibrated_kdf
from carecoord_desktop.store.unlock import FIELD_BOUNDS

ROOT = Path(__file__).resolve().parents[2]


def test_what_is_measured_is_within_the_bounds_of_the_program() -> None:
    """SEC-K2: 64 MiB at least, and a slot written with it opens with the program's own bounds."""
    kdf = calibrated_kdf(FIELD_BOUNDS)
    assert FIELD_BOUNDS.accept(kdf)
    assert kdf.memory_kib >= 64 * 1024
    assert kdf.iterations >= 3
    assert len(encryption.passphrase_key("four quiet words", bytes(16), kdf)) == 32


@pytest.mark.skipif(sys.platform == "win32", reason="memory is limited through the resource module")
@pytest.mark.parametrize(("spare_mb", "said"), [(40, "NotEnoughMemory"), (100, "65536")])
def test_with_little_memory_the_floor_is_taken_or_it_is_said_in_words(spare_mb: int, said: str) -> None:
    """SEC-K2: with 100 MB the floor of 64 MiB fits; with 40 nothing does, and nothing crashes."""
    script = """
import resource, sys
from pathlib import Path
from carecoord_desktop.store.encryption import KdfBounds, NotEnoughMemory
from carecoord_desktop.store.kdf_cost import calibrated_kdf
in_use = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (in_use + int(sys.argv[1]) * 2**20,) * 2)
try:
    print(calibrated_kdf(KdfBounds()).memory_kib)
except NotEnoughMemory:
    print("NotEnoughMemory")
"""
    command = [sys.executable, "-c", script, str(spare_mb)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == said


def test_cheaper_bounds_are_not_exceeded() -> None:
    bounds = KdfBounds(memory_kib_min=8 * 1024, memory_kib_max=256 * 1024, iterations_max=3)
    assert bounds.accept(calibrated_kdf(bounds))
