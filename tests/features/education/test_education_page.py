"""Teach-back by keyboard in a chart: asked, saved, taught again, struck; papers that come back."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from carecoord_desktop.features.education.actions import give_packet
from carecoord_desktop.features.education.form import LessonForm
from carecoord_desktop.features.education.page import EducationPage
from carecoord_desktop.features.education.queries import education_of, papers_of
from carecoord_desktop.features.education.records import TeachBack, Whereabouts
from carecoord_desktop.features.handouts.records import HandoutState, RetireReason
from carecoord_desktop.features.handouts.rules import MoveDraft
from carecoord_desktop.features.interpreters.records import InterpreterType, Qualified
from carecoord_desktop.features.patients.records import Asked, Patient
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.pick_list import PickList
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.handouts import ARABIC, a_version, approved, moved, sheet_now
from tests.builders.pages import opened, press

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHEET = ("HF-01", "ar", 3)


@pytest.fixture
def amal(rosa: Desk, monday: object) -> UUID:
    """Amal's chart: she reads Arabic and needs an interpreter. The Arabic sheet is approved."""
    patient_id = new_id()
    with rosa.writing() as session:
        session.add(
            Patient(
                id=patient_id, chart=patient_id, family_name="Haddad", given_names=("Amal",),
                spoken_language="ar", needs_interpreter=Asked.YES,
            )
        )  # fmt: skip
    approved(rosa, a_version(rosa, ARABIC))
    return patient_id


@pytest.fixture
def page(rosa: Desk, amal: UUID, show_page: Callable[[EducationPage], EducationPage]) -> EducationPage:
    """What Amal was taught: nothing yet."""
    return show_page(EducationPage(rosa, amal))


def words_on(widget: QWidget) -> str:
    """Return what can be read on a widget, once what was just added has its place."""
    QApplication.processEvents()
    shown = (each for each in widget.findChildren(QWidget) if each.isVisibleTo(widget))
    return "\n".join(
        each.text() for each in shown if isinstance(each, PlainLabel | Paragraph | Chip | Heading)
    )


def begin(page: EducationPage) -> LessonForm:
    """Choose heart failure from the list of handouts."""
    QTest.keyClick(page.table, Key.Key_N, CONTROL)
    pick = opened(page, PickList)
    QTest.keyClicks(pick.search, "heart failure weigh yourself")
    QTest.keyClick(pick.search, Key.Key_Return)
    return opened(page, LessonForm)


def teach(page: EducationPage, digits: str = "113") -> None:
    """Teach heart failure through an interpreter on the phone; the digits are what she said back."""
    fill_in(begin(page), digits)


def fill_in(form: LessonForm, digits: str) -> None:
    """Answer and save a teach-back through an interpreter on the phone."""
    for digit, tiles in zip(digits, form.points, strict=True):
        QTest.keyClicks(tiles.buttons()[0], digit)
    form.interpreter.ui.interpreter_type.choose(InterpreterType.PHONE)
    form.interpreter.follow()
    QTest.keyClicks(form.interpreter.ui.interpreter_name, "4471")
    form.interpreter.ui.interpreter_qualified.choose(Qualified.YES)
    next(iter(form._ticks.values())).setChecked(True)
    press(form, "Save teach-back")


def the_line(page: EducationPage) -> list[str]:
    """Return what the first line says after its day."""
    return [page.table.cell_text(0, column) for column in range(1, 5)]


def test_the_digits_answer_and_go_to_the_next_point(page: EducationPage) -> None:
    form = begin(page)
    for digit in "132":
        focused = form.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, digit)
    said = [tiles.value() for tiles in form.points]
    assert said == [TeachBack.CORRECT, TeachBack.NEEDS_RETEACH, TeachBack.PROMPTED]
    assert form.focusWidget() in form.ui.learner.buttons()
    assert "as a task in 7 days: 1" in words_on(form)


def test_she_is_taught_from_her_own_language_and_the_worker_reads_it_in_english(page: EducationPage) -> None:
    form = begin(page)
    said = words_on(form)
    assert "قصور القلب" in said
    assert "Heart failure: weigh yourself each day" in said
    assert "Which signs mean: call 911." in said
    assert form.ui.spoken_language.currentText() == "Arabic"
    assert "An interpreter is needed. Ask now." in said


def test_what_is_missing_is_said_beside_its_field(page: EducationPage) -> None:
    form = begin(page)
    press(form, "Save teach-back")
    said = words_on(form)
    for words in ("Ask for each key point", "Say who interpreted", "Choose how you taught it."):
        assert words in said


def test_two_of_three_are_listed_with_the_version_and_the_third_is_a_task(
    rosa: Desk, amal: UUID, page: EducationPage
) -> None:
    teach(page)
    assert the_line(page) == ["Heart failure: weigh yourself each day", "v3, Arabic", "2/3", "Patient"]
    with rosa.reading() as session:
        [task] = tasks_of_chart(session, amal)
        [row] = education_of(session, amal)
    assert task.title.startswith("Teach again")
    assert "4471" in row.interpreter
    page.table.view.selectRow(0)
    said = words_on(page)
    assert f"HF-01 v3 {sheet_now(rosa, *SHEET).sheet.short_hash}" in said
    assert "2/3 said back correctly" in said


def test_a_caregiver_is_asked_for_her_name(page: EducationPage) -> None:
    form = begin(page)
    assert form.ui.learner_name.isHidden()
    form.ui.learner.buttons()[1].click()
    assert not form.ui.learner_name.isHidden()
    press(form, "Save teach-back")
    assert "Write the name of who learned." in words_on(form)


def test_a_lesson_that_was_interrupted_goes_on_with_the_same_words(page: EducationPage) -> None:
    form = begin(page)
    QTest.keyClick(form.points[0].buttons()[0], Key.Key_2)
    form.reject()
    press(page, "Resume")
    again = opened(page, LessonForm)
    assert again.points[0].value() == TeachBack.PROMPTED
    assert again.draft().content_hash == form.draft().content_hash


def test_a_version_just_printed_is_taught_from_elsewhere_in_the_chart(
    rosa: Desk, page: EducationPage
) -> None:
    packet = new_id()
    page.teach(sheet_now(rosa, "BP-01", "en", 1).sheet.hash, packet)
    assert opened(page, LessonForm).draft().packet_id == packet


def test_two_sheets_of_one_packet_are_taught_one_after_the_other(
    rosa: Desk, amal: UUID, page: EducationPage
) -> None:
    packet = new_id()
    page.teach_each([sheet_now(rosa, code, "en", 1).sheet.hash for code in ("BP-01", "FA-01")], packet)
    fill_in(opened(page, LessonForm), "111")
    QApplication.processEvents()
    again = opened(page, LessonForm)
    assert again.draft().code == "FA-01"
    fill_in(again, "111")
    QApplication.processEvents()
    assert not [form for form in page.findChildren(LessonForm) if form.isVisible()]
    with rosa.reading() as session:
        assert {row.packet_id for row in education_of(session, amal)} == {packet}


def test_a_copy_and_the_version_of_today_are_asked_for(page: EducationPage) -> None:
    teach(page)
    page.table.view.selectRow(0)
    copy, again = QSignalSpy(page.copy_wanted), QSignalSpy(page.again_wanted)
    press(page, "Copy for the record")
    press(page, "Give again")
    assert copy.count() == again.count() == 1
    assert copy.at(0)[0].code == "HF-01"


def test_what_was_retired_for_safety_is_warned_of_and_no_copy_is_printed(
    rosa: Desk, amal: UUID, page: EducationPage
) -> None:
    teach(page)
    sheet = sheet_now(rosa, *SHEET)
    with rosa.writing() as session:
        give_packet(session, amal, [sheet], title="Visit", language="ar", given_to="Amal")
    moved(rosa, sheet, MoveDraft(HandoutState.RETIRED, retire_reason=RetireReason.SAFETY))
    assert "Retired for safety" in page.unsafe.words()
    assert "the paper is still out" in page.unsafe.words()
    page.table.view.selectRow(0)
    copy = QSignalSpy(page.copy_wanted)
    press(page, "Copy for the record")
    assert copy.count() == 0
    assert "Do not give it" in page.notice.words()


def test_a_paper_that_came_back_is_counted_and_can_be_undone(
    rosa: Desk, amal: UUID, page: EducationPage
) -> None:
    with rosa.writing() as session:
        give_packet(session, amal, [sheet_now(rosa, *SHEET)], title="Visit", language="ar", given_to="Amal")
    assert "Papers with a name that are out: 1" in words_on(page)
    page.table.view.selectRow(0)
    press(page, "Came back")
    assert the_line(page)[2] == "Returned, 23 Nov 2026"
    press(page, "Undo")
    assert the_line(page)[2] == "With the person"
    press(page, "Shredded")
    with rosa.reading() as session:
        [paper] = papers_of(session, amal)
    assert paper.whereabouts == Whereabouts.SHREDDED
    assert not page.returned.isEnabled()


def test_what_was_never_taught_is_struck_with_a_reason(page: EducationPage) -> None:
    teach(page)
    page.table.view.selectRow(0)
    QTest.keyClick(page.table.view, Key.Key_Delete)
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.reason, "It was another person")
    press(box, "Mark as error")
    assert page.table.shown_count() == 0


def test_an_empty_list_says_what_to_do(page: EducationPage) -> None:
    assert "Choose a handout, explain it" in words_on(page)
