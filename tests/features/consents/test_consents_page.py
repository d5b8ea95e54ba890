"""Consents by keyboard: a new one is signed at once, taken back with a reason or none, renewed, printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from carecoord_desktop.common import clock
from carecoord_desktop.features.consent_terms.records import ConsentType, Scope
from carecoord_desktop.features.consent_terms.rules import release_draft
from carecoord_desktop.features.consents.form import AgreementForm, ConsentForm, GetConsent, RevocationForm
from carecoord_desktop.features.consents.page import ConsentsPage
from carecoord_desktop.features.consents.queries import consent_for, consents_of_chart, part_2_programs
from carecoord_desktop.features.consents.records import Consent, RevokedBy
from carecoord_desktop.features.consents.rules import ConsentRow, ConsentState
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import drafts_of
from carecoord_desktop.store.record import new_id
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.consents import (
    FOOD_BANK,
    a_consent,
    a_proposed_consent,
    part_2_terms,
    release_terms,
)
from tests.builders.pages import opened, press

STROKES = "M100 200L120 150L150 120L170 160L190 200L210 160L230 120L250 150L270 200L290 210"


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: Callable[[ConsentsPage], ConsentsPage]) -> ConsentsPage:
    """Lucille's consents, still none, on screen."""
    return show_page(ConsentsPage(rosa, lucille))


def rows(desk: Desk, chart: UUID) -> list[ConsentRow]:
    """Return the consents of a chart."""
    with desk.reading() as session:
        return consents_of_chart(session, chart)


def more(page: ConsentsPage, words: str) -> None:
    """Choose an entry of "More" for the line she is on."""
    [opens] = [
        each for each in page.findChildren(QPushButton) if each.accessibleName().startswith("More for")
    ]
    menu = opens.menu()
    menu.aboutToShow.emit()
    [found] = [each for each in menu.actions() if each.text() == words]
    found.trigger()


def test_an_empty_list_says_to_ask_before_anything_is_shared(page: ConsentsPage) -> None:
    shown = [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]
    assert any("before you share anything" in words for words in shown)


def test_a_release_is_written_read_and_signed_on_the_screen_in_one_go(
    page: ConsentsPage, rosa: Desk, lucille: UUID
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    terms = opened(page, ConsentForm)
    QTest.keyClicks(terms.ui.recipients, FOOD_BANK)
    tick = terms.findChild(QCheckBox, "scope_needs")
    assert isinstance(tick, QCheckBox)
    tick.click()
    terms.ui.save.click()
    signing = opened(page, AgreementForm)
    shown = [label.text() for label in signing.findChildren(PlainLabel) if label.isVisible()]
    assert "You may share my information" in shown
    signing.pad.changed.emit(STROKES)
    signing.ui.save.click()
    [row] = rows(rosa, lucille)
    assert (row.state, row.recipients, row.scope) == (ConsentState.HOLDS, (FOOD_BANK,), (str(Scope.NEEDS),))
    assert row.how_agreed == "Signed on the screen"
    assert [page.table.cell_text(0, column) for column in (0, 1, 2)] == [
        "Sharing information", "Holds", FOOD_BANK,
    ]  # fmt: skip


def test_what_is_missing_is_said_at_its_field_and_nothing_is_stored(
    page: ConsentsPage, rosa: Desk, lucille: UUID
) -> None:
    press(page, "New consent")
    terms = opened(page, ConsentForm)
    terms.ui.save.click()
    assert "who may get it" in terms.ui.recipients.accessibleDescription()
    assert "may be shared" in terms.ui.scope.accessibleDescription()
    assert rows(rosa, lucille) == []


def test_only_what_belongs_to_the_type_is_asked(page: ConsentsPage) -> None:
    press(page, "New consent")
    ui = opened(page, ConsentForm).ui
    ui.type.choose(ConsentType.PHOTO)
    assert not ui.recipients.isVisible()
    assert ui.purpose_words_label.text().replace("&", "") == "What are the photos for?"
    ui.type.choose(ConsentType.PART_2)
    assert ui.program.isVisible()
    assert opened(page, ConsentForm).draft().scope == (str(Scope.SUBSTANCE_USE),)


def test_a_part_2_consent_offers_no_spoken_yes(page: ConsentsPage, rosa: Desk, lucille: UUID) -> None:
    a_proposed_consent(rosa, lucille, part_2_terms())
    page.table.view.selectRow(0)
    press(page, "Sign...")
    manner = opened(page, AgreementForm).ui.manner
    offered = [manner.itemText(index) for index in range(manner.count())]
    assert len(offered) == 3
    assert not any("said so" in words for words in offered)


def test_a_mark_needs_a_witness(page: ConsentsPage, rosa: Desk, lucille: UUID) -> None:
    a_proposed_consent(rosa, lucille)
    page.table.view.selectRow(0)
    press(page, "Sign...")
    form = opened(page, AgreementForm)
    form.ui.manner.choose(Manner.MARK)
    form.pad.changed.emit(STROKES)
    form.ui.save.click()
    assert "witness" in form.ui.witness.accessibleDescription()
    QTest.keyClicks(form.ui.witness, "Ana Ruiz")
    form.ui.save.click()
    assert rows(rosa, lucille)[0].how_agreed == "Made a mark; witness Ana Ruiz"


def test_taken_back_by_phone_it_stops_and_the_card_says_who_and_when(
    page: ConsentsPage, rosa: Desk, lucille: UUID
) -> None:
    a_consent(rosa, lucille)
    page.table.view.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    form = opened(page, RevocationForm)
    form.ui.revoked_how.choose(RevokedBy.BY_PHONE)
    form.ui.save.click()
    [row] = rows(rosa, lucille)
    assert (row.state, row.revoked_by, row.revoked_on) == (
        ConsentState.REVOKED, "Lucille Grant", clock.today(),
    )  # fmt: skip
    assert page.table.cell_text(0, 1) == "Taken back"
    page.table.view.selectRow(0)
    assert not [each for each in page.findChildren(RevocationForm) if each.isVisible()]


def test_a_renewal_begins_with_the_same_terms_for_another_year(
    page: ConsentsPage, rosa: Desk, lucille: UUID
) -> None:
    row = a_consent(rosa, lucille, release_terms(expires_on=clock.today() + timedelta(days=3)))
    page.table.view.selectRow(0)
    press(page, "Renew...")
    draft = opened(page, ConsentForm).draft()
    assert (draft.recipients, draft.scope, draft.renews) == (row.recipients, row.scope, row.consent_id)
    assert isinstance(draft.expires_on, date)
    assert draft.expires_on > clock.today() + timedelta(days=300)


def test_a_no_is_asked_for_before_it_is_stored(page: ConsentsPage, rosa: Desk, lucille: UUID) -> None:
    a_proposed_consent(rosa, lucille)
    page.table.view.selectRow(0)
    more(page, "The person says no...")
    assert rows(rosa, lucille)[0].state == ConsentState.NOT_SIGNED
    opened(page, MessageBox).accept()
    assert rows(rosa, lucille)[0].state == ConsentState.REFUSED


def test_beside_the_person_nothing_shows_that_part_2_guards_something(
    page: ConsentsPage, rosa: Desk, lucille: UUID
) -> None:
    a_consent(rosa, lucille, part_2_terms())
    a_consent(rosa, lucille)
    page.hide_private(True)
    page.refresh()
    assert page.table.shown_count() == 1
    assert page.table.cell_text(0, 0) == "Sharing information"


def test_records_of_a_program_are_marked_by_their_source_and_said_on_top(
    page: ConsentsPage, rosa: Desk, lucille: UUID
) -> None:
    more(page, "Records of a Part 2 program are here...")
    box = opened(page, ReasonBox)
    box.reason.setText("Harbor Recovery")
    box.yes_button.click()
    with rosa.reading() as session:
        assert part_2_programs(session, lucille) == ["Harbor Recovery"]
    said = [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]
    assert any("Holds records of Harbor Recovery" in words for words in said)
    more(page, "No records of Harbor Recovery are here...")
    box = opened(page, ReasonBox)
    box.reason.setText("Another person")
    box.yes_button.click()
    with rosa.reading() as session:
        assert part_2_programs(session, lucille) == []


def test_a_consent_that_came_with_a_file_can_be_read_and_not_signed_or_printed_here(
    page: ConsentsPage, rosa: Desk, lucille: UUID
) -> None:
    with rosa.writing() as session:
        session.add(Consent(chart=lucille, type="release", status="proposed", source_id=new_id()))
    page.table.view.selectRow(0)
    waiting = {each.text(): each.isEnabled() for each in page.findChildren(QPushButton) if each.isVisible()}
    assert (waiting["Print"], waiting["Sign..."]) == (False, False)


def test_terms_that_were_begun_are_kept_and_offered_again(
    page: ConsentsPage, rosa: Desk, lucille: UUID
) -> None:
    press(page, "New consent")
    form = opened(page, ConsentForm)
    QTest.keyClicks(form.ui.recipients, "Eastside Legal Aid")
    form.reject()
    assert len(drafts_of(rosa, lucille)) == 1
    press(page, "Resume")
    assert opened(page, ConsentForm).draft().recipients == ("Eastside Legal Aid",)


def test_another_window_gets_a_consent_and_is_told_its_id(
    page: ConsentsPage, rosa: Desk, lucille: UUID
) -> None:
    told: list[UUID] = []
    getting = GetConsent(rosa, lucille, page)
    getting.stored.connect(told.append)
    getting.begin(release_draft(FOOD_BANK, scope=(Scope.NEEDS,)))
    opened(page, ConsentForm).ui.save.click()
    assert told == [], "the terms alone are no consent"
    signing = opened(page, AgreementForm)
    signing.ui.manner.choose(Manner.PAPER)
    QTest.keyClicks(signing.ui.paper, "Chart folder")
    signing.ui.save.click()
    with rosa.reading() as session:
        found = consent_for(session, lucille, FOOD_BANK, scope=[Scope.NEEDS])
    assert (found.allowed, told) == (True, [found.consent_id])
