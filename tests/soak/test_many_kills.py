"""The kill campaigns at length; CARECOORD_KILLS says how many (1,000 unless told)."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from tests.store.test_kills import campaign

KILLS = int(os.environ.get("CARECOORD_KILLS", "1000"))

A_DAY = 250
"""Kills of one database before the next begins: each is checked whole after each kill, and it grows."""

COSTS = ("lost", "alarms", "gaps", "torn")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the campaign forks")


def test_a_long_campaign_loses_no_acknowledged_save(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """SEC-D1, SEC-D2, SEC-D5."""
    counted: Counter[str] = Counter()
    phases: Counter[str] = Counter()
    for day in range(-(-KILLS // A_DAY)):
        folder = tmp_path / str(day)
        folder.mkdir()
        found = campaign("saves", folder, min(A_DAY, KILLS - day * A_DAY), seed=day)
        phases.update(found.pop("phases"))
        counted.update(found)
    with capsys.disabled():
        print(f"\nSaves killed with kill -9\n{table(counted, phases)}")  # noqa: T201 - the figure is the purpose
    assert counted["kills"] == KILLS
    assert counted["acknowledged"] > KILLS
    assert {cost: counted[cost] for cost in COSTS} == dict.fromkeys(COSTS, 0)
    assert min(phases.values()) >= 0.05 * KILLS


def table(counted: Counter[str], phases: Counter[str]) -> str:
    lines = [f"{phase:20} {count:7,} {count / KILLS:6.1%}" for phase, count in sorted(phases.items())]
    return "\n".join([*lines, *(f"{name:20} {count:7,}" for name, count in counted.items())])


def test_a_long_campaign_leaves_the_old_or_the_new_passphrase(tmp_path: Path) -> None:
    """SEC-K5."""
    counted = campaign("slots", tmp_path, KILLS)
    assert counted["opened"] == KILLS, counted
