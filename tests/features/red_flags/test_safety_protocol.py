"""The safety protocol on screen: it says whom to call, and is left in two ways only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.red_flags.form import SafetyProtocolForm, open_protocol
from carecoord_desktop.features.red_flags.records import FlagStatus
from carecoord_desktop.features.red_flags.rules import Again, WayOut
from carecoord_desktop.features.team.actions import add_worker
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import WorkerDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import drafts_of
from carecoord_desktop.widgets.style import apply_style
from tests.builders.desks import BEN
from tests.builders.red_flags import a_red_flag, the_flag

MONDAY = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)  # 3 pm in New York
Open = Callable[[UUID], SafetyProtocolForm]


@pytest.fixture
def open_form(qapp: QApplication, qtbot: QtBot, rosa: Desk) -> Open:
    """Return how to open the protocol of a flag at Rosa's desk."""
    apply_style(qapp, "light")
    desk_of_hers = QWidget()
    qtbot.addWidget(desk_of_hers)

    def opened(flag_id: UUID) -> SafetyProtocolForm:
        desk_of_hers.show()
        form = open_protocol(rosa, flag_id, desk_of_hers)
        qtbot.waitUntil(form.isVisible)
        return form

    return opened


def test_it_says_that_nobody_knows_and_gives_the_numbers_the_nurse_first(
    rosa: Desk, lucille: UUID, open_form: Open
) -> None:
    with rosa.writing() as session:
        add_worker(session, WorkerDraft("Dana Okafor", Role.RN, "RN", "(617) 555-0188"), BEN)
    form = open_form(a_red_flag(rosa, lucille).flag_id)
    assert form.ui.heading.text() == "Not delivered to anyone. Call now"
    numbers = form.ui.numbers.words()
    assert numbers[0] == "Dana Okafor, RN. (617) 555-0188"
    assert any("988" in each for each in numbers)
    assert form.ui.steps.text().startswith("1. ")


def test_a_protocol_of_a_newer_version_still_gives_the_numbers(
    rosa: Desk, lucille: UUID, open_form: Open
) -> None:
    form = open_form(a_red_flag(rosa, lucille, protocol="heat-stroke").flag_id)
    assert [words.split(". ")[1] for words in form.ui.numbers.words()] == ["911", "988"]
    assert not form.ui.steps_heading.isVisible()


def test_an_answer_keyed_from_paper_two_days_later_still_says_call_now(
    rosa: Desk, lucille: UUID, open_form: Open
) -> None:
    with clock.reading_from(HeldClock(MONDAY)):
        form = open_form(a_red_flag(rosa, lucille, found_on=date(2026, 11, 21)).flag_id)
        assert form.when.text() == "Answered: 2 days ago, 21 Nov 2026. Call now."


@pytest.mark.parametrize("leave", ["escape", "cross", "button"])
def test_it_does_not_close_and_says_why(rosa: Desk, lucille: UUID, open_form: Open, leave: str) -> None:
    form = open_form(a_red_flag(rosa, lucille).flag_id)
    if leave == "escape":
        QTest.keyClick(form, Qt.Key.Key_Escape)
    elif leave == "cross":
        form.close()
    else:
        form.ui.cancel.click()
    assert form.isVisible()
    assert "Nobody has heard of this yet" in form.notice.words()
    form.notice.button.click()
    assert form.ui.way.value() == WayOut.NOT_REACHED
    assert form.ui.next_step.isVisible()


def test_it_closes_once_somebody_was_told(rosa: Desk, lucille: UUID, open_form: Open) -> None:
    row = a_red_flag(rosa, lucille)
    form = open_form(row.flag_id)
    form.ui.save.click()
    assert form.isVisible()
    form.ui.way.choose(WayOut.TOLD)
    QTest.keyClicks(form.ui.told_whom, "Dana Okafor")
    QTest.keyClicks(form.ui.told_role, "RN")
    form.ui.save.click()
    assert not form.isVisible()
    told = the_flag(rosa, row.flag_id)
    assert (told.status, told.told_whom, told.told_role) == (FlagStatus.TOLD, "Dana Okafor", "RN")


def test_it_closes_with_a_next_step_and_a_time_to_call_again(
    rosa: Desk, lucille: UUID, open_form: Open
) -> None:
    row = a_red_flag(rosa, lucille)
    form = open_form(row.flag_id)
    form.ui.way.choose(WayOut.NOT_REACHED)
    QTest.keyClicks(form.ui.next_step, "Stay with her, try on-call")
    form.ui.save.click()
    assert form.isVisible()
    form.ui.again.choose(Again.IN_15_MINUTES)
    form.ui.save.click()
    assert not form.isVisible()
    assert the_flag(rosa, row.flag_id).status == FlagStatus.RETRY


def test_a_time_that_cannot_be_read_is_said_beside_it(rosa: Desk, lucille: UUID, open_form: Open) -> None:
    form = open_form(a_red_flag(rosa, lucille).flag_id)
    form.ui.way.choose(WayOut.TOLD)
    form.ui.told_whom.setText("Dana")
    form.ui.told_role.setText("RN")
    form.ui.told_time.setText("half past")
    form.ui.save.click()
    assert form.isVisible()
    assert "We could not read this time" in form.ui.told_time.accessibleDescription()


def test_a_protocol_half_filled_at_a_lock_goes_on_where_it_was(
    rosa: Desk, lucille: UUID, open_form: Open
) -> None:
    row = a_red_flag(rosa, lucille)
    form = open_form(row.flag_id)
    form.ui.way.choose(WayOut.NOT_REACHED)
    QTest.keyClicks(form.ui.next_step, "Stay with her")
    form.hide()  # as a lock does, which asks nothing
    form.keep()
    assert len(drafts_of(rosa, lucille)) == 1
    again = open_form(row.flag_id)
    assert (again.ui.way.value(), again.ui.next_step.text()) == (WayOut.NOT_REACHED, "Stay with her")
    again.ui.again.choose(Again.IN_1_HOUR)
    again.ui.save.click()
    assert drafts_of(rosa, lucille) == []


def test_no_title_names_the_person(rosa: Desk, lucille: UUID, open_form: Open) -> None:
    form = open_form(a_red_flag(rosa, lucille).flag_id)
    assert "Grant" in form.ui.what.text()
    assert "Grant" not in form.windowTitle()
