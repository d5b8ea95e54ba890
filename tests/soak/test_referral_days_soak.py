"""Hundreds of days on which two coordinators write about the same referrals offline."""

from __future__ import annotations

import os

import pytest

from tests.builders.offices import Laptop, Office
from tests.sync.conftest import bens, office, rosas
from tests.sync.test_referral_days import begun, lived

__all__ = ["bens", "office", "rosas"]

DAYS = int(os.environ.get("CARECOORD_REFERRAL_DAYS", "200"))
SEEDS = int(os.environ.get("CARECOORD_REFERRAL_SEEDS", "10"))


@pytest.mark.parametrize("seed", range(100, 100 + SEEDS))
def test_no_ending_is_undone_and_no_event_lost_however_they_meet(
    office: Office, rosas: Laptop, bens: Laptop, seed: int
) -> None:
    """Both end with the same progress of every referral, made of every event that either wrote."""
    assert lived(begun(office, rosas, bens, seed), DAYS) > 0
