"""The handouts of a chart on screen: chosen, seen, printed once, found again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.features.education.queries import PaperOut, papers_of
from carecoord_desktop.features.handout_packets.page import GivenBefore, HandoutsPage
from carecoord_desktop.features.handout_packets.rules import PersonalBlock, TeachBackWanted
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.paper.preview import PaperPreview
from carecoord_desktop.widgets.pick_list import PickList
from tests.builders.handout_packets import VIETNAMESE, amal_haddad, approved_text
from tests.builders.pages import opened, press
from tests.builders.papers import text_of
from tests.builders.plan_papers import MONDAY

WAIT_MS = 30_000


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    """Monday, 23 November 2026."""
    with clock.reading_from(MONDAY):
        yield


@pytest.fixture
def amal(rosa: Desk) -> UUID:
    """Amal's chart: heart failure, Arabic, nothing approved in it yet."""
    return amal_haddad(rosa)


@pytest.fixture
def page(qtbot: QtBot, rosa: Desk, amal: UUID) -> HandoutsPage:
    """The page, with what it shows first."""
    page = HandoutsPage(rosa, amal)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    page.show()
    settled(qtbot, page)
    return page


def settled(qtbot: QtBot, page: HandoutsPage) -> None:
    """Wait until what is seen is what is chosen."""
    qtbot.waitUntil(lambda: page.is_settled, timeout=WAIT_MS)


def called(page: HandoutsPage, name: str) -> list[QPushButton]:
    """Return the buttons a screen reader calls so."""
    return [
        each for each in page.findChildren(QPushButton) if each.accessibleName() == name and each.isVisible()
    ]


def choose_paper(page: HandoutsPage, words: str) -> None:
    """Choose from the menu of papers."""
    menu = page.more_button.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    [action] = [each for each in menu.actions() if each.text() == words]
    action.trigger()


def preview_of(qtbot: QtBot, page: HandoutsPage) -> PaperPreview:
    """Return the preview that opens."""
    qtbot.waitUntil(
        lambda: any(each.isVisible() for each in page.window().findChildren(PaperPreview)), timeout=WAIT_MS
    )
    return opened(page.window(), PaperPreview)


def given(desk: Desk, chart: UUID) -> list[PaperOut]:
    """Return what went home."""
    with desk.reading() as session:
        return papers_of(session, chart)


def test_her_own_page_is_seen_at_once_and_a_suggestion_is_one_press(qtbot: QtBot, page: HandoutsPage) -> None:
    assert page.strip is not None
    [suggested] = called(page, "Add Heart failure: weigh yourself each day")
    suggested.click()
    settled(qtbot, page)
    assert page.choices.draft().codes == ("HF-01",)
    assert called(page, "Add Heart failure: weigh yourself each day") == []
    called(page, "Take away Heart failure: weigh yourself each day")[0].click()
    settled(qtbot, page)
    assert page.choices.draft().codes == ()


def test_a_handout_is_found_by_typing(qtbot: QtBot, page: HandoutsPage) -> None:
    QTest.mouseClick(page.choices.add_button, Qt.MouseButton.LeftButton)
    pick = opened(page.window(), PickList)
    QTest.keyClicks(pick.search, "naloxone")
    QTest.keyClick(pick.search, Qt.Key.Key_Return)
    settled(qtbot, page)
    assert page.choices.draft().codes == ("OP-01",)


def test_her_language_comes_first_and_what_is_not_approved_in_it_is_said(
    qtbot: QtBot, page: HandoutsPage
) -> None:
    assert page.choices.language.currentText() == "Arabic (reads it)"
    page.choose(["HF-01"])
    settled(qtbot, page)
    assert "is not approved in Arabic yet" in page.notice.words()


def test_what_is_printed_and_saved_is_given_once_and_then_said_back(
    qtbot: QtBot, rosa: Desk, amal: UUID, page: HandoutsPage, tmp_path: Path
) -> None:
    page.choose(["HF-01"])
    settled(qtbot, page)
    press(page, "Print or save...")
    preview = preview_of(qtbot, page)
    assert given(rosa, amal) == [], "what was only looked at was not given"
    for name in ("one.pdf", "two.pdf"):
        preview.save_to(tmp_path / name)
    preview.reject()
    [paper] = given(rosa, amal)
    assert (paper.shows_name, paper.is_out) == (True, True)
    with qtbot.waitSignal(page.teach_back_wanted) as wanted:
        press(page, "Teach back...")
    [asked] = wanted.args
    assert isinstance(asked, TeachBackWanted)
    assert (asked.packet_id, [each.code for each in asked.sheets]) == (paper.packet_id, ["HF-01"])


def test_a_copy_without_name_is_given_and_is_not_out(
    qtbot: QtBot, rosa: Desk, amal: UUID, page: HandoutsPage, tmp_path: Path
) -> None:
    page.choose(["HF-01"])
    settled(qtbot, page)
    press(page, "Without name...")
    preview = preview_of(qtbot, page)
    preview.save_to(tmp_path / "a.pdf")
    assert preview.paper.name == "Handouts"
    assert "Haddad" not in text_of(preview.paper.content)
    [paper] = given(rosa, amal)
    assert (paper.shows_name, paper.is_out, paper.personal) == (False, False, "")


def test_what_was_given_before_is_copied_with_its_mark_or_chosen_again(
    qtbot: QtBot, page: HandoutsPage, tmp_path: Path
) -> None:
    page.choose(["HF-01"])
    settled(qtbot, page)
    press(page, "Print or save...")
    first = preview_of(qtbot, page)
    first.save_to(tmp_path / "a.pdf")
    first.reject()
    page.choose([])
    choose_paper(page, "Given before...")
    press(opened(page.window(), GivenBefore), "Copy for the record")
    copy = preview_of(qtbot, page)
    assert "given 23 Nov 2026, not your current medicines" in text_of(copy.paper.content)
    copy.reject()
    choose_paper(page, "Given before...")
    press(opened(page.window(), GivenBefore), "Give again, as it is today")
    settled(qtbot, page)
    assert page.choices.draft().codes == ("HF-01",)


def test_nothing_chosen_offers_where_to_begin_and_nothing_to_print(qtbot: QtBot, page: HandoutsPage) -> None:
    for block in PersonalBlock:
        page.choices.blocks[block].setChecked(False)
    settled(qtbot, page)
    assert page.strip is None
    assert not page.print_button.isEnabled()
    assert page.notice.words() == ""


def test_letters_no_font_has_are_named_and_nothing_can_be_printed(
    qtbot: QtBot, rosa: Desk, page: HandoutsPage
) -> None:
    approved_text(rosa, VIETNAMESE.replace("Gọi 911.", "Gọi \U0001faac 911."))
    page.kinds_changed(frozenset({"handout_move"}))
    page.choices.language.setCurrentIndex(page.choices.language.findData("vi"))
    page.choose(["HF-01"])
    settled(qtbot, page)
    assert "\U0001faac" in page.notice.words()
    assert not page.print_button.isEnabled()


def test_beside_her_nobody_reads_what_her_problems_suggest(qtbot: QtBot, page: HandoutsPage) -> None:
    page.hide_private(True)
    settled(qtbot, page)
    assert called(page, "Add Heart failure: weigh yourself each day") == []


def test_sheets_to_fill_in_are_offered(qtbot: QtBot, page: HandoutsPage) -> None:
    choose_paper(page, "My action plan")
    assert "Make the step smaller" in text_of(preview_of(qtbot, page).paper.content)
