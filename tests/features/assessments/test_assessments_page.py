"""The assessments of a chart on screen: read, followed over time, amended, struck, and hidden from others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.assessments.form import AssessmentForm
from carecoord_desktop.features.assessments.page import AssessmentsPage
from carecoord_desktop.features.assessments.records import Manner
from carecoord_desktop.features.questionnaires.queries import questionnaire
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.detail_card import DetailCard
from carecoord_desktop.widgets.paper.preview import PaperPreview
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.pick_list import PickList
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.shown_box import ShownBox
from carecoord_desktop.widgets.trend_chart import TrendChart
from tests.builders.assessments import SCREEN_ANSWERS, an_assessment, the_assessments
from tests.builders.pages import opened

FALLS = {"fell": False, "unsteady": True, "fear": False}


@pytest.fixture
def page(
    rosa: Desk, lucille: UUID, show_page: Callable[[AssessmentsPage], AssessmentsPage]
) -> AssessmentsPage:
    """Lucille's assessments: a screen of last year and one of today."""
    an_assessment(rosa, lucille, asked_on=date(2025, 12, 1))
    an_assessment(rosa, lucille, answers={**SCREEN_ANSWERS, "mood-low": "no-days"})
    page = show_page(AssessmentsPage(rosa, lucille))
    page.table.view.selectRow(0)
    return page


def choose(page: AssessmentsPage, words: str) -> None:
    """Choose from the menu of the line she is on."""
    page.more.aboutToShow.emit()
    next(action for action in page.more.actions() if action.text() == words).trigger()


def said(box: ShownBox) -> str:
    """Return what stands in a box."""
    return "\n".join(each.text() for each in box.findChildren(Paragraph) if not each.isHidden())


def test_enter_shows_the_signed_answers_with_the_score_and_who_signed(page: AssessmentsPage) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    words = said(opened(page, ShownBox))
    assert "I have a home and expect to keep it" in words
    assert "Two mood questions: 1 / 6" in words
    assert "Signed by Rosa Medina" in words


def test_a_score_is_followed_over_time(page: AssessmentsPage) -> None:
    choose(page, "Over time")
    chart = opened(page, ShownBox).findChildren(TrendChart)[0]
    assert chart.accessibleName() == "Two mood questions"
    assert chart.accessibleDescription().startswith("1 Dec 2025: 3")


def test_words_are_added_and_stand_beside_the_signed_answers(
    page: AssessmentsPage, rosa: Desk, lucille: UUID, qtbot: QtBot
) -> None:
    choose(page, "Add words...")
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.findChildren(QLineEdit)[0], "She meant the winter")
    QTest.keyClick(box.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "She meant the winter" in page.findChildren(DetailCard)[0].accessibleName())
    latest = the_assessments(rosa, lucille)[0]
    assert [words.text for words in latest.addenda] == ["She meant the winter"]
    page.table.view.setFocus()
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert "She meant the winter" in said(opened(page, ShownBox))


def test_what_was_entered_in_error_leaves_the_list_with_a_reason(page: AssessmentsPage, qtbot: QtBot) -> None:
    choose(page, "Entered in error...")
    box = opened(page, ReasonBox)
    QTest.keyClick(box.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    assert box.isVisible(), "not without a reason"
    QTest.keyClicks(box.findChildren(QLineEdit)[0], "Somebody else answered")
    QTest.keyClick(box.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.table.shown_count() == 1)


def test_while_others_look_on_nothing_private_is_listed_or_stays_open(
    page: AssessmentsPage, rosa: Desk, lucille: UUID, qtbot: QtBot
) -> None:
    an_assessment(rosa, lucille, "fall-risk", FALLS)
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    box = opened(page, ShownBox)
    page.hide_private(True)
    assert not box.isVisible()
    qtbot.waitUntil(lambda: page.table.shown_count() == 1)
    assert page.table.cell_text(0, 1) == "Fall risk: three questions"
    page.hide_private(False)
    assert page.table.shown_count() == 3


def test_a_paper_form_asks_for_its_day_and_says_so_before_signing(page: AssessmentsPage, rosa: Desk) -> None:
    with rosa.reading() as session:
        known = questionnaire(session, "fall-risk")
    assert known is not None
    page.begin_with(known, Manner.PAPER)
    form = opened(page, AssessmentForm)
    assert form.focusWidget() is form.ui.asked_on
    assert form.ui.asked_on.text() == ""
    form._complete()
    form._complete()
    assert form.isVisible()
    assert form.ui.asked_on.accessibleDescription().startswith("Write the day")
    QTest.keyClicks(form.ui.asked_on, "20 Nov 2026")
    QTest.keyClick(form.ui.asked_on, Qt.Key.Key_Return)
    assert form.focusWidget() is not form.ui.asked_on, "Enter goes on to the questions"


def test_a_signed_form_is_shown_as_it_will_be_printed(page: AssessmentsPage, qtbot: QtBot) -> None:
    choose(page, "Print...")
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PaperPreview)), timeout=20_000)
    [preview] = page.window().findChildren(PaperPreview)
    assert "Social needs screen" in preview.windowTitle()
    preview.reject()


def test_a_blank_form_is_picked_and_shown_as_it_will_be_printed(page: AssessmentsPage, qtbot: QtBot) -> None:
    paper = next(each for each in page.findChildren(QPushButton) if each.text() == "On paper")
    next(way for way in paper.menu().actions() if way.text() == "Print a blank form...").trigger()
    box = opened(page, PickList)
    QTest.keyClicks(box.search, "fall risk")
    QTest.keyClick(box.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PaperPreview)), timeout=20_000)
    [preview] = page.window().findChildren(PaperPreview)
    assert "Fall risk" in preview.windowTitle()
    preview.reject()
