"""A process killed at any moment of a save loses nothing it has called saved."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

KILLS = 150

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the campaign forks")


def campaign(what: str, folder: Path, kills: int, seed: int = 7) -> dict[str, Any]:
    """Run a campaign in a process of its own; return its counts."""
    command = [sys.executable, "-m", "tests.store.kill_campaign", what, str(folder), str(kills), str(seed)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    counted: dict[str, Any] = json.loads(done.stdout)
    return counted


def test_no_acknowledged_save_is_lost_and_no_kill_raises_an_alarm(tmp_path: Path) -> None:
    """SEC-D1, SEC-D2, SEC-D5: 150 kills here, 500 and more in tests/soak."""
    counted = campaign("saves", tmp_path, KILLS)
    assert counted["acknowledged"] > KILLS
    assert (counted["lost"], counted["alarms"], counted["gaps"], counted["torn"]) == (0, 0, 0, 0)
    phases = counted["phases"]
    assert (
        min(phases.get(name, 0) for name in ("writing rows", "committing", "making durable")) >= KILLS // 20
    ), phases


def test_a_kill_while_the_passphrase_is_changed_leaves_the_old_or_the_new_one(tmp_path: Path) -> None:
    """SEC-K5."""
    counted = campaign("slots", tmp_path, KILLS)
    assert counted["changed"] > KILLS
    assert counted["opened"] == KILLS
