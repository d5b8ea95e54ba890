"""A referral on its way out: prepared until somebody says it was sent, and blocked without a consent."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtWidgets import QPushButton

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.disclosures.queries import disclosures_of_chart
from carecoord_desktop.features.referral_loops.page import ReferralsPage
from carecoord_desktop.features.referral_moves.form import SendForm
from carecoord_desktop.features.referral_stages.records import Channel
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referrals.queries import ReferralRow
from carecoord_desktop.features.referrals.rules import PacketField
from carecoord_desktop.store.desk import Desk
from tests.builders.pages import opened, press
from tests.builders.referrals import a_referral, a_release, the_referral


@pytest.fixture
def prepared(rosa: Desk, lucille: UUID, monday: HeldClock) -> ReferralRow:
    """A referral to the food pantry that waits to be sent."""
    return a_referral(rosa, lucille)


@pytest.fixture
def page(
    rosa: Desk, lucille: UUID, prepared: ReferralRow, show_page: Callable[[ReferralsPage], ReferralsPage]
) -> ReferralsPage:
    """Lucille's referrals on screen, the prepared one current."""
    page = show_page(ReferralsPage(rosa, lucille))
    page.table.select(prepared.referral_id)
    return page


def choose(form: SendForm, channel: Channel) -> None:
    form.ui.channel.choose(channel)
    form.ui.channel.chosen.emit(channel)


def test_without_a_consent_a_fax_is_stopped_and_the_two_ways_on_are_offered(
    rosa: Desk, page: ReferralsPage, prepared: ReferralRow
) -> None:
    press(page, "Send it")
    form = opened(page, SendForm)
    choose(form, Channel.FAX)
    assert form.permission.words() == "Consent is missing: There is no consent for Harbor Table yet."
    form.ui.save.click()
    assert form.isVisible()
    assert the_referral(rosa, prepared.referral_id).stage == Stage.PREPARED
    press(form, "Slip they carry instead")
    assert form.ui.channel.value() == Channel.SLIP
    form.ui.save.click()
    row = the_referral(rosa, prepared.referral_id)
    assert row.stage == Stage.SENT
    with rosa.reading() as session:
        assert disclosures_of_chart(session, prepared.chart) == [], "whoever carries it gives it herself"


def test_with_a_consent_a_fax_goes_out_and_stands_in_the_register(
    rosa: Desk, page: ReferralsPage, prepared: ReferralRow
) -> None:
    a_release(rosa, prepared.chart)
    press(page, "Send it")
    form = opened(page, SendForm)
    choose(form, Channel.FAX)
    assert form.permission.words().startswith("May go out: ")
    assert [button.text() for button in form.permission.findChildren(QPushButton) if button.isVisible()] == []
    form.ui.save.click()
    assert the_referral(rosa, prepared.referral_id).stage_words == "Sent: fax, Mon 23 Nov"
    with rosa.reading() as session:
        [line] = disclosures_of_chart(session, prepared.chart)
    assert (line.recipient, line.what) == (
        "Harbor Table", "Referral: name, phone that is safe to call, language and interpreter, what is needed"
    )  # fmt: skip


def test_the_checklist_begins_with_what_is_usual_and_keeps_what_she_ticks(
    page: ReferralsPage, prepared: ReferralRow
) -> None:
    press(page, "Send it")
    form = opened(page, SendForm)
    choose(form, Channel.FAX)
    usual = (PacketField.NAME, PacketField.PHONE, PacketField.LANGUAGE, PacketField.NEED)
    assert form.draft().fields_sent == usual
    form.ticks.choose([PacketField.NAME])
    assert form.draft().fields_sent == (PacketField.NAME,)
    form.ticks.choose([])
    assert "Choose what it told about the person." in [each.message for each in form.found_problems()]


def test_leaving_the_form_leaves_it_prepared(rosa: Desk, page: ReferralsPage, prepared: ReferralRow) -> None:
    press(page, "Send it")
    form = opened(page, SendForm)
    choose(form, Channel.FAX)
    press(form, "Cancel")
    assert the_referral(rosa, prepared.referral_id).stage_words == "Prepared Mon 23 Nov, not sent"
