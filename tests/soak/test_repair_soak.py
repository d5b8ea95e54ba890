"""A thousand damaged files, repaired without any backup; the figure of docs/security.md (SEC-D9)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.builders.damage import a_wounded_home
from tests.store.repair_campaign import Repairs

IMAGES = int(os.environ.get("CARECOORD_DAMAGED_IMAGES", "1000"))


def test_of_a_thousand_damaged_files_what_waits_for_the_office_comes_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repairs = Repairs()
    repairs.run(a_wounded_home(tmp_path), IMAGES, 20261122)
    with capsys.disabled():
        print(f"\nRepairs without a backup\n{repairs.table()}")  # noqa: T201 - the figure is the purpose
    assert repairs.wrong == []
    assert repairs.unaudited == 0
    assert repairs.saved >= 0.99 * repairs.readable
