"""Opening records of another version: older ones are backed up before they change, newer ones left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from carecoord_desktop.store.backup import verify_backup
from carecoord_desktop.store.backup_folders import Reason, backups
from carecoord_desktop.store.connection import open_keyed
from carecoord_desktop.store.migrations import HEADS, NewerDatabase, known_revisions
from carecoord_desktop.store.unlock import Unlocked, open_store
from tests.builders.homes import AtHome, a_home


@pytest.fixture
def home(tmp_path: Path) -> AtHome:
    """Rosa's laptop, closed for the night."""
    home = a_home(tmp_path / "rosa")
    home.close()
    return home


def change_version(home: AtHome, statement: str) -> None:
    connection = open_keyed(home.profile.database, home.key)
    connection.execute(statement)
    connection.close()


def test_records_of_an_older_version_are_backed_up_before_they_change(home: AtHome) -> None:
    change_version(home, "DELETE FROM alembic_version WHERE version_num = 'search_0001'")
    change_version(home, "DROP TABLE patient_search")
    change_version(home, "DROP TABLE patient_search_word")
    change_version(home, "DROP TABLE patient_search_person")
    open_store(home.profile, Unlocked(home.key, home.desk.worker_id)).close()
    [made] = backups(home.profile)
    assert made.reason is Reason.BEFORE_UPDATE
    verify_backup(made, home.key)


def test_records_of_a_newer_version_are_refused_and_not_copied(home: AtHome) -> None:
    change_version(
        home, "UPDATE alembic_version SET version_num = 'search_0999' WHERE version_num = 'search_0001'"
    )
    for _ in range(3):
        with pytest.raises(NewerDatabase):
            open_store(home.profile, Unlocked(home.key, home.desk.worker_id))
    assert backups(home.profile) == []


def test_records_of_this_version_are_opened_without_a_backup(home: AtHome) -> None:
    open_store(home.profile, Unlocked(home.key, home.desk.worker_id)).close()
    assert backups(home.profile) == []
    assert known_revisions() >= HEADS
