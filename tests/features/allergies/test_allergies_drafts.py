"""An allergy that was begun and not saved: kept, offered in words, resumed letter by letter, discarded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.allergies.actions import change_allergy
from carecoord_desktop.features.allergies.form import AllergyForm
from carecoord_desktop.features.allergies.page import AllergiesPage
from carecoord_desktop.features.allergies.records import Criticality
from carecoord_desktop.features.allergies.rules import AllergyDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import AUTOSAVE_SECONDS
from carecoord_desktop.store.encryption import new_key
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.store import Store
from carecoord_desktop.widgets.draft_offers import my_drafts
from tests.builders.allergies import an_allergy, the_allergies
from tests.builders.desks import BEN, ROSA, a_desk
from tests.builders.pages import opened, press
from tests.builders.typing import type_and_be_killed

Key = Qt.Key
Show = Callable[[AllergiesPage], AllergiesPage]
FRIDAY_EVENING = datetime(2026, 11, 20, 22, 42, tzinfo=UTC)  # 17:42 at the office, in New York


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: Show) -> AllergiesPage:
    """Lucille's allergies, still empty, on screen."""
    return show_page(AllergiesPage(rosa, lucille))


def begin(page: AllergiesPage, substance: str) -> AllergyForm:
    """Choose "Add allergy" and type what must be avoided."""
    press(page, "Add allergy")
    form = opened(page, AllergyForm)
    QTest.keyClicks(form.ui.substance, substance)
    return form


def offered(page: AllergiesPage) -> list[str]:
    assert page.offers is not None
    return page.offers.words() if page.offers.isVisible() else []


def test_what_she_types_is_kept_within_five_seconds_while_she_goes_on_typing(
    rosa: Desk, page: AllergiesPage, qtbot: QtBot
) -> None:
    waiting = rosa.store.waiting()
    form = begin(page, "Penicillin")
    qtbot.waitUntil(lambda: len(my_drafts(rosa)) == 1, timeout=AUTOSAVE_SECONDS * 1000)
    QTest.keyClicks(form.ui.reaction, "Hives")
    qtbot.waitUntil(lambda: "Hives" in my_drafts(rosa)[0].saved.content, timeout=AUTOSAVE_SECONDS * 1000)
    [draft] = my_drafts(rosa)
    assert draft.written is not None
    assert draft.written.about == "Penicillin"
    assert rosa.store.waiting() == waiting, "a draft never waits for the office"
    assert my_drafts(replace(rosa, worker_id=BEN)) == [], "a draft is for its author alone"


def test_a_form_that_was_only_looked_at_leaves_no_draft(rosa: Desk, page: AllergiesPage) -> None:
    form = begin(page, "")
    form.keep()
    QTest.keyClick(form, Key.Key_Escape)
    assert not form.isVisible()
    assert my_drafts(rosa) == []
    assert offered(page) == []


def test_escape_keeps_what_was_written_without_a_question_and_resume_brings_it_back(
    rosa: Desk, lucille: UUID, page: AllergiesPage
) -> None:
    with clock.reading_from(HeldClock(FRIDAY_EVENING)):
        form = begin(page, "Penicillin")
        form.ui.criticality.choose(Criticality.HIGH)
        QTest.keyClicks(form.ui.onset_on, "sometime in")
        QTest.keyClick(form, Key.Key_Escape)
    assert not form.isVisible()
    assert offered(page) == [
        'Unfinished: You began "Add an allergy" on Fri 20 Nov 17:42. It says: Penicillin.'
    ]
    assert the_allergies(rosa, lucille).rows == ()
    press(page, "Resume")
    form = opened(page, AllergyForm)
    assert (form.ui.substance.text(), form.ui.onset_on.text()) == ("Penicillin", "sometime in")
    assert form.ui.criticality.value() is Criticality.HIGH
    assert form.focusWidget() is form.ui.reaction, "the first field that nobody filled in"
    QTest.keyClicks(form.ui.reaction, "Hives")
    form.ui.onset_on.clear()
    QTest.keyClick(form.ui.reaction, Key.Key_Return)
    [saved] = the_allergies(rosa, lucille).rows
    assert (saved.substance, saved.reaction, saved.criticality) == ("Penicillin", "Hives", Criticality.HIGH)
    assert my_drafts(rosa) == []
    assert offered(page) == []


def test_discard_can_be_undone(rosa: Desk, page: AllergiesPage) -> None:
    QTest.keyClick(begin(page, "Latex"), Key.Key_Escape)
    [before] = my_drafts(rosa)
    press(page, "Discard")
    assert my_drafts(rosa) == []
    [line] = offered(page)
    assert line.startswith("Discarded: ")
    press(page, "Undo")
    [again] = my_drafts(rosa)
    assert again.written == before.written
    [line] = offered(page)
    assert line.startswith("Unfinished: ")


def test_a_change_meanwhile_is_said_and_nothing_of_it_is_reverted(
    rosa: Desk, lucille: UUID, page: AllergiesPage
) -> None:
    """Decision 1: the draft goes on with what she saw when she began."""
    row = an_allergy(rosa, lucille, "Penicillin", reaction="")
    page.table.select(row.allergy_id)
    press(page, "Change")
    form = opened(page, AllergyForm)
    QTest.keyClicks(form.ui.reaction, "Swollen lips")
    QTest.keyClick(form, Key.Key_Escape)
    with rosa.writing() as session:
        change_allergy(session, replace(AllergyDraft.of(row.seen), criticality=Criticality.HIGH))
    page.hide()
    page.show()
    [line] = offered(page)
    assert "The record has changed since" in line
    press(page, "Resume")
    opened(page, AllergyForm).ui.save.click()
    [saved] = the_allergies(rosa, lucille).rows
    assert (saved.reaction, saved.criticality) == ("Swollen lips", Criticality.HIGH)


def test_what_is_taken_back_again_leaves_no_draft(rosa: Desk, page: AllergiesPage) -> None:
    form = begin(page, "Pen")
    form.keep()
    assert len(my_drafts(rosa)) == 1
    form.ui.substance.clear()
    form.keep()
    assert my_drafts(rosa) == []


def test_two_unfinished_allergies_are_offered_apart_and_more_than_three_are_counted(
    page: AllergiesPage,
) -> None:
    for substance in ("Latex", "Peanuts", "Sulfa", "Bees"):
        QTest.keyClick(begin(page, substance), Key.Key_Escape)
    lines = offered(page)
    assert [line.rpartition("It says: ")[2] for line in lines] == ["Bees.", "Sulfa.", "Peanuts."]


def test_killed_while_typing_she_loses_at_most_the_last_five_seconds(tmp_path: Path, qtbot: QtBot) -> None:
    key, chart = new_key(), new_id()
    a_desk(tmp_path / "rosa", key=key).store.close()
    type_and_be_killed(tmp_path / "rosa", key, chart, "Penicillin", "Hi")
    store = Store(tmp_path / "rosa" / "records.db", key)
    try:
        page = AllergiesPage(Desk(store, ROSA, "Rosa Medina", "coordinator"), chart)
        qtbot.addWidget(page)
        page.show()
        press(page, "Resume")
        form = opened(page, AllergyForm)
        assert form.ui.substance.text() == "Penicillin"
        assert "Hi".startswith(form.ui.reaction.text()), "the last words may be lost, and nothing is made up"
        assert not store.restored
    finally:
        store.close()


def test_keeping_at_a_lock_works_on_a_hidden_form_and_twice(rosa: Desk, page: AllergiesPage) -> None:
    form = begin(page, "Latex")
    form.hide()
    form.keep()
    form.keep()
    assert len(my_drafts(rosa)) == 1
