"""A form that is open while its chart is handed over says so, stores nothing, and keeps what was typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.allergies.form import AllergyForm
from carecoord_desktop.features.allergies.page import AllergiesPage
from carecoord_desktop.store.draft import drafts_of
from carecoord_desktop.sync import queries
from carecoord_desktop.widgets.labels import PlainLabel
from tests.builders.offices import Laptop, Office
from tests.builders.pages import opened
from tests.builders.shared_people import a_person


def test_a_save_from_an_open_form_is_refused_in_words_and_what_was_typed_goes_to_the_office(
    office: Office, rosas: Laptop, qtbot: QtBot
) -> None:
    lucille = a_person(rosas.desk)
    rosas.sync()
    page = AllergiesPage(rosas.desk, lucille)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    QTest.keyClick(page.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, AllergyForm)
    QTest.keyClicks(form.ui.substance, "Penicillin")
    office.revoke("Rosa Medina", lucille)
    rosas.sync()

    form.try_to_save()

    said = [label.text() for label in form.findChildren(PlainLabel) if label.isVisible()]
    assert any("handed over to another coordinator" in words for words in said)
    assert form.isVisible()
    assert page.table.shown_count() == 0
    assert len(drafts_of(rosas.desk, lucille)) == 1
    form.reject()
    rosas.sync()
    with rosas.books.reading() as reading:
        [entry] = queries.held_entries(reading)
    assert "Penicillin" in str(entry.fields["content"])
