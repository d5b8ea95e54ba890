"""The simulation notices each guard that is taken out, so that its silence means something (decision 29)."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.simulation import HOUSE
from tests.simulation.mutants import MASKED, MUTANTS, Mutant
from tests.simulation.patched import fits

QUICKLY_NOTICED = frozenset(
    {"drop_loser", "reject_revoked", "no_base", "no_dedupe", "no_purge", "shared_seq", "seq_early"}
)
"""Those that the first seeds notice; `make soak` hunts all of them, and the pairs."""

HUNT_S = 170


@pytest.mark.parametrize("mutant", [*MUTANTS, *MASKED], ids=lambda mutant: mutant.name)
def test_the_guard_is_where_its_mutant_says(mutant: Mutant) -> None:
    """Each place is there exactly once; when the product changes, the mutant is written anew."""
    fits(mutant.patches)


@pytest.mark.parametrize("name", sorted(QUICKLY_NOTICED))
def test_a_guard_taken_out_is_noticed(name: str) -> None:
    """One of the first seeds breaks a promise."""
    noticed = subprocess.run(
        [sys.executable, "-m", "tests.simulation.hunt", name, "40"], cwd=HOUSE, capture_output=True,
        text=True, timeout=HUNT_S, env=os.environ | {"PYTHONHASHSEED": "0"}, check=True,
    ).stdout  # fmt: skip
    assert "SYNC-I" in noticed, noticed
