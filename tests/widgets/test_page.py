"""A page is never older than the store when the coordinator looks at it, and never works unseen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.page import Page


class Referrals(Page):
    """Counts how often it was read anew."""

    watches = frozenset({"referral", "task"})

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Referrals", "12 open", parent)
        self.reads = 0

    def refresh(self) -> None:
        self.reads += 1


@pytest.fixture
def page(qtbot: QtBot) -> Referrals:
    page = Referrals()
    qtbot.addWidget(page)
    return page


def test_a_page_reads_when_it_is_first_shown_and_not_before(page: Referrals) -> None:
    assert page.reads == 0
    page.show()
    assert page.reads == 1


def test_a_visible_page_follows_what_it_watches_and_nothing_else(page: Referrals) -> None:
    page.show()
    page.kinds_changed(frozenset({"referral", "patient"}))
    page.kinds_changed(frozenset({"patient"}))
    assert page.reads == 2


def test_a_hidden_page_is_marked_stale_and_reads_once_when_shown_again(page: Referrals) -> None:
    page.show()
    page.hide()
    for _ in range(3):
        page.kinds_changed(frozenset({"task"}))
    assert (page.reads, page.is_stale) == (1, True)
    page.show()
    assert (page.reads, page.is_stale) == (2, False)


def test_a_page_shown_again_without_news_reads_nothing(page: Referrals) -> None:
    page.show()
    page.hide()
    page.show()
    assert page.reads == 1


def test_a_page_has_one_obvious_next_step(page: Referrals) -> None:
    page.add_action("Send referral", "primary", "plus")
    page.add_action("Print", "quiet")
    with pytest.raises(ValueError, match="already has a primary button"):
        page.add_action("Import", "primary")


def test_where_the_actions_have_no_room_beside_the_title_they_stand_below_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = Referrals(window)
    first, *_, last = [page.add_action(words) for words in ("Send referral", "Ask again", "Close the loop")]
    window.show()
    for width, is_beside in ((900, True), (page.minimumSizeHint().width(), False), (900, True)):
        page.resize(width, 500)
        QApplication.processEvents()
        assert (first.x() > page.findChildren(Heading)[0].x()) is is_beside
        assert last.geometry().right() <= page.width()
