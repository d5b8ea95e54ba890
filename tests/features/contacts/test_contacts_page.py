"""Contacts by keyboard: a call in two clicks, a visit, a note signed, filed, moved and taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.calls.form import CallForm
from carecoord_desktop.features.calls.records import ContactResult, NextAction
from carecoord_desktop.features.complaints.form import ComplaintForm
from carecoord_desktop.features.contact_notes.form import AddendumForm, LeaveForm, NoteForm, WrongPersonForm
from carecoord_desktop.features.contact_notes.records import NoteStatus, Sensitivity
from carecoord_desktop.features.contact_points.actions import add_contact_point
from carecoord_desktop.features.contact_points.records import Permission
from carecoord_desktop.features.contact_points.rules import ContactPointDraft
from carecoord_desktop.features.contacts.page import ContactsPage
from carecoord_desktop.features.ehr_filings.form import FilingForm
from carecoord_desktop.features.goals.records import Goal, GoalStatus
from carecoord_desktop.features.interpreters.records import InterpreterType
from carecoord_desktop.features.patients.actions import change_patient
from carecoord_desktop.features.patients.records import Asked
from carecoord_desktop.features.red_flags.form import SafetyProtocolForm
from carecoord_desktop.features.related_people.actions import add_related_person
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.features.visits.form import ArriveForm
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from carecoord_desktop.widgets.draft_offers import my_drafts
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.small_form import SmallForm
from tests.builders.contacts import a_call, a_note, a_visit, left, the_notes
from tests.builders.pages import opened, press
from tests.builders.patients import a_patient, a_person, the_person
from tests.builders.tasks import a_task, the_task

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
WHEN, CONTACT, ABOUT, STATE, EHR = range(5)


@pytest.fixture
def page(
    rosa: Desk, lucille: UUID, show_page: Callable[[ContactsPage], ContactsPage], monday: HeldClock
) -> ContactsPage:
    """Lucille's contacts, still empty, on screen on a Monday morning."""
    return show_page(ContactsPage(rosa, lucille))


def choose(page: ContactsPage, words: str) -> None:
    """Choose from the menu "More"."""
    [more] = [each for each in page.findChildren(QPushButton) if each.text() == "More"]
    menu = more.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    [action] = [each for each in menu.actions() if each.text() == words]
    action.trigger()


def shown(page: ContactsPage, row: int = 0) -> list[str]:
    """Return the cells of a row, but for the time."""
    return [page.table.cell_text(row, column) for column in (CONTACT, ABOUT, STATE, EHR)]


def test_a_call_is_logged_with_a_tile_and_a_chip(rosa: Desk, lucille: UUID, page: ContactsPage) -> None:
    with rosa.writing() as session:
        for number, may_call in (("617 555 0143", Permission.NEVER), ("617 555 0142", Permission.ALLOWED)):
            add_contact_point(session, lucille, ContactPointDraft(value=number, may_call=may_call))
    QTest.keyClick(page.table, Key.Key_L, Ctrl | Qt.KeyboardModifier.ShiftModifier)
    form = opened(page, CallForm)
    assert [form.ui.number.itemText(n) for n in range(form.ui.number.count())] == [
        "(617) 555-0142",
        "Another number",
    ]
    form.ui.result.buttons()[2].click()
    form.ui.next_action.buttons()[0].click()
    assert shown(page) == ["Outgoing call", "No answer", "", "No"]
    [note] = the_notes(rosa, lucille)
    assert (note.number, note.attempt, note.minutes, note.author_name) == (
        "+16175550142",
        1,
        1,
        "Rosa Medina",
    )
    with rosa.reading() as session:
        [task] = tasks_of_chart(session, lucille)
    assert (task.title, task.days) == ("Call again", 1)


def test_tiles_and_chips_are_pressed_by_their_digits(rosa: Desk, lucille: UUID, page: ContactsPage) -> None:
    page.notes.log_call()
    form = opened(page, CallForm)
    QTest.keyClick(form.ui.result.buttons()[0], Key.Key_2)
    assert form.ui.result.value() == ContactResult.LEFT_MESSAGE
    QTest.keyClick(form.ui.next_action.buttons()[0], Key.Key_4)
    assert shown(page)[:2] == ["Outgoing call", "Left message"]


def test_who_may_be_told_stands_there_before_a_word_is_said(
    rosa: Desk, lucille: UUID, page: ContactsPage
) -> None:
    with rosa.writing() as session:
        add_related_person(session, lucille, RelatedPersonDraft("Ray Grant", no_contact=True))
    page.notes.log_call()
    form = opened(page, CallForm)
    assert not form.ui.telling_words.isVisible()
    form.ui.result.buttons()[5].click()
    assert form.ui.party.currentText() == "Somebody else"
    form.ui.party.setCurrentIndex(form.ui.party.findText("Ray Grant, family"))
    assert form.ui.telling_words.text().startswith("Ray Grant, family: there is a no-contact order.")
    form.ui.told_clinical.setChecked(True)
    form.ui.next_action.buttons()[3].click()
    assert "may not be told" in form.ui.told_clinical.accessibleDescription()
    assert page.table.shown_count() == 0


def test_a_call_that_reached_her_asks_who_interpreted(rosa: Desk, lucille: UUID, page: ContactsPage) -> None:
    with rosa.writing() as session:
        person = replace(the_person(rosa, lucille), needs_interpreter=Asked.YES, spoken_language="so")
        change_patient(session, person)
    page.notes.log_call()
    form = opened(page, CallForm)
    form.ui.result.buttons()[0].click()
    form.ui.next_action.buttons()[3].click()
    field = form.interpreter.ui.interpreter_type
    assert field.accessibleDescription() == "Say who interpreted, or that nobody did."
    field.choose(InterpreterType.BILINGUAL_WORKER)
    form.ui.next_action.buttons()[3].click()
    assert shown(page)[:2] == ["Outgoing call", "Reached"]
    page.notes.log_call()
    again = opened(page, CallForm)
    assert again.interpreter.ui.interpreter_type.value() == InterpreterType.BILINGUAL_WORKER


def test_a_note_is_written_and_signed_by_keyboard(rosa: Desk, lucille: UUID, page: ContactsPage) -> None:
    with rosa.writing() as session:
        goal = Goal(id=new_id(), chart=lucille, statement="Walk to church", status=GoalStatus.ACTIVE)
        session.add(goal)
        over = GoalStatus.COMPLETED
        session.add(Goal(chart=lucille, statement="Quit smoking", status=over))
    QTest.keyClick(page.table, Key.Key_N, Ctrl)
    form = opened(page, NoteForm)
    QTest.keyClick(form.ui.minutes, Key.Key_Return)
    assert form.ui.text.accessibleDescription() == "Write what happened and what comes next."
    QTest.keyClicks(form.ui.minutes, "25")
    QTest.keyClicks(form.ui.text, "Rent is paid.")
    form.ui.topics_housing.setChecked(True)
    [tick] = form.ui.goals_place.findChildren(QCheckBox)
    assert tick.text() == "Walk to church"
    tick.setChecked(True)
    QTest.keyClick(form.ui.minutes, Key.Key_Return)
    assert shown(page) == ["Contact", "Housing", "", "No"]
    [note] = the_notes(rosa, lucille)
    assert (note.minutes, note.topics, note.goals, note.status) == (
        25, ("housing",), (str(goal.id),), NoteStatus.SIGNED,
    )  # fmt: skip


def test_the_timer_counts_while_it_runs_and_goes_on_from_what_is_typed(
    page: ContactsPage, monday: HeldClock
) -> None:
    page.notes.write()
    form = opened(page, NoteForm)
    QTest.keyClicks(form.ui.minutes, "10")
    form.ui.timer.click()
    monday.move(timedelta(minutes=7, seconds=40))
    form.ui.timer.click()
    assert (form.ui.minutes.text(), form.ui.timer.text()) == ("17", "Start timer")
    monday.move(timedelta(minutes=30))
    form.ui.timer.click()
    monday.move(timedelta(minutes=2))
    form.stopwatch.show_minutes()
    assert form.ui.minutes.text() == "19"


def test_a_layout_keeps_what_was_written(page: ContactsPage) -> None:
    page.notes.write()
    form = opened(page, NoteForm)
    QTest.keyClicks(form.ui.text, "She called.")
    form.ui.layout_of_text.setCurrentIndex(1)
    form.ui.layout_of_text.activated.emit(1)
    assert form.ui.text.value().startswith("She called.\n\nSituation (what is going on now):")


def test_a_note_that_was_begun_is_offered_again_with_its_words(
    rosa: Desk, lucille: UUID, page: ContactsPage
) -> None:
    page.notes.write()
    form = opened(page, NoteForm)
    QTest.keyClicks(form.ui.text, "Rent is")
    form.reject()
    assert page.offers is not None
    [draft] = my_drafts(rosa, lucille)
    page.offers.resume(draft)
    again = opened(page, NoteForm)
    assert again.ui.text.value() == "Rent is"


def test_a_visit_runs_above_the_list_until_it_is_left(
    rosa: Desk, lucille: UUID, page: ContactsPage, monday: HeldClock
) -> None:
    press(page, "Start a visit")
    arriving = opened(page, ArriveForm)
    assert "alerts nobody" in arriving.ui.timer_words.text()
    arriving.ui.save.click()
    monday.move(timedelta(minutes=40))
    page.refresh()
    assert page.visit_bar.words().startswith("On a visit: With Grant, Lucille, since 10:20, 40 min.")
    assert "alerts nobody" in page.visit_bar.words()
    press(page, "Leave")
    leaving = opened(page, LeaveForm)
    assert leaving.ui.minutes.text() == "40"
    leaving.ui.next_action.buttons()[3].click()
    assert page.visit_bar.words() == ""
    assert shown(page) == ["Visit, home", "", "Not signed", ""]


def test_enter_signs_what_waits_and_adds_to_what_is_signed(
    rosa: Desk, lucille: UUID, page: ContactsPage
) -> None:
    [note] = left(rosa, a_visit(rosa, lucille))
    page.table.select(note.note_id)
    QTest.keyClick(page.table.view, Key.Key_Return)
    signing = opened(page, NoteForm)
    QTest.keyClicks(signing.ui.text, "Heating works.")
    signing.ui.save.click()
    assert shown(page)[2:] == ["", "No"]
    QTest.keyClick(page.table.view, Key.Key_Return)
    adding = opened(page, AddendumForm)
    assert adding.ui.signed_text.text() == "Heating works."
    QTest.keyClicks(adding.ui.text, "Bill seen.")
    adding.ui.save.click()
    [now] = the_notes(rosa, lucille)
    assert [each.text for each in now.addenda] == ["Bill seen."]


def test_a_note_nobody_signed_for_three_days_and_a_late_entry_are_marked(
    rosa: Desk, lucille: UUID, page: ContactsPage, monday: HeldClock
) -> None:
    left(rosa, a_visit(rosa, lucille))
    monday.move(timedelta(hours=73))
    a_note(rosa, lucille, hours_ago=25)
    assert [shown(page, row)[2] for row in range(2)] == ["Late entry", "3 days unsigned"]


def test_a_note_is_copied_for_the_ehr_and_marked_as_filed(
    rosa: Desk, lucille: UUID, page: ContactsPage
) -> None:
    note = a_note(rosa, lucille, "Señora Grant – rent is paid.", minutes=25)
    page.table.select(note.note_id)
    QTest.keyClick(page.table.view, Key.Key_F)
    form = opened(page, FilingForm)
    form.copies[0].click()
    assert QGuiApplication.clipboard().text() == (
        "11/23/2026 10:20\nContact, in person, 25 min\nSenora Grant - rent is paid.\n"
        "Signed by Rosa Medina, 11/23/2026 10:20"
    )
    assert "60 seconds" in form.notice.words()
    form.ui.save.click()
    assert shown(page)[3] == "Yes"


def test_the_filter_shows_what_the_ehr_does_not_have(rosa: Desk, lucille: UUID, page: ContactsPage) -> None:
    a_note(rosa, lucille)
    left(rosa, a_visit(rosa, lucille))
    menu = page.filter_button.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    [action] = [each for each in menu.actions() if each.text() == "Not in the EHR"]
    action.trigger()
    assert page.table.shown_count() == 1
    assert page.table.filter_chips.sentence(1) == "1 hidden by filters"
    menu.aboutToShow.emit()
    [again] = [each for each in menu.actions() if each.text() == "Not in the EHR"]
    again.trigger()
    assert page.table.shown_count() == 2


def test_a_guarded_note_is_read_only_by_opening_it(rosa: Desk, lucille: UUID, page: ContactsPage) -> None:
    note = a_note(rosa, lucille, "He hit her again.", sensitivity=Sensitivity.VIOLENCE)
    page.table.select(note.note_id)
    assert "He hit" not in page.detail.accessibleName()
    assert "Guarded as: Domestic violence" in page.detail.accessibleName()
    QTest.keyClick(page.table.view, Key.Key_Return)
    assert opened(page, AddendumForm).ui.signed_text.text() == "He hit her again."


def test_a_note_of_somebody_else_goes_to_her_chart_and_back(
    rosa: Desk, lucille: UUID, page: ContactsPage
) -> None:
    omar = a_patient(rosa, a_person("Haji", "Omar", "1970-05-05"))
    note = a_call(rosa, lucille, ContactResult.REACHED, NextAction.TOMORROW)
    page.table.select(note.note_id)
    choose(page, "Wrong person...")
    form = opened(page, WrongPersonForm)
    form.ui.right_chart.setCurrentIndex(form.ui.right_chart.findData(str(omar)))
    QTest.keyClicks(form.ui.reason, "Two windows were open")
    form.ui.save.click()
    assert page.notice.words() == (
        "Moved: The note waits unsigned in the chart of Haji, Omar. Stopped: Follow up on the call."
    )
    assert shown(page)[2] == "Wrong person"
    press(page, "Undo")
    assert shown(page)[2] == ""
    assert the_notes(rosa, omar) == []


def test_what_was_never_true_leaves_the_list_with_a_reason(
    rosa: Desk, lucille: UUID, page: ContactsPage
) -> None:
    note = a_note(rosa, lucille)
    page.table.select(note.note_id)
    QTest.keyClick(page.table.view, Key.Key_Delete)
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.reason, "Typed twice")
    QTest.keyClick(box.reason, Key.Key_Return)
    assert page.table.shown_count() == 0


def test_a_call_that_tells_of_a_death_asks_about_it_and_one_undo_brings_all_back(
    rosa: Desk, lucille: UUID, page: ContactsPage, qtbot: QtBot
) -> None:
    task = a_task(rosa, lucille, "Renew the plan")
    page.notes.log_call()
    call = opened(page, CallForm)
    call.ui.result.buttons()[9].click()
    call.ui.next_action.buttons()[3].click()
    form = opened(page, SmallForm)

    def answer(words: str, press_it: Callable[[], None]) -> None:
        def sure() -> None:
            [box] = [each for each in page.findChildren(MessageBox) if each.isVisible()]
            assert box.yes_button.text() == words
            box.yes_button.click()

        qtbot.wait(1)
        QTimer.singleShot(0, page, sure)
        press_it()

    form.fields.ui.deceased_source.setText("her daughter Ana")
    answer("Record the death", form.save.click)
    assert "her daughter Ana" in page.death.bar.words()
    assert not the_task(rosa, lucille, task.task_id).is_open
    answer("Undo the death record", page.death.bar.button.click)
    assert page.death.bar.words() == ""
    assert the_task(rosa, lucille, task.task_id).is_open


def test_a_red_flag_opens_its_protocol_as_soon_as_the_note_is_signed(page: ContactsPage) -> None:
    page.notes.write()
    form = opened(page, NoteForm)
    QTest.keyClicks(form.ui.text, "Swollen legs.")
    QTest.keyClicks(form.ui.red_flag, "Gained 4 lb in 2 days")
    form.ui.save.click()
    assert opened(page, SafetyProtocolForm).isVisible()


def test_a_complaint_stands_in_the_list_until_it_is_answered(
    rosa: Desk, lucille: UUID, page: ContactsPage
) -> None:
    choose(page, "Write down a complaint...")
    form = opened(page, ComplaintForm)
    QTest.keyClicks(form.ui.what, "Nobody called back")
    form.ui.save.click()
    assert shown(page) == ["Complaint", "Nobody called back", "Open", ""]
    page.table.view.selectRow(0)
    choose(page, "Answered...")
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.reason, "We call on Mondays now")
    QTest.keyClick(box.reason, Key.Key_Return)
    assert shown(page)[2] == "Answered"


def test_a_visit_that_was_none_makes_no_note(rosa: Desk, lucille: UUID, page: ContactsPage) -> None:
    a_visit(rosa, lucille)
    press(page, "No visit...")
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.reason, "Nobody was home")
    QTest.keyClick(box.reason, Key.Key_Return)
    assert page.visit_bar.words() == ""
    assert page.table.shown_count() == 0
