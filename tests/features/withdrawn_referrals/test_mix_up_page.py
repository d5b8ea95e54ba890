"""What the coordinator sees when somebody has died, and when a note stood in the wrong chart."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.contacts.page import ContactsPage
from carecoord_desktop.features.referral_stages.records import Channel
from carecoord_desktop.features.referrals.queries import referrals_of_chart
from carecoord_desktop.features.withdrawals.page import DeathVerbs
from carecoord_desktop.features.withdrawn_referrals.actions import record_death, undo_death
from carecoord_desktop.features.withdrawn_referrals.form import MixUpForm
from carecoord_desktop.features.withdrawn_referrals.page import MixedUpReferrals
from carecoord_desktop.features.withdrawn_referrals.queries import open_count
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.small_form import SmallForm
from tests.builders.contacts import a_note
from tests.builders.pages import opened
from tests.builders.referrals import HEART, a_referral, a_sent_referral, the_history, the_referral
from tests.builders.tasks import a_task

ShowPage = Callable[[ContactsPage], ContactsPage]


def test_a_death_on_the_page_stops_tasks_and_referrals_and_undo_brings_both_back(
    rosa: Desk, lucille: UUID, show_page: ShowPage, qtbot: QtBot
) -> None:
    a_task(rosa, lucille, "Call her")
    row = a_sent_referral(rosa, lucille)
    verbs = DeathVerbs(record_death, undo_death, open_count)
    page = show_page(ContactsPage(rosa, lucille, death=verbs))
    read: list[str] = []

    def say_yes_to(press: Callable[[], None]) -> None:
        def sure() -> None:
            [box] = [each for each in page.findChildren(MessageBox) if each.isVisible()]
            read.append(box.accessibleDescription())
            box.yes_button.click()

        qtbot.wait(1)
        QTimer.singleShot(0, page, sure)
        press()

    page.death.record()
    form = opened(page, SmallForm)
    form.fields.ui.deceased_source.setText("her daughter Ana")
    say_yes_to(form.save.click)
    assert read == ["2 open tasks and referrals stop. You can undo all of it."]
    assert the_referral(rosa, row.referral_id).is_over
    say_yes_to(page.death.bar.button.click)
    assert the_referral(rosa, row.referral_id).progress == row.progress


def test_after_a_note_moved_the_referral_of_that_day_is_ticked_and_struck(
    rosa: Desk, lucille: UUID, show_page: ShowPage
) -> None:
    note = a_note(rosa, lucille)
    row = a_sent_referral(rosa, lucille, channel=Channel.SLIP)
    page = show_page(ContactsPage(rosa, lucille))
    MixedUpReferrals(rosa, lucille, page).ask_about(note)
    form = opened(page, MixUpForm)
    [tick] = form.findChildren(QCheckBox)
    assert (tick.text(), tick.isChecked()) == ("Food, Harbor Table", True)
    assert "The person got a slip on " in tick.accessibleDescription()
    form.ui.save.click()
    with rosa.reading() as session:
        assert referrals_of_chart(session, lucille) == []
    assert "To do today: Get the slip for Harbor Table back." in page.notice.words()
    assert the_history(rosa, row)  # what happened stays with what was struck


def test_nobody_is_asked_where_no_referral_was_written_that_day(
    rosa: Desk, lucille: UUID, show_page: ShowPage
) -> None:
    page = show_page(ContactsPage(rosa, lucille))
    MixedUpReferrals(rosa, lucille, page).ask_about(a_note(rosa, lucille))
    assert page.findChild(MixUpForm) is None


def test_what_is_not_ticked_stays(rosa: Desk, lucille: UUID, show_page: ShowPage) -> None:
    a_referral(rosa, lucille)
    other = a_referral(rosa, lucille, HEART)
    page = show_page(ContactsPage(rosa, lucille))
    MixedUpReferrals(rosa, lucille, page).ask_about(a_note(rosa, lucille))
    form = opened(page, MixUpForm)
    [tick] = [each for each in form.findChildren(QCheckBox) if each.text().startswith("Cardiology")]
    tick.setChecked(False)
    form.ui.save.click()
    with rosa.reading() as session:
        assert [one.referral_id for one in referrals_of_chart(session, lucille)] == [other.referral_id]
