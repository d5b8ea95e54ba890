"""Needs by keyboard: one list, an answer per line in one key, and nothing private beside the person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from carecoord_desktop.common import clock
from carecoord_desktop.features.needs.actions import answer_need
from carecoord_desktop.features.needs.form import AskAgainForm, ConfirmCodeForm, NeedForm
from carecoord_desktop.features.needs.page import NeedsPage
from carecoord_desktop.features.needs.records import NeedStatus, Sensitivity, WantsHelp
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.record_page import date_words
from tests.builders.needs import a_need, the_need, the_needs
from tests.builders.pages import opened

Key = Qt.Key


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: Callable[[NeedsPage], NeedsPage]) -> NeedsPage:
    """Lucille's needs, still empty, on screen."""
    return show_page(NeedsPage(rosa, lucille))


def more(page: NeedsPage, words: str) -> QAction:
    """Open "More" for the line she is on and return the entry with these words."""
    [menu] = page.findChildren(QMenu)
    menu.aboutToShow.emit()
    [found] = [each for each in menu.actions() if each.text() == words]
    return found


def test_an_empty_list_says_where_needs_come_from(page: NeedsPage) -> None:
    shown = [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]
    assert any("Answers of an assessment propose them" in words for words in shown)


def test_a_need_is_added_by_keyboard_and_its_goal_is_proposed(page: NeedsPage) -> None:
    QTest.keyClick(page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, NeedForm)
    form.ui.category.setCurrentIndex(form.ui.category.findData("food-insecurity"))
    form.ui.category.activated.emit(form.ui.category.currentIndex())
    assert form.ui.goal.text() != ""
    QTest.keyClicks(form.ui.description, "We skip meals at the end of the month")
    form.ui.wants_help.choose(WantsHelp.YES)
    QTest.keyClick(form.ui.goal, Key.Key_Return)
    shown = [page.table.cell_text(0, column) for column in range(4)]
    assert shown == ["Food", "Yes", "Active", date_words(clock.today())]


def test_a_private_kind_of_need_is_private_as_soon_as_it_is_chosen(page: NeedsPage) -> None:
    QTest.keyClick(page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, NeedForm)
    form.ui.category.setCurrentIndex(form.ui.category.findData("intimate-partner-violence"))
    form.ui.category.activated.emit(form.ui.category.currentIndex())
    assert form.ui.sensitivity.value() == Sensitivity.VIOLENCE


@pytest.mark.parametrize(
    ("key", "answer", "status"),
    [
        (Key.Key_N, WantsHelp.NO, NeedStatus.PERSON_DECLINED),
        (Key.Key_A, WantsHelp.ALREADY_HELPED, NeedStatus.ACTIVE),
        (Key.Key_Y, WantsHelp.YES, NeedStatus.ACTIVE),
    ],
)
def test_one_key_answers_a_line(
    rosa: Desk, lucille: UUID, page: NeedsPage, key: Key, answer: WantsHelp, status: NeedStatus
) -> None:
    row = a_need(rosa, lucille)
    page.table.select(row.need_id)
    QTest.keyClick(page.table.view, key)
    now = the_need(rosa, lucille, row.need_id)
    assert (now.wants_help, now.status) == (answer, status)


def test_asking_later_needs_a_reason_and_a_day(rosa: Desk, lucille: UUID, page: NeedsPage) -> None:
    row = a_need(rosa, lucille)
    page.table.select(row.need_id)
    more(page, "Ask again later...").trigger()
    form = opened(page, AskAgainForm)
    tomorrow = clock.today() + timedelta(days=1)
    QTest.keyClicks(form.ui.ask_again_on, f"{tomorrow.month}/{tomorrow.day}/{tomorrow.year}")
    form.ui.save.click()
    assert form.isVisible()
    QTest.keyClicks(form.ui.reason, "Her son is moving in")
    form.ui.save.click()
    now = the_need(rosa, lucille, row.need_id)
    assert (now.status, now.ask_again_on) == (NeedStatus.DEFERRED, tomorrow)


def test_a_clinician_confirms_the_code(rosa: Desk, lucille: UUID, page: NeedsPage) -> None:
    row = a_need(rosa, lucille)
    page.table.select(row.need_id)
    more(page, "A clinician confirmed the code...").trigger()
    form = opened(page, ConfirmCodeForm)
    QTest.keyClicks(form.ui.clinician, "Dana Okafor, RN")
    form.ui.save.click()
    assert the_need(rosa, lucille, row.need_id).confirmed_by == "Dana Okafor, RN"


def test_a_need_is_resolved_and_struck_with_words(rosa: Desk, lucille: UUID, page: NeedsPage) -> None:
    row = a_need(rosa, lucille)
    page.table.select(row.need_id)
    more(page, "Resolved...").trigger()
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.reason, "Has SNAP since May")
    QTest.keyClick(box.reason, Key.Key_Return)
    assert the_need(rosa, lucille, row.need_id).status == NeedStatus.RESOLVED
    page.table.select(row.need_id)
    more(page, "Entered in error...").trigger()
    [box] = [each for each in page.findChildren(ReasonBox) if each.isVisible()]
    QTest.keyClicks(box.reason, "Wrong person")
    QTest.keyClick(box.reason, Key.Key_Return)
    assert the_needs(rosa, lucille) == []


def test_beside_the_person_private_lines_are_gone_without_a_trace(
    rosa: Desk, lucille: UUID, page: NeedsPage
) -> None:
    a_need(rosa, lucille)
    a_need(rosa, lucille, "intimate-partner-violence", description="He threatens her")
    assert page.table.shown_count() == 2
    page.hide_private(True)
    assert page.table.shown_count() == 1
    assert page.table.filter_chips.isHidden()
    page.hide_private(False)
    assert page.table.shown_count() == 2


def test_beside_the_person_no_offer_says_what_was_begun(page: NeedsPage) -> None:
    QTest.keyClick(page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, NeedForm)
    QTest.keyClicks(form.ui.goal, "A safe place")
    QTest.keyClick(form, Key.Key_Escape)
    assert page.offers is not None
    assert page.offers.isVisible()
    page.hide_private(True)
    assert not page.offers.isVisible()
    page.hide_private(False)
    assert page.offers.isVisible()


def test_an_answer_that_came_while_the_form_was_open_is_not_reverted(
    rosa: Desk, lucille: UUID, page: NeedsPage
) -> None:
    row = a_need(rosa, lucille)
    page.table.select(row.need_id)
    QTest.keyClick(page.table.view, Key.Key_Return)
    form = opened(page, NeedForm)
    with rosa.writing() as session:
        answer_need(session, row.seen, WantsHelp.ALREADY_HELPED)
    form.ui.goal.setText("Food for the whole month")
    form.ui.save.click()
    [now] = the_needs(rosa, lucille)
    assert (now.goal, now.wants_help) == ("Food for the whole month", WantsHelp.ALREADY_HELPED)
