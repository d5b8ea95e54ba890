"""A new referral: one of three places, a call first where nobody checked for long, the consent at hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.consents.form import ConsentForm
from carecoord_desktop.features.directory.queries import ServiceRow, service_row
from carecoord_desktop.features.directory.records import Finding
from carecoord_desktop.features.households.actions import join_household, make_household
from carecoord_desktop.features.households.rules import HouseholdDraft
from carecoord_desktop.features.needs.records import WantsHelp
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.referral_loops.page import ReferralsPage
from carecoord_desktop.features.referral_papers.printout import ReferralPaper, referral_paper
from carecoord_desktop.features.referral_papers.queries import referral_on_paper
from carecoord_desktop.features.referral_stages.records import Channel
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referrals.form import ReferralForm
from carecoord_desktop.features.referrals.queries import shared_with_chart
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen
from tests.builders.needs import a_need
from tests.builders.pages import opened, press
from tests.builders.papers import text_of
from tests.builders.patients import a_patient, a_person
from tests.builders.referrals import a_release, a_sent_referral, the_history
from tests.builders.services import in_cambridge


@pytest.fixture
def pantry(rosa: Desk, monday: HeldClock) -> UUID:
    """Harbor Table, which somebody last verified on 1 October 2025."""
    with clock.reading_from(HeldClock(datetime(2025, 10, 1, 15, 0, tzinfo=UTC))):
        return in_cambridge(rosa)


@pytest.fixture
def page(
    rosa: Desk, lucille: UUID, pantry: UUID, show_page: Callable[[ReferralsPage], ReferralsPage]
) -> ReferralsPage:
    """Lucille's referrals, and a need for food that she wants help with."""
    a_need(rosa, lucille, "food-insecurity", wants_help=WantsHelp.YES)
    return show_page(ReferralsPage(rosa, lucille))


def begun(page: ReferralsPage, pantry: UUID) -> ReferralForm:
    press(page, "Find help: food")
    form = opened(page, ReferralForm)
    assert form.picker is not None
    [first] = [each for each in form.picker.findChildren(QPushButton) if each.text().startswith("1  ")]
    first.click()
    assert form.service.text == str(pantry)
    return form


def the_service(desk: Desk, service_id: UUID) -> ServiceRow:
    with desk.reading() as session:
        row = service_row(session, service_id)
    assert row is not None
    return row


def choose(form: ReferralForm, channel: Channel) -> None:
    form.ui.channel.choose(channel)
    form.ui.channel.chosen.emit(channel)


def test_one_press_on_a_place_fills_in_its_name_and_number(page: ReferralsPage, pantry: UUID) -> None:
    form = begun(page, pantry)
    assert form.ui.partner_name.text() == "Harbor Table"
    assert form.ui.partner_phone.text() == "617-555-0142"
    assert not form.ui.reason.isVisible(), "what is filled in is folded away"


def test_nobody_checked_for_418_days_call_first(rosa: Desk, page: ReferralsPage, pantry: UUID) -> None:
    form = begun(page, pantry)
    assert form.warning.words().startswith("418 days since verified - call first: Their phone: 617-555-0142")
    press(form, "Print slip and send")
    assert form.isVisible()
    assert [problem.message for problem in form.found_problems()] == ["Call them first, or write why not."]
    form.ui.called.choose(Finding.OK)
    assert form.found_problems() == []
    press(form, "Print slip and send")
    row = page.table.current_row()
    assert row is not None
    assert row.stage == Stage.SENT
    now = the_service(rosa, pantry)
    assert now.freshness.words == "Verified today"
    assert now.open_proposals == 1, "the day goes to the office as a correction"


def test_a_reason_not_to_call_is_kept_in_the_history(rosa: Desk, page: ReferralsPage, pantry: UUID) -> None:
    form = begun(page, pantry)
    form.ui.call_note.setText("I was there this morning")
    press(form, "Print slip and send")
    row = page.table.current_row()
    assert row is not None
    first, *_ = the_history(rosa, row)
    assert first.note == "Not called first: I was there this morning"
    assert the_service(rosa, pantry).freshness.call_first


def test_a_name_that_is_not_in_the_directory_needs_no_call(page: ReferralsPage, pantry: UUID) -> None:
    form = begun(page, pantry)
    form.ui.partner_name.setText("Aunt Mae's kitchen")
    form.ui.partner_name.editingFinished.emit()
    assert not form.ui.called.isVisible()
    assert form.draft().draft.service_id is None
    assert form.found_problems() == []


def test_a_missing_consent_is_got_without_leaving_the_form(
    rosa: Desk, lucille: UUID, page: ReferralsPage, pantry: UUID
) -> None:
    form = begun(page, pantry)
    choose(form, Channel.FAX)
    assert form.permission.words() == "Consent is missing: There is no consent for Harbor Table yet."
    press(form, "Get it now")
    opened(form, ConsentForm).reject()
    a_release(rosa, lucille)
    form.follow()
    assert form.permission.words().startswith("May go out: ")


def test_what_was_begun_is_offered_again_with_the_place_that_was_picked(
    rosa: Desk, page: ReferralsPage, pantry: UUID
) -> None:
    form = begun(page, pantry)
    form.ui.needed_by.setText("12/4/2026")
    form.reject()
    assert page.offers is not None
    press(page.offers, "Resume")
    again = opened(page, ReferralForm)
    assert again.service.text == str(pantry)
    assert again.draft().draft.needed_by == date(2026, 12, 4)
    assert again.draft().draft == replace(again.draft().draft, partner_name="Harbor Table", service_id=pantry)


def test_one_referral_covers_the_people_of_the_household_that_are_ticked(
    rosa: Desk, lucille: UUID, page: ReferralsPage, pantry: UUID
) -> None:
    leo = a_patient(rosa, a_person("Grant", "Leo", "2015-05-01"))
    with rosa.writing() as session:
        made = make_household(session, Seen.of(session.get_one(Patient, lucille)), HouseholdDraft("Grant"))
        join_household(session, Seen.of(session.get_one(Patient, leo)), made.id)
    form = begun(page, pantry)
    form.ui.call_note.setText("I was there this morning")
    form.ui.more.setChecked(True)
    [tick] = [each for each in form.findChildren(QCheckBox) if each.text() == "Grant, Leo"]
    tick.click()
    press(form, "Print slip and send")
    row = page.table.current_row()
    assert row is not None
    assert row.people == ((leo, "Grant, Leo"),)
    with rosa.reading() as session:
        [shared] = shared_with_chart(session, leo)
        found = referral_on_paper(session, row.referral_id)
    assert shared.referral_id == row.referral_id
    assert found is not None
    words = text_of(referral_paper(ReferralPaper.LETTER, found))
    assert "This is for 2 people of one household." in words
    assert "Leo" not in words, "how many is enough for whoever packs the bags"


def test_a_part_of_a_referral_goes_to_another_place_and_holds_the_first_one_open(
    rosa: Desk, lucille: UUID, page: ReferralsPage, pantry: UUID
) -> None:
    first = a_sent_referral(rosa, lucille, channel=Channel.SLIP)
    page.table.select(first.referral_id)
    [more] = [each for each in page.findChildren(QPushButton) if each.text() == "More"]
    menu = more.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    [part] = [each for each in menu.actions() if each.text() == "A part of it, at another place..."]
    part.trigger()
    form = opened(page, ReferralForm)
    assert not form.warning.isVisible(), "a part of it is no second one for the same"
    form.ui.partner_name.setText("Grace Pantry")
    press(form, "Print slip and send")
    row = page.table.current_row()
    assert row is not None
    assert (row.partner_name, row.parent_id) == ("Grace Pantry", first.referral_id)
