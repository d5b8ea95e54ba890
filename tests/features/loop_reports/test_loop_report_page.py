"""The report on screen: two numbers in front, the names behind each, one place at a time."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.loop_reports.page import LoopReportPage
from carecoord_desktop.features.referral_board.rules import LoopMeasure
from carecoord_desktop.features.referral_stages.records import Channel, EventType, Reason
from carecoord_desktop.features.referrals.queries import ReferralRow
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.labels import PlainLabel
from tests.builders.patients import a_patient, a_person
from tests.builders.referrals import FOOD, HEART, a_referral, a_sent_referral, closed, happened


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


def test_behind_each_number_of_the_report_stand_the_names(
    rosa: Desk, four: dict[str, ReferralRow], show_page: Callable[[LoopReportPage], LoopReportPage]
) -> None:
    closed(rosa, four["lucille"])
    report = show_page(LoopReportPage(rosa))
    assert report.headline.text() == "Outcome known 33 %. Got the help 33 %."
    report.measures.select(LoopMeasure.HELP_RECEIVED)
    words = report.card.accessibleName()
    assert "Counted: Grant, Lucille: Food" in words
    assert "Haji, Omar: Food. Sent, 0 days" in words


def test_the_report_of_one_place_counts_only_what_was_sent_there(
    rosa: Desk, four: dict[str, ReferralRow], show_page: Callable[[LoopReportPage], LoopReportPage]
) -> None:
    report = show_page(LoopReportPage(rosa))
    report.places.select(FOOD.partner_name)
    assert report.measures.cell_text(0, 1) == "2 / 2"
    assert report.measures.cell_text(1, 1) == "0 / 2"


def test_a_period_without_anything_sent_says_so(
    rosa: Desk, monday: HeldClock, show_page: Callable[[LoopReportPage], LoopReportPage]
) -> None:
    report = show_page(LoopReportPage(rosa))
    shown = [label.text() for label in report.findChildren(PlainLabel) if label.isVisible()]
    assert any("Nothing was sent in these days." in words for words in shown)
