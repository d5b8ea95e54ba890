"""Coverage by keyboard: a card, its check, its renewal; a request, the payer's letter, and what is used."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.authorizations.form import DecisionForm, LetterForm, RequestForm, UseForm
from carecoord_desktop.features.authorizations.records import (
    AppealState,
    Channel,
    Deadline,
    Decision,
    DenialClass,
)
from carecoord_desktop.features.coverage.form import CardForm, CheckForm, RenewalForm
from carecoord_desktop.features.coverage.page import CoveragePage
from carecoord_desktop.features.coverage.records import CheckedBy, RenewalState
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import drafts_of
from carecoord_desktop.widgets.labels import Chip, PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.share_bar import ShareBar
from tests.builders.authorizations import PT_FROM, a_request, physical_therapy, the_request, used
from tests.builders.coverage import a_card, the_card
from tests.builders.pages import opened


@pytest.fixture
def page(
    rosa: Desk, lucille: UUID, monday: HeldClock, show_page: Callable[[CoveragePage], CoveragePage]
) -> CoveragePage:
    """Lucille's coverage, still none, on screen."""
    return show_page(CoveragePage(rosa, lucille))


def press(page: QWidget, name: str) -> None:
    """Press the one button that a screen reader calls this, with the space bar."""
    [found] = [
        each for each in page.findChildren(QPushButton) if each.isVisible() and each.accessibleName() == name
    ]
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)


def finish(
    form: CardForm | CheckForm | RenewalForm | RequestForm | DecisionForm | LetterForm | UseForm,
) -> None:
    """Save with the keyboard."""
    form.ui.save.setFocus()
    QTest.keyClick(form.ui.save, Qt.Key.Key_Space)


def texts(page: QWidget) -> str:
    """Return all that stands on the cards."""
    return "\n".join(
        [each.text() for each in page.findChildren(PlainLabel)]
        + [each.text() for each in page.findChildren(Paragraph)]
        + [each.text() for each in page.findChildren(Chip)]
    )


def test_a_card_is_written_down_checked_and_its_renewal_followed(
    page: CoveragePage, rosa: Desk, lucille: UUID
) -> None:
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    card = opened(page, CardForm)
    QTest.keyClicks(card.ui.payer, "MassHealth")
    card.ui.payer_type.choose(PayerType.MEDICAID_MCO)
    QTest.keyClicks(card.ui.member_id, "100200300")
    QTest.keyClicks(card.ui.renewal_due, "1/31/2027")
    finish(card)
    assert "Never checked" in texts(page)
    assert "Renew by 31 Jan 2027" in texts(page)
    assert "Send the papers: Fri 1 Jan 2027, do it by Thu 31 Dec 2026" in texts(page)
    press(page, "MassHealth: Checked...")
    check = opened(page, CheckForm)
    check.ui.checked_by.choose(CheckedBy.PHONE)
    finish(check)
    assert "Checked 23 Nov 2026" in texts(page)
    press(page, "MassHealth: Renewal...")
    renewal = opened(page, RenewalForm)
    renewal.ui.renewal.choose(RenewalState.CLOSED)
    QTest.keyClicks(renewal.ui.closed_on, "11/20/2026")
    finish(renewal)
    assert the_card(rosa, lucille).renewal_state == RenewalState.CLOSED
    assert "possible until Thu 18 Feb 2027, estimate - confirm on the letter" in texts(page)


def test_a_request_to_the_payer_that_pays_first_is_denied_and_the_letter_wins(
    page: CoveragePage, rosa: Desk, lucille: UUID
) -> None:
    a_card(rosa, lucille, "Sunrise Advantage", payer_type=PayerType.MEDICARE_C, renewal_due=None)
    page.ask_payer(None)
    request = opened(page, RequestForm)
    assert request.ui.payer_type.value() == PayerType.MEDICARE_C
    QTest.keyClicks(request.ui.what, "Lumbar MRI")
    QTest.keyClicks(request.ui.submitted_at, "11/23/2026")
    QTest.keyClicks(request.ui.submitted_time, "9 am")
    request.ui.channel.choose(Channel.PORTAL)
    finish(request)
    assert "Mon 30 Nov 2026, estimate - confirm on the letter" in texts(page)
    press(page, "Lumbar MRI: Write down the decision...")
    decision = opened(page, DecisionForm)
    decision.ui.decision.choose(Decision.DENIED)
    QTest.keyClicks(decision.ui.decided_on, "11/20/2026")
    QTest.keyClicks(decision.ui.reason, "Conservative therapy not documented")
    decision.ui.appeal_by.setFocus()
    decision.ui.reason.editingFinished.emit()
    assert decision.ui.denial_class.value() == DenialClass.CLINICAL
    finish(decision)
    assert "independent reviewer" in texts(page)
    press(page, "Lumbar MRI: Date on the denial...")
    letter = opened(page, LetterForm)
    letter.ui.deadline.choose(Deadline.APPEAL)
    QTest.keyClicks(letter.ui.due_on, "1/20/2027")
    finish(letter)
    assert "Wed 20 Jan 2027, as the letter says; our estimate was Sun 24 Jan 2027" in texts(page)
    assert "Appeal by 20 Jan 2027, noted 23 Nov 2026" in texts(page)
    work, menu = page.work, QMenu(page)
    work.offer_appeal(menu, the_request(rosa, lucille).items[0])
    [appealed] = [each for each in menu.actions() if each.text() == AppealState.APPEALED.label]
    appealed.trigger()
    assert the_request(rosa, lucille).items[0].appealed_on == date(2026, 11, 23)


def test_the_bar_says_in_words_what_is_used_and_a_visit_too_many_asks_for_a_reason(
    page: CoveragePage, rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    item = physical_therapy(rosa, lucille).items[0]
    monday.move(timedelta(days=80))
    for number in range(12):
        used(rosa, item, PT_FROM + timedelta(days=number))
    [bar] = [each for each in page.findChildren(ShareBar) if each.isVisible()]
    assert bar.accessibleName() == "12 of 12 visits used, 100 %"
    press(page, "Physical therapy: Note a use...")
    use = opened(page, UseForm)
    finish(use)
    assert use.isVisible()
    assert "12 of 12 visits are used. Write why" in texts(use)
    QTest.keyClicks(use.ui.override_reason, "The clinic pays for it")
    finish(use)
    assert the_request(rosa, lucille).items[0].allowance.units_used == 13
    [bar] = [each for each in page.findChildren(ShareBar) if each.isVisible()]
    assert bar.accessibleName() == "13 of 12 visits used, 108 %"


def test_what_was_begun_and_left_is_offered_again(page: CoveragePage, rosa: Desk, lucille: UUID) -> None:
    a_card(rosa, lucille)
    a_request(rosa, lucille)
    press(page, "Lumbar MRI: Write down the decision...")
    decision = opened(page, DecisionForm)
    QTest.keyClicks(decision.ui.approval_number, "A-77")
    decision.reject()
    [saved] = drafts_of(rosa, lucille)
    assert page.offers is not None
    page.work.resumes()[DecisionForm.__name__](saved)
    assert opened(page, DecisionForm).ui.approval_number.text() == "A-77"
