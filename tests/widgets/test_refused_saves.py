"""When the disk refuses: the form stays with every word, says what is safe, and saves later."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.allergies.form import AllergyForm
from carecoord_desktop.features.allergies.page import AllergiesPage
from carecoord_desktop.store.attempt import NotSaved
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.disk_space import DiskSpace, Limits
from carecoord_desktop.store.draft import AUTOSAVE_SECONDS
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.record import new_id
from carecoord_desktop.widgets.disk_watch import disk_watch
from carecoord_desktop.widgets.draft_offers import my_drafts
from tests.builders.allergies import an_allergy, the_allergies
from tests.builders.desks import a_desk
from tests.builders.disk import FailingDisk, watched_disk
from tests.builders.pages import opened, press

CHART = new_id()


@pytest.fixture(params=[True, False], ids=["full", "error"])
def disk(request: pytest.FixtureRequest) -> FailingDisk:
    """A disk that is full, or that reports errors, once it is told to fail."""
    return FailingDisk(is_full=request.param, is_for_ever=True)


@pytest.fixture
def desk(tmp_path: Path, disk: FailingDisk) -> Iterator[Desk]:
    """Rosa's desk on that disk."""
    with watched_disk(disk.answer):
        desk = a_desk(tmp_path / "rosa")
        yield desk
        disk.mend()
        desk.store.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AllergiesPage:
    """A chart's allergies on screen."""
    return shown(desk, qtbot)


def shown(desk: Desk, qtbot: QtBot, chart: UUID = CHART) -> AllergiesPage:
    page = AllergiesPage(desk, chart)
    qtbot.addWidget(page)
    desk.listen(page.kinds_changed)
    page.resize(1100, 560)
    page.show()
    return page


def begin(page: AllergiesPage, substance: str = "Penicillin", reaction: str = "Hives") -> AllergyForm:
    """Choose "Add allergy" and type."""
    press(page, "Add allergy")
    form = opened(page, AllergyForm)
    QTest.keyClicks(form.ui.substance, substance)
    QTest.keyClicks(form.ui.reaction, reaction)
    return form


def substances(desk: Desk) -> list[str]:
    return [row.substance for row in the_allergies(desk, CHART).rows]


def test_a_refused_save_keeps_every_word_and_is_tried_again_without_doubling(
    desk: Desk, disk: FailingDisk, page: AllergiesPage
) -> None:
    form = begin(page)
    disk.fail_at(1)
    form.ui.save.click()
    assert form.isVisible()
    assert (form.ui.substance.text(), form.ui.reaction.text()) == ("Penicillin", "Hives")
    assert form.notice.words().startswith("Not saved: The disk ")
    assert "What you typed is still here" in form.notice.words()
    assert not form.ui.save.isEnabled()
    assert form.ui.save.accessibleDescription().startswith("The disk "), "Save says why it is closed"
    press(form, "Try again")
    assert form.isVisible()
    disk.mend()
    press(form, "Try again")
    assert not form.isVisible()
    assert substances(desk) == ["Penicillin"]
    assert my_drafts(desk) == []
    assert page.offers is not None
    assert page.offers.words() == []


@pytest.mark.parametrize("number", range(1, 28))
def test_whichever_write_of_the_save_fails_there_is_one_allergy_in_the_end(
    desk: Desk, disk: FailingDisk, page: AllergiesPage, number: int
) -> None:
    """A save can be reported as an error and have arrived; she corrects a word before she tries again."""
    form = begin(page)
    disk.fail_at(number)
    form.ui.save.click()
    disk.mend()
    if form.isVisible():
        QTest.keyClicks(form.ui.reaction, " and lips")
        press(form, "Try again")
    assert not form.isVisible()
    assert substances(desk) == ["Penicillin"]
    assert my_drafts(desk) == []


def test_reading_goes_on_and_only_reading_ends_by_itself_when_the_disk_works_again(
    desk: Desk, disk: FailingDisk, page: AllergiesPage, qtbot: QtBot
) -> None:
    an_allergy(desk, CHART, "Latex")
    form = begin(page)
    disk.fail_at(1)
    form.ui.save.click()
    assert disk_watch(desk).why_read_only()
    page.refresh()
    assert page.table.cell_text(0, 0) == "Latex"
    disk.mend()
    qtbot.waitUntil(form.ui.save.isEnabled, timeout=AUTOSAVE_SECONDS * 1000)
    assert form.notice.words().startswith("Saving works again")
    assert disk_watch(desk).why_read_only() == ""
    form.ui.save.click()
    assert sorted(substances(desk)) == ["Latex", "Penicillin"]


def test_a_form_opened_while_nothing_can_be_saved_says_so_at_once(
    desk: Desk, disk: FailingDisk, page: AllergiesPage
) -> None:
    form = begin(page)
    disk.fail_at(1)
    with pytest.raises(NotSaved):
        form.keep()
    form.hide()
    press(page, "Add allergy")
    second = opened(page, AllergyForm)
    assert second.notice.words().startswith("Only reading: The disk ")
    assert not second.ui.save.isEnabled()


def test_leaving_a_form_that_no_disk_would_take_needs_her_word(
    desk: Desk, disk: FailingDisk, page: AllergiesPage
) -> None:
    form = begin(page)
    disk.fail_at(1)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible(), "what is typed is nowhere else"
    press(form, "Close without keeping")
    assert not form.isVisible()
    assert my_drafts(desk) == []


def test_a_button_that_could_not_be_saved_is_tried_again_from_above_the_list(
    desk: Desk, disk: FailingDisk, page: AllergiesPage
) -> None:
    row = an_allergy(desk, CHART, "Latex")
    disk.fail_at(1)
    page._strike(row, "Her sister's")
    assert page.notice.words().startswith("Not saved: The disk ")
    assert substances(desk) == ["Latex"]
    disk.mend()
    press(page, "Try again")
    assert substances(desk) == []
    assert page.notice.words() == ""


def test_below_the_limit_without_a_reserve_forms_only_read_until_there_is_room(
    rosa: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    limits = Limits(reserve=1_000_000, warning=0, read_only=shutil.disk_usage(tmp_path).free * 2)
    disk_watch(rosa).use(DiskSpace(Profile(tmp_path), limits))
    page = shown(rosa, qtbot)
    form = begin(page)
    assert form.notice.words().startswith("Only reading: The disk is nearly full")
    assert not form.ui.save.isEnabled()
    form.keep()
    assert len(my_drafts(rosa)) == 1, "what she types is kept all the same"
    disk_watch(rosa).use(DiskSpace(Profile(tmp_path), Limits(reserve=1_000_000, warning=0, read_only=0)))
    assert form.ui.save.isEnabled()
    assert form.notice.words().startswith("Saving works again")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB, real but in memory; needs root, as the machines that check this have."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", place], capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting a small disk needs root")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


def test_on_a_full_disk_the_reserve_saves_her_words_and_a_calm_line_says_what_is_missing(
    small_disk: Path, qtbot: QtBot
) -> None:
    desk = a_desk(small_disk / "rosa")
    space = DiskSpace(Profile(small_disk / "rosa"), Limits(reserve=1_000_000, warning=0, read_only=0))
    assert space.reserve()
    disk_watch(desk).use(space)
    page = shown(desk, qtbot)
    form = begin(page)
    fill_up(small_disk / "photos")
    form.ui.save.click()
    assert not form.isVisible()
    assert substances(desk) == ["Penicillin"]
    assert not space.state().is_reserve_there
    assert page.notice.words().startswith("Saved, but the disk is nearly full: Free 1,1")
    fill_up(small_disk / "more photos")  # the reserve is gone now
    form = begin(page, "Latex " + "x" * 9_000)
    form.ui.save.click()
    assert form.isVisible()
    assert form.notice.words().startswith("Not saved: The disk is full.")
    assert "Free 1,2" in form.notice.words(), "how many megabytes are missing"
    (small_disk / "photos").unlink()
    press(form, "Try again")
    assert not form.isVisible()
    assert len(substances(desk)) == 2
    desk.store.close()


def fill_up(file: Path) -> None:
    """Fill the disk to the last byte, as somebody's photos do."""
    with file.open("wb", buffering=0) as written:
        for size in (100_000, 4096, 1):
            while True:
                try:
                    written.write(b"x" * size)
                except OSError:
                    break
