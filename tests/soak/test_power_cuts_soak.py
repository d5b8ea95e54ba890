"""Many power cuts; the figure of docs/security.md (SEC-D1). Takes about half an hour on two slow cores."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from carecoord_desktop.store.encryption import new_key
from tests.builders.power import Campaign, recorded_day, recorded_founding

STATES = int(os.environ.get("CARECOORD_POWER_CUTS", "20000"))


def test_in_twenty_thousand_power_cuts_nothing_called_saved_is_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = new_key()
    campaign = Campaign()
    recording = recorded_day(tmp_path / "rosa", key, saves=60)
    campaign.run(recording, STATES, 20261122, tmp_path / "cut", key)
    founding = Campaign()
    founding.run(recorded_founding(tmp_path / "new", key), STATES // 40, 7, tmp_path / "cut", key)
    with capsys.disabled():
        print(f"\nPower cuts while saving\n{campaign.table()}")  # noqa: T201 - the figure is the purpose
        print(f"\nPower cuts during the first start\n{founding.table()}")  # noqa: T201
    assert campaign.broken + founding.broken == []
    assert min(campaign.phases.values()) >= 0.05 * STATES
