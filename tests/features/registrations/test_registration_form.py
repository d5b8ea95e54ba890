"""Registering a person: by keyboard, without nagging, and never twice unseen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.contact_points.records import Address, AddressUse, ContactPoint, Permission
from carecoord_desktop.features.patients import queries
from carecoord_desktop.features.patients.records import Asked, Patient
from carecoord_desktop.features.patients.rules import PatientDraft
from carecoord_desktop.features.registrations.form import PatientForm
from carecoord_desktop.features.registrations.page import Registration, register_person
from carecoord_desktop.features.related_people.records import RelatedPerson
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.draft_offers import my_drafts
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.style import apply_style
from tests.builders.pages import press
from tests.builders.patients import a_patient, a_person

Open = Callable[[], Registration]


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot, rosa: Desk) -> Iterator[Open]:
    """Return how to open the form for somebody new in a window that has the keyboard."""
    apply_style(qapp, "light")
    shown: list[Registration] = []

    def show() -> Registration:
        registration = Registration(rosa)
        registration.form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        shown.append(registration)
        registration.form.open()
        qtbot.waitUntil(registration.form.isActiveWindow)
        return registration

    yield show
    for registration in shown:
        registration.form.hide()
        registration.form.deleteLater()


@pytest.fixture
def maria(rosa: Desk) -> UUID:
    """Maria Gonzales, 3 July 1984, 617.555.0142, registered long ago."""
    return a_patient(rosa, a_person("Gonzales", "Maria", "1984-07-03"), phone="617.555.0142")


def people(desk: Desk) -> list[PatientDraft]:
    with desk.reading() as session:
        ids = session.scalars(select(Patient.id).order_by(Patient.id)).all()
        return [queries.patient_draft(session, patient_id) for patient_id in ids]


def typed(widget: QWidget | None, text: str) -> None:
    """Type into the field that has the focus, then leave it with Tab."""
    assert widget is not None
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Tab)


def fill_in_gonzalez(form: PatientForm) -> None:
    ui = form.person.ui
    ui.given_names.setText("Maria")
    ui.family_name.setText("Gonzalez")
    ui.birth_date.setText("3/7/1984")
    form.points.rows[0].ui.value.setText("(617) 555-0142")


def words_in(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisible()]


def problems_in(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    labels = [each for each in widget.findChildren(PlainLabel) if each.property("kind") == "problem"]
    return [label.text() for label in labels if label.isVisible()]


def test_a_person_is_registered_with_the_keyboard_alone(rosa: Desk, opened: Open) -> None:
    registration = opened()
    form = registration.form
    typed(form.focusWidget(), "Ana Luz")
    typed(form.focusWidget(), "Ruiz")
    assert form.focusWidget() is form.person.ui.name_is_unknown, "Tab walks as one reads"
    QTest.keyClick(form.person.ui.name_is_unknown, Qt.Key.Key_Tab)
    typed(form.focusWidget(), "March 1990")
    form.points.rows[0].ui.value.setFocus()
    typed(form.focusWidget(), "617 555 0150")
    assert form.focusWidget() is form.points.rows[0].ui.whose
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    [ana] = people(rosa)
    assert (ana.given_names, ana.family_name, ana.birth_date) == (
        ("Ana", "Luz"),
        "Ruiz",
        PartialDate("1990-03"),
    )
    assert ana.seen is not None
    assert registration.patient_id == ana.seen.record_id
    with rosa.reading() as session:
        [point] = session.scalars(select(ContactPoint)).all()
        assert (point.value, point.may_call) == ("+16175550150", Permission.NOT_ASKED)
        assert session.scalars(select(Address)).all() == [], "a row nobody wrote into stores nothing"


def test_everything_that_was_asked_is_stored(rosa: Desk, opened: Open) -> None:
    form = opened().form
    ui = form.person.ui
    ui.family_name.setText("Haji")
    ui.former_names.setText("Omar Hagi, Cumar Xaaji")
    ui.spoken_language.choose("so")
    ui.needs_interpreter.choose(Asked.YES)
    ui.race_and_ethnicity_asked.choose(Asked.DECLINED)
    ui.what_matters.setText("Praying on time.")
    point = form.points.rows[0].ui
    point.value.setText("617 555 0151")
    point.whose.setText("His daughter")
    point.may_call.choose(Permission.ASK_FIRST)
    point.may_leave_voicemail.choose(Permission.NEVER)
    point.safe_times.setText("After 4")
    address = form.addresses.rows[0].ui
    address.use.choose(AddressUse.SHELTER)
    address.lines.setText("112 Southampton Street\nBed 40")
    address.city.setText("Boston")
    form.person.ui.add_person.click()
    form.related_people.rows[0].ui.name.setText("Hodan Haji")
    form.save.click()
    [omar] = people(rosa)
    assert omar.former_names == ("Omar Hagi", "Cumar Xaaji")
    assert (omar.spoken_language, omar.needs_interpreter) == ("so", Asked.YES)
    assert (omar.race_and_ethnicity_asked, omar.what_matters) == (Asked.DECLINED, "Praying on time.")
    with rosa.reading() as session:
        [kept] = session.scalars(select(ContactPoint)).all()
        assert (kept.whose, kept.may_call, kept.may_leave_voicemail, kept.safe_times) == (
            "His daughter", Permission.ASK_FIRST, Permission.NEVER, "After 4",
        )  # fmt: skip
        [place] = session.scalars(select(Address)).all()
        assert (place.use, place.lines) == (AddressUse.SHELTER, ("112 Southampton Street", "Bed 40"))
        assert session.scalars(select(RelatedPerson.name)).all() == ["Hodan Haji"]


def test_no_phone_and_no_fixed_address_are_answers_and_nobody_is_nagged(rosa: Desk, opened: Open) -> None:
    form = opened().form
    ui = form.person.ui
    ui.name_is_unknown.click()
    ui.has_no_phone.click()
    assert form.points.rows == [], "there is no empty number left to fill in"
    QTest.keyClicks(form.addresses.rows[0].ui.use, "No")
    assert form.addresses.rows[0].ui.use.value() is AddressUse.NO_FIXED
    assert not form.addresses.rows[0].ui.street.isVisible()
    form.save.click()
    assert not form.isVisible()
    [person] = people(rosa)
    assert person.has_no_phone
    with rosa.reading() as session:
        assert session.scalars(select(Address.use)).all() == [AddressUse.NO_FIXED]


def test_problems_appear_beside_their_fields_and_nothing_is_stored(rosa: Desk, opened: Open) -> None:
    form = opened().form
    form.person.ui.birth_date.setText("2/31/1984")
    form.points.rows[0].ui.value.setText("12")
    form.save.click()
    name, day, phone = problems_in(form)
    assert name.startswith("Write a name")
    assert day.startswith("February 1984 has 29 days")
    assert phone.startswith("Write the area code")
    assert form.person.ui.family_name.hasFocus()
    assert form.isVisible()
    form.person.ui.family_name.setText("Ruiz")
    form.person.ui.birth_date.setText("2/28/1984")
    form.save.click()
    assert problems_in(form) == [phone]
    assert form.focusWidget() is form.points.rows[0].ui.value
    assert people(rosa) == []


def test_a_hint_at_immigration_status_is_a_gentle_word_and_stops_nothing(rosa: Desk, opened: Open) -> None:
    form = opened().form
    form.person.ui.family_name.setText("Ruiz")
    form.person.ui.safety_note.setText("Waits for her green card")
    assert any("immigration status" in words for words in words_in(form))
    form.person.ui.safety_note.setText("Waits for her sister")
    assert not any("immigration status" in words for words in words_in(form))
    form.person.ui.safety_note.setText("Waits for her green card")
    form.save.click()
    assert len(people(rosa)) == 1


def test_who_looks_alike_is_listed_with_reasons_and_opening_her_stores_nothing(
    rosa: Desk, opened: Open, maria: UUID
) -> None:
    registration = opened()
    form = registration.form
    fill_in_gonzalez(form)
    form.save.click()
    shown = words_in(form.look_alikes)
    assert "Gonzales, Maria" in shown
    assert "Why: surname sounds alike G524; 1 letter differs; day/month swapped; same phone" in shown
    assert len(people(rosa)) == 1, "nothing is stored before she has looked"
    [opening] = form.look_alikes.opens
    assert form.focusWidget() is opening
    QTest.keyClick(opening, Qt.Key.Key_Space)
    assert not form.isVisible()
    assert registration.patient_id == maria
    assert len(people(rosa)) == 1


def test_not_the_same_person_needs_a_reason_and_both_are_marked(
    rosa: Desk, opened: Open, maria: UUID
) -> None:
    registration = opened()
    form = registration.form
    fill_in_gonzalez(form)
    form.save.click()
    form.look_alikes.apart.click()
    [problem] = problems_in(form.look_alikes)
    assert problem.startswith("Write why")
    assert len(people(rosa)) == 1
    typed(form.look_alikes.ui.reason, "Her cousin; I saw both cards")
    form.look_alikes.apart.click()
    assert len(people(rosa)) == 2
    with rosa.reading() as session:
        newcomer = session.get_one(Patient, registration.patient_id)
        assert newcomer.duplicate_reason == "Her cousin; I saw both cards"
        assert newcomer.look_alikes == (str(maria),)
        assert session.get_one(Patient, maria).look_alikes == (str(newcomer.id),)


def test_back_to_the_form_loses_nothing(rosa: Desk, opened: Open, maria: UUID) -> None:
    form = opened().form
    fill_in_gonzalez(form)
    form.save.click()
    form.back.click()
    assert form.person.ui.family_name.isVisible()
    assert form.draft().patient.family_name == "Gonzalez"
    form.person.ui.birth_date.setText("5/9/1961")
    form.person.ui.given_names.setText("Wilhelmina")
    form.save.click()
    assert len(people(rosa)) == 2, "she no longer looks like anybody"


def test_a_registration_that_was_left_is_offered_in_the_next_one_with_all_its_rows(
    rosa: Desk, opened: Open
) -> None:
    form = opened().form
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert my_drafts(rosa) == [], "nothing was written"
    form = opened().form
    QTest.keyClicks(form.person.ui.given_names, "Ana Luz")
    QTest.keyClicks(form.person.ui.birth_date, "3/")
    QTest.keyClicks(form.points.rows[0].ui.value, "617 555 0150")
    form.points.add().ui.value.setText("617 555 0151")
    form.addresses.rows[0].ui.use.choose(AddressUse.SHELTER)
    form.addresses.rows[0].ui.lines.setText("112 Southampton Street\nBed 40")
    form.addresses.rows[0].ui.city.setText("Boston")
    form.person.ui.race_and_ethnicity_asked.choose(Asked.YES)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    registration = opened()
    form = registration.form
    [offer] = registration.offers.words()
    assert offer.startswith('Unfinished: You began "Register a person" on ')
    assert offer.endswith("It says: Ana Luz.")
    press(form, "Resume")
    assert not registration.offers.isVisible()
    assert (form.person.ui.given_names.text(), form.person.ui.birth_date.text()) == ("Ana Luz", "3/")
    assert [row.ui.value.text() for row in form.points.rows] == ["617 555 0150", "617 555 0151"]
    assert form.addresses.rows[0].ui.use.value() is AddressUse.SHELTER
    assert form.person.ui.race_answers.isVisible(), "what follows from an answer follows again"
    assert form.focusWidget() is form.person.ui.family_name, "the first field nobody filled in"
    form.person.ui.birth_date.setText("3/7/1990")
    form.save.click()
    assert not form.isVisible()
    assert [person.given_names for person in people(rosa)] == [("Ana", "Luz")]
    assert my_drafts(rosa) == []


def test_resuming_another_registration_first_keeps_what_is_on_the_form(rosa: Desk, opened: Open) -> None:
    form = opened().form
    QTest.keyClicks(form.person.ui.given_names, "Ana")
    form.points.rows[0].ui.value.setText("617 555 0150")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    form = opened().form
    QTest.keyClicks(form.person.ui.given_names, "Omar")
    form.points.rows[0].ui.value.setText("617 555 0151")
    form.points.add().ui.value.setText("617 555 0152")
    press(form, "Resume")
    assert form.person.ui.given_names.text() == "Ana"
    assert [each.written.about for each in my_drafts(rosa) if each.written] == ["Omar", "Ana"]
    assert [row.ui.value.text() for row in form.points.rows] == ["617 555 0150"]
    form.save.click()
    assert [each.written.about for each in my_drafts(rosa) if each.written] == ["Omar"]


def test_opening_who_looks_alike_keeps_what_was_typed_about_her(
    rosa: Desk, opened: Open, maria: UUID
) -> None:
    form = opened().form
    fill_in_gonzalez(form)
    form.save.click()
    form.look_alikes.opens[0].click()
    assert [each.written.about for each in my_drafts(rosa) if each.written] == ["Gonzalez"]


def test_register_person_returns_the_new_person(rosa: Desk, qapp: QApplication) -> None:
    apply_style(qapp, "light")

    def write() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, PatientForm)
        form.person.ui.family_name.setText("Vang")
        form.save.click()

    QTimer.singleShot(200, write)  # while the form stands
    patient_id = register_person(rosa, None)
    [tess] = people(rosa)
    assert tess.seen is not None
    assert patient_id == tess.seen.record_id


def test_a_name_written_as_markup_is_shown_letter_by_letter(rosa: Desk, opened: Open) -> None:
    for name in ("<b>Ruiz</b>", '<img src="x">'):
        a_patient(rosa, a_person(name, "Ana", "1984-07-03"), despite="made for this test")
    form = opened().form
    form.person.ui.given_names.setText("Ana")
    form.person.ui.family_name.setText("<b>Ruiz</b>")
    form.person.ui.birth_date.setText("7/3/1984")
    form.save.click()
    assert "<b>Ruiz</b>, Ana" in words_in(form.look_alikes)
