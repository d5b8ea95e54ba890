"""A laptop that is switched off in the middle of a backup still has a usable one (SEC-D7)."""

from __future__ import annotations

from pathlib import Path

from carecoord_desktop.store.backup import create_backup
from tests.builders.homes import a_home
from tests.builders.killed import Killing


def test_a_backup_killed_at_any_moment_leaves_only_whole_backups(tmp_path: Path) -> None:
    home = a_home(tmp_path / "rosa")
    create_backup(home.profile, home.key, home.desk)
    home.close()
    killing = Killing()
    killing.run(home.profile, home.key, 20, 3)
    assert killing.broken == []
    assert killing.phases.total() == 20
