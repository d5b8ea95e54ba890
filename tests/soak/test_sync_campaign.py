"""Five hundred days of random faults with real processes; CARECOORD_DAYS says how many."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from tests.builders.postgres import postgres
from tests.sync_faults.campaign import random_day
from tests.sync_faults.conftest import Field, in_the_field

__all__ = ["in_the_field", "postgres"]

DAYS = int(os.environ.get("CARECOORD_DAYS", "500"))


@pytest.mark.parametrize("seed", range(1000, 1000 + DAYS))
def test_no_day_loses_is_stuck_or_diverges(in_the_field: Callable[..., Field], seed: int) -> None:
    """Heal, settle, and compare everything with everything."""
    random_day(in_the_field(), seed)
