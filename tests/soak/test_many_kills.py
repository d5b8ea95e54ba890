"""The kill campaigns at length; CARECOORD_KILLS says how many (1,000 unless told)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.store.test_kills import campaign

KILLS = int(os.environ.get("CARECOORD_KILLS", "1000"))

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the campaign forks")


def test_a_long_campaign_loses_no_acknowledged_save(tmp_path: Path) -> None:
    """SEC-D1, SEC-D5."""
    counted = campaign("saves", tmp_path, KILLS)
    assert (counted["lost"], counted["alarms"], counted["gaps"], counted["torn"]) == (0, 0, 0, 0), counted


def test_a_long_campaign_leaves_the_old_or_the_new_passphrase(tmp_path: Path) -> None:
    """SEC-K5."""
    counted = campaign("slots", tmp_path, KILLS)
    assert counted["opened"] == KILLS, counted
