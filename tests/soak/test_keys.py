"""Long campaigns against keys and unlocking; the short ones of `make tests` share their code."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from carecoord_desktop.store import slots
from carecoord_desktop.store.unlock import Outcome, UnlockRefused, unlock
from carecoord_desktop.store.unlock_tries import TRIES
from tests.builders.profiles import PASSPHRASE, QUICK_BOUNDS, a_profile
from tests.store.key_campaign import (
    ROSA,
    confusions,
    flip,
    passphrase_change_campaign,
    rotation_campaign,
    unlock_case_campaign,
)
from tests.store.test_unlock_tries import most_tries

RNG = Random(20261122)  # noqa: S311 - a campaign is repeated by its seed


def test_1000_kills_in_a_passphrase_change_always_leave_one_that_opens(tmp_path: Path) -> None:
    """SEC-K5."""
    found = passphrase_change_campaign(tmp_path, 1000, RNG)
    assert found["neither"] == 0


def test_300_kills_in_a_change_of_the_database_key_lose_nothing(tmp_path: Path) -> None:
    """SEC-K4."""
    found = rotation_campaign(tmp_path, 300, RNG)
    assert set(found) == {"former key", "next key"}


def test_10000_damages_of_every_sort_are_each_answered_rightly(tmp_path: Path) -> None:
    """SEC-K3."""
    found = unlock_case_campaign(tmp_path, 10_000, RNG)
    assert confusions(found) == {}


def test_1000_schedules_of_a_patient_guesser_allow_ten_tries(tmp_path: Path) -> None:
    """SEC-U1."""
    assert most_tries(tmp_path, 1000) == TRIES


def test_2000_flips_in_one_copy_of_the_keys_still_open(tmp_path: Path) -> None:
    """SEC-K2: 2,000 of 2,000 open from the other copy, which is mended by it."""
    profile, created = a_profile(tmp_path / "profile")
    whole = profile.slots.read_bytes()
    for _ in range(2000):
        flip(RNG.choice((profile.slots, slots.copy_of(profile.slots))), RNG)
        assert unlock(profile, ROSA, PASSPHRASE, QUICK_BOUNDS).key == created.key
        assert profile.slots.read_bytes() == slots.copy_of(profile.slots).read_bytes() == whole


def test_2000_flips_in_both_copies_of_the_keys_are_all_called_damaged(tmp_path: Path) -> None:
    """SEC-K3."""
    profile, _ = a_profile(tmp_path / "profile")
    whole, found = profile.slots.read_bytes(), Counter[Outcome]()
    for _ in range(2000):
        for copy in (profile.slots, slots.copy_of(profile.slots)):
            copy.write_bytes(whole)
            flip(copy, RNG)
        with pytest.raises(UnlockRefused) as refused:
            unlock(profile, ROSA, PASSPHRASE, QUICK_BOUNDS)
        found[refused.value.outcome] += 1
    assert set(found) == {Outcome.SLOT_DAMAGED}
