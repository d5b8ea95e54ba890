"""The mutation gate at length: every guard taken out, and pairs of those that stand in for each other."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations

import pytest

from tests.simulation import HOUSE
from tests.simulation.mutants import MASKED, MUTANTS, Mutant

PAIR_SEEDS = int(os.environ.get("CARECOORD_PAIR_SEEDS", "6000"))
PAIRS = ["+".join(pair) for pair in combinations(sorted(mutant.name for mutant in MASKED), 2)]


def _hunted(names: str, seeds: int) -> str:
    return subprocess.run(
        [sys.executable, "-m", "tests.simulation.hunt", names, str(seeds)], cwd=HOUSE, capture_output=True,
        text=True, check=True, env=os.environ | {"PYTHONHASHSEED": "0"}, timeout=3600,
    ).stdout.strip()  # fmt: skip


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_guard_taken_out_is_noticed(mutant: Mutant) -> None:
    """Within the seeds that the mutant names."""
    assert _hunted(mutant.name, mutant.seeds) != "survived", mutant.what


@pytest.mark.parametrize("names", PAIRS)
def test_guards_that_stand_in_for_each_other_are_noticed_in_pairs(names: str) -> None:
    """Decision 29: one alone is covered by the other, both together lose something."""
    assert _hunted(names, PAIR_SEEDS) != "survived"
