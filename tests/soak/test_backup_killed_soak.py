"""Two hundred killed backups; the figure of docs/security.md (SEC-D7)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from carecoord_desktop.store.backup import create_backup
from tests.builders.homes import a_home
from tests.builders.killed import Killing

KILLS = int(os.environ.get("CARECOORD_BACKUP_KILLS", "200"))


def test_of_two_hundred_killed_backups_each_leaves_a_usable_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = a_home(tmp_path / "rosa")
    create_backup(home.profile, home.key, home.desk)
    home.close()
    killing = Killing()
    killing.run(home.profile, home.key, KILLS, 20261122)
    with capsys.disabled():
        print(f"\nBackups killed with kill -9\n{killing.table()}")  # noqa: T201 - the figure is the purpose
    assert killing.broken == []
    assert min(killing.phases.values()) >= 0.05 * KILLS
