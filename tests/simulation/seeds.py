"""Running seeds: each on its own, told as a short story where a promise breaks."""

from __future__ import annotations

import os
from collections.abc import Iterable

from tests.simulation.district import District

TOLD_LINES = 60


class BrokenPromise(AssertionError):
    """A seed in which a promise was broken; its words are the story."""


def run_seed(seed: int) -> District:
    """Live through one seed and return the district at its end.

    Raises:
        BrokenPromise: with the seed, the promise, and the end of the story.
    """
    district = District(seed)
    try:
        district.run()
    except Exception as broken:
        raise BrokenPromise(told(district, broken)) from broken
    return district


def told(district: District, broken: Exception) -> str:
    """Return how it came to a broken promise, and how to see it again."""
    lines = district.story[-TOLD_LINES:]
    head = f"{broken}\nseed {district.seed}; again: CARECOORD_SEED={district.seed} pytest tests/simulation"
    return "\n".join([head, *(f"  {line}" for line in lines)])


def seeds_of(part: int, parts: int, count: int) -> Iterable[int]:
    """Return one part of the seeds from 1 to `count`, or only the one that CARECOORD_SEED names."""
    named = os.environ.get("CARECOORD_SEED")
    if named:
        return [int(named)] if part == 0 else []
    return range(1 + part, count + 1, parts)
