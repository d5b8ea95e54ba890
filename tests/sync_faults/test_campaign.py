"""A day of random faults; `make soak` lives through 500."""

from __future__ import annotations

import pytest

from tests.sync_faults.campaign import random_day
from tests.sync_faults.conftest import Field


@pytest.mark.parametrize("seed", range(1))
def test_a_day_of_random_faults_loses_nothing(field_day: Field, seed: int) -> None:
    random_day(field_day, seed)
