"""About a person: cards that say what is known, and small forms that change one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.contact_points.actions import (
    add_address,
    add_contact_point,
    change_contact_point,
)
from carecoord_desktop.features.contact_points.queries import contact_points
from carecoord_desktop.features.contact_points.records import AddressUse, ContactPoint, ContactUse, Permission
from carecoord_desktop.features.contact_points.rules import AddressDraft, ContactPointDraft
from carecoord_desktop.features.households.actions import join_household, make_household
from carecoord_desktop.features.households.queries import household_of
from carecoord_desktop.features.households.rules import HouseholdDraft
from carecoord_desktop.features.patient_cards.page import PatientPage
from carecoord_desktop.features.patients import actions, queries
from carecoord_desktop.features.patients.records import Asked, Patient
from carecoord_desktop.features.registrations.form import PatientForm
from carecoord_desktop.features.related_people.actions import add_related_person
from carecoord_desktop.features.related_people.records import RelatedPerson, RelatedRole
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.store.audit import AuditLine
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.labels import Chip, PlainLabel
from carecoord_desktop.widgets.messages import MessageBox
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.small_form import SmallForm
from carecoord_desktop.widgets.style import apply_style
from tests.builders.pages import opened
from tests.builders.patients import a_patient, a_person, the_person


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: Callable[[PatientPage], PatientPage]) -> PatientPage:
    """Lucille's page, with only her name so far."""
    return show_page(PatientPage(rosa, lucille))


def words_on(page: QWidget) -> list[str]:
    """Return every line, paragraph and chip in sight."""
    QApplication.processEvents()
    words = [each.text() for each in page.findChildren(PlainLabel) if each.isVisible()]
    words += [each.text() for each in page.findChildren(Paragraph) if each.isVisible()]
    return words + [each.text() for each in page.findChildren(Chip) if each.isVisible()]


def press(page: QWidget, name: str) -> None:
    """Press the one button with this accessible name."""
    QApplication.processEvents()
    [found] = [
        each for each in page.findChildren(QPushButton) if each.isVisible() and each.accessibleName() == name
    ]
    found.click()


def answer_yes() -> None:
    """Say yes to the question that is about to be asked."""

    def say() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, MessageBox)
        box.yes_button.click()

    QTimer.singleShot(200, say)


def test_every_card_says_what_it_is_for_before_anything_is_known(page: PatientPage) -> None:
    shown = words_on(page)
    for heading in ("Who this is", "Language", "Phones and e-mail", "Addresses", "Household", "Care team"):
        assert heading in shown
    assert "No number is recorded." in shown
    assert "Grant, Lucille" in shown


def test_a_phone_is_added_and_shows_what_is_allowed(qtbot: QtBot, page: PatientPage) -> None:
    press(page, "Phones and e-mail: Add phone or e-mail")
    form = opened(page, SmallForm)
    qtbot.waitUntil(form.isActiveWindow)
    QTest.keyClicks(form.fields.ui.value, "617 555 0118")
    form.fields.ui.may_leave_voicemail.choose(Permission.NEVER)
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown = words_on(page)
    assert "(617) 555-0118" in shown
    chips = [words for words in shown if words.startswith(("Call:", "Voicemail:", "Text:"))]
    assert chips == ["Call: not asked", "Voicemail: never", "Text: not asked"]


def test_a_save_by_somebody_else_while_the_form_is_open_is_not_reverted(
    rosa: Desk, lucille: UUID, page: PatientPage
) -> None:
    press(page, "Language: Change")
    form = opened(page, PatientForm)
    draft = the_person(rosa, lucille)
    with rosa.writing() as session:
        theirs = replace(draft, spoken_language="es", needs_interpreter=Asked.YES, pronouns="she/her")
        actions.change_patient(session, theirs)
    form.person.ui.written_language.choose("es")
    form.save.click()
    now = the_person(rosa, lucille)
    assert (now.written_language, now.spoken_language) == ("es", "es")
    assert (now.needs_interpreter, now.pronouns) == (Asked.YES, "she/her")
    assert words_on(page).count("Spanish") == 2


def test_a_permission_taken_back_while_the_form_is_open_stays_taken_back(
    rosa: Desk, lucille: UUID, page: PatientPage
) -> None:
    with rosa.writing() as session:
        draft = ContactPointDraft(value="617 555 0118", may_text=Permission.ALLOWED)
        add_contact_point(session, lucille, draft)
    press(page, "Change (617) 555-0118")
    form = opened(page, SmallForm)
    with rosa.writing() as session:
        [point] = contact_points(session, lucille)
        change_contact_point(session, replace(point, may_text=Permission.NEVER))
    form.fields.ui.whose.setText("Her own")
    form.save.click()
    with rosa.reading() as session:
        [point] = contact_points(session, lucille)
    assert (point.whose, point.may_text) == ("Her own", Permission.NEVER)


def test_opening_and_saving_a_form_unchanged_writes_nothing(
    rosa: Desk, lucille: UUID, page: PatientPage
) -> None:
    with rosa.writing() as session:
        person = the_person(rosa, lucille)
        told = replace(
            person, given_names=("Mary Ann", "Lucille"), races=("White", "Chamorro"), spoken_language="es-419"
        )
        actions.change_patient(session, told)
    before = the_person(rosa, lucille)
    press(page, "Who this is: Change")
    opened(page, PatientForm).save.click()
    press(page, "Race and ethnicity: Change")
    form = opened(page, PatientForm)
    assert form.person.ui.races.isVisible(), "an answer is shown, whatever was asked"
    form.save.click()
    assert the_person(rosa, lucille) == before


def test_a_problem_in_a_part_that_was_left_out_comes_into_sight(
    rosa: Desk, lucille: UUID, page: PatientPage
) -> None:
    with rosa.writing() as session:
        patient = session.get_one(Patient, lucille)
        change(patient, Seen.of(patient), birth_date=PartialDate("1855-03-12"))  # as an import may bring it
    press(page, "Language: Change")
    form = opened(page, PatientForm)
    assert not form.person.ui.birth_date.isVisible()
    form.save.click()
    assert any("Check the birth date" in words for words in words_on(form))
    form.person.ui.birth_date.setText("1955-03-12")
    form.save.click()
    assert the_person(rosa, lucille).birth_date == PartialDate("1955-03-12")


def test_a_problem_stands_beside_its_field_and_nothing_is_stored(rosa: Desk, page: PatientPage) -> None:
    press(page, "Addresses: Add an address")
    form = opened(page, SmallForm)
    form.fields.ui.city.setText("Roxbury")
    form.fields.ui.postal_code.setText("2119")
    form.save.click()
    assert "A ZIP code has 5 digits, like 02118." in words_on(form)
    assert "No address is recorded." in words_on(page)
    form.fields.ui.postal_code.setText("02119")
    form.save.click()
    assert "Roxbury, 02119" in words_on(page)


def test_a_guardian_needs_the_whole_date_until_which_the_authority_lasts(page: PatientPage) -> None:
    press(page, "People around this person: Add a person")
    form = opened(page, SmallForm)
    form.fields.ui.name.setText("Carmen Ortega")
    form.fields.ui.role.choose(RelatedRole.GUARDIAN)
    form.fields.ui.authority.setText("Probate court, 2024")
    form.fields.ui.authority_until.setText("March 2027")
    form.save.click()
    assert "Write the whole date, like 3/7/2027." in words_on(form)
    form.fields.ui.authority_until.setText("3/7/2027")
    form.save.click()
    assert "Probate court, 2024, until 7 Mar 2027" in words_on(page)


def test_a_person_entered_in_error_leaves_the_card_and_the_reason_is_kept(
    rosa: Desk, lucille: UUID, page: PatientPage
) -> None:
    with rosa.writing() as session:
        add_related_person(session, lucille, RelatedPersonDraft("Ana Ruiz"))
    press(page, "Change Ana Ruiz")
    form = opened(page, SmallForm)
    form.wrong.click()
    box = opened(form, ReasonBox)
    box.yes_button.click()
    assert box.isVisible(), "without a reason nothing is struck"
    box.reason.setText("Belongs to another chart")
    box.yes_button.click()
    assert "Ana Ruiz" not in words_on(page)
    with rosa.reading() as session:
        assert session.scalars(select(RelatedPerson.name)).all() == ["Ana Ruiz"], "it stays in the history"
        told = session.scalars(select(AuditLine.detail).where(AuditLine.entity == "related_person")).all()
    assert "Belongs to another chart" in told


def test_a_number_no_longer_used_leaves_the_card(rosa: Desk, lucille: UUID, page: PatientPage) -> None:
    with rosa.writing() as session:
        add_contact_point(session, lucille, ContactPointDraft(value="617 555 0118"))
    press(page, "Change (617) 555-0118")
    form = opened(page, SmallForm)
    form.fields.ui.use.choose(ContactUse.OLD)
    form.save.click()
    assert "(617) 555-0118" not in words_on(page)
    with rosa.reading() as session:
        assert session.scalars(select(ContactPoint.use)).all() == [ContactUse.OLD]


def test_a_death_is_recorded_after_a_question_and_undone_exactly(
    rosa: Desk, lucille: UUID, page: PatientPage
) -> None:
    before = the_person(rosa, lucille)
    page.record_death.click()
    form = opened(page, SmallForm)
    form.save.click()
    assert any(words.startswith("Write who told us") for words in words_on(form))
    form.fields.ui.deceased_on.setText("Nov 2026")
    form.fields.ui.deceased_source.setText("Her daughter Carmen")
    answer_yes()
    form.save.click()
    assert page.notice.words() == "Has died: Nov 2026. Told by: Her daughter Carmen"
    assert page.record_death.isHidden()
    answer_yes()
    page.notice.button.click()
    assert page.notice.words() == ""
    with rosa.reading() as session:
        alive = session.get_one(Patient, lucille)
        assert (alive.is_deceased, alive.deceased_on, alive.deceased_source) == (False, None, "")
    assert replace(the_person(rosa, lucille), seen=None) == replace(before, seen=None)


def test_a_member_of_the_household_opens_her_chart(
    qtbot: QtBot, rosa: Desk, lucille: UUID, page: PatientPage
) -> None:
    press(page, "Household: Make a household")
    form = opened(page, SmallForm)
    form.fields.ui.name.setText("Grant, Larkspur Street")
    form.save.click()
    grandson = a_patient(rosa, a_person("Grant", "Theo", "2011-05-02"))
    with rosa.writing() as session:
        household = household_of(session, lucille)
        seen = queries.patient_draft(session, grandson).seen
        assert household is not None
        assert seen is not None
        join_household(session, seen, household.household_id)
    with qtbot.waitSignal(page.person_wanted) as wanted:
        press(page, "Open Grant, Theo")
    assert wanted.args == [grandson]


def test_a_number_shared_with_the_household_is_offered_only_to_members(
    rosa: Desk, lucille: UUID, page: PatientPage
) -> None:
    press(page, "Phones and e-mail: Add phone or e-mail")
    form = opened(page, SmallForm)
    assert not form.fields.ui.is_shared.isVisible()
    form.reject()
    seen = the_person(rosa, lucille).seen
    assert seen is not None
    with rosa.writing() as session:
        make_household(session, seen, HouseholdDraft("Grant"))
    press(page, "Phones and e-mail: Add phone or e-mail")
    form = opened(page, SmallForm)
    form.fields.ui.value.setText("617 555 0118")
    form.fields.ui.is_shared.click()
    form.save.click()
    assert "Mobile · shared with the household" in words_on(page)


@pytest.mark.parametrize("name", ["<b>Ruiz</b>", '<img src="file:///etc/hostname">'])
def test_names_written_as_markup_are_shown_letter_by_letter(
    rosa: Desk, show_page: Callable[[PatientPage], PatientPage], name: str
) -> None:
    patient_id = a_patient(rosa, a_person(name, "Ana"))
    with rosa.writing() as session:
        add_related_person(session, patient_id, RelatedPersonDraft(name, relationship=name))
    page = show_page(PatientPage(rosa, patient_id))
    shown = words_on(page)
    assert f"{name}, Ana" in shown
    assert name in shown
    for label in page.findChildren(PlainLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    [change] = [each for each in page.findChildren(QPushButton) if each.accessibleName() == f"Change {name}"]
    assert name not in change.toolTip(), "a tooltip is escaped, because Qt guesses its format"


def test_where_to_find_somebody_without_an_address_is_said(
    rosa: Desk, lucille: UUID, page: PatientPage
) -> None:
    place = AddressDraft(use=AddressUse.NO_FIXED, where_to_find="Main library, mornings")
    with rosa.writing() as session:
        add_address(session, lucille, place)
    shown = words_on(page)
    assert "No fixed address" in shown
    assert "Where to find: Main library, mornings" in shown


@pytest.mark.parametrize(("scale", "columns"), [(1.0, 2), (2.0, 1)])
def test_cards_stand_in_two_columns_and_in_one_at_200_percent(
    qapp: QApplication, qtbot: QtBot, rosa: Desk, lucille: UUID, scale: float, columns: int
) -> None:
    apply_style(qapp, "light", scale)
    page = PatientPage(rosa, lucille)
    qtbot.addWidget(page)
    page.resize(1366 - round(200 * scale), 700)
    page.show()
    QApplication.processEvents()
    lefts = {card.x() for card in page.columns.cards()}
    assert len(lefts) == columns
    assert page.minimumSizeHint().width() <= page.width(), "nothing is cut off at the side"
    apply_style(qapp, "light")


def test_the_age_stands_beside_the_birth_date_while_she_lives(
    rosa: Desk, lucille: UUID, page: PatientPage
) -> None:
    with clock.reading_from(HeldClock(datetime(2026, 11, 23, 13, tzinfo=UTC))):
        with rosa.writing() as session:
            draft = replace(queries.patient_draft(session, lucille), birth_date=PartialDate("1955-03-12"))
            actions.change_patient(session, draft)
        assert "12 Mar 1955 (71 y)" in words_on(page)
        with rosa.writing() as session:
            death = replace(queries.death_draft(session, lucille), deceased_source="Her daughter")
            actions.record_death(session, death)
        assert "12 Mar 1955" in words_on(page)
