"""What is deleted is gone from the file, not only from the lists (SEC-X1).

Every page is decrypted by the test itself, so that what lies in unused pages is seen as well.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.people_search import records
from carecoord_desktop.store.connection import open_keyed
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import discard_draft, keep_draft
from carecoord_desktop.store.entering import enter_in_error
from carecoord_desktop.store.record import OFFICE_CHART, Seen
from tests.builders.damage import decrypted_pages
from tests.builders.desks import a_desk
from tests.builders.patients import a_patient, a_person

KEY = bytes(range(32))
CANARY = "Xanthippe"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return Rosa's desk at a store whose key the test knows."""
    return a_desk(tmp_path, key=KEY)


def hits(folder: Path, word: str = CANARY) -> int:
    """Count a word in all pages of the records, whose log must be empty."""
    assert (folder / "records.db-wal").stat().st_size == 0
    return sum(page.count(word.encode()) for page in decrypted_pages(folder / "records.db", KEY))


def test_of_a_discarded_draft_nothing_is_left_in_any_page(desk: Desk, tmp_path: Path) -> None:
    kept = [keep_draft(desk, OFFICE_CHART, "condition", f"{CANARY} " * size) for size in (1, 40, 900, 3000)]
    desk.store.settle()
    assert hits(tmp_path) >= 3900
    for draft_id in kept:
        discard_draft(desk, draft_id)
    desk.store.settle()
    assert hits(tmp_path) == 0
    desk.store.close()


def test_without_secure_deletion_it_would_be_found(desk: Desk, tmp_path: Path) -> None:
    """The check can fail: the same draft, deleted by a connection that does not have our settings."""
    keep_draft(desk, OFFICE_CHART, "condition", f"{CANARY} " * 3000)
    desk.store.close()
    careless = open_keyed(tmp_path / "records.db", KEY)
    careless.execute("PRAGMA secure_delete = OFF")
    careless.execute("DELETE FROM draft")
    careless.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert hits(tmp_path) > 1000
    careless.close()


def test_a_removed_name_leaves_the_search_index_when_it_is_tidied(desk: Desk) -> None:
    """The index keeps removed words until its pieces are joined; a purge has to ask for that."""
    mistaken = a_patient(desk, a_person(CANARY, "Quorra"))
    a_patient(desk, a_person("Grant", "Lucille"))
    assert CANARY.lower() in search_index(desk)
    with desk.writing() as session:
        enter_in_error(session, Patient, Seen.of(session.get_one(Patient, mistaken)))
    with desk.store._writer.begin() as connection:
        records.tidy(connection)
    assert CANARY.lower() not in search_index(desk)
    assert "lucille" in search_index(desk)
    desk.store.close()


def search_index(desk: Desk) -> str:
    """Return what the index holds; the first letter of a word may be written with the word before."""
    with desk.reading() as session:
        blocks = session.connection().exec_driver_sql("SELECT block FROM patient_search_data").scalars()
        return b"".join(map(bytes, blocks)).decode("latin-1")
