"""The referrals of a chart: the one next thing is always the main button, and the history stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.barriers.queries import barriers_of_chart
from carecoord_desktop.features.needs.records import WantsHelp
from carecoord_desktop.features.referral_loops.page import ReferralsPage
from carecoord_desktop.features.referral_stages.records import (
    Channel,
    EventType,
    NeedAfter,
    PatientSays,
    Reason,
    Received,
)
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referral_steps.form import StepForm
from carecoord_desktop.features.referrals.form import ReferralForm
from carecoord_desktop.features.referrals.queries import ReferralRow, referrals_of_chart
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.paper.preview import PaperPreview
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.timeline import Timeline
from tests.builders.needs import a_need
from tests.builders.pages import opened, press
from tests.builders.papers import text_of
from tests.builders.referrals import FOOD, HEART, a_referral, a_sent_referral, closed, happened, the_referral

WAIT_MS = 10_000


@pytest.fixture(autouse=True)
def _on_monday(monday: HeldClock) -> None:
    """All of this happens from Monday, 23 November 2026."""


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: Callable[[ReferralsPage], ReferralsPage]) -> ReferralsPage:
    """Lucille's referrals on screen."""
    return show_page(ReferralsPage(rosa, lucille))


def more(page: ReferralsPage, words: str) -> QAction:
    """Open "More" for the line she is on and return the entry with these words."""
    [button] = [each for each in page.findChildren(QPushButton) if each.text() == "More"]
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    [found] = [each for each in menu.actions() if each.text() == words]
    return found


def a_heart_visit(desk: Desk, chart: UUID) -> ReferralRow:
    row = a_sent_referral(desk, chart, HEART, channel=Channel.SLIP)
    return happened(desk, row, EventType.SCHEDULED, appointment_on=date(2026, 12, 3))


def told(page: ReferralsPage) -> list[str]:
    """Return what the card beside the list says happened, the latest first."""
    timeline = page.card.findChild(Timeline)
    assert timeline is not None
    return [entry.moment.what for entry in timeline._entries]


def test_an_empty_list_says_where_a_referral_begins_and_begins_one(page: ReferralsPage) -> None:
    press(page.table, "New referral")
    assert opened(page, ReferralForm).ui.need.currentText() == "Something else"


@pytest.mark.parametrize(
    ("events", "button"),
    [
        ([], "Did they get it?"),
        ([(EventType.RECEIVED, {})], "Do they take it?"),
        ([(EventType.ACCEPTED, {})], "Is a visit booked?"),
        ([(EventType.SCHEDULED, {"appointment_on": date(2026, 12, 3)})], "Did they go?"),
        ([(EventType.NO_SHOW, {"reason": Reason.NO_TRANSPORT})], "Book it again"),
        ([(EventType.DECLINED, {"reason": Reason.CAPACITY})], "Send elsewhere"),
        ([(EventType.ATTENDED, {})], "Is there a result?"),
        ([(EventType.RESULT_RECEIVED, {"evidence": "Consult note"})], "Review the result"),
        ([(EventType.PATIENT_DECLINED, {})], "Open again"),
    ],
)
def test_the_main_button_asks_for_the_next_thing(
    rosa: Desk,
    lucille: UUID,
    page: ReferralsPage,
    events: list[tuple[EventType, dict[str, object]]],
    button: str,
) -> None:
    row = a_sent_referral(rosa, lucille, channel=Channel.SLIP)
    for event, said in events:
        row = happened(rosa, row, event, **said)
    page.table.select(row.referral_id)
    assert page.next_button.text() == button


def test_a_missed_visit_without_a_ride_leads_to_the_barrier_and_to_a_new_day(
    rosa: Desk, lucille: UUID, page: ReferralsPage, monday: HeldClock
) -> None:
    row = a_heart_visit(rosa, lucille)
    monday.move(timedelta(days=11))  # Friday, 4 December
    page.refresh()
    page.table.select(row.referral_id)
    press(page, "Did they go?")
    form = opened(page, StepForm)
    press(form, "Missed the visit")
    form.ui.reason.choose(Reason.NO_TRANSPORT)
    form.ui.save.click()
    with rosa.reading() as session:
        [barrier] = barriers_of_chart(session, lucille)
    assert barrier.label in page.notice.words()
    assert "ride" in page.notice.words().lower()
    press(page.notice, "Book it again")
    again = opened(page, StepForm)
    assert again.ui.appointment_on.text() == "10 Dec 2026"
    again.ui.save.click()
    assert the_referral(rosa, row.referral_id).stage_words == "Visit booked: Thu 10 Dec"
    assert told(page)[:2] == ["Visit booked: Thu 10 Dec 2026", "Missed the visit: no ride"]


def test_a_result_closes_nothing_until_it_was_reviewed(
    rosa: Desk, lucille: UUID, page: ReferralsPage
) -> None:
    row = happened(rosa, a_heart_visit(rosa, lucille), EventType.ATTENDED)
    page.table.select(row.referral_id)
    press(page, "Is there a result?")
    form = opened(page, StepForm)
    press(form, "Result came in")
    form.ui.evidence.setText("Consult note of 4 Dec")
    form.ui.save.click()
    assert the_referral(rosa, row.referral_id).stage == Stage.RESULT_RECEIVED
    press(page, "Review the result")
    opened(page, StepForm).ui.save.click()
    press(page, "Close it")
    closing = opened(page, StepForm)
    closing.ui.outcome.choose(Received.FULLY)
    closing.ui.outcome.chosen.emit(Received.FULLY)
    closing.ui.outcome_on.setText("11/23/2026")
    closing.ui.informant.setText("Dana at the clinic")
    closing.ui.patient_says.choose(PatientSays.YES)
    closing.ui.need_after.choose(NeedAfter.RESOLVED)
    closing.ui.save.click()
    assert the_referral(rosa, row.referral_id).stage_words == "Closed: got the help, Mon 23 Nov"


def test_opening_again_asks_why_and_begins_anew(rosa: Desk, lucille: UUID, page: ReferralsPage) -> None:
    row = closed(rosa, a_sent_referral(rosa, lucille, channel=Channel.SLIP))
    page.refresh()
    page.table.select(row.referral_id)
    press(page, "Open again")
    form = opened(page, StepForm)
    form.ui.save.click()
    assert form.isVisible(), "without a reason it stays as it is"
    form.ui.reason.setCurrentIndex(1)
    form.ui.save.click()
    assert the_referral(rosa, row.referral_id).stage == Stage.REOPENED


def test_a_service_that_declined_leads_to_another_one_with_the_rest_filled_in(
    rosa: Desk, lucille: UUID, page: ReferralsPage
) -> None:
    row = a_sent_referral(rosa, lucille, channel=Channel.SLIP)
    row = happened(rosa, row, EventType.DECLINED, reason=Reason.CAPACITY)
    page.table.select(row.referral_id)
    press(page, "Send elsewhere")
    why = opened(page, StepForm)
    why.ui.reason.setCurrentIndex(1)
    why.ui.save.click()
    form = opened(page, ReferralForm)
    assert form.ui.partner_name.text() == ""
    assert form.ui.reason.value() == FOOD.reason
    form.ui.partner_name.setText("Grace Pantry")
    form.ui.save.click()
    assert the_referral(rosa, row.referral_id).stage == Stage.REROUTED
    with rosa.reading() as session:
        [new] = [each for each in referrals_of_chart(session, lucille) if each.replaces_id == row.referral_id]
    assert (new.partner_name, new.stage) == ("Grace Pantry", Stage.SENT)


def test_the_last_entry_can_be_taken_back_with_a_reason(
    rosa: Desk, lucille: UUID, page: ReferralsPage
) -> None:
    row = happened(rosa, a_sent_referral(rosa, lucille, channel=Channel.SLIP), EventType.ACCEPTED)
    page.table.select(row.referral_id)
    more(page, "The last entry is wrong...").trigger()
    box = opened(page, ReasonBox)
    box.reason.setText("They meant somebody else")
    box.accept()
    assert the_referral(rosa, row.referral_id).stage == Stage.SENT


def test_a_need_nobody_asked_for_yet_is_one_press_from_its_referral(
    rosa: Desk, lucille: UUID, page: ReferralsPage
) -> None:
    a_need(rosa, lucille, "food-insecurity", wants_help=WantsHelp.YES)
    press(page, "Find help: food")
    form = opened(page, ReferralForm)
    assert form.ui.need.currentText() == "Food"
    form.ui.partner_name.setText("Harbor Table")
    form.ui.save.click()
    assert not page.waiting.isVisible(), "it was asked for"


def test_a_slip_is_shown_as_soon_as_it_was_saved(
    rosa: Desk, lucille: UUID, page: ReferralsPage, qtbot: QtBot
) -> None:
    a_need(rosa, lucille, "food-insecurity", wants_help=WantsHelp.YES)
    press(page, "Find help: food")
    form = opened(page, ReferralForm)
    form.ui.partner_name.setText("Harbor Table")
    press(form, "Print slip and send")
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PaperPreview)), timeout=WAIT_MS)
    [preview] = page.window().findChildren(PaperPreview)
    row = page.table.current_row()
    assert row is not None
    assert row.stage == Stage.SENT
    assert row.code in text_of(preview.paper.content)
    preview.reject()


def test_an_open_one_for_the_same_is_named_before_a_second_is_written(
    rosa: Desk, lucille: UUID, page: ReferralsPage
) -> None:
    need = a_need(rosa, lucille, "food-insecurity", wants_help=WantsHelp.YES)
    a_referral(rosa, lucille, need_id=need.need_id)
    press(page, "New referral")
    form = opened(page, ReferralForm)
    form.ui.need.setCurrentIndex(form.ui.need.findData(str(need.need_id)))
    form.ui.need.activated.emit(form.ui.need.currentIndex())
    assert form.warning.words() == (
        "There is an open one already: Food at Harbor Table: Prepared Mon 23 Nov, not sent."
    )
    form.ui.partner_name.setText("Grace Pantry")
    form.ui.save.click()
    assert form.isVisible()
    form.ui.is_second_meant.setChecked(True)
    form.ui.save.click()
    assert page.table.shown_count() == 2


def test_beside_the_person_a_private_referral_is_not_shown(
    rosa: Desk, lucille: UUID, page: ReferralsPage
) -> None:
    a_referral(rosa, lucille, domain="intimate-partner-violence", partner_name="Day House", reason="")
    page.refresh()
    assert page.table.shown_count() == 1
    page.hide_private(True)
    assert page.table.shown_count() == 0


def test_what_is_written_down_after_the_end_stands_in_the_history_and_opens_nothing(
    rosa: Desk, lucille: UUID, page: ReferralsPage
) -> None:
    row = closed(rosa, a_sent_referral(rosa, lucille, channel=Channel.SLIP))
    page.refresh()
    page.table.select(row.referral_id)
    more(page, "Write a note...").trigger()
    form = opened(page, StepForm)
    form.ui.note.setText("She thanked us")
    form.ui.save.click()
    assert the_referral(rosa, row.referral_id).stage == Stage.CLOSED
    timeline = page.card.findChild(Timeline)
    assert timeline is not None
    latest = timeline._entries[0].moment
    assert latest.what == "Note"
    assert latest.detail == "Written down when it had ended already.\nShe thanked us"
