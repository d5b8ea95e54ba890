"""After the battery died: everything that was called saved is there, and no false alarm (SEC-D1)."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from carecoord_desktop.store.encryption import new_key
from tests.builders.disk import Deed
from tests.builders.power import Campaign, recorded_day, recorded_founding

STATES = 300


def test_after_a_power_cut_at_any_step_everything_called_saved_is_there(tmp_path: Path) -> None:
    key = new_key()
    campaign = Campaign()
    campaign.run(recorded_day(tmp_path / "rosa", key), STATES, 20261122, tmp_path / "cut", key)
    print(campaign.table())  # noqa: T201 - shown when the test fails
    assert campaign.broken == []
    assert campaign.phases.total() == STATES
    assert min(campaign.phases.values()) >= 0.05 * STATES
    assert set(campaign.phases) == {
        "anchor", "log emptied", "log sync", "log write", "records synced", "records written",
    }  # fmt: skip


def test_a_power_cut_during_the_first_start_leaves_a_profile_that_opens(tmp_path: Path) -> None:
    key = new_key()
    campaign = Campaign()
    campaign.run(recorded_founding(tmp_path / "rosa", key), 30, 7, tmp_path / "cut", key)
    assert campaign.broken == []


def test_the_same_power_cuts_on_a_disk_that_ignores_syncs_lose_saves(tmp_path: Path) -> None:
    """The check can fail: without syncs the promise is broken, and it says so."""
    key = new_key()
    honest = recorded_day(tmp_path / "rosa", key, saves=8)
    kept = [number for number, step in enumerate(honest.steps) if step.deed is not Deed.SYNC]
    lying = dataclasses.replace(
        honest,
        steps=[honest.steps[number] for number in kept],
        acknowledged=[honest.acknowledged[number] for number in kept],
    )
    campaign = Campaign()
    campaign.run(lying, 12, 7, tmp_path / "cut", key)
    assert campaign.broken
