"""A hundred sticks taken out too early, and many districts whose sticks are lost, late and read twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.offices import Laptop, Office, a_laptop
from tests.builders.shared_people import a_person
from tests.builders.stick_worlds import World, chaos, settle_down
from tests.builders.sticks import half_removed


def test_a_hundred_sticks_taken_out_in_the_middle_change_nothing(tmp_path: Path) -> None:
    """SEC-I6; a histogram says where they were taken out."""
    office = Office.at()
    rosas: Laptop = a_laptop(office, tmp_path / "rosa", "Rosa Medina")
    a_person(rosas.desk)
    phases = half_removed(office, rosas, tmp_path, count=100, seed=2026)
    print(dict(phases))  # noqa: T201
    assert len(phases) >= 5
    rosas.desk.store.close()


@pytest.mark.parametrize("seed", range(100, 300))
def test_any_mix_of_sticks_and_network_ends_equal(seed: int, tmp_path: Path) -> None:
    """SYNC-I17."""
    world = World.at(tmp_path, seed)
    chaos(world, steps=60)
    settle_down(world, by_stick=seed % 2 == 0)
    world.close()
