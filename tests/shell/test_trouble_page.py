"""When something is wrong: the coordinator reads what is safe, presses one button, and has her work again."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from carecoord_desktop.features.conditions.records import Condition
from carecoord_desktop.shell.ask_passphrase import AskPassphrase
from carecoord_desktop.shell.restore_page import RestorePage
from carecoord_desktop.shell.result_page import ResultPage
from carecoord_desktop.shell.trouble_page import TroublePage
from carecoord_desktop.shell.troubles import WORDS, Trouble, trouble_of
from carecoord_desktop.store.backup import create_backup
from carecoord_desktop.store.connection import KeyRefused
from carecoord_desktop.store.encryption import NotEnoughMemory
from carecoord_desktop.store.migrations import NewerDatabase
from carecoord_desktop.store.profile import Profile, ProfileInUse
from carecoord_desktop.store.slots import SlotsDamaged, copy_of
from carecoord_desktop.store.unlock import Outcome, Unlocked, UnlockRefused, open_store, unlock
from carecoord_desktop.store.unsynced import read_unsynced
from carecoord_desktop.widgets.messages import MessageBox
from tests.builders.damage import Wounded, a_wounded_home
from tests.builders.homes import AtHome, a_home
from tests.builders.pages import opened, press
from tests.builders.profiles import PASSPHRASE, QUICK_BOUNDS


@pytest.fixture
def wounded(tmp_path: Path) -> Wounded:
    """A morning's work, and then a part of the disk that cannot be read."""
    wounded = a_wounded_home(tmp_path)
    wounded.spoil(wounded.leaves_of("condition")[1] + 200)
    return wounded


@pytest.fixture
def home(tmp_path: Path) -> Iterator[AtHome]:
    """Rosa's laptop with a backup of this morning, closed."""
    home = a_home(tmp_path / "rosa")
    create_backup(home.profile, home.key, home.desk)
    home.close()
    yield home
    home.close()


def a_page(qtbot: QtBot, profile: Profile, trouble: Trouble, unlocked: Unlocked | None = None) -> TroublePage:
    page = TroublePage(profile, trouble, unlocked=unlocked, bounds=QUICK_BOUNDS)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    return page


def type_passphrase(page: QWidget, passphrase: str = PASSPHRASE) -> AskPassphrase:
    box = opened(page, AskPassphrase)
    QTest.keyClicks(box.ui.passphrase, passphrase)
    QTest.keyClick(box.ui.passphrase, Qt.Key.Key_Return)
    return box


def result_of(qtbot: QtBot, page: QWidget) -> ResultPage:
    qtbot.waitUntil(lambda: bool(page.findChildren(ResultPage)), timeout=20_000)
    [result] = page.findChildren(ResultPage)
    return result


def problems_recorded(profile: Profile) -> int:
    unlocked = unlock(profile, "Rosa Medina", PASSPHRASE, QUICK_BOUNDS)
    store = open_store(profile, unlocked)
    try:
        with store.reading(unlocked.worker_id) as session:
            return session.scalar(select(func.count()).select_from(Condition)) or 0
    finally:
        store.close()


def test_damaged_records_are_repaired_and_the_unsynced_work_is_there_again(
    qtbot: QtBot, wounded: Wounded
) -> None:
    page = a_page(qtbot, wounded.profile, Trouble.RECORDS_DAMAGED)
    press(page, "Repair")
    type_passphrase(page)
    result = result_of(qtbot, page)
    said = " ".join(result.sentences)
    assert "86 entries that wait for the office were sealed" in said
    assert "Nothing is missing." in said
    with qtbot.waitSignal(page.retried):
        press(result, "Unlock")
    assert problems_recorded(wounded.profile) == 80
    assert (wounded.profile.folder / "set-aside").is_dir()


def test_somebody_who_has_just_signed_in_is_not_asked_again(qtbot: QtBot, wounded: Wounded) -> None:
    mine = Unlocked(wounded.home.key, wounded.home.desk.worker_id)
    page = a_page(qtbot, wounded.profile, Trouble.RECORDS_DAMAGED, mine)
    QTimer.singleShot(0, lambda: press(opened(page, MessageBox), "Repair"))
    press(page, "Repair")
    assert "Nothing is missing." in result_of(qtbot, page).sentences


def test_a_wrong_passphrase_is_said_in_the_box_and_nothing_is_touched(qtbot: QtBot, wounded: Wounded) -> None:
    before = wounded.profile.database.read_bytes()
    page = a_page(qtbot, wounded.profile, Trouble.RECORDS_DAMAGED)
    press(page, "Repair")
    box = type_passphrase(page, "something else entirely")
    qtbot.waitUntil(lambda: "not right" in box.ui.passphrase.accessibleDescription())
    box.reject()
    assert wounded.profile.database.read_bytes() == before


def test_what_the_office_does_not_have_goes_into_a_sealed_file(
    qtbot: QtBot, wounded: Wounded, tmp_path: Path
) -> None:
    page = a_page(qtbot, wounded.profile, Trouble.RECORDS_DAMAGED)
    page.save_waiting(Unlocked(wounded.home.key, wounded.home.desk.worker_id), tmp_path / "waiting.sealed")
    qtbot.waitUntil(lambda: "waiting.sealed" in page.view.work.notice.words(), timeout=20_000)
    assert len(read_unsynced(tmp_path / "waiting.sealed", wounded.home.key)) == 86


def test_both_key_files_damaged_are_brought_back_from_a_backup(qtbot: QtBot, home: AtHome) -> None:
    for place in (home.profile.slots, copy_of(home.profile.slots)):
        place.write_bytes(b"not what it was")
    records = home.profile.database.read_bytes()
    page = a_page(qtbot, home.profile, Trouble.KEYS_DAMAGED)
    press(page, "Bring the keys back")
    qtbot.waitUntil(lambda: any(box.isVisible() for box in page.findChildren(AskPassphrase)))
    type_passphrase(page)
    assert "were not touched" in " ".join(result_of(qtbot, page).sentences)
    assert home.profile.database.read_bytes() == records
    assert unlock(home.profile, "Rosa Medina", PASSPHRASE, QUICK_BOUNDS).key == home.key


def test_without_a_backup_the_page_says_where_else_keys_may_be(qtbot: QtBot, wounded: Wounded) -> None:
    page = a_page(qtbot, wounded.profile, Trouble.KEYS_DAMAGED)
    press(page, "Bring the keys back")
    qtbot.waitUntil(lambda: "No backup on this laptop" in page.view.work.notice.words())


def test_lost_records_come_back_from_a_backup_and_what_it_lacks_is_said(qtbot: QtBot, home: AtHome) -> None:
    home.profile.database.unlink()
    page = a_page(qtbot, home.profile, Trouble.RECORDS_DAMAGED)
    assert page.trouble is Trouble.RECORDS_GONE
    press(page, "Bring a backup back")
    type_passphrase(page)
    qtbot.waitUntil(lambda: bool(page.findChildren(RestorePage)))
    [restoring] = page.findChildren(RestorePage)
    qtbot.waitUntil(lambda: not restoring.list.work.is_busy)
    QTimer.singleShot(0, lambda: press(opened(restoring, MessageBox), "Bring it back"))
    press(restoring, "Bring this one back")
    assert "are back" in " ".join(result_of(qtbot, page).sentences)
    assert problems_recorded(home.profile) == 0


def test_a_dead_laptop_comes_back_on_a_new_one_from_the_stick(
    qtbot: QtBot, home: AtHome, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    (home.profile.folder / "backups").rename(stick)
    profile = Profile(tmp_path / "new laptop")
    profile.hold()
    page = RestorePage(profile, bounds=QUICK_BOUNDS)
    qtbot.addWidget(page)
    page.show()
    page.look_in(stick)
    assert page.list.table.cell_text(0, 1) == "Daily"
    press(page, "Bring this one back")
    type_passphrase(page)
    result_of(qtbot, page)
    with qtbot.waitSignal(page.restored):
        press(page, "Unlock")
    assert unlock(profile, "Rosa Medina", PASSPHRASE, QUICK_BOUNDS).key == home.key
    profile.release()


def test_a_full_disk_can_use_the_reserve_that_was_kept_for_it(qtbot: QtBot, home: AtHome) -> None:
    (home.profile.folder / "reserve").write_bytes(bytes(3_000_000))
    page = a_page(qtbot, home.profile, Trouble.NO_ROOM)
    press(page, "Use the reserve")
    assert "3 MB are free now" in page.view.work.notice.words()
    with qtbot.waitSignal(page.retried):
        press(page, "Try again")


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_says_what_is_safe_and_offers_one_next_step(
    qtbot: QtBot, home: AtHome, trouble: Trouble
) -> None:
    page = a_page(qtbot, home.profile, trouble)
    assert WORDS[trouble].title == page.view.accessibleName()
    first = page.view.focusProxy()
    assert first is not None
    assert first.property("kind") == "primary"


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (UnlockRefused(Outcome.SLOT_DAMAGED), Trouble.KEYS_DAMAGED),
        (SlotsDamaged("both"), Trouble.KEYS_DAMAGED),
        (UnlockRefused(Outcome.DATABASE_DAMAGED), Trouble.RECORDS_DAMAGED),
        (KeyRefused(), Trouble.RECORDS_DAMAGED),
        (NewerDatabase(), Trouble.NEWER_VERSION),
        (NotEnoughMemory(), Trouble.NO_MEMORY),
        (ProfileInUse(), Trouble.IN_USE),
        (OSError(errno.ENOSPC, "no space"), Trouble.NO_ROOM),
        (UnlockRefused(Outcome.WRONG_PASSPHRASE), None),
        (OSError(errno.EACCES, "not yours"), None),
        (ValueError("a bug"), None),
    ],
)
def test_errors_are_told_apart(error: Exception, trouble: Trouble | None) -> None:
    assert trouble_of(error) is trouble
