"""All open referrals on screen: by stage, filtered, many answered at once, one found by its code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.loop_reports.page import LoopReportPage
from carecoord_desktop.features.referral_board.form import SeveralForm
from carecoord_desktop.features.referral_board.page import BoardPage, ReferralPlace
from carecoord_desktop.features.referral_stages.records import Channel, EventType, Reason
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referrals.queries import ReferralRow
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.page import Page
from carecoord_desktop.widgets.shown_box import ShownBox
from tests.builders.pages import opened, press
from tests.builders.patients import a_patient, a_person
from tests.builders.referrals import HEART, a_referral, a_sent_referral, happened, the_referral

Key = Qt.Key


@pytest.fixture
def four(rosa: Desk, lucille: UUID, monday: HeldClock) -> dict[str, ReferralRow]:
    """Two sent to Harbor Table, one that its service declined, one only prepared."""
    omar = a_patient(rosa, a_person("Haji", "Omar", "1972-08-20"))
    declined = a_sent_referral(rosa, omar, HEART, channel=Channel.SLIP)
    return {
        "lucille": a_sent_referral(rosa, lucille, channel=Channel.SLIP),
        "omar": a_sent_referral(rosa, omar, channel=Channel.SLIP),
        "declined": happened(rosa, declined, EventType.DECLINED, reason=Reason.CAPACITY),
        "prepared": a_referral(rosa, lucille, HEART),
    }


@pytest.fixture
def board(rosa: Desk, four: dict[str, ReferralRow], show_page: Callable[[BoardPage], BoardPage]) -> BoardPage:
    """The board on screen."""
    return show_page(BoardPage(rosa))


def strip_of(board: BoardPage) -> list[QPushButton]:
    """Return the buttons of the stages that she sees."""
    return [button for button in board.strip.findChildren(QPushButton) if button.isVisible()]


def test_an_empty_board_says_where_a_referral_begins(
    rosa: Desk, show_page: Callable[[BoardPage], BoardPage]
) -> None:
    board = show_page(BoardPage(rosa))
    shown = [label.text() for label in board.findChildren(PlainLabel) if label.isVisible()]
    assert any("One begins in a person's chart" in words for words in shown)
    assert not board.several.isEnabled()


def test_each_stage_says_how_many_wait_and_keeps_only_them(board: BoardPage, monday: HeldClock) -> None:
    monday.move(timedelta(days=3))
    board.refresh()
    stages = [button.accessibleName() for button in strip_of(board)]
    assert stages == [
        "Prepared: 1 waiting, typically for 3 days",
        "Sent: 2 waiting, typically for 3 days",
        "Declined by the service: 1 waiting, typically for 3 days",
    ]
    strip_of(board)[1].click()
    assert board.table.shown_count() == 2
    assert [each.words for each in board.table.filters] == ["Sent"]


def test_what_is_overdue_is_counted_and_can_be_kept_alone(
    board: BoardPage, qtbot: QtBot, monday: HeldClock
) -> None:
    monday.move(timedelta(days=4))  # receipt of both was to be asked for on Wednesday
    with qtbot.waitSignal(board.counted) as told:
        board.refresh()
    board._menu.aboutToShow.emit()
    board._menu.actions()[0].trigger()
    assert board.table.shown_count() == told.args[0] > 0


def test_one_call_answers_for_many_and_each_is_told(
    rosa: Desk, board: BoardPage, four: dict[str, ReferralRow]
) -> None:
    press(board, "Write down for several")
    form = opened(board, SeveralForm)
    assert form.ui.save.text() == "Write it down for 4"
    press(form, "They accepted")
    form.ui.informant.setText("Maria at the desk")
    press(form, "Write it down for 4")
    box = board.window().findChild(ShownBox)
    assert box is not None
    said = "\n".join(label.text() for label in box.findChildren(PlainLabel))
    assert "Grant, Lucille, Food: written down." in said
    assert "Haji, Omar, Cardiology" in said
    assert "They declined it. Send it elsewhere, or open it again first." in said
    assert "It is only prepared. First say who sent it, and when." in said
    stages = {name: the_referral(rosa, row.referral_id).stage for name, row in four.items()}
    assert stages == {
        "lucille": Stage.ACCEPTED, "omar": Stage.ACCEPTED,
        "declined": Stage.DECLINED, "prepared": Stage.PREPARED,
    }  # fmt: skip
    box.accept()


def test_who_is_not_ticked_is_left_alone(rosa: Desk, board: BoardPage, four: dict[str, ReferralRow]) -> None:
    strip_of(board)[1].click()
    press(board, "Write down for several")
    form = opened(board, SeveralForm)
    form._ticks[str(four["omar"].referral_id)].setChecked(False)
    press(form, "They got it")
    press(form, "Write it down for 1")
    assert the_referral(rosa, four["lucille"].referral_id).stage == Stage.RECEIVED
    assert the_referral(rosa, four["omar"].referral_id).stage == Stage.SENT


def test_a_reason_that_all_need_is_asked_for_before_anything_is_written(
    board: BoardPage, qtbot: QtBot
) -> None:
    strip_of(board)[1].click()
    press(board, "Write down for several")
    form = opened(board, SeveralForm)
    press(form, "They declined")
    form.ui.save.click()
    assert form.isVisible()
    assert [problem.message for problem in form.found_problems()] == ["Choose the reason."]
    qtbot.waitUntil(form.ui.reason.isVisible)


def test_the_code_of_a_slip_typed_or_scanned_leads_to_its_referral(
    board: BoardPage, four: dict[str, ReferralRow], qtbot: QtBot
) -> None:
    wanted = four["omar"]
    with qtbot.waitSignal(board.place_wanted) as led:
        QTest.keyClicks(board.code, wanted.code.lower())
        QTest.keyClick(board.code, Key.Key_Return)
    assert led.args == [ReferralPlace(wanted.chart, wanted.referral_id)]


def test_a_code_with_a_wrong_letter_is_told_from_one_that_is_not_here(
    board: BoardPage, four: dict[str, ReferralRow]
) -> None:
    assert not board.find_code("HELLO")
    assert "one letter may be wrong" in board.notice.words()
    assert not board.find_code("0000-0000-0")
    assert "No referral on this laptop has this code." in board.notice.words()


def test_enter_leads_to_the_referral_in_its_chart(
    board: BoardPage, four: dict[str, ReferralRow], qtbot: QtBot
) -> None:
    board.table.select(four["lucille"].referral_id)
    with qtbot.waitSignal(board.place_wanted) as led:
        QTest.keyClick(board.table.view, Key.Key_Return)
    assert led.args == [ReferralPlace(four["lucille"].chart, four["lucille"].referral_id)]


def test_people_of_other_caseloads_are_neither_listed_nor_counted(
    rosa: Desk, four: dict[str, ReferralRow], show_page: Callable[[Page], Page]
) -> None:
    hidden = frozenset({four["omar"].chart})
    board, report = BoardPage(rosa, hides=lambda: hidden), LoopReportPage(rosa, hides=lambda: hidden)
    for page in (board, report):
        show_page(page)
    assert board.table.shown_count() == 2
    assert report.measures.cell_text(0, 1) == "1 / 1"


def test_the_same_stands_in_columns_of_cards_and_a_card_leads_to_its_referral(
    board: BoardPage, four: dict[str, ReferralRow], qtbot: QtBot
) -> None:
    press(board, "As columns")
    cards = [each.accessibleName() for each in board.columns.findChildren(QPushButton)]
    assert sorted(cards) == [
        "Grant, Lucille, Cardiology, Bay Heart Clinic, 0 days",
        "Grant, Lucille, Food, Harbor Table, 0 days",
        "Haji, Omar, Cardiology, Bay Heart Clinic, 0 days",
        "Haji, Omar, Food, Harbor Table, 0 days",
    ]
    assert not board.table.isVisible()
    [card] = [
        each for each in board.columns.findChildren(QPushButton) if "Omar, Food" in each.accessibleName()
    ]
    with qtbot.waitSignal(board.place_wanted) as led:
        card.click()
    assert led.args == [ReferralPlace(four["omar"].chart, four["omar"].referral_id)]
    press(board, "As a list")
    assert board.table.isVisible()
