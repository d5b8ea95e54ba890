"""A hundred small files that claim to be huge, each refused within a second (SEC-I10)."""

from __future__ import annotations

from random import Random

from carecoord_desktop.imaging.limits import MOST_PIXELS
from tests.builders.documents import a_png_bomb
from tests.imaging.test_bombs import BOMBS, IN_TIME_MS, SECOND_TRIES, refused_in_ms

FILES = 100


def test_a_hundred_bombs_are_refused_each_within_a_second() -> None:
    rng = Random(20261122)  # noqa: S311 - repeatable, no secret
    files = [bomb() for bomb in BOMBS]
    while len(files) < FILES:
        width = rng.randint(100, 2**31 - 1)
        files.append(a_png_bomb(width, MOST_PIXELS // width + rng.randint(1, 100_000)))
    late = [
        number
        for number, file in enumerate(files)
        if min(refused_in_ms(file) for _ in range(SECOND_TRIES)) >= IN_TIME_MS
    ]
    assert late == []
