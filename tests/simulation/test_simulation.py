"""A thousand districts on a thousand bad days: nothing is lost, and in the end everybody sees the same."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.simulation import HOUSE
from tests.simulation.seeds import run_seed, seeds_of

SEEDS, PARTS = 1_000, 20
_STORY_OF = """
from tests.simulation.seeds import run_seed
for seed in (11, 12, 13):
    print(*run_seed(seed).story, sep="\\n")
"""


@pytest.mark.parametrize("part", range(PARTS))
def test_every_promise_holds_on_bad_days(part: int) -> None:
    """SYNC-I1 to I17, whatever the network, the disks, the clocks and the people do."""
    for seed in seeds_of(part, PARTS, SEEDS):
        run_seed(seed)


def test_a_seed_is_the_same_day_in_every_process() -> None:
    """Else a broken promise could not be looked at again."""
    stories = [
        subprocess.run(
            [sys.executable, "-c", _STORY_OF], cwd=HOUSE, check=True, capture_output=True, timeout=120,
            env=os.environ | {"PYTHONHASHSEED": hash_seed},
        ).stdout
        for hash_seed in ("1", "2")
    ]  # fmt: skip
    assert stories[0] == stories[1]
    assert len(stories[0].splitlines()) > 60
