"""The library of handouts by keyboard: searched, read, written, translated, reviewed and retired."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.handout_library import page as library_page
from carecoord_desktop.features.handout_library.page import LibraryPage
from carecoord_desktop.features.handouts.form import MoveForm, TextForm
from carecoord_desktop.features.handouts.queries import shipped
from carecoord_desktop.features.handouts.records import HandoutState, RetireReason
from carecoord_desktop.features.handouts.rules import MoveDraft
from carecoord_desktop.features.pictograms.page import PictogramMark
from carecoord_desktop.features.plain_sheets.rules import written
from carecoord_desktop.features.print_runs.actions import log_run
from carecoord_desktop.features.print_runs.rules import RunDraft
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.steps_line import StepsLine
from tests.builders.desks import BEN, desk_of
from tests.builders.handouts import (
    ARABIC,
    TRANSLATOR,
    a_next_version,
    a_version,
    approved,
    moved,
    sheet_now,
    topic_now,
)
from tests.builders.pages import opened, press
from tests.builders.team import a_worker

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
TITLE, ENGLISH, SPANISH, OTHERS = range(4)

BODY = """## Why drink water?
Water helps your heart. Drink some each day.

- Keep a glass near you.
- Ask us **how much** is right for you.

![Water](water)

::: nurse When do I call the nurse?
- You feel dizzy.
:::
"""


@pytest.fixture
def page(rosa: Desk, monday: object, show_page: Callable[[LibraryPage], LibraryPage]) -> LibraryPage:
    """The library as CareCoord brings it along."""
    return show_page(LibraryPage(rosa))


def words_on(widget: QWidget) -> str:
    """Return what can be read on a widget, once what was just added has its place."""
    QApplication.processEvents()
    shown = (each for each in widget.findChildren(QWidget) if each.isVisibleTo(widget))
    return "\n".join(
        each.text() for each in shown if isinstance(each, PlainLabel | Paragraph | Chip | Heading)
    )


def search(page: LibraryPage, words: str) -> None:
    """Type into the search and go to the first handout found."""
    page.search.clear()
    QTest.keyClicks(page.search, words)
    page.table.view.selectRow(0)


def first_row(page: LibraryPage) -> list[str]:
    """Return the cells of the first line."""
    return [page.table.cell_text(0, column) for column in (TITLE, ENGLISH, SPANISH, OTHERS)]


def test_a_word_of_its_topic_finds_a_handout_and_its_languages(rosa: Desk, page: LibraryPage) -> None:
    approved(rosa, a_version(rosa, ARABIC))
    search(page, "hf-01")
    assert page.table.shown_count() == 1
    assert first_row(page) == [
        "Heart failure: weigh yourself each day", "Approved", "Awaits translator", "Arabic",
    ]  # fmt: skip
    search(page, "no such handout")
    assert page.table.shown_count() == 0


def test_the_text_stands_beside_the_list_as_it_reads_with_its_level_and_sources(page: LibraryPage) -> None:
    search(page, "hf-01")
    said = words_on(page.card)
    assert "What is heart failure?" in said
    assert "Flesch-Kincaid grade" in said
    assert "National Heart, Lung, and Blood Institute" in said
    assert "**" not in said
    assert "Education HF-01 v3" in said


def test_a_picture_sheet_shows_its_pictures(page: LibraryPage) -> None:
    search(page, "pictures falls")
    assert len(page.card.findChildren(PictogramMark)) >= 4
    assert "A picture sheet" in words_on(page.card)


def test_spanish_is_measured_by_inflesz_and_arabic_is_not_measured(rosa: Desk, page: LibraryPage) -> None:
    a_version(rosa, ARABIC)
    search(page, "hf-01")
    page.card.show_sheet(sheet_now(rosa, "HF-01", "es", 3).sheet.hash)
    assert "INFLESZ" in words_on(page.card)
    page.card.show_sheet(sheet_now(rosa, "HF-01", "ar", 3).sheet.hash)
    assert "not measured" in words_on(page.card)


def test_filters_keep_a_language_a_state_and_what_is_recalled(rosa: Desk, page: LibraryPage) -> None:
    approved(rosa, a_version(rosa, ARABIC))
    falls = sheet_now(rosa, "FA-01", "en", 1)
    with rosa.writing() as session:
        log_run(session, RunDraft(falls, 20))
    moved(rosa, falls, MoveDraft(HandoutState.RETIRED, retire_reason=RetireReason.SAFETY))
    for menu_words, code in (("Arabic", "HF-01"), ("Retired for safety", "FA-01")):
        page.table.show_filters(())
        act(page, menu_words)
        assert page.table.shown_count() == 1
        page.table.view.selectRow(0)
        assert page.card.sheet is not None
        assert page.card.sheet.code == code
    page.table.show_filters(())
    act(page, "Recalled, copies on the shelf")
    assert page.table.shown_count() == 1


def act(page: LibraryPage, words: str) -> None:
    """Choose a line of the filter menu, wherever in it."""
    menu = page.filter_button.menu()
    menu.aboutToShow.emit()
    lines = [*menu.actions()]
    for line in menu.actions():
        if isinstance(part := line.menu(), QMenu):
            lines += part.actions()
    next(line for line in lines if line.text() == words).trigger()


def test_a_qualified_translator_is_named_before_spanish_may_be_given(rosa: Desk, page: LibraryPage) -> None:
    search(page, "hf-01")
    page.card.show_sheet(sheet_now(rosa, "HF-01", "es", 3).sheet.hash)
    assert not page.copies.isEnabled()
    QTest.keyClick(page.table.view, Key.Key_N)
    form = opened(page, MoveForm)
    QTest.keyClick(form.ui.to.buttons()[0], Key.Key_1)
    press(form, "Store the step")
    assert "Write the name of who reviewed it." in words_on(form)
    name, qualification = TRANSLATOR
    QTest.keyClicks(form.ui.named, name)
    QTest.keyClicks(form.ui.qualification, qualification)
    press(form, "Store the step")
    assert first_row(page)[2] == "Approved"
    assert name in words_on(page.card)
    assert qualification in words_on(page.card)
    assert page.copies.isEnabled()


def test_who_may_not_name_reviewers_reads_who_can(
    rosa: Desk, monday: object, show_page: Callable[[LibraryPage], LibraryPage]
) -> None:
    a_worker(rosa, role=Role.SUPERVISOR)
    page = show_page(LibraryPage(desk_of(rosa.store, rosa.worker_id, "Rosa Medina", Role.COORDINATOR)))
    search(page, "hf-01")
    page.card.show_sheet(sheet_now(rosa, "HF-01", "es", 3).sheet.hash)
    press(page, "Next step...")
    form = opened(page, MoveForm)
    form.ui.to.buttons()[0].click()
    press(form, "Store the step")
    assert "RN, supervisor or administrator" in words_on(form)
    assert sheet_now(rosa, "HF-01", "es", 3).state == HandoutState.TRANSLATION


def test_retiring_for_safety_asks_first_and_says_so_in_every_language(
    rosa: Desk, page: LibraryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, question: str, detail: str, **_kinds: object) -> bool:
        asked.append(detail)
        return len(asked) > 1

    monkeypatch.setattr(library_page, "ask", answer)  # the edge of the world: a modal question
    search(page, "hf-01")
    press(page, "Next step...")
    form = opened(page, MoveForm)
    form.ui.to.choose(HandoutState.RETIRED)
    form.ui.to.chosen.emit(HandoutState.RETIRED)
    form.ui.retire_reason.choose(RetireReason.SAFETY)
    press(form, "Store the step")
    assert "in any language" in asked[0]
    assert first_row(page)[1] == "Approved"
    press(form, "Store the step")
    assert first_row(page)[1:3] == ["Retired for safety", "Retired for safety"]
    assert "Do not give it" in words_on(page.card)
    assert not page.step.isEnabled()


def test_a_handout_is_written_with_its_reader_beside_it_and_refused_in_words(
    rosa: Desk, page: LibraryPage, qtbot: QtBot
) -> None:
    QTest.keyClick(page.table, Key.Key_N, CONTROL)
    form = opened(page, TextForm)
    QTest.keyClicks(form.ui.code, "wa-01")
    QTest.keyClicks(form.ui.title, "Drink water")
    form.ui.source.setText(BODY.replace("(water)", "(ocean)"))
    press(form, "Save as a draft")
    assert "There is no picture of this name: ocean." in words_on(form)
    form.ui.source.setText(BODY)
    for point, words in zip(form._points, ("Drink each day.", "Ask how much.", "When to call."), strict=True):
        QTest.keyClicks(point, words)
    QTest.keyClicks(form.ui.facts_from, "Centers for Disease Control and Prevention")
    qtbot.waitUntil(lambda: "Why drink water?" in words_on(form.reader) and form.reader.missing.isHidden())
    assert "Flesch-Kincaid grade" in form.reader.level.text()
    assert form.reader.findChildren(PictogramMark)
    press(form, "Save as a draft")
    written_down = topic_now(rosa, "WA-01").english
    assert (written_down.state, written_down.version) == (HandoutState.DRAFT, 1)
    assert page.card.sheet is not None
    assert page.card.sheet.code == "WA-01"
    QApplication.processEvents()
    [line] = [each for each in page.card.findChildren(StepsLine) if each.isVisible()]
    assert "Step 1 of 4" in line.accessibleName()


def test_a_draft_is_changed_and_a_pull_meanwhile_is_not_lost(rosa: Desk, page: LibraryPage) -> None:
    sheet = a_next_version(rosa)
    search(page, "hf-01")
    page.card.show_sheet(sheet.sheet.hash)
    QTest.keyClick(page.table.view, Key.Key_E)
    form = opened(page, TextForm)
    assert not form.ui.version.isEnabled()
    form.ui.title.setText("Weigh yourself")
    moved(rosa, sheet, MoveDraft(HandoutState.CONTENT_REVIEW))
    press(form, "Save changes")
    assert "Bring it back to draft" in words_on(form)
    moved(rosa, sheet_now(rosa, "HF-01", "en", 4), MoveDraft(HandoutState.DRAFT, note="The title is long."))
    press(form, "Save changes")
    assert sheet_now(rosa, "HF-01", "en", 4).title == "Weigh yourself"


def test_changing_what_carecoord_brings_along_begins_the_next_version(rosa: Desk, page: LibraryPage) -> None:
    search(page, "hf-01")
    press(page, "Change...")
    form = opened(page, TextForm)
    assert form.ui.version.text() == "4"
    form.ui.source.insertPlainText("Weigh in the morning.\n\n")
    press(form, "Save as a draft")
    assert sheet_now(rosa, "HF-01", "en", 4).state == HandoutState.DRAFT
    assert first_row(page)[1] == "Approved", "the version before is given until this one is approved"


def test_a_translation_begins_with_the_english_words_and_asks_for_its_language(
    rosa: Desk, page: LibraryPage
) -> None:
    search(page, "hf-01")
    press(page, "Translate...")
    form = opened(page, TextForm)
    press(form, "Save as a draft")
    assert "Choose the language it is written in." in words_on(form)
    form.ui.language.setCurrentIndex(form.ui.language.findData("vi"))
    press(form, "Save as a draft")
    assert sheet_now(rosa, "HF-01", "vi", 3).state == HandoutState.DRAFT
    search(page, "hf-01")
    assert first_row(page)[3] == "Vietnamese (draft)"


def test_half_a_text_is_offered_again_as_it_was_left(rosa: Desk, page: LibraryPage) -> None:
    press(page, "Write a handout")
    form = opened(page, TextForm)
    QTest.keyClicks(form.ui.code, "WA-01")
    form.ui.source.setText("## Why drink")
    form.reject()
    press(page, "Resume")
    again = opened(page, TextForm)
    assert (again.ui.code.text(), again.ui.source.toPlainText()) == ("WA-01", "## Why drink")


def test_a_review_that_falls_due_is_counted(rosa: Desk, page: LibraryPage) -> None:
    spy = QSignalSpy(page.counted)
    page.refresh()
    assert spy.at(0) == [0]
    newest = topic_now(rosa, "HF-01").english.sheet
    head = replace(newest.head, version=4, review_due=date(2026, 12, 31))
    approved(rosa, a_version(rosa, written(head, newest.body)))
    assert spy.at(spy.count() - 1) == [1]
    act(page, "To look at again")
    assert page.table.shown_count() == 1


def test_the_text_of_a_language_from_the_right_begins_there(rosa: Desk, page: LibraryPage) -> None:
    sheet = a_version(rosa, ARABIC)
    search(page, "hf-01")
    page.card.show_sheet(sheet.sheet.hash)
    heading = next(x for x in page.card.findChildren(Heading) if x.text() == "لماذا أزن نفسي؟")
    assert heading.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_every_handout_that_came_along_is_listed_for_a_nurse_too(
    rosa: Desk, monday: object, show_page: Callable[[LibraryPage], LibraryPage]
) -> None:
    a_worker(rosa, role=Role.RN)
    page = show_page(LibraryPage(desk_of(rosa.store, BEN, "Ben Ortiz", Role.RN)))
    assert page.table.shown_count() == len({sheet.head.code for sheet in shipped()})
    assert page.add.isEnabled()
