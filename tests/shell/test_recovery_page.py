"""The forgotten passphrase: the paper, a new passphrase, a new paper, and the records are open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.shell.first_steps import CreateProfilePage, RecoveryCodePage
from carecoord_desktop.shell.recovery_page import RecoveryPage
from carecoord_desktop.store.passphrases import passphrase_problems
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.slots import copy_of
from carecoord_desktop.store.unlock import Outcome, unlock
from tests.builders.pages import press
from tests.builders.profiles import QUICK, QUICK_BOUNDS, a_profile

NEW = "eleven brass kettles at noon"


def a_page(qtbot: QtBot, profile: Profile) -> RecoveryPage:
    page = RecoveryPage(profile, "Rosa Medina", bounds=QUICK_BOUNDS, kdf=QUICK)
    qtbot.addWidget(page)
    page.resize(1024, 768)
    page.show()
    return page


def type_new_passphrase(page: RecoveryPage) -> None:
    for field in (page.ui.passphrase, page.ui.again):
        QTest.keyClicks(field, NEW)


def test_code_in_small_letters_opens_and_the_next_code_is_shown_once(qtbot: QtBot, tmp_path: Path) -> None:
    profile, created = a_profile(tmp_path / "profile")
    page = a_page(qtbot, profile)
    QTest.keyClicks(page.ui.code, created.recovery_code.lower().replace("-", " "))
    assert page.ui.code.text() == created.recovery_code
    type_new_passphrase(page)
    QTest.keyClick(page.ui.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecoveryCodePage)), timeout=20_000)
    [next_code] = page.findChildren(RecoveryCodePage)
    assert next_code.ui.code.text() != created.recovery_code
    assert not next_code.ui.go_on.isEnabled()
    next_code.ui.kept.click()
    with qtbot.waitSignal(page.recovered) as recovered:
        next_code.ui.go_on.click()
    assert recovered.args is not None
    assert recovered.args[0].key == created.key
    assert unlock(profile, "Rosa Medina", NEW, QUICK_BOUNDS).key == created.key


def test_a_letter_in_the_middle_of_the_code_can_be_mended(qtbot: QtBot, tmp_path: Path) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    page = a_page(qtbot, profile)
    QTest.keyClicks(page.ui.code, "abcdefghj")
    page.ui.code.setCursorPosition(2)
    QTest.keyClick(page.ui.code, Qt.Key.Key_Backspace)
    QTest.keyClicks(page.ui.code, "x")
    assert page.ui.code.text() == "AXCD-EFGH-J"
    assert page.ui.code.cursorPosition() == 2


def test_a_code_that_cannot_be_right_is_said_before_anything_is_tried(qtbot: QtBot, tmp_path: Path) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    page = a_page(qtbot, profile)
    QTest.keyClicks(page.ui.code, "7K2M")
    type_new_passphrase(page)
    page.ui.recover.click()
    assert "28 letters" in page.ui.code.accessibleDescription()


def test_another_laptops_code_is_refused_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    _, other = a_profile(tmp_path / "other")
    page = a_page(qtbot, profile)
    QTest.keyClicks(page.ui.code, other.recovery_code)
    type_new_passphrase(page)
    page.ui.recover.click()
    qtbot.waitUntil(lambda: "newest paper" in page.ui.code.accessibleDescription(), timeout=20_000)
    assert page.ui.recover.isEnabled()


def test_damaged_keys_are_handed_on_as_a_trouble(qtbot: QtBot, tmp_path: Path) -> None:
    profile, created = a_profile(tmp_path / "profile")
    page = a_page(qtbot, profile)
    for place in (profile.slots, copy_of(profile.slots)):
        place.write_bytes(b"not what it was")
    QTest.keyClicks(page.ui.code, created.recovery_code)
    type_new_passphrase(page)
    with qtbot.waitSignal(page.failed, timeout=20_000) as failed:
        page.ui.recover.click()
    assert failed.args is not None
    assert failed.args[0].outcome == Outcome.SLOT_DAMAGED


def test_a_suggested_passphrase_is_readable_good_and_fills_both_fields(qtbot: QtBot, tmp_path: Path) -> None:
    page = CreateProfilePage(Profile(tmp_path / "new"), QUICK)
    qtbot.addWidget(page)
    page.show()
    press(page, "Suggest a passphrase")
    suggested = page.ui.passphrase.displayText()
    assert len(suggested.split()) == 5
    assert page.ui.again.text() == suggested
    assert passphrase_problems(suggested) == []
    assert page.problems()[0].field == "name"


def test_while_she_types_the_rules_say_what_is_still_missing(qtbot: QtBot, tmp_path: Path) -> None:
    page = CreateProfilePage(Profile(tmp_path / "new"), QUICK)
    qtbot.addWidget(page)
    page.show()
    QTest.keyClicks(page.ui.passphrase, "short")
    assert "at least 15" in page.ui.passphrase_help.text()
    QTest.keyClicks(page.ui.passphrase, " kettles made of brass")
    assert page.ui.passphrase_help.text() == "Good: this one is hard to guess."


def test_somebody_with_a_backup_need_not_set_up_anew(qtbot: QtBot, tmp_path: Path) -> None:
    page = CreateProfilePage(Profile(tmp_path / "new"), QUICK)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.backup_wanted):
        press(page, "I have a backup")
